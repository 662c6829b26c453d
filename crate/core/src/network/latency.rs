//! How long a message is under way between two places: half a round trip, drawn anew for each.
//!
//! A round trip is normal or inverse gamma distributed, cut off at zero. Samples are `rand_distr`'s
//! without std, whose functions are libm's, and are rounded to whole ticks at once.

use crate::rng::Draws;
use crate::scenario::{Places, RoundTrip, Spread};
use crate::terms::{NodeId, Tick};
use rand_distr::{Distribution, Gamma, Normal};

/// Ticks in a millisecond of the model.
pub(crate) const MILLISECOND: f64 = 1_000.0;

/// A parameter in millionths as a real number.
fn real(millionths: u64) -> f64 {
    millionths as f64 / 1e6
}

/// Milliseconds, nothing below zero, in whole ticks.
pub(crate) fn ticks(milliseconds: f64) -> Tick {
    libm::round(milliseconds.max(0.0) * MILLISECOND) as Tick
}

/// A normally distributed number.
pub(crate) fn normal(mean: f64, deviation: f64, draws: &mut Draws) -> f64 {
    let normal = Normal::new(mean, deviation).expect("a finite deviation, checked at the door");
    normal.sample(draws)
}

/// A normally distributed time whose sign does not count.
pub(crate) fn spread(spread: Spread, draws: &mut Draws) -> Tick {
    ticks(normal(spread.mean as f64 / MILLISECOND, spread.sd as f64 / MILLISECOND, draws).abs())
}

/// A round trip in milliseconds.
fn round_trip(trip: &RoundTrip, draws: &mut Draws) -> f64 {
    match *trip {
        RoundTrip::Normal { mean_e6, sd_e6 } => normal(real(mean_e6), real(sd_e6), draws),
        RoundTrip::InverseGamma { shape_e6, loc_e6, scale_e6 } => {
            let gamma = Gamma::new(real(shape_e6), 1.0).expect("a shape above 0, checked before");
            real(loc_e6) + real(scale_e6) / gamma.sample(draws)
        }
    }
}

/// How long a message takes from one node to another.
pub(super) fn one_way(places: &Places, from: NodeId, to: NodeId, draws: &mut Draws) -> Tick {
    ticks(round_trip(places.between(from, to), draws).max(0.0) / 2.0)
}

/// The mean of a round trip, for people: of an inverse gamma, scale / (shape - 1) above its least.
pub(crate) fn mean(trip: &RoundTrip) -> Tick {
    ticks(match *trip {
        RoundTrip::Normal { mean_e6, .. } => real(mean_e6),
        RoundTrip::InverseGamma { shape_e6, loc_e6, scale_e6 } => {
            real(loc_e6) + real(scale_e6) / (real(shape_e6) - 1.0).max(0.1)
        }
    })
}

/// A time that hardly any message exceeds: for a vote whose rounds are as long as that.
pub(crate) fn longest(places: &Places) -> Tick {
    let bound = |trip: &RoundTrip| match *trip {
        RoundTrip::Normal { mean_e6, sd_e6 } => real(mean_e6) + 10.0 * real(sd_e6),
        // The mean of scale / Gamma(shape, 1) is scale / (shape - 1); its tail is a power's.
        RoundTrip::InverseGamma { shape_e6, loc_e6, scale_e6 } => {
            real(loc_e6) + 40.0 * real(scale_e6) / (real(shape_e6) - 1.0).max(0.1)
        }
    };
    places.trips().map(|trip| ticks(bound(trip) / 2.0)).max().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rng::Purpose;

    fn mean(trip: &RoundTrip) -> f64 {
        let sample = |k| round_trip(trip, &mut Draws::new(7, Purpose::Latency, &[k]));
        (0..100_000).map(sample).sum::<f64>() / 100_000.0
    }

    /// Seed row 29.
    #[test]
    fn round_trips_have_the_means_of_their_distributions() {
        let within_ohio =
            RoundTrip::InverseGamma { shape_e6: 5_540_900, loc_e6: 333_305, scale_e6: 987_249 };
        assert!((mean(&within_ohio) - 0.550_7).abs() < 0.002, "{}", mean(&within_ohio));
        let ohio_ireland = RoundTrip::Normal { mean_e6: 73_699_500, sd_e6: 1_195_800 };
        assert!((mean(&ohio_ireland) - 73.699_5).abs() < 0.02, "{}", mean(&ohio_ireland));
    }
}
