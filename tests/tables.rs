//! The table of runs: every row replays, the rows add up to the table of cells, shards merge to the
//! bytes of one machine, and what was stopped or damaged is never taken for the whole.

#[path = "support/command.rs"]
mod command;
#[path = "support/folder.rs"]
mod folder;

use command::{call, reports};
use folder::Folder;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::process::{Command, Stdio};
use std::time::Duration;

const GENERALS: &str = "v=1&alg=om&n=4&adv=random&pick=random&order=random";

fn sweep(scenario: &str, more: &[&str]) -> command::Answer {
    let answer = call(&[&["sweep", scenario, "--each", "run"], more].concat(), "");
    assert_eq!(answer.code, 0, "{scenario} {more:?}: {}", answer.err);
    answer
}

fn rows(scenario: &str, more: &[&str]) -> Vec<Value> {
    let out = sweep(scenario, &[more, &["--format", "json"]].concat()).out;
    out.lines().map(|line| serde_json::from_str(line).expect("a row")).collect()
}

/// Kernels have filled most of these rows; the reports are the engine's. What a row says of a run
/// is what its own scenario comes to, and no column of the report is missing in it.
#[test]
fn every_row_is_the_run_of_its_scenario_and_seed() {
    for (scenario, vary, seeds) in [
        (GENERALS, "n-t=3-1.6-2.7-3", "8"),
        ("v=1&alg=majority&n=9&t=2&values=3", "adv=equivocate.crash.same", "8"),
        ("v=1&alg=neighbours&n=20&t=3&stop=local", "update=sync.in_place", "8"),
        ("v=1&alg=benor&n=6&adv=split", "t=0..1", "8"),
        ("v=1&alg=gossip&n=9&then=lottery&until=4000000", "delay=1000.50000", "2"),
        ("v=1&alg=lottery&n=5", "blocks=3.5", "2"),
    ] {
        let rows = rows(scenario, &["--vary", vary, "--seeds", seeds]);
        let text =
            |row: &Value| format!("{}&seed={}", row["scenario"].as_str().unwrap(), row["seed"]);
        let texts: Vec<String> = rows.iter().map(text).collect();
        for (row, report) in rows.iter().zip(reports(&texts)) {
            let said = format!("{row}\n{report}");
            assert_eq!(row["refused"], false, "{said}");
            for verdict in ["agreement", "validity", "termination"] {
                assert_eq!(row[verdict], report["verdict"][verdict], "{said}");
            }
            assert_eq!(row["messages"], report["messages"]["sent"], "{said}");
            assert_eq!(row["rounds"], report["rounds"], "{said}");
            assert_eq!(row.get("plan"), report.get("plan"), "{said}");
            for (name, value) in report["measures"].as_object().expect("measures") {
                assert_eq!(row[name].as_f64(), value.as_f64(), "{name} of {said}");
            }
        }
    }
}

#[test]
fn the_rows_of_a_cell_add_up_to_its_row() {
    let grid = ["--vary", "t=0..3", "--seeds", "150"];
    let cells = call(&[&["sweep", GENERALS, "--format", "json"], grid.as_slice()].concat(), "").out;
    let cells: Vec<Value> = serde_json::from_str(&cells).expect("a table");
    let rows = rows(GENERALS, &grid);
    assert_eq!(rows.len(), 600);
    for (number, cell) in cells.iter().enumerate() {
        let of_cell = || rows.iter().filter(|row| row["cell"] == number);
        for (verdict, column, word) in [
            ("agreed", "agreement", "held"),
            ("disagreed", "agreement", "violated"),
            ("invalid", "validity", "violated"),
            ("flat_valid", "flat_validity", "held"),
            ("recursive_disagreed", "recursive_agreement", "violated"),
            ("plan_retreat", "plan", "r"),
        ] {
            let count = of_cell().filter(|row| row[column] == word).count();
            let told = cell["verdicts"][verdict]["count"].as_u64().unwrap_or(0);
            assert_eq!(count as u64, told, "{verdict} of {cell}");
        }
        let mut heard = BTreeMap::new();
        for row in of_cell() {
            *heard.entry(row["heard_attack"].to_string()).or_insert(0) += 1;
        }
        let told = &cell["measures"]["heard_attack"]["histogram"];
        assert_eq!(&serde_json::to_value(&heard).expect("counts"), told);
    }
}

/// Shards are Arrow files and are read back by the command; so equal text in all three forms shows
/// that what is read is what was written.
#[test]
fn shards_of_runs_merge_to_the_bytes_of_one_machine() {
    let folder = Folder::new("runs");
    let grid = ["--vary", "n-t=3-1.6-2", "--vary", "adv=flip.random.silent", "--seeds", "150"];
    let shard = |part: usize| {
        let path = folder.file(&format!("{part}.arrow"));
        let shard = format!("{part}/4");
        sweep(GENERALS, &[&grid[..], &["--shard", &shard, "--out", &path]].concat());
        path
    };
    let files: Vec<String> = (1..=4).rev().map(shard).collect();
    let files: Vec<&str> = files.iter().map(String::as_str).collect();
    for format in ["csv", "json", "arrow"] {
        let (whole, merged) = (folder.file("whole"), folder.file("merged"));
        sweep(GENERALS, &[&grid[..], &["--format", format, "--out", &whole]].concat());
        let merge = ["merge", "--format", format, "--out", &merged];
        let answer = call(&[&merge[..], &files].concat(), "");
        assert_eq!(answer.code, 0, "{}", answer.err);
        assert!(fs::read(whole).unwrap() == fs::read(merged).unwrap(), "{format} differs");
    }
    for (files, said) in [
        (&files[..3], "shard 1/4 is missing"),
        (&files[..2], "shard 1/4 and 1 more are missing"),
        (&[files[0], files[0]], "4/4 came before"),
    ] {
        let answer = call(&[&["merge"], files].concat(), "");
        assert_eq!(answer.code, 2);
        assert!(answer.err.contains(said), "{}", answer.err);
    }
}

/// More rows than a batch of the file holds.
#[test]
fn batches_do_not_depend_on_how_the_work_was_cut() {
    let folder = Folder::new("batches");
    let grid = ["--vary", "t=0..1", "--seeds", "70000"];
    let whole = folder.file("whole");
    sweep(GENERALS, &[&grid[..], &["--format", "arrow", "--out", &whole]].concat());
    let part = |part: &str| {
        let path = folder.file(&part.replace('/', "-"));
        sweep(GENERALS, &[&grid[..], &["--shard", part, "--out", &path]].concat());
        path
    };
    let merged = folder.file("merged");
    let merge = ["merge", &part("1/2"), &part("2/2"), "--format", "arrow", "--out", &merged];
    assert_eq!(call(&merge, "").code, 0);
    assert!(fs::read(whole).unwrap() == fs::read(merged).unwrap());
}

/// A file that was cut or changed anywhere is refused in a sentence, or, where only a value was
/// changed, read; nothing that is in it ends the command otherwise.
#[test]
fn damaged_shards_are_refused() {
    let folder = Folder::new("damaged");
    let (shard, broken) = (folder.file("shard"), folder.file("broken"));
    sweep(GENERALS, &["--vary", "t=0..1", "--seeds", "70", "--shard", "1/1", "--out", &shard]);
    let bytes = fs::read(&shard).expect("the shard was written");
    assert_eq!(call(&["merge", &shard], "").code, 0);
    let places = || (0..bytes.len()).step_by(bytes.len() / 100);
    for length in places() {
        fs::write(&broken, &bytes[..length]).expect("it can be written");
        let answer = call(&["merge", &broken], "");
        assert_eq!(answer.code, 2, "cut at {length}: {}", answer.err);
        assert!(answer.err.contains("no shard"), "{}", answer.err);
    }
    for place in places().chain(bytes.len() - 200..bytes.len()) {
        let mut bytes = bytes.clone();
        bytes[place] ^= 0x55;
        fs::write(&broken, &bytes).expect("it can be written");
        let answer = call(&["merge", &broken], "");
        assert!([0, 2].contains(&answer.code), "changed at {place}: {}", answer.err);
        assert!(!answer.err.contains("panicked"), "changed at {place}: {}", answer.err);
    }
}

/// A cell that is no scenario has its rows all the same, so that their number is that of the grid;
/// a shard with nothing else in it is a shard like any other.
#[test]
fn a_run_that_cannot_be_is_a_row_that_says_so() {
    let rows = rows("v=1&alg=om&n=3", &["--vary", "t=3..4", "--seeds", "2"]);
    let refused: Vec<&Value> = rows.iter().map(|row| &row["refused"]).collect();
    assert_eq!(refused, [false, false, true, true]);
    assert!(rows[2]["agreement"].is_null() && rows[2]["messages"].is_null());
    assert!(rows[2]["seed"].is_u64());
    let shard = ["--vary", "t=3..4", "--seeds", "2", "--shard", "2/2"];
    for each in ["run", "cell"] {
        let part = ["sweep", "v=1&alg=om&n=3", "--each", each];
        assert_eq!(
            Command::new(env!("CARGO_BIN_EXE_bivouac"))
                .args([&part[..], &shard].concat())
                .stdout(Stdio::null())
                .status()
                .expect("the command starts")
                .code(),
            Some(0)
        );
    }
}

/// A file with the name that was asked for is whole; what was stopped has another.
#[cfg(unix)]
#[test]
fn a_sweep_that_is_stopped_keeps_what_is_complete() {
    let folder = Folder::new("stopped");
    for each in ["cell", "run"] {
        let path = folder.file(each);
        let scenario = "v=1&alg=benor&n=9&t=1&adv=split";
        let child = Command::new(env!("CARGO_BIN_EXE_bivouac"))
            .args(["sweep", scenario, "--vary", "n=7..9", "--seeds", "10000000"])
            .args(["--each", each, "--format", "csv", "--out", &path])
            .stderr(Stdio::piped())
            .spawn()
            .expect("the command starts");
        std::thread::sleep(Duration::from_millis(700));
        let id = child.id().to_string();
        assert!(Command::new("kill").args(["-INT", &id]).status().expect("kill").success());
        let output = child.wait_with_output().expect("it ends");
        let err = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(130), "{err}");
        assert!(!fs::exists(&path).expect("a readable folder"), "nothing is whole");
        let (_, kept) = err.trim().split_once(" are complete in ").expect(&err);
        let text = fs::read_to_string(kept).expect("it was kept");
        let rows = text.lines().count() - 1;
        if each == "cell" {
            let runs = text.lines().nth(1).and_then(|row| row.split(',').nth(1)).expect("a row");
            assert!(rows == 1 && runs.parse::<u64>().expect("a number") % 64 == 0, "{text}");
        } else {
            assert!(rows > 0 && rows % 64 == 0, "{rows} rows");
            assert!(text.ends_with('\n'));
        }
    }
}

#[test]
fn a_file_is_replaced_by_a_whole_one_or_not_at_all() {
    let folder = Folder::new("atomic");
    let path = folder.file("table");
    fs::write(&path, "old").expect("it can be written");
    let none = call(&["sweep", "v=1&alg=om&n=0", "--seeds", "5", "--out", &path], "");
    assert_eq!((none.code, fs::read_to_string(&path).unwrap().as_str()), (2, "old"));
    assert_eq!(call(&["sweep", "v=1&alg=om&n=3", "--seeds", "5", "--out", &path], "").code, 0);
    assert!(fs::read_to_string(&path).unwrap().starts_with("runs,refused,"));
    assert_eq!(folder.names(), ["table"]);
    let nowhere = folder.file("none/table");
    let answer = call(&["run", "alg=om&n=4", "--out", &nowhere], "");
    assert_eq!(answer.code, 1);
    assert!(answer.err.contains(&nowhere), "{}", answer.err);
    assert_eq!(call(&["run", "alg=om&n=4", "--out", "/dev/null"], "").code, 0);
    assert!(!fs::metadata("/dev/null").expect("it is still there").is_file());
}

#[test]
fn tables_have_the_columns_that_describe_names() {
    let described: Value = serde_json::from_str(&call(&["describe"], "").out).expect("JSON");
    let list = |table: &str| described["columns"][table].as_array().expect("a list").clone();
    let text = |value: &Value| value.as_str().expect("text").to_owned();
    let run: BTreeSet<String> = list("run").iter().map(|column| text(&column["name"])).collect();
    let family = |family: &Value| {
        let ends = family["ends"].as_array().expect("ends").iter();
        ends.map(|end| text(&family["name"]) + &text(end)).collect::<Vec<_>>()
    };
    let cell = list("cell");
    let cell: BTreeSet<String> = cell.iter().flat_map(family).collect();
    for alg in ["om&n=4", "majority&n=4", "neighbours&n=9&t=1", "benor&n=4", "gossip&n=4&clients=1"]
    {
        let scenario = format!("v=1&alg={alg}");
        for (each, known) in [("run", &run), ("cell", &cell)] {
            let answer = call(&["sweep", &scenario, "--seeds", "1", "--each", each], "");
            let head = answer.out.lines().next().expect("a head").to_owned();
            // The verdicts of generals are told for one of each kind.
            let like =
                |name: &str| ["flat_", "recursive_", "plan_"].iter().any(|of| name.starts_with(of));
            let unknown = head.split(',').find(|name| !known.contains(*name) && !like(name));
            assert_eq!(unknown, None, "{scenario}, {each}");
        }
    }
    for column in list("run").iter().chain(&list("cell")) {
        assert!(column["help"].as_str().is_some_and(|help| help.ends_with('.')), "{column}");
    }
}

/// A table of runs has columns for the measures that its algorithms may come to, and no others; so
/// each measure must name them all.
#[test]
fn measures_name_every_algorithm_that_has_them() {
    let gallery = include_str!("golden/digests.tsv").lines();
    let texts: Vec<String> = gallery
        .filter(|line| !line.contains("\t-\t"))
        .filter_map(|line| line.split('\t').find(|field| field.starts_with("v=1&")))
        .map(ToOwned::to_owned)
        .collect();
    assert!(texts.len() > 20);
    for (text, report) in texts.iter().zip(reports(&texts)) {
        let alg = text.split('&').find_map(|pair| pair.strip_prefix("alg=")).expect("an algorithm");
        for name in report["measures"].as_object().expect("measures").keys() {
            let measure = bivouac::MEASURES.iter().find(|measure| measure.name == name);
            let measure = measure.unwrap_or_else(|| panic!("{name} is not described"));
            assert!(measure.algorithms.contains(&alg), "{name} of {text}");
        }
    }
}

#[test]
fn what_contradicts_itself_is_refused() {
    for (more, said) in [
        (&["--shard", "1/2", "--format", "csv"][..], "cannot be used with"),
        (&["--vary", "n=4..5", "--vary", "n=6..7"], "vary got n twice"),
        (&["--each", "block"], "cell"),
    ] {
        let answer = call(&[&["sweep", "v=1&alg=om&n=4"], more].concat(), "");
        assert_eq!(answer.code, 2, "{more:?}");
        assert!(answer.err.contains(said), "{more:?}: {}", answer.err);
    }
    let noticed = call(&["sweep", "v=1&alg=om&n=4", "--vary", "colour=red.blue"], "");
    assert!(noticed.err.contains("colour is not a key"), "{}", noticed.err);
}

/// A link can be swept as it was shared: packed, signed and with the page before it.
#[test]
fn a_share_link_is_swept_like_its_text() {
    let grid = ["--vary", "t=1..2", "--seeds", "5"];
    let table = |text: &str| call(&[&["sweep", text], grid.as_slice()].concat(), "");
    let plain = table("v=1&alg=om&n=7&adv=flip&seed=42");
    let rest = "alg=om&n=7&adv=flip&seed=42";
    let signed = format!("v=1&c={}&{rest}", bivouac::scenario::checksum(rest));
    for link in [signed.clone(), format!("https://host.example/page/?lang=en#{signed}")] {
        let answer = table(&link);
        assert_eq!((answer.out, answer.err.as_str()), (plain.out.clone(), ""), "{link}");
    }
    let golden = include_str!("golden/links.tsv").lines();
    let packed = golden.filter_map(|line| line.split('\t').find(|text| text.contains("&z=")));
    let mut swept = 0;
    for link in packed.filter(|link| bivouac::preview(link, bivouac::Source::Link).ok) {
        let answer = call(&["sweep", link, "--vary", "seed=1..2", "--seeds", "1"], "");
        assert_eq!((answer.code, answer.err.as_str()), (0, ""), "{link}");
        swept += 1;
    }
    assert!(swept > 0, "no packed link among the golden ones");
}
