//! Shards of cells: the sums of their blocks, added up.

use super::{Sweep, parse};
use crate::shard::{Header, Line};
use bivouac::sweep::{Grid, Partial};
use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};

/// The sums of every block read so far, by cell and first seed.
type Sums = BTreeMap<(usize, u64), Partial>;

/// The sums of each cell of the sweep whose shards these files are.
///
/// # Errors
/// A file is no shard, or of another sweep, or blocks are missing.
pub(super) fn gather(files: &[PathBuf]) -> Result<(Grid, Vec<Partial>), String> {
    let mut sweep = Sweep::default();
    let mut sums = Sums::new();
    for file in files {
        read(file, &mut sweep, &mut sums)?;
    }
    let grid = sweep.grid()?;
    add_up(&grid, &sums).map(|cells| (grid, cells))
}

fn read(file: &Path, sweep: &mut Sweep, sums: &mut Sums) -> Result<(), String> {
    let name = file.display();
    let opened = File::open(file).map_err(|error| format!("{name}: {error}"))?;
    let mut lines = BufReader::new(opened).lines();
    let none = |error: String| format!("{name} is no shard of a sweep: {error}");
    let first = lines.next().ok_or_else(|| none("it is empty".into()))?;
    let first = first.map_err(|error| none(error.to_string()))?;
    let header: Header = parse(&first).map_err(|error| none(error.to_string()))?;
    sweep.add(header, file)?;
    for (place, line) in lines.enumerate() {
        let at = |error: String| format!("{name}, line {}: {error}", place + 2);
        let line = line.map_err(|error| at(error.to_string()))?;
        let line: Line = parse(&line).map_err(|error| at(error.to_string()))?;
        let block = line.block();
        if sums.insert((block.cell, block.seeds.start), line.sums).is_some() {
            return Err(at("this block came before".into()));
        }
    }
    Ok(())
}

/// The sums of each cell, if every block is there.
fn add_up(grid: &Grid, sums: &Sums) -> Result<Vec<Partial>, String> {
    let mut cells = vec![Partial::default(); grid.cells().len()];
    let mut missing = 0;
    for block in grid.blocks() {
        match sums.get(&(block.cell, block.seeds.start)) {
            Some(sum) => cells[block.cell].merge(sum),
            None => missing += 1,
        }
    }
    if missing > 0 {
        let all = grid.block_count();
        return Err(format!("{missing} of {all} blocks are missing: merge all shards at once"));
    }
    Ok(cells)
}
