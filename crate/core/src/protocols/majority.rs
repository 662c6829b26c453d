//! Majority among all: everybody tells everybody what it holds, and each takes the majority of what
//! it heard and its own (the course notebook's first exercise, 2020; Thomas 1979 for the idea).
//!
//! It is the vote among neighbours in which all are neighbours, all vote at once and one's own vote
//! counts. Valid means that the loyal settle on a value that was among the most common of theirs at
//! the start.

use super::neighbours::{Voter, voters};
use crate::scenario::{Scenario, Voting};

/// The voters of a scenario, by id.
pub fn assembly(scenario: &Scenario, voting: &Voting) -> Vec<Voter> {
    voters(scenario, voting)
}
