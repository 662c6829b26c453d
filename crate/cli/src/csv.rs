//! The trace as CSV: one line a row, names instead of numbers, empty where there is nothing.

use bivouac::trace::{KIND_NAMES, NO_VALUE, NONE, Trace};
use bivouac::{Alphabet, Value};
use std::io::{self, Write};

/// Writes the header and every row.
pub(crate) fn rows(trace: &Trace, alphabet: Alphabet, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "row,time,kind,node,peer,message,cause,value,round")?;
    let rows = trace.rows();
    let number = |number: u32| if number == NONE { String::new() } else { number.to_string() };
    for row in 0..rows.time.len() {
        let value = rows.value[row];
        let known = (value != NO_VALUE).then(|| alphabet.name(Value(value)));
        writeln!(
            out,
            "{row},{},{},{},{},{},{},{},{}",
            rows.time.at(row),
            KIND_NAMES[usize::from(rows.kind[row])],
            number(rows.node[row]),
            number(rows.peer[row]),
            number(rows.message[row]),
            number(rows.cause[row]),
            known.unwrap_or_default(),
            rows.round[row],
        )?;
    }
    Ok(())
}
