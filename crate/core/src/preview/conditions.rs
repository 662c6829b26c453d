//! The conditions under which an algorithm is sure to do what it promises, and whether a scenario
//! meets them (Lamport 1982, Theorem 1; Ben-Or 1983; Nakamoto 2008).

use super::Condition;
use crate::network::latency::mean;
use crate::scenario::{
    Algorithm, BenOr, BenOrMode, Deciding, Leader, Lottery, Mining, OralMessages, Scenario,
    Strategy,
};

/// A block is rare enough if, on average, so many of the longest round trips fit between two.
const TRIPS_A_BLOCK: u32 = 10;

fn condition(name: &'static str, left: u32, right: u32) -> Condition {
    Condition { name, left, right, holds: left >= right }
}

/// Those of a scenario; of gossip, those of what decides afterwards. Majorities among neighbours
/// have none: nothing is sure there.
pub(super) fn conditions(scenario: &Scenario) -> Vec<Condition> {
    match &scenario.algorithm {
        Algorithm::Om(om) => generals(scenario, om),
        Algorithm::BenOr(rules) => agreement(scenario, rules),
        Algorithm::Majority(_) | Algorithm::Neighbours(_) => Vec::new(),
        Algorithm::Lottery(_, lottery) => lots(scenario, lottery),
        Algorithm::Gossip(gossip) => match gossip.then.as_deref() {
            Some(Deciding::Vote(Algorithm::Om(om))) => generals(scenario, om),
            Some(Deciding::Vote(Algorithm::BenOr(rules))) => agreement(scenario, rules),
            Some(Deciding::Vote(Algorithm::Majority(_))) => everybody_hears_the_same(scenario),
            Some(Deciding::Lottery(lottery)) => lots(scenario, lottery),
            Some(Deciding::Vote(_)) | None => Vec::new(),
        },
    }
}

fn generals(scenario: &Scenario, om: &OralMessages) -> Vec<Condition> {
    let faulty = scenario.bad.len() as u32;
    vec![condition("n>=3m+1", scenario.n, 3 * om.m + 1), condition("m>=traitors", om.m, faulty)]
}

fn agreement(scenario: &Scenario, rules: &BenOr) -> Vec<Condition> {
    let bound = match rules.mode {
        BenOrMode::A => condition("n>=2f+1", scenario.n, 2 * rules.f + 1),
        BenOrMode::B | BenOrMode::Seed => condition("n>=5f+1", scenario.n, 5 * rules.f + 1),
    };
    vec![bound, condition("f>=faulty", rules.f, scenario.bad.len() as u32)]
}

/// Of a majority in the full network: how many of the faulty say the same to all.
fn everybody_hears_the_same(scenario: &Scenario) -> Vec<Condition> {
    let faulty = scenario.bad.len() as u32;
    let differs = matches!(
        scenario.then_liars.strategy,
        Strategy::Equivocate | Strategy::Split | Strategy::Scripted
    );
    vec![condition("same>=faulty", if differs { 0 } else { faulty }, faulty)]
}

/// Of a lottery: more power with the loyal, and blocks that are rare against the time they travel.
fn lots(scenario: &Scenario, lottery: &Lottery) -> Vec<Condition> {
    let shares = lottery.power.iter().zip(0..);
    let loyal = shares.clone().filter(|&(_, id)| scenario.loyal(id)).map(|(&share, _)| share);
    let all: u64 = shares.map(|(&share, _)| u64::from(share)).sum();
    let loyal: u64 = loyal.map(u64::from).sum();
    let faulty = if lottery.leader == Leader::Honest { 0 } else { all - loyal };
    let per_mille = |share: u64| (1_000 * share / all.max(1)) as u32;
    let mut conditions = vec![condition("loyal>faulty", per_mille(loyal), per_mille(faulty) + 1)];
    if let Some(places) = &scenario.wires.as_ref().and_then(|wires| wires.places.clone()) {
        // Where times are normal all peers wait at once, and so many blocks come in one time.
        let together = if lottery.mining == Mining::Normal { u64::from(scenario.n) } else { 1 };
        let block = u32::try_from(lottery.mean / together.max(1)).unwrap_or(u32::MAX);
        let longest = places.trips().map(mean).max().unwrap_or(0);
        let longest = u32::try_from(longest).unwrap_or(u32::MAX);
        conditions.push(condition("block>=10trips", block, longest.saturating_mul(TRIPS_A_BLOCK)));
    }
    conditions
}
