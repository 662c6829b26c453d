//! Runs: the same whether in one go or in slices.

use crate::protocols::Running;
use crate::protocols::om::answers::answers_of;
use crate::protocols::om::folded::{Folded, folded};
use crate::report::{Named, Report, report};
use crate::scenario::cost::{Band, Cost, MESSAGES_MAX, limit};
use crate::scenario::{InputError, OralMessages, Scenario};
use crate::terms::{NodeId, Tick, Value};
use crate::trace::encode::{Sink, encode};
use crate::trace::{Record, Trace};
use serde::Serialize;

/// A run that advances in slices, so that whoever waits can stop it.
#[derive(Debug)]
pub struct Run {
    scenario: Scenario,
    running: Running,
    done: bool,
}

/// How far a run has come.
#[derive(Clone, Copy, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Progress {
    /// Whether it is over.
    pub done: bool,
    /// Messages sent so far.
    pub sent: u32,
    /// Messages there would be in all if nothing is cut off.
    pub expected: u32,
}

/// If the vote were now: one node's answers by both rules.
#[derive(Clone, Copy, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Reply {
    /// The moment.
    #[cfg_attr(feature = "types", ts(type = "number"))]
    pub t: Tick,
    /// The node.
    pub node: NodeId,
    /// How many reports it can hear in all.
    pub expected: u32,
    /// The notebook's rule: votes are reports.
    pub flat: Tally,
    /// OM(m): votes are those at the root of the fold.
    pub recursive: Tally,
}

/// A vote and what it comes to.
#[derive(Clone, Copy, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Tally {
    /// Votes for attack.
    pub a: u32,
    /// Votes for retreat.
    pub r: u32,
    /// The answer; nothing without votes.
    pub answer: Named,
}

impl Run {
    /// Begins the run of a text.
    ///
    /// # Errors
    /// All that is wrong with the text, or that it costs too much.
    pub fn begin(text: &str) -> Result<Self, Vec<InputError>> {
        Self::of(Scenario::parse(text)?, Record::Everything).map_err(|error| vec![error])
    }

    /// Begins the run of a scenario, of which as much is kept as `record` says. Of generals
    /// everything is.
    ///
    /// # Errors
    /// [`InputError::Cost`] if it would send more messages than a trace can hold.
    pub fn of(scenario: Scenario, record: Record) -> Result<Self, InputError> {
        if let Some(refusal) = refusal(&scenario, record) {
            return Err(refusal);
        }
        let running = Running::new(&scenario, record);
        Ok(Self { scenario, running, done: false })
    }

    /// Handles at most `budget` events.
    pub fn advance(&mut self, budget: u32) -> Progress {
        self.done = self.done || self.running.advance(budget);
        Progress {
            done: self.done,
            sent: self.trace().sent(),
            expected: Cost::of(&self.scenario).messages.unwrap_or(0).min(MESSAGES_MAX) as u32,
        }
    }

    /// Runs to the end.
    #[must_use]
    pub fn finish(mut self) -> Self {
        while !self.advance(u32::MAX).done {}
        self
    }

    /// The scenario.
    pub fn scenario(&self) -> &Scenario {
        &self.scenario
    }

    /// The record so far.
    pub fn trace(&self) -> &Trace {
        self.running.trace()
    }

    /// The record as one buffer, see [`crate::trace::encode`].
    pub fn take(&self) -> Vec<u8> {
        let mut buffer = Vec::new();
        self.take_into(&mut buffer);
        buffer
    }

    /// The same, piece by piece into a sink.
    pub fn take_into(&self, sink: &mut impl Sink) {
        encode(&self.scenario, self.trace(), sink);
    }

    /// What the run came to.
    pub fn report(&self) -> Report {
        report(&self.scenario, &self.running)
    }

    /// What a node would answer at a tick if the vote were then; nothing for a node that does not
    /// exist, or where there are no generals.
    pub fn answers(&self, t: Tick, node: NodeId) -> Option<Reply> {
        let om = self.generals(node)?;
        let answers = answers_of(&self.scenario, om, self.trace(), (t, node));
        let (flat, recursive) = (answers.flat, answers.recursive);
        let name = |value: Value| self.scenario.alphabet().name(value);
        let tally = |a, r, answer: Option<Value>| Tally { a, r, answer: answer.map(name) };
        Some(Reply {
            t,
            node,
            expected: answers.expected,
            flat: tally(flat.attack, flat.retreat, flat.answer),
            recursive: tally(recursive.attack, recursive.retreat, recursive.answer),
        })
    }

    /// Who has told a node what by a tick, and how that folds; nothing as with
    /// [`answers`](Self::answers).
    pub fn tree(&self, t: Tick, node: NodeId) -> Option<Folded> {
        let om = self.generals(node)?;
        Some(folded(&self.scenario, om, self.trace(), (t, node)))
    }

    /// The parameters of oral messages, if the node is one of the generals.
    fn generals(&self, node: NodeId) -> Option<&OralMessages> {
        self.scenario.om().filter(|_| node < self.scenario.n)
    }
}

/// Why a scenario is too much to run, if it is.
pub(crate) fn refusal(scenario: &Scenario, record: Record) -> Option<InputError> {
    let cost = Cost::of(scenario);
    let sums = record == Record::Sums && cost.messages.is_some_and(|all| all <= limit(scenario));
    if cost.band() != Band::Refuse || sums {
        return None;
    }
    let nearest = cost.nearest(scenario).into_iter();
    let nearest = nearest.map(|(key, value, _)| format!("{key}={value}")).collect();
    Some(InputError::Cost { messages: cost.messages, limit: MESSAGES_MAX, nearest })
}
