//! The only source of chance: counter-based draws.
//!
//! A draw is a hash of the seed, its purpose and the counters that name it (a path, a receiver, a
//! round). Nothing is consumed, so draws come out the same in any order and one more draw shifts
//! nothing after it. Deliberately not here: a generator with state.

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
}

/// A draw of 64 fair bits, named by `purpose` and `counters`.
pub fn draw(seed: u64, purpose: Purpose, counters: &[u64]) -> u64 {
    let start = mix(seed ^ mix(purpose as u64));
    counters.iter().fold(start, |state, &counter| mix(state ^ mix(counter)))
}

/// A whole number in `0..limit`, from one draw.
///
/// The multiply-and-shift reduction favours no value by more than `limit` in 2^64.
pub fn below(limit: u64, bits: u64) -> u64 {
    ((u128::from(bits) * u128::from(limit)) >> 64) as u64
}

/// The finaliser of `SplitMix64` (Steele, Lea, Flood 2014), preceded by its increment so that zero
/// is no fixed point.
fn mix(word: u64) -> u64 {
    let mut bits = word.wrapping_add(0x9e37_79b9_7f4a_7c15);
    bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    bits ^ (bits >> 31)
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
    fn below_covers_its_range_evenly() {
        let mut counts = [0_u32; 5];
        for i in 0..50_000 {
            counts[below(5, draw(7, Purpose::Travel, &[i])) as usize] += 1;
        }
        assert!(counts.iter().all(|&count| (9_500..10_500).contains(&count)), "{counts:?}");
    }
}
