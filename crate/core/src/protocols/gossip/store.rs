//! What a node keeps: the first version of each payment that it saw, in order of arrival.

use crate::ledger::{ItemId, Payment, maker, nth};
use crate::terms::{NodeId, Tick};
use litemap::LiteMap;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::hash::{Hash, Hasher};
use std::rc::Rc;

/// A payment that is kept.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Kept {
    /// The version that came first.
    pub payment: Payment,
    /// When it came.
    pub tick: Tick,
    /// How many copies have come, of whatever version.
    pub seen: u32,
}

/// A list of payments that its readers see grow.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Shelf(Rc<RefCell<Vec<ItemId>>>);

impl Shelf {
    /// What is on it now.
    pub fn ids(&self) -> Rc<[ItemId]> {
        self.0.borrow().as_slice().into()
    }
}

impl Hash for Shelf {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.borrow().hash(state);
    }
}

/// The payments that a node keeps.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Default)]
pub struct Store {
    kept: BTreeMap<ItemId, Kept>,
    order: Vec<ItemId>,
    /// The same list, for others to look at.
    shelf: Shelf,
    /// The highest number of each client that the node has heard of.
    highest: LiteMap<NodeId, u32>,
}

impl Store {
    /// Keeps a payment, unless a version of it is kept already: whether it is new.
    pub fn add(&mut self, payment: Payment, now: Tick) -> bool {
        self.hear_of(payment.id);
        if let Some(kept) = self.kept.get_mut(&payment.id) {
            kept.seen += 1;
            return false;
        }
        self.kept.insert(payment.id, Kept { payment, tick: now, seen: 1 });
        self.order.push(payment.id);
        self.shelf.0.borrow_mut().push(payment.id);
        true
    }

    /// What is kept of a payment.
    pub fn get(&self, id: ItemId) -> Option<&Kept> {
        self.kept.get(&id)
    }

    /// The numbers of all payments kept, in order of arrival.
    pub fn ids(&self) -> &[ItemId] {
        &self.order
    }

    /// The same, for others to look at.
    pub fn shelf(&self) -> Shelf {
        self.shelf.clone()
    }

    /// The highest number kept of each client.
    pub fn last_of_each(&self) -> Vec<ItemId> {
        let mut last: Vec<ItemId> = self.kept.keys().rev().copied().collect();
        last.dedup_by_key(|id| maker(*id));
        last.reverse();
        last
    }

    /// Notes that this payment exists.
    pub fn hear_of(&mut self, id: ItemId) {
        let highest = self.highest.entry(maker(id)).or_insert(0);
        *highest = (*highest).max(nth(id));
    }

    /// The payments that must exist but are not kept, by client and number.
    pub fn holes(&self) -> Vec<ItemId> {
        let all = self.highest.iter().flat_map(|(&client, &highest)| {
            (1..=highest).map(move |number| crate::ledger::number(client, number))
        });
        all.filter(|id| !self.kept.contains_key(id)).collect()
    }
}
