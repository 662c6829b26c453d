//! What peers gossip about: payments of clients, and the blocks that put them in order.

use crate::terms::{About, NodeId, Tick, Value};

/// The number of a payment: whose it is and which. Several versions of one share it.
pub type ItemId = About;

/// The number of a block: whose it is and which.
pub type BlockId = About;

/// The block that every chain starts with.
pub const GENESIS: BlockId = About::MAX - 1;

/// How many bits of a number say which one it is of its maker's.
const NTH_BITS: u32 = 16;

/// The most items that one client, or blocks that one peer, can make.
pub(crate) const NTH_MAX: u32 = (1 << NTH_BITS) - 1;

/// The number of what `maker` made as its `nth`.
pub(crate) fn number(maker: NodeId, nth: u32) -> About {
    (maker << NTH_BITS) | nth.min(NTH_MAX)
}

/// Who made it.
pub(crate) fn maker(about: About) -> NodeId {
    about >> NTH_BITS
}

/// Which of its maker's it is.
pub(crate) fn nth(about: About) -> u32 {
    about & NTH_MAX
}

/// One version of a payment.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Payment {
    /// Which payment, whatever its version.
    pub id: ItemId,
    /// Which version: a, b, or tampered with on its way.
    pub version: Value,
    /// How much is paid.
    pub diff: u32,
    /// What the client has left by this version; below zero it has overdrawn.
    pub balance: i32,
}

impl Payment {
    /// Whether it says nothing about money: what a plain client makes.
    pub fn is_plain(&self) -> bool {
        self.diff == 0
    }
}

/// What a client made: both versions of one payment, of which it records one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Item {
    /// When.
    pub tick: Tick,
    /// The first version.
    pub a: Payment,
    /// The second, if the client makes two.
    pub b: Option<Payment>,
}

impl Item {
    /// The version that the client holds to be true: the last one that it made.
    pub fn recorded(&self) -> Payment {
        self.b.unwrap_or(self.a)
    }
}

/// A block.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Block {
    /// Its number.
    pub id: BlockId,
    /// The block before it.
    pub parent: BlockId,
    /// How many blocks are before it, the first one included.
    pub height: u32,
    /// The payments that it decides, in order.
    pub payments: Vec<Payment>,
}
