//! Agreement, validity and termination, judged from outside by what the loyal came to.

use crate::ballot::Ballot;
use crate::scenario::{Algorithm, BenOrMode, Scenario};
use crate::terms::{NodeId, Value};
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

/// Whether the value is a sensible one. What is sensible stands with each protocol: generals obey a
/// loyal commander (Lamport's IC2); a vote settles on a value that was among the most common of the
/// loyal at the start; random agreement keeps a value that all start with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub enum Validity {
    /// It is.
    Held,
    /// It is not.
    Violated,
    /// Nothing was asked: the commander is a traitor, the loyal did not agree on any value, or they
    /// started with different ones.
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

/// The loyal participants that are to decide: of generals, the lieutenants.
pub fn deciders(scenario: &Scenario) -> impl Iterator<Item = NodeId> + '_ {
    let first = u32::from(scenario.om().is_some());
    (first..scenario.n).filter(|&node| scenario.loyal(node))
}

fn decided<'a>(
    scenario: &'a Scenario,
    decisions: &'a [Option<Value>],
) -> impl Iterator<Item = Option<Value>> + 'a {
    deciders(scenario).map(|node| decisions[node as usize])
}

/// IC1: all loyal participants decide on the same value.
pub fn agreement(scenario: &Scenario, decisions: &[Option<Value>]) -> Agreement {
    let mut values = decided(scenario, decisions).flatten();
    let first = values.next();
    if values.any(|value| Some(value) != first) {
        Agreement::Violated
    } else if decided(scenario, decisions).any(|value| value.is_none()) {
        Agreement::Undecided
    } else {
        Agreement::Held
    }
}

/// Whether what the loyal decided is sensible; by its own measure for each algorithm.
pub fn validity(scenario: &Scenario, decisions: &[Option<Value>]) -> Validity {
    let sensible = match &scenario.algorithm {
        Algorithm::Om(_) if !scenario.loyal(0) => return Validity::Vacuous,
        Algorithm::Om(om) => vec![om.order],
        Algorithm::Majority(_) | Algorithm::Neighbours(_) => {
            if agreement(scenario, decisions) != Agreement::Held {
                return Validity::Vacuous;
            }
            loyal_inputs(scenario).leaders()
        }
        // What networks come to is judged payment by payment: see `crate::report`.
        Algorithm::Gossip(_) | Algorithm::Lottery(..) => return Validity::Vacuous,
        Algorithm::BenOr(rules) => match sincere_inputs(scenario, rules.mode) {
            inputs if inputs.leaders().iter().any(|&v| inputs.count(v) == inputs.total()) => {
                inputs.leaders()
            }
            _ => return Validity::Vacuous,
        },
    };
    let strays = decided(scenario, decisions).flatten().any(|value| !sensible.contains(&value));
    if strays { Validity::Violated } else { Validity::Held }
}

/// What the loyal hold at the start.
fn loyal_inputs(scenario: &Scenario) -> Ballot {
    let mut ballot = Ballot::default();
    deciders(scenario).for_each(|node| ballot.add(scenario.inputs[node as usize]));
    ballot
}

/// What those start with whose wish counts: against traitors the loyal, against crashes everybody.
fn sincere_inputs(scenario: &Scenario, mode: BenOrMode) -> Ballot {
    if mode != BenOrMode::A {
        return loyal_inputs(scenario);
    }
    let mut ballot = Ballot::default();
    scenario.inputs.iter().for_each(|&value| ballot.add(value));
    ballot
}

/// Whether every loyal participant decided.
pub fn termination(scenario: &Scenario, decisions: &[Option<Value>]) -> Termination {
    let all = decided(scenario, decisions).all(|value| value.is_some());
    if all { Termination::Reached } else { Termination::Capped }
}

/// The one value of all loyal participants that decided, if they share one: the notebook's plan.
pub fn plan(scenario: &Scenario, decisions: &[Option<Value>]) -> Option<Value> {
    let mut values = decided(scenario, decisions).flatten();
    let first = values.next()?;
    values.all(|value| value == first).then_some(first)
}
