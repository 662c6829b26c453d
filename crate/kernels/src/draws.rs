//! Draws as hashes of what they are named by: a state into which counters are mixed, one by one.

/// A draw that is being named: where many differ in their last counter alone, the others are mixed
/// in but once.
#[derive(Clone, Copy, Debug)]
pub struct Naming(u64);

/// A counter, mixed beforehand.
#[derive(Clone, Copy, Debug, Default)]
pub struct Counter(u64);

impl Counter {
    /// The counter with this number.
    #[inline]
    pub fn new(counter: u64) -> Self {
        Self(mix(counter))
    }
}

impl Naming {
    /// A draw of which a seed is known, and the number of its purpose.
    #[inline]
    pub fn new(seed: u64, purpose: u64) -> Self {
        Self(mix(seed ^ mix(purpose)))
    }

    /// The draw with one counter more.
    #[inline]
    #[must_use]
    pub fn then(self, counter: Counter) -> Self {
        Self(mix(self.0 ^ counter.0))
    }

    /// The draw with these counters more.
    #[inline]
    #[must_use]
    pub fn by(self, counters: &[u64]) -> Self {
        counters.iter().fold(self, |naming, &counter| naming.then(Counter::new(counter)))
    }

    /// The draw with no counter more.
    #[inline]
    pub fn bits(self) -> u64 {
        self.0
    }
}

/// The finaliser of `SplitMix64` (Steele, Lea, Flood 2014), preceded by its increment so that zero
/// is no fixed point.
#[inline]
pub fn mix(word: u64) -> u64 {
    let mut bits = word.wrapping_add(0x9e37_79b9_7f4a_7c15);
    bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    bits ^ (bits >> 31)
}
