//! When nodes are offline: by chance, or as scheduled.
//!
//! A node that is offline sends nothing and takes nothing up; its timers run on and those who
//! listen to it still do.

use super::latency::spread;
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
                    let mut ends: Vec<Tick> = mine.flat_map(|&(_, from, to)| [from, to]).collect();
                    ends.sort_unstable();
                    ends
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
