//! The rules of votes and of random agreement.

use super::Check;
use crate::key::Key;
use crate::rng::{Purpose, below, draw};
use crate::scenario::choices::{BenOrMode, Coin, NeighbourTie, Stop, Update, VoteRule};
use crate::scenario::kinds::Setting;
use crate::scenario::{Algorithm, BenOr, Lie, Voting};
use crate::terms::{Alphabet, NodeId, Round, UNSURE, Value};

impl Check<'_> {
    /// The parameters of majority voting, among all or among neighbours.
    pub(super) fn voting(&self, among_all: bool) -> Voting {
        let update = self.settings.word("update").unwrap_or("sync");
        Voting {
            rule: VoteRule::named(self.word("rule")),
            tie: NeighbourTie::named(self.word("tie")),
            update: Update::named(update),
            own_vote: among_all,
            stop: Stop::named(self.word("stop")),
            stable: self.int("stable") as Round,
            after: self.int("after") as Round,
            rounds: self.int("rounds") as Round,
        }
    }

    /// The parameters of random agreement.
    pub(super) fn ben_or(&mut self, n: u32, bad: &[NodeId]) -> BenOr {
        if self.settings.int("f").is_some_and(|f| f >= u64::from(n)) {
            self.refuse("f", format!("a whole number from 0 to {}, which is n - 1", n - 1));
        }
        let given = self.settings.int("f").map(|f| f as u32);
        BenOr {
            mode: BenOrMode::named(self.word("mode")),
            f: given.unwrap_or((bad.len() as u32).min(n - 1)),
            coin: Coin::named(self.word("coin")),
            rounds: self.int("rounds") as Round,
        }
    }

    /// What each node holds at the start: as listed, or drawn by the shares.
    pub(super) fn inputs(
        &mut self,
        n: u32,
        clients: u32,
        values: u8,
        seed: u64,
        told: &Algorithm,
    ) -> Vec<Value> {
        if matches!(told, Algorithm::Om(_) | Algorithm::Gossip(_) | Algorithm::Lottery(..)) {
            return Vec::new();
        }
        let shares = self.shares(values);
        let drawn = |node: NodeId| pick(&shares, draw(seed, Purpose::Input, &[u64::from(node)]));
        let listed = self.listed_inputs(n, values);
        let peers = listed.unwrap_or_else(|| (0..n).map(drawn).collect());
        peers.into_iter().chain((n..n + clients).map(drawn)).collect()
    }

    fn listed_inputs(&mut self, n: u32, values: u8) -> Option<Vec<Value>> {
        let Some(Setting::Values(listed)) = self.settings.get("inputs") else { return None };
        let fits = listed.len() == n as usize && listed.iter().all(|value| value.0 < values);
        if !fits {
            let last = Alphabet::Letters.name(Value(values - 1));
            self.refuse("inputs", format!("{n} values from a to {last}, one a peer"));
            return None;
        }
        Some(listed)
    }

    fn shares(&mut self, values: u8) -> Vec<u32> {
        let Some(Setting::Numbers(shares)) = self.settings.get("share_pm") else {
            return vec![1; usize::from(values)];
        };
        if shares.len() != usize::from(values) || shares.iter().sum::<u32>() == 0 {
            self.refuse("share_pm", format!("{values} numbers, one a value, not all 0"));
            return vec![1; usize::from(values)];
        }
        shares
    }
}

/// The value on which a draw falls when each has its share.
fn pick(shares: &[u32], bits: u64) -> Value {
    let mut left = below(shares.iter().map(|&share| u64::from(share)).sum(), bits);
    let place = shares.iter().position(|&share| {
        let here = left < u64::from(share);
        left = left.saturating_sub(u64::from(share));
        here
    });
    Value(place.unwrap_or(0) as u8)
}

/// What speaks against a lie about a vote, if anything does.
pub(super) fn impossible(lie: &Lie, n: u32, told: &Algorithm) -> Option<String> {
    let Key::Step(step) = &lie.key else { return Some("lies about votes".into()) };
    if lie.says == Some(UNSURE) && !matches!(told, Algorithm::BenOr(_)) {
        return Some("values from a on; only random agreement knows u".into());
    }
    (step.from >= n || lie.to >= n || step.from == lie.to)
        .then(|| format!("two different ids from 0 to {}", n - 1))
}
