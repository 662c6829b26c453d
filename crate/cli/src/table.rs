//! Where a sweep's table goes, and in which form.

use bivouac::sweep::{Grid, Partial, csv, rows};
use clap::ValueEnum;
use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::PathBuf;
use std::process::ExitCode;

/// The form of a table.
#[derive(Clone, Copy, ValueEnum, PartialEq, Eq)]
pub(crate) enum Format {
    Csv,
    Json,
}

/// Not a sweep.
const EXIT_INPUT: u8 = 2;

/// A file, or standard output.
pub(crate) fn open(path: Option<&PathBuf>) -> io::Result<Box<dyn Write>> {
    Ok(match path {
        Some(path) => Box::new(BufWriter::new(File::create(path)?)),
        None => Box::new(BufWriter::new(io::stdout().lock())),
    })
}

/// Writes the table: how many runs it is about.
pub(crate) fn write(
    grid: &Grid,
    cells: &[Partial],
    format: Format,
    out: &mut dyn Write,
) -> io::Result<u64> {
    let rows = rows(grid, cells);
    match format {
        Format::Csv => out.write_all(csv(grid, &rows).as_bytes())?,
        Format::Json => {
            serde_json::to_writer(&mut *out, &rows)?;
            writeln!(out)?;
        }
    }
    out.flush()?;
    Ok(rows.iter().map(|row| row.runs).sum())
}

/// Says what is wrong, on standard error.
pub(crate) fn refuse(message: &str) -> ExitCode {
    eprintln!("bivouac: {message}");
    ExitCode::from(EXIT_INPUT)
}

/// The exit code of a sweep: one of which no cell could run is no sweep.
pub(crate) fn finish(written: io::Result<u64>, grid: &Grid) -> ExitCode {
    match written {
        Ok(0) => {
            let text = grid.cells().first().map_or("", |cell| cell.text());
            let preview = bivouac::preview(text, bivouac::Source::File);
            for error in &preview.errors {
                eprintln!("bivouac: {error}");
            }
            refuse("no cell of the sweep is a scenario that runs")
        }
        Ok(_) => ExitCode::SUCCESS,
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("bivouac: {error}");
            ExitCode::FAILURE
        }
    }
}
