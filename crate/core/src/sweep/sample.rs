//! Runs of one scenario under many seeds, in parts that add up in any order, and what they come to:
//! shares, histograms, and for whatever came up the seed of the first run in which it did.

use super::facts;
use super::facts::Facts;
use super::grid::{Block, Grid};
use super::partial::{Histogram, Partial};
use super::table::{self, Share};
use crate::preview::kept;
use crate::scenario::Scenario;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::ops::Range;

/// The most bars of a histogram.
const BARS_MAX: u64 = 12;

/// Some runs: their sums, and which was the first of each kind.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sample {
    sums: Partial,
    firsts: Firsts,
}

/// The number of the first run that came to a verdict, or to a value of a measure.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Firsts {
    verdicts: BTreeMap<String, u64>,
    values: BTreeMap<String, BTreeMap<u64, u64>>,
}

/// What the runs of a cell came to.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Outcome {
    /// The scenario, without the seeds of its runs.
    pub scenario: String,
    /// How many runs there were.
    #[cfg_attr(feature = "types", ts(type = "number"))]
    pub runs: u64,
    /// How many could not be: the cell is no scenario, or costs too much.
    #[cfg_attr(feature = "types", ts(type = "number"))]
    pub refused: u64,
    /// Whether the conditions hold under which the algorithm keeps its promise; nothing where none
    /// is known.
    pub bound: Option<bool>,
    /// How many runs came to each verdict.
    pub verdicts: BTreeMap<String, Share>,
    /// The seed of the first run that came to it, as text.
    pub seeds: BTreeMap<String, String>,
    /// How the rounds, the messages and each further measure spread.
    pub spreads: BTreeMap<String, Bars>,
}

/// How a whole number spreads, in few bars. A quantile is the least value that at least so many do
/// not exceed.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Bars {
    /// How many runs have it.
    #[cfg_attr(feature = "types", ts(type = "number"))]
    pub n: u64,
    /// All values together.
    #[cfg_attr(feature = "types", ts(type = "number"))]
    pub sum: u64,
    /// The mean.
    pub mean: Option<f64>,
    /// The median.
    #[cfg_attr(feature = "types", ts(type = "number | null"))]
    pub p50: Option<u64>,
    /// Nine in ten do not exceed it.
    #[cfg_attr(feature = "types", ts(type = "number | null"))]
    pub p90: Option<u64>,
    /// The greatest.
    #[cfg_attr(feature = "types", ts(type = "number | null"))]
    pub max: Option<u64>,
    /// The bars, from the least value to the greatest; those between may be empty.
    pub bars: Vec<Bar>,
}

/// A bar of a histogram.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Bar {
    /// The least value that it counts.
    #[cfg_attr(feature = "types", ts(type = "number"))]
    pub from: u64,
    /// The greatest.
    #[cfg_attr(feature = "types", ts(type = "number"))]
    pub to: u64,
    /// How many runs.
    #[cfg_attr(feature = "types", ts(type = "number"))]
    pub count: u64,
    /// The seed of the first of them, as text.
    pub seed: Option<String>,
}

/// Runs a scenario with the seeds of these numbers.
pub fn sample(scenario: &str, seeds: Range<u64>) -> Sample {
    let grid = cell_of(scenario);
    let block = Block { cell: 0, seeds };
    let facts = facts(&grid, &block);
    let runs = block.seeds.zip(&facts);
    runs.fold(Sample::default(), |sample, (index, one)| sample.with(index, one.as_ref()))
}

/// The same by whatever tells the facts of a run.
pub(crate) fn sample_by(
    scenario: &str,
    seeds: Range<u64>,
    facts: impl Fn(Scenario) -> Option<Facts>,
) -> Sample {
    let grid = cell_of(scenario);
    let runs = seeds.clone().zip(grid.scenarios(0, seeds));
    runs.fold(Sample::default(), |sample, (index, run)| {
        sample.with(index, run.and_then(&facts).as_ref())
    })
}

/// A grid of one cell, whose runs are numbered without end.
fn cell_of(scenario: &str) -> Grid {
    Grid::new(scenario, &[], 1).expect("a grid of one cell")
}

/// What the samples of a scenario came to, in whatever order they are.
pub fn outcome(scenario: &str, samples: &[Sample]) -> Outcome {
    let mut whole = Sample::default();
    for sample in samples {
        whole.merge(sample);
    }
    let Sample { sums, firsts } = whole;
    let grid = cell_of(scenario);
    let cell = &grid.cells()[0];
    let seed = |index: u64| grid.seed(cell, index).to_string();
    let shares = sums.verdicts.iter().map(|(name, &count)| (name, Share::of(count, sums.runs)));
    let measures = sums.measures.iter().map(|(name, histogram)| (name.as_str(), histogram));
    let fixed = [("rounds", &sums.rounds), ("messages", &sums.messages)];
    let spread = |(name, histogram): (&str, &Histogram)| {
        let firsts = firsts.values.get(name)?;
        Some((name.to_string(), Bars::of(histogram, |value| firsts.get(&value).copied(), seed)))
    };
    Outcome {
        scenario: cell.text().into(),
        runs: sums.runs,
        refused: sums.refused,
        bound: bound(cell.text()),
        verdicts: shares.map(|(name, share)| (name.clone(), share)).collect(),
        seeds: firsts.verdicts.iter().map(|(name, &first)| (name.clone(), seed(first))).collect(),
        spreads: fixed.into_iter().chain(measures).filter_map(spread).collect(),
    }
}

/// Whether the conditions hold, where there are any.
fn bound(text: &str) -> Option<bool> {
    let scenario = Scenario::parse(text).ok()?;
    crate::preview::has_conditions(&scenario).then(|| kept(&scenario))
}

impl Sample {
    fn with(mut self, index: u64, facts: Option<&Facts>) -> Self {
        let mut one = Partial::default();
        one.add(facts);
        self.firsts.note(index, &one);
        self.sums.merge(&one);
        self
    }

    fn merge(&mut self, other: &Self) {
        self.sums.merge(&other.sums);
        for (name, &first) in &other.firsts.verdicts {
            least(self.firsts.verdicts.entry(name.clone()), first);
        }
        for (name, values) in &other.firsts.values {
            let mine = self.firsts.values.entry(name.clone()).or_default();
            for (&value, &first) in values {
                least(mine.entry(value), first);
            }
        }
    }
}

impl Firsts {
    fn note(&mut self, index: u64, one: &Partial) {
        for name in one.verdicts.keys() {
            least(self.verdicts.entry(name.clone()), index);
        }
        let measures = one.measures.iter().map(|(name, histogram)| (name.as_str(), histogram));
        let fixed = [("rounds", &one.rounds), ("messages", &one.messages)];
        for (name, histogram) in fixed.into_iter().chain(measures) {
            let firsts = self.values.entry(name.into()).or_default();
            for &value in histogram.keys() {
                least(firsts.entry(value), index);
            }
        }
    }
}

fn least<K: Ord>(entry: Entry<'_, K, u64>, index: u64) {
    entry.and_modify(|first| *first = index.min(*first)).or_insert(index);
}

impl Bars {
    fn of(
        histogram: &Histogram,
        first: impl Fn(u64) -> Option<u64>,
        seed: impl Fn(u64) -> String,
    ) -> Self {
        let whole = table::Spread::of(histogram);
        let least = histogram.keys().next().copied().unwrap_or(0);
        let range = whole.max.map_or(0, |max| (max - least).saturating_add(1));
        let width = range.div_ceil(BARS_MAX).max(1);
        let bar = |place: u64| {
            let from = least + place * width;
            let to = from.saturating_add(width - 1);
            let firsts = histogram.range(from..=to).filter_map(|(&value, _)| first(value));
            Bar {
                from,
                to,
                count: histogram.range(from..=to).map(|(_, count)| count).sum(),
                seed: firsts.min().map(&seed),
            }
        };
        Self {
            n: whole.n,
            sum: histogram.iter().fold(0, |sum, (value, count)| {
                u64::saturating_add(sum, value.saturating_mul(*count))
            }),
            mean: whole.mean,
            p50: whole.p50,
            p90: whole.p90,
            max: whole.max,
            bars: (0..range.div_ceil(width)).map(bar).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const VOTE: &str = "v=1&alg=benor&n=6&t=1&adv=random&seed=7";

    #[test]
    fn parts_come_to_the_same_whatever_their_size_and_order() {
        let whole = outcome(VOTE, &[sample(VOTE, 0..40)]);
        let mut parts: Vec<Sample> = (0..8).map(|k| sample(VOTE, 5 * k..5 * k + 5)).collect();
        parts.reverse();
        assert_eq!(outcome(VOTE, &parts), whole);
        assert_eq!(whole.runs, 40);
    }

    /// The seed that a bar names runs for as many rounds as the bar counts.
    #[test]
    fn a_bars_seed_is_of_a_run_that_it_counts() {
        let whole = outcome(VOTE, &[sample(VOTE, 0..60)]);
        let rounds = &whole.spreads["rounds"];
        assert_eq!(rounds.bars.iter().map(|bar| bar.count).sum::<u64>(), rounds.n);
        for bar in rounds.bars.iter().filter(|bar| bar.count > 0) {
            let seed = bar.seed.as_ref().expect("a run of the bar");
            let scenario = Scenario::parse(&format!("{}&seed={seed}", whole.scenario));
            let facts = Facts::of(scenario.expect("a sound scenario")).expect("a run");
            assert!((bar.from..=bar.to).contains(&u64::from(facts.rounds)), "{bar:?}");
        }
    }

    #[test]
    fn many_values_share_few_bars() {
        let histogram: Histogram = (0..1_000).map(|value| (value * 3, 1)).collect();
        let spread = Bars::of(&histogram, Some, |index| index.to_string());
        assert!(spread.bars.len() as u64 <= BARS_MAX);
        assert_eq!(spread.bars.iter().map(|bar| bar.count).sum::<u64>(), 1_000);
        assert_eq!(spread.bars[0].seed.as_deref(), Some("0"));
    }

    #[test]
    fn a_cell_that_is_no_scenario_is_refused_and_bounds_are_told_where_known() {
        let none = outcome("v=1&alg=om&n=3&t=4", &[sample("v=1&alg=om&n=3&t=4", 0..5)]);
        assert_eq!((none.runs, none.refused, none.bound), (0, 5, None));
        assert_eq!(outcome("v=1&alg=om&n=4&t=1", &[]).bound, Some(true));
        assert_eq!(outcome("v=1&alg=om&n=3&t=1", &[]).bound, Some(false));
        assert_eq!(outcome("v=1&alg=majority&n=5", &[]).bound, None);
    }
}
