//! The network: when a message departs, when it arrives and whether it does.
//!
//! Everybody reaches everybody. Camps lie on a ring round the city, a ride takes as long as its
//! chord is, and strays from that by a seeded jitter. What a message says changes none of it.

mod messengers;

use crate::path::Path;
use crate::rng::{Purpose, below, draw};
use crate::scenario::Scenario;
use crate::terms::{NodeId, Tick};
use messengers::Stable;

/// A message's journey, settled when it is queued.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Journey {
    /// When its messenger rides off.
    pub departs: Tick,
    /// When it arrives, or would have.
    pub arrives: Tick,
    /// Whether it is lost under way.
    pub lost: bool,
}

/// The roads and messengers of one run.
#[derive(Debug)]
pub struct Network {
    seed: u64,
    jitter_pm: u64,
    loss_pm: u64,
    /// The plain time between camps by how many camps they lie apart.
    chords: Vec<Tick>,
    stable: Stable,
}

impl Network {
    /// The network of a scenario, every messenger at home.
    pub fn new(scenario: &Scenario) -> Self {
        let network = &scenario.network;
        Self {
            seed: scenario.seed,
            jitter_pm: network.jitter_pm,
            loss_pm: network.loss_pm,
            chords: chords(scenario.n, network.delay),
            stable: Stable::new(network.messengers, scenario.n),
        }
    }

    /// Takes a message into the sender's queue and settles its journey.
    pub fn carry(&mut self, now: Tick, path: &Path, to: NodeId) -> Journey {
        let [head, tail] = path.counters();
        let counters = [head, tail, u64::from(to)];
        let ride = self.ride(path.sender(), to, &counters);
        let departs = self.stable.dispatch(path.sender(), now, ride);
        let lost = below(1_000, draw(self.seed, Purpose::Loss, &counters)) < self.loss_pm;
        Journey { departs, arrives: departs + ride, lost }
    }

    /// How long the ride takes: the chord, give or take the jitter, at least one tick.
    fn ride(&self, from: NodeId, to: NodeId, counters: &[u64]) -> Tick {
        let bits = draw(self.seed, Purpose::Travel, counters);
        let per_mille = 1_000 - self.jitter_pm + below(2 * self.jitter_pm + 1, bits);
        let chord = self.chords[from.abs_diff(to) as usize];
        (chord * per_mille / 1_000).max(1)
    }
}

/// The chords of a ring whose diameter takes `across` ticks, by how many camps apart. The sine is
/// libm's, rounded at once: it is the same on every machine.
fn chords(n: u32, across: Tick) -> Vec<Tick> {
    (0..n)
        .map(|apart| {
            let angle = std::f64::consts::PI * f64::from(apart) / f64::from(n);
            libm::round(libm::sin(angle) * across as f64) as Tick
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn network(text: &str) -> Network {
        Network::new(&Scenario::parse(text).expect("a sound scenario"))
    }

    #[test]
    fn an_own_messenger_rides_one_job_at_a_time_and_comes_back_first() {
        let mut network = network("alg=om&n=4&jitter_pm=0&delay=1000");
        let order = Path::from_origin(0);
        let first = network.carry(0, &order, 2);
        let second = network.carry(0, &order, 1);
        assert_eq!(first, Journey { departs: 0, arrives: 1_000, lost: false });
        assert_eq!(second, Journey { departs: 2_000, arrives: 2_707, lost: false });
    }

    #[test]
    fn a_messenger_for_each_message_departs_at_once() {
        let mut network = network("alg=om&n=4&jitter_pm=0&delay=1000&messengers=each");
        let order = Path::from_origin(0);
        network.carry(5, &order, 2);
        assert_eq!(network.carry(5, &order, 1).departs, 5);
    }

    #[test]
    fn jitter_stays_within_its_share_and_is_the_messages_own() {
        let mut network = network("alg=om&n=9&jitter_pm=200&delay=100000&messengers=each");
        let rides: Vec<Tick> =
            (1..9).map(|to| network.carry(0, &Path::from_origin(0), to).arrives).collect();
        for (place, &ride) in rides.iter().enumerate() {
            let chord = network.chords[place + 1];
            assert!(ride * 10 >= chord * 8 - 10 && ride * 10 <= chord * 12, "{ride} of {chord}");
        }
        assert_eq!(network.carry(0, &Path::from_origin(0), 3).arrives, rides[2]);
    }
}
