//! Whom a node listens to: who said hello, in that order, and when each was last heard.

use crate::terms::{NodeId, Tick};
use litemap::LiteMap;

/// A node's links, in the order in which they were made.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Default)]
pub struct Links {
    order: Vec<NodeId>,
    heard: LiteMap<NodeId, Tick>,
    /// Whether links are given from the start and never looked after.
    given: bool,
}

impl Links {
    /// Links that need no hello: everybody who can be reached, for good.
    pub fn given(peers: &[NodeId]) -> Self {
        Self { order: peers.to_vec(), heard: LiteMap::new(), given: true }
    }

    /// Everybody linked to, in the order in which the links were made.
    pub fn peers(&self) -> &[NodeId] {
        &self.order
    }

    /// Whether there is a link; who cannot be reached is never asked about.
    pub fn has(&self, peer: NodeId) -> bool {
        self.given || self.heard.contains_key(&peer)
    }

    /// Whether links have to be looked after.
    pub fn are_kept(&self) -> bool {
        !self.given
    }

    /// Makes a link, unless there is one: whether it is new.
    pub fn add(&mut self, peer: NodeId, now: Tick) -> bool {
        let new = !self.has(peer);
        if new {
            self.order.push(peer);
            self.heard.insert(peer, now);
        }
        new
    }

    /// Gives a link up: whether there was one.
    pub fn remove(&mut self, peer: NodeId) -> bool {
        let had = self.heard.remove(&peer).is_some();
        self.order.retain(|&other| other != peer);
        had
    }

    /// Notes that a peer has been heard.
    pub fn hear(&mut self, peer: NodeId, now: Tick) {
        if let Some(heard) = self.heard.get_mut(&peer) {
            *heard = now;
        }
    }

    /// Those not heard for longer than so many ticks, in the order of the links.
    pub fn silent_for(&self, ticks: Tick, now: Tick) -> Vec<NodeId> {
        let silent = |peer: &&NodeId| self.heard.get(peer).is_some_and(|&at| now - at > ticks);
        self.order.iter().filter(silent).copied().collect()
    }
}
