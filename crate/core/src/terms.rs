//! The field's own words as types: node, tick, round, value.

/// The newest version of the engine's rules: how events, draws and defaults come about. A change
/// that alters any digest raises it and leaves the older rules callable: see `tests/replay.rs`.
pub const ENGINE: u32 = 1;

/// A participant: `0..n`.
pub type NodeId = u32;

/// Model time in whole ticks; one tick is one microsecond of the model.
pub type Tick = u64;

/// The round of a message or a decision, the first being 1; 0 where there is none.
pub type Round = u16;

/// What a message carries and a node holds, by number. The generals use [`RETREAT`], [`ATTACK`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Value(pub u8);

/// The default order, and what silence counts as.
pub const RETREAT: Value = Value(0);
/// The other order.
pub const ATTACK: Value = Value(1);
/// No proposal: what a peer of random agreement says that saw no large majority.
pub const UNSURE: Value = Value(254);

/// What a message says that carries no value.
pub const NOTHING: Value = Value(255);

/// What a relay has tampered with: no version that anybody made.
pub const TAMPERED: Value = Value(253);

/// What a message, a row or an instance is about, by number: an item ([`crate::letter::ItemId`]) or
/// a block.
pub type About = u32;

/// The most values that a vote can be about.
pub const VALUES_MAX: u8 = 8;

/// How values are called in a scenario's text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Alphabet {
    /// `r` and `a`: retreat and attack.
    Orders,
    /// `a`, `b`, `c` and so on, and `u` for no proposal.
    Letters,
}

const ORDERS: [&str; 2] = ["r", "a"];
const LETTERS: [&str; VALUES_MAX as usize] = ["a", "b", "c", "d", "e", "f", "g", "h"];

impl Alphabet {
    /// The names, by number.
    pub fn names(self) -> &'static [&'static str] {
        match self {
            Self::Orders => &ORDERS,
            Self::Letters => &LETTERS,
        }
    }

    /// The name of a value.
    pub fn name(self, value: Value) -> &'static str {
        match value {
            UNSURE => "u",
            TAMPERED => "t",
            _ => self.names()[usize::from(value.0)],
        }
    }

    /// The value with this name.
    pub fn value(self, name: &str) -> Option<Value> {
        if self == Self::Letters && name == "u" {
            return Some(UNSURE);
        }
        let place = self.names().iter().position(|&known| known == name)?;
        Some(Value(place as u8))
    }
}
