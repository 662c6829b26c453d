//! Interventions: whatever is done to a run, at whatever row, leaves the past as it was, and does
//! what it says from then on. Tried on scenarios of every algorithm, with the trace and without.

#[path = "support/command.rs"]
mod command;
#[path = "support/scenarios.rs"]
#[allow(dead_code, reason = "some tables are for another test file")]
mod scenarios;

use bivouac::checks::{Agreement, Validity};
use bivouac::trace::{KIND_NAMES, Missed, OUTCOME_NAMES, Record, Rows, Trace};
use bivouac::{Report, Run, Scenario, Source, preview};
use command::{call, reports};
use scenarios::Pick;

/// A scenario of each algorithm, and networks of which each is followed by something else.
const SCENARIOS: [&str; 17] = [
    "alg=om&n=6&m=2&bad=2.5&adv=random",
    "alg=om&n=5&m=1&messengers=each&adv=split&bad=0&rule=flat",
    "alg=om&n=5&m=2&t=1&timeout=40000&loss_pm=100",
    "alg=majority&n=7&t=2&values=3&adv=equivocate&rounds=8",
    "alg=majority&n=6&t=1&stop=local&adv=same",
    "alg=neighbours&n=10&t=2&values=3&rounds=12",
    "alg=neighbours&n=9&t=1&update=sync&adv=split&rounds=12&clients=1",
    "alg=benor&n=6&t=1&adv=split&rounds=30",
    "alg=benor&n=9&t=2&mode=seed&adv=cell&miss=2&rounds=20",
    "alg=gossip&n=7&t=1&until=1600000&loc=course&downtime=random&down_after=300000",
    "alg=gossip&n=6&gossip=push&until=1800000&part=4.5&part_from=1000000&part_to=1400000",
    "alg=gossip&n=5&t=1&produce_count=1&until=1500000&loc=course&then=majority",
    "alg=gossip&n=6&produce_count=1&until=1500000&loc=course&then=benor&then_adv=equivocate&t=1",
    "alg=gossip&n=4&t=1&produce_count=1&until=1500000&loc=course&then=om&then_adv=random",
    "alg=gossip&n=6&t=1&produce_count=1&until=1500000&loc=course&then=lottery&mine_mean=400000",
    "alg=lottery&n=6&t=1&produce_count=2&mine_mean=500000&until=6000000",
    "alg=lottery&n=6&t=1&adv=private&gossip=flood&produce_count=1&mine_mean=500000&blocks=12",
];

fn finish(text: &str) -> Run {
    Run::begin(text).unwrap_or_else(|errors| panic!("{text}: {errors:?}")).finish()
}

fn report(text: &str) -> Report {
    finish(text).report()
}

/// All that a row says.
type Row = (u64, u8, [u32; 4], u8, u16, Option<u32>);

/// Row by row what happened, as far as a row.
fn rows(rows: &Rows, until: usize) -> Vec<Row> {
    let row = |at: usize| {
        let numbers = [rows.node[at], rows.peer[at], rows.message[at], rows.cause[at]];
        let about = rows.about.get(at).copied();
        (rows.time.at(at), rows.kind[at], numbers, rows.value[at], rows.round[at], about)
    };
    (0..until.min(rows.time.len())).map(row).collect()
}

fn kind(trace: &Trace, row: u32) -> &'static str {
    KIND_NAMES[usize::from(trace.rows().kind[row as usize])]
}

/// Something to do at a row of a run, whatever is there.
fn act(pick: &mut Pick, scenario: &Scenario) -> String {
    let (n, nodes) = (scenario.n, scenario.nodes());
    let om = scenario.om().is_some();
    let value = pick.one_of(if om { &["a", "r", "x"] } else { &["a", "b", "x"] });
    let ticks = pick.between(1, 100_000);
    let (node, turned) = (pick.between(0, nodes - 1), pick.between(0, n - 1));
    let other = (node + pick.between(1, nodes - 1)) % nodes;
    let lie = format!("lie-{value}");
    let delay = format!("delay-{ticks}");
    let [turn, crash] = [format!("turn-{turned}"), format!("crash-{node}")];
    let cut = format!("cut-{}-{}", node.min(other), node.max(other));
    pick.one_of(&["drop", &lie, &delay, &turn, &crash, &cut]).to_owned()
}

/// Two interventions after one another, the second at a row of the run that the first led to.
#[test]
fn the_past_is_kept_to_the_row_in_every_algorithm() {
    let mut done = 0;
    for (place, base) in SCENARIOS.iter().enumerate() {
        for seed in 1..=14 {
            let mut pick = Pick::new(seed * 100 + place as u64);
            let mut text = format!("{base}&seed={seed}");
            let mut row = 0;
            let mut list = Vec::new();
            for _ in 0..2 {
                let before = finish(&text);
                let (scenario, trace) = (before.scenario(), before.trace());
                row = pick.between(row, trace.length() - 1);
                list.push(format!("{row}-{}", act(&mut pick, scenario)));
                text = format!("{base}&seed={seed}&do={}", list.join("."));
                let Ok(_) = Scenario::parse(&text) else { break };
                let after = finish(&text);
                let until = row as usize;
                let (one, two) = (rows(trace.rows(), until), rows(after.trace().rows(), until));
                assert_eq!(one, two, "{text}");
                done += left_a_row(&after, &text);
            }
        }
    }
    assert!(done > 200, "{done} interventions did something");
}

/// Whether the last intervention left its row where it says: right before, or right after.
fn left_a_row(run: &Run, text: &str) -> u32 {
    let last = run.report().interventions.pop().expect("an intervention");
    let Some(row) = last.row else {
        assert!(last.missed.is_some() && last.complaint(9).is_some(), "{text}");
        return 0;
    };
    let (named, act) = last.text.split_once('-').expect("a row and an act");
    let named: u32 = named.parse().expect("a row");
    let (expected, after) = match act.split('-').next() {
        Some("drop") => ("waylay", 1),
        Some("lie") => ("forge", 1),
        Some("delay") => ("hinder", 1),
        Some("cut") => ("sever", 0),
        Some("crash") => ("fall", 0),
        _ if kind(run.trace(), row) == "reform" => ("reform", 0),
        _ => ("betray", 0),
    };
    assert_eq!(kind(run.trace(), row), expected, "{text}");
    // Two of one row leave theirs behind each other.
    assert!(row >= named + after && row <= named + 2, "{text}: {row}");
    assert_eq!(run.trace().rows().time.at(row as usize), last.tick.expect("a tick"), "{text}");
    1
}

#[test]
fn digests_do_not_depend_on_whether_rows_are_kept_nor_on_slices() {
    for (place, base) in SCENARIOS.iter().enumerate() {
        let mut pick = Pick::new(7_000 + place as u64);
        let plain = finish(base);
        let mut done: Vec<(u32, String)> = (0..4)
            .map(|_| {
                let row = pick.between(0, plain.trace().length() - 1);
                (row, act(&mut pick, plain.scenario()))
            })
            .collect();
        done.sort();
        done.dedup();
        let list: Vec<String> = done.iter().map(|(row, act)| format!("{row}-{act}")).collect();
        let text = format!("{base}&do={}", list.join("."));
        let Ok(scenario) = Scenario::parse(&text) else { continue };
        let whole = finish(&text);
        let sums = Run::of(scenario, Record::Sums).expect("a run").finish();
        assert_eq!(whole.trace().digest(), sums.trace().digest(), "{text}");
        let mut sliced = Run::begin(&text).expect("a run");
        while !sliced.advance(1).done {}
        assert_eq!(whole.take(), sliced.take(), "{text}");
    }
}

/// Where only sums are kept, a message that was held up and then lost leaves its number to another,
/// which nobody held up.
#[test]
fn what_an_observer_saw_does_not_depend_on_whether_rows_are_kept() {
    let base = "alg=neighbours&n=6&topo=ring&update=sync&inputs=a.b.a.b.a.b&rounds=30";
    for row in 1..40 {
        for more in 1..4 {
            let text = format!("{base}&do={row}-delay-5000.{row}-drop.{}-drop", row + more);
            let Ok(scenario) = Scenario::parse(&text) else { continue };
            let sums = Run::of(scenario, Record::Sums).expect("a run").finish();
            assert_eq!(report(&text).measures, sums.report().measures, "{text}");
        }
    }
}

/// Undone and redone in whatever order, what is left is one text and one trace.
#[test]
fn interventions_in_any_order_are_the_same_text_and_trace() {
    for base in SCENARIOS {
        let length = finish(base).trace().length();
        let list = [0, length / 3, length / 2, length - 1].map(|row| format!("{row}-crash-0"));
        let list = [&list[0], "3-drop", &list[1], "9-turn-1", &list[3]];
        let forward = format!("{base}&do={}", list.join("."));
        let mut turned = list;
        turned.reverse();
        let backward = format!("{base}&do={}", turned.join("."));
        let (one, two) = (finish(&forward), finish(&backward));
        assert_eq!(one.scenario().text(), two.scenario().text());
        assert_eq!(one.take(), two.take(), "{backward}");
        let again = finish(&one.scenario().text());
        assert_eq!(one.take(), again.take(), "{forward}");
    }
}

/// The riders of four generals, each with a messenger for every message.
const FOUR: &str = "alg=om&n=4&m=1&messengers=each";

#[test]
fn a_waylaid_message_is_lost_where_it_would_have_arrived() {
    let (plain, run) = (finish(FOUR), finish(&format!("{FOUR}&do=3-drop")));
    let (before, after) = (plain.trace().messages(), run.trace().messages());
    assert_eq!(OUTCOME_NAMES[usize::from(after.outcome[0])], "lost");
    assert_eq!(before.arrived.at(0), after.arrived.at(0));
    assert_eq!(run.report().messages.dropped, 1);
}

#[test]
fn a_message_that_is_held_up_arrives_so_much_later() {
    let (plain, run) = (finish(FOUR), finish(&format!("{FOUR}&do=3-delay-777")));
    let (before, after) = (plain.trace().messages(), run.trace().messages());
    assert_eq!(before.arrived.at(0) + 777, after.arrived.at(0));
    assert_eq!(run.report().messages.delivered, 9);
    let waiting = finish("alg=om&n=4&m=1&do=2-delay-500000");
    let late = waiting.trace().messages();
    assert!(
        late.departed.at(2) < late.arrived.at(2) && late.arrived.at(2) > 500_000,
        "not gone yet"
    );
}

#[test]
fn a_forged_message_says_something_else_and_its_sender_is_no_traitor() {
    let report = report(&format!("{FOUR}&do=3-lie-r"));
    assert_eq!(report.nodes[1].heard[&"r"], 1);
    assert!(report.nodes.iter().all(|node| node.loyal));
    let silent = finish(&format!("{FOUR}&do=3-lie-x"));
    assert_eq!(silent.report().nodes[1].heard[&"r"] + silent.report().nodes[1].heard[&"a"], 2);
    assert_eq!(silent.report().messages.dropped, 1);
}

/// Whoever was ever a traitor is faulty for the verdict, and lies only while it is one.
#[test]
fn a_general_who_is_turned_lies_from_then_on() {
    let plain = finish(FOUR).report();
    assert_eq!(plain.generals.expect("generals").recursive.validity, Validity::Held);
    let commander = report(&format!("{FOUR}&do=1-turn-0&adv=flip"));
    assert_eq!(commander.nodes[0].heard[&"a"], 0);
    let said: Vec<u32> = (1..4).map(|id| commander.nodes[id].heard[&"a"]).collect();
    assert_eq!(said.iter().sum::<u32>(), 3, "one order of attack, told twice: {said:?}");
    assert_eq!(commander.verdict.validity, Validity::Vacuous);
    let back = report(&format!("{FOUR}&do=1-turn-0.3-turn-0&adv=flip"));
    assert_eq!((1..4).map(|id| back.nodes[id].heard[&"a"]).sum::<u32>(), 6);
    assert!(!back.nodes[0].loyal);
    let reformed = report(&format!("{FOUR}&bad=0&do=0-turn-0&adv=flip"));
    assert_eq!(reformed.decisions, plain.decisions);
    assert!(!reformed.nodes[0].loyal, "it was a traitor before anything happened");
}

#[test]
fn a_turned_generals_script_is_told_once_it_has_turned() {
    let say = "say=0-2-r.0-3-r";
    let report = report(&format!("{FOUR}&{say}&do=2-turn-0&adv=scripted"));
    let first = |id: usize| report.nodes[id].heard[&"r"];
    assert_eq!((first(1), first(2), first(3)), (1, 1, 1), "only 3 was lied to: two heard of it");
    let errors = Run::begin(&format!("{FOUR}&{say}&do=2-turn-1")).expect_err("0 is loyal");
    assert!(errors[0].to_string().contains("0 is loyal"), "{errors:?}");
}

#[test]
fn nothing_arrives_over_a_link_that_is_cut() {
    let run = finish(&format!("{FOUR}&do=0-cut-0-1"));
    let messages = run.trace().messages();
    for place in 0..messages.from.len() {
        let pair = [messages.from[place], messages.to[place]];
        let lost = OUTCOME_NAMES[usize::from(messages.outcome[place])] == "lost";
        assert_eq!(lost, pair.contains(&0) && pair.contains(&1), "{pair:?}");
    }
    let late = finish(&format!("{FOUR}&do=6-cut-0-1"));
    assert_eq!(late.report().messages.dropped, 1, "what is under way is lost as well");
}

/// It sends nothing, takes nothing up, decides nothing, and is faulty for the verdicts.
#[test]
fn a_node_that_has_crashed_does_nothing_any_more() {
    for base in SCENARIOS {
        let text = format!("{base}&do=2-crash-1");
        let run = finish(&text);
        let trace = run.trace();
        let fall = run.report().interventions[0].row.expect("a crash") as usize;
        for row in fall + 1..trace.rows().time.len() {
            if trace.rows().node[row] == 1 {
                let kind = kind(trace, row as u32);
                let passive = ["miss", "refuse", "lose", "cut"].contains(&kind);
                assert!(passive, "{text}: row {row} is {kind}");
            }
        }
        assert!(!run.report().nodes[1].loyal, "{text}");
    }
}

#[test]
fn a_crash_of_a_lieutenant_leaves_agreement_to_the_rest() {
    let report = report(&format!("{FOUR}&do=6-crash-3"));
    assert_eq!(report.verdict.agreement, Agreement::Held);
    assert_eq!(report.decisions[3], None);
}

#[test]
fn what_does_nothing_says_why() {
    let why = |list: &str| report(&format!("{FOUR}&do={list}")).interventions[0].missed;
    assert_eq!(why("999-drop"), Some(Missed::Unreached));
    assert_eq!(why("6-lie-r"), Some(Missed::Over), "row 6 is an arrival");
    let last = |list: &str| report(&format!("{FOUR}&do={list}")).interventions.pop().unwrap();
    assert_eq!(last("3-crash-2.4-crash-2").missed, Some(Missed::Already));
    assert_eq!(last("3-crash-2.4-turn-2").missed, Some(Missed::Crashed));
    assert_eq!(last("3-cut-1-2.4-drop").missed, None);
    assert_eq!(last("3-cut-1-2.3-drop").missed, Some(Missed::NoMessage), "that row is the cut");
    let hello = report("alg=gossip&n=5&do=0-lie-b").interventions[0].missed;
    assert_eq!(hello, Some(Missed::Mute));
}

/// A vote that would come back to itself for ever is not called stuck for what it did before.
#[test]
fn an_observer_forgets_what_was_before_an_intervention() {
    let base = "alg=neighbours&n=6&topo=ring&update=sync&inputs=a.b.a.b.a.b&rounds=30";
    let plain = report(base);
    assert_eq!(plain.measures.get("stuck_period"), Some(&2));
    let run = finish(&format!("{base}&do=40-crash-0"));
    let crashed = run.report();
    assert_ne!(crashed.digest, plain.digest);
    assert_eq!(crashed.interventions[0].missed, None);
    assert!(crashed.measures.contains_key("stuck_period"), "{:?}", crashed.measures);
}

#[test]
fn texts_of_interventions_are_checked_at_the_door() {
    let cases = [
        ("alg=om&n=4&do=3-explode", "do got \"3-explode\"", "12-drop"),
        ("alg=om&n=4&do=drop", "do got", "12-drop"),
        ("alg=om&n=4&do=03-drop", "do got", "12-drop"),
        ("alg=om&n=4&do=3-lie-b", "do got", "12-lie-a"),
        ("alg=majority&n=4&do=3-lie-c", "do got \"3-lie-c\"", "lies that say a to b or x"),
        ("alg=majority&n=4&do=3-lie-u", "do got \"3-lie-u\"", "lies that say a to b or x"),
        ("alg=om&n=4&do=3-turn-4", "do got \"3-turn-4\"", "ids from 0 to 3"),
        ("alg=om&n=4&do=3-cut-2-2", "do got \"3-cut-2-2\"", "two different ids"),
        ("alg=om&n=4&do=3-crash-9", "do got \"3-crash-9\"", "ids from 0 to 3"),
        ("alg=om&n=4&do=3-delay-0", "do got", "12-delay-5000"),
        ("alg=om&n=4&do=3-drop.3-drop", "do got \"3-drop\"", "each intervention once"),
    ];
    for (text, got, allowed) in cases {
        let errors = Run::begin(text).expect_err(text);
        let said = errors[0].to_string();
        assert!(said.contains(got) && said.contains(allowed), "{text}: {said}");
    }
    let many: Vec<String> = (0..257).map(|row| format!("{row}-drop")).collect();
    let errors = Run::begin(&format!("alg=om&n=4&do={}", many.join("."))).expect_err("too many");
    assert!(errors[0].to_string().contains("at most 256 interventions"), "{errors:?}");
}

#[test]
fn the_command_runs_them_and_says_what_did_nothing() {
    let text = format!("{FOUR}&do=3-drop.999-crash-1");
    let answer = call(&["run", &text], "");
    assert_eq!(answer.code, 0);
    assert!(answer.err.contains("do=999-crash-1 did nothing: the run has"), "{}", answer.err);
    assert!(answer.out.contains("3-drop done at tick 0, row 4"), "{}", answer.out);
    let json = &reports(&[text])[0];
    assert_eq!(json["interventions"][1]["missed"], "unreached");
    assert_eq!(json["measures"]["missed_interventions"], 1);
    let none = &reports(&[FOUR.to_owned()])[0];
    assert!(none.get("interventions").is_none());
}

/// A kernel that knows nothing of interventions claims no scenario that has any: its sums are the
/// engine's; and the closed form foretells none. Nor is a lie searched for in a run that somebody
/// meddles with.
#[test]
fn sweeps_and_searches_do_not_overlook_them() {
    let text = "alg=om&n=4&m=1&t=1&do=3-drop.6-turn-1";
    let swept = call(&["sweep", text, "--seeds", "6", "--format", "json"], "");
    assert_eq!(swept.code, 0, "{}", swept.err);
    let wrong = (1..=6).filter(|seed| {
        report(&format!("{text}&seed={seed}")).verdict.validity == Validity::Violated
    });
    let rows: serde_json::Value = serde_json::from_str(swept.out.lines().last().unwrap()).unwrap();
    let cell = &rows[0];
    assert_eq!(cell["measures"]["missed_interventions"]["n"], 6, "{cell}");
    assert_eq!(cell["verdicts"]["invalid"]["count"], wrong.count(), "{cell}");
    let forecast = |text| preview(text, Source::File).valid.expect("a scenario").forecast;
    assert!(forecast("alg=om&n=4&t=1").is_some() && forecast(text).is_none());
    let search = call(&["search", text], "");
    assert!(search.err.contains("no interventions: lies alone are searched"), "{}", search.err);
}
