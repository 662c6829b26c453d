//! The kernels of votes come to what the engine comes to, bit for bit, in all that they claim.
//!
//! The scenarios are drawn from fixed seeds, so a failure comes back; its message is the scenario's
//! text, ready to paste into the page.

#[path = "support/scenarios.rs"]
#[allow(dead_code, reason = "scenarios of generals are for other test files")]
mod scenarios;

use bivouac::fast::{vote_lanes, votes};
use bivouac::sweep::Facts;
use bivouac::{Run, Scenario, Value};
use scenarios::Pick;

fn parse(text: &str) -> Scenario {
    Scenario::parse(text).unwrap_or_else(|errors| panic!("{text}: {errors:?}"))
}

fn named(scenario: &Scenario, values: &[Option<Value>]) -> Vec<Option<&'static str>> {
    values.iter().map(|value| value.map(|value| scenario.alphabet().name(value))).collect()
}

const LIARS_OF_VOTERS: [&str; 9] =
    ["honest", "same", "random", "equivocate", "flip", "split", "crash", "silent", "scripted"];

/// What a vote may ask for in every combination.
fn rules_of_votes(pick: &mut Pick) -> String {
    let rule = pick.one_of(&["strict", "plurality", "plurality", "two_thirds"]);
    let tie = pick.one_of(&["first", "own", "random", "lowest"]);
    let (stop, stable) = (pick.one_of(&["oracle", "oracle", "local"]), pick.between(1, 4));
    let (after, rounds) = (pick.between(0, 3), pick.between(1, 30));
    let adv = pick.one_of(&LIARS_OF_VOTERS);
    format!(
        "rule={rule}&tie={tie}&stop={stop}&stable={stable}&after={after}&rounds={rounds}&adv={adv}"
    )
}

/// Any vote, on any graph, with some lies written out now and then.
fn any_vote(seed: u64) -> String {
    let mut pick = Pick::new(seed);
    let n = pick.between(1, if seed.is_multiple_of(5) { 90 } else { 14 });
    let few = pick.between(0, n / 3);
    let traitors = [0, few, few, pick.between(0, n)][seed as usize % 4];
    let bad = pick.ids(n, traitors);
    let rules = rules_of_votes(&mut pick);
    let values = if pick.between(0, 1) == 0 { 2 } else { pick.between(2, 8) };
    let shared = format!("n={n}&bad={bad}&values={values}&seed={}&{rules}", pick.between(0, 9_999));
    let liar = bad.split('.').next().unwrap_or_default();
    let to = (0..n).find(|id| id.to_string() != liar).unwrap_or(0);
    let says = pick.one_of(&["a", "b", "h", "x"]);
    let lies = if liar.is_empty() || n == 1 || !seed.is_multiple_of(3) {
        String::new()
    } else {
        format!("&say=1-1-{liar}-{to}-{says}.3-1-{liar}-{to}-a")
    };
    if seed % 3 == 1 {
        return format!("alg=majority&{shared}{lies}");
    }
    let topo = pick.one_of(&["er", "gnm", "ring", "grid", "star", "complete", "ws", "ba"]);
    let topo = if n < 5 && (topo == "ws" || topo == "ba") { "er" } else { topo };
    let (update, clients) = (pick.one_of(&["sync", "in_place"]), pick.between(0, 3));
    let graph = format!("topo={topo}&p_pm={}&clients={clients}", pick.between(0, 1_000));
    let links = if topo == "gnm" && n < 5 { "&links=0" } else { "" };
    format!("alg=neighbours&{shared}&{graph}{links}&update={update}{lies}")
}

/// What a sweep is told of a vote: verdicts, rounds, messages and every measure; and that the run
/// was a claimed one.
#[test]
fn a_vote_round_by_round_comes_to_what_its_messages_come_to() {
    for seed in 0..3_000 {
        let text = any_vote(seed);
        let scenario = parse(&text);
        let fast = Facts::by_kernel(&scenario).unwrap_or_else(|| panic!("not claimed: {text}"));
        assert_eq!(Some(fast), Facts::by_engine(scenario.clone()), "{text}");
        let slow = Run::begin(&text).expect("a sound text").finish().report();
        let vote = votes::run(&scenario).expect("claimed above");
        let oracle = text.contains("stop=oracle");
        if oracle && vote.observed.reached.is_some() {
            let held = vote.held[..scenario.n as usize].iter().map(|&value| Some(value));
            let held = named(&scenario, &held.collect::<Vec<_>>());
            assert_eq!(held, slow.decisions[..scenario.n as usize], "{text}");
        }
        if !oracle {
            let decided = vote.decided.iter().map(|decided| decided.map(|(value, _)| value));
            assert_eq!(named(&scenario, &decided.collect::<Vec<_>>()), slow.decisions, "{text}");
        }
    }
}

/// Votes of one shape, each with its own seed: as each alone, if the order of turns is fixed.
#[test]
fn sixty_four_votes_at_once_come_to_what_each_alone_comes_to() {
    let mut claimed = 0;
    for seed in 0..500 {
        let text = any_vote(seed);
        let (head, tail) = text.split_once("&seed=").expect("a seed");
        let rules = tail.split_once('&').expect("rules").1;
        let count = Pick::new(seed).between(1, 64);
        let order = if text.contains("alg=n") { "&topo_seed=4&order_seed=4" } else { "" };
        let seeded = |run: u32| format!("{head}&{rules}{order}&seed={run}");
        let runs: Vec<Scenario> = (0..count).map(|run| parse(&seeded(run))).collect();
        let Some(at_once) = vote_lanes::run(&runs) else {
            let told = ["silent", "crash", "local", "say="].iter().any(|word| text.contains(word));
            assert!(told || runs[0].values > 2, "not claimed: {}", seeded(0));
            continue;
        };
        claimed += 1;
        for (run, vote) in runs.iter().zip(at_once) {
            let alone = votes::run(run).expect("a claimed vote");
            let text = seeded(run.seed as u32);
            let vote = vote.unwrap_or_else(|| panic!("not claimed: {text}"));
            assert_eq!((&vote.held, vote.sent), (&alone.held, alone.sent), "{text}");
            let seen = |vote: &votes::Vote| {
                let seen = &vote.observed;
                (seen.rounds, seen.unanimous, seen.reached, seen.lost, seen.stuck)
            };
            assert_eq!(seen(&vote), seen(&alone), "{text}");
        }
    }
    assert!(claimed > 80, "only {claimed} were claimed");
}

#[test]
fn a_vote_that_fills_its_trace_is_the_engines() {
    let text = "alg=neighbours&n=5000&topo=ring&update=sync&tie=random&rounds=1000";
    assert!(votes::run(&parse(text)).is_none());
    assert!(votes::run(&parse("alg=neighbours&n=9&loss_pm=1")).is_none());
    assert!(votes::run(&parse("alg=benor&n=9")).is_none());
}
