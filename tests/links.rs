//! Links that were once given away must open for ever. Each line of tests/golden/links.tsv is a
//! link, its canonical text, its digest and whether there was agreement; it is read, written and
//! run again natively here and in wasm by the page's tests. The table only grows:
//! `LINKS=FILE cargo test --test links every` appends the links of a file, one a line, that are not
//! yet in it, and leaves every line as it is.

use bivouac::scenario::checksum;
use bivouac::trace::Record;
use bivouac::{InputError, Run, Scenario, Source, preview};
use std::collections::BTreeSet;
use std::fs::{self, OpenOptions};
use std::io::Write;
use std::path::PathBuf;

/// Stands for the digest and the verdict of a run that is refused for its cost.
const REFUSED: &str = "-";

fn table() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/golden/links.tsv")
}

fn lines() -> Vec<String> {
    let old = fs::read_to_string(table()).expect("tests/golden/links.tsv");
    old.lines().map(str::to_owned).collect()
}

fn scenario(link: &str) -> Scenario {
    let reading = Scenario::read(link, Source::Link);
    assert!(reading.errors.is_empty(), "{link}: {:?}", reading.errors);
    let cut = reading.notices.iter().any(|notice| notice.code == "E_CUT");
    assert!(!cut, "{link}: its checksum does not fit");
    reading.scenario.expect("a sound scenario")
}

/// What a link comes to now, as the table has it.
fn line(link: &str) -> String {
    let scenario = scenario(link);
    let text = scenario.text();
    let (digest, verdict) = match Run::of(scenario, Record::Everything) {
        Ok(run) => {
            let report = run.finish().report();
            let verdict = serde_json::to_value(report.verdict.agreement).expect("a word");
            (report.digest, verdict.as_str().expect("a word").to_owned())
        }
        Err(InputError::Cost { .. }) => (REFUSED.into(), REFUSED.into()),
        Err(error) => panic!("{link}: {error}"),
    };
    format!("{link}\t{text}\t{digest}\t{verdict}")
}

fn append(new: &str) {
    let known: BTreeSet<String> =
        lines().iter().filter_map(|line| Some(line.split_once('\t')?.0.to_owned())).collect();
    let mut out = OpenOptions::new().append(true).open(table()).expect("the table");
    for link in new.lines().filter(|link| !link.is_empty() && !known.contains(*link)) {
        writeln!(out, "{}", line(link)).expect("the table can be written");
    }
}

#[test]
fn every_link_is_read_written_and_run_as_it_always_was() {
    if let Some(file) = std::env::var_os("LINKS") {
        append(&fs::read_to_string(file).expect("the file of new links"));
    }
    let lines = lines();
    assert!(lines.len() >= 50, "{} links", lines.len());
    let links: BTreeSet<&str> = lines.iter().filter_map(|line| line.split('\t').next()).collect();
    assert_eq!(links.len(), lines.len(), "a link stands there twice");
    for golden in &lines {
        let link = golden.split('\t').next().expect("a link");
        assert_eq!(&line(link), golden);
    }
}

#[test]
fn a_canonical_text_is_its_own() {
    for golden in lines() {
        let text = golden.split('\t').nth(1).expect("a canonical text");
        assert_eq!(scenario(text).text(), text);
    }
}

#[test]
fn the_table_has_every_algorithm_and_every_verdict() {
    let lines = lines();
    for algorithm in ["om", "majority", "neighbours", "benor", "gossip", "lottery"] {
        let key = format!("alg={algorithm}&");
        let count = lines.iter().filter(|line| line.contains(&key)).count();
        assert!(count >= 5, "{algorithm}: {count}");
    }
    for verdict in ["held", "violated", "undecided", REFUSED] {
        assert!(lines.iter().any(|line| line.ends_with(&format!("\t{verdict}"))), "{verdict}");
    }
}

/// A chat tool may cut a link anywhere. With a checksum, no rest of it opens as if it were whole.
#[test]
fn a_link_that_was_cut_is_flagged_at_every_length() {
    for golden in lines() {
        let text = golden.split('\t').nth(1).expect("a canonical text");
        let rest = text.strip_prefix("v=1&").expect("a version");
        let link = format!("v=1&c={}&{rest}", checksum(rest));
        assert_eq!(scenario(&link).text(), text);
        for length in (0..link.len()).filter(|&length| link.is_char_boundary(length)) {
            let opened = preview(&link[..length], Source::Link);
            let noticed = opened.notices.iter().any(|notice| notice.code == "E_CUT");
            let refused = opened.errors.iter().any(|error| error.code() != "E_COST");
            assert!(noticed || refused, "{}", &link[..length]);
        }
    }
}
