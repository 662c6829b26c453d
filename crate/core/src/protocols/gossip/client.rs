//! The client: pays now and then, and tells its neighbours; the conflicting one tells the first
//! half of them another version than the rest (the exercise of the course notebook, 2020).

use crate::ledger::{Item, NTH_MAX, Payment, number};
use crate::rng::{Purpose, below};
use crate::scenario::{Client, Overdraft, Paying};
use crate::terms::{NodeId, Tick, Value};

/// The version that the first half hears.
const A: Value = Value(0);
/// The version that the rest hears, and that the client records.
const B: Value = Value(1);
/// The most that a payment can be.
const DIFF_MAX: u64 = 9;

/// A client's purse.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Purse {
    me: NodeId,
    paying: Paying,
    /// How often it was time to pay, and how often it did.
    times: u32,
    paid: u32,
    balance: i32,
}

impl Purse {
    /// A full purse.
    pub fn new(me: NodeId, paying: &Paying) -> Self {
        Self {
            me,
            paying: paying.clone(),
            times: 0,
            paid: 0,
            balance: paying.balance.cast_signed(),
        }
    }

    /// How the client pays.
    pub fn paying(&self) -> &Paying {
        &self.paying
    }

    /// Whether it will pay again.
    pub fn goes_on(&self) -> bool {
        self.paid < self.paying.count.min(NTH_MAX)
    }

    /// Makes the next payment, unless it could not be covered. A plain client's are free, so that
    /// it never runs out of money. Of the conflicting client's, both versions start from the same
    /// balance, as if the other did not exist; the last one is recorded and paid.
    pub fn pay(&mut self, now: Tick, draw: impl Fn(Purpose, &[u64]) -> u64) -> Option<Item> {
        self.times += 1;
        let id = number(self.me, self.paid + 1);
        if self.paying.kind == Client::Plain {
            self.paid += 1;
            let a = Payment { id, version: A, diff: 0, balance: self.balance };
            return Some(Item { tick: now, a, b: None });
        }
        let version = |version: Value| {
            let counters = [u64::from(self.me), u64::from(self.times), u64::from(version.0)];
            let diff = 1 + below(DIFF_MAX, draw(Purpose::Payment, &counters)) as u32;
            Payment { id, version, diff, balance: self.balance - diff.cast_signed() }
        };
        let a = version(A);
        let b = version(B);
        let uncovered = |payment: &Payment| payment.balance < 0;
        let refused = self.paying.overdraft == Overdraft::Refused;
        if uncovered(&a) || (refused && uncovered(&b)) {
            return None;
        }
        self.paid += 1;
        self.balance = b.balance;
        Some(Item { tick: now, a, b: Some(b) })
    }
}
