//! What some runs of one cell add up to: whole numbers only, so that sums do not depend on order.

use super::facts::Facts;
use crate::checks::{Agreement, Validity};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How often each whole number came up.
pub(crate) type Histogram = BTreeMap<u64, u64>;

/// The sums of some runs.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Partial {
    /// How many runs there were.
    pub runs: u64,
    /// How many could not be: the cell is no scenario, or costs too much.
    pub refused: u64,
    /// How many runs came to each verdict, by name.
    pub verdicts: BTreeMap<String, u64>,
    /// The rounds of those that terminated.
    pub rounds: Histogram,
    /// The messages sent.
    pub messages: Histogram,
    /// Each measure of those that have it.
    pub measures: BTreeMap<String, Histogram>,
}

/// What verdicts are called: agreed or not, undecided, valid or not, agreed but wrong.
const OF_ALL: [&str; 6] =
    ["agreed", "disagreed", "undecided", "valid", "invalid", "agreed_but_wrong"];
const OF_FLAT: [&str; 6] = [
    "flat_agreed",
    "flat_disagreed",
    "flat_undecided",
    "flat_valid",
    "flat_invalid",
    "flat_agreed_but_wrong",
];
const OF_RECURSIVE: [&str; 6] = [
    "recursive_agreed",
    "recursive_disagreed",
    "recursive_undecided",
    "recursive_valid",
    "recursive_invalid",
    "recursive_agreed_but_wrong",
];

impl<'a> FromIterator<&'a Option<Facts>> for Partial {
    fn from_iter<I: IntoIterator<Item = &'a Option<Facts>>>(facts: I) -> Self {
        let mut partial = Self::default();
        facts.into_iter().for_each(|facts| partial.add(facts.as_ref()));
        partial
    }
}

impl Partial {
    /// Adds a run, or one that could not be.
    pub(super) fn add(&mut self, facts: Option<&Facts>) {
        let Some(facts) = facts else {
            self.refused += 1;
            return;
        };
        self.runs += 1;
        self.judge(OF_ALL, (facts.verdict.agreement, facts.verdict.validity));
        self.tell(if facts.terminated() { "terminated" } else { "capped" });
        if let Some(generals) = &facts.generals {
            self.judge(OF_FLAT, generals.flat);
            self.judge(OF_RECURSIVE, generals.recursive);
            self.tell(match generals.plan {
                Some("a") => "plan_attack",
                Some(_) => "plan_retreat",
                None => "plan_none",
            });
        }
        if facts.terminated() {
            *self.rounds.entry(facts.rounds.into()).or_default() += 1;
        }
        *self.messages.entry(facts.sent).or_default() += 1;
        for (&name, &value) in &facts.measures {
            let histogram = entry(&mut self.measures, name);
            *histogram.entry(value).or_default() += 1;
        }
    }

    fn judge(&mut self, of: [&str; 6], (agreement, validity): (Agreement, Validity)) {
        let [agreed, disagreed, undecided, valid, invalid, but_wrong] = of;
        self.tell(match agreement {
            Agreement::Held => agreed,
            Agreement::Violated => disagreed,
            Agreement::Undecided => undecided,
        });
        match validity {
            Validity::Held => self.tell(valid),
            Validity::Violated => self.tell(invalid),
            Validity::Vacuous => {}
        }
        if agreement == Agreement::Held && validity == Validity::Violated {
            self.tell(but_wrong);
        }
    }

    fn tell(&mut self, verdict: &str) {
        *entry(&mut self.verdicts, verdict) += 1;
    }

    /// Adds the sums of other runs.
    pub fn merge(&mut self, other: &Self) {
        self.runs += other.runs;
        self.refused += other.refused;
        add_all(&mut self.verdicts, &other.verdicts);
        add_all(&mut self.rounds, &other.rounds);
        add_all(&mut self.messages, &other.messages);
        for (name, histogram) in &other.measures {
            add_all(self.measures.entry(name.clone()).or_default(), histogram);
        }
    }
}

/// What stands under a name. Names are few and asked for again and again, so none is copied that is
/// there already.
fn entry<'a, V: Default>(map: &'a mut BTreeMap<String, V>, name: &str) -> &'a mut V {
    if !map.contains_key(name) {
        map.insert(name.into(), V::default());
    }
    map.get_mut(name).expect("it is there by now")
}

fn add_all<K: Clone + Ord>(sums: &mut BTreeMap<K, u64>, others: &BTreeMap<K, u64>) {
    for (key, count) in others {
        *sums.entry(key.clone()).or_default() += count;
    }
}
