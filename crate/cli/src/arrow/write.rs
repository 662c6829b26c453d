//! Writes a table as an Arrow file: schema, words, rows in batches, and the footer that finds them.

use super::{Bits, CONTINUES, Column, Kind, MAGIC, NOTE, Rows, padding};
use polars_arrow_format::ipc::planus::{self, WriteAsOffset};
use polars_arrow_format::ipc::{
    Block, Bool, Buffer, DictionaryBatch, DictionaryEncoding, Field, FieldNode, FloatingPoint,
    Footer, Int, KeyValue, Message, MessageHeader, MetadataVersion, Precision, RecordBatch, Schema,
    Type, Utf8,
};
use std::io::{self, Write};

/// A batch is written once it has so many rows. Part of what a file is: shards that are merged
/// have the batches of one machine.
const BATCH: usize = 65_536;

/// A file that is being written.
pub(crate) struct Writer<'a, W: Write> {
    out: W,
    columns: &'a [Column],
    schema: Schema,
    written: usize,
    dictionaries: Vec<Block>,
    batches: Vec<Block>,
    pending: Rows,
}

impl<'a, W: Write> Writer<'a, W> {
    /// Begins a file with these columns and a note to whoever reads it.
    ///
    /// # Errors
    /// It cannot be written.
    pub(crate) fn begin(out: W, columns: &'a [Column], note: &str) -> io::Result<Self> {
        let schema = schema(columns, note);
        let pending = vec![Vec::new(); columns.len()];
        let (dictionaries, batches) = (Vec::new(), Vec::new());
        let mut new = Self { out, columns, schema, written: 0, dictionaries, batches, pending };
        new.write(MAGIC)?;
        new.pad()?;
        let header = MessageHeader::Schema(Box::new(new.schema.clone()));
        new.message(header, &[])?;
        for (number, column) in columns.iter().enumerate() {
            if let Kind::Word(words) = &column.kind {
                if words.iter().map(String::len).sum::<usize>() > i32::MAX as usize {
                    return Err(io::Error::other(format!("{}: too many words", column.name)));
                }
                let mut body = Body::default();
                body.words(words);
                let data = Some(Box::new(body.batch(words.len())));
                let batch = DictionaryBatch { id: long(number), data, is_delta: false };
                let header = MessageHeader::DictionaryBatch(Box::new(batch));
                let block = new.message(header, &body.bytes)?;
                new.dictionaries.push(block);
            }
        }
        Ok(new)
    }

    /// Adds rows.
    ///
    /// # Errors
    /// They cannot be written.
    pub(crate) fn push(&mut self, rows: Rows) -> io::Result<()> {
        for (pending, values) in self.pending.iter_mut().zip(rows) {
            pending.extend(values);
        }
        if self.pending[0].len() >= BATCH { self.batch() } else { Ok(()) }
    }

    fn batch(&mut self) -> io::Result<()> {
        let mut body = Body::default();
        let count = self.pending[0].len();
        for (column, values) in self.columns.iter().zip(&mut self.pending) {
            body.column(&column.kind, values);
            values.clear();
        }
        let header = MessageHeader::RecordBatch(Box::new(body.batch(count)));
        let block = self.message(header, &body.bytes)?;
        self.batches.push(block);
        Ok(())
    }

    /// Writes the last rows and where everything lies.
    ///
    /// # Errors
    /// They cannot be written.
    pub(crate) fn finish(mut self) -> io::Result<W> {
        if !self.pending[0].is_empty() {
            self.batch()?;
        }
        self.write(&CONTINUES)?;
        self.write(&[0; 4])?;
        let footer = Footer {
            version: MetadataVersion::V5,
            schema: Some(Box::new(self.schema.clone())),
            dictionaries: Some(std::mem::take(&mut self.dictionaries)),
            record_batches: Some(std::mem::take(&mut self.batches)),
            custom_metadata: None,
        };
        let bytes = encoded(&footer);
        self.write(&bytes)?;
        self.write(&short(bytes.len()).to_le_bytes())?;
        self.write(MAGIC)?;
        Ok(self.out)
    }

    /// Writes a message and its body; the answer is where it lies.
    fn message(&mut self, header: MessageHeader, body: &[u8]) -> io::Result<Block> {
        let offset = long(self.written);
        let mut bytes = encoded(&Message {
            version: MetadataVersion::V5,
            header: Some(header),
            body_length: long(body.len()),
            custom_metadata: None,
        });
        bytes.resize(bytes.len() + padding(bytes.len()), 0);
        self.write(&CONTINUES)?;
        self.write(&short(bytes.len()).to_le_bytes())?;
        self.write(&bytes)?;
        self.write(body)?;
        let meta_data_length = short(bytes.len() + 8);
        Ok(Block { offset, meta_data_length, body_length: long(body.len()) })
    }

    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.written += bytes.len();
        self.out.write_all(bytes)
    }

    fn pad(&mut self) -> io::Result<()> {
        self.write(&[0; 8][..padding(self.written)])
    }
}

/// Sizes as the format has them.
fn long(size: usize) -> i64 {
    i64::try_from(size).expect("nothing is so long")
}

fn short(size: usize) -> i32 {
    i32::try_from(size).expect("no message and no word is so long")
}

fn encoded<T>(root: &impl WriteAsOffset<T>) -> Vec<u8> {
    planus::Builder::new().finish(root, None).to_vec()
}

/// The buffers of some rows, one after the other.
#[derive(Default)]
struct Body {
    bytes: Vec<u8>,
    nodes: Vec<FieldNode>,
    buffers: Vec<Buffer>,
}

impl Body {
    fn column(&mut self, kind: &Kind, values: &[Bits]) {
        let nulls = values.iter().filter(|value| value.is_none()).count();
        self.nodes.push(FieldNode { length: long(values.len()), null_count: long(nulls) });
        // Where nothing is missing the map of what is there may be.
        let present = if nulls > 0 { bits(values.iter().map(Option::is_some)) } else { Vec::new() };
        self.buffer(&present);
        let known = values.iter().map(|value| value.unwrap_or(0));
        let bytes = match kind.width() {
            None => bits(known.map(|value| value != 0)),
            Some(width) => {
                known.flat_map(|value| value.to_le_bytes().into_iter().take(width)).collect()
            }
        };
        self.buffer(&bytes);
    }

    /// All words of a dictionary: where each ends, then all of them.
    fn words(&mut self, words: &[String]) {
        self.nodes.push(FieldNode { length: long(words.len()), null_count: 0 });
        self.buffer(&[]);
        let ends = words.iter().scan(0, |end, word| {
            *end += short(word.len());
            Some(*end)
        });
        let offsets: Vec<u8> = std::iter::once(0).chain(ends).flat_map(i32::to_le_bytes).collect();
        self.buffer(&offsets);
        self.buffer(words.concat().as_bytes());
    }

    fn buffer(&mut self, bytes: &[u8]) {
        let offset = long(self.bytes.len());
        self.buffers.push(Buffer { offset, length: long(bytes.len()) });
        self.bytes.extend(bytes);
        self.bytes.resize(self.bytes.len() + padding(self.bytes.len()), 0);
    }

    fn batch(&mut self, rows: usize) -> RecordBatch {
        RecordBatch {
            length: long(rows),
            nodes: Some(std::mem::take(&mut self.nodes)),
            buffers: Some(std::mem::take(&mut self.buffers)),
            compression: None,
            variadic_buffer_counts: None,
        }
    }
}

/// Eight flags a byte, the first in the lowest bit.
fn bits(flags: impl ExactSizeIterator<Item = bool>) -> Vec<u8> {
    let mut bytes = vec![0_u8; flags.len().div_ceil(8)];
    for (place, flag) in flags.enumerate() {
        bytes[place / 8] |= u8::from(flag) << (place % 8);
    }
    bytes
}

fn schema(columns: &[Column], note: &str) -> Schema {
    let field = |(number, column): (usize, &Column)| {
        let metadata = [("unit", column.unit), ("help", column.help)];
        let metadata = metadata.into_iter().filter(|(_, text)| !text.is_empty());
        let metadata: Vec<KeyValue> = metadata.map(|(key, value)| pair(key, value)).collect();
        Field {
            name: Some(column.name.clone()),
            nullable: true,
            type_: Some(type_of(&column.kind)),
            dictionary: dictionary(number, &column.kind),
            children: Some(Vec::new()),
            custom_metadata: (!metadata.is_empty()).then_some(metadata),
        }
    };
    Schema {
        endianness: polars_arrow_format::ipc::Endianness::Little,
        fields: Some(columns.iter().enumerate().map(field).collect()),
        custom_metadata: Some(vec![pair(NOTE, note)]),
        features: None,
    }
}

fn pair(key: &str, value: &str) -> KeyValue {
    KeyValue { key: Some(key.into()), value: Some(value.into()) }
}

fn type_of(kind: &Kind) -> Type {
    let int = |is_signed| Type::Int(Box::new(Int { bit_width: 64, is_signed }));
    match kind {
        Kind::Whole => int(true),
        Kind::Seed => int(false),
        Kind::Real => Type::FloatingPoint(Box::new(FloatingPoint { precision: Precision::Double })),
        Kind::Flag => Type::Bool(Box::new(Bool {})),
        Kind::Word(_) => Type::Utf8(Box::new(Utf8 {})),
    }
}

/// The words of a column are the dictionary with the column's number.
fn dictionary(number: usize, kind: &Kind) -> Option<Box<DictionaryEncoding>> {
    let Kind::Word(_) = kind else { return None };
    let bit_width = short(8 * kind.width()?);
    Some(Box::new(DictionaryEncoding {
        id: long(number),
        index_type: Some(Box::new(Int { bit_width, is_signed: true })),
        is_ordered: false,
        dictionary_kind: polars_arrow_format::ipc::DictionaryKind::DenseArray,
    }))
}
