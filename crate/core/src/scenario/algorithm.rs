//! What each algorithm is told beyond what all are told.

use super::choices::{BenOrMode, Coin, NeighbourTie, Rule, Stop, Tie, Update, VoteRule};
use crate::terms::{Round, Value};

/// An algorithm with its parameters.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Algorithm {
    /// Lamport's oral messages.
    Om(OralMessages),
    /// Majority among all.
    Majority(Voting),
    /// Majority among neighbours.
    Neighbours(Voting),
    /// Random agreement.
    BenOr(BenOr),
}

/// The parameters of OM(m).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct OralMessages {
    /// How many times reports are relayed.
    pub m: u32,
    /// The commander's order before any lie.
    pub order: Value,
    /// Which answer counts as the decision.
    pub rule: Rule,
    /// What a tie of the flat count turns into.
    pub tie: Tie,
}

/// The parameters of majority voting, among all or among neighbours.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Voting {
    /// How many votes a value needs to be adopted.
    pub rule: VoteRule,
    /// What a tie turns into.
    pub tie: NeighbourTie,
    /// Who sees whose new value when.
    pub update: Update,
    /// Whether a node's own value counts as a vote.
    pub own_vote: bool,
    /// Who says when to stop.
    pub stop: Stop,
    /// For how many rounds a value must be stable before a node stops by itself.
    pub stable: Round,
    /// How many rounds to go on after all loyal nodes hold one value.
    pub after: Round,
    /// The round cap.
    pub rounds: Round,
}

/// The parameters of random agreement.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct BenOr {
    /// Which of the protocols.
    pub mode: BenOrMode,
    /// How many faulty peers it is set up to bear.
    pub f: u32,
    /// Whose coin is tossed.
    pub coin: Coin,
    /// The round cap.
    pub rounds: Round,
}
