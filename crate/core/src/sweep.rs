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
