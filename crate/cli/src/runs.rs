//! The table of runs: a row a run, with its cell, its seed and what it came to. Which columns there
//! are follows from the grid, not from what came up, so that every shard of it has the same.

pub(crate) mod known;
mod sink;

pub(crate) use sink::Sink;

use crate::arrow::{Column, Kind, Rows};
use bivouac::sweep::{Block, Facts, Grid};
use known::{Known, Of};
use std::collections::BTreeMap;

/// The table of the runs of a grid.
pub(crate) struct Runs<'a> {
    grid: &'a Grid,
    pub(crate) columns: Vec<Column>,
    of: Vec<Of>,
    /// The numbers of the words of each key that varies.
    words: Vec<BTreeMap<String, u64>>,
}

/// Keys that are called like a column; where they vary, their column is called `key_` and the key.
pub(crate) const NAMESAKES: [&str; 5] = ["blocks", "delay", "overdraft", "rounds", "seed"];

/// How the column of a key is called.
fn name_of(key: &str) -> String {
    if NAMESAKES.contains(&key) { format!("key_{key}") } else { key.into() }
}

/// Numbers, if all values of a key are numbers as one writes them; else words.
pub(crate) fn kind_of(values: &[&str]) -> Kind {
    let number = |text: &&str| text.parse().is_ok_and(|number: i64| number.to_string() == **text);
    if values.iter().all(number) {
        return Kind::Whole;
    }
    let mut words: Vec<String> = Vec::new();
    for &value in values {
        if !words.iter().any(|word| word == value) {
            words.push(value.into());
        }
    }
    Kind::Word(words)
}

impl<'a> Runs<'a> {
    /// The table of a grid, without a row.
    pub(crate) fn of(grid: &'a Grid) -> Self {
        let algorithms = grid.algorithms();
        let applies = |known: &Known| {
            known.algorithms.is_empty()
                || known.algorithms.iter().any(|&name| algorithms.contains(name))
        };
        let keys = grid.keys().into_iter().enumerate().map(|(place, (key, values))| {
            let (unit, help) = ("", "A key that varies.");
            (Column { name: name_of(key), kind: kind_of(&values), unit, help }, Of::Key(place))
        });
        let scenarios = || grid.cells().iter().map(|cell| cell.text().to_owned()).collect();
        let known = |Known { column, of, .. }| match of {
            Of::Scenario => (Column { kind: Kind::Word(scenarios()), ..column }, of),
            _ => (column, of),
        };
        let outcome = known::outcome().into_iter().filter(applies);
        let all = known::place().into_iter().map(known).chain(keys).chain(outcome.map(known));
        let (columns, of): (Vec<_>, Vec<_>) = all.unzip();
        let words = columns.iter().zip(&of).filter(|(_, of)| matches!(of, Of::Key(_)));
        let words = words.map(|(column, _)| numbered(&column.kind)).collect();
        Self { grid, columns, of, words }
    }

    /// The rows of a block.
    pub(crate) fn rows(&self, block: &Block, facts: &[Option<Facts>]) -> Rows {
        let cell = &self.grid.cells()[block.cell];
        let runs = || block.seeds.clone();
        let all = |value: u64| vec![Some(value); facts.len()];
        let column = |&of: &Of| match of {
            Of::Cell | Of::Scenario => all(block.cell as u64),
            Of::Run => runs().map(Some).collect(),
            Of::Key(place) => all(self.key(place, &cell.values[place].1)),
            Of::Seed => runs().map(|run| Some(self.grid.seed(cell, run))).collect(),
            Of::Refused => facts.iter().map(|facts| Some(facts.is_none().into())).collect(),
            Of::Fact(fact) => facts.iter().map(|facts| fact.of(facts.as_ref()?)).collect(),
        };
        self.of.iter().map(column).collect()
    }

    /// A key's value by its bits: of a word its number, else the number it is.
    fn key(&self, place: usize, value: &str) -> u64 {
        let word = self.words[place].get(value).copied();
        word.or_else(|| value.parse().ok()).expect("a value of the grid")
    }

    /// How many of these rows are of runs that could be.
    pub(crate) fn ran(&self, rows: &Rows) -> u64 {
        let refused = self.of.iter().position(|of| matches!(of, Of::Refused));
        let refused = refused.expect("every table of runs has this column");
        rows[refused].iter().filter(|refused| **refused == Some(0)).count() as u64
    }
}

/// Whether rows that were read are those of this block.
pub(crate) fn are_of(rows: &Rows, block: &Block) -> bool {
    rows[0].iter().all(|cell| *cell == Some(block.cell as u64))
        && rows[1].iter().copied().eq(block.seeds.clone().map(Some))
}

fn numbered(kind: &Kind) -> BTreeMap<String, u64> {
    let Kind::Word(words) = kind else { return BTreeMap::new() };
    words.iter().cloned().zip(0..).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use bivouac::describe;
    use std::collections::BTreeSet;

    /// A key that becomes a column's namesake has to be called differently from then on.
    #[test]
    fn the_namesakes_are_the_keys_that_are_called_like_a_column() {
        let columns = known::place().into_iter().chain(known::outcome());
        let columns: BTreeSet<String> = columns.map(|known| known.column.name).collect();
        let keys = describe().params.iter().map(|param| param.key);
        let both: BTreeSet<&str> = keys.filter(|key| columns.contains(*key)).collect();
        assert_eq!(both.into_iter().collect::<Vec<_>>(), NAMESAKES);
    }

    #[test]
    fn a_key_is_a_number_only_if_all_its_values_are() {
        assert_eq!(kind_of(&["4", "16"]), Kind::Whole);
        let words = |words: &[&str]| Kind::Word(words.iter().map(ToString::to_string).collect());
        assert_eq!(kind_of(&["4", "random", "4"]), words(&["4", "random"]));
        assert_eq!(kind_of(&["04"]), words(&["04"]));
    }
}
