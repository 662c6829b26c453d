//! Any message of OM(m) without the others: its number, its path, and what it says in O(m) steps.
//!
//! Round by round the messages are numbered so that paths need no numbers of their own: the path
//! that message i of a round makes, prolonged by its receiver, is path i of the next round, and a
//! path's messages lie side by side in the order of their receivers. Since lies are drawn by key, a
//! message follows from the order and its own path alone. So a window of a trace can be looked at
//! whose whole would never fit.
//!
//! Claims what [`super::om`] claims, up to [`NUMBERS_MAX`] messages.

use super::om::Orders;
use crate::path::Path;
use crate::protocols::om::COMMANDER;
use crate::scenario::Scenario;
use crate::scenario::cost::om_messages;
use crate::terms::{ATTACK, NodeId, RETREAT, Round, Value};

/// The most messages that are numbered.
pub const NUMBERS_MAX: u128 = 1 << 63;

/// A message and what it says; nothing stands for silence.
pub type Message = (Path, NodeId, Option<Value>);

/// The messages of a scenario.
#[derive(Debug)]
pub struct Window<'a> {
    orders: Orders<'a>,
}

impl<'a> Window<'a> {
    /// A window on a scenario's messages; nothing if it is not claimed.
    pub fn of(scenario: &'a Scenario) -> Option<Self> {
        let messages = om_messages(scenario.n.into(), scenario.om()?.m.into())?;
        let orders = Orders::of_any_size(scenario).filter(|_| messages <= NUMBERS_MAX)?;
        Some(Self { orders })
    }

    /// How many messages a round has, the first being 1.
    pub fn messages(&self, round: Round) -> u64 {
        if !(1..=self.orders.m + 1).contains(&round.into()) {
            return 0;
        }
        let n = u64::from(self.orders.n);
        (1..=u64::from(round)).map(|gone| n.saturating_sub(gone)).product()
    }

    /// The number of a message in its round; nothing for one that is never sent.
    pub fn number(&self, path: &Path, to: NodeId) -> Option<u64> {
        let mut hops = path.hops().iter().copied().map(NodeId::from).chain([to]);
        let (mut left, mut number) = (self.orders.lieutenants(), 0);
        if hops.next() != Some(COMMANDER) || u32::from(path.round()) > self.orders.m + 1 {
            return None;
        }
        for hop in hops {
            if hop >= self.orders.n || left >> hop & 1 == 0 {
                return None;
            }
            let before = left & ((1 << hop) - 1);
            number = number * u64::from(left.count_ones()) + u64::from(before.count_ones());
            left &= !(1 << hop);
        }
        Some(number)
    }

    /// The message with this number in its round.
    pub fn message(&self, round: Round, number: u64) -> Option<(Path, NodeId)> {
        let round_size = self.messages(round);
        if number >= round_size {
            return None;
        }
        let mut path = Path::from_origin(COMMANDER);
        let (mut left, mut size, mut rest) = (self.orders.lieutenants(), round_size, number);
        for hop in 1..=round {
            size /= u64::from(left.count_ones());
            let next = bivouac_kernels::columns::places(left).nth((rest / size) as usize)?;
            rest %= size;
            if hop == round {
                return Some((path, next));
            }
            left &= !(1 << next);
            path = path.then(next);
        }
        None
    }

    /// What the message along `path` to `to` says; nothing for silence.
    pub fn says(&self, path: &Path, to: NodeId) -> Option<Value> {
        let hops = path.hops();
        let mut held = self.orders.order == ATTACK;
        let (walk, mut before): (_, Option<Path>) = (self.orders.walk(), None);
        for (place, &hop) in hops.iter().enumerate() {
            let sender = NodeId::from(hop);
            let receiver = hops.get(place + 1).map_or(to, |&next| NodeId::from(next));
            let told = walk.told(before.as_ref(), sender, held, 1 << receiver);
            if place + 1 == hops.len() && told.silence != 0 {
                return None;
            }
            held = told.attack != 0;
            before = Some(before.map_or_else(|| Path::from_origin(sender), |b| b.then(sender)));
        }
        Some(if held { ATTACK } else { RETREAT })
    }

    /// Some messages of a round, by number.
    pub fn rows(
        &self,
        round: Round,
        numbers: std::ops::Range<u64>,
    ) -> impl Iterator<Item = Message> {
        let row = move |number| {
            let (path, to) = self.message(round, number)?;
            Some((path, to, self.says(&path, to)))
        };
        numbers.map_while(row)
    }
}
