//! A shard's partial rows: which grid, which part of it, and the exact sums of each block, a JSON
//! object a line.

use bivouac::sweep::{Block, Partial};
use serde::{Deserialize, Serialize};
use std::io::{self, Write};

/// One of N parts of the work: blocks are dealt out in turn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Shard {
    /// Which part, from 1.
    part: usize,
    /// Of how many.
    of: usize,
}

impl Shard {
    /// Whether the block with this number is in the part.
    pub(crate) fn has(self, block: usize) -> bool {
        block % self.of == self.part - 1
    }
}

/// Reads `2/8`.
pub(crate) fn parse(text: &str) -> Result<Shard, String> {
    let numbers = text.split_once('/').map(|(part, of)| (part.parse(), of.parse()));
    match numbers {
        Some((Ok(part), Ok(of))) if (1..=of).contains(&part) => Ok(Shard { part, of }),
        _ => Err("allowed: I/N with I from 1 to N, such as 2/8".into()),
    }
}

/// The first line.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Header {
    /// The grid.
    pub(crate) sweep: serde_json::Value,
    /// Which part of it follows.
    pub(crate) shard: Shard,
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
    /// The line of a block.
    pub(crate) fn of(block: &Block, sums: Partial) -> Self {
        Self { cell: block.cell, from: block.seeds.start, to: block.seeds.end, sums }
    }

    /// The block of the line.
    pub(crate) fn block(&self) -> Block {
        Block { cell: self.cell, seeds: self.from..self.to }
    }
}

/// Writes a shard.
pub(crate) fn write(
    header: &Header,
    lines: impl Iterator<Item = Line>,
    out: &mut dyn Write,
) -> io::Result<()> {
    serde_json::to_writer(&mut *out, header)?;
    writeln!(out)?;
    for line in lines {
        serde_json::to_writer(&mut *out, &line)?;
        writeln!(out)?;
    }
    out.flush()
}
