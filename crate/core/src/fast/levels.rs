//! The whole of an OM(m) as flat rows of bits, a row a round: what each message says, who keeps
//! silent, and what each receiver resolves for its path.
//!
//! Bits are numbered as [`super::window`] numbers messages; that is the order in which a walk depth
//! first meets them, so every row is only ever prolonged. It takes little more than a bit a
//! message, two where somebody may keep silent. Claims what [`super::om`] claims, up to
//! [`MESSAGES_MAX`] messages.

use super::om::Orders;
use crate::scenario::Scenario;
use crate::scenario::cost::om_messages;
use crate::terms::{ATTACK, RETREAT, Round, Value};
use bivouac_kernels::levels::{Bits, Rows};

/// The most messages that are kept.
pub const MESSAGES_MAX: u128 = 1 << 28;

/// Every message of a run and every sub-vote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Levels(Rows);

impl Levels {
    /// Every message of a scenario; nothing if it is not claimed.
    pub fn of(scenario: &Scenario) -> Option<Self> {
        let messages = om_messages(scenario.n.into(), scenario.om()?.m.into())?;
        let orders = Orders::of_any_size(scenario).filter(|_| messages <= MESSAGES_MAX)?;
        Some(Self(Rows::of(&orders.walk(), orders.may_be_silent())))
    }

    /// What a message says, by round and number: nothing for silence, or for none that there is.
    pub fn says(&self, round: Round, number: u64) -> Option<Value> {
        let level = usize::from(round).checked_sub(1)?;
        let silent = self.0.silence.get(level).and_then(|row| row.get(number));
        let attack = self.0.attack.get(level)?.get(number)?;
        (silent != Some(true)).then_some(if attack { ATTACK } else { RETREAT })
    }

    /// What a message's receiver resolves for its path in the end.
    pub fn resolves(&self, round: Round, number: u64) -> Option<Value> {
        let level = usize::from(round).checked_sub(1)?;
        let rows = self.0.resolved.get(level).or_else(|| self.0.attack.get(level))?;
        Some(if rows.get(number)? { ATTACK } else { RETREAT })
    }

    /// How many messages a round has.
    pub fn messages(&self, round: Round) -> u64 {
        let level = usize::from(round).checked_sub(1);
        level.and_then(|level| self.0.attack.get(level)).map_or(0, Bits::length)
    }

    /// How many bits all of it takes.
    pub fn bits(&self) -> u64 {
        let rows = self.0.attack.iter().chain(&self.0.silence).chain(&self.0.resolved);
        rows.map(Bits::taken).sum()
    }
}
