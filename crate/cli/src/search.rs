//! `bivouac search`: the worst that traitors can say, as a scenario with their script.

use crate::link::{advice, scenario};
use crate::plain::counted;
use crate::run::{EXIT_INPUT, notices, print};
use bivouac::search::{BUDGET, Search, SearchReport};
use bivouac::{InputError, Scenario, Source, preview};
use clap::ValueEnum;
use std::process::ExitCode;

/// What to search.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The scenario's text, such as 'v=1&alg=om&n=6&t=2'. Its traitors are kept; what they say is
    /// what is searched.
    scenario: String,
    /// How many tables of lies are tried at most.
    #[arg(long, default_value_t = BUDGET, allow_negative_numbers = true)]
    budget: u64,
    /// What to print: sentences for people, or one JSON object.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    Text,
    Json,
}

/// How many tables are tried at a time.
const SLICE: u64 = 1 << 20;

/// Searches what the arguments ask for. Nothing found is an answer, no failure.
pub(crate) fn search(arguments: &Arguments) -> ExitCode {
    let text = scenario(&arguments.scenario);
    notices(&preview(&text, Source::File), "");
    let begun = Scenario::parse(&text).and_then(|scenario| {
        Search::begin(&scenario, arguments.budget).map_err(|error| vec![error])
    });
    match begun {
        Ok(mut search) => {
            while !search.advance(SLICE).done {}
            let report = search.report();
            let text = match arguments.format {
                Format::Text => sentences(&report),
                Format::Json => serde_json::to_string(&report).expect("a report is plain data"),
            };
            print(&text)
        }
        Err(errors) => refuse(&errors, &arguments.scenario),
    }
}

fn refuse(errors: &[InputError], given: &str) -> ExitCode {
    let told = errors.iter().map(ToString::to_string);
    for sentence in told.chain(advice(given)) {
        eprintln!("bivouac: {sentence}");
    }
    ExitCode::from(EXIT_INPUT)
}

fn sentences(report: &SearchReport) -> String {
    let tried = counted(report.tried, "table", "tables");
    match &report.scenario {
        Some(scenario) => {
            let lies = counted(report.lies as u64, "lie leads", "lies lead");
            let astray = counted(report.harm.into(), "loyal lieutenant", "loyal lieutenants");
            let bound = if report.exhausted { "no lie does more" } else { "there may be worse" };
            format!("{scenario}\n{lies} {astray} astray; {bound}; {tried} tried")
        }
        None if report.exhausted => {
            format!("No lie breaks it: {tried} tried, all that can matter.")
        }
        None => {
            let many = counted(report.tried, "try", "tries");
            format!("None found in {many}, which were not all.")
        }
    }
}
