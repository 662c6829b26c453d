//! All of a run that depends on its protocol: the nodes, and the letters that they have written.
//!
//! The engine meets them as [`AnyNodes`] and is the same code for every protocol.

use crate::node::{Chance, Context, Effect, Face, Message, Node, Timer};
use crate::terms::{About, NodeId, Round, Tick, Value};
use std::fmt;

/// What a node is told.
#[derive(Clone, Copy, Debug)]
pub enum Cue {
    /// The run begins.
    Start,
    /// The letter at this place has come.
    Receive(u32),
    /// The time that it asked for has come.
    Wake(Timer),
    /// It is back online.
    Back,
    /// Nothing of this round or before can arrive any more.
    Ended(Round),
}

/// One of the nodes: its instance, and what that calls it.
pub(super) type Whom = (usize, NodeId);

/// Nodes of any protocol, with the letters that nobody has read yet, each in its place.
pub trait AnyNodes {
    /// Lets a node act, at a tick and with its chance; what it asks for is put into the empty list.
    fn act(&mut self, whom: Whom, cue: Cue, at: (Tick, Chance), asked: &mut Vec<Effect>);
    /// A node becomes a traitor, or loyal.
    fn turn(&mut self, whom: Whom, traitor: bool);
    /// Whether a node takes a letter, from whoever that is.
    fn accepts(&self, whom: Whom, letter: u32) -> bool;
    /// What every node of an instance holds.
    fn held(&self, instance: usize) -> Vec<Option<Value>>;
    /// What may be seen of a letter.
    fn face(&self, letter: u32) -> Face;
    /// The items and versions that a letter carries.
    fn contents(&self, letter: u32) -> Vec<(About, Value)>;
    /// Makes a letter say something else.
    fn forge(&mut self, letter: u32, value: Value);
    /// Lets go of a letter that nobody will read.
    fn discard(&mut self, letter: u32);
}

impl fmt::Debug for dyn AnyNodes {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("the nodes of some protocol")
    }
}

/// The nodes of one protocol.
#[derive(Debug)]
pub struct Nodes<N: Node> {
    /// By instance and id.
    pub(super) nodes: Vec<Vec<N>>,
    /// Kept between events for the letters in it.
    context: Context<N::Message>,
}

impl<N: Node> Nodes<N> {
    pub(super) fn new(nodes: Vec<Vec<N>>) -> Self {
        Self { nodes, context: Context::new(Chance::Seed(0)) }
    }

    fn letter(&self, letter: u32) -> &N::Message {
        self.context.letters.at(letter).expect("whoever asks for a letter has not let go of it")
    }
}

impl<N: Node> AnyNodes for Nodes<N> {
    fn act(&mut self, (it, id): Whom, cue: Cue, at: (Tick, Chance), asked: &mut Vec<Effect>) {
        let (node, cx) = (&mut self.nodes[it][id as usize], &mut self.context);
        cx.set(at);
        std::mem::swap(&mut cx.effects, asked);
        match cue {
            Cue::Start => node.start(cx),
            Cue::Receive(letter) => {
                if let Some(message) = cx.letters.take(letter) {
                    node.receive(message.key().sender(), message, cx);
                }
            }
            Cue::Wake(timer) => node.wake(timer, cx),
            Cue::Back => node.back(cx),
            Cue::Ended(round) => node.ended(round, cx),
        }
        std::mem::swap(&mut cx.effects, asked);
    }

    fn turn(&mut self, (it, id): Whom, traitor: bool) {
        self.nodes[it][id as usize].turn(traitor);
    }

    fn accepts(&self, (it, id): Whom, letter: u32) -> bool {
        let message = self.letter(letter);
        let node = &self.nodes[it][id as usize];
        node.listens(message.key().sender()) || message.cargo().uninvited
    }

    fn held(&self, instance: usize) -> Vec<Option<Value>> {
        self.nodes[instance].iter().map(Node::held).collect()
    }

    fn face(&self, letter: u32) -> Face {
        let message = self.letter(letter);
        Face { key: message.key(), value: message.value(), cargo: message.cargo() }
    }

    fn contents(&self, letter: u32) -> Vec<(About, Value)> {
        self.letter(letter).contents()
    }

    fn forge(&mut self, letter: u32, value: Value) {
        if let Some(message) = self.context.letters.at_mut(letter) {
            *message = message.forged(value);
        }
    }

    fn discard(&mut self, letter: u32) {
        self.context.letters.take(letter);
    }
}
