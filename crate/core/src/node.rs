//! What a protocol is made of: nodes that receive, and a context through which they ask.
//!
//! A node decides nothing about the world: it asks to send or to settle on a value, and the engine
//! acts. It meets neither clock, nor network, nor traitor.

use crate::path::Path;
use crate::terms::{NodeId, Round, Value};

/// What travels. A traitor sees its path and value, and may forge the value.
pub trait Message: Clone {
    /// Along whom it came; its last node is the sender.
    fn path(&self) -> Path;
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

    /// Nothing of `round` or before can arrive any more: what is missing counts as silence.
    fn ended(&mut self, round: Round, cx: &mut Context<Self::Message>);
}

/// What a node asks of the engine.
#[derive(Clone, Debug)]
pub enum Effect<M> {
    /// Send `message` to a node.
    Send(NodeId, M),
    /// Note that nothing came along a path.
    Miss(Path),
    /// Settle on a value, for good.
    Decide(Value),
}

/// The world as one node may see it while it handles an event.
#[derive(Debug)]
pub struct Context<M> {
    pub(crate) effects: Vec<Effect<M>>,
}

impl<M> Context<M> {
    /// Asks for `message` to be carried to `to`.
    pub fn send(&mut self, to: NodeId, message: M) {
        self.effects.push(Effect::Send(to, message));
    }

    /// Notes that nothing came along `path` where a message was due.
    pub fn miss(&mut self, path: Path) {
        self.effects.push(Effect::Miss(path));
    }

    /// Settles on `value`. A node decides once.
    pub fn decide(&mut self, value: Value) {
        self.effects.push(Effect::Decide(value));
    }
}

impl<M> Default for Context<M> {
    fn default() -> Self {
        Self { effects: Vec::new() }
    }
}
