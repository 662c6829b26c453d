//! What a table or a shard says of itself, and the form of a shard of cells: the exact sums of each
//! block, a JSON object a line. A shard of runs is an Arrow file of its own.

use crate::output::Output;
use crate::table::Each;
use bivouac::ENGINE;
use bivouac::sweep::{Block, Grid, Partial};
use serde::{Deserialize, Serialize};
use std::io::{self, Write};

/// One of N parts of the work: blocks are dealt out in turn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Shard {
    /// Which part, from 1.
    pub(crate) part: u64,
    /// Of how many.
    pub(crate) of: u64,
}

/// Reads `2/8`.
pub(crate) fn parse(text: &str) -> Result<Shard, String> {
    let numbers = text.split_once('/').map(|(part, of)| (part.parse(), of.parse()));
    match numbers {
        Some((Ok(part), Ok(of))) if (1..=of).contains(&part) => Ok(Shard { part, of }),
        _ => Err("allowed: I/N with I from 1 to N, such as 2/8".into()),
    }
}

/// The first line of a shard of cells, and the note of an Arrow file.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Header {
    /// The grid.
    pub(crate) sweep: serde_json::Value,
    /// What has a row.
    pub(crate) each: Each,
    /// The version of the engine's rules by which the runs went.
    pub(crate) engine: u32,
    /// Which part of it follows; all of it if that is not said.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(crate) shard: Option<Shard>,
}

impl Header {
    /// The header of a grid, or of a part of it.
    pub(crate) fn of(grid: &Grid, each: Each, shard: Option<Shard>) -> Self {
        let sweep = serde_json::to_value(grid).expect("a grid is plain data");
        Self { sweep, each, engine: ENGINE, shard }
    }

    /// The header as text.
    pub(crate) fn note(&self) -> String {
        serde_json::to_string(self).expect("a header is plain data")
    }

    /// Whether both belong to the same sweep, cut into as many parts.
    pub(crate) fn fits(&self, other: &Self) -> bool {
        let of = |header: &Self| header.shard.map(|shard| shard.of);
        self.sweep == other.sweep
            && (self.each, self.engine, of(self)) == (other.each, other.engine, of(other))
    }
}

/// Any other line: the sums of one block.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Line {
    cell: usize,
    from: u64,
    to: u64,
    /// What its runs add up to.
    pub(crate) sums: Partial,
}

impl Line {
    /// The block of the line.
    pub(crate) fn block(&self) -> Block {
        Block { cell: self.cell, seeds: self.from..self.to }
    }

    /// Writes the line of a block.
    ///
    /// # Errors
    /// It cannot be written.
    pub(crate) fn write(block: &Block, sums: Partial, out: &mut Output) -> io::Result<()> {
        let line = Self { cell: block.cell, from: block.seeds.start, to: block.seeds.end, sums };
        serde_json::to_writer(&mut *out, &line)?;
        writeln!(out)
    }
}
