//! The kernels come to what the engine comes to, bit for bit, in everything that they claim.
//!
//! The scenarios are drawn from fixed seeds, so a failure comes back; its message is the scenario's
//! text, ready to paste into the page.

#[path = "support/scenarios.rs"]
#[allow(dead_code, reason = "the tables are for another test file")]
mod scenarios;

use bivouac::fast::levels::Levels;
use bivouac::fast::window::Window;
use bivouac::fast::{lanes, om, prune};
use bivouac::{Report, Run, Scenario};
use std::collections::BTreeMap;

use scenarios::{Pick, random_scenario, random_script};

const LIARS_OF_GENERALS: [&str; 8] =
    ["honest", "retreat", "attack", "flip", "split", "random", "silent", "scripted"];

fn parse(text: &str) -> Scenario {
    Scenario::parse(text).unwrap_or_else(|errors| panic!("{text}: {errors:?}"))
}

fn report(text: &str) -> Report {
    Run::begin(text).unwrap_or_else(|errors| panic!("{text}: {errors:?}")).finish().report()
}

fn named(scenario: &Scenario, values: &[Option<bivouac::Value>]) -> Vec<Option<&'static str>> {
    values.iter().map(|value| value.map(|value| scenario.alphabet().name(value))).collect()
}

/// Generals of any number that the engine can bear, with any traitors among them.
fn generals(pick: &mut Pick) -> String {
    let m = pick.between(0, 4);
    let most = [40, 24, 12, 9, 8][m as usize];
    let n = pick.between((m + 2).min(most), most).max(if m == 0 { 1 } else { m + 2 });
    let most = pick.one_of(&["few", "any"]);
    let traitors = pick.between(0, if most == "few" { n.min(m + 1) } else { n });
    let bad = pick.ids(n, traitors);
    let (order, tie) = (pick.one_of(&["a", "r"]), pick.one_of(&["first", "retreat"]));
    let (rule, adv) = (pick.one_of(&["flat", "recursive"]), pick.one_of(&LIARS_OF_GENERALS));
    let seed = pick.between(0, 100_000);
    format!(
        "alg=om&n={n}&bad={bad}&m={m}&order={order}&rule={rule}&tie={tie}&adv={adv}&seed={seed}"
    )
}

/// Some lies at random over a strategy, for whoever is a traitor.
fn with_some_lies(pick: &mut Pick) -> String {
    let m = pick.between(0, 3);
    let n = pick.between(m + 2, 6);
    let traitors = pick.between(1, n);
    let bad = pick.ids(n, traitors);
    let whole = random_script(pick, n, m, &bad);
    let (head, say) = whole.split_once("&adv=scripted&say=").expect("a script");
    let kept = say.split('.').filter(|_| pick.between(0, 2) == 0).collect::<Vec<_>>().join(".");
    let adv = pick.one_of(&LIARS_OF_GENERALS);
    format!("{head}&adv={adv}&say={kept}&rule={}", pick.one_of(&["flat", "recursive"]))
}

/// Any of those scenarios.
fn any_generals(seed: u64) -> String {
    let mut pick = Pick::new(seed);
    match seed % 4 {
        0 => random_scenario(&mut pick),
        1 => with_some_lies(&mut pick),
        _ => generals(&mut pick),
    }
}

#[test]
fn an_evaluation_of_generals_comes_to_what_their_messages_come_to() {
    for seed in 0..2_400 {
        let text = any_generals(seed);
        let scenario = parse(&text);
        let fast = om::evaluate(&scenario).unwrap_or_else(|| panic!("not claimed: {text}"));
        let slow = report(&text);
        let said = slow.generals.as_ref().expect("generals");
        assert_eq!(named(&scenario, &fast.recursive), said.recursive.decisions, "{text}");
        assert_eq!(named(&scenario, &fast.flat), said.flat.decisions, "{text}");
        let rule = scenario.om().expect("generals").rule;
        assert_eq!(named(&scenario, fast.by(rule)), slow.decisions, "{text}");
        let sent = (fast.sent, fast.rounds);
        assert_eq!(sent, (u64::from(slow.messages.sent), slow.rounds), "{text}");
        for (heard, node) in fast.heard.iter().zip(&slow.nodes) {
            let told = [u64::from(node.heard[&"r"]), u64::from(node.heard[&"a"])];
            assert_eq!(*heard, told, "general {} of {text}", node.id);
        }
        assert_eq!(om::decisions(&scenario), Some(fast.recursive), "{text}");
    }
}

/// What the kernel without the prune says of the loyal lieutenants.
fn of_the_loyal(scenario: &Scenario) -> Vec<Option<bivouac::Value>> {
    let all = om::decisions(scenario).expect("a claimed scenario");
    let loyal =
        |(id, value): (usize, Option<bivouac::Value>)| value.filter(|_| scenario.loyal(id as u32));
    all.into_iter().enumerate().map(loyal).collect()
}

/// In every cell of m = 1..=5, n = m + 2..=16, with as many traitors as it bears and one more, the
/// commander among them or not.
#[test]
fn what_lemma_1_leaves_out_cannot_matter_to_the_loyal() {
    for m in 1..=5 {
        for n in m + 2..=16 {
            let runs = if om_messages(n, m) > 300_000 { 3 } else { 24 };
            for seed in 0..runs {
                let mut pick = Pick::new(u64::from(1_000 * m + 50 * n + seed));
                let bad = pick.between(0, m + 1);
                let bad = pick.ids(n, bad);
                let adv = LIARS_OF_GENERALS[seed as usize % 8];
                let order = pick.one_of(&["a", "r"]);
                let text = format!("alg=om&n={n}&m={m}&bad={bad}&adv={adv}&order={order}");
                let scenario = parse(&text);
                let pruned = prune::decisions(&scenario);
                assert_eq!(pruned, Some(of_the_loyal(&scenario)), "{text}");
            }
        }
    }
}

fn om_messages(n: u32, m: u32) -> u128 {
    bivouac::scenario::cost::om_messages(n.into(), m.into()).expect("a count")
}

#[test]
fn the_prune_decides_any_generals_as_the_engine_does() {
    for seed in 0..2_400 {
        let text = any_generals(seed);
        let scenario = parse(&text);
        assert_eq!(prune::decisions(&scenario), Some(of_the_loyal(&scenario)), "{text}");
    }
    let far = parse("alg=om&n=64&t=5&m=11&adv=random");
    assert!(prune::paths(&far).is_some_and(|paths| paths == 1), "a loyal commander is obeyed");
    let led = parse("alg=om&n=16&bad=0.12.13.14.15&m=5&adv=random");
    assert_eq!(prune::paths(&led), Some(1 + 4 + 12 + 24 + 24), "paths of traitors alone");
}

/// Up to 64 runs of one shape, each with its own seed and therefore its own traitors, order and
/// coins.
#[test]
fn sixty_four_runs_at_once_decide_as_each_alone() {
    for seed in 0..240 {
        let mut pick = Pick::new(seed);
        let m = pick.between(0, 3);
        let n = pick.between(m + 2, [34, 18, 11, 9][m as usize]);
        let t = ["random".into(), pick.between(0, n).to_string(), (m + 1).to_string()];
        let t = &t[seed as usize % 3];
        let (which, adv) = (pick.one_of(&["last", "random"]), pick.one_of(&LIARS_OF_GENERALS));
        let text = format!("alg=om&n={n}&m={m}&t={t}&pick={which}&adv={adv}&order=random");
        let runs: Vec<Scenario> =
            (0..pick.between(1, 64)).map(|run| parse(&format!("{text}&seed={run}"))).collect();
        let at_once = lanes::decisions(&runs).unwrap_or_else(|| panic!("not claimed: {text}"));
        for (run, decided) in runs.iter().zip(at_once) {
            assert_eq!(Some(decided), om::decisions(run), "{text}&seed={}", run.seed);
        }
    }
    let unlike = ["alg=om&n=4&m=1&t=1", "alg=om&n=5&m=1&t=1"].map(parse);
    assert!(lanes::decisions(&unlike).is_none());
    assert!(lanes::decisions(&[]).is_none());
}

/// Every message that was sent, as the engine recorded it, has its number and its value in the
/// window and in the levels; every other message of the window is silence.
#[test]
fn a_window_shows_the_messages_of_the_trace() {
    for seed in 0..900 {
        let text = any_generals(seed);
        let scenario = parse(&text);
        let window = Window::of(&scenario).unwrap_or_else(|| panic!("not claimed: {text}"));
        let levels = Levels::of(&scenario).unwrap_or_else(|| panic!("not claimed: {text}"));
        let run = Run::begin(&text).expect("a sound text").finish();
        let mut sent: BTreeMap<(Vec<u16>, u32), u8> = BTreeMap::new();
        let messages = run.trace().messages();
        for message in (0..messages.to.len()).filter(|&message| messages.outcome[message] == 0) {
            let path = run.trace().path(message as u32).to_vec();
            sent.insert((path, messages.to[message]), messages.value[message]);
        }
        let depth = scenario.om().expect("generals").m as u16 + 1;
        for round in 1..=depth {
            assert_eq!(levels.messages(round), window.messages(round), "{text}");
            let all = 0..window.messages(round);
            for (number, (path, to, says)) in window.rows(round, all.clone()).enumerate() {
                let number = number as u64;
                assert_eq!(window.number(&path, to), Some(number), "{text}");
                let recorded = sent.remove(&(path.hops().to_vec(), to));
                assert_eq!(says.map(|value| value.0), recorded, "{path:?} to {to} of {text}");
                assert_eq!(levels.says(round, number), says, "{path:?} to {to} of {text}");
            }
            assert_eq!(window.message(round, all.end), None, "{text}");
        }
        assert_eq!(sent.len(), 0, "{text}");
        let resolved = (0..levels.messages(1)).map(|number| levels.resolves(1, number));
        let decided = om::decisions(&scenario).expect("a claimed scenario");
        assert_eq!(resolved.collect::<Vec<_>>(), decided[1..], "{text}");
    }
}

/// Seven hundred times what a trace can hold: a window of it costs no more than its own rows.
#[test]
fn a_window_opens_on_a_run_that_nobody_can_hold() {
    let scenario = parse("alg=om&n=19&t=6&m=6&adv=random&seed=5");
    let window = Window::of(&scenario).expect("a claimed scenario");
    assert_eq!(window.messages(7), 160_392_960);
    let rows: Vec<_> = window.rows(7, 100_000_000..100_001_000).collect();
    assert_eq!(rows.len(), 1_000);
    let attack = rows.iter().filter(|(_, _, says)| *says == Some(bivouac::ATTACK)).count();
    assert!((1..1_000).contains(&attack), "{attack} of a thousand, lies among them");
    let levels = Levels::of(&parse("alg=om&n=10&t=3&adv=flip")).expect("a claimed scenario");
    assert!(levels.bits() < 4 * 3_609, "{} bits for 3,609 messages", levels.bits());
}

#[test]
fn what_a_kernel_cannot_know_it_does_not_claim() {
    for text in [
        "alg=om&n=4&m=1&loss_pm=1",
        "alg=om&n=4&m=1&timeout=5",
        "alg=om&n=65&m=1",
        "alg=om&n=64&m=11",
        "alg=majority&n=4",
    ] {
        assert!(om::evaluate(&parse(text)).is_none(), "{text}");
        assert!(om::decisions(&parse(text)).is_none(), "{text}");
    }
}
