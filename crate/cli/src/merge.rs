//! `bivouac merge`: the partial results of all shards become the table of one machine, byte for
//! byte.

use crate::shard::{Header, Line};
use crate::table::{self, Format};
use bivouac::sweep::{Grid, Partial};
use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

/// What to merge.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The files that `bivouac sweep --shard` wrote, in any order.
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// How to print the table.
    #[arg(long, value_enum, default_value_t = Format::Csv)]
    format: Format,
    /// Write to this file instead of standard output.
    #[arg(long)]
    out: Option<PathBuf>,
}

/// The sums of every block read so far, by cell and first seed.
type Sums = BTreeMap<(usize, u64), Partial>;

/// Merges what the arguments name.
pub(crate) fn merge(arguments: &Arguments) -> ExitCode {
    match gather(&arguments.files) {
        Err(message) => table::refuse(&message),
        Ok((grid, cells)) => {
            let written = table::open(arguments.out.as_ref())
                .and_then(|mut out| table::write(&grid, &cells, arguments.format, &mut out));
            table::finish(written, &grid)
        }
    }
}

fn gather(files: &[PathBuf]) -> Result<(Grid, Vec<Partial>), String> {
    let mut first: Option<(Grid, serde_json::Value)> = None;
    let mut sums = Sums::new();
    for file in files {
        let name = file.display();
        let text = fs::read_to_string(file).map_err(|error| format!("{name}: {error}"))?;
        let mut lines = text.lines();
        let header: Header = parse(lines.next().unwrap_or_default())
            .map_err(|error| format!("{name} is no shard of a sweep: {error}"))?;
        match &first {
            None => {
                let grid = Grid::from_json(&header.sweep).map_err(|e| format!("{name}: {e}"))?;
                first = Some((grid, header.sweep));
            }
            Some((_, sweep)) if *sweep != header.sweep => {
                return Err(format!(
                    "{name} is a shard of another sweep than {}",
                    files[0].display()
                ));
            }
            Some(_) => {}
        }
        for (place, line) in lines.enumerate() {
            let line: Line =
                parse(line).map_err(|error| format!("{name}, line {}: {error}", place + 2))?;
            let block = line.block();
            if sums.insert((block.cell, block.seeds.start), line.sums).is_some() {
                return Err(format!("{name}, line {}: this block came before", place + 2));
            }
        }
    }
    let (grid, _) = first.ok_or("there is nothing to merge")?;
    add_up(&grid, &sums).map(|cells| (grid, cells))
}

fn parse<T: serde::de::DeserializeOwned>(line: &str) -> Result<T, serde_json::Error> {
    serde_json::from_str(line)
}

/// The sums of each cell, if every block is there.
fn add_up(grid: &Grid, sums: &Sums) -> Result<Vec<Partial>, String> {
    let mut cells = vec![Partial::default(); grid.cells().len()];
    let (mut missing, mut all) = (0, 0);
    for block in grid.blocks() {
        all += 1;
        match sums.get(&(block.cell, block.seeds.start)) {
            Some(sum) => cells[block.cell].merge(sum),
            None => missing += 1,
        }
    }
    if missing > 0 {
        return Err(format!("{missing} of {all} blocks are missing: merge all shards at once"));
    }
    Ok(cells)
}
