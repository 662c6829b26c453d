//! Ways to fail, for the tests of how the page recovers. Only a build with the feature of that name
//! has them; there a scenario asks for one by its private key `x_sabotage`.

use std::hint::black_box;

/// What is hoarded at a time.
const HOARD: usize = 16 << 20;

/// Fails as the scenario asks, if it does.
pub(crate) fn strike(text: &str) {
    match text.split('&').find_map(|pair| pair.strip_prefix("x_sabotage=")) {
        Some("panic") => panic!("sabotaged"),
        Some("overflow") => drop(black_box(descend(black_box(1)))),
        Some("memory") => hoard(),
        Some("spin") => spin(),
        _ => {}
    }
}

/// Goes deeper than any stack.
fn descend(depth: u64) -> u64 {
    let frame = black_box([depth; 64]);
    if black_box(depth) == 0 { 0 } else { descend(depth + 1) + black_box(frame)[0] }
}

/// Takes memory until there is none.
fn hoard() {
    let mut kept: Vec<Vec<u8>> = Vec::new();
    loop {
        kept.push(black_box(vec![1; HOARD]));
    }
}

fn spin() {
    while black_box(true) {}
}
