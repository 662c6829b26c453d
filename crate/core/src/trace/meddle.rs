//! What interventions do to the record: a row each, at the tick of the row before, and what changes
//! of a message under way.

use super::write::Event;
use super::{Kind, Missed, NO_VALUE, NONE, Trace};
use crate::terms::{NodeId, Tick, Value};

impl Trace {
    /// The message of a row, if it is the last one and the message is under way by it.
    pub(crate) fn message_under_way(&self, row: u32) -> Result<u32, Missed> {
        let last = self.last.filter(|_| row + 1 == self.length);
        let (kind, message) = last.ok_or(Missed::NoMessage)?;
        match kind {
            _ if message == NONE => Err(Missed::NoMessage),
            Kind::Send | Kind::Depart | Kind::Waylay | Kind::Hinder | Kind::Forge => Ok(message),
            _ => Err(Missed::Over),
        }
    }

    /// A message says something else from now on, or nothing.
    pub(crate) fn say(&mut self, message: u32, value: Option<Value>) {
        self.messages.value[message as usize] = value.map_or(NO_VALUE, |value| value.0);
    }

    /// A message will arrive so many ticks later.
    pub(crate) fn delay(&mut self, message: u32, ticks: Tick) {
        let (arrived, place) = (&mut self.messages.arrived, message as usize);
        arrived.set(place, arrived.at(place) + ticks);
    }

    /// Something is done to a message.
    pub(crate) fn meddle_with_message(&mut self, kind: Kind, message: u32, cause: u32) {
        self.message_row(self.ticks, kind, message, cause);
    }

    /// Something is done to a node, or to its link with another.
    pub(crate) fn meddle_with_node(&mut self, kind: Kind, node: NodeId, peer: Option<NodeId>) {
        let to = peer.unwrap_or(NONE);
        let (time, value, about) = (self.ticks, NO_VALUE, NONE);
        let event = Event { time, kind, from: node, to, value, round: 0, about };
        self.row(&event, node, to, NONE, NONE);
    }
}
