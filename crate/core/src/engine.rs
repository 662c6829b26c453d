//! The engine: pops events in order, hands them to nodes, carries out what nodes ask, records.
//!
//! It names no protocol. Several instances of one protocol may run side by side, each about its own
//! matter, on one network and one clock. A run is resumable: it advances by a budget of events.
//! When no event of an instance is left, every node of it is told that no message of round 1, 2,
//! ... can arrive any more; so absence is detected exactly (Lamport's assumption A3). A time-out, a
//! fault of the network, cuts everything off at its tick instead. Where rounds are not told apart
//! by messages, an observer ends the run: [`Watch`].

mod event;
mod instance;
mod meddling;
mod nodes;
mod post;
mod watch;

use event::{Event, Step};
pub use instance::Instance;
pub use meddling::Meddling;
pub use nodes::{AnyNodes, Cue, Nodes};
pub use watch::{Observed, Watch};

use crate::gather::places_by;
use crate::network::Network;
use crate::node::{Effect, Node};
use crate::queue::Queue;
use crate::scenario::Scenario;
use crate::scenario::cost::{self, Cost};
use crate::terms::{NodeId, Tick, Value};
use crate::trace::{Kind, NONE, Outcome, Record, Trace};

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

/// A run in progress, of nodes of any protocol: the same code for all.
#[derive(Debug)]
pub struct Engine<T: ?Sized = dyn AnyNodes> {
    world: World,
    instances: Vec<Instance>,
    timeout: Option<Tick>,
    /// What is to happen, and to which instance.
    queue: Queue<(u32, Event)>,
    /// What a node asks for; kept between events for its memory.
    asked: Vec<Effect>,
    /// Whether anything may still be sent.
    open: bool,
    nodes: T,
}

impl<N: Node + 'static> Engine<Nodes<N>> {
    /// A run of one instance, its first messages in the queue.
    pub fn new(
        scenario: &Scenario,
        instance: Instance,
        nodes: Vec<N>,
        record: Record,
    ) -> Box<Self> {
        let world = World::new(scenario, record);
        let mut engine = Self::among(world, vec![instance], vec![nodes]);
        engine.timeout = scenario.network.timeout;
        Engine::start(&mut *engine);
        engine
    }

    /// A run of several instances in a world as it is by now, their first messages in the queue.
    pub fn several(world: World, instances: Vec<Instance>, nodes: Vec<Vec<N>>) -> Box<Self> {
        let mut engine = Self::among(world, instances, nodes);
        Engine::start(&mut *engine);
        engine
    }

    fn among(world: World, mut instances: Vec<Instance>, nodes: Vec<Vec<N>>) -> Box<Self> {
        for (instance, nodes) in instances.iter_mut().zip(&nodes) {
            instance.size = nodes.len() as u32;
        }
        Box::new(Self {
            world,
            instances,
            timeout: None,
            queue: Queue::new(),
            asked: Vec::new(),
            open: true,
            nodes: Nodes::new(nodes),
        })
    }

    /// The nodes of the first instance.
    pub fn nodes(&self) -> &[N] {
        &self.nodes.nodes[0]
    }

    /// What is left when the run is over: the world, and the nodes of the first instance.
    pub fn into_parts(mut self) -> (World, Vec<N>) {
        (self.world, self.nodes.nodes.swap_remove(0))
    }
}

impl Engine {
    /// Ends the run at a tick, with all that the world has in store until then.
    pub fn end_at(&mut self, until: Tick) {
        for (tick, node, back) in self.world.network.changes() {
            self.queue.push(tick, (0, Event::Online(node, back)));
        }
        if let Some(partition) = self.world.network.partition().cloned() {
            self.queue.push(partition.from, (0, Event::Parted(true)));
            self.queue.push(partition.to, (0, Event::Parted(false)));
        }
        self.queue.push(until, (0, Event::Until));
    }

    /// Ends the run as soon as all loyal ones of the first `n` nodes have decided: for nodes that
    /// never stop.
    pub fn end_when_all_decided(&mut self, n: u32) {
        for instance in &mut self.instances {
            instance.end_when_all_decided(n);
        }
    }

    fn start(&mut self) {
        for it in 0..self.instances.len() {
            self.enter(it);
            if let Some(first) = self.instances[it].watch.as_ref().map(Watch::first) {
                self.push(self.world.now + first, it, Event::Observe);
            }
            for node in 0..self.instances[it].size {
                self.ask(it, node, NONE, Cue::Start);
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
            match self.queue.turn() {
                Some((tick, turn)) => self.handle(tick, turn),
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

    /// What every node of an instance holds.
    pub fn held(&self, instance: usize) -> Vec<Option<Value>> {
        self.nodes.held(instance)
    }

    /// What the observer of an instance has seen, if there is one.
    pub fn observed(&self, instance: usize) -> Option<&Observed> {
        self.instances[instance].watch.as_ref().map(Watch::observed)
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

    fn push(&mut self, tick: Tick, it: usize, event: Event) {
        self.instances[it].pending += u32::from(event.counts());
        self.queue.push(tick, (it as u32, event));
    }

    /// Handles the event whose turn it is. What is due to be done to a message comes first, and
    /// finds it in the queue.
    fn handle(&mut self, tick: Tick, turn: u32) {
        self.world.now = tick;
        if let Some((_, Event::Message(..))) = self.queue.at(turn) {
            self.meddle();
        }
        let Some((it, event)) = self.queue.take(turn) else { return };
        let it = it as usize;
        self.instances[it].pending -= u32::from(event.counts());
        self.enter(it);
        match event {
            Event::Message(parcel) => self.step(it, parcel),
            Event::Own(id, letter, row) => self.ask(it, id, row, Cue::Receive(letter)),
            Event::Wake(id, timer) => self.ask(it, id, NONE, Cue::Wake(timer)),
            Event::Observe => self.observe(it),
            Event::Online(id, back) => self.go_online(it, id, back),
            Event::Parted(parted) => {
                self.meddle();
                let kind = if parted { Kind::Part } else { Kind::Join };
                self.world.trace.happen(tick, kind, NONE);
            }
            Event::Until => self.cut(),
        }
        self.settle(it);
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
            self.ask(it, id, NONE, Cue::Back);
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
        for node in 0..self.instances[it].size {
            self.ask(it, node, NONE, Cue::Ended(round));
        }
        true
    }

    /// Lets the observer look at what all nodes hold. Once nobody may send any more there is
    /// nothing to see: what stands still then was stopped, it did not come to rest.
    fn observe(&mut self, it: usize) {
        if !self.open {
            return self.cut();
        }
        let held = self.nodes.held(it);
        let Some((look, round)) = self.instances[it].look(&held) else { return };
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
        if self.queue.all().any(|(_, event)| event.parcel().is_some()) {
            self.meddle();
        }
        let left = self.queue.drain();
        // What is no message comes first, and does nothing; the rest in the order of sending.
        let nth = |event: &Event| event.parcel().map_or(0, |parcel| parcel.nth.into());
        for place in places_by(left.iter().map(|(_, (_, event))| nth(event))) {
            let (_, (it, event)) = left[place];
            self.instances[it as usize].pending -= u32::from(event.counts());
            let Event::Message(parcel) = event else { continue };
            self.enter(it as usize);
            self.meddle();
            let (trace, now) = (&mut self.world.trace, self.world.now);
            let number = parcel.number(trace);
            match parcel.step {
                Step::TakeUp => trace.take_up(now, number, Outcome::Cut, NONE),
                _ => trace.end(now, number, Outcome::Cut, NONE),
            };
            self.nodes.discard(parcel.letter);
        }
    }
}
