//! The trace: what happened, one row an event, each with the row that led to it.
//!
//! It is the only record of a run: verdicts, answers and every picture are read from it. Nothing
//! else writes rows. A run that only counts keeps the digest and the sums, and forgets each message
//! once its journey has ended.

mod columns;
mod digest;
pub mod encode;
mod tally;

pub use columns::{Messages, Rows};
pub use tally::Tally;

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

/// How much of a run is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Record {
    /// Every row and every message.
    Everything,
    /// The digest and the sums.
    Sums,
}

/// A run on record.
#[derive(Debug)]
pub struct Trace {
    record: Record,
    /// How many rows there have been, and when the last was.
    length: u32,
    ticks: Tick,
    tally: Tally,
    /// Messages whose journey has ended, whose numbers may be used again where only sums are kept.
    free: Vec<u32>,
    /// The paths behind each other; one equal to the path before it is not written again.
    hops: Vec<u16>,
    last_path: usize,
    rows: Rows,
    messages: Messages,
    /// The rows in which a node noticed silence, and the path along which nothing came.
    silences: Vec<(u32, Path)>,
    digest: Digest,
}

impl Trace {
    /// An empty record.
    pub fn new(record: Record, nodes: u32) -> Self {
        Self {
            record,
            length: 0,
            ticks: 0,
            tally: Tally::new(nodes),
            free: Vec::new(),
            hops: Vec::new(),
            last_path: 0,
            rows: Rows::default(),
            messages: Messages::default(),
            silences: Vec::new(),
            digest: Digest::new(),
        }
    }

    /// The same, with room for so many messages: a table that grows by doubling would take up to
    /// three times its size.
    pub(crate) fn with_room(mut self, messages: usize) -> Self {
        if self.record == Record::Everything {
            self.rows.reserve(3 * messages + self.tally.decided.len());
            self.messages.reserve(messages);
        }
        self
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

    /// The paths of all messages behind each other.
    pub fn hops(&self) -> &[u16] {
        &self.hops
    }

    /// The path of a message.
    pub fn path(&self, message: u32) -> &[u16] {
        let place = message as usize;
        let start = self.messages.path[place] as usize;
        &self.hops[start..start + usize::from(self.messages.round[place])]
    }

    /// The sums so far.
    pub fn tally(&self) -> &Tally {
        &self.tally
    }

    /// How many rows there have been.
    pub fn length(&self) -> u32 {
        self.length
    }

    /// The tick of the last event.
    pub fn ticks(&self) -> Tick {
        self.ticks
    }

    /// The digest of all rows so far, as sixteen hexadecimal digits.
    pub fn digest(&self) -> String {
        self.digest.text()
    }

    /// A message enters its sender's queue: its number.
    pub(crate) fn send(&mut self, sent: &Sent, journey: Journey) -> u32 {
        let message = self.message(sent, journey, Outcome::Pending);
        self.tally.sent += 1;
        self.tally.rounds = self.tally.rounds.max(sent.key.round());
        self.message_row(sent.now, Kind::Send, message, sent.cause);
        message
    }

    /// A traitor keeps silent where `sent` is due: the number of what is not sent.
    pub(crate) fn withhold(&mut self, sent: &Sent) -> u32 {
        let never = Journey { departs: sent.now, arrives: sent.now, lost: false };
        let message = self.message(sent, never, Outcome::Withheld);
        self.message_row(sent.now, Kind::Withhold, message, sent.cause);
        self.forget(message);
        message
    }

    /// A message that is over needs no place where only sums are kept.
    fn forget(&mut self, message: u32) {
        if self.record == Record::Sums {
            self.free.push(message);
        }
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
        if outcome == Outcome::Delivered {
            self.tally.hear(self.messages.to[place], Value(self.messages.value[place]));
        } else {
            self.tally.dropped += 1;
        }
        if outcome == Outcome::Cut {
            self.messages.departed[place] = self.messages.departed[place].min(now);
        }
        self.forget(message);
        self.message_row(now, kind, message, cause)
    }

    /// A node notices that nothing came along a path.
    pub(crate) fn silence(&mut self, now: Tick, node: NodeId, path: &Path) -> u32 {
        let (round, from) = (path.round(), path.sender());
        let event =
            Event { time: now, kind: Kind::Silence, from, to: node, value: NO_VALUE, round };
        let row = self.row(&event, node, from, NONE, NONE);
        if self.record == Record::Everything {
            self.silences.push((row, *path));
        }
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
        match kind {
            Kind::Decide => self.tally.decided[node as usize] = Some((value, round)),
            Kind::Toss => self.tally.tosses[node as usize] += 1,
            _ => {}
        }
        let value = value.0;
        let event = Event { time: now, kind, from: node, to: NONE, value, round };
        self.row(&event, node, NONE, NONE, cause);
    }

    fn message(&mut self, sent: &Sent, journey: Journey, outcome: Outcome) -> u32 {
        let number = match self.free.pop() {
            Some(number) => number,
            None => self.messages.lengthen(),
        };
        let path = self.intern(sent.key.hops());
        let (messages, place) = (&mut self.messages, number as usize);
        messages.from[place] = sent.key.sender();
        messages.to[place] = sent.to;
        messages.value[place] = sent.value.map_or(NO_VALUE, |value| value.0);
        messages.held[place] = sent.held.0;
        messages.round[place] = sent.key.round();
        messages.phase[place] = sent.key.phase();
        messages.queued[place] = sent.now;
        messages.departed[place] = journey.departs;
        messages.arrived[place] = journey.arrives;
        messages.outcome[place] = outcome as u8;
        messages.cause[place] = sent.cause;
        messages.path[place] = path;
        number
    }

    /// Where a path starts among the hops.
    fn intern(&mut self, path: &[u16]) -> u32 {
        if self.record == Record::Everything && self.hops[self.last_path..] != *path {
            self.last_path = self.hops.len();
            self.hops.extend_from_slice(path);
        }
        self.last_path as u32
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
        self.ticks = event.time;
        let number = self.length;
        self.length += 1;
        if self.record == Record::Sums {
            return number;
        }
        let rows = &mut self.rows;
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

/// A message on its way into the record.
pub(crate) struct Sent {
    pub(crate) now: Tick,
    pub(crate) key: Key,
    pub(crate) to: NodeId,
    pub(crate) held: Value,
    pub(crate) value: Option<Value>,
    pub(crate) cause: u32,
}
