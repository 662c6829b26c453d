//! Reads the tables that this command wrote, batch by batch. It is no reader of Arrow at large: it
//! knows the columns, and refuses what is not laid out as they are.

use super::{Bits, CONTINUES, Column, Kind, MAGIC, NOTE, Rows};
use polars_arrow_format::ipc::planus::{self, ReadAsRoot};
use polars_arrow_format::ipc::{FooterRef, MessageHeaderRef, MessageRef};
use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::ops::Range;
use std::path::Path;

/// Where a batch lies: its message, and its body after it.
struct Place {
    message: Range<u64>,
    body: u64,
}

/// A file that is being read.
pub(crate) struct Reader {
    file: File,
    /// The note that the writer left.
    pub(crate) note: String,
    names: Vec<String>,
    batches: std::vec::IntoIter<Place>,
    /// Rows of the last batch, and how many of them were taken.
    rows: Rows,
    taken: usize,
}

/// What is wrong with a file.
#[derive(Debug)]
pub(crate) struct Broken(String);

impl From<Broken> for String {
    fn from(broken: Broken) -> Self {
        broken.0
    }
}

impl From<io::Error> for Broken {
    fn from(error: io::Error) -> Self {
        if error.kind() == io::ErrorKind::UnexpectedEof { cut() } else { Self(error.to_string()) }
    }
}

impl From<planus::Error> for Broken {
    fn from(_: planus::Error) -> Self {
        Self("it is damaged".into())
    }
}

fn cut() -> Broken {
    Broken("it was cut, or is damaged".into())
}

/// Whether a file begins like one of Arrow's.
pub(crate) fn is_arrow(path: &Path) -> bool {
    let mut start = [0; MAGIC.len()];
    File::open(path).and_then(|mut file| file.read_exact(&mut start)).is_ok() && start == *MAGIC
}

impl Reader {
    /// Opens a file and reads what it says of itself.
    ///
    /// # Errors
    /// It cannot be read, or is not whole.
    pub(crate) fn open(path: &Path) -> Result<Self, Broken> {
        let mut file = File::open(path)?;
        let end = file.seek(SeekFrom::End(0))?;
        let tail = end.checked_sub(10).ok_or_else(cut)?;
        let bytes = read(&mut file, tail..end)?;
        let (length, magic) = bytes.split_at(4);
        let length = u32::from_le_bytes(length.try_into().expect("four bytes"));
        if magic != MAGIC {
            return Err(cut());
        }
        let start = tail.checked_sub(length.into()).ok_or_else(cut)?;
        let bytes = read(&mut file, start..tail)?;
        let (note, names) = told(FooterRef::read_as_root(&bytes)?)?;
        let batches = places(FooterRef::read_as_root(&bytes)?, start)?.into_iter();
        Ok(Self { file, note, names, batches, rows: Vec::new(), taken: 0 })
    }

    /// Whether these are its columns.
    pub(crate) fn has(&self, columns: &[Column]) -> bool {
        self.names.iter().eq(columns.iter().map(|column| &column.name))
    }

    /// The next so many rows.
    ///
    /// # Errors
    /// There are not so many, or they are damaged.
    pub(crate) fn take(&mut self, columns: &[Column], count: usize) -> Result<Rows, Broken> {
        let mut taken: Rows = vec![Vec::with_capacity(count); columns.len()];
        while taken[0].len() < count {
            let left = self.rows.first().map_or(0, |values| values.len() - self.taken);
            if left == 0 {
                self.rows = self.batch(columns)?;
                self.taken = 0;
                continue;
            }
            let some = self.taken..self.taken + left.min(count - taken[0].len());
            for (taken, values) in taken.iter_mut().zip(&self.rows) {
                taken.extend(&values[some.clone()]);
            }
            self.taken = some.end;
        }
        Ok(taken)
    }

    /// Whether there is nothing left to take.
    pub(crate) fn is_empty(&self) -> bool {
        let left = self.rows.first().is_some_and(|values| values.len() > self.taken);
        !left && self.batches.len() == 0
    }

    fn batch(&mut self, columns: &[Column]) -> Result<Rows, Broken> {
        let place = self.batches.next().ok_or_else(cut)?;
        let message = read(&mut self.file, place.message.clone())?;
        let body = read(&mut self.file, place.message.end..place.message.end + place.body)?;
        if message.len() < 8 || message[..4] != CONTINUES {
            return Err(cut());
        }
        let message = MessageRef::read_as_root(&message[8..])?;
        let Some(MessageHeaderRef::RecordBatch(batch)) = message.header()? else {
            return Err(cut());
        };
        let (Some(nodes), Some(buffers)) = (batch.nodes()?, batch.buffers()?) else {
            return Err(cut());
        };
        if nodes.len() != columns.len() || buffers.len() != 2 * columns.len() {
            return Err(cut());
        }
        let rows = usize::try_from(batch.length()?).map_err(|_| cut())?;
        let buffer = |number: usize| {
            let buffer = buffers.get(number).ok_or_else(cut)?;
            let start = usize::try_from(buffer.offset()).map_err(|_| cut())?;
            let length = usize::try_from(buffer.length()).map_err(|_| cut())?;
            let end = start.checked_add(length).ok_or_else(cut)?;
            body.get(start..end).ok_or_else(cut)
        };
        let column = |(number, column): (usize, &Column)| {
            values(&column.kind, rows, buffer(2 * number)?, buffer(2 * number + 1)?)
        };
        columns.iter().enumerate().map(column).collect()
    }
}

/// The note and the names of the columns.
fn told(footer: FooterRef<'_>) -> Result<(String, Vec<String>), Broken> {
    let schema = footer.schema()?.ok_or_else(cut)?;
    let mut note = None;
    for pair in schema.custom_metadata()?.into_iter().flatten() {
        let pair = pair?;
        if pair.key()? == Some(NOTE) {
            note = pair.value()?.map(String::from);
        }
    }
    let mut names = Vec::new();
    for field in schema.fields()?.into_iter().flatten() {
        names.push(field?.name()?.unwrap_or_default().into());
    }
    let note = note.ok_or_else(|| Broken("it is not a table of bivouac".into()))?;
    Ok((note, names))
}

/// Where the batches lie, all of them before the footer.
fn places(footer: FooterRef<'_>, end: u64) -> Result<Vec<Place>, Broken> {
    let place = |offset: i64, message: i32, body: i64| -> Option<Place> {
        let start = u64::try_from(offset).ok()?;
        let message = start..start.checked_add(message.try_into().ok()?)?;
        let body = u64::try_from(body).ok()?;
        let within = message.end.checked_add(body)? <= end;
        within.then_some(Place { message, body })
    };
    let blocks = footer.record_batches()?.into_iter().flatten();
    let placed =
        blocks.map(|block| place(block.offset(), block.meta_data_length(), block.body_length()));
    placed.collect::<Option<_>>().ok_or_else(cut)
}

/// Reads a part of the file, which is not longer than the file.
fn read(file: &mut File, part: Range<u64>) -> io::Result<Vec<u8>> {
    file.seek(SeekFrom::Start(part.start))?;
    let mut bytes = vec![0; (part.end - part.start) as usize];
    file.read_exact(&mut bytes)?;
    Ok(bytes)
}

fn values(kind: &Kind, rows: usize, present: &[u8], bytes: &[u8]) -> Result<Vec<Bits>, Broken> {
    let bit = |bytes: &[u8], row: usize| bytes[row / 8] >> (row % 8) & 1;
    let enough = match kind.width() {
        None => bytes.len() >= rows.div_ceil(8),
        Some(width) => rows.checked_mul(width).is_some_and(|needed| bytes.len() >= needed),
    };
    if !enough || !(present.is_empty() || present.len() >= rows.div_ceil(8)) {
        return Err(cut());
    }
    let value = |row: usize| -> Result<Bits, Broken> {
        if !present.is_empty() && bit(present, row) == 0 {
            return Ok(None);
        }
        let Some(width) = kind.width() else { return Ok(Some(bit(bytes, row).into())) };
        let mut whole = [0; 8];
        whole[..width].copy_from_slice(&bytes[row * width..(row + 1) * width]);
        let value = u64::from_le_bytes(whole);
        let known = match kind {
            Kind::Word(words) => value < words.len() as u64,
            _ => true,
        };
        if known { Ok(Some(value)) } else { Err(cut()) }
    };
    (0..rows).map(value).collect()
}
