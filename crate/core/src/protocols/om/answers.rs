//! What a trace says about the generals' votes: heard, counted and folded up to a moment.
//!
//! The observer's own reading: it rebuilds each tree from what arrived, not from the nodes.

use super::tree::{Heard, Tree, Votes};
use crate::scenario::{OralMessages, Scenario};
use crate::terms::{NodeId, Tick, Value};
use crate::trace::{Kind, Trace};

/// What one general would answer at a moment, by both rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Answers {
    /// The notebook's rule.
    pub flat: Votes,
    /// OM(m).
    pub recursive: Votes,
    /// How many reports the general can hear in all.
    pub expected: u32,
}

/// The answers of all generals at tick `t`.
pub fn answers(scenario: &Scenario, om: &OralMessages, trace: &Trace, t: Tick) -> Vec<Answers> {
    let mut trees: Vec<Tree> = (0..scenario.n).map(|me| Tree::new(scenario.n, om.m, me)).collect();
    listen(trace, t, |node, path, heard| trees[node as usize].hear(path, heard));
    trees.iter().map(|tree| vote(tree, om)).collect()
}

/// The answers of one general at tick `t`.
pub fn answers_of(
    scenario: &Scenario,
    om: &OralMessages,
    trace: &Trace,
    (t, node): (Tick, NodeId),
) -> Answers {
    let mut tree = Tree::new(scenario.n, om.m, node);
    listen(trace, t, |other, path, heard| {
        if other == node {
            tree.hear(path, heard);
        }
    });
    vote(&tree, om)
}

/// Repeats what each lieutenant heard in the rows up to tick `t`.
pub(super) fn listen(trace: &Trace, t: Tick, mut hear: impl FnMut(NodeId, &[u16], Heard)) {
    let rows = trace.rows();
    let until = rows.time.partition_point(|time| time <= t);
    for row in (0..until).filter(|&row| rows.kind[row] == Kind::Arrive as u8) {
        hear(rows.node[row], trace.path(rows.message[row]), Heard::Value(Value(rows.value[row])));
    }
    for (row, path) in trace.silences().iter().filter(|(row, _)| (*row as usize) < until) {
        hear(rows.node[*row as usize], path.hops(), Heard::Silence);
    }
}

fn vote(tree: &Tree, om: &OralMessages) -> Answers {
    Answers { flat: tree.count(om.tie), recursive: tree.fold(), expected: tree.expected() }
}
