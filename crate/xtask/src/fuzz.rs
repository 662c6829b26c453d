//! Any bytes whatever: libFuzzer on what reads links, files, messages and on small runs, each for a
//! while. What is worth keeping of what it finds is written where the ordinary tests replay it.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use serde_json::{Map, Value};

use crate::{shell, tools};

/// What is fuzzed; each is a file in `fuzz/fuzz_targets`.
const TARGETS: [&str; 4] = ["link", "file", "message", "run"];
/// The tool that builds and runs them.
const TOOL: (&str, &str) = ("cargo-fuzz", "0.13.2");
/// Where the ordinary tests find what is to be replayed.
const KEPT: &str = "tests/hostile/fuzzed.json";
/// The longest input that is kept, in bytes, and the most of one target: the ordinary tests replay
/// them all.
const KEPT_MAX: (usize, usize) = (600, 150);

/// Fuzzes every target for so many seconds and keeps what covers anything new.
pub(crate) fn all(seconds: u32) -> Result<()> {
    let tool = tools::installed(TOOL)?;
    for target in TARGETS {
        seed(target)?;
        let time = format!("-max_total_time={seconds}");
        let how =
            [&time, "-max_len=4096", "-timeout=10", "-rss_limit_mb=1024", "-print_final_stats=1"];
        cargo_fuzz(&tool, &[&["run", target, "--"], &how[..]].concat())?;
        cargo_fuzz(&tool, &["cmin", target])?;
    }
    keep()
}

/// Without a sanitizer no flag of a nightly compiler is needed; the core has no unsafe code that
/// one could watch.
fn cargo_fuzz(tool: &Path, words: &[&str]) -> Result<()> {
    let (verb, rest) = words.split_first().context("a verb")?;
    let tool = tool.to_str().context("the path of the tool is not text")?;
    shell::run(&[&[tool, verb, "--sanitizer", "none"], rest].concat())
}

/// Inputs to begin with: the golden links, the hostile ones, and what was kept before.
fn seed(target: &str) -> Result<()> {
    let folder = corpus(target);
    fs::create_dir_all(&folder).context("cannot create the fuzzer's corpus")?;
    for (place, text) in seeds(target)?.iter().enumerate() {
        fs::write(folder.join(format!("seed-{place}")), text).context("cannot write a seed")?;
    }
    Ok(())
}

fn corpus(target: &str) -> PathBuf {
    shell::root().join("fuzz/corpus").join(target)
}

fn read(path: &str) -> Result<String> {
    fs::read_to_string(shell::root().join(path)).with_context(|| format!("cannot read {path}"))
}

fn seeds(target: &str) -> Result<Vec<String>> {
    let kept: Map<String, Value> = serde_json::from_str(&read(KEPT)?).context("not JSON")?;
    let strings = |value: &Value| value.as_str().map(str::to_owned);
    let mut seeds: Vec<String> = kept
        .get(target)
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .filter_map(strings)
        .collect();
    if target == "message" {
        // A tick and a node in twelve bytes, and the axes of a grid.
        let known = ["\0\0\0\0\0\0\0\0\u{1}\0\0\0", r#"["n=4..9","t=0..3"]"#];
        seeds.extend(known.map(str::to_owned));
    } else {
        let links = read("tests/golden/links.tsv")?;
        seeds.extend(links.lines().filter_map(|line| line.split('\t').next()).map(str::to_owned));
        let hostile: Vec<Value> = serde_json::from_str(&read("tests/hostile/links.json")?)?;
        seeds.extend(hostile.iter().filter_map(|case| strings(&case["input"])));
    }
    Ok(seeds)
}

/// Of the least corpus that covers all that was found, some texts of every length, for the ordinary
/// tests: the shortest alone say little.
fn keep() -> Result<()> {
    let mut kept = Map::new();
    for target in TARGETS {
        let mut texts: Vec<String> = Vec::new();
        for entry in fs::read_dir(corpus(target)).context("the fuzzer left no corpus")? {
            texts.extend(String::from_utf8(fs::read(entry?.path())?));
        }
        texts.retain(|text| text.len() <= KEPT_MAX.0);
        texts.sort_by_key(|text| (text.len(), text.clone()));
        texts.dedup();
        ensure!(!texts.is_empty(), "nothing is left of the corpus of {target}");
        let found = texts.len();
        let texts = spread(texts, KEPT_MAX.1);
        println!("{target}: {} of {found} texts are kept in {KEPT}", texts.len());
        kept.insert(target.into(), texts.into());
    }
    let text = serde_json::to_string_pretty(&kept).context("texts are JSON")?;
    fs::write(shell::root().join(KEPT), text + "\n").with_context(|| format!("cannot write {KEPT}"))
}

/// At most so many of a list, evenly from its first to its last.
fn spread<T>(list: Vec<T>, most: usize) -> Vec<T> {
    let (length, kept) = (list.len(), most.min(list.len()));
    let place = |nth: usize| nth * length.saturating_sub(1) / kept.saturating_sub(1).max(1);
    let places: Vec<usize> = (0..kept).map(place).collect();
    let all = list.into_iter().enumerate();
    all.filter(|(at, _)| places.binary_search(at).is_ok()).map(|(_, one)| one).collect()
}

#[cfg(test)]
mod tests {
    use super::spread;

    #[test]
    fn what_is_kept_reaches_from_the_first_to_the_last() {
        assert_eq!(spread((0..9).collect(), 5), [0, 2, 4, 6, 8]);
        assert_eq!(spread((0..1_000).collect(), 4), [0, 333, 666, 999]);
        assert_eq!(spread(vec![7, 8], 150), [7, 8]);
        assert_eq!(spread(vec![7, 8], 1), [7]);
        assert!(spread(Vec::<u8>::new(), 3).is_empty());
    }
}
