//! A sweep adds up to the same bytes on one thread or many, on one machine or in shards.

#[path = "support/command.rs"]
mod command;

use command::call;
use std::fs;
use std::path::PathBuf;

const SCENARIO: &str = "v=1&alg=benor&n=6&adv=random&seed=7";
const GRID: [&str; 4] = ["--vary", "t=0..1", "--seeds", "150"];

fn sweep(more: &[&str]) -> command::Answer {
    call(&[&["sweep", SCENARIO], GRID.as_slice(), more].concat(), "")
}

/// A file of this test run.
fn file(name: &str) -> PathBuf {
    std::env::temp_dir().join(format!("bivouac-{}-{name}", std::process::id()))
}

#[test]
fn any_number_of_threads_gives_the_same_bytes() {
    let one = sweep(&["--threads", "1"]);
    assert_eq!(one.code, 0, "{}", one.err);
    for threads in ["2", "3", "8"] {
        assert_eq!(sweep(&["--threads", threads]).out, one.out, "{threads} threads");
    }
    assert_eq!(one.out.lines().count(), 3, "a head and two cells");
}

#[test]
fn shards_merge_to_the_bytes_of_one_machine() {
    for format in ["csv", "json"] {
        let whole = sweep(&["--format", format]).out;
        let files: Vec<PathBuf> = (1..=3).map(|part| file(&format!("{format}-{part}"))).collect();
        for (place, path) in files.iter().enumerate() {
            let shard = format!("{}/3", place + 1);
            let path = path.to_str().expect("a plain path");
            assert_eq!(sweep(&["--shard", &shard, "--out", path]).code, 0);
        }
        let names: Vec<&str> = files.iter().rev().map(|path| path.to_str().unwrap()).collect();
        let merge = |names: &[&str]| call(&[&["merge", "--format", format], names].concat(), "");
        assert_eq!(merge(&names).out, whole);
        let missing = merge(&names[..2]);
        assert_eq!(missing.code, 2);
        assert!(missing.err.contains("blocks are missing"), "{}", missing.err);
        let twice = merge(&[names[0], names[0]]);
        assert!(twice.err.contains("came before"), "{}", twice.err);
        for path in &files {
            fs::remove_file(path).expect("the file can go");
        }
    }
}

/// Where a kernel claims a cell the table is the engine's to the byte, in every column; where none
/// does, the engine counts as ever. Costs that the engine refuses are refused all the same.
#[test]
fn kernels_leave_no_trace_in_a_table() {
    for (scenario, vary, seeds) in [
        ("v=1&alg=om&n=7&m=2&t=2&pick=random&order=random", "adv=random.flip.silent.split", "40"),
        ("v=1&alg=om&n=4&t=random&rule=flat&tie=first", "n=3..8", "20"),
        ("v=1&alg=om&n=5&m=1&t=1&adv=random", "loss_pm=0.200", "40"),
        ("v=1&alg=majority&n=9&t=2&values=3", "adv=equivocate.crash.same", "70"),
        ("v=1&alg=neighbours&n=20&t=3&topo_seed=5", "update=sync.in_place", "70"),
        ("v=1&alg=neighbours&n=16&t=2&update=sync&topo=grid", "tie=first.own.random.lowest", "90"),
        ("v=1&alg=benor&n=6&t=1", "adv=split.flip", "20"),
    ] {
        for format in ["csv", "json"] {
            let call = |more: &[&str]| {
                let asked = ["sweep", scenario, "--vary", vary, "--seeds", seeds];
                call(&[&asked, ["--format", format].as_slice(), more].concat(), "")
            };
            let (fast, slow) = (call(&[]), call(&["--by-engine"]));
            assert_eq!(fast.code, 0, "{}", fast.err);
            assert_eq!(fast.out, slow.out, "{scenario} over {vary}");
        }
    }
}

#[test]
fn a_cell_that_is_no_scenario_is_counted_as_refused() {
    let answer = call(&["sweep", "v=1&alg=om&n=3", "--vary", "t=2..4", "--seeds", "5"], "");
    let lines: Vec<&str> = answer.out.lines().collect();
    assert!(lines[1].starts_with("2,5,0,"), "{}", lines[1]);
    assert!(lines[3].starts_with("4,0,5,"), "{}", lines[3]);
    let none = call(&["sweep", "v=1&alg=om&n=0", "--seeds", "5"], "");
    assert_eq!(none.code, 2);
    assert!(none.err.contains("n got \"0\""), "{}", none.err);
}

/// The notebook's test runner: a list of (n, t) cases, each run several times.
/// Seed row 23.
#[test]
fn a_list_of_cases_is_swept_like_a_grid() {
    let arguments = ["sweep", "v=1&alg=om&n=4&rule=flat&tie=first", "--vary", "n-t=9-3.4-2"];
    let answer = call(&[&arguments, ["--seeds", "3", "--format", "json"].as_slice()].concat(), "");
    let rows: serde_json::Value = serde_json::from_str(&answer.out).expect("a table");
    for (row, n, attack, retreat) in [(&rows[0], "9", 463, 1_617), (&rows[1], "4", 5, 10)] {
        assert_eq!(row["cell"]["n"], n);
        assert_eq!(row["verdicts"]["plan_retreat"]["count"], 3, "{row}");
        assert_eq!(row["measures"]["heard_attack"]["p50"], attack, "{row}");
        assert_eq!(row["measures"]["heard_retreat"]["p50"], retreat, "{row}");
    }
}

#[test]
fn what_is_no_sweep_is_refused_with_what_would_be_one() {
    for (arguments, said) in [
        (["--vary", "n"], "vary got \"n\""),
        (["--vary", "n=9..4"], "allowed: low..high"),
        (["--shard", "3/2"], "allowed: I/N"),
        (["--seeds", "0"], "seeds got 0"),
    ] {
        let answer = call(&[&["sweep", "v=1&alg=om&n=4"], arguments.as_slice()].concat(), "");
        assert_eq!(answer.code, 2, "{arguments:?}");
        assert!(answer.err.contains(said), "{arguments:?}: {}", answer.err);
    }
}

/// What the page counts for a cell of its map, chunk by chunk, is what the command sweeps; and the
/// first run of each verdict, by its seed, is the first row that has it.
#[test]
fn a_cell_of_the_pages_map_is_a_sweep_of_its_text() {
    let cell = "v=1&alg=neighbours&n=15&t=3";
    let chunks = [150..200, 0..150].map(|seeds| bivouac::sweep::sample(cell, seeds));
    let outcome = bivouac::sweep::outcome(cell, &chunks);
    let swept = |more: &[&str]| {
        let asked = ["sweep", cell, "--seeds", "200", "--format", "json"];
        call(&[&asked, more].concat(), "").out
    };
    let table: serde_json::Value = serde_json::from_str(&swept(&[])).expect("a table");
    // By way of text, as the table: so both numbers are read alike.
    let outcome = serde_json::to_string(&outcome).expect("an outcome");
    let outcome: serde_json::Value = serde_json::from_str(&outcome).expect("JSON");
    assert_eq!(outcome["verdicts"], table[0]["verdicts"]);
    assert_eq!(outcome["runs"], 200);
    let rows = swept(&["--each", "run"]);
    let rows = rows.lines().map(|line| serde_json::from_str(line).expect("a row"));
    let rows: Vec<serde_json::Value> = rows.collect();
    for (verdict, column, word) in
        [("agreed", "agreement", "held"), ("capped", "termination", "capped")]
    {
        let first = rows.iter().find(|row| row[column] == word).map(|row| row["seed"].to_string());
        assert_eq!(outcome["seeds"][verdict].as_str().map(str::to_owned), first, "{verdict}");
    }
}
