//! OM(m) as far as it can matter: what the loyal decide, by Lemma 1 (Lamport, Shostak, Pease 1982).
//!
//! The lemma: OM(d) keeps IC2 if there are more than 2k + d generals, k of them traitors. Under a
//! path of h hops d is m + 1 - h and n + 1 - h generals are left, so the depth cancels: where a
//! loyal general speaks and n > 2k + m, k being the traitors not on the path, all loyal receivers
//! resolve what he said, whatever the traitors say. Nothing below such a path is evaluated. What
//! remains are mostly the paths of traitors alone.
//!
//! It tells neither what traitors would decide, nor what anybody hears. Claims what [`super::om`]
//! claims, and more generals than that as long as few enough paths remain.

use super::columns::{Columns, places};
use super::om::{Orders, Unread};
use crate::path::Path;
use crate::protocols::om::COMMANDER;
use crate::scenario::Scenario;
use crate::terms::{ATTACK, Value};

/// The most paths that are walked.
pub const PATHS_MAX: u128 = 1 << 26;

/// What the loyal lieutenants decide by OM(m), nothing for anybody else; nothing at all if the
/// scenario is not claimed.
pub fn decisions(scenario: &Scenario) -> Option<Vec<Option<Value>>> {
    let pruned = Pruned::of(scenario)?;
    let orders = &pruned.orders;
    Some(orders.named(pruned.run(), orders.lieutenants() & !orders.traitors))
}

/// How many paths are walked to know that; nothing if the scenario is not claimed.
pub fn paths(scenario: &Scenario) -> Option<u128> {
    Some(Pruned::of(scenario)?.paths())
}

/// Whether nothing below a loyal sender can matter, of n generals, with k traitors not on the path.
pub(crate) fn settles(n: u32, m: u32, k: u32) -> bool {
    n > 2 * k + m
}

/// A claimed scenario.
struct Pruned<'a> {
    orders: Orders<'a>,
}

impl<'a> Pruned<'a> {
    fn of(scenario: &'a Scenario) -> Option<Self> {
        let pruned = Self { orders: Orders::of_any_size(scenario)? };
        (pruned.paths() <= PATHS_MAX).then_some(pruned)
    }

    /// How many paths are walked.
    fn paths(&self) -> u128 {
        let orders = &self.orders;
        let traitors = (orders.traitors & orders.lieutenants()).count_ones();
        let loyal_commander = orders.traitors >> COMMANDER & 1 == 0;
        if loyal_commander && settles(orders.n, orders.m, traitors) {
            return 1;
        }
        // By the traitors that are left: the paths below one of so many hops, the longest first.
        let mut below = vec![1_u128; traitors as usize + 1];
        for hops in (1..=orders.m).rev() {
            let mut these = Vec::with_capacity(below.len());
            for left in 0..=traitors {
                // So many of the lieutenants on the path are loyal.
                let gone = (hops - 1).saturating_sub(traitors - left);
                let loyal = (orders.n - 1 - traitors).saturating_sub(gone);
                let mut sum = 1;
                if left > 0 {
                    sum += u128::from(left) * below[left as usize - 1];
                }
                if !settles(orders.n, orders.m, left) {
                    sum += u128::from(loyal) * below[left as usize];
                }
                these.push(sum);
            }
            below = these;
        }
        below[traitors as usize]
    }

    /// Which of the loyal resolve ATTACK; what the mask says of traitors means nothing.
    fn run(&self) -> u64 {
        let orders = &self.orders;
        let to = orders.lieutenants();
        let said = orders.told(None, COMMANDER, orders.order == ATTACK, to);
        let left = (orders.traitors & to).count_ones();
        let loyal = orders.traitors >> COMMANDER & 1 == 0;
        if loyal && settles(orders.n, orders.m, left) {
            return said.attack;
        }
        self.resolve(&Path::from_origin(COMMANDER), said.attack, to, left)
    }

    /// Who of the loyal resolves ATTACK for a path, `left` traitors not being on it.
    fn resolve(&self, path: &Path, heard: u64, to: u64, left: u32) -> u64 {
        let orders = &self.orders;
        let hops = u32::from(path.round());
        if hops > orders.m {
            return heard;
        }
        if hops == orders.m {
            return orders.last_relays(path, heard, to, &mut Unread);
        }
        let need = orders.majority(hops);
        if settles(orders.n, orders.m, left) {
            // Loyal relays settle what they say, so that they count as in the last round.
            let loyal = (heard & !orders.traitors).count_ones();
            let mut votes = Columns::<7>::full_with(need.saturating_sub(loyal));
            for relay in places(to & orders.traitors) {
                votes.add(self.relayed(path, relay, heard, to, left - 1));
            }
            return votes.full() & to;
        }
        let mut votes = Columns::<7>::full_with(need);
        votes.add(heard);
        for relay in places(to) {
            let traitor = (orders.traitors >> relay & 1) as u32;
            votes.add(self.relayed(path, relay, heard, to, left - traitor));
        }
        votes.full() & to
    }

    fn relayed(&self, path: &Path, relay: u32, heard: u64, to: u64, left: u32) -> u64 {
        let rest = to & !(1 << relay);
        let said = self.orders.told(Some(path), relay, heard >> relay & 1 == 1, rest);
        self.resolve(&path.then(relay), said.attack, rest, left)
    }
}
