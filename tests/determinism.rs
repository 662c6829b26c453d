//! A scenario determines its run. The digests of the gallery stand in tests/golden/digests.tsv and
//! are compared natively here (debug and release), and under node and in three browsers by the
//! page's tests. `BLESS=1 cargo test` rewrites the file; its diff is for a person to review.

#[path = "support/rules.rs"]
mod rules;

use bivouac::checks::{Agreement, Validity};
use bivouac::{InputError, Run, Scenario};
use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;
use std::path::PathBuf;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The gallery's scenarios by name.
fn gallery() -> Vec<(String, String)> {
    let files = fs::read_dir(root().join("www/scenarios")).expect("the gallery's folder");
    let paths: BTreeSet<PathBuf> = files.map(|file| file.expect("a file").path()).collect();
    let scenarios =
        paths.into_iter().filter(|path| path.extension().is_some_and(|e| e == "bivouac"));
    scenarios
        .map(|path| {
            let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
            (name, fs::read_to_string(&path).expect("a readable scenario").trim().to_owned())
        })
        .collect()
}

/// A line of the file: name, digest, canonical text. A scenario refused for its cost has no digest.
fn line(name: &str, text: &str) -> String {
    let digest = match Run::begin(text) {
        Ok(run) => run.finish().report().digest,
        Err(errors) if matches!(errors[..], [InputError::Cost { .. }]) => "-".into(),
        Err(errors) => panic!("{name}: {errors:?}"),
    };
    let canonical = Scenario::parse(text).expect("a sound scenario").text();
    format!("{name}\t{digest}\t{canonical}\n")
}

fn columns(line: &str) -> [&str; 3] {
    let columns: Vec<&str> = line.split('\t').collect();
    columns.try_into().expect("a name, a digest and a text")
}

/// A scenario may be added, changed or taken away; one that is the same has the digest it had.
#[test]
fn the_gallery_has_the_digests_it_had() {
    let lines = gallery().iter().fold(String::new(), |mut out, (name, text)| {
        out.write_str(&line(name, text)).expect("a string takes all");
        out
    });
    let path = root().join("tests/golden/digests.tsv");
    let old = fs::read_to_string(&path).expect("tests/golden/digests.tsv");
    for [name, had, text] in old.lines().map(columns) {
        let now = lines.lines().map(columns).find(|now| now[0] == name && now[2] == text);
        if let Some([_, has, _]) = now {
            rules::replays(text, had, has);
        }
    }
    if std::env::var_os("BLESS").is_some() {
        fs::write(&path, &lines).expect("the file can be written");
    }
    let golden = fs::read_to_string(&path).expect("tests/golden/digests.tsv");
    assert_eq!(lines, golden, "run with BLESS=1 if the change is meant, and review the diff");
}

#[test]
fn the_gallerys_texts_are_canonical() {
    for (name, text) in gallery() {
        assert_eq!(Scenario::parse(&text).expect("a sound scenario").text(), text, "{name}");
    }
}

/// What the cards of the gallery say, and its titles promise.
/// Seed rows 11, 14, 24.
#[test]
fn the_gallery_shows_what_it_says() {
    let said = |name: &str| {
        let (_, text) = gallery().into_iter().find(|(other, _)| other == name).expect("a card");
        Run::begin(&text).expect("a run").finish().report().generals.expect("generals")
    };
    let (held, violated) = (Agreement::Held, Agreement::Violated);
    assert_eq!(said("three-m").recursive.agreement, violated);
    assert_eq!(said("three-m-plus-one").recursive.agreement, held);
    assert_eq!(said("three-one").recursive.validity, Validity::Violated);
    assert_eq!(said("four-one").recursive.validity, Validity::Held);
    let seven = said("seven-two");
    assert_eq!(
        (seven.flat.validity, seven.recursive.validity),
        (Validity::Violated, Validity::Held)
    );
    let split = said("split-commander");
    assert_eq!((split.flat.agreement, split.recursive.agreement), (violated, held));
}

/// Seed row 64.
#[test]
fn the_same_scenario_twice_is_the_same_trace() {
    for (_, text) in gallery() {
        if let (Ok(one), Ok(two)) = (Run::begin(&text), Run::begin(&text)) {
            assert_eq!(one.finish().take(), two.finish().take(), "{text}");
        }
    }
}

/// The notebook's list of generals leaks from run to run: there (4,1) run twice differs.
/// Seed row 26.
#[test]
fn runs_do_not_leak_into_each_other() {
    let text = "v=1&alg=om&n=4&t=1&rule=flat&tie=first";
    let first = Run::begin(text).expect("a sound scenario").finish().report().digest;
    let second = Run::begin(text).expect("a sound scenario").finish().report().digest;
    assert_eq!(first, second);
}

/// Samplers take their functions from libm only where nothing asks num-traits for std: a run with
/// latencies would differ between a machine and the page.
#[test]
fn nothing_turns_on_the_standard_librarys_functions() {
    let mut cargo = std::process::Command::new(env!("CARGO"));
    cargo.args([
        "tree",
        "--workspace",
        "--locked",
        "--edges",
        "features",
        "--invert",
        "num-traits",
    ]);
    let tree = cargo.current_dir(root()).output().expect("cargo runs");
    let text = String::from_utf8_lossy(&tree.stdout);
    assert!(text.contains("num-traits feature \"libm\""), "{text}");
    assert!(!text.contains("num-traits feature \"std\""), "{text}");
    assert!(!text.contains("rand_distr feature \"std\""), "{text}");
}

/// What people read beside the run changes nothing of it.
#[test]
fn titles_names_and_the_playhead_do_not_change_the_digest() {
    let digest = |text: &str| Run::begin(text).expect("a sound text").finish().report().digest;
    let plain = digest("v=1&alg=om&n=4&t=1");
    assert_eq!(plain, digest("v=1&alg=om&n=4&t=1&at=99&title=A&names=B.C&x_y=z"));
    assert_ne!(plain, digest("v=1&alg=om&n=4&t=1&seed=2"));
}
