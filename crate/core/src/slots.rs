//! Numbered places for what comes and goes. A place that becomes free is the first to be used
//! again, so that there are as few as there was ever need of at once.

/// What is in a place.
#[derive(Clone, Debug)]
enum Slot<T> {
    Full(T),
    /// Nothing; and which place to use after it.
    Free(u32),
}

/// The places.
#[derive(Clone, Debug)]
pub(crate) struct Slots<T> {
    all: Vec<Slot<T>>,
    /// The place to use next.
    free: u32,
    full: u32,
}

impl<T> Slots<T> {
    /// No places yet.
    pub(crate) fn new() -> Self {
        Self { all: Vec::new(), free: 0, full: 0 }
    }

    /// Whether there is nothing in any place.
    pub(crate) fn is_empty(&self) -> bool {
        self.full == 0
    }

    /// Puts something into a place: which one.
    #[inline]
    pub(crate) fn put(&mut self, one: T) -> u32 {
        let place = self.free;
        self.full += 1;
        if let Some(slot) = self.all.get_mut(place as usize) {
            self.free = if let Slot::Free(next) = slot { *next } else { place };
            *slot = Slot::Full(one);
        } else {
            self.free = place + 1;
            self.all.push(Slot::Full(one));
        }
        place
    }

    /// What is in a place.
    #[inline]
    pub(crate) fn at(&self, place: u32) -> Option<&T> {
        match self.all.get(place as usize)? {
            Slot::Full(one) => Some(one),
            Slot::Free(_) => None,
        }
    }

    /// The same, to be changed.
    pub(crate) fn at_mut(&mut self, place: u32) -> Option<&mut T> {
        match self.all.get_mut(place as usize)? {
            Slot::Full(one) => Some(one),
            Slot::Free(_) => None,
        }
    }

    /// Takes out what is in a place.
    #[inline]
    pub(crate) fn take(&mut self, place: u32) -> Option<T> {
        let slot = self.all.get_mut(place as usize).filter(|slot| matches!(slot, Slot::Full(_)));
        let Slot::Full(one) = std::mem::replace(slot?, Slot::Free(self.free)) else { return None };
        self.free = place;
        self.full -= 1;
        Some(one)
    }

    /// All that is in any place.
    pub(crate) fn all(&mut self) -> impl Iterator<Item = &mut T> {
        self.all.iter_mut().filter_map(|slot| match slot {
            Slot::Full(one) => Some(one),
            Slot::Free(_) => None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_used_again_once_it_is_free_and_not_before() {
        let mut slots = Slots::new();
        let [a, b, c] = ['a', 'b', 'c'].map(|one| slots.put(one));
        assert_eq!((slots.take(b), slots.take(b), slots.at(b)), (Some('b'), None, None));
        assert_eq!(slots.take(a), Some('a'));
        assert_eq!([slots.put('d'), slots.put('e'), slots.put('f')], [a, b, c + 1]);
        assert_eq!([a, b, c, c + 1].map(|place| slots.take(place)), ['d', 'e', 'c', 'f'].map(Some));
        assert!(slots.is_empty() && slots.take(9).is_none());
    }
}
