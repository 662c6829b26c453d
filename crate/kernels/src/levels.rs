//! The whole of an OM(m) as flat rows of bits, a row a round: what each message says, who keeps
//! silent, and what each receiver resolves for its path.
//!
//! Every row is only ever prolonged, in the order in which a walk depth first meets messages.

use crate::columns::{Columns, places};
use crate::om::{COMMANDER, Orders};
use crate::path::Path;
use crate::told::Told;

/// Every message of a run and every sub-vote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rows {
    /// Who hears ATTACK, by round.
    pub attack: Vec<Bits>,
    /// Who hears nothing; empty where nobody ever keeps silent.
    pub silence: Vec<Bits>,
    /// Without the last round, where what is heard is what is resolved.
    pub resolved: Vec<Bits>,
}

/// A row of bits that grows at its end.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bits {
    words: Vec<u64>,
    /// The word that is not full yet.
    open: u64,
    length: u64,
}

impl Bits {
    /// How many bits there are.
    pub fn length(&self) -> u64 {
        self.length
    }

    /// How many bits they take.
    pub fn taken(&self) -> u64 {
        (self.words.len() as u64 + 1) * 64
    }

    fn with_room(bits: u128) -> Self {
        Self { words: Vec::with_capacity(bits as usize / 64 + 1), open: 0, length: 0 }
    }

    /// Appends the lowest `count` bits, of which the others are not set.
    fn push(&mut self, bits: u64, count: u32) {
        let used = (self.length % 64) as u32;
        self.open |= bits << used;
        self.length += u64::from(count);
        if used + count >= 64 {
            self.words.push(self.open);
            self.open = bits.checked_shr(64 - used).unwrap_or(0);
        }
    }

    /// The bit at a place; nothing beyond the end.
    pub fn get(&self, place: u64) -> Option<bool> {
        let word = self.words.get((place / 64) as usize).unwrap_or(&self.open);
        (place < self.length).then(|| word >> (place % 64) & 1 == 1)
    }
}

impl Rows {
    /// Every message of a run, and who keeps silent if anybody may.
    pub fn of(orders: &Orders, may_be_silent: bool) -> Self {
        let mut size = 1;
        let rooms = (1..=u128::from(orders.m) + 1).map(|round| {
            size *= u128::from(orders.n).saturating_sub(round);
            Bits::with_room(size)
        });
        let attack: Vec<Bits> = rooms.collect();
        let silence = if may_be_silent { attack.clone() } else { Vec::new() };
        let resolved = vec![Bits::default(); orders.m as usize];
        let rows = orders.liars.rows().filter(|_| silence.is_empty());
        let levels = Self { attack, silence, resolved };
        let mut walk = Walk { levels, orders: *orders, rows };
        let to = orders.lieutenants();
        let said = orders.told(None, COMMANDER, orders.attack, to);
        walk.resolve(&Path::from_origin(COMMANDER), said, to);
        walk.levels
    }
}

/// A walk that keeps what it meets.
struct Walk<'a> {
    orders: Orders<'a>,
    /// What traitors say, where that is the same for all who hold the same and never silence.
    rows: Option<[u64; 2]>,
    levels: Rows,
}

impl Walk<'_> {
    /// As [`crate::om`] resolves a path.
    fn resolve(&mut self, path: &Path, said: Told, to: u64) -> u64 {
        let hops = u32::from(path.round());
        // Everybody but the hops of the path.
        let count = self.orders.n - hops;
        self.keep(hops, said, to, count);
        let m = self.orders.m;
        if hops > m {
            return said.attack;
        }
        let (heard, traitors) = (said.attack, self.orders.traitors);
        let last = hops == m;
        if last && let Some(rows) = self.rows {
            self.keep_last_rows(hops, heard, to, rows);
            let resolved = self.orders.last_rows(hops, heard, to, rows);
            self.levels.resolved[hops as usize - 1].push(ranks(resolved, to, count), count);
            return resolved;
        }
        let need = self.orders.majority(hops);
        // In the last round all hear as many of the loyal, see `Orders::last_relays`.
        let loyal = if last { (heard & !traitors).count_ones() } else { 0 };
        let mut votes = Columns::<7>::full_with(need.saturating_sub(loyal));
        votes.add(if last { heard & traitors } else { heard });
        for relay in places(to) {
            let rest = to & !(1 << relay);
            let said = self.orders.told(Some(path), relay, heard >> relay & 1 == 1, rest);
            if !last {
                votes.add(self.resolve(&path.then(relay), said, rest));
                continue;
            }
            self.keep(hops + 1, said, rest, count - 1);
            if traitors >> relay & 1 == 1 {
                votes.add(said.attack);
            }
        }
        let resolved = votes.full() & to;
        self.levels.resolved[hops as usize - 1].push(ranks(resolved, to, count), count);
        resolved
    }

    /// The last relays where traitors who hold the same say the same: all masks are closed up at
    /// once, and each relay leaves out himself.
    fn keep_last_rows(&mut self, hops: u32, heard: u64, to: u64, rows: [u64; 2]) {
        let count = self.orders.n - hops;
        let heard = ranks(heard, to, count);
        let traitors = ranks(self.orders.traitors & to, to, count);
        let rows = rows.map(|row| ranks(row & to, to, count));
        let all = u64::MAX >> (64 - count);
        let kept = &mut self.levels.attack[hops as usize];
        // As many relays at once as a word holds.
        let (mut some, mut full) = (0, 0);
        for relay in 0..count {
            let held = heard >> relay & 1;
            let loyal = held.wrapping_neg() & all;
            let said = if traitors >> relay & 1 == 1 { rows[held as usize] } else { loyal };
            let below = (1 << relay) - 1;
            if full + count - 1 > 64 {
                kept.push(some, full);
                (some, full) = (0, 0);
            }
            some |= ((said & below) | (said >> 1 & !below)) << full;
            full += count - 1;
        }
        kept.push(some, full);
    }

    fn keep(&mut self, round: u32, said: Told, to: u64, count: u32) {
        let level = round as usize - 1;
        self.levels.attack[level].push(ranks(said.attack, to, count), count);
        if let Some(row) = self.levels.silence.get_mut(level) {
            row.push(ranks(said.silence, to, count), count);
        }
    }
}

/// The bits of a mask at the `count` places of another, closed up.
fn ranks(mask: u64, places: u64, count: u32) -> u64 {
    if mask == 0 {
        return 0;
    }
    if mask == places {
        return u64::MAX >> (64 - count);
    }
    let mut closed = mask >> 1;
    let mut gaps = !(places >> 1) & (u64::MAX >> places.leading_zeros() >> 1);
    // From the highest gap down, each closes by one place what is above it.
    while gaps != 0 {
        let gap = gaps.ilog2();
        let below = (1 << gap) - 1;
        closed = (closed & below) | (closed >> 1 & !below);
        gaps ^= 1 << gap;
    }
    closed
}
