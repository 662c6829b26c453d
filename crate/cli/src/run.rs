//! `bivouac run`: scenarios in, what they came to out.

use crate::link::{advice, scenario};
use crate::output::Output;
use crate::table::failed;
use crate::{csv, lines, plain};
use bivouac::{InputError, Preview, Run, Source, preview};
use clap::ValueEnum;
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

/// What to run and how to print it.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The scenario's text, such as 'v=1&alg=om&n=7&bad=5.6', or a link with it, or - for one a
    /// line from standard input.
    scenario: String,
    /// What to print: a table for people, one JSON object, or the trace as CSV or as its buffer.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// Refuse keys that nobody knows and checksums that do not fit.
    #[arg(long)]
    strict: bool,
    /// Write to this file instead of standard output.
    #[arg(long)]
    out: Option<PathBuf>,
}

#[derive(Clone, Copy, ValueEnum, PartialEq, Eq)]
enum Format {
    Text,
    Json,
    Csv,
    Trace,
}

/// Not a scenario.
pub(crate) const EXIT_INPUT: u8 = 2;
/// A scenario, but too much of one.
const EXIT_COST: u8 = 3;

/// Runs what the arguments ask for. The exit code is that of the worst scenario.
pub(crate) fn run(arguments: &Arguments) -> ExitCode {
    print_all(arguments).map_or_else(|error| failed(&error), ExitCode::from)
}

/// Tells what a reader should know of a text beside its errors.
pub(crate) fn notices(preview: &Preview, label: &str) {
    for notice in &preview.notices {
        eprintln!("bivouac: {label}{}", notice.message);
    }
}

/// Writes a line to standard output.
pub(crate) fn print(text: &str) -> ExitCode {
    let mut out = io::stdout().lock();
    let printed = writeln!(out, "{text}").and_then(|()| out.flush());
    printed.map_or_else(|error| failed(&error), |()| ExitCode::SUCCESS)
}

fn print_all(arguments: &Arguments) -> io::Result<u8> {
    let mut out = Output::open(arguments.out.as_deref())?;
    let mut worst = 0;
    if arguments.scenario == "-" {
        let mut input = io::stdin().lock();
        let mut number = 0;
        while let Some(line) = lines::next(&mut input).map_err(|error| named(&error))? {
            number += 1;
            let code = match line.as_deref().map(str::trim) {
                Ok("") => continue,
                Ok(text) => one(&scenario(text), Some(number), arguments, &mut out)?,
                Err(error) => no_line(error, number, arguments.format, &mut out)?,
            };
            // Whoever reads along, or stops us, has every line that is complete.
            out.flush()?;
            worst = worst.max(code);
        }
    } else {
        worst = one(&scenario(&arguments.scenario), None, arguments, &mut out)?;
        if let Some(advice) = advice(&arguments.scenario) {
            eprintln!("bivouac: {advice}");
        }
        if worst != 0 && arguments.format != Format::Text {
            // There is nothing to put in the place of a file that may have been there.
            return Ok(worst);
        }
    }
    out.finish()?;
    Ok(worst)
}

fn named(error: &io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("standard input: {error}"))
}

/// Runs and prints one scenario; in a list, a bad one leaves its errors in its place.
fn one(
    text: &str,
    line: Option<usize>,
    arguments: &Arguments,
    out: &mut dyn Write,
) -> io::Result<u8> {
    let label = line.map_or_else(String::new, |line| format!("line {line}: "));
    let preview = preview(text, Source::File);
    notices(&preview, &label);
    // A sound text may still say something about its run.
    let strict = arguments.strict && preview.notices.iter().any(|notice| notice.code != "APART");
    if preview.ok && !strict {
        let run = Run::begin(text).expect("a previewed scenario begins").finish();
        let complaints = complaints(&run);
        for complaint in difference(&run).into_iter().chain(complaints) {
            eprintln!("bivouac: {label}{complaint}");
        }
        write_run(&run, arguments.format, out)?;
        return Ok(0);
    }
    for error in &preview.errors {
        eprintln!("bivouac: {label}{error}");
    }
    write_refusal(&preview, line.is_some(), arguments.format, out)?;
    let only_cost = preview.errors.iter().all(|error| matches!(error, InputError::Cost { .. }));
    Ok(if only_cost && !strict { EXIT_COST } else { EXIT_INPUT })
}

/// What stands in the place of a line that is no scenario's text at all.
fn no_line(
    error: &InputError,
    number: usize,
    format: Format,
    out: &mut dyn Write,
) -> io::Result<u8> {
    eprintln!("bivouac: line {number}: {error}");
    if format == Format::Json {
        writeln!(out, "{}", serde_json::json!({ "error": [error] }))?;
    }
    Ok(EXIT_INPUT)
}

/// What to say of a run that is not the one its text expects.
fn difference(run: &Run) -> Option<String> {
    let expected = run.scenario().expected_digest.as_ref()?;
    let digest = run.report().digest;
    (!digest.starts_with(expected))
        .then(|| format!("this replay differs: d expects {expected}, its digest is {digest}"))
}

/// What to say of interventions that did nothing.
fn complaints(run: &Run) -> Vec<String> {
    if run.scenario().interventions.is_empty() {
        return Vec::new();
    }
    let rows = run.trace().length();
    run.report().interventions.iter().filter_map(|one| one.complaint(rows)).collect()
}

fn write_run(run: &Run, format: Format, out: &mut dyn Write) -> io::Result<()> {
    match format {
        Format::Text => plain::run(run, out),
        Format::Json => {
            serde_json::to_writer(&mut *out, &run.report())?;
            writeln!(out)
        }
        Format::Csv => csv::rows(run.trace(), run.scenario().alphabet(), out),
        Format::Trace => out.write_all(&run.take()),
    }
}

/// What stands in the place of a run that there is none of: its errors in a list of JSON, and for a
/// reader the forecast where a closed form has one.
fn write_refusal(
    preview: &Preview,
    listed: bool,
    format: Format,
    out: &mut dyn Write,
) -> io::Result<()> {
    match format {
        Format::Json if listed => {
            let error = serde_json::json!({ "error": preview.errors });
            writeln!(out, "{error}")
        }
        Format::Text => plain::forecast(preview, out),
        _ => Ok(()),
    }
}
