//! The table of a sweep as columns of plain values, and as CSV: for whoever reads it in a program.
//! What the values are is the table's business.

use super::grid::Grid;
use super::table::{Row, Share, Spread};
use std::collections::BTreeSet;

/// A column of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// Its name.
    pub name: String,
    /// What stands in it.
    pub form: Form,
}

/// What stands in a column of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// The value of the key that varies with this number.
    Key(usize),
    /// Whole numbers.
    Whole,
    /// Reals: shares and means.
    Real,
}

/// What stands in one place of the table; nothing where it does not apply.
#[derive(Clone, Debug, PartialEq)]
pub enum Entry {
    /// Nothing.
    Nothing,
    /// A value of a key.
    Text(String),
    /// A whole number.
    Whole(u64),
    /// A real.
    Real(f64),
}

/// The table as columns: the keys that vary, counts, shares with their intervals, and spreads.
#[derive(Clone, Debug)]
pub struct Columns<'a> {
    keys: Vec<&'a str>,
    verdicts: BTreeSet<&'a str>,
    measures: BTreeSet<&'a str>,
}

/// What a share comes with, and a spread, as the ends of the columns' names.
const SHARE: [(&str, Form); 4] =
    [("", Form::Whole), ("_share", Form::Real), ("_low", Form::Real), ("_high", Form::Real)];
const SPREAD: [(&str, Form); 6] = [
    ("_n", Form::Whole),
    ("_mean", Form::Real),
    ("_p50", Form::Whole),
    ("_p90", Form::Whole),
    ("_p99", Form::Whole),
    ("_max", Form::Whole),
];

impl<'a> Columns<'a> {
    /// The columns that these rows of a grid need.
    pub fn of(grid: &'a Grid, rows: &'a [Row]) -> Self {
        let first = grid.cells().first();
        let keys = first.map(|cell| cell.values.iter().map(|(key, _)| key.as_str()).collect());
        Self {
            keys: keys.unwrap_or_default(),
            verdicts: rows.iter().flat_map(|row| row.verdicts.keys().map(String::as_str)).collect(),
            measures: rows.iter().flat_map(|row| row.measures.keys().map(String::as_str)).collect(),
        }
    }

    /// Their names, in order.
    pub fn headings(&self) -> Vec<Heading> {
        let keys = self.keys.iter().enumerate();
        let mut headings: Vec<Heading> = keys
            .map(|(place, &key)| Heading { name: key.into(), form: Form::Key(place) })
            .collect();
        let mut add = |name: &str, ends: &[(&str, Form)]| {
            let named =
                |&(end, form): &(&str, Form)| Heading { name: format!("{name}{end}"), form };
            headings.extend(ends.iter().map(named));
        };
        for name in ["runs", "refused"] {
            add(name, &SHARE[..1]);
        }
        for name in &self.verdicts {
            add(name, &SHARE);
        }
        for name in ["rounds", "messages"].iter().chain(&self.measures) {
            add(name, &SPREAD);
        }
        headings
    }

    /// What stands in them for one row.
    pub fn entries(&self, row: &Row) -> Vec<Entry> {
        let mut entries: Vec<Entry> =
            self.keys.iter().map(|&key| Entry::Text(row.cell[key].clone())).collect();
        entries.extend([row.runs, row.refused].map(Entry::Whole));
        for &name in &self.verdicts {
            let none = Share { count: 0, share: 0.0, low: 0.0, high: 0.0 };
            let never = || if row.runs == 0 { none } else { Share::of(0, row.runs) };
            let share = row.verdicts.get(name).copied().unwrap_or_else(never);
            entries.push(Entry::Whole(share.count));
            entries.extend([share.share, share.low, share.high].map(Entry::Real));
        }
        entries.extend(spread(Some(&row.rounds)));
        entries.extend(spread(Some(&row.messages)));
        entries.extend(self.measures.iter().flat_map(|&name| spread(row.measures.get(name))));
        entries
    }
}

fn spread(spread: Option<&Spread>) -> [Entry; 6] {
    let Some(spread) = spread else { return [const { Entry::Nothing }; 6] };
    let whole = |number: Option<u64>| number.map_or(Entry::Nothing, Entry::Whole);
    let mean = spread.mean.map_or(Entry::Nothing, Entry::Real);
    let Spread { p50, p90, p99, max, .. } = *spread;
    [Entry::Whole(spread.n), mean, whole(p50), whole(p90), whole(p99), whole(max)]
}

/// The table as CSV, reals with six places. What does not apply is empty.
pub fn csv(grid: &Grid, rows: &[Row]) -> String {
    let columns = Columns::of(grid, rows);
    let head = columns.headings().into_iter().map(|heading| heading.name);
    let mut text = head.collect::<Vec<_>>().join(",") + "\n";
    for row in rows {
        let entries = columns.entries(row);
        let fields: Vec<String> = entries.iter().map(Entry::csv).collect();
        text += &fields.join(",");
        text.push('\n');
    }
    text
}

impl Entry {
    fn csv(&self) -> String {
        match self {
            Self::Nothing => String::new(),
            Self::Text(text) => quoted(text),
            Self::Whole(number) => number.to_string(),
            Self::Real(number) => format!("{number:.6}"),
        }
    }
}

/// A field of CSV that cannot be mistaken for several.
pub fn quoted(text: &str) -> String {
    if text.contains([',', '"', '\n']) {
        return format!("\"{}\"", text.replace('"', "\"\""));
    }
    text.into()
}
