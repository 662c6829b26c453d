//! How long a lottery takes, and who wins it.

use crate::network::latency::spread;
use crate::rng::{Draws, Purpose, below, draw};
use crate::scenario::{Lottery, Spread};
use crate::terms::{NodeId, Tick};

/// How long a peer with this share of the power waits until it wins, if it may win at any moment
/// alike (Nakamoto 2008): exponentially distributed, so that it does not matter since when.
pub(super) fn exponential(mean: Tick, power: u32, total: u64, draws: &mut Draws) -> Tick {
    let waits = -libm::log(1.0 - draws.fraction()) * mean as f64 * total as f64 / f64::from(power);
    (libm::round(waits) as Tick).max(1)
}

/// How long a peer waits in the course's lottery, whatever the others do.
pub(super) fn plain(lottery: &Lottery, draws: &mut Draws) -> Tick {
    spread(Spread { mean: lottery.mean, sd: lottery.sd }, draws).max(1)
}

/// Who wins a slot: so many different peers, each draw as likely as its share of what is left. All
/// can tell, from the seed alone.
pub(super) fn winners(seed: u64, slot: u64, power: &[u32], count: u32) -> Vec<NodeId> {
    let mut left: Vec<u32> = power.to_vec();
    let mut winners = Vec::new();
    for place in 0..u64::from(count) {
        let total: u64 = left.iter().map(|&share| u64::from(share)).sum();
        if total == 0 {
            break;
        }
        let mut lot = below(total, draw(seed, Purpose::Lottery, &[slot, place]));
        let winner = left.iter().position(|&share| {
            let hit = lot < u64::from(share);
            lot = lot.saturating_sub(u64::from(share));
            hit
        });
        let winner = winner.expect("a lot below the total hits a share");
        left[winner] = 0;
        winners.push(winner as NodeId);
    }
    winners
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slot_has_as_many_different_winners_as_asked_for_in_proportion_to_their_power() {
        let mut first = [0_u32; 3];
        for slot in 0..30_000 {
            let winners = winners(5, slot, &[1, 2, 0], 2);
            assert_eq!(winners.len(), 2);
            assert_ne!(winners[0], winners[1]);
            first[winners[0] as usize] += 1;
        }
        assert_eq!(first[2], 0);
        assert!(first[0].abs_diff(10_000) < 400, "{first:?}");
    }

    #[test]
    fn waiting_times_have_the_mean_of_their_share() {
        let sum: Tick = (0..50_000)
            .map(|k| exponential(1_000, 1, 4, &mut Draws::new(1, Purpose::Lottery, &[k])))
            .sum();
        assert!((sum / 50_000).abs_diff(4_000) < 100, "{}", sum / 50_000);
    }
}
