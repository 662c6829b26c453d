//! The network: when a message departs, when it arrives and whether it does.
//!
//! The generals' camps lie on a ring round the city and a ride takes as long as its chord is;
//! peers are all equally far apart, or where they are placed. A journey strays from that by a
//! seeded jitter, or is drawn. What a message says changes none of it, its size may.

mod downtime;
mod inbox;
pub(crate) mod latency;
mod messengers;
pub mod topology;

use crate::key::Key;
use crate::node::Cargo;
use crate::rng::{Draws, Naming, Purpose, below, draw, naming};
use crate::scenario::{Partition, Places, Scenario};
use crate::terms::{NodeId, Tick, Value};
use downtime::Stretches;
use inbox::Inboxes;
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

/// Between whom a message really travels and how big it is. In a run about several matters a
/// message's key and receiver may be named otherwise, and the same key comes up for each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Route {
    /// The sender.
    pub from: NodeId,
    /// The receiver.
    pub to: NodeId,
    /// Its size in bytes.
    pub bytes: u32,
    /// Which matter it is about, 0 if there is but one.
    pub matter: u64,
}

/// The roads and messengers of one run.
#[derive(Debug)]
pub struct Network {
    seed: u64,
    /// The name of every draw of a journey's time, up to its counters.
    travel: Naming,
    jitter_pm: u64,
    loss_pm: u64,
    miss: u32,
    n: u32,
    /// The plain time between nodes by how far their ids lie apart.
    plain: Vec<Tick>,
    stable: Stable,
    wires: Option<Wires>,
}

/// What a network of peers has beside.
#[derive(Debug)]
struct Wires {
    places: Option<Places>,
    inboxes: Inboxes,
    stretches: Stretches,
    partition: Option<Partition>,
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
            travel: naming(scenario.seed, Purpose::Travel),
            jitter_pm: network.jitter_pm,
            loss_pm: network.loss_pm,
            miss: network.miss,
            n: scenario.n,
            plain,
            stable: Stable::new(network.messengers, scenario.n),
            wires: scenario.wires.as_ref().map(|wires| Wires {
                places: wires.places.clone(),
                inboxes: Inboxes::new(
                    scenario.seed,
                    scenario.nodes(),
                    &wires.bandwidth,
                    (wires.validation, wires.signed),
                ),
                stretches: Stretches::new(scenario, wires),
                partition: wires.partition.clone(),
            }),
        }
    }

    /// Whether messages travel by wire: they need no messenger who rides off.
    pub fn wired(&self) -> bool {
        self.wires.is_some()
    }

    /// Whether a node is online.
    pub fn online(&self, node: NodeId, now: Tick) -> bool {
        self.wires.as_ref().is_none_or(|wires| wires.stretches.online(node, now))
    }

    /// When which node goes offline or, if so said, comes back.
    pub fn changes(&self) -> Vec<(Tick, NodeId, bool)> {
        self.wires.as_ref().map(|wires| wires.stretches.all().collect()).unwrap_or_default()
    }

    /// The partition, if there is one.
    pub fn partition(&self) -> Option<&Partition> {
        self.wires.as_ref().and_then(|wires| wires.partition.as_ref())
    }

    /// From now on every peer is online, every link reliable and the network one.
    pub fn mend(&mut self) {
        self.loss_pm = 0;
        if let Some(wires) = &mut self.wires {
            wires.stretches.end();
            wires.partition = None;
        }
    }

    /// Puts a message into its receiver's inbox: when the receiver is done with it.
    pub fn put(&mut self, now: Tick, key: &Key, to: NodeId, cargo: &Cargo) -> Tick {
        let [one, two] = key.counters();
        self.wires
            .as_mut()
            .map_or(now, |wires| wires.inboxes.put(now, to, cargo, [one, two, u64::from(to)]))
    }

    /// Whether receivers look at what comes before they take it up.
    pub fn judges(&self) -> bool {
        self.wires.as_ref().is_some_and(|wires| wires.inboxes.judge())
    }

    /// Whether a receiver that looks finds a message out of order.
    pub fn rejects(&self, cargo: &Cargo, says: Value) -> bool {
        self.wires.as_ref().is_some_and(|wires| wires.inboxes.rejects(cargo, says))
    }

    /// Takes a message into the sender's queue and settles its journey.
    pub fn carry(&mut self, now: Tick, key: &Key, to: NodeId, route: &Route) -> Journey {
        let [one, two] = key.counters();
        let counters = [one, two, u64::from(to), route.matter];
        let counters = &counters[..if route.matter == 0 { 3 } else { 4 }];
        let ride = self.ride(route.from, route.to, counters) + self.upload(route);
        let departs = self.stable.dispatch(route.from, now, ride);
        let lost = self.loss_pm > 0
            && below(1_000, draw(self.seed, Purpose::Loss, counters)) < self.loss_pm;
        let parted = self.partition().is_some_and(|it| it.parts(route.from, route.to, now));
        Journey { departs, arrives: departs + ride, lost: lost || parted || self.misses(key, to) }
    }

    fn upload(&self, route: &Route) -> Tick {
        self.wires.as_ref().map_or(0, |wires| wires.inboxes.upload(route.from, route.bytes))
    }

    /// Whether the message is one of those that never reach `to` in its phase: `miss` different
    /// senders of all n, each set as likely as any other (Floyd's sampling), drawn anew for each
    /// receiver, round and phase.
    pub fn misses(&self, key: &Key, to: NodeId) -> bool {
        if self.miss == 0 {
            return false;
        }
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
        if let Some(places) = self.wires.as_ref().and_then(|wires| wires.places.as_ref()) {
            let mut draws = Draws::new(self.seed, Purpose::Latency, counters);
            return latency::one_way(places, from, to, &mut draws).max(1);
        }
        let plain = self.plain[from.abs_diff(to) as usize];
        if self.jitter_pm == 0 {
            return plain.max(1);
        }
        let bits = self.travel.by(counters).bits();
        let per_mille = 1_000 - self.jitter_pm + below(2 * self.jitter_pm + 1, bits);
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

    fn carry(network: &mut Network, now: Tick, to: NodeId) -> Journey {
        let route = Route { from: 0, to, bytes: 0, matter: 0 };
        network.carry(now, &order(), to, &route)
    }

    fn network(text: &str) -> Network {
        Network::new(&Scenario::parse(text).expect("a sound scenario"))
    }

    /// Seed row 9.
    #[test]
    fn an_own_messenger_rides_one_job_at_a_time_and_comes_back_first() {
        let mut network = network("alg=om&n=4&jitter_pm=0&delay=1000");
        let first = carry(&mut network, 0, 2);
        let second = carry(&mut network, 0, 1);
        assert_eq!(first, Journey { departs: 0, arrives: 1_000, lost: false });
        assert_eq!(second, Journey { departs: 2_000, arrives: 2_707, lost: false });
    }

    #[test]
    fn a_messenger_for_each_message_departs_at_once() {
        let mut network = network("alg=om&n=4&jitter_pm=0&delay=1000&messengers=each");
        carry(&mut network, 5, 2);
        assert_eq!(carry(&mut network, 5, 1).departs, 5);
    }

    /// Seed row 58.
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
        let rides: Vec<Tick> = (1..9).map(|to| carry(&mut network, 0, to).arrives).collect();
        for (place, &ride) in rides.iter().enumerate() {
            let chord = network.plain[place + 1];
            assert!(ride * 10 >= chord * 8 - 10 && ride * 10 <= chord * 12, "{ride} of {chord}");
        }
        assert_eq!(carry(&mut network, 0, 3).arrives, rides[2]);
    }
}
