//! The conditions under which an algorithm keeps its promise, and whether they hold.

use super::Condition;
use crate::network::latency;
use crate::scenario::{
    Algorithm, BenOr, BenOrMode, Deciding, Lottery, Mining, OralMessages, Scenario, Strategy,
};

/// How many delays a block should take, for forks to be rare: then about one height in ten forks.
const DELAYS: u64 = 10;

fn condition(name: &'static str, left: u64, right: u64) -> Condition {
    Condition { name, left, right, holds: left >= right }
}

/// The conditions of a scenario's algorithm, or of what decides after gossip. A vote among
/// neighbours has none: nothing promises that it ends well. Whom interventions make faulty counts.
pub(super) fn conditions(scenario: &Scenario) -> Vec<Condition> {
    let scenario = &scenario.with_faulty(&scenario.spoilt());
    match &scenario.algorithm {
        Algorithm::Gossip(gossip) => match gossip.then.as_deref() {
            Some(Deciding::Vote(Algorithm::Majority(_))) => vec![same_to_all(scenario)],
            Some(Deciding::Vote(algorithm)) => of_vote(scenario, algorithm),
            Some(Deciding::Lottery(lottery)) => of_lottery(scenario, lottery),
            None => Vec::new(),
        },
        Algorithm::Lottery(_, lottery) => of_lottery(scenario, lottery),
        algorithm => of_vote(scenario, algorithm),
    }
}

/// Whether anything is promised under conditions.
pub(crate) fn has_conditions(scenario: &Scenario) -> bool {
    !conditions(scenario).is_empty()
}

/// Whether there are conditions and all of them hold.
pub(crate) fn kept(scenario: &Scenario) -> bool {
    let conditions = conditions(scenario);
    !conditions.is_empty() && conditions.iter().all(|condition| condition.holds)
}

fn of_vote(scenario: &Scenario, algorithm: &Algorithm) -> Vec<Condition> {
    match algorithm {
        Algorithm::Om(om) => of_generals(scenario, om),
        Algorithm::BenOr(rules) => of_random_agreement(scenario, rules),
        _ => Vec::new(),
    }
}

fn of_generals(scenario: &Scenario, om: &OralMessages) -> Vec<Condition> {
    let (n, m) = (u64::from(scenario.n), u64::from(om.m));
    let traitors = scenario.bad.len() as u64;
    vec![condition("n>=3m+1", n, 3 * m + 1), condition("m>=traitors", m, traitors)]
}

fn of_random_agreement(scenario: &Scenario, rules: &BenOr) -> Vec<Condition> {
    let (n, f) = (u64::from(scenario.n), u64::from(rules.f));
    let bound = match rules.mode {
        BenOrMode::A => condition("n>=2f+1", n, 2 * f + 1),
        BenOrMode::B | BenOrMode::Seed => condition("n>=5f+1", n, 5 * f + 1),
    };
    vec![bound, condition("f>=faulty", f, scenario.bad.len() as u64)]
}

/// Whether everybody counts the same votes: no faulty peer tells different peers different things.
fn same_to_all(scenario: &Scenario) -> Condition {
    let alike = [Strategy::Same, Strategy::Random, Strategy::Silent, Strategy::Honest];
    let holds = scenario.bad.is_empty() || alike.contains(&scenario.then_liars.strategy);
    condition("same_to_all", u64::from(holds), 1)
}

fn of_lottery(scenario: &Scenario, lottery: &Lottery) -> Vec<Condition> {
    let power = |loyal: bool| {
        let shares = lottery.power.iter().zip(0..).filter(|&(_, id)| scenario.loyal(id) == loyal);
        shares.map(|(&share, _)| u64::from(share)).sum::<u64>()
    };
    let gap = match lottery.mining {
        Mining::Normal => lottery.mean / u64::from(scenario.n),
        Mining::Exponential | Mining::Slot => lottery.mean / u64::from(lottery.winners.max(1)),
    };
    let places = scenario.wires.as_ref().and_then(|wires| wires.places.as_ref());
    let delay = places.map_or(scenario.network.delay, latency::longest);
    vec![
        condition("honest_power>faulty_power", power(true), power(false) + 1),
        condition("block_gap>=10*delay", gap, DELAYS * delay),
    ]
}
