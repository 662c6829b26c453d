//! The packed part of a link: `z` is base64url of a deflate-raw stream of the pairs that do not
//! stand beside it. A stranger wrote it, so what it unpacks to has a limit that is fixed before
//! anything is read, and nothing in it is packed again.

use super::error::{InputError, Unpacked};
use super::text::{self, Pair, Source};
use miniz_oxide::inflate::TINFLStatus;
use miniz_oxide::inflate::core::inflate_flags::TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF;
use miniz_oxide::inflate::core::{DecompressorOxide, decompress};

/// The key of the packed part.
const KEY: &str = "z";
/// The keys that stand beside it: a reader must know them before it unpacks anything.
const BESIDE: [&str; 4] = ["v", "c", "e", "req"];
/// The most bytes it may unpack to.
const LIMIT: usize = 64 * 1024;

/// Takes the packed part out of the pairs and unpacks it. Nothing if there is none, or an error
/// says why it does not unpack; the pairs beside it then stand for themselves.
pub(super) fn take(pairs: &mut Vec<Pair>, errors: &mut Vec<InputError>) -> Option<String> {
    let place = pairs.iter().position(|(key, _)| *key == KEY)?;
    let (_, packed) = pairs.remove(place);
    let unpacked = match pairs.iter().find(|(key, _)| !BESIDE.contains(key)) {
        Some((key, _)) => Err(Unpacked::Beside((*key).into())),
        None => unpack(packed),
    };
    unpacked.map_err(|wrong| errors.push(InputError::Zip(wrong))).ok()
}

/// The pairs of what was unpacked, without those that may not be in it.
pub(super) fn pairs<'a>(
    unpacked: &'a str,
    source: Source,
    errors: &mut Vec<InputError>,
) -> Vec<Pair<'a>> {
    let mut pairs = text::pieces(unpacked, source, errors);
    pairs.retain(|(key, _)| {
        let wrong = match *key {
            KEY => Unpacked::Nested,
            key if BESIDE.contains(&key) => Unpacked::Within(key.into()),
            _ => return true,
        };
        errors.push(InputError::Zip(wrong));
        false
    });
    pairs
}

/// Whether the scenario is in what does not unpack. Then no other complaint would help anybody.
pub(super) fn hides_all(pairs: &[Pair], errors: &[InputError]) -> bool {
    let broken = errors.iter().any(|error| matches!(error, InputError::Zip(_)));
    broken && pairs.iter().all(|(key, _)| BESIDE.contains(key))
}

fn unpack(packed: &str) -> Result<String, Unpacked> {
    // No whole stream has one letter over: six bits are no byte.
    if packed.len() % 4 == 1 {
        return Err(Unpacked::Broken);
    }
    let bytes = base64url(packed).ok_or(Unpacked::Letters)?;
    String::from_utf8(inflate(&bytes)?).map_err(|_| Unpacked::Bytes)
}

/// Inflates a whole stream and nothing but it.
fn inflate(stream: &[u8]) -> Result<Vec<u8>, Unpacked> {
    let mut out = vec![0; LIMIT];
    let mut state = Box::<DecompressorOxide>::default();
    let (status, read, written) =
        decompress(&mut state, stream, &mut out, 0, TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF);
    match status {
        TINFLStatus::Done if read == stream.len() => {
            out.truncate(written);
            Ok(out)
        }
        TINFLStatus::HasMoreOutput => Err(Unpacked::Bomb(LIMIT)),
        _ => Err(Unpacked::Broken),
    }
}

/// The bytes of a text of six bits a character, without padding.
fn base64url(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() * 3 / 4);
    let (mut bits, mut held) = (0_u32, 0);
    for letter in text.bytes() {
        bits = bits << 6 | u32::from(sextet(letter)?);
        held += 6;
        if held >= 8 {
            held -= 8;
            bytes.push((bits >> held) as u8);
            bits &= (1 << held) - 1;
        }
    }
    Some(bytes)
}

fn sextet(letter: u8) -> Option<u8> {
    match letter {
        b'A'..=b'Z' => Some(letter - b'A'),
        b'a'..=b'z' => Some(letter - b'a' + 26),
        b'0'..=b'9' => Some(letter - b'0' + 52),
        b'-' => Some(62),
        b'_' => Some(63),
        _ => None,
    }
}
