//! How many letters a network is likely to write: an estimate from its settings, not a count.

use super::{edges, om_messages};
use crate::scenario::{Algorithm, Deciding, Gossip, Lottery, Mining, Scenario, Service};

/// How many wake-ups cost as much as a message.
const WAKES_A_MESSAGE: u128 = 4;

/// The messages to be expected of a network; nothing if they are more than can be counted.
pub(super) fn messages(scenario: &Scenario) -> Option<u128> {
    match &scenario.algorithm {
        Algorithm::Gossip(gossip) => letters(scenario, gossip).checked_add(then(scenario, gossip)),
        Algorithm::Lottery(gossip, lottery) => {
            Some(letters(scenario, gossip) + blocks(scenario, gossip, lottery))
        }
        _ => Some(0),
    }
}

fn links(scenario: &Scenario) -> u128 {
    let n = u128::from(scenario.n);
    2 * (edges(&scenario.graph, n) + u128::from(scenario.clients * scenario.ties))
}

/// How many payments clients make until the network falls quiet.
fn payments(scenario: &Scenario, gossip: &Gossip) -> u128 {
    let client = &gossip.client;
    let times = gossip.until.saturating_sub(client.from).div_ceil(client.every);
    u128::from(times.min(u64::from(client.count)) * u64::from(scenario.clients))
}

/// How many copies of something are written that is passed on so.
fn copies(scenario: &Scenario, service: Service, fanout: u32, ttl: u32) -> u128 {
    let (n, links) = (u128::from(scenario.n), links(scenario));
    match service {
        Service::Flood => links,
        Service::Direct => links / n.max(1),
        _ => {
            let fanout = u128::from(fanout);
            let grown = (1..=ttl).try_fold(fanout, |sum, _| {
                sum.checked_mul(fanout + 1).filter(|&copies| copies < 1 << 60)
            });
            grown.unwrap_or(1 << 60)
        }
    }
}

fn letters(scenario: &Scenario, gossip: &Gossip) -> u128 {
    let (n, payments) = (u128::from(scenario.n), payments(scenario, gossip));
    let times = |every: u64| u128::from(gossip.until / every);
    // Looking after links takes its time even where there is none.
    let looks = times(gossip.ping_every) * (links(scenario) / 2 + n / WAKES_A_MESSAGE);
    let kept = if gossip.hello { links(scenario) + looks } else { 0 };
    let pulls = matches!(gossip.service, Service::Pull | Service::Ranged | Service::PushPull);
    let pulled =
        if pulls { 2 * n * times(gossip.pull_every) * u128::from(gossip.fanout) } else { 0 };
    let pushed = match gossip.service {
        Service::Pull | Service::Ranged => u128::from(scenario.ties),
        service => copies(scenario, service, gossip.fanout, gossip.ttl),
    };
    kept + pulled + payments * pushed
}

fn blocks(scenario: &Scenario, gossip: &Gossip, lottery: &Lottery) -> u128 {
    let rate = match lottery.mining {
        Mining::Normal => u128::from(scenario.n),
        Mining::Slot => u128::from(lottery.winners),
        Mining::Exponential => 1,
    };
    let blocks = (u128::from(gossip.until / lottery.mean) * rate).min(u128::from(lottery.blocks));
    blocks * copies(scenario, gossip.service, lottery.fanout, lottery.ttl)
}

/// What deciding afterwards costs, at most if every payment is contested.
fn then(scenario: &Scenario, gossip: &Gossip) -> u128 {
    let (n, payments) = (u128::from(scenario.n), payments(scenario, gossip));
    match gossip.then.as_deref() {
        None => 0,
        Some(Deciding::Lottery(lottery)) => {
            20 * copies(scenario, gossip.service, lottery.fanout, lottery.ttl)
        }
        Some(Deciding::Vote(Algorithm::Om(om))) => {
            let one = om_messages(u64::from(scenario.n), u64::from(om.m)).unwrap_or(1 << 60);
            one.saturating_mul(n * payments)
        }
        Some(Deciding::Vote(Algorithm::Neighbours(_))) => 5 * links(scenario) * payments,
        Some(Deciding::Vote(Algorithm::BenOr(_))) => 6 * n * n * payments,
        Some(Deciding::Vote(_)) => 2 * n * n * payments,
    }
}
