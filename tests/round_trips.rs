//! What is read is written so that it reads the same: tried on 100,000 texts of every algorithm,
//! half of them after a slip. Nothing that anybody writes may come out as another scenario.

#[path = "support/scenarios.rs"]
#[allow(dead_code, reason = "most tables are for another test file")]
mod scenarios;
#[path = "support/texts.rs"]
mod texts;

use bivouac::scenario::checksum;
use bivouac::{Scenario, Source};
use scenarios::Pick;
use std::collections::BTreeMap;
use texts::{random_text, slipped};

const TEXTS: u64 = 100_000;

/// All that a scenario comes to, apart from which of it was written out.
fn meaning(scenario: &Scenario) -> String {
    let all = format!("{scenario:?}");
    all.split_once("settings: ").expect("a field of that name").0.to_owned()
}

/// Reads a text, writes what is valid of it and reads that again: the same scenario, without an
/// error, and signed without a notice that it was cut. Says whether the text itself was sound.
fn comes_back(text: &str) -> bool {
    let first = Scenario::read(text, Source::File);
    let Some(scenario) = first.scenario else { return false };
    let canonical = scenario.text();
    let rest = canonical.strip_prefix("v=1&").expect("a version");
    let signed = format!("v=1&c={}&{rest}", checksum(rest));
    for written in [&canonical, &signed] {
        let again = Scenario::read(written, Source::File);
        assert!(again.errors.is_empty(), "{text}\n{written}\n{:?}", again.errors);
        let cut = again.notices.iter().any(|notice| notice.code != "UNKNOWN");
        assert!(!cut, "{text}\n{written}\n{:?}", again.notices);
        let same = again.scenario.expect("a scenario");
        assert_eq!(same.text(), canonical, "{text}");
        assert!(written == &signed || meaning(&same) == meaning(&scenario), "{text}\n{written}");
    }
    let last = canonical.bytes().last().expect("a character");
    assert!(last.is_ascii_alphanumeric() || last == b'=', "chat tools would cut {canonical}");
    first.errors.is_empty()
}

#[test]
fn a_hundred_thousand_texts_come_back_as_they_were_read() {
    let mut sound: BTreeMap<String, u64> = BTreeMap::new();
    for seed in 0..TEXTS / 2 {
        let mut pick = Pick::new(seed);
        let text = random_text(&mut pick);
        if comes_back(&text) {
            let algorithm = text.split('&').find(|pair| pair.starts_with("alg="));
            *sound.entry(algorithm.expect("an algorithm").to_owned()).or_default() += 1;
        }
        comes_back(&slipped(&mut pick, &text));
    }
    // Else the test would prove nothing about what most people write.
    assert_eq!(sound.len(), 6, "{sound:?}");
    assert!(sound.values().all(|&count| count > 100), "{sound:?}");
}
