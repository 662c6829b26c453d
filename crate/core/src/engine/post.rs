//! How the engine carries messages and what else nodes ask for.

use super::event::{Event, Parcel, Step};
use super::{Cue, Engine};
use crate::network::Route;
use crate::node::{Chance, Effect, Face};
use crate::terms::{NodeId, Tick, Value};
use crate::trace::{Kind, Outcome, Sent};

impl Engine {
    /// A message under way comes to its next step.
    pub(super) fn step(&mut self, it: usize, parcel: Parcel) {
        let number = parcel.number(&self.world.trace);
        match parcel.step {
            Step::Depart => self.depart(it, number, parcel),
            // It was held up on its way, and does not arrive yet.
            Step::Arrive | Step::Lose if self.world.now < self.arrives(number) => {
                self.set_out(it, number, parcel);
            }
            Step::Arrive => self.arrive(it, number, parcel),
            Step::Lose => self.end_journey(number, parcel, Outcome::Lost),
            Step::TakeUp => self.take_up(it, number, parcel, true),
        }
    }

    /// A messenger rides off, unless whoever sends him has crashed for good.
    fn depart(&mut self, it: usize, number: u32, parcel: Parcel) {
        if self.world.meddling.crashed(self.world.trace.messages().from[number as usize]) {
            return self.end_journey(number, parcel, Outcome::Lost);
        }
        let cause = self.world.trace.depart(self.world.now, number, parcel.cause);
        self.set_out(it, number, Parcel { cause, ..parcel });
    }

    /// When a message's journey ends.
    fn arrives(&self, number: u32) -> Tick {
        self.world.trace.messages().arrived.at(number as usize)
    }

    /// Puts the end of a message's journey into the queue.
    fn set_out(&mut self, it: usize, number: u32, parcel: Parcel) {
        let step = if parcel.lost { Step::Lose } else { Step::Arrive };
        self.push(self.arrives(number), it, Event::Message(Parcel { step, ..parcel }));
    }

    /// A message has reached its receiver: it is handed over, or waits in the inbox.
    fn arrive(&mut self, it: usize, number: u32, parcel: Parcel) {
        let (now, letter) = (self.world.now, parcel.letter);
        self.settle_delay(number);
        if parcel.lost || self.is_severed(number) {
            return self.end_journey(number, parcel, Outcome::Lost);
        }
        let to = self.receiver(it, number);
        let world_id = self.instances[it].world_id(to);
        if self.world.meddling.crashed(world_id) {
            return self.end_journey(number, parcel, Outcome::Missed);
        }
        if !self.nodes.accepts((it, to), letter) {
            return self.end_journey(number, parcel, Outcome::Refused);
        }
        if self.world.network.wired() {
            let Face { key, cargo, .. } = self.nodes.face(letter);
            let done = self.world.network.put(now, &key, world_id, &cargo);
            if done > now {
                let cause = self.world.trace.arrive(now, number, parcel.cause);
                let parcel = Parcel { cause, step: Step::TakeUp, ..parcel };
                return self.push(done, it, Event::Message(parcel));
            }
        }
        self.take_up(it, number, parcel, false);
    }

    fn end_journey(&mut self, number: u32, parcel: Parcel, outcome: Outcome) {
        self.forget_delay(number);
        self.world.trace.end(self.world.now, number, outcome, parcel.cause);
        self.nodes.discard(parcel.letter);
    }

    fn is_severed(&self, number: u32) -> bool {
        let (messages, place) = (self.world.trace.messages(), number as usize);
        self.world.meddling.severed(messages.from[place], messages.to[place])
    }

    /// A receiver takes a message up, unless it is offline or finds it out of order.
    fn take_up(&mut self, it: usize, number: u32, parcel: Parcel, waited: bool) {
        let (now, cause) = (self.world.now, parcel.cause);
        let to = self.receiver(it, number);
        let outcome = if !self.world.online(self.instances[it].world_id(to)) {
            Outcome::Missed
        } else if self.is_rejected(parcel.letter) {
            Outcome::Rejected
        } else {
            Outcome::Delivered
        };
        let row = if waited {
            self.world.trace.take_up(now, number, outcome, cause)
        } else {
            self.world.trace.end(now, number, outcome, cause)
        };
        if outcome == Outcome::Delivered {
            self.ask(it, to, row, Cue::Receive(parcel.letter));
        } else {
            self.nodes.discard(parcel.letter);
        }
    }

    fn is_rejected(&self, letter: u32) -> bool {
        let network = &self.world.network;
        network.judges() && {
            let Face { value, cargo, .. } = self.nodes.face(letter);
            network.rejects(&cargo, value)
        }
    }

    /// Lets a node act and carries out what it asks.
    pub(super) fn ask(&mut self, it: usize, id: NodeId, row: u32, cue: Cue) {
        let world_id = self.instances[it].world_id(id);
        self.meddle();
        if self.world.meddling.crashed(world_id) {
            if let Cue::Receive(letter) = cue {
                self.nodes.discard(letter);
            }
            return;
        }
        let mut asked = std::mem::take(&mut self.asked);
        let chance = Chance::Seed(self.instances[it].seed);
        self.nodes.act((it, id), cue, (self.world.now, chance), &mut asked);
        let mut cause = row;
        for effect in asked.drain(..) {
            self.meddle();
            if !self.world.meddling.crashed(world_id) {
                cause = self.carry_out(it, id, effect, cause);
            } else if let Effect::Send(_, letter) = effect {
                self.nodes.discard(letter);
            }
        }
        self.asked = asked;
    }

    /// Carries out what a node asks: the row that leads to what it asks next.
    fn carry_out(&mut self, it: usize, id: NodeId, effect: Effect, cause: u32) -> u32 {
        let (now, world_id) = (self.world.now, self.instances[it].world_id(id));
        let trace = &mut self.world.trace;
        match effect {
            Effect::Send(to, letter) => self.send(it, (id, to), letter, cause),
            Effect::Wake(ticks, timer) if self.open => {
                self.push(now + ticks, it, Event::Wake(id, timer));
            }
            Effect::Wake(..) => {}
            Effect::Miss(path) => return trace.silence(now, world_id, &path),
            Effect::Hold(value, round) => {
                trace.note(now, Kind::Hold, world_id, (value, round), cause);
            }
            Effect::Toss(value, round) => {
                trace.note(now, Kind::Toss, world_id, (value, round), cause);
            }
            Effect::Decide(value, round) => {
                let loyal = self.world.meddling.counts_as_loyal(world_id);
                self.instances[it].decided += u32::from(loyal);
                trace.note(now, Kind::Decide, world_id, (value, round), cause);
            }
            Effect::Mark(mark) => trace.mark(now, world_id, &mark, cause),
            Effect::Item(item) => trace.item(item),
            Effect::Block(block) => trace.block(now, block),
        }
        cause
    }

    /// Sends a letter, or lets go of it.
    fn send(&mut self, it: usize, between: (NodeId, NodeId), letter: u32, cause: u32) {
        if !(self.may_send(it, between.0) && self.post(it, between, letter, cause)) {
            self.nodes.discard(letter);
        }
    }

    /// A run that has sent as many messages as a trace can hold sends no more; nor does a sender
    /// who is offline, nor one of an instance that has come to its end.
    fn may_send(&mut self, it: usize, from: NodeId) -> bool {
        self.open &= self.world.trace.sent() < self.world.limit;
        let instance = &self.instances[it];
        self.open && instance.open && self.world.online(instance.world_id(from))
    }

    /// Passes a message by the adversary into its sender's queue: whether it is under way then.
    fn post(&mut self, it: usize, (id, to): (NodeId, NodeId), letter: u32, cause: u32) -> bool {
        let now = self.world.now;
        let face = self.nodes.face(letter);
        let Face { key, value: held, cargo } = &face;
        if to == id {
            let comes = !self.world.network.misses(key, to);
            if comes {
                self.push(now, it, Event::Own(id, letter, cause));
            }
            return comes;
        }
        let from = self.instances[it].world_id(id);
        let receiver = self.instances[it].world_id(to);
        let value = self.says(it, from, to, &face);
        let trace = &mut self.world.trace;
        let contents = if trace.keeps_all() { self.nodes.contents(letter) } else { Vec::new() };
        let nth = trace.numbered();
        let sent = Sent { now, from, to: receiver, face: &face, value, cause, contents, letter };
        let Some(value) = value else {
            trace.withhold(&sent);
            return false;
        };
        let matter = if self.instances.len() > 1 { it as u64 + 1 } else { 0 };
        let route = Route { from, to: receiver, bytes: cargo.bytes, matter };
        let journey = self.world.network.carry(now, key, to, &route);
        let cause = trace.send(&sent, journey);
        if value != *held {
            self.nodes.forge(letter, value);
        }
        let parcel = Parcel { letter, nth, cause, step: Step::Depart, lost: journey.lost };
        if self.world.network.wired() {
            self.set_out(it, parcel.number(&self.world.trace), parcel);
        } else {
            self.push(journey.departs, it, Event::Message(parcel));
        }
        true
    }

    /// What leaves the outbox of a node of the world; nothing stands for silence.
    fn says(&self, it: usize, from: NodeId, to: NodeId, face: &Face) -> Option<Value> {
        let adversary = &self.instances[it].adversary;
        match self.world.meddling.turned(from) {
            Some(false) => Some(face.value),
            Some(true) => adversary.lies(&face.key, to, face.value),
            None => adversary.says(&face.key, to, face.value),
        }
    }

    /// The receiver of a message, as its instance calls it.
    fn receiver(&self, it: usize, number: u32) -> NodeId {
        let to = self.world.trace.messages().to[number as usize];
        let ids = &self.instances[it].world_ids;
        ids.iter().position(|&id| id == to).map_or(to, |place| place as NodeId)
    }
}
