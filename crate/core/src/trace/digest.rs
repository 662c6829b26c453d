//! The digest: 64 bits that stand for a whole run, whatever its encoding.
//!
//! FNV-1a-64 over the little-endian bytes of each event's tick (8), kind (1), from (4), to (4),
//! value (1), round (2) and, if it is about an item, a block or an instance, its number (4), in
//! order.

use super::{Event, NONE};

/// A digest under way.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Digest(u64);

impl Digest {
    pub(crate) fn new() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }

    pub(crate) fn add(&mut self, event: &Event) {
        self.bytes(&event.time.to_le_bytes());
        self.bytes(&[event.kind as u8]);
        self.bytes(&event.from.to_le_bytes());
        self.bytes(&event.to.to_le_bytes());
        self.bytes(&[event.value]);
        self.bytes(&event.round.to_le_bytes());
        if event.about != NONE {
            self.bytes(&event.about.to_le_bytes());
        }
    }

    fn bytes(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }

    /// Sixteen hexadecimal digits.
    pub(crate) fn text(self) -> String {
        format!("{:016x}", self.0)
    }
}
