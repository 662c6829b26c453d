//! `bivouac sweep`: a grid of scenarios on all cores, as a table or as a shard's partial rows.

use crate::shard::{self, Header, Line};
use crate::table::{self, Format};
use bivouac::sweep::{Block, Grid, Partial, count, count_by_engine};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::io;
use std::num::NonZero;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

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
    #[arg(long, default_value_t = 100)]
    seeds: u64,
    /// Only the i-th of N parts of the work, as partial rows for `bivouac merge`.
    #[arg(long, value_name = "I/N", value_parser = shard::parse)]
    shard: Option<shard::Shard>,
    /// How many threads; all cores unless said otherwise. The result does not depend on it.
    #[arg(long)]
    threads: Option<NonZero<usize>>,
    /// How to print the table.
    #[arg(long, value_enum, default_value_t = Format::Csv)]
    format: Format,
    /// Write to this file instead of standard output.
    #[arg(long)]
    out: Option<PathBuf>,
    /// Count every run message by message, also where a kernel would come to the same.
    #[arg(long, hide = true)]
    by_engine: bool,
}

/// Sweeps what the arguments ask for.
pub(crate) fn sweep(arguments: &Arguments) -> ExitCode {
    let grid = match Grid::new(&arguments.scenario, &arguments.vary, arguments.seeds) {
        Ok(grid) => grid,
        Err(error) => return table::refuse(&error.to_string()),
    };
    let blocks: Vec<Block> = grid
        .blocks()
        .enumerate()
        .filter(|(number, _)| arguments.shard.is_none_or(|shard| shard.has(*number)))
        .map(|(_, block)| block)
        .collect();
    let count = if arguments.by_engine { count_by_engine } else { count };
    let sums = count_all(count, &grid, &blocks, arguments.threads);
    table::finish(write(arguments, &grid, &blocks, &sums), &grid)
}

fn write(
    arguments: &Arguments,
    grid: &Grid,
    blocks: &[Block],
    sums: &[Partial],
) -> io::Result<u64> {
    let mut out = table::open(arguments.out.as_ref())?;
    if let Some(shard) = arguments.shard {
        let header = Header { sweep: serde_json::to_value(grid)?, shard };
        let lines = blocks.iter().zip(sums).map(|(block, sums)| Line::of(block, sums.clone()));
        shard::write(&header, lines, &mut out)?;
        return Ok(sums.iter().map(|sum| sum.runs).sum());
    }
    let mut cells = vec![Partial::default(); grid.cells().len()];
    for (block, sum) in blocks.iter().zip(sums) {
        cells[block.cell].merge(sum);
    }
    table::write(grid, &cells, arguments.format, &mut out)
}

/// Counts the blocks on so many threads, each taking the next that nobody has taken.
fn count_all(
    count: fn(&Grid, &Block) -> Partial,
    grid: &Grid,
    blocks: &[Block],
    threads: Option<NonZero<usize>>,
) -> Vec<Partial> {
    let threads = threads.or_else(|| thread::available_parallelism().ok()).map_or(1, NonZero::get);
    let next = AtomicUsize::new(0);
    let sums = Mutex::new(vec![Partial::default(); blocks.len()]);
    let bar = bar(blocks.len());
    let work = || {
        loop {
            let place = next.fetch_add(1, Ordering::Relaxed);
            let Some(block) = blocks.get(place) else { break };
            let sum = count(grid, block);
            sums.lock().expect("no thread panics while it holds the lock")[place] = sum;
            bar.inc(1);
        }
    };
    thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(work);
        }
    });
    bar.finish_and_clear();
    sums.into_inner().expect("no thread panics while it holds the lock")
}

/// A progress bar, drawn where standard error is a terminal.
fn bar(blocks: usize) -> ProgressBar {
    let style = ProgressStyle::with_template("{wide_bar} {percent}% {eta} left");
    ProgressBar::with_draw_target(Some(blocks as u64), ProgressDrawTarget::stderr())
        .with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}
