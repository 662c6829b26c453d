//! The digest: 64 bits that stand for a whole run, whatever its encoding.
//!
//! FNV-1a-64 over the little-endian bytes of each event's tick (8), kind (1), from (4), to (4),
//! value (1), round (2) and, if it is about an item, a block or an instance, its number (4), in
//! order.

use super::{Event, NONE};

/// The powers of the prime of FNV-1a-64.
const POWERS: [u64; 8] = {
    let mut powers = [1_u64; 8];
    let mut power = 1;
    while power < 8 {
        powers[power] = powers[power - 1].wrapping_mul(0x0000_0100_0000_01b3);
        power += 1;
    }
    powers
};

/// A digest under way.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Digest(u64);

impl Digest {
    pub(crate) fn new() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }

    #[inline]
    pub(crate) fn add(&mut self, event: &Event) {
        self.number(event.time, 8);
        self.byte(event.kind as u64, 1);
        self.number(event.from.into(), 4);
        self.number(event.to.into(), 4);
        self.byte(event.value.into(), 1);
        self.number(event.round.into(), 2);
        if event.about != NONE {
            self.number(event.about.into(), 4);
        }
    }

    /// The bytes of a number, the lowest first, two at a time until the rest is 0.
    #[inline]
    fn number(&mut self, mut number: u64, mut bytes: usize) {
        while number >> 16 != 0 {
            self.byte(number & 0xff, 1);
            self.byte(number >> 8 & 0xff, 1);
            number >>= 16;
            bytes -= 2;
        }
        self.byte(number & 0xff, 1);
        self.byte(number >> 8, bytes - 1);
    }

    /// A byte, and noughts after it to make up this many: a nought only multiplies.
    #[inline]
    fn byte(&mut self, byte: u64, bytes: usize) {
        self.0 = (self.0 ^ byte).wrapping_mul(POWERS[bytes]);
    }

    /// Sixteen hexadecimal digits.
    pub(crate) fn text(self) -> String {
        format!("{:016x}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::trace::Kind;

    /// Against FNV-1a-64 as it is written down: byte by byte.
    #[test]
    fn noughts_taken_together_come_to_the_same() {
        for step in 0..64 {
            let (time, round) = (u64::MAX >> step, u16::MAX >> (step % 16));
            let (from, to, about) = (7 << (step % 29), u32::MAX >> (step % 32), step * 1_000_003);
            let (kind, value) = (Kind::Send, step as u8);
            let event = Event { time, kind, from, to, value, round, about };
            let mut bytes = time.to_le_bytes().to_vec();
            bytes.push(kind as u8);
            bytes.extend([from.to_le_bytes(), to.to_le_bytes()].concat());
            bytes.push(value);
            bytes.extend(round.to_le_bytes());
            bytes.extend(about.to_le_bytes());
            let fnv = bytes.iter().fold(0xcbf2_9ce4_8422_2325, |digest: u64, &byte| {
                (digest ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
            });
            let mut digest = Digest::new();
            digest.add(&event);
            assert_eq!(digest.0, fnv, "step {step}");
        }
    }
}
