//! The network: when a message departs, when it arrives and whether it does.
//!
//! The generals' camps lie on a ring round the city and a ride takes as long as its chord is;
//! peers are all equally far apart. A journey strays from that by a seeded jitter. What a message
//! says changes none of it.

mod messengers;
pub mod topology;

use crate::key::Key;
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
    miss: u32,
    n: u32,
    /// The plain time between nodes by how far their ids lie apart.
    plain: Vec<Tick>,
    stable: Stable,
}

impl Network {
    /// The network of a scenario, every messenger at home.
    pub fn new(scenario: &Scenario) -> Self {
        let network = &scenario.network;
        let plain = match scenario.om() {
            Some(_) => chords(scenario.n, network.delay),
            None => vec![network.delay; scenario.nodes() as usize],
        };
        Self {
            seed: scenario.seed,
            jitter_pm: network.jitter_pm,
            loss_pm: network.loss_pm,
            miss: network.miss,
            n: scenario.n,
            plain,
            stable: Stable::new(network.messengers, scenario.n),
        }
    }

    /// Takes a message into the sender's queue and settles its journey.
    pub fn carry(&mut self, now: Tick, key: &Key, to: NodeId) -> Journey {
        let [one, two] = key.counters();
        let counters = [one, two, u64::from(to)];
        let ride = self.ride(key.sender(), to, &counters);
        let departs = self.stable.dispatch(key.sender(), now, ride);
        let lost = below(1_000, draw(self.seed, Purpose::Loss, &counters)) < self.loss_pm;
        Journey { departs, arrives: departs + ride, lost: lost || self.misses(key, to) }
    }

    /// Whether the message is one of those that never reach `to` in its phase: `miss` different
    /// senders of all n, each set as likely as any other (Floyd's sampling), drawn anew for each
    /// receiver, round and phase.
    pub fn misses(&self, key: &Key, to: NodeId) -> bool {
        let place = [u64::from(to), u64::from(key.round()), u64::from(key.phase())];
        let mut missed: Vec<u64> = Vec::with_capacity(self.miss as usize);
        for last in u64::from(self.n - self.miss)..u64::from(self.n) {
            let [to, round, phase] = place;
            let bits = draw(self.seed, Purpose::Miss, &[to, round, phase, last]);
            let sender = below(last + 1, bits);
            missed.push(if missed.contains(&sender) { last } else { sender });
        }
        missed.contains(&u64::from(key.sender()))
    }

    /// How long the ride takes: its plain time, give or take the jitter, at least one tick.
    fn ride(&self, from: NodeId, to: NodeId, counters: &[u64]) -> Tick {
        let bits = draw(self.seed, Purpose::Travel, counters);
        let per_mille = 1_000 - self.jitter_pm + below(2 * self.jitter_pm + 1, bits);
        let plain = self.plain[from.abs_diff(to) as usize];
        (plain * per_mille / 1_000).max(1)
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
    use crate::path::Path;

    fn order() -> Key {
        Key::Path(Path::from_origin(0))
    }

    fn network(text: &str) -> Network {
        Network::new(&Scenario::parse(text).expect("a sound scenario"))
    }

    #[test]
    fn an_own_messenger_rides_one_job_at_a_time_and_comes_back_first() {
        let mut network = network("alg=om&n=4&jitter_pm=0&delay=1000");
        let first = network.carry(0, &order(), 2);
        let second = network.carry(0, &order(), 1);
        assert_eq!(first, Journey { departs: 0, arrives: 1_000, lost: false });
        assert_eq!(second, Journey { departs: 2_000, arrives: 2_707, lost: false });
    }

    #[test]
    fn a_messenger_for_each_message_departs_at_once() {
        let mut network = network("alg=om&n=4&jitter_pm=0&delay=1000&messengers=each");
        network.carry(5, &order(), 2);
        assert_eq!(network.carry(5, &order(), 1).departs, 5);
    }

    #[test]
    fn a_receiver_misses_exactly_as_many_messages_of_a_phase_as_asked_for() {
        let network = network("alg=benor&n=11&miss=3");
        for round in 1..50 {
            let key = |from| Key::Step(crate::key::Step { round, phase: 2, from });
            let missed = (0..11).filter(|&from| network.misses(&key(from), 4)).count();
            assert_eq!(missed, 3);
        }
    }

    #[test]
    fn jitter_stays_within_its_share_and_is_the_messages_own() {
        let mut network = network("alg=om&n=9&jitter_pm=200&delay=100000&messengers=each");
        let rides: Vec<Tick> = (1..9).map(|to| network.carry(0, &order(), to).arrives).collect();
        for (place, &ride) in rides.iter().enumerate() {
            let chord = network.plain[place + 1];
            assert!(ride * 10 >= chord * 8 - 10 && ride * 10 <= chord * 12, "{ride} of {chord}");
        }
        assert_eq!(network.carry(0, &order(), 3).arrives, rides[2]);
    }
}
