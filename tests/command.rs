//! The command and its text: what is said of bad input, and with which exit code.

#[path = "support/command.rs"]
mod command;

use bivouac::{Scenario, Source, preview, scenario::checksum};
use command::{call, call_with, error_of, reports};

fn refused(text: &str, code: i32) -> String {
    let answer = call(&["run", text], "");
    assert_eq!(answer.code, code, "{text}: {}{}", answer.out, answer.err);
    answer.err
}

/// Each text with the key to blame and a word of what is allowed.
#[test]
fn bad_input_names_the_key_what_it_got_and_what_is_allowed() {
    let cases = [
        ("alg=om&n=4&m=9", "m got \"9\"", "0 to 2"),
        ("alg=om&n=4&bad=99", "bad got \"99\"", "ids from 0 to 3"),
        ("alg=om&n=0", "n got \"0\"", "from 1 to 1000"),
        ("alg=om", "n got \"\"", "n="),
        ("alg=om&n=4294967296", "n got", "from 1 to 1000"),
        ("alg=om&n=4&seed=-1", "seed got \"-1\"", "18446744073709551615"),
        ("alg=om&n=4&seed=18446744073709551616", "seed got", "18446744073709551615"),
        ("alg=om&n=4&t=5", "t got \"5\"", "from 0 to 4"),
        ("alg=om&n=4&t=1&bad=2", "t got \"1\"", "either t or bad"),
        ("alg=om&n=4&n=5", "n got \"5\"", "each key once"),
        ("alg=om&n=04", "n got \"04\"", "from 1 to 1000"),
        ("alg=om&n=4&adv=nasty", "adv got \"nasty\"", "one of honest, retreat"),
        ("alg=om&n=4&bad=2.2", "bad got \"2.2\"", "each once"),
        ("alg=om&n=4&bad=1&say=0-2-a", "say got \"0-2-a\"", "0 is loyal"),
        ("alg=om&n=4&bad=1&say=0-1-2-q", "say got", "a, r or x"),
        ("alg=om&n=4&bad=1&say=0-1-1-a", "say got", "then another id"),
        ("alg=majority&n=4&bad=3&say=1-1-3-0-u", "say got", "values from a on"),
        ("alg=om&n=4&title=%E0%A4%A", "title got", "badly escaped"),
        ("alg=om&n=4&title=a%E2%80%AEb", "title got", "80 plain characters"),
        ("alg=om&n=4&names=a.b.c.d.e", "names got", "at most 4 labels"),
        ("__proto__=1&alg=om&n=4", "__proto__ got", "lower-case letters"),
        ("", "alg got \"\"", "one of om"),
        ("%", "% got \"\"", "lower-case letters"),
    ];
    for (text, got, allowed) in cases {
        let said = refused(text, 2);
        assert!(said.contains(got) && said.contains(allowed), "{text}: {said}");
    }
}

#[test]
fn what_only_a_newer_version_knows_is_refused_plainly() {
    for text in
        ["v=2&alg=om&n=4", "v=1&e=9&alg=om&n=4", "v=1&alg=paxos&n=4", "v=1&req=future&alg=om&n=4"]
    {
        let said = refused(text, 2);
        assert!(said.contains("needs a newer version"), "{text}: {said}");
    }
}

#[test]
fn a_run_too_long_is_refused_with_its_exact_count_and_the_nearest_that_runs() {
    let said = refused("alg=om&n=30&m=10", 3);
    assert!(said.contains("1457513533249789 messages"), "{said}");
    assert!(said.contains("the nearest that run: m=3"), "{said}");
    let beyond = refused("alg=om&n=1000&m=998", 3);
    assert!(beyond.contains("more than 3.4e38"), "{beyond}");
}

/// Fifteen generals and ten traitors: refused, and yet the closed form tells how it would end.
/// Seed row 25.
#[test]
fn a_refused_run_still_has_the_answer_of_the_closed_form() {
    let answer = call(&["run", "v=1&alg=om&n=15&t=10&rule=flat&tie=first"], "");
    assert_eq!(answer.code, 3);
    assert!(answer.err.contains("19029436804 messages"), "{}", answer.err);
    assert!(answer.out.contains("16, 1359245470; retreat"), "{}", answer.out);
    assert!(!answer.out.contains("digest"), "{}", answer.out);
}

#[test]
fn an_unknown_key_is_a_notice_and_strictly_an_error() {
    let text = "v=1&alg=om&n=4&t=1&colour=red&x_mine=1";
    let answer = call(&["run", text], "");
    assert_eq!(answer.code, 0, "{}", answer.err);
    assert!(answer.err.contains("colour is not a key"), "{}", answer.err);
    assert!(!answer.err.contains("x_mine"), "{}", answer.err);
    assert!(answer.out.starts_with(text), "unknown keys are kept: {}", answer.out);
    assert_eq!(call(&["run", text, "--strict"], "").code, 2);
    // A sound text of which something is worth saying stays sound.
    let apart = "v=1&alg=lottery&n=3&topo=edges&edges=0-1&clients=0&blocks=3";
    let answer = call(&["run", apart, "--strict"], "");
    assert_eq!(answer.code, 0, "{}", answer.err);
    assert!(answer.err.contains("only once peer 2"), "{}", answer.err);
}

/// A cut link still opens what is valid, and says that it was cut.
#[test]
fn a_link_that_was_cut_is_noticed_at_every_length() {
    let rest = "alg=om&n=7&t=2&order=r&adv=flip&seed=42";
    let link = format!("v=1&c={}&{rest}", checksum(rest));
    assert!(preview(&link, Source::Link).notices.is_empty());
    for length in "v=1&c=0000".len()..link.len() {
        let preview = preview(&link[..length], Source::Link);
        let noticed = preview.notices.iter().any(|notice| notice.code == "E_CUT");
        assert!(noticed || !preview.errors.is_empty(), "{}", &link[..length]);
    }
}

#[test]
fn a_replay_that_differs_from_its_digest_says_so() {
    let differs = call(&["run", "v=1&alg=om&n=4&t=1&d=00000000"], "");
    assert_eq!(differs.code, 0);
    assert!(differs.err.contains("this replay differs: d expects 00000000"), "{}", differs.err);
    assert_eq!(call(&["run", "v=1&alg=om&n=4&t=1&d=85f17a05"], "").err, "");
}

#[test]
fn a_link_is_shorter_than_a_file() {
    let long = format!("v=1&alg=om&n=4&x_pad={}", "a".repeat(2_100));
    assert_eq!(preview(&long, Source::Link).errors[0].code(), "E_LONG");
    assert!(preview(&long, Source::File).ok);
    let longer = format!("v=1&alg=om&n=4&title={}", "a".repeat(300_000));
    assert_eq!(preview(&longer, Source::File).errors[0].code(), "E_LONG");
}

#[test]
fn of_many_lines_each_has_its_report_and_the_worst_sets_the_exit_code() {
    let lines = "v=1&alg=om&n=4&t=1\nv=1&alg=om&n=0\n\nv=1&alg=om&n=30&m=10\n";
    let answer = call(&["run", "-", "--format", "json"], lines);
    assert_eq!(answer.code, 3);
    let out: Vec<&str> = answer.out.lines().collect();
    assert_eq!(out.len(), 3);
    assert!(out[0].contains("\"digest\""), "{}", out[0]);
    assert!(out[1].contains("E_VALUE") && out[2].contains("E_COST"), "{}\n{}", out[1], out[2]);
    assert!(answer.err.contains("line 2: n got"), "{}", answer.err);
    assert!(answer.err.contains("line 4: the run would send"), "{}", answer.err);
}

/// Bytes that are no text, and a line longer than any scenario, are wrong lines among others: told
/// by their number, with what is allowed, while the lines after them run.
#[test]
fn a_line_that_is_no_text_or_too_long_is_told_and_the_next_one_runs() {
    let (good, most) = ("v=1&alg=om&n=4&t=1", Source::File.text_max());
    let long = format!("v=1&alg=om&n=4&x_a={}", "a".repeat(40 * most));
    let pieces: [&[u8]; 6] =
        [good.as_bytes(), b"\xef\xbb\xbfv=1&alg=om&n=4\xff", b"", long.as_bytes(), b"\0", b""];
    let input = [&pieces.join(&b'\n')[..], b"\xef\xbb\xbf", good.as_bytes()].concat();
    let answer = call_with(&["run", "-", "--format", "json"], &input);
    assert_eq!(answer.code, 2, "{}", answer.err);
    let out: Vec<&str> = answer.out.lines().collect();
    assert_eq!(out.len(), 5, "{}", answer.err);
    assert!(out[1].contains("E_VALUE") && out[2].contains("E_LONG"), "{}\n{}", out[1], out[2]);
    assert!(out[4] == out[0] && out[0].contains("\"digest\""), "{}", out[4]);
    let text =
        "line 2: the scenario got \"bytes that are no text from byte 18 on\"; allowed: UTF-8";
    assert!(answer.err.contains(text), "{}", answer.err);
    let length = long.len();
    let text =
        format!("line 4: the scenario is {length} bytes long; allowed: at most {most} bytes");
    assert!(answer.err.contains(&text), "{}", answer.err);
}

#[test]
fn a_report_has_what_its_readers_rely_on() {
    let report = reports(&["v=1&alg=om&n=7&t=2&order=a".to_owned()]).remove(0);
    let keys = [
        "scenario",
        "engine",
        "digest",
        "messages",
        "rounds",
        "ticks",
        "verdict",
        "decisions",
        "nodes",
        "measures",
        "plan",
        "flat",
        "recursive",
    ];
    for key in keys {
        assert!(report.get(key).is_some(), "{key} is missing in {report}");
    }
    assert_eq!(report["verdict"]["agreement"], "held");
    assert_eq!(report["verdict"]["termination"], "reached");
    assert_eq!(report["digest"].as_str().map(str::len), Some(16));
}

#[test]
fn the_trace_comes_as_csv_and_as_its_buffer() {
    let csv = call(&["run", "alg=om&n=4&t=1", "--format", "csv"], "").out;
    assert!(csv.starts_with("row,time,kind,node,peer,message,cause,value,round\n0,0,send,0,1,"));
    assert_eq!(csv.lines().filter(|line| line.contains(",arrive,")).count(), 9);
    let file = std::env::temp_dir().join(format!("bivouac-{}.trace", std::process::id()));
    let path = file.to_str().expect("a plain path");
    let answer = call(&["run", "alg=om&n=4&t=1", "--format", "trace", "--out", path], "");
    let bytes = std::fs::read(&file).expect("the trace was written");
    std::fs::remove_file(&file).expect("the trace can go");
    assert_eq!(answer.code, 0, "{}", answer.err);
    assert!(bytes.starts_with(b"BIVOUAC1"));
}

#[test]
fn the_description_lists_every_key_with_a_sentence() {
    let text = call(&["describe"], "").out;
    let description: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    let params = description["params"].as_array().expect("a list");
    assert!(params.len() > 20);
    for param in params {
        let help = param["help"].as_str().expect("help");
        assert!(help.ends_with('.') && help.len() > 10, "{param}");
    }
}

#[test]
fn the_canonical_text_keeps_the_tables_order_and_drops_defaults() {
    let text = "seed=1&adv=retreat&n=7&alg=om&order=a&bad=6.5&tie=first&v=1";
    assert_eq!(error_of(text)["key"], "v", "v stands first");
    let text = "seed=1&adv=retreat&n=7&alg=om&order=a&bad=6.5&tie=first&title=a%20b";
    let canonical = Scenario::parse(text).expect("a sound text").text();
    assert_eq!(canonical, "v=1&alg=om&n=7&bad=5.6&tie=first&title=a%20b");
    assert_eq!(Scenario::parse(&canonical).expect("canonical").text(), canonical);
}

/// What a network cannot be is said in full: the key, what it got and what is allowed.
#[test]
fn networks_that_cannot_be_are_refused_by_name() {
    for (keys, key) in [
        ("part=", "part"),
        ("part=25", "part"),
        ("part=0.1&part_from=9&part_to=8", "part_to"),
        ("power=0.0.0&n=3&then=lottery", "power"),
        ("power=1.2&n=3&then=lottery", "power"),
        ("bandwidth_sd=-5", "bandwidth_sd"),
        ("up_sd=-200000", "up_sd"),
        ("loc=list&lat=0-0-n-5000000--1", "lat"),
        ("loc=list&lat=0-0-n-5000000-1.0-1-n-9-9", "lat"),
        ("loc=list", "lat"),
        ("lat=0-0-n-1-1", "lat"),
        ("loc=course&places=0.1", "places"),
        ("downtime=list", "down_list"),
        ("downtime=list&down_list=3-9-5", "down_list"),
        ("downtime=list&down_list=3-1-9.3-5-12", "down_list"),
        ("mine_mean=5", "mine_mean"),
        ("then=lottery&winners=26", "winners"),
        ("then=lottery&shop=25", "shop"),
        ("then_m=1", "then_m"),
        ("then=om&then_m=24", "then_m"),
        ("then=benor&then_f=25", "then_f"),
        ("gossip=shout", "gossip"),
    ] {
        let n = if keys.contains("n=3") { "" } else { "&n=25" };
        let text = format!("v=1&alg=gossip{n}&{keys}");
        let errors = Scenario::parse(&text).expect_err(&text);
        assert!(errors.iter().any(|error| error.key() == key), "{text}: {errors:?}");
        let answer = call(&["run", &text], "");
        assert_eq!(answer.code, 2, "{text}");
        assert!(answer.err.contains(key), "{text}: {}", answer.err);
    }
}

/// Peers that would look after their links for ever are refused for their cost, not run.
#[test]
fn timers_without_end_are_refused() {
    let text = "v=1&alg=gossip&n=9&clients=0&topo=edges&ping_every=1&until=1000000000000";
    assert_eq!(call(&["run", text], "").code, 3);
}
