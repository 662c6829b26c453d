//! The table of a sweep's cells in its forms, and how a sweep ends.

use crate::arrow::{Bits, Column, Kind, Writer};
use crate::output::Output;
use crate::run::{EXIT_INPUT, notices};
use crate::runs::kind_of;
use crate::shard::Header;
use crate::work::{Done, EXIT_STOPPED};
use bivouac::sweep::{Columns, Entry, Form, Grid, Partial, Row, csv, rows};
use bivouac::{Source, preview};
use clap::ValueEnum;
use std::io::{self, IsTerminal, Write};
use std::path::Path;
use std::process::ExitCode;

/// The form of a table.
#[derive(Clone, Copy, ValueEnum, PartialEq, Eq, Debug)]
pub(crate) enum Format {
    /// A line a row.
    Csv,
    /// The cells as one list, with their histograms; the runs as an object a line.
    Json,
    /// Arrow's file format, for programs.
    Arrow,
}

/// What a table has a row for.
#[derive(Clone, Copy, ValueEnum, PartialEq, Eq, Debug, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Each {
    /// Each cell of the grid: what its runs add up to.
    Cell,
    /// Each run: what it came to.
    Run,
}

/// Opens where a table goes.
///
/// # Errors
/// It cannot be written there; a terminal shows nothing of a table for programs.
pub(crate) fn open(path: Option<&Path>, format: Format) -> io::Result<Output> {
    if format == Format::Arrow && path.is_none() && io::stdout().is_terminal() {
        let advice = "arrow is no form for a terminal: give --out FILE, or --format csv";
        return Err(io::Error::new(io::ErrorKind::InvalidInput, advice));
    }
    Output::open(path)
}

/// Writes the table of cells, those left out that were not come to: how many runs it is about.
///
/// # Errors
/// It cannot be written.
pub(crate) fn write(
    grid: &Grid,
    cells: &[Partial],
    format: Format,
    out: Output,
) -> io::Result<(Output, u64)> {
    let mut rows = rows(grid, cells);
    rows.retain(|row| row.runs + row.refused > 0);
    let runs = rows.iter().map(|row| row.runs).sum();
    if runs > 0 {
        tell_refused(grid, cells, runs);
    }
    let mut out = out;
    match format {
        Format::Csv => out.write_all(csv(grid, &rows).as_bytes())?,
        Format::Json => {
            serde_json::to_writer(&mut out, &rows)?;
            writeln!(out)?;
        }
        Format::Arrow => out = arrow(grid, &rows, out)?,
    }
    Ok((out, runs))
}

/// Says of a table with gaps how many of its runs there were none of, and why of the first cell.
fn tell_refused(grid: &Grid, cells: &[Partial], runs: u64) {
    let refused: u64 = cells.iter().map(|cell| cell.refused).sum();
    let Some(place) = cells.iter().position(|cell| cell.refused > 0) else { return };
    let cell = &grid.cells()[place];
    let values = cell.values.iter().map(|(key, value)| format!("{key}={value}"));
    let why = preview(&grid.text(cell, 0), Source::File).errors.first().map(ToString::to_string);
    let where_and_why: Vec<String> = values.chain(why).collect();
    let all = runs + refused;
    eprintln!("bivouac: {refused} of {all} runs were refused; first: {}", where_and_why.join(", "));
}

fn arrow(grid: &Grid, rows: &[Row], out: Output) -> io::Result<Output> {
    let of_rows = Columns::of(grid, rows);
    let keys = grid.keys();
    let column = |heading: bivouac::sweep::Heading| {
        let kind = match heading.form {
            Form::Key(place) => kind_of(&keys[place].1),
            Form::Whole => Kind::Whole,
            Form::Real => Kind::Real,
        };
        Column { name: heading.name, kind, unit: "", help: "" }
    };
    let columns: Vec<Column> = of_rows.headings().into_iter().map(column).collect();
    let note = Header::of(grid, Each::Cell, None).note();
    let mut writer = Writer::begin(out, &columns, &note)?;
    for row in rows {
        let entries = of_rows.entries(row);
        let bits = columns.iter().zip(&entries).map(|(column, entry)| vec![bits(column, entry)]);
        writer.push(bits.collect())?;
    }
    writer.finish()
}

fn bits(column: &Column, entry: &Entry) -> Bits {
    match (entry, &column.kind) {
        (Entry::Nothing, _) => None,
        (Entry::Whole(number), _) => Some(*number),
        (Entry::Real(number), _) => Some(number.to_bits()),
        (Entry::Text(text), Kind::Word(words)) => {
            words.iter().position(|word| word == text).map(|place| place as u64)
        }
        (Entry::Text(text), _) => text.parse().ok(),
    }
}

/// Says what is wrong, on standard error.
pub(crate) fn refuse(message: &str) -> ExitCode {
    eprintln!("bivouac: {message}");
    ExitCode::from(EXIT_INPUT)
}

/// Ends a sweep: its output is given its name, if it is whole. One of which no cell could run is no
/// sweep; a shard may well have none.
pub(crate) fn finish(
    written: io::Result<(Output, u64)>,
    grid: &Grid,
    shard: bool,
    done: Option<Done>,
) -> ExitCode {
    let (out, runs) = match written {
        Ok(written) => written,
        Err(error) => return failed(&error),
    };
    if let Some(done) = done.filter(|done| done.stopped()) {
        return match out.keep() {
            Ok(kept) => {
                let kept = kept.map(|path| format!(" in {}", path.display())).unwrap_or_default();
                let Done { blocks, of } = done;
                eprintln!("bivouac: stopped; {blocks} of {of} blocks are complete{kept}");
                ExitCode::from(EXIT_STOPPED)
            }
            Err(error) => failed(&error),
        };
    }
    if runs == 0 && !shard {
        return none_ran(grid);
    }
    out.finish().map_or_else(|error| failed(&error), |()| ExitCode::SUCCESS)
}

fn none_ran(grid: &Grid) -> ExitCode {
    let text = grid.cells().first().map_or("", |cell| cell.text());
    let preview = preview(text, Source::File);
    notices(&preview, "");
    for error in &preview.errors {
        eprintln!("bivouac: {error}");
    }
    refuse("no cell of the sweep is a scenario that runs")
}

/// What could not be written. A reader that went away is no failure.
pub(crate) fn failed(error: &io::Error) -> ExitCode {
    match error.kind() {
        io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        io::ErrorKind::InvalidInput => refuse(&error.to_string()),
        _ => {
            eprintln!("bivouac: {error}");
            ExitCode::FAILURE
        }
    }
}
