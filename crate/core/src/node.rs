//! What a protocol is made of: nodes that receive, and a context through which they ask.
//!
//! A node decides nothing about the world: it asks to send, to be woken or to settle on a value,
//! and the engine acts. It meets neither network nor traitor, and no clock but the model's.

use crate::key::Key;
use crate::ledger::{Block, Item};
use crate::path::Path;
use crate::rng::{Draws, Purpose, draw};
use crate::slots::Slots;
use crate::terms::{About, NodeId, Round, Tick, Value};
use std::rc::Rc;

/// What travels. A traitor sees its key and value, and may forge the value.
pub trait Message: Clone {
    /// Which of its sender's messages it is.
    fn key(&self) -> Key;
    /// What it says.
    fn value(&self) -> Value;
    /// The same message, saying `value`.
    #[must_use]
    fn forged(&self, value: Value) -> Self;

    /// What it is on the wire, where that makes a difference.
    fn cargo(&self) -> Cargo {
        Cargo::default()
    }

    /// The items and versions that it carries, where there can be several.
    fn contents(&self) -> Vec<(About, Value)> {
        Vec::new()
    }
}

/// The sorts of message. The numbers are part of the trace's format.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Sort {
    /// A report or a vote.
    #[default]
    Vote = 0,
    /// "I am here": the receiver listens to its sender from now on.
    Hello = 1,
    /// "Are you there?"
    Ping = 2,
    /// "I am."
    Pong = 3,
    /// "I do not listen to you any more."
    Bye = 4,
    /// A payment.
    Item = 5,
    /// What the sender knows.
    Known = 6,
    /// What the sender knows and the receiver does not.
    News = 7,
    /// What the sender wants to be told.
    Request = 8,
    /// What it is told.
    Response = 9,
    /// A block.
    Block = 10,
    /// A block that the sender wants to be told.
    BlockRequest = 11,
}

/// The names of the sorts, by number.
pub const SORT_NAMES: [&str; 12] = [
    "vote",
    "hello",
    "ping",
    "pong",
    "bye",
    "item",
    "known",
    "news",
    "request",
    "response",
    "block",
    "block_request",
];

/// What a receiver looks at before it takes a message up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Validated {
    /// Nothing.
    #[default]
    Nothing,
    /// Its signature.
    Signature,
    /// Its signature and what it says.
    Data,
}

/// What a message is on the wire.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cargo {
    /// Its sort.
    pub sort: Sort,
    /// The item or block that it is about, if it is about one.
    pub about: Option<About>,
    /// Its size in bytes.
    pub bytes: u32,
    /// What its receiver looks at before taking it up.
    pub validated: Validated,
    /// Whether the data is out of order for all to see.
    pub flawed: bool,
    /// Whether it reaches even who does not listen to its sender.
    pub uninvited: bool,
}

/// What may be seen of a message from outside.
#[derive(Clone, Copy, Debug)]
pub struct Face {
    /// Which of its sender's messages it is.
    pub key: Key,
    /// What it says.
    pub value: Value,
    /// What it is on the wire.
    pub cargo: Cargo,
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

    /// The time that this node asked for has come; `timer` is what it called it.
    fn wake(&mut self, _timer: Timer, _cx: &mut Context<Self::Message>) {}

    /// Whether the node listens to `from`.
    fn listens(&self, _from: NodeId) -> bool {
        true
    }

    /// The node becomes a traitor, or loyal. What it says is changed at its outbox; this is for
    /// what a traitor does by itself.
    fn turn(&mut self, _traitor: bool) {}

    /// The node is back online.
    fn back(&mut self, _cx: &mut Context<Self::Message>) {}

    /// Nothing of `round` or before can arrive any more: what is missing counts as silence.
    fn ended(&mut self, _round: Round, _cx: &mut Context<Self::Message>) {}

    /// What the node holds, for an observer that sees into all of them.
    fn held(&self) -> Option<Value> {
        None
    }
}

/// What a node calls one of its timers.
pub type Timer = u32;

/// What a node of a network does that people want to know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// It listens to a peer from now on.
    Link,
    /// It listens to a peer no more.
    Unlink,
    /// A client makes a payment.
    Produce,
    /// A client pays nothing: it could not cover it.
    Skip,
    /// It keeps a version of a payment.
    Store,
    /// It wins the lottery and makes a block.
    Mine,
    /// Its chain ends with another block from now on.
    Head,
    /// The same, and blocks of its old chain are none of the new one.
    Reorganise,
    /// A payment is deep enough in its chain.
    Confirm,
    /// A payment that was deep enough is not in its chain any more, or in another version.
    Reverse,
    /// The merchant hands out the goods.
    Ship,
}

/// Something that a node does, and what it is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// What it does.
    pub deed: Deed,
    /// The item or block.
    pub about: Option<About>,
    /// The version.
    pub value: Option<Value>,
    /// The height of a block, or how many blocks of a chain were left.
    pub round: Round,
    /// The other node.
    pub peer: Option<NodeId>,
}

impl Mark {
    /// A deed that is about nothing more.
    pub fn new(deed: Deed) -> Self {
        Self { deed, about: None, value: None, round: 0, peer: None }
    }

    /// The same, about an item or block.
    #[must_use]
    pub fn about(self, about: About) -> Self {
        Self { about: Some(about), ..self }
    }

    /// The same, with a version.
    #[must_use]
    pub fn value(self, value: Value) -> Self {
        Self { value: Some(value), ..self }
    }

    /// The same, with a height or depth.
    #[must_use]
    pub fn round(self, round: u32) -> Self {
        Self { round: round.min(u32::from(Round::MAX)) as Round, ..self }
    }

    /// The same, with another node.
    #[must_use]
    pub fn peer(self, peer: NodeId) -> Self {
        Self { peer: Some(peer), ..self }
    }
}

/// What a node asks of the engine.
#[derive(Clone, Debug)]
pub enum Effect {
    /// Send the letter at this place to a node; to itself, it arrives at once.
    Send(NodeId, u32),
    /// Wake this node so many ticks from now.
    Wake(Tick, Timer),
    /// Note that nothing came along a path.
    Miss(Path),
    /// Note that the node holds another value from this round on.
    Hold(Value, Round),
    /// Note that a coin fell so in this round.
    Toss(Value, Round),
    /// Settle on a value in this round, for good.
    Decide(Value, Round),
    /// Note what the node does.
    Mark(Mark),
    /// Note a payment that it made.
    Item(Item),
    /// Note a block that it made.
    Block(Rc<Block>),
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
    pub effects: Vec<Effect>,
    /// The letters that were written and nobody has read yet.
    pub(crate) letters: Slots<M>,
    /// The model's time.
    pub now: Tick,
    chance: Chance,
}

impl<M> Context<M> {
    /// A context in which nothing has been asked.
    pub fn new(chance: Chance) -> Self {
        Self { effects: Vec::new(), letters: Slots::new(), now: 0, chance }
    }

    /// The draws of a name, one after another, for samplers that take as many as they need.
    pub fn draws(&self, purpose: Purpose, counters: &[u64]) -> Draws {
        match self.chance {
            Chance::Seed(seed) => Draws::new(seed, purpose, counters),
            Chance::Dealt(bits) => Draws::new(bits, purpose, counters),
        }
    }

    /// The same context for another event.
    pub(crate) fn set(&mut self, (now, chance): (Tick, Chance)) {
        self.now = now;
        self.chance = chance;
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
        let letter = self.letters.put(message);
        self.effects.push(Effect::Send(to, letter));
    }

    /// Takes out the letter at a place.
    pub fn take(&mut self, letter: u32) -> Option<M> {
        self.letters.take(letter)
    }

    /// Asks to be woken so many ticks from now.
    pub fn wake_in(&mut self, ticks: Tick, timer: Timer) {
        self.effects.push(Effect::Wake(ticks, timer));
    }

    /// Notes a payment that the node made.
    pub fn item(&mut self, item: Item) {
        self.effects.push(Effect::Item(item));
    }

    /// Notes a block that the node made.
    pub fn block(&mut self, block: Rc<Block>) {
        self.effects.push(Effect::Block(block));
    }

    /// Notes what the node does.
    pub fn mark(&mut self, mark: Mark) {
        self.effects.push(Effect::Mark(mark));
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
