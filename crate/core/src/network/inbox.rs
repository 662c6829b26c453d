//! What happens between a letter's arrival and its receiver's taking it up: one at a time, first
//! come, first served.
//!
//! Reading takes the letter's size by the width of the line, and validation, where there is any,
//! takes its own time: N(1, 0.2) ms for the signature and, where there is data to judge, a shifted
//! lognormal for that, about 5.9 ms in all (the course's network, 2020). A duplicate waits and is
//! validated like any other.

use super::latency::{normal, ticks};
use crate::node::{Cargo, Validated};
use crate::rng::{Draws, Purpose};
use crate::scenario::{Bandwidth, Validation};
use crate::terms::{NodeId, TAMPERED, Tick, Value};
use rand_distr::{Distribution, LogNormal};

/// Bytes in a mebibit.
const MEBIBIT: f64 = 131_072.0;
/// The slowest a line may come out.
const SLOWEST: f64 = 0.01;

/// The inboxes and lines of all nodes.
#[derive(Debug)]
pub(crate) struct Inboxes {
    seed: u64,
    validation: Validation,
    signed: bool,
    /// Bytes a millisecond, up and down, of each node; empty where bandwidth is free.
    lines: Vec<(f64, f64)>,
    /// When each node is done with what it has.
    busy: Vec<Tick>,
}

impl Inboxes {
    pub(crate) fn new(
        seed: u64,
        nodes: u32,
        bandwidth: &Bandwidth,
        (validation, signed): (Validation, bool),
    ) -> Self {
        let line = |node: u32, direction: u64| {
            let Bandwidth::Lines { mean, sd } = *bandwidth else { return 0.0 };
            let counters = [u64::from(node), direction];
            let mut draws = Draws::new(seed, Purpose::Bandwidth, &counters);
            let mebibits = normal(f64::from(mean), f64::from(sd), &mut draws).max(SLOWEST);
            mebibits * MEBIBIT / 1e3
        };
        let limited = *bandwidth != Bandwidth::Free;
        let lines = (0..if limited { nodes } else { 0 }).map(|node| (line(node, 0), line(node, 1)));
        Self { seed, validation, signed, lines: lines.collect(), busy: vec![0; nodes as usize] }
    }

    /// How long a sender's line takes for so many bytes.
    pub(crate) fn upload(&self, node: NodeId, bytes: u32) -> Tick {
        self.lines.get(node as usize).map_or(0, |(up, _)| ticks(f64::from(bytes) / up))
    }

    /// Puts a letter into its receiver's inbox: when the receiver is done with it.
    pub(crate) fn put(&mut self, now: Tick, to: NodeId, cargo: &Cargo, name: [u64; 3]) -> Tick {
        let line = self.lines.get(to as usize);
        let reading = line.map_or(0, |(_, down)| ticks(f64::from(cargo.bytes) / down));
        let skips = self.validation == Validation::Skip;
        let checking = if skips { 0 } else { self.validation_time(cargo.validated, name) };
        let busy = &mut self.busy[to as usize];
        *busy = (*busy).max(now) + reading + checking;
        *busy
    }

    fn validation_time(&self, validated: Validated, name: [u64; 3]) -> Tick {
        if validated == Validated::Nothing {
            return 0;
        }
        let mut draws = Draws::new(self.seed, Purpose::Validation, &name);
        let signature = normal(1.0, 0.2, &mut draws);
        if validated == Validated::Signature {
            return ticks(signature);
        }
        let shape = LogNormal::new(libm::log(0.042_578_5), 0.495_125_63);
        let data = 4.892_564 + shape.expect("a finite deviation").sample(&mut draws);
        ticks(signature) + ticks(data)
    }

    /// Whether anybody looks at what letters say.
    pub(crate) fn judge(&self) -> bool {
        self.validation == Validation::On
    }

    /// Whether a receiver finds a letter out of order: its data is flawed, or a signature shows
    /// that it was tampered with.
    pub(crate) fn rejects(&self, cargo: &Cargo, says: Value) -> bool {
        let tampered = self.signed && says == TAMPERED;
        let looks = cargo.validated != Validated::Nothing;
        self.judge() && looks && (cargo.flawed || tampered)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn inboxes(bandwidth: &Bandwidth, validation: Validation) -> Inboxes {
        Inboxes::new(1, 3, bandwidth, (validation, true))
    }

    fn letter(bytes: u32, validated: Validated) -> Cargo {
        Cargo { bytes, validated, ..Cargo::default() }
    }

    /// Seed row 37.
    #[test]
    fn letters_wait_for_those_before_them_even_if_they_need_no_check() {
        let mut inboxes = inboxes(&Bandwidth::Free, Validation::On);
        let first = inboxes.put(100, 1, &letter(300, Validated::Data), [0, 0, 1]);
        assert!((5_000..8_000).contains(&(first - 100)), "about 5.9 ms: {first}");
        let second = inboxes.put(101, 1, &letter(20, Validated::Nothing), [0, 1, 1]);
        assert_eq!(second, first);
        let elsewhere = inboxes.put(101, 2, &letter(20, Validated::Nothing), [0, 2, 2]);
        assert_eq!(elsewhere, 101, "another receiver has an inbox of its own");
    }

    /// Seed row 29.
    #[test]
    fn reading_takes_the_size_by_the_width_of_the_line() {
        let lines = Bandwidth::Lines { mean: 50, sd: 0 };
        let mut inboxes = inboxes(&lines, Validation::Skip);
        // 50 mebibits a second are 6,553.6 bytes a millisecond.
        assert_eq!(inboxes.put(0, 0, &letter(65_536, Validated::Data), [0; 3]), 10_000);
        assert_eq!(inboxes.upload(0, 65_536), 10_000);
    }

    /// Seed row 38.
    #[test]
    fn only_who_looks_rejects() {
        let tampered = |validation, validated| {
            inboxes(&Bandwidth::Free, validation).rejects(&letter(1, validated), TAMPERED)
        };
        assert!(tampered(Validation::On, Validated::Signature));
        assert!(!tampered(Validation::Off, Validated::Data));
        assert!(!tampered(Validation::On, Validated::Nothing));
    }
}
