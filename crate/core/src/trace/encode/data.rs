//! Columns of numbers, laid out behind each other in one buffer.

use super::{Column, MAGIC, Table};
use crate::gather::ByName;
use crate::terms::NodeId;
use crate::trace::Ticks;

/// The most bytes that are written at a time.
const PIECE: usize = 1 << 16;

/// Where a buffer goes, piece by piece.
pub trait Sink {
    /// So many bytes will come in all.
    fn room(&mut self, bytes: usize);
    /// The next bytes.
    fn write(&mut self, bytes: &[u8]);
}

impl Sink for Vec<u8> {
    fn room(&mut self, bytes: usize) {
        self.reserve_exact(bytes);
    }

    fn write(&mut self, bytes: &[u8]) {
        self.extend_from_slice(bytes);
    }
}

/// A column's numbers, and how wide each is written.
pub(super) enum Data<'a> {
    Bytes(&'a [u8]),
    Shorts(&'a [u16]),
    /// Ids, in sixteen bits: no scenario has more nodes.
    Nodes(&'a [NodeId]),
    Numbers(&'a [u32]),
    /// The same, of which some may be below zero.
    Signed(&'a [i32]),
    /// Ticks, in 32 bits unless the run is too long for them.
    Ticks(&'a Ticks, bool),
}

impl Data<'_> {
    fn length(&self) -> usize {
        match self {
            Self::Bytes(values) => values.len(),
            Self::Shorts(values) => values.len(),
            Self::Nodes(values) | Self::Numbers(values) => values.len(),
            Self::Signed(values) => values.len(),
            Self::Ticks(values, _) => values.len(),
        }
    }

    /// The name of the width, and how many bytes that is.
    fn width(&self) -> (&'static str, usize) {
        match self {
            Self::Bytes(_) => ("u8", 1),
            Self::Shorts(_) | Self::Nodes(_) => ("u16", 2),
            Self::Numbers(_) | Self::Ticks(_, false) => ("u32", 4),
            Self::Signed(_) => ("i32", 4),
            Self::Ticks(_, true) => ("f64", 8),
        }
    }

    fn write(&self, out: &mut impl Sink) {
        match self {
            Self::Bytes(values) => out.write(values),
            Self::Shorts(values) => numbers(out, values.iter(), |&value| value.to_le_bytes()),
            Self::Nodes(values) => {
                numbers(out, values.iter(), |&value| (value as u16).to_le_bytes());
            }
            Self::Numbers(values) => numbers(out, values.iter(), |&value| value.to_le_bytes()),
            Self::Signed(values) => numbers(out, values.iter(), |&value| value.to_le_bytes()),
            Self::Ticks(values, false) => {
                numbers(out, values.iter(), |value| (value as u32).to_le_bytes());
            }
            Self::Ticks(values, true) => {
                numbers(out, values.iter(), |value| (value as f64).to_le_bytes());
            }
        }
    }
}

/// Writes numbers in pieces, so that no column is in memory twice.
fn numbers<T, const N: usize>(
    out: &mut impl Sink,
    values: impl Iterator<Item = T>,
    bytes: impl Fn(T) -> [u8; N],
) {
    let mut piece = Vec::with_capacity(PIECE);
    for value in values {
        piece.extend(bytes(value));
        if piece.len() + N > PIECE {
            out.write(&piece);
            piece.clear();
        }
    }
    out.write(&piece);
}

/// A column by table and name.
pub(super) type Named<'a> = (&'static str, &'static str, Data<'a>);

/// Where each column goes, and how much room all of them take.
pub(super) fn layout(columns: &[Named]) -> (ByName<Table>, usize) {
    let mut tables: ByName<Table> = ByName::new();
    let mut offset = 0_usize;
    for (table, name, data) in columns {
        offset = offset.next_multiple_of(8);
        let (width, bytes) = data.width();
        let table = tables.entry(*table).or_default();
        table.length = data.length();
        table.columns.insert(name, Column { width, offset });
        offset += data.length() * bytes;
    }
    (tables, offset)
}

pub(super) fn join(header: &[u8], columns: &[Named], size: usize, out: &mut impl Sink) {
    let head = MAGIC.len() + 4 + header.len();
    let start = head.next_multiple_of(8);
    out.room(start + size);
    out.write(MAGIC);
    out.write(&(header.len() as u32).to_le_bytes());
    out.write(header);
    let mut written = head;
    for (_, _, data) in columns {
        let padding = written.next_multiple_of(8) - written;
        out.write(&[0; 8][..padding]);
        data.write(out);
        written += padding + data.length() * data.width().1;
    }
}
