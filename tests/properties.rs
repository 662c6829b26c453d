//! What holds for every scenario, tried on thousands: the theorem, the closed forms, the accounts.
//!
//! The scenarios are drawn from fixed seeds, so a failure comes back; its message is the scenario's
//! text, ready to paste into the page.

#[path = "support/scenarios.rs"]
#[allow(dead_code, reason = "some tables are for another test file")]
mod scenarios;

use bivouac::checks::{Agreement, Validity};
use bivouac::trace::Record;
use bivouac::{Answer, Generals, Report, Run, Scenario, Source, preview};
use scenarios::{Pick, exhaustive_tables, random_scenario, random_script};

fn finish(text: &str) -> Run {
    Run::begin(text).unwrap_or_else(|errors| panic!("{text}: {errors:?}")).finish()
}

fn report(text: &str) -> Report {
    finish(text).report()
}

fn generals(text: &str) -> Generals {
    report(text).generals.expect("a scenario of generals")
}

fn breaks(answer: &Answer) -> bool {
    answer.agreement == Agreement::Violated || answer.validity == Validity::Violated
}

/// The same scenario under other messengers, roads and jitter hears, counts and decides the same:
/// the schedule is the only thing that changes.
/// Seed row 16.
#[test]
fn what_is_heard_and_decided_does_not_depend_on_the_schedule() {
    for seed in 0..300 {
        let text = random_scenario(&mut Pick::new(seed));
        let plain = report(&text);
        for other in ["&messengers=each", "&delay=77", "&jitter_pm=900", "&jitter_pm=0&delay=3"] {
            let moved = report(&format!("{text}{other}"));
            assert_eq!(plain.decisions, moved.decisions, "{text}{other}");
            assert_eq!(plain.messages.sent, moved.messages.sent, "{text}{other}");
            for (one, two) in plain.nodes.iter().zip(&moved.nodes) {
                assert_eq!(one.heard, two.heard, "{text}{other}");
            }
        }
    }
}

/// Lamport's theorem: with n >= 3m + 1 and at most m traitors OM(m) keeps IC1 and IC2, whatever
/// the traitors say, silence included.
/// Seed rows 12, 24.
#[test]
fn within_the_bound_no_script_of_lies_breaks_oral_messages() {
    for seed in 0..1_500 {
        let mut pick = Pick::new(seed);
        let m = pick.between(0, 2);
        let n = pick.between(3 * m + 1, if m == 2 { 8 } else { 7 });
        let bad = pick.ids(n, m);
        let text = random_script(&mut pick, n, m, &bad);
        let answer = generals(&text).recursive;
        assert_eq!(answer.agreement, Agreement::Held, "{text}");
        assert_ne!(answer.validity, Validity::Violated, "{text}");
    }
}

/// Every table of lies of one traitor, silence included: for n = 3 some break OM(1), from n = 4 on
/// none does.
/// Seed row 24.
#[test]
fn three_generals_cannot_bear_a_traitor_and_four_can() {
    for (n, violated) in [(3, true), (4, false)] {
        let tables = exhaustive_tables(n);
        let broken = tables.iter().filter(|text| breaks(&generals(text).recursive)).count();
        assert_eq!(broken > 0, violated, "{broken} of {} tables at n = {n}", tables.len());
    }
}

/// One traitor without silence, for n up to 7: still none.
#[test]
fn up_to_seven_generals_bear_every_table_of_one_traitor() {
    for n in 5..=7 {
        for text in scenarios::tables_without_silence(n) {
            assert!(!breaks(&generals(&text).recursive), "{text}");
        }
    }
}

/// With the notebook's tie rule a traitor commander splits the flat count at (5,1) in 6 of his 16
/// tables, those in which two hear attack and two retreat.
#[test]
fn the_notebooks_tie_rule_lets_a_commander_split_five_generals_in_six_tables() {
    let split = |bits: u32| {
        let says = |to: u32| if bits >> (to - 1) & 1 == 1 { 'a' } else { 'r' };
        let lies: Vec<String> = (1..5).map(|to| format!("0-{to}-{}", says(to))).collect();
        let say = lies.join(".");
        let text = format!("alg=om&n=5&m=1&bad=0&adv=scripted&tie=first&say={say}");
        generals(&text).flat.agreement == Agreement::Violated
    };
    assert_eq!((0..16).filter(|&bits| split(bits)).count(), 6);
}

/// Seed row 24.
#[test]
fn random_lies_break_half_the_runs_at_six_generals_and_none_at_seven() {
    let runs = 600;
    let count = |n: u32| {
        let reports = (0..runs).map(|seed| {
            generals(&format!("alg=om&n={n}&m=2&t=2&adv=random&seed={seed}")).recursive
        });
        reports.fold((0, 0), |(one, two), answer| {
            let agreement = u32::from(answer.agreement == Agreement::Violated);
            (one + agreement, two + u32::from(answer.validity == Validity::Violated))
        })
    };
    let (agreement, validity) = count(6);
    // Four standard errors of a share of a half are 0.082.
    assert!((f64::from(agreement) / f64::from(runs as u32) - 0.48).abs() < 0.082, "{agreement}");
    assert!((f64::from(validity) / f64::from(runs as u32) - 0.50).abs() < 0.082, "{validity}");
    assert_eq!(count(7), (0, 0));
}

/// The closed form claims exactly what the messages come to.
#[test]
fn the_closed_form_is_what_the_run_comes_to() {
    for seed in 0..400 {
        let mut pick = Pick::new(seed);
        let n = pick.between(1, 8);
        let m = pick.between(0, n.saturating_sub(2).min(4));
        let bad = pick.between(0, n);
        let bad = pick.ids(n, bad);
        let adv = pick.one_of(&["honest", "retreat", "attack"]);
        let (order, tie) = (pick.one_of(&["a", "r"]), pick.one_of(&["retreat", "first"]));
        let text = format!("alg=om&n={n}&m={m}&bad={bad}&adv={adv}&order={order}&tie={tie}");
        let forecast = preview(&text, Source::File).valid.and_then(|valid| valid.forecast);
        let forecast = forecast.unwrap_or_else(|| panic!("no forecast: {text}"));
        let report = report(&text);
        let said = report.generals.as_ref().expect("generals");
        assert_eq!(forecast.flat.decisions, said.flat.decisions, "{text}");
        assert_eq!(forecast.recursive.decisions, said.recursive.decisions, "{text}");
        for (heard, node) in forecast.heard.iter().zip(&report.nodes) {
            assert_eq!(heard.a, node.heard[&"a"].to_string(), "{text}");
            assert_eq!(heard.r, node.heard[&"r"].to_string(), "{text}");
        }
    }
}

/// The smallest n at which the flat count obeys a loyal ATTACK order in spite of m notebook
/// traitors.
#[test]
fn the_flat_count_needs_far_more_loyal_generals_than_oral_messages() {
    for (m, smallest) in [(2, 9), (3, 18), (4, 29), (5, 43), (6, 60)] {
        let obeys = |n: u32| {
            let text = format!("alg=om&n={n}&t={m}&m={m}");
            let valid = preview(&text, Source::File).valid.expect("a sound text");
            valid.forecast.expect("a closed form").flat.validity == Validity::Held
        };
        assert_eq!((3 * m + 1..100).find(|&n| obeys(n)), Some(smallest), "m = {m}");
    }
}

/// Slices change nothing: one event at a time gives the bytes of one go.
#[test]
fn a_run_in_slices_is_the_run_in_one_go() {
    for seed in 0..60 {
        let text = random_scenario(&mut Pick::new(seed));
        let mut sliced = Run::begin(&text).expect("a sound text");
        while !sliced.advance(1).done {}
        assert_eq!(sliced.take(), finish(&text).take(), "{text}");
    }
}

/// The accounts of a trace: causes come before effects, time never goes back, every message sent
/// ends, each journey lies within its times, and an own messenger rides one job at a time.
/// Seed rows 9, 15, 63.
#[test]
fn every_trace_keeps_its_accounts() {
    for seed in 0..300 {
        let mut pick = Pick::new(seed);
        let fault = pick.one_of(&["", "&loss_pm=150", "&timeout=20000", "&timeout=1"]);
        let text = random_scenario(&mut pick) + fault;
        let run = finish(&text);
        let (rows, messages) = (run.trace().rows(), run.trace().messages());
        assert!(rows.time.iter().is_sorted(), "{text}");
        let causes = rows.cause.iter().enumerate();
        let earlier = |(row, &cause): (usize, &u32)| cause == u32::MAX || (cause as usize) < row;
        assert!(causes.clone().all(earlier), "{text}");
        let counts = run.report().messages;
        assert_eq!(counts.sent, counts.delivered + counts.dropped, "{text}");
        for place in 0..messages.from.len() {
            assert!(messages.queued.at(place) <= messages.departed.at(place), "{text}");
            assert!(messages.departed.at(place) <= messages.arrived.at(place), "{text}");
        }
        let decided = run.report().decisions.iter().skip(1).all(Option::is_some);
        assert!(decided, "everybody decides: {text}");
    }
}

/// A message's chance is its own: turning another general into a traitor leaves what the random
/// liar says, and how long its rides take, as they were.
/// Seed row 64.
#[test]
fn a_second_traitor_leaves_the_first_ones_lies_as_they_were() {
    for seed in 0..40 {
        let told = |bad: &str| {
            let text = format!("alg=om&n=6&m=1&bad={bad}&adv=random&seed={seed}");
            let run = finish(&text);
            let messages = run.trace().messages();
            let of_five = (0..messages.from.len()).filter(|&i| messages.from[i] == 5);
            let told = |i: usize| {
                let ride = messages.arrived.at(i) - messages.departed.at(i);
                let path = run.trace().path(i as u32).to_vec();
                (path, messages.to[i], messages.value[i], ride)
            };
            let mut told: Vec<(Vec<u16>, u32, u8, u64)> = of_five.map(told).collect();
            told.sort();
            told
        };
        assert_eq!(told("5"), told("3.5"), "seed {seed}");
    }
}

/// Nobody is told anything: the lieutenants retreat, by both rules.
#[test]
fn a_silent_commander_leaves_everybody_retreating() {
    let report = report("alg=om&n=5&m=1&bad=0&adv=silent");
    let said = report.generals.as_ref().expect("generals");
    assert_eq!(said.recursive.decisions[1..], [Some("r"); 4]);
    assert_eq!(report.messages.sent, 12, "they relay the default to each other");
    assert!(report.nodes.iter().skip(1).all(|node| node.heard[&"r"] == 3));
}

/// Clients tell but are not counted: with them or without, all at once, the peers do the same.
/// Seed row 55.
#[test]
fn clients_change_nothing_of_the_vote() {
    for seed in 0..30 {
        let text = format!("alg=neighbours&n=12&values=3&update=sync&t=2&seed={seed}");
        let (alone, visited) = (report(&text), report(&format!("{text}&clients=4")));
        assert_eq!(alone.decisions, visited.decisions[..12], "{text}");
        assert_eq!(alone.rounds, visited.rounds, "{text}");
        assert!(visited.messages.sent > alone.messages.sent, "{text}");
    }
}

#[test]
fn who_has_no_neighbours_keeps_its_value() {
    let run = finish("alg=neighbours&n=4&topo=edges&edges=0-1.1-2.0-2&inputs=a.a.a.b&rounds=9");
    let report = run.report();
    assert_eq!(report.measures[&"stuck_period"], 1, "nothing moves any more");
    assert_eq!(report.nodes[3].heard.values().sum::<u32>(), 0);
    let rows = run.trace().rows();
    let held = (0..rows.time.len()).filter(|&row| rows.kind[row] == 8 && rows.node[row] == 3);
    assert_eq!(held.map(|row| rows.value[row]).collect::<Vec<_>>(), [1]);
}

/// Two peers that swap their values for ever are a two-cycle, and are named as one.
#[test]
fn two_who_swap_for_ever_are_a_two_cycle() {
    let text = "alg=neighbours&n=2&topo=ring&inputs=a.b&update=sync";
    let report = report(text);
    let measures = [report.measures[&"stuck_period"], report.measures[&"stuck_since"]];
    assert_eq!(measures, [2, 1]);
    assert_eq!(report.verdict.agreement, Agreement::Undecided);
}

/// Without its trace a run comes to the same digest and the same report.
#[test]
fn a_run_that_keeps_only_sums_comes_to_the_same() {
    for text in [
        "alg=benor&n=7&t=1&adv=flip&seed=3",
        "alg=benor&n=9&t=2&mode=seed&adv=cell&miss=2",
        "alg=majority&n=9&t=2&values=4&adv=equivocate&loss_pm=100",
        "alg=neighbours&n=20&t=3&values=3&stop=local",
    ] {
        let scenario = Scenario::parse(text).expect("a sound text");
        let mut sums = Run::of(scenario, Record::Sums).expect("a run");
        while !sums.advance(1_000).done {}
        let (sums, whole) = (sums.report(), report(text));
        assert_eq!(sums.digest, whole.digest, "{text}");
        assert_eq!(format!("{sums:?}"), format!("{whole:?}"), "{text}");
    }
}

/// A vote that has sent as many messages as a trace can hold ends there, undecided; it is neither
/// said to stand still nor to have had its rounds.
#[test]
fn a_vote_out_of_messages_ends_undecided() {
    let text = "alg=neighbours&n=5000&topo=ring&update=sync&tie=random&rounds=1000";
    let scenario = Scenario::parse(text).expect("a sound text");
    let mut run = Run::of(scenario, Record::Sums).expect("a run");
    while !run.advance(u32::MAX).done {}
    let report = run.report();
    assert_eq!((report.messages.sent, report.rounds), (1_000_000, 100), "{text}");
    assert_eq!(report.verdict.agreement, Agreement::Undecided, "{text}");
    assert!(!report.measures.contains_key("stuck_period"), "{text}");
}
