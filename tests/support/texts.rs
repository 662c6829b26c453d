//! Texts of every algorithm, drawn from the parameter table itself, so that a new key is tried
//! without a word here. Most are sound; of the others something valid mostly remains.

use crate::scenarios::Pick;
use bivouac::scenario::Kind;
use bivouac::scenario::params::{ALGORITHMS, PARAMS, Param};

/// Words as people and strangers write them, escaped.
const WORDS: [&str; 8] =
    ["", "Ding", "a%20b.", "%C3%89", "E%CC%81", "%F0%9F%8F%95", "%3Cb%3E", "x%E2%80%AEy"];

/// A text with few or many of the keys of its algorithm.
pub(crate) fn random_text(pick: &mut Pick) -> String {
    let algorithm = ALGORITHMS[pick.between(0, ALGORITHMS.len() as u32 - 1) as usize].0;
    let n = pick.between(1, 12);
    let mut pairs = vec![format!("alg={algorithm}"), format!("n={n}")];
    let seldom = pick.between(1, 20);
    let skipped = ["v", "c", "e", "req", "alg", "n"];
    for param in PARAMS.iter().filter(|param| param.belongs_to(algorithm)) {
        if !skipped.contains(&param.key) && pick.between(0, seldom) == 0 {
            pairs.push(format!("{}={}", param.key, value(pick, param, n)));
        }
    }
    for key in ["x_room", "colour"] {
        if pick.between(0, 9) == 0 {
            pairs.push(format!("{key}={}", list(pick, |pick| pick.one_of(&WORDS).into())));
        }
    }
    for last in (1..pairs.len()).rev() {
        pairs.swap(last, pick.between(0, last as u32) as usize);
    }
    format!("v=1&{}", pairs.join("&"))
}

/// The same text after a slip: a byte more, less or other than it was.
pub(crate) fn slipped(pick: &mut Pick, text: &str) -> String {
    let mut bytes = text.as_bytes().to_vec();
    let place = pick.between(0, bytes.len() as u32 - 1) as usize;
    let byte = b"&=%.-_~0aA/ <\"'"[pick.between(0, 14) as usize];
    match pick.between(0, 2) {
        0 => bytes[place] = byte,
        1 => bytes.insert(place, byte),
        _ => drop(bytes.remove(place)),
    }
    String::from_utf8(bytes).expect("texts are ASCII")
}

fn value(pick: &mut Pick, param: &Param, n: u32) -> String {
    let id = |pick: &mut Pick| pick.between(0, n).to_string();
    let small = |pick: &mut Pick| pick.between(0, 40).to_string();
    match param.kind {
        Kind::Int { min, max } | Kind::IntOr { min, max, .. } => number(pick, min, max),
        Kind::Choice { values } => pick.one_of(values).into(),
        Kind::Ids => list(pick, id),
        Kind::Numbers { .. } => list(pick, small),
        Kind::Values => list(pick, |pick| pick.one_of(&["a", "b", "c"]).into()),
        Kind::Edges => list(pick, |pick| format!("{}-{}", id(pick), id(pick))),
        Kind::Paths => list(pick, |pick| format!("0-{}-{}", id(pick), pick.one_of(&["a", "x"]))),
        Kind::Steps => list(pick, |pick| format!("1-1-{}-{}-b", id(pick), id(pick))),
        Kind::RoundTrips => list(pick, |pick| format!("0-1-{}", pick.between(1, 90_000))),
        Kind::Stretches => list(pick, |pick| format!("{}-5-{}", id(pick), small(pick))),
        Kind::Hex { min, .. } => "0123456789abcdef"[..min].into(),
        Kind::Labels { .. } => list(pick, |pick| pick.one_of(&WORDS).into()),
        _ => pick.one_of(&WORDS).into(),
    }
}

fn number(pick: &mut Pick, min: u64, max: u64) -> String {
    let near = min + u64::from(pick.between(0, 9));
    let far = [near, near, near, max, max.saturating_add(1)];
    far[pick.between(0, 4) as usize].to_string()
}

fn list(pick: &mut Pick, item: impl Fn(&mut Pick) -> String) -> String {
    let count = pick.between(0, 3);
    (0..count).map(|_| item(pick)).collect::<Vec<_>>().join(".")
}
