//! Sweeps: a grid of scenarios, each run with many seeds, and what they add up to.
//!
//! The work falls into blocks, a cell and some of its seeds. Blocks may be counted in any order, on
//! any number of threads or machines: what they add up to is whole numbers, so the sum is the same
//! to the byte. Threads and files are the business of whoever sweeps.

mod grid;
mod partial;
mod table;

pub use grid::{Block, Cell, Grid, GridError};
pub use partial::Partial;
pub use table::{Row, Share, Spread, csv, rows};

use crate::report::Report;
use crate::run::Run;
use crate::scenario::Scenario;
use crate::trace::Record;
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

/// Counts one block of a grid.
pub fn count(grid: &Grid, block: &Block) -> Partial {
    let cell = &grid.cells()[block.cell];
    let mut partial = Partial::default();
    for index in block.seeds.clone() {
        match report(&grid.text(cell, index)) {
            Some(report) => partial.add(&report),
            None => partial.refused += 1,
        }
    }
    partial
}

/// The report of one run; nothing for a scenario that is none, or that costs too much.
fn report(text: &str) -> Option<Report> {
    let mut run = Run::of(Scenario::parse(text).ok()?, Record::Sums).ok()?;
    while !run.advance(u32::MAX).done {}
    Some(run.report())
}
