//! The engine: pops events in order, hands them to nodes, carries out what nodes ask, records.
//!
//! It names no protocol. Several instances of one protocol may run side by side, each about its own
//! matter, on one network and one clock. A run is resumable: it advances by a budget of events.
//! When no event of an instance is left, every node of it is told that no message of round 1, 2,
//! ... can arrive any more; so absence is detected exactly (Lamport's assumption A3). A time-out, a
//! fault of the network, cuts everything off at its tick instead. Where rounds are not told apart
//! by messages, an observer ends the run: [`Watch`].

mod instance;
mod meddling;
mod post;
mod watch;

pub use instance::Instance;
pub use meddling::Meddling;
pub use watch::{Observed, Watch};

use crate::gather::places_by;
use crate::network::Network;
use crate::node::{Chance, Context, Node, Timer};
use crate::queue::Queue;
use crate::scenario::Scenario;
use crate::scenario::cost::{self, Cost};
use crate::terms::{NodeId, Tick, Value};
use crate::trace::{Kind, NONE, Outcome, Record, Trace};

/// What waits in the queue; a pair of numbers is a message and the row that led here.
#[derive(Clone, Debug)]
enum Event<M> {
    Depart(u32, u32),
    Arrive(u32, u32),
    Lose(u32, u32),
    TakeUp(u32, u32),
    /// A node's message to itself, and the row that led to it; boxed, for it is rare and would make
    /// every event in the queue as large.
    Own(NodeId, Box<M>, u32),
    Wake(NodeId, Timer),
    Observe,
    /// A node goes offline, or comes back.
    Online(NodeId, bool),
    /// The network is parted, or one again.
    Parted(bool),
    /// The network falls quiet.
    Until,
}

/// A message under way.
#[derive(Clone, Debug)]
struct Luggage<M> {
    letter: M,
    /// Whether it gets lost.
    lost: bool,
    /// How many were sent before it.
    nth: u32,
}

impl<M> Event<M> {
    fn message(&self) -> Option<u32> {
        match self {
            Self::Depart(message, _)
            | Self::Arrive(message, _)
            | Self::Lose(message, _)
            | Self::TakeUp(message, _) => Some(*message),
            _ => None,
        }
    }

    /// Whether it is something that its instance waits for, rather than the world's course.
    fn counts(&self) -> bool {
        !matches!(self, Self::Online(..) | Self::Parted(_) | Self::Until)
    }
}

/// How many messages to make room for: only where their number is known exactly.
fn room(scenario: &Scenario) -> usize {
    let cost = Cost::of(scenario);
    if cost.exact { cost.messages.map_or(0, |messages| messages as usize) } else { 0 }
}

/// What all that runs shares: the network, the record, and the time.
#[derive(Debug)]
pub struct World {
    /// The network.
    pub network: Network,
    /// The record.
    pub trace: Trace,
    /// The tick of the event at hand.
    pub now: Tick,
    /// The most messages that are sent.
    pub limit: u32,
    /// What is done to the run while it goes.
    pub meddling: Meddling,
}

impl World {
    /// The world of a scenario before anything has happened.
    pub fn new(scenario: &Scenario, record: Record) -> Self {
        let trace = Trace::new(record, scenario.nodes()).with_room(room(scenario));
        let network = Network::new(scenario);
        let trace = if network.wired() { trace.with_letters() } else { trace };
        let meddling = Meddling::new(scenario);
        Self { network, trace, now: 0, limit: cost::limit(scenario) as u32, meddling }
    }

    /// Whether a node is online now.
    fn online(&self, node: NodeId) -> bool {
        self.network.online(node, self.now) && !self.meddling.crashed(node)
    }
}

/// A run in progress.
#[derive(Debug)]
pub struct Engine<N: Node> {
    instances: Vec<Instance<N>>,
    world: World,
    timeout: Option<Tick>,
    queue: Queue<(u32, Event<N::Message>)>,
    /// The messages under way, by number.
    luggage: Vec<Option<Luggage<N::Message>>>,
    /// How many were packed: where only sums are kept, numbers are used again.
    packed: u32,
    /// Kept between events for its memory.
    context: Context<N::Message>,
    /// No message of this engine has a lower number: another may have sent before.
    first: u32,
    /// Whether anything may still be sent.
    open: bool,
}

impl<N: Node> Engine<N> {
    /// A run of one instance, its first messages in the queue.
    pub fn new(scenario: &Scenario, instance: Instance<N>, record: Record) -> Self {
        let mut engine = Self::among(World::new(scenario, record), vec![instance]);
        engine.timeout = scenario.network.timeout;
        engine.start();
        engine
    }

    /// A run of several instances in a world as it is by now, their first messages in the queue.
    pub fn several(world: World, instances: Vec<Instance<N>>) -> Self {
        let mut engine = Self::among(world, instances);
        engine.start();
        engine
    }

    /// The same run, ended at a tick, with all that the world has in store until then.
    #[must_use]
    pub fn until(mut self, until: Tick) -> Self {
        for (tick, node, back) in self.world.network.changes() {
            self.queue.push(tick, (0, Event::Online(node, back)));
        }
        if let Some(partition) = self.world.network.partition().cloned() {
            self.queue.push(partition.from, (0, Event::Parted(true)));
            self.queue.push(partition.to, (0, Event::Parted(false)));
        }
        self.queue.push(until, (0, Event::Until));
        self
    }

    /// The same run, ended as soon as all loyal ones of the first `n` nodes have decided: for nodes
    /// that never stop.
    #[must_use]
    pub fn until_all_decided(mut self, n: u32) -> Self {
        for instance in &mut self.instances {
            instance.end_when_all_decided(n);
        }
        self
    }

    fn among(world: World, instances: Vec<Instance<N>>) -> Self {
        let first = world.trace.next_number();
        Self {
            instances,
            world,
            timeout: None,
            queue: Queue::new(),
            luggage: Vec::new(),
            packed: 0,
            context: Context::new(Chance::Seed(0)),
            first,
            open: true,
        }
    }

    fn start(&mut self) {
        for it in 0..self.instances.len() {
            self.enter(it);
            if let Some(first) = self.instances[it].watch.as_ref().map(Watch::first) {
                self.push(self.world.now + first, it, Event::Observe);
            }
            for node in 0..self.instances[it].nodes.len() as NodeId {
                self.ask(it, node, NONE, N::start);
            }
        }
    }

    /// Handles at most `budget` events: whether the run is over.
    pub fn advance(&mut self, budget: u32) -> bool {
        for _ in 0..budget {
            if self.times_out() {
                self.world.now = self.timeout.unwrap_or(self.world.now);
                self.cut();
            }
            match self.queue.pop() {
                Some((tick, (it, event))) => {
                    self.handle(tick, it as usize, event);
                    self.settle(it as usize);
                }
                None if self.end_rounds() => {}
                None => return self.end(),
            }
        }
        self.queue.is_empty() && self.instances.iter().all(Instance::rounds_are_over) && self.end()
    }

    /// Nothing is left but what may be done after the last row.
    fn end(&mut self) -> bool {
        self.meddle();
        true
    }

    /// What is done to the run while it goes, and what came of it.
    pub fn meddling(&self) -> &Meddling {
        &self.world.meddling
    }

    /// The record so far.
    pub fn trace(&self) -> &Trace {
        &self.world.trace
    }

    /// What every node of the first instance holds.
    pub fn held(&self) -> Vec<Option<Value>> {
        self.instances[0].held()
    }

    /// What the observer of the first instance has seen, if there is one.
    pub fn observed(&self) -> Option<&Observed> {
        self.instances[0].watch.as_ref().map(Watch::observed)
    }

    /// The instances.
    pub fn instances(&self) -> &[Instance<N>] {
        &self.instances
    }

    /// The tick of the last event.
    pub fn now(&self) -> Tick {
        self.world.now
    }

    /// What is left when the run is over: the world, and the instances.
    pub fn into_parts(self) -> (World, Vec<Instance<N>>) {
        (self.world, self.instances)
    }

    /// Whether an instance's sums stand apart: there are several, or it is about one thing.
    fn stands_apart(&self, it: usize) -> bool {
        self.instances.len() > 1 || self.instances[it].matter != NONE
    }

    /// From now on rows belong to this instance.
    fn enter(&mut self, it: usize) {
        if self.stands_apart(it) {
            self.world.trace.enter(it + 1, self.instances[it].matter);
        }
    }

    fn push(&mut self, tick: Tick, it: usize, event: Event<N::Message>) {
        self.instances[it].pending += u32::from(event.counts());
        self.queue.push(tick, (it as u32, event));
    }

    fn handle(&mut self, tick: Tick, it: usize, event: Event<N::Message>) {
        self.world.now = tick;
        self.instances[it].pending -= u32::from(event.counts());
        self.enter(it);
        match event {
            Event::Depart(message, cause) => self.depart(it, message, cause),
            Event::Arrive(message, cause) => self.arrive(it, message, cause),
            Event::TakeUp(message, cause) => self.take_up(it, message, cause, true),
            Event::Lose(message, cause) => self.lose(it, message, cause),
            Event::Own(id, letter, row) => {
                self.ask(it, id, row, |node, cx| node.receive(id, *letter, cx));
            }
            Event::Wake(id, timer) => self.ask(it, id, NONE, |node, cx| node.wake(timer, cx)),
            Event::Observe => self.observe(it),
            Event::Online(id, back) => self.go_online(it, id, back),
            Event::Parted(parted) => {
                self.meddle();
                let kind = if parted { Kind::Part } else { Kind::Join };
                self.world.trace.happen(tick, kind, NONE);
            }
            Event::Until => self.cut(),
        }
    }

    /// A node goes offline or comes back, unless it has crashed for good.
    fn go_online(&mut self, it: usize, id: NodeId, back: bool) {
        self.meddle();
        if self.world.meddling.crashed(id) {
            return;
        }
        let kind = if back { Kind::Return } else { Kind::Crash };
        self.world.trace.happen(self.world.now, kind, id);
        if back {
            self.ask(it, id, NONE, N::back);
        }
    }

    /// Ends an instance that has come to its end, and tells its nodes of rounds that have.
    fn settle(&mut self, it: usize) {
        let instance = &self.instances[it];
        if self.open && instance.open && instance.all_decided() {
            self.close(it);
        }
        while self.instances[it].pending == 0 && self.end_round(it) {}
    }

    /// Tells every instance in which nothing is left of its next round's end: whether any was.
    fn end_rounds(&mut self) -> bool {
        (0..self.instances.len()).filter(|&it| self.end_round(it)).count() > 0
    }

    /// Tells every node that nothing of the next round will come any more: whether there is one.
    fn end_round(&mut self, it: usize) -> bool {
        let instance = &mut self.instances[it];
        if instance.rounds_are_over() {
            return false;
        }
        instance.ended += 1;
        let round = instance.ended;
        self.enter(it);
        for node in 0..self.instances[it].nodes.len() as NodeId {
            self.ask(it, node, NONE, |node, cx| node.ended(round, cx));
        }
        true
    }

    /// Lets the observer look at what all nodes hold. Once nobody may send any more there is
    /// nothing to see: what stands still then was stopped, it did not come to rest.
    fn observe(&mut self, it: usize) {
        if !self.open {
            return self.cut();
        }
        let instance = &mut self.instances[it];
        let Some((look, round)) = instance.look() else { return };
        if let Some((value, first)) = round {
            self.meddle();
            self.world.trace.note(self.world.now, Kind::Unanimous, NONE, (value, first), NONE);
        }
        match look {
            Some(ticks) => self.push(self.world.now + ticks, it, Event::Observe),
            None => self.close(it),
        }
    }

    fn times_out(&self) -> bool {
        let Some(timeout) = self.timeout.filter(|_| self.open) else { return false };
        self.queue.next_tick().is_some_and(|next| next >= timeout)
    }

    /// An instance is over; the last one to be ends the run.
    fn close(&mut self, it: usize) {
        self.instances[it].open = false;
        if self.instances.iter().all(|instance| !instance.open) {
            self.cut();
        }
    }

    /// What is under way is cut off, and nobody sends any more.
    fn cut(&mut self) {
        self.open = false;
        let left = self.queue.drain();
        // What is no message comes first, and does nothing; the rest in the order of sending.
        let sent = |message| self.luggage[self.place(message)].as_ref().map(|it| it.nth.into());
        let keys = left.iter().map(|(_, (_, event))| event.message().and_then(sent).unwrap_or(0));
        for place in places_by(keys) {
            let (_, (it, event)) = &left[place];
            self.instances[*it as usize].pending -= u32::from(event.counts());
            let Some(message) = event.message() else { continue };
            self.enter(*it as usize);
            self.meddle();
            let (trace, now) = (&mut self.world.trace, self.world.now);
            match event {
                Event::TakeUp(..) => trace.take_up(now, message, Outcome::Cut, NONE),
                _ => trace.end(now, message, Outcome::Cut, NONE),
            };
            self.unpack(message);
        }
    }
}
