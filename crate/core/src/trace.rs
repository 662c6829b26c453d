//! The trace: what happened, one row an event, each with the row that led to it.
//!
//! It is the only record of a run: verdicts, answers and every picture are read from it. Nothing
//! else writes rows.

mod digest;
pub mod encode;

use crate::key::Key;
use crate::network::Journey;
use crate::path::Path;
use crate::terms::{NodeId, Round, Tick, Value};
use digest::Digest;

/// What a number column holds where there is nothing to say.
pub const NONE: u32 = u32::MAX;
/// The same for a byte.
pub const NO_VALUE: u8 = u8::MAX;

/// What happened in a row. The numbers are part of the trace's format.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A message enters its sender's queue.
    Send = 0,
    /// Its messenger rides off.
    Depart = 1,
    /// It reaches its receiver.
    Arrive = 2,
    /// It is lost under way.
    Lose = 3,
    /// A traitor keeps silent where a message is due.
    Withhold = 4,
    /// The time-out cuts it off.
    Cut = 5,
    /// A node notices that nothing came.
    Silence = 6,
    /// A node decides.
    Decide = 7,
    /// A node holds another value from now on.
    Hold = 8,
    /// A node tosses a coin.
    Toss = 9,
    /// The observer sees all loyal nodes hold one value.
    Unanimous = 10,
}

/// The names of the kinds, by number.
pub const KIND_NAMES: [&str; 11] = [
    "send",
    "depart",
    "arrive",
    "lose",
    "withhold",
    "cut",
    "silence",
    "decide",
    "hold",
    "toss",
    "unanimous",
];

/// How a message's journey ended. The numbers are part of the trace's format.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It arrived.
    Delivered = 0,
    /// It was lost under way.
    Lost = 1,
    /// It was never sent.
    Withheld = 2,
    /// The time-out cut it off.
    Cut = 3,
    /// It has not ended yet.
    Pending = 4,
}

/// The names of the outcomes, by number.
pub const OUTCOME_NAMES: [&str; 5] = ["delivered", "lost", "withheld", "cut", "pending"];

/// An event in the terms that the digest covers.
pub(crate) struct Event {
    pub(crate) time: Tick,
    pub(crate) kind: Kind,
    pub(crate) from: NodeId,
    pub(crate) to: NodeId,
    pub(crate) value: u8,
    pub(crate) round: Round,
}

/// The rows, a column a field.
#[derive(Debug, Default)]
pub struct Rows {
    /// When.
    pub time: Vec<Tick>,
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
    pub queued: Vec<Tick>,
    /// When it departed, or will.
    pub departed: Vec<Tick>,
    /// When its journey ended, however it did, or will.
    pub arrived: Vec<Tick>,
    /// See [`Outcome`].
    pub outcome: Vec<u8>,
    /// The row that led to it, or [`NONE`].
    pub cause: Vec<u32>,
    /// Its phase within the round.
    pub phase: Vec<u8>,
    /// Which of its sender's messages it is.
    pub key: Vec<Key>,
}

/// A run on record.
#[derive(Debug)]
pub struct Trace {
    rows: Rows,
    messages: Messages,
    /// The rows in which a node noticed silence, and the path along which nothing came.
    silences: Vec<(u32, Path)>,
    digest: Digest,
}

impl Trace {
    /// An empty record.
    pub fn new() -> Self {
        Self {
            rows: Rows::default(),
            messages: Messages::default(),
            silences: Vec::new(),
            digest: Digest::new(),
        }
    }

    /// The rows so far.
    pub fn rows(&self) -> &Rows {
        &self.rows
    }

    /// The messages so far.
    pub fn messages(&self) -> &Messages {
        &self.messages
    }

    /// The rows in which a node noticed silence, and the path along which nothing came.
    pub fn silences(&self) -> &[(u32, Path)] {
        &self.silences
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.rows.time.len()
    }

    /// Whether nothing has happened.
    pub fn is_empty(&self) -> bool {
        self.rows.time.is_empty()
    }

    /// The tick of the last event.
    pub fn ticks(&self) -> Tick {
        self.rows.time.last().copied().unwrap_or(0)
    }

    /// The last round of any message.
    pub fn rounds(&self) -> Round {
        self.messages.round.iter().copied().max().unwrap_or(0)
    }

    /// The digest of all rows so far, as sixteen hexadecimal digits.
    pub fn digest(&self) -> String {
        self.digest.text()
    }

    /// A message enters its sender's queue: its number.
    pub(crate) fn send(&mut self, sent: &Sent, journey: Journey) -> u32 {
        let message = self.message(sent, journey, Outcome::Pending);
        self.message_row(sent.now, Kind::Send, message, sent.cause);
        message
    }

    /// A traitor keeps silent where `sent` is due.
    pub(crate) fn withhold(&mut self, sent: &Sent) {
        let never = Journey { departs: sent.now, arrives: sent.now, lost: false };
        let message = self.message(sent, never, Outcome::Withheld);
        self.message_row(sent.now, Kind::Withhold, message, sent.cause);
    }

    /// A messenger rides off.
    pub(crate) fn depart(&mut self, now: Tick, message: u32, cause: u32) -> u32 {
        self.message_row(now, Kind::Depart, message, cause)
    }

    /// A message's journey ends at `now`, this way or that.
    pub(crate) fn end(&mut self, now: Tick, message: u32, outcome: Outcome, cause: u32) -> u32 {
        let place = message as usize;
        self.messages.outcome[place] = outcome as u8;
        self.messages.arrived[place] = now;
        let kind = match outcome {
            Outcome::Delivered => Kind::Arrive,
            Outcome::Lost => Kind::Lose,
            _ => Kind::Cut,
        };
        if outcome == Outcome::Cut {
            self.messages.departed[place] = self.messages.departed[place].min(now);
        }
        self.message_row(now, kind, message, cause)
    }

    /// A node notices that nothing came along a path.
    pub(crate) fn silence(&mut self, now: Tick, node: NodeId, path: &Path) -> u32 {
        let (round, from) = (path.round(), path.sender());
        let event =
            Event { time: now, kind: Kind::Silence, from, to: node, value: NO_VALUE, round };
        let row = self.row(&event, node, from, NONE, NONE);
        self.silences.push((row, *path));
        row
    }

    /// Something that a node does with a value by itself.
    pub(crate) fn note(
        &mut self,
        now: Tick,
        kind: Kind,
        node: NodeId,
        (value, round): (Value, Round),
        cause: u32,
    ) {
        let value = value.0;
        let event = Event { time: now, kind, from: node, to: NONE, value, round };
        self.row(&event, node, NONE, NONE, cause);
    }

    fn message(&mut self, sent: &Sent, journey: Journey, outcome: Outcome) -> u32 {
        let messages = &mut self.messages;
        let number = messages.from.len() as u32;
        messages.from.push(sent.key.sender());
        messages.to.push(sent.to);
        messages.value.push(sent.value.map_or(NO_VALUE, |value| value.0));
        messages.held.push(sent.held.0);
        messages.round.push(sent.key.round());
        messages.phase.push(sent.key.phase());
        messages.queued.push(sent.now);
        messages.departed.push(journey.departs);
        messages.arrived.push(journey.arrives);
        messages.outcome.push(outcome as u8);
        messages.cause.push(sent.cause);
        messages.key.push(sent.key);
        number
    }

    fn message_row(&mut self, time: Tick, kind: Kind, message: u32, cause: u32) -> u32 {
        let place = message as usize;
        let (from, to) = (self.messages.from[place], self.messages.to[place]);
        let (value, round) = (self.messages.value[place], self.messages.round[place]);
        let (node, peer) = if kind == Kind::Arrive { (to, from) } else { (from, to) };
        self.row(&Event { time, kind, from, to, value, round }, node, peer, message, cause)
    }

    fn row(&mut self, event: &Event, node: NodeId, peer: NodeId, message: u32, cause: u32) -> u32 {
        self.digest.add(event);
        let rows = &mut self.rows;
        let number = rows.time.len() as u32;
        rows.time.push(event.time);
        rows.kind.push(event.kind as u8);
        rows.node.push(node);
        rows.peer.push(peer);
        rows.message.push(message);
        rows.cause.push(cause);
        rows.value.push(event.value);
        rows.round.push(event.round);
        number
    }
}

impl Default for Trace {
    fn default() -> Self {
        Self::new()
    }
}

/// A message on its way into the record.
pub(crate) struct Sent {
    pub(crate) now: Tick,
    pub(crate) key: Key,
    pub(crate) to: NodeId,
    pub(crate) held: Value,
    pub(crate) value: Option<Value>,
    pub(crate) cause: u32,
}
