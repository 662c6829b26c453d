//! The rules of oral messages.

use super::Check;
use crate::key::Key;
use crate::rng::{Purpose, draw};
use crate::scenario::choices::{Order, Rule, Tie};
use crate::scenario::{Lie, OralMessages};
use crate::terms::{ATTACK, NodeId, RETREAT, Value};

impl Check<'_> {
    /// The parameters of OM(m).
    pub(super) fn oral_messages(&mut self, n: u32, bad: &[NodeId], seed: u64) -> OralMessages {
        let deepest = n.saturating_sub(2);
        if self.settings.int("m").is_some_and(|m| m > u64::from(deepest)) {
            self.refuse("m", format!("a whole number from 0 to {deepest}, which is n - 2"));
        }
        let given = self.settings.int("m").map(|m| m as u32);
        OralMessages {
            m: given.unwrap_or(deepest.min(bad.len() as u32)),
            order: ordered(Order::named(self.word("order")), seed),
            rule: Rule::named(self.word("rule")),
            tie: Tie::named(self.word("tie")),
        }
    }
}

/// What is ordered, by what the city is like if that is left to chance.
pub(super) fn ordered(order: Order, seed: u64) -> Value {
    match order {
        Order::Attack => ATTACK,
        Order::Retreat => RETREAT,
        Order::Random => Value((draw(seed, Purpose::City, &[]) & 1) as u8),
    }
}

/// What speaks against a lie about a report, if anything does.
pub(super) fn impossible(lie: &Lie, n: u32, m: u32) -> Option<String> {
    let Key::Path(path) = &lie.key else { return Some("lies about reports".into()) };
    let hops = path.hops();
    let repeats = (1..hops.len()).any(|i| hops[..i].contains(&hops[i]));
    let known = hops.iter().all(|&hop| u32::from(hop) < n) && lie.to < n;
    if hops[0] != 0 || repeats || !known || path.passes(lie.to) {
        let last = n - 1;
        return Some(format!("paths from 0 through different ids up to {last}, then another id"));
    }
    let longest = m + 1;
    (u32::from(path.round()) > longest)
        .then(|| format!("paths of at most {longest} ids, which is m + 1"))
}
