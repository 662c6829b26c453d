//! How the engine carries messages and what else nodes ask for.

use super::{Engine, Event, Luggage};
use crate::network::Route;
use crate::node::{Chance, Context, Effect, Message, Node};
use crate::terms::{NodeId, Round, Value};
use crate::trace::{Kind, Outcome, Sent};

impl<N: Node> Engine<N> {
    /// A messenger rides off, unless whoever sends him has crashed for good.
    pub(super) fn depart(&mut self, it: usize, message: u32, cause: u32) {
        self.meddle();
        if self.world.meddling.crashed(self.world.trace.messages().from[message as usize]) {
            return self.end_journey(message, Outcome::Lost, cause);
        }
        let cause = self.world.trace.depart(self.world.now, message, cause);
        self.set_out(it, message, cause);
    }

    /// Puts the end of a message's journey into the queue.
    fn set_out(&mut self, it: usize, message: u32, cause: u32) {
        let arrives = self.world.trace.messages().arrived.at(message as usize);
        let lost = self.luggage[self.place(message)].as_ref().is_some_and(|it| it.lost);
        let next = if lost { Event::Lose } else { Event::Arrive };
        self.push(arrives, it, next(message, cause));
    }

    /// A message has reached its receiver: it is handed over, or waits in the inbox.
    pub(super) fn arrive(&mut self, it: usize, message: u32, cause: u32) {
        self.meddle();
        let now = self.world.now;
        if self.is_held_up(message) {
            return self.set_out(it, message, cause);
        }
        self.settle_delay(message);
        let Some(Luggage { letter, lost, .. }) = &self.luggage[self.place(message)] else { return };
        if *lost || self.is_severed(message) {
            return self.end_journey(message, Outcome::Lost, cause);
        }
        let (key, cargo) = (letter.key(), letter.cargo());
        let to = self.receiver(it, message);
        if self.world.meddling.crashed(self.instances[it].world_id(to)) {
            return self.end_journey(message, Outcome::Missed, cause);
        }
        if !cargo.uninvited && !self.instances[it].nodes[to as usize].listens(key.sender()) {
            return self.end_journey(message, Outcome::Refused, cause);
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

    /// A message gets lost under way.
    pub(super) fn lose(&mut self, it: usize, message: u32, cause: u32) {
        self.meddle();
        if self.is_held_up(message) {
            return self.set_out(it, message, cause);
        }
        self.end_journey(message, Outcome::Lost, cause);
    }

    fn end_journey(&mut self, message: u32, outcome: Outcome, cause: u32) {
        self.world.trace.end(self.world.now, message, outcome, cause);
        self.unpack(message);
    }

    /// Whether a message was held up on its way and does not arrive yet.
    fn is_held_up(&self, message: u32) -> bool {
        self.world.now < self.world.trace.messages().arrived.at(message as usize)
    }

    fn is_severed(&self, message: u32) -> bool {
        let (messages, place) = (self.world.trace.messages(), message as usize);
        self.world.meddling.severed(messages.from[place], messages.to[place])
    }

    /// A receiver takes a message up, unless it is offline or finds it out of order.
    pub(super) fn take_up(&mut self, it: usize, message: u32, cause: u32, waited: bool) {
        self.meddle();
        let now = self.world.now;
        let place = self.place(message);
        let Some(Luggage { letter, .. }) = self.luggage[place].take() else { return };
        let to = self.receiver(it, message);
        let outcome = if !self.world.online(self.instances[it].world_id(to)) {
            Outcome::Missed
        } else if self.world.network.rejects(&letter) {
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
        let world_id = self.instances[it].world_id(id);
        self.meddle();
        if self.world.meddling.crashed(world_id) {
            return;
        }
        let mut cx = std::mem::replace(&mut self.context, Context::new(Chance::Seed(0)));
        cx.set(self.world.now, Chance::Seed(self.instances[it].seed));
        act(&mut self.instances[it].nodes[id as usize], &mut cx);
        let mut cause = row;
        let now = self.world.now;
        for effect in cx.effects.drain(..) {
            self.meddle();
            match effect {
                _ if self.world.meddling.crashed(world_id) => {}
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
                    let loyal = self.world.meddling.counts_as_loyal(world_id);
                    self.instances[it].decided += u32::from(loyal);
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
        if !instance.open || !self.world.online(sender) {
            return;
        }
        if to == from {
            if !self.world.network.misses(&key, to) {
                self.push(now, it, Event::Own(from, Box::new(message), cause));
            }
            return;
        }
        let held = message.value();
        let value = match self.world.meddling.turned(sender) {
            Some(false) => Some(held),
            Some(true) => instance.adversary.lies(&key, to, held),
            None => instance.adversary.says(&key, to, held),
        };
        let cargo = message.cargo();
        let route = Route {
            from: sender,
            to: receiver,
            bytes: cargo.bytes,
            matter: if self.instances.len() > 1 { it as u64 + 1 } else { 0 },
        };
        let contents = if self.world.trace.keeps_all() { message.contents() } else { Vec::new() };
        let (key, from, to_world) = (&key, sender, receiver);
        let sent = Sent { now, key, from, to: to_world, held, value, cause, cargo, contents };
        let Some(value) = value else {
            let number = self.world.trace.withhold(&sent);
            self.pack(number, None);
            return;
        };
        let journey = self.world.network.carry(now, key, to, &route);
        let number = self.world.trace.send(&sent, journey);
        let row = self.world.trace.length() - 1;
        let letter = if value == held { message } else { message.forged(value) };
        self.pack(number, Some((letter, journey.lost)));
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
    pub(super) fn place(&self, message: u32) -> usize {
        (message - self.first) as usize
    }

    /// Keeps what travels under its message's number.
    fn pack(&mut self, number: u32, letter: Option<(N::Message, bool)>) {
        let place = self.place(number);
        if place >= self.luggage.len() {
            self.luggage.resize_with(place + 1, || None);
        }
        let nth = self.packed;
        self.luggage[place] = letter.map(|(letter, lost)| Luggage { letter, lost, nth });
        self.packed += 1;
    }

    /// Lets go of what travelled under this number.
    pub(super) fn unpack(&mut self, number: u32) {
        let place = self.place(number);
        self.luggage[place] = None;
    }
}
