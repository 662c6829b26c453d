//! The rules of wires: where nodes are, how wide their lines are, when they are offline, and what
//! parts them.

use super::Check;
use crate::gather::lined_up;
use crate::rng::{Purpose, below, draw};
use crate::scenario::choices::{Check as Checking, Location, Offline};
use crate::scenario::kinds::Setting;
use crate::scenario::wires::{
    Bandwidth, COURSE_PLACES, COURSE_TRIPS, Downtime, Partition, Places, RoundTrip, Validation,
    Wires,
};
use crate::terms::NodeId;

impl Check<'_> {
    /// The wires of a network of peers; nothing where there is none.
    pub(super) fn wires(&mut self, n: u32, nodes: u32, seed: u64) -> Option<Wires> {
        self.settings.word("gossip")?;
        Some(Wires {
            places: self.places(nodes, seed),
            bandwidth: self.bandwidth(),
            validation: match Checking::named(self.word("validate")) {
                Checking::On => Validation::On,
                Checking::Off => Validation::Off,
                Checking::Skip => Validation::Skip,
            },
            signed: self.word("sign") == "on",
            downtime: self.downtime(n),
            partition: self.partition(n),
            until: self.int("until"),
        })
    }

    fn bandwidth(&self) -> Bandwidth {
        let sd = self.int("bandwidth_sd") as u32;
        match self.settings.int("bandwidth") {
            Some(mean) => Bandwidth::Lines { mean: mean as u32, sd },
            None => Bandwidth::Free,
        }
    }

    fn places(&mut self, nodes: u32, seed: u64) -> Option<Places> {
        let location = Location::named(self.word("loc"));
        for key in ["lat", "places"] {
            let useless = match key {
                "lat" => location != Location::List,
                _ => location == Location::None,
            };
            if self.settings.has(key) && useless {
                self.refuse(key, format!("{key} only where loc names places"));
            }
        }
        let (names, matrix) = match location {
            Location::None => return None,
            Location::Course => {
                (COURSE_PLACES.iter().map(ToString::to_string).collect(), COURSE_TRIPS.to_vec())
            }
            Location::List => self.listed_trips()?,
        };
        let count = names.len() as u64;
        let drawn = |node| below(count, draw(seed, Purpose::Location, &[u64::from(node)])) as u8;
        let of = self.listed_places(nodes, count);
        let of = of.unwrap_or_else(|| (0..nodes).map(drawn).collect());
        Some(Places { names, matrix, of })
    }

    /// The places of the round trips listed; each two places must have one, in either order. Else
    /// there are no places.
    fn listed_trips(&mut self) -> Option<(Vec<String>, Vec<RoundTrip>)> {
        let Some(Setting::RoundTrips(trips)) = self.settings.get("lat") else {
            self.refuse("lat", "lat=, the round trips between each two places");
            return self.without(&["loc", "places"]);
        };
        let count = trips.iter().map(|&(one, two, _)| one.max(two) + 1).max().unwrap_or(1);
        let between = |one: u8, two: u8| {
            let fits =
                |&&(a, b, _): &&(u8, u8, RoundTrip)| (a, b) == (one, two) || (a, b) == (two, one);
            let mut found = trips.iter().filter(fits).map(|&(_, _, trip)| trip);
            found.next().filter(|_| found.next().is_none())
        };
        let pairs = (0..count).flat_map(|one| (0..count).map(move |two| (one, two)));
        let matrix: Option<Vec<RoundTrip>> = pairs.map(|(one, two)| between(one, two)).collect();
        let Some(matrix) = matrix else {
            self.refuse("lat", format!("each two of the places 0 to {} once", count - 1));
            return self.without(&["loc", "places"]);
        };
        Some(((0..count).map(|place| place.to_string()).collect(), matrix))
    }

    /// Nothing, and these keys are at their defaults: they mean nothing without what was refused.
    fn without<T>(&mut self, keys: &[&'static str]) -> Option<T> {
        for key in keys {
            self.settings.forget(key);
        }
        None
    }

    fn listed_places(&mut self, nodes: u32, count: u64) -> Option<Vec<u8>> {
        let Some(Setting::Numbers(places)) = self.settings.get("places") else { return None };
        let known = places.iter().all(|&place| u64::from(place) < count);
        if places.len() != nodes as usize || !known {
            let last = count - 1;
            self.refuse("places", format!("{nodes} places from 0 to {last}, one a node"));
            return None;
        }
        Some(places.iter().map(|&place| place as u8).collect())
    }

    fn downtime(&mut self, n: u32) -> Downtime {
        let offline = Offline::named(self.word("downtime"));
        if self.settings.has("down_list") && offline != Offline::List {
            self.refuse("down_list", "down_list only with downtime=list");
        }
        match offline {
            Offline::None => Downtime::None,
            Offline::Random => Downtime::Random {
                after: self.spread("down_after", "down_after_sd"),
                up: self.spread("up", "up_sd"),
                down: self.spread("down", "down_sd"),
            },
            Offline::List => self.listed_downtime(n).unwrap_or(Downtime::None),
        }
    }

    fn listed_downtime(&mut self, n: u32) -> Option<Downtime> {
        let Some(Setting::Stretches(stretches)) = self.settings.get("down_list") else {
            self.refuse("down_list", "down_list=, who is offline from when to when");
            return self.without(&["downtime"]);
        };
        let stretches = lined_up(stretches, |&stretch| stretch);
        let overlap = stretches.windows(2).any(|two| two[0].0 == two[1].0 && two[0].2 >= two[1].1);
        if overlap || stretches.iter().any(|&(who, ..)| who >= n) {
            let allowed = format!("peers from 0 to {}, none offline twice at a time", n - 1);
            self.refuse("down_list", allowed);
            return self.without(&["downtime"]);
        }
        Some(Downtime::Listed(stretches))
    }

    fn partition(&mut self, n: u32) -> Option<Partition> {
        let peers: Vec<NodeId> = self.settings.ids("part")?;
        if peers.iter().any(|&peer| peer >= n) || peers.len() >= n as usize {
            let last = n - 1;
            self.refuse("part", format!("some of the peers from 0 to {last}, but not all"));
            return None;
        }
        if self.int("part_from") >= self.int("part_to") {
            self.refuse("part_to", "a tick after part_from");
            self.settings.forget("part_from");
        }
        Some(Partition { peers, from: self.int("part_from"), to: self.int("part_to") })
    }
}
