//! Oral messages, OM(m): Lamport, Shostak, Pease, "The Byzantine Generals Problem", TOPLAS 1982,
//! section 3.
//!
//! Step 1: the commander sends his order to every lieutenant. Step 2: a lieutenant who hears a
//! value along a path of at most m generals acts as commander of OM(m-1) and tells it to all who
//! are not on the path. Step 3: each lieutenant votes over what it heard, see [`tree`]. Silence
//! counts as RETREAT. The notebook's rule sends the same messages and counts them flat.

pub mod answers;
pub mod closed_form;
pub mod folded;
pub mod tree;

use crate::key::Key;
use crate::node::{Context, Message, Node};
use crate::path::Path;
use crate::scenario::{OralMessages, Rule, Scenario, Tie};
use crate::terms::{NodeId, RETREAT, Round, Value};
use tree::{Heard, Tree};

/// The commander's id.
pub const COMMANDER: NodeId = 0;

/// "The generals along `path` said `value`."
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Report {
    path: Path,
    value: Value,
}

impl Report {
    /// A report along `path`.
    pub fn new(path: Path, value: Value) -> Self {
        Self { path, value }
    }
}

impl Message for Report {
    fn key(&self) -> Key {
        Key::Path(self.path)
    }

    fn value(&self) -> Value {
        self.value
    }

    fn forged(&self, value: Value) -> Self {
        Self { value, ..*self }
    }
}

/// A general: the commander with his order, or a lieutenant with the tree of what it heard.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct General {
    me: NodeId,
    n: u32,
    m: u32,
    order: Value,
    rule: Rule,
    tie: Tie,
    tree: Tree,
}

/// The generals of a scenario, by id.
pub fn generals(scenario: &Scenario, om: &OralMessages) -> Vec<General> {
    let general = |me| General {
        me,
        n: scenario.n,
        m: om.m,
        order: om.order,
        rule: om.rule,
        tie: om.tie,
        tree: Tree::new(scenario.n, om.m, me),
    };
    (0..scenario.n).map(general).collect()
}

/// How many rounds of messages there are.
pub fn rounds(om: &OralMessages) -> Round {
    om.m as Round + 1
}

impl Node for General {
    type Message = Report;

    fn start(&mut self, cx: &mut Context<Report>) {
        if self.me == COMMANDER {
            self.tell_the_rest(Path::from_origin(COMMANDER), self.order, cx);
        }
    }

    fn receive(&mut self, _from: NodeId, report: Report, cx: &mut Context<Report>) {
        self.hear(report.path, Heard::Value(report.value), cx);
    }

    fn ended(&mut self, round: Round, cx: &mut Context<Report>) {
        for path in self.tree.missing(round) {
            cx.miss(path);
            self.hear(path, Heard::Silence, cx);
        }
    }
}

impl General {
    /// Notes what came along a path, relays it (step 2) and votes once nothing is missing (step 3).
    fn hear(&mut self, path: Path, heard: Heard, cx: &mut Context<Report>) {
        self.tree.hear(path.hops(), heard);
        if u32::from(path.round()) <= self.m {
            self.tell_the_rest(path.then(self.me), heard.counts_as(), cx);
        }
        if self.tree.complete() {
            cx.decide(self.decision(), 0);
        }
    }

    /// Sends `value` along `path` to all who are not on it.
    fn tell_the_rest(&self, path: Path, value: Value, cx: &mut Context<Report>) {
        for to in (0..self.n).filter(|&to| !path.passes(to)) {
            cx.send(to, Report { path, value });
        }
    }

    fn decision(&self) -> Value {
        let votes = match self.rule {
            Rule::Recursive => self.tree.fold(),
            Rule::Flat => self.tree.count(self.tie),
        };
        votes.answer.unwrap_or(RETREAT)
    }
}
