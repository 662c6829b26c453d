//! The trace: what happened, one row an event, each with the row that led to it.
//!
//! It is the only record of a run: verdicts, answers and every picture are read from it. Nothing
//! else writes rows. A run that only counts keeps the digest and the sums, and of messages only
//! those under way.

mod columns;
mod digest;
pub mod encode;
mod kinds;
mod meddle;
mod tally;
mod ticks;
mod write;

pub use columns::{Letters, Messages, Rows};
pub use kinds::{KIND_NAMES, Kind, Missed, OUTCOME_NAMES, Outcome};
pub use tally::Tally;
pub use ticks::Ticks;
use write::Event;
pub(crate) use write::Sent;

use crate::ledger::{Block, Item};
use crate::path::Path;
use crate::terms::{About, Tick, Value};
use digest::Digest;
use std::rc::Rc;

/// What a number column holds where there is nothing to say.
pub const NONE: u32 = u32::MAX;
/// The same for a byte.
pub const NO_VALUE: u8 = u8::MAX;

/// How much of a run is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Record {
    /// Every row and every message.
    Everything,
    /// The digest and the sums.
    Sums,
}

/// A run on record.
#[derive(Debug)]
pub struct Trace {
    record: Record,
    /// How many rows there have been, and when the last was.
    length: u32,
    ticks: Tick,
    /// What the last row was, and its message, if it was about one.
    last: Option<(Kind, u32)>,
    /// Messages sent in all, and with those that never were.
    sent: u32,
    numbered: u32,
    /// The sums, one for each of several instances, and whose turn it is.
    tallies: Vec<Tally>,
    at: usize,
    /// What the rows of an instance are about, if there are several.
    matter: u32,
    /// Whether there are letters, items and blocks.
    letters: bool,
    /// The paths behind each other; one equal to the path before it is not written again.
    hops: Vec<u16>,
    last_path: usize,
    rows: Rows,
    messages: Messages,
    /// The rows in which a node noticed silence, and the path along which nothing came.
    silences: Vec<(u32, Path)>,
    /// What the messages carry that can carry several things, behind each other.
    contents: Vec<(About, Value)>,
    items: Vec<Item>,
    blocks: Vec<(Tick, Rc<Block>)>,
    digest: Digest,
}

impl Trace {
    /// An empty record.
    pub fn new(record: Record, nodes: u32) -> Self {
        Self {
            record,
            length: 0,
            ticks: 0,
            last: None,
            sent: 0,
            numbered: 0,
            tallies: vec![Tally::new(nodes)],
            at: 0,
            matter: NONE,
            letters: false,
            hops: Vec::new(),
            last_path: 0,
            rows: Rows::default(),
            messages: Messages::default(),
            silences: Vec::new(),
            contents: Vec::new(),
            items: Vec::new(),
            blocks: Vec::new(),
            digest: Digest::new(),
        }
    }

    /// The same, of a run whose nodes write letters about items and blocks.
    pub(crate) fn with_letters(mut self) -> Self {
        self.letters = true;
        self
    }

    /// From now on rows belong to this instance, and are about this unless they say otherwise.
    pub(crate) fn enter(&mut self, instance: usize, matter: u32) {
        while self.tallies.len() <= instance {
            let nodes = self.tallies[0].decided.len() as u32;
            self.tallies.push(Tally::new(nodes));
        }
        self.at = instance;
        self.matter = matter;
    }

    /// The same, with room for so many messages: a table that grows by doubling would take up to
    /// three times its size.
    pub(crate) fn with_room(mut self, messages: usize) -> Self {
        if self.record == Record::Everything {
            self.rows.reserve(3 * messages + self.tallies[0].decided.len());
            self.messages.reserve(messages);
        }
        self
    }

    /// The rows so far.
    pub fn rows(&self) -> &Rows {
        &self.rows
    }

    /// The messages so far.
    pub fn messages(&self) -> &Messages {
        &self.messages
    }

    /// The rows in which a node noticed silence, and the path along which nothing came.
    pub fn silences(&self) -> &[(u32, Path)] {
        &self.silences
    }

    /// The paths of all messages behind each other.
    pub fn hops(&self) -> &[u16] {
        &self.hops
    }

    /// The path of a message.
    pub fn path(&self, message: u32) -> &[u16] {
        let place = message as usize;
        let start = self.messages.path[place] as usize;
        &self.hops[start..start + usize::from(self.messages.round[place])]
    }

    /// The sums so far, of the first instance if there are several.
    pub fn tally(&self) -> &Tally {
        &self.tallies[0]
    }

    /// The sums so far, one for each instance.
    pub fn tallies(&self) -> &[Tally] {
        &self.tallies
    }

    /// How many messages were sent, of all instances.
    pub fn sent(&self) -> u32 {
        self.sent
    }

    /// What the messages carry that can carry several things, behind each other.
    pub fn contents(&self) -> &[(About, Value)] {
        &self.contents
    }

    /// What clients made.
    pub fn items(&self) -> &[Item] {
        &self.items
    }

    /// The blocks that were made, and when.
    pub fn blocks(&self) -> &[(Tick, Rc<Block>)] {
        &self.blocks
    }

    /// How many messages there were so far, those included that were never sent.
    pub(crate) fn numbered(&self) -> u32 {
        self.numbered
    }

    /// Whether every row and message is kept.
    pub(crate) fn keeps_all(&self) -> bool {
        self.record == Record::Everything
    }

    /// Whether there are letters, items and blocks.
    pub fn has_letters(&self) -> bool {
        self.letters
    }

    /// How many rows there have been.
    pub fn length(&self) -> u32 {
        self.length
    }

    /// The tick of the last event.
    pub fn ticks(&self) -> Tick {
        self.ticks
    }

    /// The digest of all rows so far, as sixteen hexadecimal digits.
    pub fn digest(&self) -> String {
        self.digest.text()
    }
}
