//! The scenario's text: `key=value` joined by `&`. Splitting, escaping and the checksum; what keys
//! and values mean is the table's business.

use super::error::{InputError, WHOLE};
use std::fmt::Write;

/// Where a text comes from, which sets how long it may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// The fragment of a share link.
    Link,
    /// A file, an argument, or a line on the command's standard input.
    File,
}

/// The most keys in one scenario, beside those that giving it away adds.
const KEYS_MAX: usize = 96;
/// The keys that giving a scenario away adds, and the one that every scenario comes to have, for
/// which there is always room: what was read can always be passed on.
const ADDED: [&str; 4] = ["v", "c", "at", "n"];
/// The most characters in one key.
const KEY_LENGTH_MAX: usize = 24;

impl Source {
    /// The longest text, in bytes.
    pub fn text_max(self) -> usize {
        match self {
            Self::Link => 4_096,
            Self::File => 256 * 1024,
        }
    }

    fn value_max(self) -> usize {
        match self {
            Self::Link => 2_048,
            Self::File => self.text_max(),
        }
    }

    /// The most lies in one script.
    pub(crate) fn lies_max(self) -> usize {
        match self {
            Self::Link => 256,
            Self::File => 20_000,
        }
    }
}

/// A key and what stood behind its equals sign, still escaped.
pub(crate) type Pair<'a> = (&'a str, &'a str);

/// Splits a text into its pairs. What is malformed becomes an error; the sound pairs remain.
pub(crate) fn split<'a>(
    text: &'a str,
    source: Source,
    errors: &mut Vec<InputError>,
) -> Vec<Pair<'a>> {
    if text.len() > source.text_max() {
        let (key, limit) = (WHOLE.to_string(), source.text_max());
        errors.push(InputError::Long { key, got: text.len(), limit });
        return Vec::new();
    }
    pieces(text, source, errors)
}

/// Splits a text whose length is known to be allowed.
pub(crate) fn pieces<'a>(
    text: &'a str,
    source: Source,
    errors: &mut Vec<InputError>,
) -> Vec<Pair<'a>> {
    let mut pairs: Vec<Pair> = Vec::new();
    // The number of participants counts whether it is there or not.
    let mut left = KEYS_MAX - 1;
    for piece in text.split('&').filter(|piece| !piece.is_empty()) {
        let (key, value) = piece.split_once('=').unwrap_or((piece, ""));
        let added = ADDED.contains(&key) && pairs.iter().all(|(other, _)| *other != key);
        if left == 0 && !added {
            errors.push(InputError::value("keys", "more", format!("at most {KEYS_MAX} keys")));
            break;
        }
        left -= usize::from(!added);
        match sound(key, value, source, &pairs) {
            Ok(()) => pairs.push((key, value)),
            Err(error) => errors.push(error),
        }
    }
    pairs
}

fn sound(key: &str, value: &str, source: Source, before: &[Pair]) -> Result<(), InputError> {
    let form = "a key of lower-case letters, digits and _, then = and a value";
    let first = key.bytes().next().is_some_and(|byte| byte.is_ascii_lowercase());
    let rest = key.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_');
    if !first || !rest || key.len() > KEY_LENGTH_MAX {
        return Err(InputError::value(key, value, form));
    }
    if before.iter().any(|(other, _)| *other == key) {
        return Err(InputError::value(key, value, "each key once"));
    }
    if value.len() > source.value_max() {
        let limit = source.value_max();
        return Err(InputError::Long { key: key.into(), got: value.len(), limit });
    }
    Ok(())
}

/// Undoes percent-encoding; nothing if a `%` escapes nothing or the bytes are not UTF-8.
pub(crate) fn unescape(raw: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(raw.len());
    let mut rest = raw.as_bytes();
    while let [first, tail @ ..] = rest {
        if *first == b'%' {
            let [high, low, tail @ ..] = tail else { return None };
            bytes.push(hex(*high)? << 4 | hex(*low)?);
            rest = tail;
        } else {
            bytes.push(*first);
            rest = tail;
        }
    }
    String::from_utf8(bytes).ok()
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).map(|digit| digit as u8)
}

/// Percent-encodes all but letters, digits and `-_.~`.
pub(crate) fn escape(text: &str) -> String {
    text.bytes().fold(String::with_capacity(text.len()), |mut out, byte| {
        if byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
        out
    })
}

/// An item of a list: its own dots must not look like the list's.
pub(crate) fn escape_item(text: &str) -> String {
    escape(text).replace('.', "%2E")
}

/// The same value, with its last character escaped where it is punctuation: chat tools leave that
/// out of a link.
pub(crate) fn ending_plainly(mut value: String) -> String {
    match value.pop() {
        Some(last) if !last.is_ascii_alphanumeric() => {
            value.push_str(&format!("%{:02X}", u32::from(last)));
        }
        last => value.extend(last),
    }
    value
}

/// A value whose meaning nobody here knows, in the form in which it is passed on. Nothing if it is
/// badly escaped.
pub(crate) fn passed_on(raw: &str) -> Option<String> {
    let items = raw.split('.').map(|item| Some(escape_item(&unescape(item)?)));
    Some(ending_plainly(items.collect::<Option<Vec<_>>>()?.join(".")))
}

/// What chat tools and their readers leave at the end of a link; the last as browsers write them.
const TAILS: [&str; 14] =
    [")", ".", ">", ",", ";", ":", "!", "?", "]", "'", "\"", "%3E", "%22", "%20"];

/// The text without what was done to it on its way, and what that is; nothing if there is no sign
/// of any.
pub(crate) fn mended(text: &str) -> Option<(String, &'static str)> {
    let plain = text.replace("&amp;", "&");
    let mut whole = plain.as_str();
    while let Some(shorter) = TAILS.iter().find_map(|tail| whole.strip_suffix(tail)) {
        whole = shorter;
    }
    let what = match (plain.len() < text.len(), whole.len() < plain.len()) {
        (true, true) => "&amp; in place of & and with punctuation behind it",
        (true, false) => "&amp; in place of &",
        (false, true) => "punctuation behind it",
        (false, false) => return None,
    };
    Some((whole.into(), what))
}

/// The checksum of the pairs that follow it: the low 16 bits of FNV-1a-32, as four hex digits.
pub fn checksum(pairs: &str) -> String {
    let hash = pairs
        .bytes()
        .fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    format!("{:04x}", hash & 0xffff)
}
