//! Counting votes: how many there are for each value, and which value wins by which rule.

use crate::scenario::{NeighbourTie, VoteRule};
use crate::terms::{VALUES_MAX, Value};

/// Votes by value, and the order in which the values first came up.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Default)]
pub struct Ballot {
    counts: [u32; VALUES_MAX as usize],
    /// The values that came up, by number.
    order: [u8; VALUES_MAX as usize],
    distinct: u8,
}

impl Ballot {
    /// Adds a vote.
    pub fn add(&mut self, value: Value) {
        let count = &mut self.counts[usize::from(value.0)];
        if *count == 0 {
            self.order[usize::from(self.distinct)] = value.0;
            self.distinct += 1;
        }
        *count += 1;
    }

    /// How many votes a value has.
    pub fn count(&self, value: Value) -> u32 {
        self.counts[usize::from(value.0)]
    }

    /// How many votes there are.
    pub fn total(&self) -> u32 {
        self.counts.iter().sum()
    }

    /// The values with the most votes, in the order in which they first came up.
    pub fn leaders(&self) -> Vec<Value> {
        self.leading().collect()
    }

    fn leading(&self) -> impl Iterator<Item = Value> + Clone {
        let most = self.counts.iter().copied().max().unwrap_or(0);
        let came = self.order[..usize::from(self.distinct)].iter().map(|&value| Value(value));
        came.filter(move |&value| self.count(value) == most)
    }

    /// The value that wins, or nothing if none has enough votes: then one keeps what one holds.
    pub fn winner(
        &self,
        rule: VoteRule,
        tie: NeighbourTie,
        own: Value,
        chance: u64,
    ) -> Option<Value> {
        let mut leaders = self.leading();
        let first = self.leading().next()?;
        let (votes, total) = (self.count(first), self.total());
        match rule {
            VoteRule::Strict => (2 * votes > total).then_some(first),
            VoteRule::TwoThirds => (3 * votes >= 2 * total).then_some(first),
            VoteRule::Plurality if leaders.clone().count() == 1 => Some(first),
            VoteRule::Plurality => match tie {
                NeighbourTie::First => Some(first),
                NeighbourTie::Lowest => leaders.min(),
                NeighbourTie::Own => leaders.find(|&value| value == own).or(Some(first)),
                NeighbourTie::Random => {
                    let place = crate::rng::below(leaders.clone().count() as u64, chance);
                    leaders.nth(place as usize)
                }
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ballot(votes: &[u8]) -> Ballot {
        let mut ballot = Ballot::default();
        for &vote in votes {
            ballot.add(Value(vote));
        }
        ballot
    }

    /// Seed row 45.
    #[test]
    fn each_rule_asks_for_its_own_share() {
        let wins = |votes: &[u8], rule| {
            ballot(votes).winner(rule, NeighbourTie::Lowest, Value(7), 0).map(|value| value.0)
        };
        assert_eq!(wins(&[0, 1, 1], VoteRule::Strict), Some(1));
        assert_eq!(wins(&[0, 1, 1, 2], VoteRule::Strict), None, "half is not more than half");
        assert_eq!(wins(&[0, 1, 1, 2], VoteRule::Plurality), Some(1));
        assert_eq!(wins(&[0, 1, 1], VoteRule::TwoThirds), Some(1), "exactly two thirds will do");
        assert_eq!(wins(&[0, 0, 1, 1, 1], VoteRule::TwoThirds), None);
        assert_eq!(wins(&[], VoteRule::Plurality), None);
    }

    /// Seed row 45.
    #[test]
    fn a_tie_goes_where_the_rule_says() {
        let tied = |tie, own, chance| {
            ballot(&[2, 0, 0, 2, 1]).winner(VoteRule::Plurality, tie, Value(own), chance)
        };
        assert_eq!(tied(NeighbourTie::First, 0, 0), Some(Value(2)));
        assert_eq!(tied(NeighbourTie::Lowest, 2, 0), Some(Value(0)));
        assert_eq!(tied(NeighbourTie::Own, 0, 0), Some(Value(0)));
        assert_eq!(tied(NeighbourTie::Own, 1, 0), Some(Value(2)), "one's own is not among them");
        assert_eq!(tied(NeighbourTie::Random, 1, u64::MAX), Some(Value(0)));
    }
}
