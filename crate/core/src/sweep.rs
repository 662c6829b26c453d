//! Sweeps: a grid of scenarios, each run with many seeds, and what they add up to.
//!
//! The work falls into blocks, a cell and some of its seeds. Blocks may be counted in any order, on
//! any number of threads or machines: what they add up to is whole numbers, so the sum is the same
//! to the byte. Threads and files are the business of whoever sweeps.

mod columns;
mod facts;
mod grid;
mod partial;
mod sample;
mod table;

pub use columns::{Columns, Entry, Form, Heading, csv, quoted};
pub use facts::{Facts, Generals};
pub use grid::{Block, Cell, Grid, GridError};
pub use partial::Partial;
pub(crate) use sample::sample_by;
pub use sample::{Bar, Bars, Firsts, Outcome, Sample, outcome, sample};
pub use table::{Row, Share, Spread, rows};

use crate::scenario::Scenario;

/// Counts one block of a grid, by kernels where they claim its runs.
pub fn count(grid: &Grid, block: &Block) -> Partial {
    facts(grid, block).iter().collect()
}

/// Counts one block of a grid by the engine alone: the same to the byte, for whoever doubts it.
#[doc(hidden)]
pub fn count_by_engine(grid: &Grid, block: &Block) -> Partial {
    facts_by_engine(grid, block).iter().collect()
}

/// What each run of a block came to, in the order of its seeds; nothing for one that cannot be: it
/// is no scenario, or costs too much. By kernels where they claim the runs.
pub fn facts(grid: &Grid, block: &Block) -> Vec<Option<Facts>> {
    facts_by(Facts::of_all, grid, block)
}

/// The same by the engine alone.
#[doc(hidden)]
pub fn facts_by_engine(grid: &Grid, block: &Block) -> Vec<Option<Facts>> {
    facts_by(|runs| runs.into_iter().map(Facts::by_engine).collect(), grid, block)
}

fn facts_by(
    of_all: impl Fn(Vec<Scenario>) -> Vec<Option<Facts>>,
    grid: &Grid,
    block: &Block,
) -> Vec<Option<Facts>> {
    let scenarios: Vec<_> = grid.scenarios(block.cell, block.seeds.clone()).collect();
    let sound: Vec<bool> = scenarios.iter().map(Option::is_some).collect();
    let mut facts = of_all(scenarios.into_iter().flatten().collect()).into_iter();
    sound.into_iter().map(|sound| if sound { facts.next().flatten() } else { None }).collect()
}
