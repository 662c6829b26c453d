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

fn path() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/golden/links.tsv")
}

fn lines() -> Vec<String> {
    let old = fs::read_to_string(path()).expect("tests/golden/links.tsv");
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
    let mut out = OpenOptions::new().append(true).open(path()).expect("the table");
    for link in new.lines().filter(|link| !link.is_empty() && !known.contains(*link)) {
        writeln!(out, "{}", line(link)).expect("the table can be written");
    }
}

#[test]
fn every_link_is_read_written_and_run_as_it_always_was() {
    if let Some(file) = std::env::var_os("LINKS") {
        append(&fs::read_to_string(file).expect("the file of new links"));
    }
    let table = lines();
    assert!(table.len() >= 50, "{} links", table.len());
    let links: BTreeSet<&str> =
        table.iter().filter_map(|golden| golden.split('\t').next()).collect();
    assert_eq!(links.len(), table.len(), "a link stands there twice");
    for golden in &table {
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
fn assert_cuts_are_flagged(link: &str) {
    for length in 0..link.len() {
        let opened = preview(&link[..length], Source::Link);
        let noticed = opened.notices.iter().any(|notice| notice.code == "E_CUT");
        let refused = opened.errors.iter().any(|error| error.code() != "E_COST");
        assert!(noticed || refused, "{}", &link[..length]);
    }
}

#[test]
fn a_link_that_was_cut_is_flagged_at_every_length() {
    for golden in lines() {
        let mut columns = golden.split('\t');
        let (link, text) = (columns.next().expect("a link"), columns.next().expect("a text"));
        let rest = text.strip_prefix("v=1&").expect("a version");
        let signed = format!("v=1&c={}&{rest}", checksum(rest));
        assert_eq!(scenario(&signed).text(), text);
        assert_cuts_are_flagged(&signed);
        if link.contains("&c=") {
            assert_cuts_are_flagged(link);
        }
    }
}

const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

fn base64url(bytes: &[u8]) -> String {
    let group = |three: &[u8]| {
        let bits = three.iter().fold(0, |bits, &byte| bits << 8 | usize::from(byte));
        let bits = bits << (8 * (3 - three.len()));
        (0..=three.len()).map(|at| char::from(LETTERS[bits >> (18 - 6 * at) & 63])).collect()
    };
    bytes.chunks(3).map(group).collect::<Vec<String>>().concat()
}

/// A deflate stream that stores its bytes as they are.
fn stored(text: &[u8]) -> Vec<u8> {
    let count = text.len().div_ceil(60_000);
    let block = |(place, bytes): (usize, &[u8])| {
        let length = bytes.len() as u16;
        let head = [vec![u8::from(place + 1 == count)], length.to_le_bytes().to_vec()].concat();
        [head, (!length).to_le_bytes().to_vec(), bytes.to_vec()].concat()
    };
    text.chunks(60_000).enumerate().flat_map(block).collect()
}

fn packed(text: &str) -> String {
    base64url(&stored(text.as_bytes()))
}

/// The only error of a text, in words.
fn only_error(text: &str) -> String {
    match &Scenario::read(text, Source::File).errors[..] {
        [error] => format!("{} {error}", error.code()),
        errors => panic!("{text}: {errors:?}"),
    }
}

#[test]
fn a_packed_link_is_what_it_packs() {
    for golden in lines() {
        let text = golden.split('\t').nth(1).expect("a canonical text");
        let rest = text.strip_prefix("v=1&").expect("a version");
        let link = format!("v=1&c={}&z={}", checksum(rest), packed(rest));
        if link.len() < 2_048 {
            assert_eq!(scenario(&link).text(), text);
        }
    }
}

#[test]
fn what_does_not_unpack_says_why() {
    let whole = packed("alg=om&n=4&t=1");
    let cut = &whole[..whole.len() - 2];
    let longer = base64url(&[stored(b"alg=om&n=4"), vec![0]].concat());
    let most = packed(&format!("alg=om&n=4&x_a={}", "a".repeat(65_536 - 15)));
    let bomb = packed(&format!("alg=om&n=4&x_a={}", "a".repeat(65_537 - 15)));
    for (z, says) in [
        ("A", "a stream that was cut or broken"),
        ("a+bc", "characters that are no base64url"),
        ("", "a stream that was cut or broken"),
        (cut, "a stream that was cut or broken"),
        (&longer, "a stream that was cut or broken"),
        (&bomb, "more than 65536 bytes once unpacked"),
        (&base64url(&stored(b"n=\xff")), "bytes that are no text"),
        (&packed(&format!("alg=om&n=4&z={whole}")), "another z in it"),
        (&packed("alg=om&n=4&c=0000"), "c in it"),
    ] {
        let said = only_error(&format!("v=1&z={z}"));
        assert!(said.starts_with("E_ZIP z has") && said.contains(says), "{says}: {said}");
    }
    assert!(Scenario::parse(&format!("v=1&z={most}")).is_ok());
    let beside = only_error(&format!("v=1&alg=om&n=4&z={whole}"));
    assert!(beside.contains("alg beside it"), "{beside}");
    let twice = only_error(&format!("v=1&z={whole}&z={whole}"));
    assert!(twice.contains("each key once"), "{twice}");
}
