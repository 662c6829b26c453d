//! The forms in which the table of runs is written, row by row.

use crate::arrow::{Bits, Column, Kind, Rows, Writer};
use crate::output::Output;
use crate::table::Format;
use bivouac::sweep::quoted;
use serde_json::{Map, Value};
use std::io::{self, Write};

/// A table of runs that is being written.
pub(crate) enum Sink<'a> {
    /// A line a row, empty where there is nothing.
    Csv(Output, &'a [Column]),
    /// An object a line, null where there is nothing.
    Json(Output, &'a [Column]),
    /// An Arrow file.
    Arrow(Writer<'a, Output>),
}

impl<'a> Sink<'a> {
    /// Begins a table; the note is for the reader of an Arrow file.
    ///
    /// # Errors
    /// It cannot be written.
    pub(crate) fn begin(
        mut out: Output,
        format: Format,
        columns: &'a [Column],
        note: &str,
    ) -> io::Result<Self> {
        Ok(match format {
            Format::Csv => {
                let names: Vec<&str> = columns.iter().map(|column| column.name.as_str()).collect();
                writeln!(out, "{}", names.join(","))?;
                Self::Csv(out, columns)
            }
            Format::Json => Self::Json(out, columns),
            Format::Arrow => Self::Arrow(Writer::begin(out, columns, note)?),
        })
    }

    /// Writes rows.
    ///
    /// # Errors
    /// They cannot be written.
    pub(crate) fn push(&mut self, rows: Rows) -> io::Result<()> {
        let count = rows[0].len();
        match self {
            Self::Csv(out, columns) => (0..count).try_for_each(|row| {
                let fields = columns.iter().zip(&rows).map(|(column, of)| text(column, of[row]));
                writeln!(out, "{}", fields.collect::<Vec<_>>().join(","))
            }),
            Self::Json(out, columns) => (0..count).try_for_each(|row| {
                let pair = |(column, of): (&Column, &Vec<Bits>)| {
                    (column.name.clone(), json(column, of[row]))
                };
                let object: Map<String, Value> = columns.iter().zip(&rows).map(pair).collect();
                writeln!(out, "{}", Value::from(object))
            }),
            Self::Arrow(writer) => writer.push(rows),
        }
    }

    /// Ends the table; where it went is returned for the caller to close.
    ///
    /// # Errors
    /// Its end cannot be written.
    pub(crate) fn finish(self) -> io::Result<Output> {
        match self {
            Self::Csv(out, _) | Self::Json(out, _) => Ok(out),
            Self::Arrow(writer) => writer.finish(),
        }
    }
}

fn json(column: &Column, bits: Bits) -> Value {
    let Some(bits) = bits else { return Value::Null };
    match &column.kind {
        Kind::Whole => bits.cast_signed().into(),
        Kind::Seed => bits.into(),
        Kind::Real => f64::from_bits(bits).into(),
        Kind::Flag => (bits != 0).into(),
        Kind::Word(words) => words[bits as usize].as_str().into(),
    }
}

fn text(column: &Column, bits: Bits) -> String {
    match json(column, bits) {
        Value::Null => String::new(),
        Value::String(word) => quoted(&word),
        other => other.to_string(),
    }
}
