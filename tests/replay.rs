//! Old runs replay for ever. tests/golden/rules-N.tsv holds runs by version N of the engine's
//! rules: the digest, and the text. A file is written once, with its version, and never again; a
//! text that names no version runs by the first.

#[path = "support/rules.rs"]
mod rules;

use bivouac::trace::Record;
use bivouac::{ENGINE, Run, Scenario};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

fn golden(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/golden").join(name)
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The digest of a text's run, unless it costs too much.
fn digest(text: &str) -> Option<String> {
    let scenario = Scenario::parse(text).unwrap_or_else(|errors| panic!("{text}: {errors:?}"));
    Some(Run::of(scenario, Record::Sums).ok()?.finish().report().digest)
}

/// The runs of the gallery and of the golden links, by this version of the rules.
fn drawn_up(version: u32) -> String {
    let tables = ["digests.tsv", "links.tsv"].map(|name| read(&golden(name)));
    let texts = tables
        .iter()
        .flat_map(|table| table.lines())
        .filter_map(|line| line.split('\t').skip(1).find(|column| column.starts_with("v=1&")));
    let texts: BTreeSet<String> = texts.map(|text| by(version, text)).collect();
    let line = |text: &String| Some(format!("{}\t{text}\n", digest(text)?));
    texts.iter().filter_map(line).collect()
}

fn by(version: u32, text: &str) -> String {
    let text = text.replace("&e=1", "");
    if version == 1 { text } else { text.replacen("v=1&", &format!("v=1&e={version}&"), 1) }
}

#[test]
fn runs_replay_by_every_version_of_the_rules() {
    for version in 1..=ENGINE {
        let path = golden(&format!("rules-{version}.tsv"));
        if !path.exists() && std::env::var_os("BLESS").is_some() {
            fs::write(&path, drawn_up(version)).expect("the file can be written");
        }
        let lines = read(&path);
        assert!(lines.lines().count() >= 80, "{}", path.display());
        for line in lines.lines() {
            let (had, text) = line.split_once('\t').expect("a digest and a text");
            let scenario = Scenario::parse(text).expect("a sound text");
            assert_eq!(scenario.rules(), version, "{text}");
            rules::replays(text, had, &digest(text).expect("a run that was small enough"));
        }
    }
    let next = golden(&format!("rules-{}.tsv", ENGINE + 1));
    assert!(!next.exists(), "{} without its rules: was ENGINE lowered?", next.display());
}

#[test]
fn a_link_that_names_no_version_runs_by_the_first_rules() {
    for line in read(&golden("links.tsv")).lines() {
        let mut columns = line.split('\t');
        let (link, text) = (columns.next().expect("a link"), columns.next().expect("a text"));
        let named = link.split('&').any(|pair| pair.starts_with("e=") && pair != "e=1");
        let scenario = Scenario::parse(text).expect("a sound text");
        assert!(named || scenario.rules() == 1, "{link}");
    }
}

#[test]
fn rules_that_nobody_has_yet_are_refused_plainly() {
    let text = format!("v=1&e={}&alg=om&n=4", ENGINE + 1);
    let errors = Scenario::parse(&text).expect_err("rules of the future");
    assert!(errors[0].to_string().contains("newer version"), "{errors:?}");
}

#[test]
fn the_changelog_names_every_version_of_the_rules() {
    let changelog = read(&golden("../../CHANGELOG.md"));
    let breaking = changelog.split("\n### ").filter(|part| part.starts_with("Replay-breaking"));
    let breaking = breaking.collect::<String>().to_lowercase();
    for version in 1..=ENGINE {
        assert!(breaking.contains(&format!("rules version {version}")), "version {version}");
    }
}
