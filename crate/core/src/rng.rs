//! The only source of chance: counter-based draws, and named streams for samplers that need many.
//!
//! A draw is a hash of the seed, its purpose and the counters that name it (a path, a receiver, a
//! round). Nothing is consumed, so draws come out the same in any order and one more draw shifts
//! nothing after it. A stream belongs to one sampler alone, for the same reason.

use bivouac_kernels::draws::mix;
pub(crate) use bivouac_kernels::draws::{Counter, Naming};
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng, TryRng};
use std::convert::Infallible;

/// What a draw is for; two purposes never share a draw.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// How many traitors there are (`t=random`).
    Traitors = 1,
    /// Whether the city can be attacked (`order=random`).
    City = 2,
    /// What a traitor says (`adv=random`).
    Lie = 3,
    /// How far a journey's time strays from the plain distance.
    Travel = 4,
    /// Whether a message is lost under way.
    Loss = 5,
    /// Which edges a random graph has.
    Topology = 6,
    /// Which peer a client is tied to.
    Client = 7,
    /// What a node holds at the start.
    Input = 8,
    /// In which order nodes take their turns.
    Order = 9,
    /// A coin that a node tosses.
    Coin = 10,
    /// How a node breaks a tie.
    Tie = 11,
    /// Which messages a receiver misses in a phase.
    Miss = 12,
    /// The seed of one run of a sweep.
    Sweep = 13,
    /// Which ids the faulty have.
    Pick = 14,
    /// How long a message is under way between two locations.
    Latency = 15,
    /// Where a node is.
    Location = 16,
    /// How fast a node's line is.
    Bandwidth = 17,
    /// How long a receiver takes to validate a message.
    Validation = 18,
    /// When a node is offline.
    Downtime = 19,
    /// To whom a node gossips.
    Gossip = 20,
    /// When a node's timers first go off.
    Timer = 21,
    /// What a client pays.
    Payment = 22,
    /// How long a node's lottery takes, or who wins it.
    Lottery = 23,
    /// The seed of one instance among several.
    Instance = 25,
    /// The races between an attacker and all others.
    Race = 24,
    /// Where a search for the worst lie turns next.
    Search = 100,
}

/// A draw of 64 fair bits, named by `purpose` and `counters`.
pub fn draw(seed: u64, purpose: Purpose, counters: &[u64]) -> u64 {
    naming(seed, purpose).by(counters).bits()
}

/// A draw that is still without counters.
pub(crate) fn naming(seed: u64, purpose: Purpose) -> Naming {
    Naming::new(seed, purpose as u64)
}

/// A whole number in `0..limit`, from one draw.
///
/// The multiply-and-shift reduction favours no value by more than `limit` in 2^64. A limit of 32
/// bits needs no number of 128, which wasm has not.
#[inline]
pub fn below(limit: u64, bits: u64) -> u64 {
    if limit >> 32 == 0 {
        let (high, low) = (bits >> 32, bits & 0xffff_ffff);
        return (high * limit + ((low * limit) >> 32)) >> 32;
    }
    ((u128::from(bits) * u128::from(limit)) >> 64) as u64
}

/// The draws of one name, one after another: draw k is the one with k as its last counter. For
/// samplers of distributions, which take as many as they need.
#[derive(Clone, Debug)]
pub struct Draws {
    state: u64,
    next: u64,
}

impl Draws {
    /// The draws of a purpose and counters.
    pub fn new(seed: u64, purpose: Purpose, counters: &[u64]) -> Self {
        Self { state: draw(seed, purpose, counters), next: 0 }
    }

    /// A number in `[0, 1)`, in steps of 2^-53.
    pub fn fraction(&mut self) -> f64 {
        (self.next_u64() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// The next 64 fair bits.
    pub fn next_u64(&mut self) -> u64 {
        self.next += 1;
        mix(self.state ^ mix(self.next - 1))
    }
}

impl TryRng for Draws {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        Ok((self.next_u64() >> 32) as u32)
    }

    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        Ok(Draws::next_u64(self))
    }

    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), Infallible> {
        for chunk in bytes.chunks_mut(8) {
            chunk.copy_from_slice(&self.next_u64().to_le_bytes()[..chunk.len()]);
        }
        Ok(())
    }
}

/// A stream of draws that one sampler has to itself.
#[derive(Debug)]
pub struct Stream(ChaCha8Rng);

impl Stream {
    /// The stream of one purpose.
    pub fn new(seed: u64, purpose: Purpose) -> Self {
        let mut key = [0; 32];
        for (place, chunk) in key.chunks_exact_mut(8).enumerate() {
            chunk.copy_from_slice(&draw(seed, purpose, &[place as u64]).to_le_bytes());
        }
        Self(ChaCha8Rng::from_seed(key))
    }

    /// A whole number in `0..limit`.
    pub fn below(&mut self, limit: u64) -> u64 {
        below(limit, self.0.next_u64())
    }

    /// Puts a list in random order (Fisher and Yates).
    pub fn shuffle<T>(&mut self, list: &mut [T]) {
        for last in (1..list.len()).rev() {
            list.swap(last, self.below(last as u64 + 1) as usize);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_draw_depends_on_seed_purpose_and_every_counter() {
        let base = draw(1, Purpose::Lie, &[2, 3]);
        assert_eq!(base, draw(1, Purpose::Lie, &[2, 3]));
        let others = [
            draw(2, Purpose::Lie, &[2, 3]),
            draw(1, Purpose::Loss, &[2, 3]),
            draw(1, Purpose::Lie, &[3, 2]),
            draw(1, Purpose::Lie, &[2]),
        ];
        assert!(others.iter().all(|&other| other != base));
    }

    #[test]
    fn below_is_the_upper_half_of_the_product_whatever_the_limit() {
        for step in 0..2_000 {
            let (bits, limit) = (draw(7, Purpose::Coin, &[step]), draw(7, Purpose::Tie, &[step]));
            let limit = limit >> (step % 64);
            let product = u128::from(bits) * u128::from(limit);
            assert_eq!(below(limit, bits), (product >> 64) as u64, "{bits} below {limit}");
        }
        assert_eq!(below(u32::MAX.into(), u64::MAX), u64::from(u32::MAX) - 1);
    }

    #[test]
    fn below_covers_its_range_evenly() {
        let mut counts = [0_u32; 5];
        for i in 0..50_000 {
            counts[below(5, draw(7, Purpose::Travel, &[i])) as usize] += 1;
        }
        assert!(counts.iter().all(|&count| (9_500..10_500).contains(&count)), "{counts:?}");
    }
}
