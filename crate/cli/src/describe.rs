//! `bivouac describe`: what a scenario can say, and the columns of the tables of a sweep.

use crate::arrow::{Column, Kind};
use crate::run::print;
use crate::runs::known::{Known, outcome, place};
use bivouac::Description;
use serde::Serialize;
use std::process::ExitCode;

#[derive(Serialize)]
struct Described {
    #[serde(flatten)]
    core: Description,
    columns: Tables,
}

/// The columns of both tables.
#[derive(Serialize)]
struct Tables {
    /// Of `--each cell`: each name with each of its ends.
    cell: Vec<Family>,
    /// Of `--each run`.
    run: Vec<Told>,
}

#[derive(Serialize)]
struct Family {
    name: &'static str,
    /// What its columns' names end with.
    ends: &'static [&'static str],
    unit: &'static str,
    help: &'static str,
}

#[derive(Serialize)]
struct Told {
    name: String,
    #[serde(rename = "type")]
    kind: &'static str,
    /// The words of a dictionary that are the same in every table.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    words: Vec<String>,
    unit: &'static str,
    help: &'static str,
    /// Empty for all.
    algorithms: &'static [&'static str],
}

const KEY: &str = "A column for each key that varies, called like the key.";
const ONE: &[&str] = &[""];
/// A share and the ends of its Wilson interval at 95 %.
const SHARE: &[&str] = &["", "_share", "_low", "_high"];
/// How many values, their mean, quantiles and the greatest.
const SPREAD: &[&str] = &["_n", "_mean", "_p50", "_p90", "_p99", "_max"];

const fn counted(name: &'static str, help: &'static str) -> Family {
    Family { name, ends: SHARE, unit: "runs", help }
}

const VERDICTS: [Family; 10] = [
    counted("agreed", "Runs in which all the loyal came to one value."),
    counted("disagreed", "Runs in which two of them differ."),
    counted("undecided", "Runs in which none differ, but some have no value."),
    counted("valid", "Runs with a sensible value; those in which none was asked count nowhere."),
    counted("invalid", "Runs with a value that is none."),
    counted(
        "agreed_but_wrong",
        "Runs in which the loyal agree on a value that is no sensible one.",
    ),
    counted("terminated", "Runs that came to their end."),
    counted("capped", "Runs that a cap ended first."),
    counted(
        "plan_attack",
        "Runs in which all loyal lieutenants attack; plan_retreat and plan_none \
                            likewise.",
    ),
    counted(
        "flat_agreed",
        "The same by the flat count, and recursive_agreed by OM(m); likewise \
                            the other verdicts of generals.",
    ),
];

/// Prints the description.
pub(crate) fn describe() -> ExitCode {
    let described = Described { core: bivouac::describe(), columns: tables() };
    let text = serde_json::to_string_pretty(&described);
    print(&text.expect("a description is plain data"))
}

fn tables() -> Tables {
    let single = |name, help| Family { name, ends: ONE, unit: "runs", help };
    let spread = |name, unit, help| Family { name, ends: SPREAD, unit, help };
    let mut cell = vec![
        Family { name: "KEY", ends: ONE, unit: "", help: KEY },
        single("runs", "How many runs there were."),
        single("refused", "How many could not be: no scenario, or too much of one."),
    ];
    cell.extend(VERDICTS);
    cell.push(spread("rounds", "rounds", "The rounds of the runs that terminated."));
    cell.push(spread("messages", "messages", "The messages sent."));
    cell.extend(bivouac::MEASURES.iter().map(|of| spread(of.name, of.unit, of.help)));
    let key = "A column for each key that varies: numbers, or words. One that is called like \
               another column is called key_ and the key.";
    let kind = Kind::Whole;
    let column = Column { name: "KEY".into(), kind, unit: "", help: key };
    let key = Told { kind: "int64 or dictionary of strings", ..told(column, &[]) };
    let known = |known: Known| told(known.column, known.algorithms);
    let run = place().into_iter().map(known).chain([key]).chain(outcome().into_iter().map(known));
    Tables { cell, run: run.collect() }
}

fn told(column: Column, algorithms: &'static [&'static str]) -> Told {
    let Column { name, kind, unit, help } = column;
    let words = if let Kind::Word(words) = &kind { words.clone() } else { Vec::new() };
    Told { name, kind: kind.name(), words, unit, help, algorithms }
}
