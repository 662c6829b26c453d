//! Columns of numbers, laid out behind each other in one buffer.

use super::{Column, MAGIC, Table};
use crate::terms::{NodeId, Tick};
use std::collections::BTreeMap;

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
    Ticks(&'a [Tick], bool),
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

    fn write(&self, out: &mut Vec<u8>) {
        match self {
            Self::Bytes(values) => out.extend_from_slice(values),
            Self::Shorts(values) => values.iter().for_each(|v| out.extend(v.to_le_bytes())),
            Self::Nodes(values) => {
                values.iter().for_each(|&v| out.extend((v as u16).to_le_bytes()));
            }
            Self::Numbers(values) => values.iter().for_each(|v| out.extend(v.to_le_bytes())),
            Self::Signed(values) => values.iter().for_each(|v| out.extend(v.to_le_bytes())),
            Self::Ticks(values, false) => {
                values.iter().for_each(|&v| out.extend((v as u32).to_le_bytes()));
            }
            Self::Ticks(values, true) => {
                values.iter().for_each(|&v| out.extend((v as f64).to_le_bytes()));
            }
        }
    }
}

/// A column by table and name.
pub(super) type Named<'a> = (&'static str, &'static str, Data<'a>);

/// Where each column goes, and how much room all of them take.
pub(super) fn layout(columns: &[Named]) -> (BTreeMap<&'static str, Table>, usize) {
    let mut tables: BTreeMap<&'static str, Table> = BTreeMap::new();
    let mut offset = 0_usize;
    for (table, name, data) in columns {
        offset = offset.next_multiple_of(8);
        let (width, bytes) = data.width();
        let table = tables.entry(table).or_default();
        table.length = data.length();
        table.columns.insert(name, Column { width, offset });
        offset += data.length() * bytes;
    }
    (tables, offset)
}

pub(super) fn join(header: &[u8], columns: &[Named], size: usize) -> Vec<u8> {
    let start = (MAGIC.len() + 4 + header.len()).next_multiple_of(8);
    let mut buffer = Vec::with_capacity(start + size);
    buffer.extend_from_slice(MAGIC);
    buffer.extend_from_slice(&(header.len() as u32).to_le_bytes());
    buffer.extend_from_slice(header);
    buffer.resize(start, 0);
    for (_, _, data) in columns {
        buffer.resize(buffer.len().next_multiple_of(8), 0);
        data.write(&mut buffer);
    }
    buffer
}
