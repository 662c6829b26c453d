//! Shards of runs: Arrow files whose rows are dealt back into the order of one machine, a block at
//! a time, so that no shard need fit into memory.

use super::{Sweep, parse};
use crate::arrow::Reader;
use crate::output::Output;
use crate::runs::{Runs, Sink, are_of};
use crate::shard::{Header, Shard};
use crate::table::{Each, Format};
use bivouac::sweep::{Block, Grid};
use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

/// All shards of a sweep.
pub(super) struct Shards {
    pub(super) grid: Grid,
    /// The files by their part, from 1.
    files: BTreeMap<u64, (PathBuf, Reader)>,
    of: u64,
}

/// Opens the shards of a sweep.
///
/// # Errors
/// A file is no shard, or of another sweep, or some are missing.
pub(super) fn gather(files: &[PathBuf]) -> Result<Shards, String> {
    let mut sweep = Sweep::default();
    let mut opened = BTreeMap::new();
    let mut all = 1;
    for file in files {
        let name = file.display();
        let (header, Shard { part, of }, reader) =
            open(file).map_err(|error| format!("{name} is no shard of runs: {error}"))?;
        sweep.add(header, file)?;
        all = of;
        if opened.insert(part, (file.clone(), reader)).is_some() {
            return Err(format!("{name}: shard {part}/{of} came before"));
        }
    }
    let absent: Vec<u64> = (1..=all).filter(|part| !opened.contains_key(part)).collect();
    if let Some(first) = absent.first() {
        let more = absent.len() - 1;
        let rest = if more > 0 { format!(" and {more} more are") } else { " is".into() };
        return Err(format!("shard {first}/{all}{rest} missing: merge all shards at once"));
    }
    Ok(Shards { grid: sweep.grid()?, files: opened, of: all })
}

fn open(file: &Path) -> Result<(Header, Shard, Reader), String> {
    let reader = Reader::open(file)?;
    let header: Header = parse(&reader.note).map_err(|error| error.to_string())?;
    if header.each != Each::Run {
        return Err("it is a table of cells".into());
    }
    let shard = header.shard.ok_or("it is the table of a whole sweep")?;
    if !(1..=shard.of).contains(&shard.part) {
        return Err("its part is not one of so many".into());
    }
    Ok((header, shard, reader))
}

impl Shards {
    /// Writes the table of all runs: where it was written, and how many runs could be.
    ///
    /// # Errors
    /// It cannot be written, or a shard is damaged or not whole.
    pub(super) fn write(&mut self, format: Format, out: Output) -> io::Result<(Output, u64)> {
        let table = Runs::of(&self.grid);
        let note = Header::of(&self.grid, Each::Run, None).note();
        let mut sink = Sink::begin(out, format, &table.columns, &note)?;
        let mut runs = 0;
        for number in 0..self.grid.block_count() {
            let shard = self.files.get_mut(&(number % self.of + 1)).expect("all were opened");
            let rows = take(&table, &self.grid.block(number), shard)?;
            runs += table.ran(&rows);
            sink.push(rows)?;
        }
        if let Some((file, _)) = self.files.values().find(|(_, reader)| !reader.is_empty()) {
            return Err(damaged(file, "it has more rows than its part of the sweep"));
        }
        Ok((sink.finish()?, runs))
    }
}

fn take(
    table: &Runs,
    block: &Block,
    (file, reader): &mut (PathBuf, Reader),
) -> io::Result<crate::arrow::Rows> {
    if !reader.has(&table.columns) {
        return Err(damaged(file, "its columns are not those of its sweep"));
    }
    let count = (block.seeds.end - block.seeds.start) as usize;
    let rows = reader.take(&table.columns, count).map_err(|error| {
        let error: String = error.into();
        damaged(file, &error)
    })?;
    if are_of(&rows, block) {
        Ok(rows)
    } else {
        Err(damaged(file, "its rows are not those of its part of the sweep"))
    }
}

/// A shard that cannot be merged is wrong input, no failure of this machine.
fn damaged(file: &Path, message: &str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidInput, format!("{}: {message}", file.display()))
}
