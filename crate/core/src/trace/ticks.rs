//! A column of ticks, four bytes each: most runs end long before a tick needs more. The first that
//! does widens the column; a million messages with eight bytes a tick would not fit into a page.

use super::columns::append;
use crate::terms::Tick;

/// Ticks behind each other. [`Tick::MAX`] stands for never and needs no width of its own.
#[derive(Clone, Debug, Default)]
pub struct Ticks {
    low: Vec<u32>,
    /// What goes beyond 32 bits; empty as long as nothing does.
    high: Vec<u32>,
}

impl Ticks {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.low.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.low.is_empty()
    }

    /// The tick at a place.
    ///
    /// # Panics
    /// If there is no such place.
    pub fn at(&self, place: usize) -> Tick {
        let low = self.low[place];
        match self.high.get(place) {
            Some(&high) => Tick::from(high) << 32 | Tick::from(low),
            None if low == u32::MAX => Tick::MAX,
            None => Tick::from(low),
        }
    }

    /// All of them, in order.
    pub fn iter(&self) -> impl Iterator<Item = Tick> {
        (0..self.len()).map(|place| self.at(place))
    }

    /// How many of ascending ticks come before the first of which `before` does not hold.
    pub fn partition_point(&self, before: impl Fn(Tick) -> bool) -> usize {
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = low + (high - low) / 2;
            if before(self.at(middle)) { low = middle + 1 } else { high = middle }
        }
        low
    }

    pub(super) fn reserve_exact(&mut self, count: usize) {
        self.low.reserve_exact(count);
    }

    pub(super) fn push(&mut self, tick: Tick) {
        append(&mut self.low, 0);
        if !self.high.is_empty() {
            append(&mut self.high, 0);
        }
        self.set(self.low.len() - 1, tick);
    }

    pub(super) fn set(&mut self, place: usize, tick: Tick) {
        let fits = tick < Tick::from(u32::MAX) || tick == Tick::MAX;
        if !fits && self.high.is_empty() {
            let beyond = |&low: &u32| if low == u32::MAX { u32::MAX } else { 0 };
            self.high = self.low.iter().map(beyond).collect();
        }
        self.low[place] = tick as u32;
        if let Some(high) = self.high.get_mut(place) {
            *high = (tick >> 32) as u32;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Ticks;

    fn column(all: &[u64]) -> Ticks {
        let mut ticks = Ticks::default();
        for &tick in all {
            ticks.push(tick);
        }
        ticks
    }

    #[test]
    fn ticks_of_any_size_come_back() {
        let wide = u64::from(u32::MAX);
        for all in [vec![0, 7, u64::MAX], vec![1, u64::MAX, wide, 3, wide + 5], vec![wide - 1]] {
            let mut ticks = column(&all);
            assert_eq!(ticks.iter().collect::<Vec<_>>(), all);
            ticks.set(0, wide << 8);
            assert_eq!(ticks.iter().skip(1).collect::<Vec<_>>(), all[1..]);
            assert_eq!(ticks.at(0), wide << 8);
        }
    }

    #[test]
    fn the_first_later_tick_is_found() {
        let ticks = column(&[1, 3, 3, 9]);
        assert_eq!([0, 3, 9].map(|t| ticks.partition_point(|tick| tick <= t)), [0, 3, 4]);
    }
}
