//! The field's own words as types: node, tick, value.

/// A participant: `0..n`.
pub type NodeId = u32;

/// Model time in whole ticks; one tick is one microsecond of the model.
pub type Tick = u64;

/// The round of a message or a decision, the first being 1; 0 where there is none.
pub type Round = u16;

/// What a message carries and a node decides. The Byzantine generals use [`RETREAT`], [`ATTACK`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Value(pub u8);

/// The default order, and what silence counts as.
pub const RETREAT: Value = Value(0);
/// The other order.
pub const ATTACK: Value = Value(1);

/// The names of the values in a scenario's text, by number.
pub(crate) const VALUE_NAMES: [&str; 2] = ["r", "a"];

impl Value {
    /// Its name in a scenario's text: `r` or `a`.
    pub fn name(self) -> &'static str {
        VALUE_NAMES[usize::from(self.0)]
    }

    /// The value with this name.
    pub fn named(name: &str) -> Option<Self> {
        let place = VALUE_NAMES.iter().position(|&known| known == name)?;
        Some(Self(place as u8))
    }

    /// The opposite of a binary value.
    #[must_use]
    pub fn opposite(self) -> Self {
        Self(1 - self.0)
    }
}
