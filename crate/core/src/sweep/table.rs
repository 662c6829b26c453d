//! The table of a sweep: shares with their intervals, spreads with their quantiles.

use super::grid::Grid;
use super::partial::{Histogram, Partial};
use crate::gather::map;
use serde::Serialize;
use std::collections::BTreeMap;

/// One cell of the grid, summed up.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Row {
    /// The keys that vary, with the cell's values.
    pub cell: BTreeMap<String, String>,
    /// The scenario, without the seeds of its runs.
    pub scenario: String,
    /// How many runs there were.
    pub runs: u64,
    /// How many could not be.
    pub refused: u64,
    /// How many runs came to each verdict.
    pub verdicts: BTreeMap<String, Share>,
    /// The rounds of those that terminated.
    pub rounds: Spread,
    /// The messages sent.
    pub messages: Spread,
    /// Each measure of those that have it.
    pub measures: BTreeMap<String, Spread>,
}

/// A share of the runs with its Wilson interval at 95 % (Wilson 1927).
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Share {
    /// How many.
    #[cfg_attr(feature = "types", ts(type = "number"))]
    pub count: u64,
    /// Which share of the runs.
    pub share: f64,
    /// The lower end of the interval.
    pub low: f64,
    /// The upper end of the interval.
    pub high: f64,
}

/// How a whole number spreads. A quantile is the least value that at least so many do not exceed.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Spread {
    /// How many values there are.
    pub n: u64,
    /// The mean; nothing without values.
    pub mean: Option<f64>,
    /// The median.
    pub p50: Option<u64>,
    /// Nine in ten do not exceed it.
    pub p90: Option<u64>,
    /// Ninety-nine in a hundred do not exceed it.
    pub p99: Option<u64>,
    /// The greatest.
    pub max: Option<u64>,
    /// How often each value came up.
    pub histogram: BTreeMap<u64, u64>,
}

/// The 97.5 % point of the normal distribution.
const Z: f64 = 1.959_963_984_540_054;

impl Share {
    pub(super) fn of(count: u64, runs: u64) -> Self {
        let (n, share) = (runs as f64, count as f64 / runs as f64);
        let (middle, spread) = (share + Z * Z / (2.0 * n), share * (1.0 - share) / n);
        let reach = Z * (spread + Z * Z / (4.0 * n * n)).sqrt();
        let whole = 1.0 + Z * Z / n;
        let low = if count == 0 { 0.0 } else { (middle - reach) / whole };
        let high = if count == runs { 1.0 } else { (middle + reach) / whole };
        Self { count, share, low, high }
    }
}

impl Spread {
    pub(super) fn of(histogram: &Histogram) -> Self {
        let n: u64 = histogram.values().sum();
        let sum: u128 =
            histogram.iter().map(|(&value, &count)| u128::from(value) * u128::from(count)).sum();
        let quantile = |per_cent: u64| {
            let rank = (u128::from(n) * u128::from(per_cent)).div_ceil(100) as u64;
            let mut below = 0;
            histogram.iter().find_map(|(&value, &count)| {
                below += count;
                (below >= rank).then_some(value)
            })
        };
        Self {
            n,
            mean: (n > 0).then(|| sum as f64 / n as f64),
            p50: quantile(50),
            p90: quantile(90),
            p99: quantile(99),
            max: histogram.keys().next_back().copied(),
            histogram: histogram.clone(),
        }
    }
}

/// The table of a grid whose cells added up to these sums.
pub fn rows(grid: &Grid, sums: &[Partial]) -> Vec<Row> {
    grid.cells()
        .iter()
        .zip(sums)
        .map(|(cell, sum)| Row {
            cell: map(cell.values.iter().cloned()),
            scenario: cell.text().into(),
            runs: sum.runs,
            refused: sum.refused,
            verdicts: map(sum
                .verdicts
                .iter()
                .map(|(name, &count)| (name.clone(), Share::of(count, sum.runs)))),
            rounds: Spread::of(&sum.rounds),
            messages: Spread::of(&sum.messages),
            measures: map(sum
                .measures
                .iter()
                .map(|(name, histogram)| (name.clone(), Spread::of(histogram)))),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wilsons_interval_is_the_textbooks() {
        let share = Share::of(7, 10);
        assert!((share.low - 0.396_8).abs() < 1e-4 && (share.high - 0.892_2).abs() < 1e-4);
        assert_eq!((Share::of(0, 10).low, Share::of(10, 10).high), (0.0, 1.0));
    }

    #[test]
    fn quantiles_are_values_that_came_up() {
        let spread = Spread::of(&BTreeMap::from([(1, 50), (2, 40), (7, 9), (30, 1)]));
        let quantiles = (spread.p50, spread.p90, spread.p99, spread.max);
        assert_eq!(quantiles, (Some(1), Some(2), Some(7), Some(30)));
        assert_eq!(spread.mean, Some(2.23));
        assert_eq!(Spread::of(&BTreeMap::new()).p50, None);
    }
}
