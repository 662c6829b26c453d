//! The engine: pop an event, hand it to its node, carry out what the node asks, record.
//!
//! It names no protocol. A run ends exactly when no event is left; then the network tells every
//! node round by round that nothing more will come, as absence is detected in Lamport's model
//! (assumption A3), and goes on if that moves anyone to send. Or an observer ends it: [`Watch`].

mod watch;

pub use watch::{Observed, Watch};

use crate::adversary::Adversary;
use crate::network::Network;
use crate::node::{Chance, Context, Effect, Message, Node};
use crate::queue::Queue;
use crate::scenario::Scenario;
use crate::scenario::cost::{Cost, MESSAGES_MAX};
use crate::terms::{NodeId, Round, Tick, Value};
use crate::trace::{Kind, NONE, Outcome, Record, Sent, Trace};

/// What waits in the queue; a pair of numbers is a message and the row that led here.
#[derive(Clone, Copy, Debug)]
enum Event<M> {
    Depart(u32, u32),
    Arrive(u32, u32),
    Lose(u32, u32),
    /// A node's message to itself, and the row that led to it.
    Own(NodeId, M, u32),
    Wake(NodeId),
    Observe,
}

impl<M> Event<M> {
    fn message(&self) -> Option<u32> {
        match self {
            Self::Depart(message, _) | Self::Arrive(message, _) | Self::Lose(message, _) => {
                Some(*message)
            }
            _ => None,
        }
    }
}

/// How many messages to make room for: only where their number is known exactly.
fn room(scenario: &Scenario) -> usize {
    let cost = Cost::of(scenario);
    if cost.exact { cost.messages.map_or(0, |messages| messages as usize) } else { 0 }
}

/// A run in progress.
#[derive(Debug)]
pub struct Engine<N: Node> {
    nodes: Vec<N>,
    rounds: Round,
    adversary: Adversary,
    network: Network,
    timeout: Option<Tick>,
    watch: Option<Watch>,
    queue: Queue<Event<N::Message>>,
    /// The messages under way, by number, and whether each gets lost.
    luggage: Vec<Option<(N::Message, bool)>>,
    /// Kept between events for its memory.
    context: Context<N::Message>,
    /// How many loyal nodes have decided, and how many end the run.
    decided: u32,
    enough_decided: Option<u32>,
    trace: Trace,
    /// The tick of the event at hand.
    now: Tick,
    /// The last round of which every node was told that nothing more will come.
    ended: Round,
    /// Whether anything may still be sent.
    open: bool,
}

impl<N: Node> Engine<N> {
    /// A run of `nodes` over so many rounds of which the end is told, its first messages in the
    /// queue.
    pub fn new(
        scenario: &Scenario,
        nodes: Vec<N>,
        rounds: Round,
        watch: Option<Watch>,
        record: Record,
    ) -> Self {
        let mut engine = Self {
            nodes,
            rounds,
            adversary: Adversary::new(scenario),
            network: Network::new(scenario),
            timeout: scenario.network.timeout,
            watch,
            queue: Queue::new(),
            luggage: Vec::new(),
            context: Context::new(Chance::Seed(scenario.seed)),
            decided: 0,
            enough_decided: None,
            trace: Trace::new(record, scenario.nodes()).with_room(room(scenario)),
            now: 0,
            ended: 0,
            open: true,
        };
        if let Some(watch) = &engine.watch {
            engine.queue.push(watch.first(), Event::Observe);
        }
        for node in 0..scenario.nodes() {
            engine.ask(node, NONE, N::start);
        }
        engine
    }

    /// The same run, ended as soon as all loyal nodes have decided: for nodes that never stop.
    #[must_use]
    pub fn until_all_decided(mut self) -> Self {
        let all = 0..self.nodes.len() as NodeId;
        let loyal = all.filter(|&node| self.adversary.loyal(node)).count();
        self.enough_decided = Some(loyal as u32);
        self
    }

    /// Handles at most `budget` events: whether the run is over.
    pub fn advance(&mut self, budget: u32) -> bool {
        for _ in 0..budget {
            if self.times_out() {
                self.now = self.timeout.unwrap_or(self.now);
                self.cut();
            }
            match self.queue.pop() {
                Some((tick, event)) => {
                    self.handle(tick, event);
                    if self.open && self.enough_decided == Some(self.decided) {
                        self.cut();
                    }
                }
                None if self.ended < self.rounds => self.end_round(),
                None => return true,
            }
        }
        self.queue.next_tick().is_none() && self.ended == self.rounds
    }

    /// The record so far.
    pub fn trace(&self) -> &Trace {
        &self.trace
    }

    /// What every node holds.
    pub fn held(&self) -> Vec<Option<Value>> {
        self.nodes.iter().map(Node::held).collect()
    }

    /// What the observer has seen, if there is one.
    pub fn observed(&self) -> Option<&Observed> {
        self.watch.as_ref().map(Watch::observed)
    }

    fn handle(&mut self, tick: Tick, event: Event<N::Message>) {
        self.now = tick;
        match event {
            Event::Depart(message, cause) => self.depart(message, cause),
            Event::Arrive(message, cause) => {
                let row = self.trace.end(tick, message, Outcome::Delivered, cause);
                let to = self.trace.messages().to[message as usize];
                if let Some((letter, _)) = self.luggage[message as usize].take() {
                    let from = letter.key().sender();
                    self.ask(to, row, |node, cx| node.receive(from, letter, cx));
                }
            }
            Event::Lose(message, cause) => {
                self.trace.end(tick, message, Outcome::Lost, cause);
                self.luggage[message as usize] = None;
            }
            Event::Own(id, letter, row) => {
                self.ask(id, row, |node, cx| node.receive(id, letter, cx));
            }
            Event::Wake(id) => self.ask(id, NONE, N::wake),
            Event::Observe => self.observe(),
        }
    }

    fn depart(&mut self, message: u32, cause: u32) {
        let cause = self.trace.depart(self.now, message, cause);
        let arrives = self.trace.messages().arrived[message as usize];
        let lost = self.luggage[message as usize].as_ref().is_some_and(|(_, lost)| *lost);
        let next = if lost { Event::Lose } else { Event::Arrive };
        self.queue.push(arrives, next(message, cause));
    }

    /// Lets the observer look at what all nodes hold. Once nobody may send any more there is
    /// nothing to see: what stands still then was stopped, it did not come to rest.
    fn observe(&mut self) {
        if !self.open {
            return self.cut();
        }
        let held = self.held();
        let Some(watch) = &mut self.watch else { return };
        let look = watch.look(&held, self.decided);
        if let Some((value, round)) = look.unanimous {
            self.trace.note(self.now, Kind::Unanimous, NONE, (value, round), NONE);
        }
        match look.again {
            Some(ticks) => self.queue.push(self.now + ticks, Event::Observe),
            None => self.cut(),
        }
    }

    /// Tells every node that nothing of the next round will come any more.
    fn end_round(&mut self) {
        self.ended += 1;
        let round = self.ended;
        for node in 0..self.nodes.len() as NodeId {
            self.ask(node, NONE, |node, cx| node.ended(round, cx));
        }
    }

    fn times_out(&self) -> bool {
        let next = self.queue.next_tick();
        self.open && self.timeout.zip(next).is_some_and(|(timeout, next)| next >= timeout)
    }

    /// What is under way is cut off, and nobody sends any more.
    fn cut(&mut self) {
        self.open = false;
        let left = self.queue.drain();
        let mut cut: Vec<u32> = left.iter().filter_map(|(_, event)| event.message()).collect();
        cut.sort_unstable();
        for message in cut {
            self.trace.end(self.now, message, Outcome::Cut, NONE);
        }
    }

    /// Lets a node act and carries out what it asks.
    fn ask(&mut self, id: NodeId, row: u32, act: impl FnOnce(&mut N, &mut Context<N::Message>)) {
        let mut cx = std::mem::replace(&mut self.context, Context::new(Chance::Seed(0)));
        act(&mut self.nodes[id as usize], &mut cx);
        let mut cause = row;
        for effect in cx.effects.drain(..) {
            match effect {
                Effect::Send(to, message) => self.send(id, to, message, cause),
                Effect::Wake(ticks) if self.open => {
                    self.queue.push(self.now + ticks, Event::Wake(id));
                }
                Effect::Wake(_) => {}
                Effect::Miss(path) => cause = self.trace.silence(self.now, id, &path),
                Effect::Hold(value, round) => self.note(Kind::Hold, id, (value, round), cause),
                Effect::Toss(value, round) => self.note(Kind::Toss, id, (value, round), cause),
                Effect::Decide(value, round) => {
                    self.decided += u32::from(self.adversary.loyal(id));
                    self.note(Kind::Decide, id, (value, round), cause);
                }
            }
        }
        self.context = cx;
    }

    fn note(&mut self, kind: Kind, id: NodeId, what: (Value, Round), cause: u32) {
        self.trace.note(self.now, kind, id, what, cause);
    }

    /// Passes a message by the adversary into its sender's queue. A run that has sent as many
    /// messages as a trace can hold sends no more.
    fn send(&mut self, id: NodeId, to: NodeId, message: N::Message, cause: u32) {
        let key = message.key();
        if !self.open || u128::from(self.trace.tally().sent) >= MESSAGES_MAX {
            self.open = false;
            return;
        }
        if to == id {
            if !self.network.misses(&key, to) {
                self.queue.push(self.now, Event::Own(id, message, cause));
            }
            return;
        }
        let held = message.value();
        let value = self.adversary.says(&key, to, held);
        let sent = Sent { now: self.now, key, to, held, value, cause };
        let Some(value) = value else {
            let number = self.trace.withhold(&sent);
            self.pack(number, None);
            return;
        };
        let journey = self.network.carry(self.now, &key, to);
        let number = self.trace.send(&sent, journey);
        let row = self.trace.length() - 1;
        self.pack(number, Some((message.forged(value), journey.lost)));
        self.queue.push(journey.departs, Event::Depart(number, row));
    }

    /// Keeps what travels under its message's number.
    fn pack(&mut self, number: u32, letter: Option<(N::Message, bool)>) {
        let place = number as usize;
        if place == self.luggage.len() {
            self.luggage.push(letter);
        } else {
            self.luggage[place] = letter;
        }
    }
}
