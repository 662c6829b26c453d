//! What takes Unicode's tables to know of characters: how they are composed (NFC), and which are
//! marks on others.
//!
//! The tables are a crate's. The page does without its quarter of a megabyte: every browser has
//! tables of its own, and what they say of a character never changes once there is one. Whoever
//! turns the feature `characters` off says with [`know`] whom to ask.

#[cfg(feature = "characters")]
mod tables {
    use unicode_normalization::UnicodeNormalization;

    pub(in super::super) fn composed(words: &str) -> String {
        words.nfc().collect()
    }

    pub(in super::super) fn is_mark(c: char) -> bool {
        unicode_normalization::char::is_combining_mark(c)
    }
}

#[cfg(not(feature = "characters"))]
mod tables {
    use std::sync::OnceLock;

    /// Who knows how words are composed, and whether a character is a mark.
    type Known = (fn(&str) -> String, fn(char) -> bool);

    static KNOWN: OnceLock<Known> = OnceLock::new();

    /// Says whom to ask how words are composed and whether a character is a mark; said once.
    pub fn know(composed: fn(&str) -> String, is_mark: fn(char) -> bool) {
        KNOWN.get_or_init(|| (composed, is_mark));
    }

    pub(in super::super) fn composed(words: &str) -> String {
        // Plain letters are composed.
        match KNOWN.get() {
            Some((composed, _)) if !words.is_ascii() => composed(words),
            _ => words.into(),
        }
    }

    pub(in super::super) fn is_mark(c: char) -> bool {
        !c.is_ascii() && KNOWN.get().is_some_and(|(_, is_mark)| is_mark(c))
    }
}

#[cfg(not(feature = "characters"))]
pub use tables::know;
pub(super) use tables::{composed, is_mark};
