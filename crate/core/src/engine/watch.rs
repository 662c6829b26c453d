//! The observer outside the nodes: sees what all loyal ones hold at the end of each round, and ends
//! a run that has converged, will never converge, or has had its rounds.
//!
//! It is a predicate over what nodes hold, not knowledge of any node.

use crate::terms::{NodeId, Round, Tick, Value};

/// What a node holds that holds nothing, as a byte: no value has this number.
const ABSENT: u8 = 252;

/// What the observer waits for, and what it has seen so far.
#[derive(Clone, Debug)]
pub struct Watch {
    /// The loyal nodes that count.
    pub loyal: Vec<NodeId>,
    /// When the first round is over.
    pub first: Tick,
    /// How long a round takes.
    pub every: Tick,
    /// The round cap.
    pub rounds: Round,
    /// Whether the run ends when all loyal nodes have decided, rather than when all hold one value.
    pub until_decided: bool,
    /// How many rounds to go on after that.
    pub after: Round,
    /// Whether a round follows from the one before alone, so that a state that comes back will
    /// come back for ever.
    pub lawful: bool,
    /// Whether that is so whoever lies: what liars say never changes.
    pub lies_by_law: bool,
    /// What has been seen.
    pub observed: Observed,
}

/// What the observer has seen.
#[derive(Clone, Debug, Default)]
pub struct Observed {
    /// How many rounds are over.
    pub rounds: Round,
    /// The first round after which all loyal nodes held one value, and that value.
    pub unanimous: Option<(Round, Value)>,
    /// The round at which the run's goal was reached.
    pub reached: Option<Round>,
    /// In how many rounds after the first unanimous one they did not.
    pub lost: Round,
    /// The period of a state that will come back for ever without unanimity, and since when: 1 a
    /// fixed point, 2 a two-cycle.
    pub stuck: Option<(Round, Round)>,
    /// The states after the last two rounds, the latest last.
    past: Vec<Vec<u8>>,
}

/// What a look at the nodes led to.
pub(crate) struct Look {
    /// All loyal nodes hold this value, for the first time, in this round.
    pub(crate) unanimous: Option<(Value, Round)>,
    /// How long until the next look; nothing ends the run.
    pub(crate) again: Option<Tick>,
}

impl Watch {
    /// When to look first.
    pub(crate) fn first(&self) -> Tick {
        self.first
    }

    /// What has been seen so far.
    pub(crate) fn observed(&self) -> &Observed {
        &self.observed
    }

    /// What was seen so far says nothing about what will come.
    pub(crate) fn forget_the_past(&mut self) {
        self.observed.past.clear();
    }

    /// Looks at what all nodes hold at the end of a round.
    pub(crate) fn look(&mut self, held: &[Option<Value>], decided: u32) -> Look {
        let held = |&node: &NodeId| held[node as usize].map_or(ABSENT, |value| value.0);
        self.look_at(self.loyal.iter().map(held).collect(), decided)
    }

    /// The same of what the loyal hold, a byte each.
    pub(crate) fn look_at(&mut self, state: Vec<u8>, decided: u32) -> Look {
        let seen = &mut self.observed;
        seen.rounds += 1;
        let round = seen.rounds;
        let one =
            state.first().filter(|&&one| one != ABSENT && state.iter().all(|&held| held == one));
        let one = one.map(|&one| Value(one));
        let first = one.filter(|_| seen.unanimous.is_none()).map(|value| (value, round));
        match (seen.unanimous, one) {
            (None, Some(value)) => seen.unanimous = Some((round, value)),
            (Some((_, value)), now) if now != Some(value) => seen.lost += 1,
            _ => {}
        }
        let goal = if self.until_decided {
            decided as usize == self.loyal.len()
        } else {
            seen.unanimous.is_some()
        };
        if goal && seen.reached.is_none() {
            seen.reached = Some(round);
        }
        if self.lawful && !self.until_decided && seen.unanimous.is_none() {
            seen.notice_repetition(&state);
        }
        seen.past.push(state);
        if seen.past.len() > 2 {
            seen.past.remove(0);
        }
        Look { unanimous: first, again: (!self.over()).then_some(self.every) }
    }

    fn over(&self) -> bool {
        let seen = &self.observed;
        let enough = seen.reached.is_some_and(|reached| seen.rounds >= reached + self.after);
        enough || seen.stuck.is_some() || seen.rounds >= self.rounds
    }
}

impl Observed {
    /// Whether the state is that after the last round or the one before.
    fn notice_repetition(&mut self, state: &[u8]) {
        for (back, earlier) in self.past.iter().rev().enumerate() {
            if earlier == state && self.stuck.is_none() {
                let period = back as Round + 1;
                self.stuck = Some((period, self.rounds - period));
            }
        }
    }
}
