//! What a protocol is made of: nodes that receive, and a context through which they ask.
//!
//! A node decides nothing about the world: it asks to send, to be woken or to settle on a value,
//! and the engine acts. It meets neither clock, nor network, nor traitor.

use crate::key::Key;
use crate::path::Path;
use crate::rng::{Purpose, draw};
use crate::terms::{NodeId, Round, Tick, Value};

/// What travels. A traitor sees its key and value, and may forge the value.
pub trait Message: Clone {
    /// Which of its sender's messages it is.
    fn key(&self) -> Key;
    /// What it says.
    fn value(&self) -> Value;
    /// The same message, saying `value`.
    #[must_use]
    fn forged(&self, value: Value) -> Self;
}

/// A participant that follows the protocol to the letter. Traitors run the same code: their lies
/// are told at the outbox.
pub trait Node {
    /// What these nodes send each other.
    type Message: Message;

    /// The run begins.
    fn start(&mut self, cx: &mut Context<Self::Message>);

    /// A message has arrived from `from`.
    fn receive(&mut self, from: NodeId, message: Self::Message, cx: &mut Context<Self::Message>);

    /// The time that this node asked for has come.
    fn wake(&mut self, _cx: &mut Context<Self::Message>) {}

    /// Nothing of `round` or before can arrive any more: what is missing counts as silence.
    fn ended(&mut self, _round: Round, _cx: &mut Context<Self::Message>) {}

    /// What the node holds, for an observer that sees into all of them.
    fn held(&self) -> Option<Value> {
        None
    }
}

/// What a node asks of the engine.
#[derive(Clone, Debug)]
pub enum Effect<M> {
    /// Send `message` to a node; to itself, it arrives at once.
    Send(NodeId, M),
    /// Wake this node so many ticks from now.
    Wake(Tick),
    /// Note that nothing came along a path.
    Miss(Path),
    /// Note that the node holds another value from this round on.
    Hold(Value, Round),
    /// Note that a coin fell so in this round.
    Toss(Value, Round),
    /// Settle on a value in this round, for good.
    Decide(Value, Round),
}

/// Where a node's chance comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chance {
    /// Counter-based draws of this seed.
    Seed(u64),
    /// These very bits: whoever deals them can try every outcome.
    Dealt(u64),
}

/// The world as one node may see it while it handles an event.
#[derive(Debug)]
pub struct Context<M> {
    /// What has been asked so far.
    pub effects: Vec<Effect<M>>,
    chance: Chance,
}

impl<M> Context<M> {
    /// A context in which nothing has been asked.
    pub fn new(chance: Chance) -> Self {
        Self { effects: Vec::new(), chance }
    }

    /// Fair bits, named by their purpose and counters.
    pub fn draw(&self, purpose: Purpose, counters: &[u64]) -> u64 {
        match self.chance {
            Chance::Seed(seed) => draw(seed, purpose, counters),
            Chance::Dealt(bits) => bits,
        }
    }

    /// Asks for `message` to be carried to `to`.
    pub fn send(&mut self, to: NodeId, message: M) {
        self.effects.push(Effect::Send(to, message));
    }

    /// Asks to be woken so many ticks from now.
    pub fn wake_in(&mut self, ticks: Tick) {
        self.effects.push(Effect::Wake(ticks));
    }

    /// Notes that nothing came along `path` where a message was due.
    pub fn miss(&mut self, path: Path) {
        self.effects.push(Effect::Miss(path));
    }

    /// Notes that the node holds `value` from `round` on.
    pub fn hold(&mut self, value: Value, round: Round) {
        self.effects.push(Effect::Hold(value, round));
    }

    /// Tosses a fair coin, named by `counters`, in `round`: on which of two values it falls.
    pub fn toss(&mut self, counters: &[u64], round: Round) -> Value {
        let side = Value((self.draw(Purpose::Coin, counters) & 1) as u8);
        self.effects.push(Effect::Toss(side, round));
        side
    }

    /// Settles on `value` in `round`, 0 where there is none. A node decides once.
    pub fn decide(&mut self, value: Value, round: Round) {
        self.effects.push(Effect::Decide(value, round));
    }
}
