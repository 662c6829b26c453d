//! `bivouac sweep`: a grid of scenarios on all cores, as a table of its cells, as a table of its
//! runs, or as a shard of either.

use crate::link::{advice, scenario};
use crate::output::Output;
use crate::run::notices;
use crate::runs::{Runs, Sink};
use crate::shard::{self, Header, Line, Shard};
use crate::table::{self, Each, Format};
use crate::work::{Done, Work};
use bivouac::sweep::{Grid, Partial, count, count_by_engine, facts, facts_by_engine};
use bivouac::{Source, preview};
use clap::value_parser;
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

/// What to sweep.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The scenario in which some keys vary, such as 'v=1&alg=om&n=4&adv=random'.
    scenario: String,
    /// A key and its values: n=4..16, adv=flip.split or, for keys that vary together,
    /// n-t=9-3.4-2. May be given several times.
    #[arg(long)]
    vary: Vec<String>,
    /// How many seeds each cell runs; they derive from the scenario's seed.
    #[arg(long, default_value_t = 100, allow_negative_numbers = true)]
    seeds: u64,
    /// What the table has a row for: each cell, with sums, or each run, with its seed.
    #[arg(long, value_enum, default_value_t = Each::Cell)]
    each: Each,
    /// Only the i-th of N parts of the work, in the form that `bivouac merge` reads: of cells a
    /// line of JSON a block of seeds, of runs an Arrow file.
    #[arg(long, value_name = "I/N", value_parser = shard::parse)]
    shard: Option<Shard>,
    /// How many threads, at most 1024; all cores unless said otherwise. The result does not depend
    /// on it.
    #[arg(long, allow_negative_numbers = true, value_parser = value_parser!(u16).range(1..=1024))]
    threads: Option<u16>,
    /// The form of the table; csv unless said otherwise. A shard has a form of its own.
    #[arg(long, value_enum, conflicts_with = "shard")]
    format: Option<Format>,
    /// Write to this file instead of standard output; it is there once it is whole.
    #[arg(long)]
    out: Option<PathBuf>,
    /// Count every run message by message, also where a kernel would come to the same.
    #[arg(long, hide = true)]
    by_engine: bool,
}

/// Sweeps what the arguments ask for.
pub(crate) fn sweep(arguments: &Arguments) -> ExitCode {
    if let Some(advice) = advice(&arguments.scenario) {
        return table::refuse(&advice);
    }
    let grid = match Grid::new(&scenario(&arguments.scenario), &arguments.vary, arguments.seeds) {
        Ok(grid) => grid,
        Err(error) => return table::refuse(&error.to_string()),
    };
    if let Some(cell) = grid.cells().first() {
        notices(&preview(cell.text(), Source::File), "");
    }
    let format = match (arguments.each, arguments.shard) {
        (Each::Run, Some(_)) => Format::Arrow,
        _ => arguments.format.unwrap_or(Format::Csv),
    };
    let done = table::open(arguments.out.as_deref(), format).and_then(|out| {
        let work = work(arguments, &grid);
        match (arguments.each, arguments.shard) {
            (Each::Run, _) => runs(arguments, &work, format, out),
            (Each::Cell, Some(_)) => sums(arguments, &work, out),
            (Each::Cell, None) => cells(arguments, &work, format, out),
        }
    });
    let (written, done) = match done {
        Ok((out, runs, done)) => (Ok((out, runs)), Some(done)),
        Err(error) => (Err(error), None),
    };
    table::finish(written, &grid, arguments.shard.is_some(), done)
}

fn work<'a>(arguments: &Arguments, grid: &'a Grid) -> Work<'a> {
    let Shard { part, of } = arguments.shard.unwrap_or(Shard { part: 1, of: 1 });
    Work { grid, first: part - 1, step: of, threads: arguments.threads }
}

/// Where it was written, how many runs it is about, and whether all was done.
type Swept = io::Result<(Output, u64, Done)>;

fn cells(arguments: &Arguments, work: &Work, format: Format, out: Output) -> Swept {
    let mut cells = vec![Partial::default(); work.grid.cells().len()];
    let count = if arguments.by_engine { count_by_engine } else { count };
    let done = work.run(
        |block| count(work.grid, block),
        |block, sums| {
            cells[block.cell].merge(&sums);
            Ok(())
        },
    )?;
    let (out, runs) = table::write(work.grid, &cells, format, out)?;
    Ok((out, runs, done))
}

fn sums(arguments: &Arguments, work: &Work, mut out: Output) -> Swept {
    let count = if arguments.by_engine { count_by_engine } else { count };
    writeln!(out, "{}", Header::of(work.grid, Each::Cell, arguments.shard).note())?;
    let mut runs = 0;
    let done = work.run(
        |block| count(work.grid, block),
        |block, sums| {
            runs += sums.runs;
            Line::write(block, sums, &mut out)
        },
    )?;
    Ok((out, runs, done))
}

fn runs(arguments: &Arguments, work: &Work, format: Format, out: Output) -> Swept {
    let table = Runs::of(work.grid);
    let note = Header::of(work.grid, Each::Run, arguments.shard).note();
    let mut sink = Sink::begin(out, format, &table.columns, &note)?;
    let facts = if arguments.by_engine { facts_by_engine } else { facts };
    let mut runs = 0;
    let done = work.run(
        |block| table.rows(block, &facts(work.grid, block)),
        |_, rows| {
            runs += table.ran(&rows);
            sink.push(rows)
        },
    )?;
    Ok((sink.finish()?, runs, done))
}
