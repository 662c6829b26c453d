//! How the engine carries messages and what else nodes ask for.

use super::{Engine, Event};
use crate::network::Route;
use crate::node::{Chance, Context, Effect, Message, Node};
use crate::terms::{NodeId, Round, Value};
use crate::trace::{Kind, Outcome, Sent};

impl<N: Node> Engine<N> {
    pub(super) fn depart(&mut self, it: usize, message: u32, cause: u32) {
        let cause = self.world.trace.depart(self.world.now, message, cause);
        self.set_out(it, message, cause);
    }

    /// Puts the end of a message's journey into the queue.
    fn set_out(&mut self, it: usize, message: u32, cause: u32) {
        let arrives = self.world.trace.messages().arrived[message as usize];
        let lost = self.luggage[self.place(message)].as_ref().is_some_and(|(_, lost)| *lost);
        let next = if lost { Event::Lose } else { Event::Arrive };
        self.push(arrives, it, next(message, cause));
    }

    /// A message has reached its receiver: it is handed over, or waits in the inbox.
    pub(super) fn arrive(&mut self, it: usize, message: u32, cause: u32) {
        let now = self.world.now;
        let Some((letter, _)) = &self.luggage[self.place(message)] else { return };
        let (key, cargo) = (letter.key(), letter.cargo());
        let to = self.receiver(it, message);
        if !cargo.uninvited && !self.instances[it].nodes[to as usize].listens(key.sender()) {
            self.world.trace.end(now, message, Outcome::Refused, cause);
            return self.unpack(message);
        }
        let world_id = self.instances[it].world_id(to);
        let done = self.world.network.put(now, &key, world_id, &cargo);
        if done > now {
            let row = self.world.trace.arrive(now, message, cause);
            self.push(done, it, Event::TakeUp(message, row));
        } else {
            self.take_up(it, message, cause, false);
        }
    }

    /// A receiver takes a message up, unless it is offline or finds it out of order.
    pub(super) fn take_up(&mut self, it: usize, message: u32, cause: u32, waited: bool) {
        let now = self.world.now;
        let place = self.place(message);
        let Some((letter, _)) = self.luggage[place].take() else { return };
        let to = self.receiver(it, message);
        let outcome = if !self.world.network.online(self.instances[it].world_id(to), now) {
            Outcome::Missed
        } else if self.world.network.rejects(&letter.cargo(), letter.value()) {
            Outcome::Rejected
        } else {
            Outcome::Delivered
        };
        let row = if waited {
            self.world.trace.take_up(now, message, outcome, cause)
        } else {
            self.world.trace.end(now, message, outcome, cause)
        };
        if outcome == Outcome::Delivered {
            let from = letter.key().sender();
            self.ask(it, to, row, |node, cx| node.receive(from, letter, cx));
        }
    }

    /// Lets a node act and carries out what it asks.
    pub(super) fn ask(
        &mut self,
        it: usize,
        id: NodeId,
        row: u32,
        act: impl FnOnce(&mut N, &mut Context<N::Message>),
    ) {
        let mut cx = std::mem::replace(&mut self.context, Context::new(Chance::Seed(0)));
        cx.set(self.world.now, Chance::Seed(self.instances[it].seed));
        act(&mut self.instances[it].nodes[id as usize], &mut cx);
        let mut cause = row;
        let (now, world_id) = (self.world.now, self.instances[it].world_id(id));
        for effect in cx.effects.drain(..) {
            match effect {
                Effect::Send(to, message) => self.send(it, (id, to), message, cause),
                Effect::Wake(ticks, timer) if self.open => {
                    self.push(now + ticks, it, Event::Wake(id, timer));
                }
                Effect::Wake(..) => {}
                Effect::Miss(path) => cause = self.world.trace.silence(now, world_id, &path),
                Effect::Hold(value, round) => {
                    self.note(Kind::Hold, world_id, (value, round), cause);
                }
                Effect::Toss(value, round) => {
                    self.note(Kind::Toss, world_id, (value, round), cause);
                }
                Effect::Decide(value, round) => {
                    let instance = &mut self.instances[it];
                    instance.decided += u32::from(instance.adversary.loyal(id));
                    self.note(Kind::Decide, world_id, (value, round), cause);
                }
                Effect::Mark(mark) => self.world.trace.mark(now, world_id, &mark, cause),
                Effect::Item(item) => self.world.trace.item(item),
                Effect::Block(block) => self.world.trace.block(now, block),
            }
        }
        self.context = cx;
    }

    fn note(&mut self, kind: Kind, id: NodeId, what: (Value, Round), cause: u32) {
        self.world.trace.note(self.world.now, kind, id, what, cause);
    }

    /// Passes a message by the adversary into its sender's queue. A run that has sent as many
    /// messages as a trace can hold sends no more; nor does a sender who is offline, nor one of an
    /// instance that has come to its end.
    fn send(&mut self, it: usize, (from, to): (NodeId, NodeId), message: N::Message, cause: u32) {
        let (key, now) = (message.key(), self.world.now);
        if !self.open || self.world.trace.sent() >= self.world.limit {
            self.open = false;
            return;
        }
        let instance = &self.instances[it];
        let (sender, receiver) = (instance.world_id(from), instance.world_id(to));
        if !instance.open || !self.world.network.online(sender, now) {
            return;
        }
        if to == from {
            if !self.world.network.misses(&key, to) {
                self.push(now, it, Event::Own(from, Box::new(message), cause));
            }
            return;
        }
        let held = message.value();
        let value = instance.adversary.says(&key, to, held);
        let cargo = message.cargo();
        let route = Route {
            from: sender,
            to: receiver,
            bytes: cargo.bytes,
            matter: if self.instances.len() > 1 { it as u64 + 1 } else { 0 },
        };
        let contents = message.contents();
        let sent =
            Sent { now, key, from: sender, to: receiver, held, value, cause, cargo, contents };
        let Some(value) = value else {
            let number = self.world.trace.withhold(&sent);
            self.pack(number, None);
            return;
        };
        let journey = self.world.network.carry(now, &key, to, &route);
        let number = self.world.trace.send(&sent, journey);
        let row = self.world.trace.length() - 1;
        self.pack(number, Some((message.forged(value), journey.lost)));
        if self.world.network.wired() {
            self.set_out(it, number, row);
        } else {
            self.push(journey.departs, it, Event::Depart(number, row));
        }
    }

    /// The receiver of a message, as its instance calls it.
    fn receiver(&self, it: usize, message: u32) -> NodeId {
        let to = self.world.trace.messages().to[message as usize];
        let ids = &self.instances[it].world_ids;
        ids.iter().position(|&id| id == to).map_or(to, |place| place as NodeId)
    }

    /// Where a message's luggage is.
    fn place(&self, message: u32) -> usize {
        (message - self.first) as usize
    }

    /// Keeps what travels under its message's number.
    fn pack(&mut self, number: u32, letter: Option<(N::Message, bool)>) {
        let place = self.place(number);
        if place >= self.luggage.len() {
            self.luggage.resize_with(place + 1, || None);
        }
        self.luggage[place] = letter;
    }

    /// Lets go of what travelled under this number.
    pub(super) fn unpack(&mut self, number: u32) {
        let place = self.place(number);
        self.luggage[place] = None;
    }
}
