//! The whole of an OM(m) as flat rows of bits, a row a round: what each message says, who keeps
//! silent, and what each receiver resolves for its path.
//!
//! Bits are numbered as [`super::window`] numbers messages; that is the order in which a walk depth
//! first meets them, so every row is only ever prolonged. It takes little more than a bit a
//! message, two where somebody may keep silent. Claims what [`super::om`] claims, up to
//! [`MESSAGES_MAX`] messages.

use super::columns::{Columns, places};
use super::lies::Told;
use super::om::Orders;
use crate::path::Path;
use crate::protocols::om::COMMANDER;
use crate::scenario::Scenario;
use crate::scenario::cost::om_messages;
use crate::terms::{ATTACK, RETREAT, Round, Value};

/// The most messages that are kept.
pub const MESSAGES_MAX: u128 = 1 << 28;

/// Every message of a run and every sub-vote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Levels {
    attack: Vec<Bits>,
    /// Empty where nobody ever keeps silent.
    silence: Vec<Bits>,
    /// Without the last round, where what is heard is what is resolved.
    resolved: Vec<Bits>,
}

/// A row of bits that grows at its end.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Bits {
    words: Vec<u64>,
    /// The word that is not full yet.
    open: u64,
    length: u64,
}

impl Bits {
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

    fn get(&self, place: u64) -> Option<bool> {
        let word = self.words.get((place / 64) as usize).unwrap_or(&self.open);
        (place < self.length).then(|| word >> (place % 64) & 1 == 1)
    }
}

impl Levels {
    /// Every message of a scenario; nothing if it is not claimed.
    pub fn of(scenario: &Scenario) -> Option<Self> {
        let (n, m) = (u128::from(scenario.n), scenario.om()?.m);
        let messages = om_messages(scenario.n.into(), m.into())?;
        let orders = Orders::of_any_size(scenario).filter(|_| messages <= MESSAGES_MAX)?;
        let mut size = 1;
        let rooms = (1..=u128::from(m) + 1).map(|round| {
            size *= n.saturating_sub(round);
            Bits::with_room(size)
        });
        let attack: Vec<Bits> = rooms.collect();
        let silence = if orders.may_be_silent() { attack.clone() } else { Vec::new() };
        let resolved = vec![Bits::default(); m as usize];
        let rows = orders.rows().filter(|_| silence.is_empty());
        let mut walk = Walk { levels: Self { attack, silence, resolved }, orders, rows };
        let to = walk.orders.lieutenants();
        let order = walk.orders.order == ATTACK;
        let said = walk.orders.told(None, COMMANDER, order, to);
        walk.resolve(&Path::from_origin(COMMANDER), said, to);
        Some(walk.levels)
    }

    /// What a message says, by round and number: nothing for silence, or for none that there is.
    pub fn says(&self, round: Round, number: u64) -> Option<Value> {
        let level = usize::from(round).checked_sub(1)?;
        let silent = self.silence.get(level).and_then(|row| row.get(number));
        let attack = self.attack.get(level)?.get(number)?;
        (silent != Some(true)).then_some(if attack { ATTACK } else { RETREAT })
    }

    /// What a message's receiver resolves for its path in the end.
    pub fn resolves(&self, round: Round, number: u64) -> Option<Value> {
        let level = usize::from(round).checked_sub(1)?;
        let rows = self.resolved.get(level).or_else(|| self.attack.get(level))?;
        Some(if rows.get(number)? { ATTACK } else { RETREAT })
    }

    /// How many messages a round has.
    pub fn messages(&self, round: Round) -> u64 {
        let level = usize::from(round).checked_sub(1);
        level.and_then(|level| self.attack.get(level)).map_or(0, |row| row.length)
    }

    /// How many bits all of it takes.
    pub fn bits(&self) -> u64 {
        let rows = self.attack.iter().chain(&self.silence).chain(&self.resolved);
        rows.map(|row| (row.words.len() as u64 + 1) * 64).sum()
    }
}

/// A walk that keeps what it meets.
struct Walk<'a> {
    orders: Orders<'a>,
    /// What traitors say, where that is the same for all who hold the same and never silence.
    rows: Option<[u64; 2]>,
    levels: Levels,
}

impl Walk<'_> {
    /// As [`super::om`] resolves a path.
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
            let resolved = self.orders.last_rows(path, heard, to, rows);
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
        for relay in 0..count {
            let held = heard >> relay & 1;
            let loyal = held.wrapping_neg() & all;
            let said = if traitors >> relay & 1 == 1 { rows[held as usize] } else { loyal };
            let below = (1 << relay) - 1;
            kept.push((said & below) | (said >> 1 & !below), count - 1);
        }
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
