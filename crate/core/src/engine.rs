//! The engine: pop an event, hand it to its node, carry out what the node asks, record.
//!
//! It names no protocol. A run ends exactly when no event is left; then the network tells every
//! node round by round that nothing more will come, as absence is detected in Lamport's model
//! (assumption A3), and goes on if that moves anyone to send.

use crate::adversary::Adversary;
use crate::network::Network;
use crate::node::{Context, Effect, Message, Node};
use crate::queue::Queue;
use crate::scenario::Scenario;
use crate::terms::{NodeId, Round, Tick};
use crate::trace::{NONE, Outcome, Sent, Trace};

/// What waits in the queue; the numbers are a message and the row that led here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Event {
    Depart(u32, u32),
    Arrive(u32, u32),
    Lose(u32, u32),
}

impl Event {
    fn message(self) -> u32 {
        let (Self::Depart(message, _) | Self::Arrive(message, _) | Self::Lose(message, _)) = self;
        message
    }
}

/// A run in progress.
#[derive(Debug)]
pub struct Engine<N: Node> {
    nodes: Vec<N>,
    rounds: Round,
    adversary: Adversary,
    network: Network,
    timeout: Option<Tick>,
    queue: Queue<Event>,
    /// The messages under way, by number, and whether each gets lost.
    luggage: Vec<Option<(N::Message, bool)>>,
    /// Kept between events for its memory.
    context: Context<N::Message>,
    trace: Trace,
    /// The tick of the event at hand.
    now: Tick,
    /// The last round of which every node was told that nothing more will come.
    ended: Round,
    /// Whether anything may still be sent.
    open: bool,
}

impl<N: Node> Engine<N> {
    /// A run of `nodes` over so many rounds, its first messages in the queue.
    pub fn new(scenario: &Scenario, nodes: Vec<N>, rounds: Round) -> Self {
        let mut engine = Self {
            nodes,
            rounds,
            adversary: Adversary::new(scenario),
            network: Network::new(scenario),
            timeout: scenario.network.timeout,
            queue: Queue::new(),
            luggage: Vec::new(),
            context: Context::default(),
            trace: Trace::new(),
            now: 0,
            ended: 0,
            open: true,
        };
        for node in 0..scenario.n {
            engine.ask(node, NONE, N::start);
        }
        engine
    }

    /// Handles at most `budget` events: whether the run is over.
    pub fn advance(&mut self, budget: u32) -> bool {
        for _ in 0..budget {
            if self.times_out() {
                self.cut();
            }
            match self.queue.pop() {
                Some((tick, event)) => self.handle(tick, event),
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

    fn handle(&mut self, tick: Tick, event: Event) {
        self.now = tick;
        match event {
            Event::Depart(message, cause) => {
                let cause = self.trace.depart(tick, message, cause);
                let arrives = self.trace.messages().arrived[message as usize];
                let lost = self.luggage[message as usize].as_ref().is_some_and(|(_, lost)| *lost);
                let next = if lost { Event::Lose } else { Event::Arrive };
                self.queue.push(arrives, next(message, cause));
            }
            Event::Arrive(message, cause) => {
                let row = self.trace.end(tick, message, Outcome::Delivered, cause);
                let to = self.trace.messages().to[message as usize];
                if let Some((letter, _)) = self.luggage[message as usize].take() {
                    let from = letter.path().sender();
                    self.ask(to, row, |node, cx| node.receive(from, letter, cx));
                }
            }
            Event::Lose(message, cause) => {
                self.trace.end(tick, message, Outcome::Lost, cause);
                self.luggage[message as usize] = None;
            }
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

    /// The time-out: what is under way is cut off, and nobody sends any more.
    fn cut(&mut self) {
        self.open = false;
        self.now = self.timeout.unwrap_or(self.now);
        let mut cut: Vec<u32> =
            self.queue.drain().into_iter().map(|(_, event)| event.message()).collect();
        cut.sort_unstable();
        for message in cut {
            self.trace.end(self.now, message, Outcome::Cut, NONE);
        }
    }

    /// Lets a node act and carries out what it asks.
    fn ask(&mut self, id: NodeId, row: u32, act: impl FnOnce(&mut N, &mut Context<N::Message>)) {
        let mut cx = std::mem::take(&mut self.context);
        act(&mut self.nodes[id as usize], &mut cx);
        let mut cause = row;
        for effect in cx.effects.drain(..) {
            match effect {
                Effect::Send(to, message) => self.send(to, &message, cause),
                Effect::Miss(path) => cause = self.trace.silence(self.now, id, &path),
                Effect::Decide(value) => self.trace.decide(self.now, id, value, cause),
            }
        }
        self.context = cx;
    }

    /// Passes a message by the adversary into its sender's queue.
    fn send(&mut self, to: NodeId, message: &N::Message, cause: u32) {
        if !self.open {
            return;
        }
        let (path, held) = (message.path(), message.value());
        let value = self.adversary.says(&path, to, held);
        let sent = Sent { now: self.now, path, to, held, value, cause };
        let Some(value) = value else {
            self.trace.withhold(&sent);
            self.luggage.push(None);
            return;
        };
        let journey = self.network.carry(self.now, &path, to);
        let number = self.trace.send(&sent, journey);
        let row = self.trace.len() as u32 - 1;
        self.luggage.push(Some((message.forged(value), journey.lost)));
        self.queue.push(journey.departs, Event::Depart(number, row));
    }
}
