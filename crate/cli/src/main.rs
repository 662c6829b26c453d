//! The command: the same core as the page, for a terminal. It reproduces any digest and figure that
//! the page shows, and decides nothing itself.

mod arrow;
mod csv;
mod describe;
mod lines;
mod link;
mod merge;
mod output;
mod plain;
mod run;
mod runs;
mod search;
mod shard;
mod sweep;
mod table;
mod work;

use clap::{Parser, Subcommand};
use std::process::ExitCode;

/// What the exit codes mean, for the help.
const EXIT_CODES: &str = "\
Exit codes: 0 all went well, 1 something could not be read or written, 2 wrong input,
3 a scenario too long to run, 130 stopped. Of many lines the highest counts; a reader
of the output who goes away early is no failure.";

/// Watch distributed agreement happen, succeed and fail.
#[derive(Parser)]
#[command(name = "bivouac", version, after_help = EXIT_CODES)]
struct Arguments {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Subcommand)]
enum Verb {
    /// Run one scenario, or one a line from standard input.
    #[command(after_help = EXIT_CODES)]
    Run(run::Arguments),
    /// Run a grid of scenarios with many seeds each, on all cores, and print what they add up to.
    Sweep(sweep::Arguments),
    /// Put the shards of a sweep together.
    Merge(merge::Arguments),
    /// Look for the worst that the traitors of a scenario can say, in as few lies as possible.
    Search(search::Arguments),
    /// Print the parameters, the measures and the columns of tables as JSON.
    Describe,
}

fn main() -> ExitCode {
    match Arguments::parse().verb {
        Verb::Run(arguments) => run::run(&arguments),
        Verb::Sweep(arguments) => sweep::sweep(&arguments),
        Verb::Merge(arguments) => merge::merge(&arguments),
        Verb::Search(arguments) => search::search(&arguments),
        Verb::Describe => describe::describe(),
    }
}
