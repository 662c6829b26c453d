//! What a peer makes of its chain: which payments are final, and, at the merchant's, for which the
//! goods are handed out. Nobody knows whether that will last.

use super::chain::Chain;
use crate::ledger::ItemId;
use crate::node::{Context, Deed, Mark};
use crate::protocols::gossip::letter::Mail;
use crate::scenario::Lottery;
use crate::terms::{NodeId, Value};
use litemap::LiteMap;

/// A peer's book of payments.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Merchant {
    /// How deep a payment is final, and how deep it is shipped, where this peer ships.
    confirm: u32,
    ship: Option<u32>,
    /// The payments that are final, and those shipped, in which version.
    confirmed: LiteMap<ItemId, Value>,
    shipped: LiteMap<ItemId, Value>,
    /// The payments that must be final for the peer to be done, if it ever is.
    wanted: Option<Vec<ItemId>>,
}

impl Merchant {
    /// An empty book.
    pub fn new(lottery: &Lottery, me: NodeId) -> Self {
        Self {
            confirm: lottery.confirm,
            ship: (lottery.shop == me).then_some(lottery.ship),
            confirmed: LiteMap::new(),
            shipped: LiteMap::new(),
            wanted: None,
        }
    }

    /// It is done once these are final.
    pub fn want(&mut self, payments: &[ItemId]) {
        self.wanted = Some(payments.to_vec());
    }

    /// Whether all that it wants is final.
    pub fn has_all(&self) -> bool {
        let has = |id: &ItemId| self.confirmed.contains_key(id);
        self.wanted.as_ref().is_some_and(|wanted| wanted.iter().all(has))
    }

    /// The payments that it holds to be final, by version.
    pub fn confirmed(&self) -> &LiteMap<ItemId, Value> {
        &self.confirmed
    }

    /// The payments for which it handed goods out, by version.
    pub fn shipped(&self) -> &LiteMap<ItemId, Value> {
        &self.shipped
    }

    /// Looks at a chain that has changed.
    pub(super) fn look(&mut self, chain: &Chain, cx: &mut Context<Mail>) {
        let stands = |id: &ItemId, version: &Value| chain.version(*id, 1) == Some(*version);
        let gone: Vec<(ItemId, Value)> = (self.confirmed.iter())
            .filter(|(id, version)| !stands(id, version))
            .map(|(&id, &version)| (id, version))
            .collect();
        for (id, version) in gone {
            self.confirmed.remove(&id);
            cx.mark(Mark::new(Deed::Reverse).about(id).value(version));
        }
        for (id, version, height) in chain.decided() {
            let deep = chain.height() + 1 - height;
            if deep >= self.confirm && self.confirmed.insert(id, version).is_none() {
                cx.mark(Mark::new(Deed::Confirm).about(id).value(version).round(deep));
            }
            let ships = self.ship.is_some_and(|ship| deep >= ship);
            if ships && !self.shipped.contains_key(&id) {
                self.shipped.insert(id, version);
                cx.mark(Mark::new(Deed::Ship).about(id).value(version).round(deep));
            }
        }
    }
}
