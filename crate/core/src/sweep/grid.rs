//! The grid of a sweep: a scenario, the keys that vary, and how many seeds each cell runs.

use crate::rng::{Purpose, draw};
use crate::scenario::Scenario;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::fmt;
use std::ops::Range;
use std::sync::OnceLock;

/// What is swept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grid {
    /// The scenario, in which each cell replaces the keys that vary.
    scenario: String,
    /// The keys that vary, with their values; keys that vary together share an axis.
    axes: Vec<Axis>,
    /// How many seeds each cell runs.
    seeds: u64,
    #[serde(skip)]
    cells: Vec<Cell>,
}

/// Keys that vary together, and the values they take in turn.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Axis {
    keys: Vec<String>,
    values: Vec<Vec<String>>,
}

/// One cell: a value for each key that varies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// The keys and their values, in the order of the axes.
    pub values: Vec<(String, String)>,
    /// The scenario, still without the run's own seed.
    text: String,
    /// The scenario's seed, from which those of the runs derive; read when it is first asked for,
    /// for a grid may have a million cells.
    seed: OnceLock<u64>,
}

/// A piece of work: some seeds of one cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// The cell's number.
    pub cell: usize,
    /// The numbers of the seeds.
    pub seeds: Range<u64>,
}

/// How many seeds a block has; part of what a partial row means.
const BLOCK: u64 = 64;
/// The most cells, and the most seeds of one.
const CELLS_MAX: usize = 1_000_000;
const SEEDS_MAX: u64 = 1_000_000_000;

/// What is wrong with a grid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GridError(String);

impl fmt::Display for GridError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl std::error::Error for GridError {}

impl Grid {
    /// The grid of a scenario, the axes such as `n=4..16`, `adv=flip.split` or, for keys that vary
    /// together, `n-t=9-3.4-2`, and a number of seeds.
    ///
    /// # Errors
    /// An axis that is malformed, or too many cells or seeds.
    pub fn new(scenario: &str, axes: &[String], seeds: u64) -> Result<Self, GridError> {
        let axes = axes.iter().map(|axis| read_axis(axis)).collect::<Result<Vec<_>, _>>()?;
        let grid = Self { scenario: unsealed(scenario), axes, seeds, cells: Vec::new() };
        grid.laid_out()
    }

    /// A grid that was written as JSON.
    ///
    /// # Errors
    /// A grid that could not have been written.
    pub fn from_json(json: &serde_json::Value) -> Result<Self, GridError> {
        let grid: Self = serde_json::from_value(json.clone())
            .map_err(|error| GridError(format!("this is not a sweep's grid: {error}")))?;
        grid.laid_out()
    }

    fn laid_out(mut self) -> Result<Self, GridError> {
        if !(1..=SEEDS_MAX).contains(&self.seeds) {
            let allowed = format!("from 1 to {SEEDS_MAX}");
            return Err(GridError(format!("seeds got {}; allowed: {allowed}", self.seeds)));
        }
        let mut seen = BTreeSet::new();
        if let Some((key, _)) = self.keys().into_iter().find(|(key, _)| !seen.insert(*key)) {
            return Err(GridError(format!("vary got {key} twice; allowed: each key once")));
        }
        let count = self.axes.iter().try_fold(1_usize, |n, axis| n.checked_mul(axis.values.len()));
        if count.is_none_or(|count| count > CELLS_MAX) {
            return Err(GridError(format!("the grid has too many cells; at most {CELLS_MAX}")));
        }
        let mut cells = vec![Vec::new()];
        for axis in &self.axes {
            let extend = |cell: &Vec<(String, String)>| -> Vec<Vec<(String, String)>> {
                let with = |values: &Vec<String>| {
                    let pairs = axis.keys.iter().cloned().zip(values.iter().cloned());
                    cell.iter().cloned().chain(pairs).collect()
                };
                axis.values.iter().map(with).collect()
            };
            cells = cells.iter().flat_map(extend).collect();
        }
        self.cells = cells.into_iter().map(|values| Cell::new(&self.scenario, values)).collect();
        Ok(self)
    }

    /// The cells, the last axis varying fastest.
    pub fn cells(&self) -> &[Cell] {
        &self.cells
    }

    /// How many seeds each cell runs.
    pub fn seeds(&self) -> u64 {
        self.seeds
    }

    /// The keys that vary, in the order of the axes, each with its values.
    pub fn keys(&self) -> Vec<(&str, Vec<&str>)> {
        let mut keys = Vec::new();
        for axis in &self.axes {
            for (place, key) in axis.keys.iter().enumerate() {
                let values = axis.values.iter().map(|values| values[place].as_str());
                keys.push((key.as_str(), values.collect()));
            }
        }
        keys
    }

    /// The algorithms that its cells name.
    pub fn algorithms(&self) -> BTreeSet<&str> {
        let pairs = self.cells.iter().flat_map(|cell| cell.text.split('&'));
        pairs.filter_map(|pair| pair.strip_prefix("alg=")).collect()
    }

    /// All the work, in order.
    pub fn blocks(&self) -> impl Iterator<Item = Block> + '_ {
        (0..self.block_count()).map(|number| self.block(number))
    }

    /// How many blocks there are.
    pub fn block_count(&self) -> u64 {
        self.cells.len() as u64 * self.seeds.div_ceil(BLOCK)
    }

    /// The block with this number, below their count.
    pub fn block(&self, number: u64) -> Block {
        let each = self.seeds.div_ceil(BLOCK);
        let start = number % each * BLOCK;
        let seeds = start..(start + BLOCK).min(self.seeds);
        Block { cell: (number / each) as usize, seeds }
    }

    /// The scenarios of a cell's runs with these numbers; nothing for one that is none. The text is
    /// read once, as long as nothing is wrong with it.
    pub(crate) fn scenarios(
        &self,
        cell: usize,
        seeds: Range<u64>,
    ) -> impl Iterator<Item = Option<Scenario>> {
        let cell = &self.cells[cell];
        let model = self.read(cell);
        cell.seed_as(|| model.as_ref().map(|model| model.seed));
        seeds.map(move |index| {
            let again = model.as_ref().and_then(|model| model.reseeded(self.seed(cell, index)));
            again.or_else(|| Scenario::parse(&self.text(cell, index)).ok())
        })
    }

    /// The scenario of a cell's run with this number.
    pub fn text(&self, cell: &Cell, index: u64) -> String {
        format!("{}&seed={}", cell.text, self.seed(cell, index))
    }

    /// The seed of a cell's run with this number.
    pub fn seed(&self, cell: &Cell, index: u64) -> u64 {
        let seed = cell.seed_as(|| self.read(cell).map(|scenario| scenario.seed));
        draw(seed, Purpose::Sweep, &[index])
    }

    /// The scenario of a cell with its own seed, if it is sound.
    fn read(&self, cell: &Cell) -> Option<Scenario> {
        Scenario::parse(&pairs(&self.scenario, &cell.values).join("&")).ok()
    }
}

impl Cell {
    fn new(scenario: &str, values: Vec<(String, String)>) -> Self {
        let mut pairs = pairs(scenario, &values);
        pairs.retain(|pair| !pair.starts_with("seed="));
        Self { values, text: pairs.join("&"), seed: OnceLock::new() }
    }

    /// Its scenario's seed; read if nobody has read it before.
    fn seed_as(&self, read: impl FnOnce() -> Option<u64>) -> u64 {
        *self.seed.get_or_init(|| read().unwrap_or(1))
    }

    /// The scenario of the cell, without the seeds of its runs.
    pub fn text(&self) -> &str {
        &self.text
    }
}

/// A scenario's pairs, with these values in place of its own.
fn pairs(scenario: &str, values: &[(String, String)]) -> Vec<String> {
    let varied = |key: &str| values.iter().any(|(other, _)| other == key);
    let kept = scenario.split('&').filter(|pair| {
        let key = pair.split('=').next().unwrap_or_default();
        !varied(key) && !key.is_empty()
    });
    let set = values.iter().map(|(key, value)| format!("{key}={value}"));
    kept.map(ToString::to_string).chain(set).collect()
}

/// A link's text in the open: cells change its keys, so they must not be packed, and a checksum of
/// them would fit none.
fn unsealed(scenario: &str) -> String {
    let sealed = scenario.split('&').any(|pair| pair.starts_with("c=") || pair.starts_with("z="));
    let open = sealed.then(|| Scenario::parse(scenario).ok()).flatten();
    open.map_or_else(|| scenario.into(), |scenario| scenario.text())
}

/// Reads `n=4..16`, `n=4.7.10`, `adv=flip.split` or `n-t=9-3.4-2`.
fn read_axis(text: &str) -> Result<Axis, GridError> {
    let form = "allowed: key=4..16, key=4.7.10 or, for keys that vary together, n-t=9-3.4-2";
    let wrong = || GridError(format!("vary got {text:?}; {form}"));
    let (keys, values) = text.split_once('=').ok_or_else(wrong)?;
    let keys: Vec<String> = keys.split('-').map(ToString::to_string).collect();
    // Before a long range is written out for a key that there cannot be.
    let letters = |key: &String| key.bytes().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'_'));
    if !keys.iter().all(|key| !key.is_empty() && letters(key)) {
        return Err(wrong());
    }
    let values = match values.split_once("..") {
        Some((low, high)) => range(low, high).ok_or_else(|| {
            let allowed = format!("low..high with at most {CELLS_MAX} values, such as n=4..16");
            GridError(format!("vary got {text:?}; allowed: {allowed}"))
        })?,
        None => values.split('.').map(ToString::to_string).collect(),
    };
    let split = |value: String| -> Vec<String> {
        if keys.len() == 1 { vec![value] } else { value.split('-').map(String::from).collect() }
    };
    let values: Vec<Vec<String>> = values.into_iter().map(split).collect();
    let fits = values
        .iter()
        .all(|value| value.len() == keys.len() && value.iter().all(|value| !value.is_empty()));
    if !fits {
        return Err(wrong());
    }
    Ok(Axis { keys, values })
}

fn range(low: &str, high: &str) -> Option<Vec<String>> {
    let (low, high): (u64, u64) = (low.parse().ok()?, high.parse().ok()?);
    let fits = low <= high && high - low < CELLS_MAX as u64;
    fits.then(|| (low..=high).map(|value| value.to_string()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grid(axes: &[&str], seeds: u64) -> Result<Grid, GridError> {
        let axes: Vec<String> = axes.iter().map(ToString::to_string).collect();
        Grid::new("v=1&alg=om&n=4&t=1&seed=9", &axes, seeds)
    }

    #[test]
    fn the_last_axis_varies_fastest_and_together_means_together() {
        let cells = |axes: &[&str]| -> Vec<String> {
            let grid = grid(axes, 1).expect("a sound grid");
            grid.cells().iter().map(|cell| cell.text().to_owned()).collect()
        };
        assert_eq!(cells(&["n=4..5", "t=0.1"]).len(), 4);
        assert_eq!(cells(&["n=4..5", "t=0.1"])[1], "v=1&alg=om&n=4&t=1");
        assert_eq!(cells(&["n-t=9-3.4-2"]), ["v=1&alg=om&n=9&t=3", "v=1&alg=om&n=4&t=2"]);
    }

    #[test]
    fn blocks_cover_every_seed_of_every_cell_once() {
        let grid = grid(&["t=0..2"], 130).expect("a sound grid");
        let blocks: Vec<Block> = grid.blocks().collect();
        assert_eq!(blocks.len(), 9);
        assert_eq!(blocks[2], Block { cell: 0, seeds: 128..130 });
        assert_eq!((grid.block_count(), grid.block(8)), (9, blocks[8].clone()));
    }

    /// Reading a text once and putting other seeds in is reading each text, whatever is left to
    /// chance: traitors and their number, an order, inputs, whether a lie can be told at all.
    #[test]
    fn the_scenarios_of_a_cell_are_those_of_its_texts() {
        for text in [
            "v=1&alg=om&n=7&t=2&adv=random&pick=random&order=random",
            "v=1&alg=om&n=9&t=random&m=2",
            "v=1&alg=om&n=7&bad=1.3&seed=5&title=two",
            "v=1&alg=om&n=5&t=2&pick=random&say=0-3-1-r",
            "v=1&alg=om&n=6&t_pm=400&pick=random&rule=flat&do=3-drop",
            "v=1&alg=neighbours&n=9&clients=2&t=2&pick=random&values=3&share_pm=1.2.3",
            "v=1&alg=benor&n=8&t=random",
            "v=1&alg=lottery&n=8&t=1&pick=random",
            "v=1&alg=om&n=3&t=4",
        ] {
            let grid = Grid::new(text, &[], 40).expect("a grid");
            let read = |index| Scenario::parse(&grid.text(&grid.cells()[0], index)).ok();
            let each: Vec<_> = (0..40).map(read).collect();
            assert_eq!(each.iter().any(Option::is_some), !text.ends_with("t=4"), "{text}");
            assert_eq!(grid.scenarios(0, 0..40).collect::<Vec<_>>(), each, "{text}");
        }
    }

    /// What a cell says is what reading its whole text at once says, sound or not, wherever the
    /// seed stands.
    #[test]
    fn every_cell_is_what_reading_its_text_says() {
        let packed = "v=1&z=S8xJt83PVcuzNVErsTVUK05NTbE1NwcA";
        let sealed = "alg=om&n=4&t=1&seed=8";
        let sealed = format!("v=1&c={}&{sealed}", crate::scenario::checksum(sealed));
        let (mut cells, mut unsound) = (0, 0);
        for (text, axes) in [
            ("v=1&alg=om&n=4&t=1&seed=9", vec!["n=2..9", "t=0..5"]),
            ("v=1&alg=om&n=4&seed=9&title=two&t=1", vec!["seed=1.02.7.x", "adv=flip.nothing"]),
            ("seed=5&v=1&alg=om&n=4", vec!["t=0..2"]),
            ("v=1&alg=om&n=4&seed=3&seed=4", vec!["t=0..2"]),
            (sealed.as_str(), vec!["n=4..6"]),
            (packed, vec!["n=4..6"]),
            ("v=1&alg=gossip&n=9&e=1", vec!["alg=gossip.lottery.om.none", "until=1000.x"]),
            ("nonsense", vec!["n=4..5"]),
        ] {
            let axes: Vec<String> = axes.iter().map(ToString::to_string).collect();
            let grid = Grid::new(text, &axes, 3).expect("a grid");
            assert!(grid.cells().iter().all(|cell| cell.seed.get().is_none()), "read in advance");
            for (place, cell) in grid.cells().iter().enumerate() {
                let (whole, plain) = slowly(&unsealed(text), &cell.values);
                let seed = Scenario::parse(&whole).map_or(1, |scenario| scenario.seed);
                let run = |index| format!("{plain}&seed={}", draw(seed, Purpose::Sweep, &[index]));
                let texts: Vec<String> = (0..3).map(run).collect();
                let read: Vec<_> = texts.iter().map(|text| Scenario::parse(text).ok()).collect();
                // Asked in either order, the scenarios first or the texts.
                let again = Grid::new(text, &axes, 3).expect("a grid");
                assert_eq!(again.scenarios(place, 0..3).collect::<Vec<_>>(), read, "{whole}");
                assert_eq!((0..3).map(|i| grid.text(cell, i)).collect::<Vec<_>>(), texts);
                assert_eq!(grid.scenarios(place, 0..3).collect::<Vec<_>>(), read, "{whole}");
                cells += 1;
                unsound += usize::from(read[0].is_none());
            }
        }
        assert!(unsound > 10 && cells - unsound > 30, "{unsound} of {cells} are none");
    }

    /// A cell's text pair by pair, with the scenario's seed and without.
    fn slowly(scenario: &str, values: &[(String, String)]) -> (String, String) {
        let key = |pair: &&str| pair.split('=').next().unwrap_or_default().to_owned();
        let varied = |pair: &&str| values.iter().any(|(other, _)| *other == key(pair));
        let kept = scenario.split('&').filter(|pair| !key(pair).is_empty() && !varied(pair));
        let kept = kept.map(ToString::to_string);
        let set = values.iter().map(|(key, value)| format!("{key}={value}"));
        let pairs: Vec<String> = kept.chain(set).collect();
        let plain: Vec<String> =
            pairs.iter().filter(|pair| !pair.starts_with("seed=")).cloned().collect();
        (pairs.join("&"), plain.join("&"))
    }

    #[test]
    fn what_is_no_axis_is_refused_with_its_text() {
        for axis in ["n", "n=5..4", "n=", "n-t=9-3.4", "n=1..99999999999"] {
            let error = grid(&[axis], 1).expect_err("no axis").to_string();
            assert!(error.contains(axis) || error.contains("too many"), "{error}");
        }
        assert!(grid(&["n=4..5"], 0).is_err());
        let twice = grid(&["n-t=9-3.4-2", "t=0..2"], 1).expect_err("two axes of t").to_string();
        assert!(twice.contains("t twice"), "{twice}");
    }
}
