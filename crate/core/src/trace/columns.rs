//! The two tables of a trace, a column a field: rows and messages.

use super::ticks::Ticks;
use crate::terms::{NodeId, Round};

/// The rows, a column a field.
#[derive(Debug, Default)]
pub struct Rows {
    /// When.
    pub time: Ticks,
    /// What, see [`Kind`].
    pub kind: Vec<u8>,
    /// To whom it happened.
    pub node: Vec<NodeId>,
    /// The other end, or [`NONE`].
    pub peer: Vec<NodeId>,
    /// The message, or [`NONE`].
    pub message: Vec<u32>,
    /// The row that led here, or [`NONE`].
    pub cause: Vec<u32>,
    /// The value, or [`NO_VALUE`].
    pub value: Vec<u8>,
    /// The round, one for the commander's order; 0 where there is none.
    pub round: Vec<Round>,
    /// The item, block or instance that it is about, or [`NONE`]; empty where no row is about any.
    pub about: Vec<u32>,
}

/// The messages, a column a field. A message in flight at t has `departed <= t < arrived`.
#[derive(Debug, Default)]
pub struct Messages {
    /// Who sends.
    pub from: Vec<NodeId>,
    /// Who is to receive.
    pub to: Vec<NodeId>,
    /// What it says.
    pub value: Vec<u8>,
    /// What it would say by the protocol; where it differs from the value, it is a lie.
    pub held: Vec<u8>,
    /// Its round.
    pub round: Vec<Round>,
    /// When it entered the queue.
    pub queued: Ticks,
    /// When it departed, or will.
    pub departed: Ticks,
    /// When its journey ended, however it did, or will.
    pub arrived: Ticks,
    /// See [`Outcome`].
    pub outcome: Vec<u8>,
    /// The row that led to it, or [`NONE`].
    pub cause: Vec<u32>,
    /// Its phase within the round.
    pub phase: Vec<u8>,
    /// Where its path starts among the hops; a path is as long as its message's round.
    pub path: Vec<u32>,
    /// What is written down of letters alone; empty in a run without any.
    pub letters: Letters,
}

/// What is written down of the letters of a network, a column a field.
#[derive(Debug, Default)]
pub struct Letters {
    /// See [`crate::Sort`].
    pub sort: Vec<u8>,
    /// The item or block that it is about, or the instance of a vote, or [`NONE`].
    pub about: Vec<u32>,
    /// Its size.
    pub bytes: Vec<u32>,
    /// When its receiver was done with it; what arrived waits in an inbox until then.
    pub handled: Ticks,
    /// Where its contents start, and how many there are.
    pub contents: Vec<u32>,
    /// How many contents it has.
    pub count: Vec<u16>,
}

/// Appends with little room to spare: a column that grows by doubling would at times take three
/// times its size.
pub(super) fn append<T>(column: &mut Vec<T>, value: T) {
    if column.len() == column.capacity() {
        column.reserve_exact((column.len() / 8).max(1024));
    }
    column.push(value);
}

impl Letters {
    fn lengthen(&mut self) {
        append(&mut self.sort, 0);
        append(&mut self.about, 0);
        append(&mut self.bytes, 0);
        self.handled.push(0);
        append(&mut self.contents, 0);
        append(&mut self.count, 0);
    }
}

impl Rows {
    /// Makes room for so many rows.
    pub(super) fn reserve(&mut self, rows: usize) {
        self.time.reserve_exact(rows);
        self.kind.reserve_exact(rows);
        self.node.reserve_exact(rows);
        self.peer.reserve_exact(rows);
        self.message.reserve_exact(rows);
        self.cause.reserve_exact(rows);
        self.value.reserve_exact(rows);
        self.round.reserve_exact(rows);
    }
}

impl Messages {
    /// Makes room for so many messages.
    pub(super) fn reserve(&mut self, messages: usize) {
        self.from.reserve_exact(messages);
        self.to.reserve_exact(messages);
        self.value.reserve_exact(messages);
        self.held.reserve_exact(messages);
        self.round.reserve_exact(messages);
        self.phase.reserve_exact(messages);
        self.queued.reserve_exact(messages);
        self.departed.reserve_exact(messages);
        self.arrived.reserve_exact(messages);
        self.outcome.reserve_exact(messages);
        self.cause.reserve_exact(messages);
        self.path.reserve_exact(messages);
    }

    /// Makes room for one more message, a letter or not.
    pub(super) fn lengthen(&mut self, letters: bool) {
        if letters {
            self.letters.lengthen();
        }
        append(&mut self.from, 0);
        append(&mut self.to, 0);
        append(&mut self.value, 0);
        append(&mut self.held, 0);
        append(&mut self.round, 0);
        append(&mut self.phase, 0);
        self.queued.push(0);
        self.departed.push(0);
        self.arrived.push(0);
        append(&mut self.outcome, 0);
        append(&mut self.cause, 0);
        append(&mut self.path, 0);
    }
}
