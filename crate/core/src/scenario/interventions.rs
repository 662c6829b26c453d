//! Interventions: what somebody does to a run while it goes, as `row-act`, in the order of rows.
//! What they do is the engine's; here they are read, written and named.

use super::kinds::{id, number};
use crate::terms::{Alphabet, NodeId, Tick, UNSURE, VALUES_MAX, Value};

/// The most interventions in one run.
pub(crate) const MAX: usize = 256;
/// The longest delay, in ticks.
const DELAY_MAX: u64 = 1_000_000_000_000;

/// What interventions look like, for a message to a person.
pub(crate) const ALLOWED: &str = "interventions split by dots, each a row and an act: 12-drop, \
                                  12-delay-5000, 12-lie-a, 12-turn-3, 12-cut-2-3 or 12-crash-3";

/// One intervention. Its row is one of the trace that the earlier ones led to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Intervention {
    /// The row of a message for what is done to a message, once that row is there; else the row
    /// before which something happens to a node or a link.
    pub row: u32,
    /// What is done.
    pub act: Act,
}

/// What is done to a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// The message gets lost under way.
    Drop,
    /// The message arrives so many ticks later.
    Delay(Tick),
    /// The message says this from now on; nothing stands for silence, which never arrives.
    Lie(Option<Value>),
    /// A loyal node becomes a traitor, a traitor loyal.
    Turn(NodeId),
    /// Nothing arrives any more between these two.
    Cut(NodeId, NodeId),
    /// The node does nothing any more.
    Crash(NodeId),
}

impl Act {
    /// Whether it is done to a message.
    pub fn is_about_message(self) -> bool {
        matches!(self, Self::Drop | Self::Delay(_) | Self::Lie(_))
    }

    /// The node that is faulty for it, whatever else it does.
    pub fn spoils(self) -> Option<NodeId> {
        match self {
            Self::Turn(node) | Self::Crash(node) => Some(node),
            _ => None,
        }
    }
}

/// Reads one intervention.
pub(crate) fn read(text: &str, alphabet: Alphabet) -> Option<Intervention> {
    let (row, act) = text.split_once('-')?;
    let row = number(row, 0, u64::from(u32::MAX) - 1)? as u32;
    let pieces: Vec<&str> = act.split('-').collect();
    let act = match pieces.as_slice() {
        ["drop"] => Act::Drop,
        ["delay", ticks] => Act::Delay(number(ticks, 1, DELAY_MAX)?),
        ["lie", "x"] => Act::Lie(None),
        ["lie", value] => Act::Lie(Some(said(value, alphabet)?)),
        ["turn", node] => Act::Turn(id(node)?),
        ["cut", one, two] => {
            let (one, two) = (id(one)?, id(two)?);
            Act::Cut(one.min(two), one.max(two))
        }
        ["crash", node] => Act::Crash(id(node)?),
        _ => return None,
    };
    Some(Intervention { row, act })
}

fn said(name: &str, alphabet: Alphabet) -> Option<Value> {
    alphabet.value(name).filter(|&value| value == UNSURE || value.0 < VALUES_MAX)
}

/// An intervention as a scenario writes it.
pub(crate) fn text(done: &Intervention, alphabet: Alphabet) -> String {
    let act = match done.act {
        Act::Drop => "drop".into(),
        Act::Delay(ticks) => format!("delay-{ticks}"),
        Act::Lie(said) => format!("lie-{}", said.map_or("x", |value| alphabet.name(value))),
        Act::Turn(node) => format!("turn-{node}"),
        Act::Cut(one, two) => format!("cut-{one}-{two}"),
        Act::Crash(node) => format!("crash-{node}"),
    };
    format!("{}-{act}", done.row)
}
