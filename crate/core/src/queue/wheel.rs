//! A timing wheel (Varghese and Lauck 1987) of one tick a bucket: what is put into a bucket comes
//! out of it in the same order. It holds numbers, for ticks not farther ahead than its span.

use crate::terms::Tick;

/// How many ticks ahead a wheel reaches: a quarter of a second of the model.
pub(super) const SPAN: Tick = 1 << 18;

const MASK: Tick = SPAN - 1;
const WORDS: usize = SPAN as usize / 64;
const NONE: u32 = u32::MAX;

/// The first and the last number in a bucket, if its bit is set.
type Bucket = (u32, u32);

/// The near future.
#[derive(Debug)]
pub(super) struct Wheel {
    /// No number is due before this tick.
    now: Tick,
    length: usize,
    buckets: Vec<Bucket>,
    /// By number, the one that comes next in its bucket.
    next: Vec<u32>,
    /// A bit a bucket that is not empty, and a bit a word of those that is not 0.
    filled: Vec<u64>,
    words: Vec<u64>,
}

impl Wheel {
    /// An empty wheel.
    pub(super) fn at(now: Tick) -> Self {
        Self {
            now,
            length: 0,
            buckets: vec![(NONE, NONE); SPAN as usize],
            next: Vec::new(),
            filled: vec![0; WORDS],
            words: vec![0; WORDS / 64],
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.length == 0
    }

    /// Whether a tick has a bucket.
    #[inline]
    pub(super) fn reaches(&self, tick: Tick) -> bool {
        tick - self.now < SPAN
    }

    /// Goes on to a tick; the wheel must be empty.
    pub(super) fn turn_to(&mut self, now: Tick) {
        self.now = now;
    }

    #[inline]
    pub(super) fn push(&mut self, tick: Tick, number: u32) {
        if self.next.len() <= number as usize {
            self.next.resize(number as usize + 1, NONE);
        }
        self.next[number as usize] = NONE;
        let place = (tick & MASK) as usize;
        let bit = 1 << (place % 64);
        let bucket = &mut self.buckets[place];
        if self.filled[place / 64] & bit == 0 {
            *bucket = (number, number);
            self.filled[place / 64] |= bit;
            self.words[place / 4096] |= 1 << (place / 64 % 64);
        } else {
            self.next[bucket.1 as usize] = number;
            bucket.1 = number;
        }
        self.length += 1;
    }

    /// The tick of the next number.
    #[inline]
    pub(super) fn next_tick(&self) -> Option<Tick> {
        if self.length == 0 {
            return None;
        }
        let start = (self.now & MASK) as usize;
        let place = self.filled_from(start).or_else(|| self.filled_from(0))?;
        Some(self.now + ((place as Tick).wrapping_sub(self.now) & MASK))
    }

    /// The first bucket from `start` on, to the end of the list, that is not empty.
    fn filled_from(&self, start: usize) -> Option<usize> {
        let word = self.filled[start / 64] & (u64::MAX << (start % 64));
        if word != 0 {
            return Some(start / 64 * 64 + word.trailing_zeros() as usize);
        }
        let from = start / 64 + 1;
        let mut above = u64::MAX << (from % 64);
        for group in from / 64..self.words.len() {
            let words = self.words[group] & above;
            if words != 0 {
                let at = group * 64 + words.trailing_zeros() as usize;
                return Some(at * 64 + self.filled[at].trailing_zeros() as usize);
            }
            above = u64::MAX;
        }
        None
    }

    #[inline]
    pub(super) fn pop(&mut self) -> Option<(Tick, u32)> {
        self.now = self.next_tick()?;
        let place = (self.now & MASK) as usize;
        let (first, last) = self.buckets[place];
        if first == last {
            self.filled[place / 64] &= !(1 << (place % 64));
            if self.filled[place / 64] == 0 {
                self.words[place / 4096] &= !(1 << (place / 64 % 64));
            }
        } else {
            self.buckets[place].0 = self.next[first as usize];
        }
        self.length -= 1;
        Some((self.now, first))
    }
}
