//! Sweeps: a grid of scenarios, each run with many seeds, and what they add up to.
//!
//! The work falls into blocks, a cell and some of its seeds. Blocks may be counted in any order, on
//! any number of threads or machines: what they add up to is whole numbers, so the sum is the same
//! to the byte. Threads and files are the business of whoever sweeps.

mod columns;
mod facts;
mod grid;
mod partial;
mod table;

pub use columns::{Columns, Entry, Form, Heading, csv, quoted};
pub use facts::{Facts, Generals};
pub use grid::{Block, Cell, Grid, GridError};
pub use partial::Partial;
pub use table::{Row, Share, Spread, rows};

use crate::scenario::Scenario;
use serde::Serialize;

/// A sweep in progress, block by block, for whoever must stay responsive meanwhile.
#[derive(Debug)]
pub struct Sweep {
    grid: Grid,
    blocks: std::vec::IntoIter<Block>,
    sums: Vec<Partial>,
}

/// How far a sweep has come.
#[derive(Clone, Copy, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct SweepProgress {
    /// Whether it is over.
    pub done: bool,
    /// Blocks still to count.
    pub left: usize,
}

impl Sweep {
    /// Begins a sweep.
    pub fn begin(grid: Grid) -> Self {
        let blocks = grid.blocks().collect::<Vec<_>>().into_iter();
        let sums = vec![Partial::default(); grid.cells().len()];
        Self { grid, blocks, sums }
    }

    /// Counts the next block, if there is one.
    pub fn advance(&mut self) -> SweepProgress {
        if let Some(block) = self.blocks.next() {
            self.sums[block.cell].merge(&count(&self.grid, &block));
        }
        let left = self.blocks.len();
        SweepProgress { done: left == 0, left }
    }

    /// The table so far.
    pub fn rows(&self) -> Vec<Row> {
        rows(&self.grid, &self.sums)
    }
}

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
    let cell = &grid.cells()[block.cell];
    let parse = |index| Scenario::parse(&grid.text(cell, index)).ok();
    let scenarios: Vec<Option<Scenario>> = block.seeds.clone().map(parse).collect();
    let sound: Vec<bool> = scenarios.iter().map(Option::is_some).collect();
    let mut facts = of_all(scenarios.into_iter().flatten().collect()).into_iter();
    sound.into_iter().map(|sound| if sound { facts.next().flatten() } else { None }).collect()
}
