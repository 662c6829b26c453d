//! How rows come about: the only code that adds to a trace.

use super::columns::append;
use super::{Kind, NO_VALUE, NONE, Outcome, Record, Trace};
use crate::ledger::{Block, Item};
use crate::network::Journey;
use crate::node::{Face, Mark};
use crate::path::Path;
use crate::terms::{About, NOTHING, NodeId, Round, Tick, Value};
use std::rc::Rc;

/// An event in the terms that the digest covers.
pub(crate) struct Event {
    pub(crate) time: Tick,
    pub(crate) kind: Kind,
    pub(crate) from: NodeId,
    pub(crate) to: NodeId,
    pub(crate) value: u8,
    pub(crate) round: Round,
    pub(crate) about: u32,
}

/// A message on its way into the record.
pub(crate) struct Sent<'a> {
    pub(crate) now: Tick,
    pub(crate) from: NodeId,
    pub(crate) to: NodeId,
    /// What the protocol has it say, and more.
    pub(crate) face: &'a Face,
    pub(crate) value: Option<Value>,
    pub(crate) cause: u32,
    pub(crate) contents: Vec<(About, Value)>,
    /// The place of its letter, which no other message under way has.
    pub(crate) letter: u32,
}

impl Trace {
    /// The number of a message by how many there were before it and the place of its letter: where
    /// only sums are kept, the latter.
    #[inline]
    pub(crate) fn number(&self, nth: u32, letter: u32) -> u32 {
        if self.keeps_all() { nth } else { letter }
    }

    /// A message enters its sender's queue: its row.
    pub(crate) fn send(&mut self, sent: &Sent, journey: Journey) -> u32 {
        let message = self.message(sent, journey, Outcome::Pending);
        let tally = &mut self.tallies[self.at];
        tally.sent += 1;
        self.sent += 1;
        tally.rounds = tally.rounds.max(sent.face.key.round());
        self.message_row(sent.now, Kind::Send, message, sent.cause)
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

    /// A letter reaches its receiver's inbox, where it has to wait.
    pub(crate) fn arrive(&mut self, now: Tick, message: u32, cause: u32) -> u32 {
        if self.keeps_all() {
            self.messages.arrived.set(message as usize, now);
        }
        self.message_row(now, Kind::Arrive, message, cause)
    }

    /// A letter that has waited in an inbox comes to its end.
    pub(crate) fn take_up(&mut self, now: Tick, message: u32, outcome: Outcome, cause: u32) -> u32 {
        let kind = if outcome == Outcome::Delivered { Kind::TakeUp } else { outcome.kind() };
        self.conclude(now, message, outcome);
        self.message_row(now, kind, message, cause)
    }

    /// A message's journey ends at `now`, this way or that.
    pub(crate) fn end(&mut self, now: Tick, message: u32, outcome: Outcome, cause: u32) -> u32 {
        if self.keeps_all() {
            let (messages, place) = (&mut self.messages, message as usize);
            messages.arrived.set(place, now);
            if outcome == Outcome::Cut {
                let departed = messages.departed.at(place).min(now);
                messages.departed.set(place, departed);
            }
        }
        self.conclude(now, message, outcome);
        self.message_row(now, outcome.kind(), message, cause)
    }

    fn conclude(&mut self, now: Tick, message: u32, outcome: Outcome) {
        let place = message as usize;
        let tally = &mut self.tallies[self.at];
        if outcome == Outcome::Delivered {
            let bytes = self.messages.letters.bytes.get(place).copied().unwrap_or(0);
            tally.hear(self.messages.to[place], Value(self.messages.value[place]), bytes);
        } else {
            tally.dropped += 1;
        }
        if self.keeps_all() {
            self.messages.outcome[place] = outcome as u8;
            if self.letters {
                self.messages.letters.handled.set(place, now);
            }
        }
    }

    /// A node notices that nothing came along a path.
    pub(crate) fn silence(&mut self, now: Tick, node: NodeId, path: &Path) -> u32 {
        let (round, from) = (path.round(), path.sender());
        let (kind, about) = (Kind::Silence, self.matter);
        let event = Event { time: now, kind, from, to: node, value: NO_VALUE, round, about };
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
        let tally = &mut self.tallies[self.at];
        match kind {
            Kind::Decide => tally.decided[node as usize] = Some((value, round)),
            Kind::Toss => tally.tosses[node as usize] += 1,
            _ => {}
        }
        let (value, about) = (value.0, self.matter);
        let event = Event { time: now, kind, from: node, to: NONE, value, round, about };
        self.row(&event, node, NONE, NONE, cause);
    }

    /// Something that happens to a node, or to the network.
    pub(crate) fn happen(&mut self, now: Tick, kind: Kind, node: NodeId) {
        self.note(now, kind, node, (NOTHING, 0), NONE);
    }

    /// Something that a node of a network does.
    pub(crate) fn mark(&mut self, now: Tick, node: NodeId, mark: &Mark, cause: u32) {
        let to = mark.peer.unwrap_or(NONE);
        let event = Event {
            time: now,
            kind: mark.deed.into(),
            from: node,
            to,
            value: mark.value.unwrap_or(NOTHING).0,
            round: mark.round,
            about: mark.about.unwrap_or(self.matter),
        };
        self.row(&event, node, to, NONE, cause);
    }

    /// A client has made a payment.
    pub(crate) fn item(&mut self, item: Item) {
        self.items.push(item);
    }

    /// A node has made a block.
    pub(crate) fn block(&mut self, now: Tick, block: Rc<Block>) {
        self.blocks.push((now, block));
    }

    fn message(&mut self, sent: &Sent, journey: Journey, outcome: Outcome) -> u32 {
        let number = self.number(self.numbered, sent.letter);
        self.numbered += 1;
        while self.messages.from.len() <= number as usize {
            self.messages.lengthen(self.letters);
        }
        let (messages, place) = (&mut self.messages, number as usize);
        messages.from[place] = sent.from;
        messages.to[place] = sent.to;
        messages.value[place] = sent.value.map_or(NO_VALUE, |value| value.0);
        messages.round[place] = sent.face.key.round();
        messages.arrived.set(place, journey.arrives);
        if self.letters {
            let letters = &mut messages.letters;
            letters.about[place] = sent.face.cargo.about.unwrap_or(self.matter);
            letters.bytes[place] = sent.face.cargo.bytes;
        }
        if self.keeps_all() {
            self.write_down(place, sent, journey, outcome);
        }
        number
    }

    /// Writes down of a message what no later row depends on.
    fn write_down(&mut self, place: usize, sent: &Sent, journey: Journey, outcome: Outcome) {
        let path = self.intern(sent.face.key.hops());
        let messages = &mut self.messages;
        messages.held[place] = sent.face.value.0;
        messages.phase[place] = sent.face.key.phase();
        messages.queued.set(place, sent.now);
        messages.departed.set(place, journey.departs);
        messages.outcome[place] = outcome as u8;
        messages.cause[place] = sent.cause;
        messages.path[place] = path;
        if !self.letters {
            return;
        }
        let letters = &mut messages.letters;
        letters.sort[place] = sent.face.cargo.sort as u8;
        letters.handled.set(place, Tick::MAX);
        letters.contents[place] = self.contents.len() as u32;
        letters.count[place] = sent.contents.len() as u16;
        for &content in &sent.contents {
            append(&mut self.contents, content);
        }
    }

    /// Where a path starts among the hops.
    fn intern(&mut self, path: &[u16]) -> u32 {
        if self.hops[self.last_path..] != *path {
            self.last_path = self.hops.len();
            for &hop in path {
                append(&mut self.hops, hop);
            }
        }
        self.last_path as u32
    }

    pub(super) fn message_row(&mut self, time: Tick, kind: Kind, message: u32, cause: u32) -> u32 {
        let place = message as usize;
        let (from, to) = (self.messages.from[place], self.messages.to[place]);
        let (value, round) = (self.messages.value[place], self.messages.round[place]);
        let reaches =
            matches!(kind, Kind::Arrive | Kind::TakeUp | Kind::Refuse | Kind::Miss | Kind::Reject);
        let (node, peer) = if reaches { (to, from) } else { (from, to) };
        let letters = self.messages.letters.about.get(place);
        let about = letters.copied().unwrap_or(self.matter);
        let event = Event { time, kind, from, to, value, round, about };
        self.row(&event, node, peer, message, cause)
    }

    pub(super) fn row(
        &mut self,
        event: &Event,
        node: NodeId,
        peer: NodeId,
        message: u32,
        cause: u32,
    ) -> u32 {
        self.digest.add(event);
        self.ticks = event.time;
        self.last = Some((event.kind, message));
        let number = self.length;
        self.length += 1;
        if self.record == Record::Sums {
            return number;
        }
        let rows = &mut self.rows;
        rows.time.push(event.time);
        append(&mut rows.kind, event.kind as u8);
        append(&mut rows.node, node);
        append(&mut rows.peer, peer);
        append(&mut rows.message, message);
        append(&mut rows.cause, cause);
        append(&mut rows.value, event.value);
        append(&mut rows.round, event.round);
        if self.letters {
            append(&mut rows.about, event.about);
        }
        number
    }
}
