//! The columns of the table of runs that do not depend on its grid, and where their values come
//! from. `bivouac describe` lists them.

use crate::arrow::{Bits, Column, Kind};
use bivouac::MEASURES;
use bivouac::checks::{Agreement, Validity};
use bivouac::sweep::Facts;

/// A column and where its values come from.
pub(crate) struct Known {
    pub(crate) column: Column,
    /// Whose runs may have it; empty for all.
    pub(crate) algorithms: &'static [&'static str],
    pub(crate) of: Of,
}

/// Where the value of a column comes from.
#[derive(Clone, Copy)]
pub(crate) enum Of {
    /// The number of the cell.
    Cell,
    /// The number of the run within it.
    Run,
    /// The key that varies with this number.
    Key(usize),
    /// The scenario of the cell, by the cell's number.
    Scenario,
    /// The run's own seed.
    Seed,
    /// Whether the run could not be.
    Refused,
    /// What is known of a run that could.
    Fact(Fact),
}

/// Something that is known of a run.
#[derive(Clone, Copy)]
pub(crate) enum Fact {
    Agreement(By),
    Validity(By),
    Termination,
    Plan,
    Rounds,
    Messages,
    Measure(&'static str),
}

/// Whose answer is judged.
#[derive(Clone, Copy)]
pub(crate) enum By {
    Decisions,
    Flat,
    Recursive,
}

/// The words of a verdict, in the order of its cases.
const AGREEMENT: &[&str] = &["held", "violated", "undecided"];
const VALIDITY: &[&str] = &["held", "violated", "vacuous"];
const TERMINATION: &[&str] = &["reached", "capped"];
const ORDERS: &[&str] = &["r", "a"];

const ALL: &[&str] = &[];
const GENERALS: &[&str] = &["om"];

impl Known {
    fn new(name: &'static str, kind: Kind, of: Of, help: &'static str) -> Self {
        let column = Column { name: name.into(), kind, unit: "", help };
        Self { column, algorithms: ALL, of }
    }

    fn word(name: &'static str, words: &[&str], fact: Fact, help: &'static str) -> Self {
        let words = words.iter().map(ToString::to_string).collect();
        Self::new(name, Kind::Word(words), Of::Fact(fact), help)
    }

    fn number(name: &'static str, unit: &'static str, fact: Fact, help: &'static str) -> Self {
        let column = Column { name: name.into(), kind: Kind::Whole, unit, help };
        Self { column, algorithms: ALL, of: Of::Fact(fact) }
    }

    fn of(self, algorithms: &'static [&'static str]) -> Self {
        Self { algorithms, ..self }
    }
}

/// What stands before the keys that vary.
pub(crate) fn place() -> [Known; 2] {
    let cell = "The number of the cell, from 0; the last key varies fastest.";
    let run = "The number of the run within its cell, from 0.";
    [Known::new("cell", Kind::Whole, Of::Cell, cell), Known::new("run", Kind::Whole, Of::Run, run)]
}

/// What stands after them: how to have the run again, and what it came to.
pub(crate) fn outcome() -> Vec<Known> {
    let scenario = "The scenario of the cell; with &seed= and the run's seed it is the run again.";
    let refused = "Whether the run could not be: it is no scenario, or costs too much. Then what \
                   follows is empty.";
    let rounds = "How many rounds the run took, or was given up after.";
    let first = [
        Known::new("scenario", Kind::Word(Vec::new()), Of::Scenario, scenario),
        Known::new("seed", Kind::Seed, Of::Seed, "The run's own seed."),
        Known::new("refused", Kind::Flag, Of::Refused, refused),
    ];
    let counts = [
        Known::number("rounds", "rounds", Fact::Rounds, rounds),
        Known::number("messages", "messages", Fact::Messages, "How many messages were sent."),
    ];
    let measures = MEASURES.iter().map(|measure| {
        let fact = Fact::Measure(measure.name);
        Known::number(measure.name, measure.unit, fact, measure.help).of(measure.algorithms)
    });
    first.into_iter().chain(verdicts()).chain(counts).chain(measures).collect()
}

fn verdicts() -> [Known; 8] {
    let (decisions, flat, recursive) = (By::Decisions, By::Flat, By::Recursive);
    let agreement = |name, by, help| Known::word(name, AGREEMENT, Fact::Agreement(by), help);
    let validity = |name, by, help| Known::word(name, VALIDITY, Fact::Validity(by), help);
    let plan = "The one decision of all loyal lieutenants, if they share one.";
    [
        agreement("agreement", decisions, "Whether all the loyal came to the same value."),
        validity("validity", decisions, "Whether that value is a sensible one."),
        Known::word(
            "termination",
            TERMINATION,
            Fact::Termination,
            "Whether the run came to its end.",
        ),
        agreement("flat_agreement", flat, "Agreement by the flat count.").of(GENERALS),
        validity("flat_validity", flat, "Validity by the flat count.").of(GENERALS),
        agreement("recursive_agreement", recursive, "Agreement by OM(m).").of(GENERALS),
        validity("recursive_validity", recursive, "Validity by OM(m).").of(GENERALS),
        Known::word("plan", ORDERS, Fact::Plan, plan).of(GENERALS),
    ]
}

impl Fact {
    /// What a run came to, by its bits.
    pub(crate) fn of(self, facts: &Facts) -> Bits {
        match self {
            Self::Agreement(by) => by.verdict(facts).map(|(agreement, _)| agreement as u64),
            Self::Validity(by) => by.verdict(facts).map(|(_, validity)| validity as u64),
            Self::Termination => Some(facts.verdict.termination as u64),
            Self::Plan => facts.generals?.plan.map(|plan| u64::from(plan == ORDERS[1])),
            Self::Rounds => Some(facts.rounds.into()),
            Self::Messages => Some(facts.sent),
            Self::Measure(name) => facts.measures.get(name).copied(),
        }
    }
}

impl By {
    fn verdict(self, facts: &Facts) -> Option<(Agreement, Validity)> {
        match self {
            Self::Decisions => Some((facts.verdict.agreement, facts.verdict.validity)),
            Self::Flat => facts.generals.map(|generals| generals.flat),
            Self::Recursive => facts.generals.map(|generals| generals.recursive),
        }
    }
}
