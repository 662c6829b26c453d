//! `bivouac merge`: all shards of a sweep become the table of one machine, byte for byte.

mod cells;
mod runs;

use crate::arrow::is_arrow;
use crate::shard::Header;
use crate::table::{self, Format};
use bivouac::sweep::Grid;
use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// What to merge.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The files that `bivouac sweep --shard` wrote, all of them, in any order.
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// The form of the table.
    #[arg(long, value_enum, default_value_t = Format::Csv)]
    format: Format,
    /// Write to this file instead of standard output; it is there once it is whole.
    #[arg(long)]
    out: Option<PathBuf>,
}

/// Merges what the arguments name.
pub(crate) fn merge(arguments: &Arguments) -> ExitCode {
    for file in &arguments.files {
        if let Err(error) = File::open(file) {
            let said = format!("{}: {error}", file.display());
            return table::failed(&io::Error::new(error.kind(), said));
        }
    }
    let of_runs = arguments.files.first().is_some_and(|file| is_arrow(file));
    let merged = if of_runs {
        runs::gather(&arguments.files).map(|mut shards| {
            let out = table::open(arguments.out.as_deref(), arguments.format);
            let written = out.and_then(|out| shards.write(arguments.format, out));
            table::finish(written, &shards.grid, false, None)
        })
    } else {
        cells::gather(&arguments.files).map(|(grid, cells)| {
            let out = table::open(arguments.out.as_deref(), arguments.format);
            let written = out.and_then(|out| table::write(&grid, &cells, arguments.format, out));
            table::finish(written, &grid, false, None)
        })
    };
    merged.unwrap_or_else(|message| table::refuse(&message))
}

/// What the first shard says of the sweep, which the others must say, too.
#[derive(Default)]
struct Sweep {
    first: Option<(Header, PathBuf)>,
}

impl Sweep {
    /// Takes note of a shard.
    fn add(&mut self, header: Header, file: &Path) -> Result<(), String> {
        let name = file.display();
        match &self.first {
            None => self.first = Some((header, file.into())),
            Some((first, _)) if header.fits(first) => {}
            Some((first, other)) if header.engine != first.engine => {
                return Err(format!(
                    "{name} went by version {} of the engine's rules, {} by version {}",
                    header.engine,
                    other.display(),
                    first.engine
                ));
            }
            Some((_, other)) => {
                return Err(format!("{name} is a shard of another sweep than {}", other.display()));
            }
        }
        Ok(())
    }

    /// The grid of the sweep.
    fn grid(&self) -> Result<Grid, String> {
        let (header, file) = self.first.as_ref().ok_or("there is nothing to merge")?;
        Grid::from_json(&header.sweep).map_err(|error| format!("{}: {error}", file.display()))
    }
}

fn parse<T: serde::de::DeserializeOwned>(line: &str) -> Result<T, serde_json::Error> {
    serde_json::from_str(line)
}
