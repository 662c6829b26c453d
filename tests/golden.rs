//! The fixtures: the notebook's own results and an independent reference of OM(m), each case told
//! to the command as a line of text and read back from its JSON.

#[path = "support/command.rs"]
mod command;

use command::{error_of, reports};
use serde_json::Value;

fn fixture(name: &str) -> Value {
    let path = format!("{}/../../tests/golden/{name}", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
    serde_json::from_str(&text).expect("a fixture is JSON")
}

fn list(value: &Value) -> &Vec<Value> {
    value.as_array().expect("a list")
}

fn names(ids: &[Value]) -> String {
    ids.iter().map(Value::to_string).collect::<Vec<_>>().join(".")
}

/// The value a fixture writes as `ATTACK` or `RETREAT`, as the command does.
fn letter(value: &Value) -> Value {
    value.as_str().map_or(Value::Null, |name| Value::from(name[..1].to_lowercase()))
}

/// The value a fixture writes as 1 or 0, as the command does.
fn binary(value: &Value) -> Value {
    value.as_u64().map_or(Value::Null, |number| Value::from(["r", "a"][number as usize]))
}

fn verdict(value: &Value) -> &'static str {
    match value.as_bool() {
        Some(true) => "held",
        Some(false) => "violated",
        None => "vacuous",
    }
}

fn notebook_text(case: &Value) -> String {
    let order = if case["should_attack"] == true { "a" } else { "r" };
    let (n, t) = (&case["n"], &case["traitors"]);
    format!("v=1&alg=om&n={n}&t={t}&order={order}&rule=flat&tie=first")
}

/// Counts a general, totals, plan, and what every general decides. A traitor's decision in a tie
/// follows the order of delivery in the fixture; ours is the commander's word whatever the
/// schedule, and the fixture was delivered first-in first-out, so they agree.
/// Seed rows 1, 6, 7, 18, 19, 20.
#[test]
fn every_case_of_the_notebook_comes_out() {
    let fixture = fixture("notebook.json");
    let cases = list(&fixture["cases"]);
    let texts: Vec<String> = cases.iter().map(notebook_text).collect();
    for ((case, text), report) in cases.iter().zip(&texts).zip(reports(&texts)) {
        assert_eq!(report["messages"]["delivered"], case["messages"], "{text}");
        assert_eq!(report["plan"], letter(&case["plan"]), "{text}");
        let total = |name: &str| {
            list(&report["nodes"]).iter().map(|node| node["heard"][name].as_u64().unwrap()).sum()
        };
        let (attack, retreat): (u64, u64) = (total("a"), total("r"));
        assert_eq!(case["total_attack"], attack, "{text}");
        assert_eq!(case["total_retreat"], retreat, "{text}");
        for (general, node) in list(&case["generals"]).iter().zip(list(&report["nodes"])) {
            assert_eq!(node["heard"]["a"], general["attack"], "{text}");
            assert_eq!(node["heard"]["r"], general["retreat"], "{text}");
            assert_eq!(node["decision"], letter(&general["decision"]), "{text}");
            assert_eq!(node["loyal"], !general["traitor"].as_bool().unwrap(), "{text}");
        }
    }
}

/// Seed rows 18, 20.
#[test]
fn what_the_notebook_printed_comes_out() {
    let fixture = fixture("notebook.json");
    for case in list(&fixture["printed_in_seed"]) {
        let mut case = case.clone();
        case["should_attack"] = true.into();
        let text = notebook_text(&case);
        let report = &reports(std::slice::from_ref(&text))[0];
        for node in list(&report["nodes"]).iter().skip(1) {
            let printed = &case[if node["loyal"] == true { "loyal" } else { "traitor" }];
            assert_eq!(node["heard"]["a"], printed[0], "{text}");
            assert_eq!(node["heard"]["r"], printed[1], "{text}");
        }
        assert_eq!(report["plan"], letter(&case["plan"]), "{text}");
    }
}

/// The notebook's `num_traitors`: counts and exact shares come out; what it silently takes for zero
/// or answers with more generals than asked for is a clear error here.
/// Seed rows 3, 4.
#[test]
fn the_notebooks_arguments_are_exact_or_a_clear_error() {
    let fixture = fixture("notebook.json");
    for case in list(&fixture["argument_cases"]) {
        let (total, argument) = (case["total"].as_u64().unwrap(), &case["num_traitors"]);
        let key = match argument {
            Value::Bool(flag) => format!("t={}", u8::from(*flag)),
            Value::Number(number) if number.is_f64() => {
                format!("t_pm={:.0}", number.as_f64().unwrap() * 1_000.0)
            }
            Value::Number(number) if number.as_i64() == Some(-1) => "t=random".into(),
            other => format!("t={other}"),
        };
        let text = format!("v=1&alg=om&n={total}&m=0&{key}");
        let share = argument.as_f64().unwrap_or(0.0);
        let impossible = (argument.is_f64() && !(0.0..=1.0).contains(&share))
            || argument.as_u64().is_some_and(|t| t > total);
        if impossible {
            let error = error_of(&text);
            assert_eq!(error["code"], "E_VALUE", "{text}: {error}");
            assert!(key.starts_with(error["key"].as_str().unwrap()), "{text}: {error}");
        } else if key != "t=random" {
            let report = &reports(std::slice::from_ref(&text))[0];
            let traitors = list(&report["nodes"]).iter().filter(|node| node["loyal"] == false);
            assert_eq!(case["n_traitors"], traitors.count(), "{text}");
        }
    }
}

/// Seed row 5.
#[test]
fn a_random_number_of_traitors_is_uniform_below_n() {
    let texts: Vec<String> =
        (0..4_500).map(|seed| format!("v=1&alg=om&n=9&m=0&t=random&seed={seed}")).collect();
    let mut counts = [0_u32; 10];
    for report in reports(&texts) {
        let traitors = list(&report["nodes"]).iter().filter(|node| node["loyal"] == false).count();
        counts[traitors] += 1;
    }
    assert_eq!(counts[9], 0, "n traitors are never drawn: {counts:?}");
    // 500 expected in each of nine cells; 26.1 is the 0.1 % point of chi-squared with 8 degrees.
    let squares = counts[..9].iter().map(|&count| (f64::from(count) - 500.0).powi(2) / 500.0);
    assert!(squares.sum::<f64>() < 26.1, "{counts:?}");
}

/// The text of a reference case: its named strategy, or its table as a script.
fn oral_text(case: &Value) -> String {
    let mut text = format!("v=1&alg=om&n={}&m={}", case["n"], case["m"]);
    if !list(&case["traitors"]).is_empty() {
        text += &format!("&bad={}", names(list(&case["traitors"])));
    }
    text += if case["order"] == 1 { "&order=a" } else { "&order=r" };
    let strategy = match case["strategy"].as_str().unwrap() {
        "always_retreat" => "retreat",
        "always_attack" => "attack",
        "flip" => "flip",
        "split_parity" => "split",
        "none" => "honest",
        _ => "scripted",
    };
    text += &format!("&adv={strategy}");
    if strategy == "scripted" {
        let lies = case["traitor_table"].as_object().unwrap().iter().map(|(key, value)| {
            let says = value.as_u64().map_or("x", |value| ["r", "a"][value as usize]);
            format!("{}-{says}", key.replace(['.', '>'], "-"))
        });
        text += &format!("&say={}", lies.collect::<Vec<_>>().join("."));
    }
    text
}

/// Seed rows 7, 8, 14.
#[test]
fn every_case_of_the_reference_comes_out() {
    let fixture = fixture("oral_messages.json");
    let cases = list(&fixture["cases"]);
    let texts: Vec<String> = cases.iter().map(oral_text).collect();
    assert_eq!(cases.len(), 530);
    for ((case, text), report) in cases.iter().zip(&texts).zip(reports(&texts)) {
        let values = |key: &str| list(&case[key]).iter().map(binary).collect::<Vec<_>>();
        assert_eq!(list(&report["recursive"]["decisions"]), &values("decisions"), "{text}");
        assert_eq!(list(&report["flat"]["decisions"]), &values("flat_decisions"), "{text}");
        assert_eq!(report["messages"]["sent"], case["messages"], "{text}");
        let judged = [("recursive", "ic1", "ic2"), ("flat", "flat_ic1", "flat_ic2")];
        for (rule, agreement, validity) in judged {
            assert_eq!(report[rule]["agreement"], verdict(&case[agreement]), "{text} {rule}");
            assert_eq!(report[rule]["validity"], verdict(&case[validity]), "{text} {rule}");
        }
        for (node, counts) in list(&report["nodes"]).iter().zip(list(&case["flat_counts"])) {
            assert_eq!(node["heard"]["a"], counts[0], "{text}");
            assert_eq!(node["heard"]["r"], counts[1], "{text}");
        }
    }
}

/// Seed row 13.
#[test]
fn every_message_count_of_the_reference_comes_out() {
    let fixture = fixture("oral_messages.json");
    let counts = list(&fixture["message_counts"]);
    let text = |count: &Value| format!("v=1&alg=om&n={}&m={}", count["n"], count["m"]);
    let texts: Vec<String> = counts.iter().map(text).collect();
    for ((count, text), report) in counts.iter().zip(&texts).zip(reports(&texts)) {
        assert_eq!(report["messages"]["sent"], count["measured"], "{text}");
        let valid = bivouac::preview(text, bivouac::Source::Link).valid.expect("a sound text");
        assert_eq!(valid.cost.messages, count["formula"].to_string(), "{text}");
    }
}
