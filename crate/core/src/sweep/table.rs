//! The table of a sweep: shares with their intervals, spreads with their quantiles.

use super::grid::Grid;
use super::partial::{Histogram, Partial};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// One cell of the grid, summed up.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Row {
    /// The keys that vary, with the cell's values.
    pub cell: BTreeMap<String, String>,
    /// The scenario, without the seeds of its runs.
    pub scenario: String,
    /// How many runs there were.
    #[cfg_attr(feature = "types", ts(type = "number"))]
    pub runs: u64,
    /// How many could not be.
    #[cfg_attr(feature = "types", ts(type = "number"))]
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
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Spread {
    /// How many values there are.
    #[cfg_attr(feature = "types", ts(type = "number"))]
    pub n: u64,
    /// The mean; nothing without values.
    pub mean: Option<f64>,
    /// The median.
    #[cfg_attr(feature = "types", ts(type = "number | null"))]
    pub p50: Option<u64>,
    /// Nine in ten do not exceed it.
    #[cfg_attr(feature = "types", ts(type = "number | null"))]
    pub p90: Option<u64>,
    /// Ninety-nine in a hundred do not exceed it.
    #[cfg_attr(feature = "types", ts(type = "number | null"))]
    pub p99: Option<u64>,
    /// The greatest.
    #[cfg_attr(feature = "types", ts(type = "number | null"))]
    pub max: Option<u64>,
    /// How often each value came up.
    #[cfg_attr(feature = "types", ts(type = "Record<string, number>"))]
    pub histogram: BTreeMap<u64, u64>,
}

/// The 97.5 % point of the normal distribution.
const Z: f64 = 1.959_963_984_540_054;

impl Share {
    fn of(count: u64, runs: u64) -> Self {
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
    fn of(histogram: &Histogram) -> Self {
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
            cell: cell.values.iter().cloned().collect(),
            scenario: cell.text().into(),
            runs: sum.runs,
            refused: sum.refused,
            verdicts: (sum.verdicts.iter())
                .map(|(name, &count)| (name.clone(), Share::of(count, sum.runs)))
                .collect(),
            rounds: Spread::of(&sum.rounds),
            messages: Spread::of(&sum.messages),
            measures: (sum.measures.iter())
                .map(|(name, histogram)| (name.clone(), Spread::of(histogram)))
                .collect(),
        })
        .collect()
}

/// The table as CSV: the keys that vary, then counts, shares with their intervals, and spreads.
/// What does not apply is empty.
pub fn csv(grid: &Grid, rows: &[Row]) -> String {
    let keys: Vec<&str> = grid
        .cells()
        .first()
        .map(|cell| cell.values.iter().map(|(key, _)| key.as_str()).collect())
        .unwrap_or_default();
    let verdicts: BTreeSet<&String> = rows.iter().flat_map(|row| row.verdicts.keys()).collect();
    let measures: BTreeSet<&String> = rows.iter().flat_map(|row| row.measures.keys()).collect();
    let mut lines = vec![head(&keys, &verdicts, &measures)];
    for row in rows {
        let mut fields: Vec<String> = keys.iter().map(|&key| quoted(&row.cell[key])).collect();
        fields.extend([row.runs.to_string(), row.refused.to_string()]);
        for &name in &verdicts {
            let none = Share { count: 0, share: 0.0, low: 0.0, high: 0.0 };
            let known = row.verdicts.get(name).copied();
            let share =
                known.unwrap_or_else(|| if row.runs == 0 { none } else { Share::of(0, row.runs) });
            let numbers = [share.share, share.low, share.high].map(|number| format!("{number:.6}"));
            fields.push(share.count.to_string());
            fields.extend(numbers);
        }
        fields.extend(spread(Some(&row.rounds)));
        fields.extend(spread(Some(&row.messages)));
        for &name in &measures {
            fields.extend(spread(row.measures.get(name)));
        }
        lines.push(fields.join(","));
    }
    lines.join("\n") + "\n"
}

fn head(keys: &[&str], verdicts: &BTreeSet<&String>, measures: &BTreeSet<&String>) -> String {
    let mut head: Vec<String> = keys.iter().map(ToString::to_string).collect();
    head.extend(["runs".into(), "refused".into()]);
    for name in verdicts {
        head.extend(["", "_share", "_low", "_high"].map(|part| format!("{name}{part}")));
    }
    let fixed = ["rounds".to_string(), "messages".to_string()];
    for name in fixed.iter().chain(measures.iter().copied()) {
        head.extend(["n", "mean", "p50", "p90", "p99", "max"].map(|part| format!("{name}_{part}")));
    }
    head.join(",")
}

fn spread(spread: Option<&Spread>) -> Vec<String> {
    let Some(spread) = spread else { return vec![String::new(); 6] };
    let mean = spread.mean.map(|mean| format!("{mean:.6}")).unwrap_or_default();
    let quantiles = [spread.p50, spread.p90, spread.p99, spread.max];
    let texts = quantiles.map(|value| value.map(|value| value.to_string()).unwrap_or_default());
    [spread.n.to_string(), mean].into_iter().chain(texts).collect()
}

/// A field that cannot be mistaken for several.
fn quoted(text: &str) -> String {
    if text.contains([',', '"', '\n']) {
        return format!("\"{}\"", text.replace('"', "\"\""));
    }
    text.into()
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
