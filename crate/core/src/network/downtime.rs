//! When nodes are offline: by chance, or as scheduled.
//!
//! A node that is offline sends nothing and takes nothing up; its timers run on and those who
//! listen to it still do.

use super::latency::spread;
use crate::gather::lined_up;
use crate::rng::{Draws, Purpose};
use crate::scenario::{Downtime, Scenario, Spread, Wires};
use crate::terms::{NodeId, Tick};

/// The most stretches that a node may have: a limit on the loop, far beyond any run.
const STRETCHES_MAX: usize = 100_000;

/// When each node's state changes: online at first, then offline, and so on in turn.
#[derive(Debug, Default)]
pub(crate) struct Stretches {
    changes: Vec<Vec<Tick>>,
}

impl Stretches {
    /// The stretches of a scenario's peers. Clients never crash, nor, by chance, do the faulty: who
    /// wants to do harm stays (the course's malicious relays).
    pub(crate) fn new(scenario: &Scenario, wires: &Wires) -> Self {
        let n = scenario.n;
        let changes = match &wires.downtime {
            Downtime::None => Vec::new(),
            Downtime::Listed(stretches) => {
                let of = |node: NodeId| {
                    let mine = stretches.iter().filter(|(id, ..)| *id == node);
                    lined_up(mine.flat_map(|&(_, from, to)| [from, to]), |&end| end)
                };
                (0..n).map(of).collect()
            }
            Downtime::Random { after, up, down } => {
                let stretches = |node| random((after, up, down), node, wires.until, scenario.seed);
                let of = |node| if scenario.loyal(node) { stretches(node) } else { Vec::new() };
                (0..n).map(of).collect()
            }
        };
        Self { changes }
    }

    /// Whether a node is online.
    pub(crate) fn online(&self, node: NodeId, now: Tick) -> bool {
        let changes = self.changes.get(node as usize);
        changes.is_none_or(|changes| {
            changes.partition_point(|&change| change <= now).is_multiple_of(2)
        })
    }

    /// Every change: when, whose, and whether it is back.
    pub(crate) fn all(&self) -> impl Iterator<Item = (Tick, NodeId, bool)> + '_ {
        self.changes.iter().enumerate().flat_map(|(node, changes)| {
            let change = move |(place, &tick): (usize, &Tick)| {
                (tick, node as NodeId, !place.is_multiple_of(2))
            };
            changes.iter().enumerate().map(change)
        })
    }

    /// From now on everybody is online.
    pub(crate) fn end(&mut self) {
        self.changes.clear();
    }
}

/// One node's changes: it waits, then is online and offline in turn, each for a normally
/// distributed time whose sign does not count (the course's `RandomDowntime`).
fn random(
    (after, up, down): (&Spread, &Spread, &Spread),
    node: NodeId,
    until: Tick,
    seed: u64,
) -> Vec<Tick> {
    let mut draws = Draws::new(seed, Purpose::Downtime, &[u64::from(node)]);
    let mut time = |&stretch: &Spread| spread(stretch, &mut draws).max(1);
    let mut changes = Vec::new();
    let mut now = time(after);
    while changes.len() < STRETCHES_MAX {
        now += time(if changes.len().is_multiple_of(2) { up } else { down });
        if now >= until {
            break;
        }
        changes.push(now);
    }
    changes
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stretches(keys: &str) -> Stretches {
        let scenario =
            Scenario::parse(&format!("alg=gossip&n=25{keys}")).expect("a sound scenario");
        Stretches::new(&scenario, scenario.wires.as_ref().expect("a network"))
    }

    #[test]
    fn a_listed_peer_is_offline_from_its_first_tick_to_before_its_last() {
        let stretches = stretches("&downtime=list&down_list=3-100-200.3-400-500");
        let offline = [99, 100, 199, 200, 399, 450, 500].map(|now| !stretches.online(3, now));
        assert_eq!(offline, [false, true, true, false, false, true, false]);
        assert!(stretches.online(4, 150));
    }

    /// Seed row 30.
    #[test]
    fn by_chance_only_loyal_peers_crash_and_for_a_fifth_of_the_time() {
        let stretches = stretches("&downtime=random&t=5&until=100000000");
        let times = (20_000..1_000_000).map(|step| step * 100);
        let mut offline = 0_u32;
        for now in times.step_by(997) {
            offline += (0..20).filter(|&node| !stretches.online(node, now)).count() as u32;
            assert!((20..26).all(|node| stretches.online(node, now)), "the faulty and the client");
        }
        let all = 20.0 * (980_000.0_f64 / 997.0).ceil();
        let share = f64::from(offline) / all;
        assert!((share - 0.2).abs() < 0.01, "{share}");
    }
}
