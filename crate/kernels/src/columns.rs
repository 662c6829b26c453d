//! Sixty-four small counts side by side: the i-th bits of some words are the digits of the i-th
//! count, so that one addition of a mask counts for all of them at once.

/// Counts of `P` binary digits, the lowest first.
#[derive(Clone, Copy, Debug)]
pub struct Columns<const P: usize>([u64; P]);

impl<const P: usize> Columns<P> {
    /// From here on a count shows in [`Self::full`].
    pub const HALF: u64 = 1 << (P - 1);

    /// Every count at `count`.
    pub fn all(count: u64) -> Self {
        Self(std::array::from_fn(|digit| (count >> digit & 1).wrapping_neg()))
    }

    /// Counts of votes that are full with `need` of them, of which at most `HALF - 1` will come.
    pub fn full_with(need: u32) -> Self {
        Self::all(Self::HALF - u64::from(need).min(Self::HALF))
    }

    /// Adds one to the counts in the mask.
    #[inline]
    pub fn add(&mut self, mask: u64) {
        let mut carry = mask;
        for digit in &mut self.0 {
            (*digit, carry) = (*digit ^ carry, *digit & carry);
        }
    }

    /// Adds one to the counts in each of four masks, which share their carries.
    #[inline]
    pub fn add_four(&mut self, [a, b, c, d]: [u64; 4]) {
        let (ones, one) = full(self.0[0], a, b);
        let (ones, other) = full(ones, c, d);
        let (twos, mut carry) = full(self.0[1], one, other);
        (self.0[0], self.0[1]) = (ones, twos);
        for digit in &mut self.0[2..] {
            (*digit, carry) = (*digit ^ carry, *digit & carry);
        }
    }

    /// The same, for long counts: carries seldom go far.
    #[inline]
    pub fn add_seldom_far(&mut self, mask: u64) {
        let mut carry = mask;
        for digit in &mut self.0 {
            if carry == 0 {
                return;
            }
            (*digit, carry) = (*digit ^ carry, *digit & carry);
        }
    }

    /// The counts that have reached `HALF`.
    #[inline]
    pub fn full(&self) -> u64 {
        self.0[P - 1]
    }

    /// The counts that are at least `need`, which is below `2 * HALF`.
    #[inline]
    pub fn at_least(&self, need: u32) -> u64 {
        let digits = self.0.iter().enumerate();
        // No branch: what is needed changes from node to node.
        digits.fold(u64::MAX, |reached, (place, digit)| {
            let nought = u64::from(need >> place & 1).wrapping_sub(1);
            (reached & digit) | ((reached | digit) & nought)
        })
    }

    /// One of the counts.
    pub fn count(&self, place: u32) -> u64 {
        let digits = self.0.iter().enumerate();
        digits.map(|(digit, word)| (word >> place & 1) << digit).sum()
    }
}

/// Three digits added up: the sum's digit and what is carried.
#[inline]
fn full(a: u64, b: u64, c: u64) -> (u64, u64) {
    let half = a ^ b;
    (half ^ c, (a & b) | (half & c))
}

/// The places of the bits that are set, ascending.
pub fn places(mut mask: u64) -> impl Iterator<Item = u32> {
    std::iter::from_fn(move || {
        let place = (mask != 0).then(|| mask.trailing_zeros())?;
        mask &= mask - 1;
        Some(place)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_as_numbers_do() {
        let masks = [0b1011_u64, 0b0110, u64::MAX, 1 << 63, 0b1010];
        let mut columns = Columns::<4>::all(2);
        for mask in masks {
            columns.add(mask);
        }
        let mut fours = Columns::<4>::all(2);
        fours.add_four([masks[0], masks[1], masks[2], masks[3]]);
        fours.add(masks[4]);
        for place in 0..64 {
            assert_eq!(fours.count(place), columns.count(place));
            let votes = masks.iter().filter(|&mask| mask >> place & 1 == 1).count() as u64;
            assert_eq!(columns.count(place), 2 + votes);
            assert_eq!(columns.full() >> place & 1 == 1, 2 + votes >= 8);
            for need in 0..16 {
                let reached = columns.at_least(need) >> place & 1 == 1;
                assert_eq!(reached, 2 + votes >= u64::from(need));
            }
        }
        assert_eq!(places(0b1001_0010).collect::<Vec<_>>(), [1, 4, 7]);
    }

    #[test]
    fn a_count_is_full_with_what_it_needs() {
        for need in 0..=9 {
            let mut columns = Columns::<4>::full_with(need);
            for votes in 0..=7 {
                assert_eq!(columns.full() & 1 == 1, votes >= need, "{votes} of {need}");
                columns.add(1);
            }
        }
    }
}
