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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rng::draw;
    use crate::scenario::{Algorithm, Scenario};

    fn purse(keys: &str) -> Purse {
        let scenario = Scenario::parse(&format!("alg=gossip&n=9{keys}")).expect("a sound scenario");
        let Algorithm::Gossip(gossip) = scenario.algorithm else { unreachable!("it is gossip") };
        Purse::new(9, &gossip.client)
    }

    fn payments(mut purse: Purse, times: u64) -> Vec<Option<Item>> {
        (0..times)
            .map(|now| purse.pay(now, |purpose, counters| draw(3, purpose, counters)))
            .collect()
    }

    /// Seed rows 32, 34.
    #[test]
    fn both_versions_start_from_the_balance_that_the_second_left() {
        let mut balance = 100;
        let mut number = 0;
        for item in payments(purse("&overdraft=original"), 40).into_iter().flatten() {
            let b = item.b.expect("a second version");
            number += 1;
            assert_eq!((item.a.id, b.id), (9 << 16 | number, 9 << 16 | number));
            for version in [item.a, b] {
                assert!((1..=9).contains(&version.diff));
                assert_eq!(version.balance, balance - version.diff.cast_signed());
            }
            assert_eq!(item.recorded(), b);
            assert!(item.a.balance >= 0, "the first version is always covered");
            balance = b.balance;
        }
        assert!(number >= 11, "a hundred coins last for at least eleven payments");
    }

    /// Seed row 35.
    #[test]
    fn a_tick_that_cannot_be_covered_is_skipped_and_its_number_kept() {
        let all = payments(purse(""), 60);
        let skipped = all.iter().position(Option::is_none).expect("the purse runs dry");
        assert!((11..60).contains(&skipped));
        let covered = |item: &Item| item.recorded().balance >= 0;
        assert!(all.iter().flatten().all(covered), "refused overdrafts never happen");
        let later = all[skipped..].iter().flatten().next();
        let earlier = all[..skipped].iter().flatten().last().expect("some");
        assert!(later.is_none_or(|item| item.a.id == earlier.a.id + 1));
    }

    #[test]
    fn a_plain_client_makes_one_version_and_never_runs_dry() {
        let all = payments(purse("&client=plain"), 200);
        assert!(all.iter().all(|item| item.is_some_and(|item| item.b.is_none())));
    }
}
