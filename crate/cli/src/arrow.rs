//! Tables in Arrow's file format (IPC, version 5), which pandas, polars, R and others read as they
//! are: typed columns with their units, words told by number. Apache's own crates cannot be used:
//! they turn on the standard library's logarithms in a crate that the core shares with them, and
//! with these a run would not be the page's any more. The format's tables come from a library.

mod read;
mod write;

pub(crate) use read::{Reader, is_arrow};
pub(crate) use write::Writer;

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Column {
    /// Its name.
    pub(crate) name: String,
    /// What stands in it.
    pub(crate) kind: Kind,
    /// What a number counts.
    pub(crate) unit: &'static str,
    /// A sentence for people.
    pub(crate) help: &'static str,
}

/// What stands in a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Whole numbers: int64, so that differences may be negative.
    Whole,
    /// Seeds: uint64.
    Seed,
    /// Reals: float64.
    Real,
    /// Yes or no.
    Flag,
    /// One of these words: a dictionary, which pandas calls categorical.
    Word(Vec<String>),
}

impl Kind {
    /// How Arrow calls it.
    pub(crate) fn name(&self) -> &'static str {
        match self {
            Self::Whole => "int64",
            Self::Seed => "uint64",
            Self::Real => "float64",
            Self::Flag => "bool",
            Self::Word(_) => "dictionary of strings",
        }
    }

    /// How many bytes a value has; a flag has a bit.
    fn width(&self) -> Option<usize> {
        match self {
            Self::Whole | Self::Seed | Self::Real => Some(8),
            Self::Flag => None,
            Self::Word(words) if words.len() <= 127 => Some(1),
            Self::Word(_) => Some(4),
        }
    }
}

/// A value as its bits: a whole number's, a real's, 0 or 1 of a flag, the number of a word; nothing
/// where there is none.
pub(crate) type Bits = Option<u64>;

/// Some rows of a table: the values of each column.
pub(crate) type Rows = Vec<Vec<Bits>>;

/// A file begins with this and ends with it.
const MAGIC: &[u8; 6] = b"ARROW1";
/// Every message begins with this.
const CONTINUES: [u8; 4] = [0xff; 4];
/// The key of the note that a file carries.
const NOTE: &str = "bivouac";

/// How much is missing to a whole number of words of eight bytes.
fn padding(length: usize) -> usize {
    length.next_multiple_of(8) - length
}
