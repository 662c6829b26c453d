//! Agreement, validity and termination, judged from outside by what the loyal came to.

use crate::scenario::Scenario;
use crate::terms::Value;
use serde::Serialize;

/// Whether all loyal participants came to the same value (Lamport's IC1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub enum Agreement {
    /// They did.
    Held,
    /// Two of them differ.
    Violated,
    /// None differ, but some have no value.
    Undecided,
}

/// Whether the value is a sensible one: the loyal commander's order (Lamport's IC2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub enum Validity {
    /// Every loyal lieutenant that decided obeys.
    Held,
    /// One disobeys.
    Violated,
    /// The commander is a traitor: there is no order to obey.
    Vacuous,
}

/// Whether the run came to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub enum Termination {
    /// Every loyal participant decided.
    Reached,
    /// A cap ended the run first.
    Capped,
}

/// The values of the loyal lieutenants among all.
fn loyal_lieutenants<'a>(
    scenario: &'a Scenario,
    decisions: &'a [Option<Value>],
) -> impl Iterator<Item = Option<Value>> + 'a {
    (1..scenario.n).filter(|&node| scenario.loyal(node)).map(|node| decisions[node as usize])
}

/// IC1: all loyal lieutenants decide on the same value.
pub fn agreement(scenario: &Scenario, decisions: &[Option<Value>]) -> Agreement {
    let mut decided = loyal_lieutenants(scenario, decisions).flatten();
    let first = decided.next();
    if decided.any(|value| Some(value) != first) {
        Agreement::Violated
    } else if loyal_lieutenants(scenario, decisions).any(|value| value.is_none()) {
        Agreement::Undecided
    } else {
        Agreement::Held
    }
}

/// IC2: if the commander is loyal, every loyal lieutenant decides on its order.
pub fn validity(scenario: &Scenario, decisions: &[Option<Value>]) -> Validity {
    if !scenario.loyal(0) {
        return Validity::Vacuous;
    }
    let order = scenario.om.order;
    let disobeys = loyal_lieutenants(scenario, decisions).flatten().any(|value| value != order);
    if disobeys { Validity::Violated } else { Validity::Held }
}

/// Whether every loyal lieutenant decided.
pub fn termination(scenario: &Scenario, decisions: &[Option<Value>]) -> Termination {
    let all = loyal_lieutenants(scenario, decisions).all(|value| value.is_some());
    if all { Termination::Reached } else { Termination::Capped }
}

/// The one value of all loyal lieutenants that heard something, if they share one: the notebook's
/// plan.
pub fn plan(scenario: &Scenario, decisions: &[Option<Value>]) -> Option<Value> {
    let mut decided = loyal_lieutenants(scenario, decisions).flatten();
    let first = decided.next()?;
    decided.all(|value| value == first).then_some(first)
}
