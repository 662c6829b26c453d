//! The race of an attacker against all others, without a network: the fast path of the theory.
//!
//! Rosenfeld, "Analysis of hashrate-based double spending", 2014: the attacker has one block when
//! the payment goes out, and works on as long as the others; the merchant ships when the payment
//! has `k` confirmations, its own block being the first; the attacker wins once its chain is
//! strictly longer, and gives up when it is so far behind that it hardly ever would be.

use crate::rng::{Draws, Purpose};

/// The terms of a race.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Race {
    /// The attacker's share of the power, per million.
    pub power_ppm: u64,
    /// How many confirmations the merchant waits for.
    pub confirmations: u32,
    /// How many blocks the attacker has at the start.
    pub lead: i64,
    /// How far behind it gives up.
    pub give_up: i64,
}

impl Race {
    /// Whether the attacker wins the race with this number.
    pub fn attacker_wins(&self, seed: u64, number: u64) -> bool {
        let mut draws = Draws::new(seed, Purpose::Race, &[number]);
        let mut finds = || crate::rng::below(1_000_000, draws.next_u64()) < self.power_ppm;
        let (mut honest, mut ahead) = (0, self.lead);
        loop {
            if honest >= self.confirmations && ahead > 0 {
                return true;
            }
            if -ahead >= self.give_up {
                return false;
            }
            if finds() {
                ahead += 1;
            } else {
                ahead -= 1;
                honest += 1;
            }
        }
    }

    /// In how many of so many races the attacker wins.
    pub fn wins(&self, seed: u64, races: u64) -> u64 {
        (0..races).filter(|&number| self.attacker_wins(seed, number)).count() as u64
    }
}
