//! The search for the worst lie: what it finds breaks the scenario in the engine, with not one lie
//! too many; what it says does not exist, no table of lies does.

#[path = "support/command.rs"]
mod command;
#[path = "support/scenarios.rs"]
#[allow(dead_code, reason = "scenarios are drawn in another test file")]
mod scenarios;

use bivouac::search::{BUDGET, Search, SearchReport};
use bivouac::{Run, Scenario};
use command::call;
use scenarios::{Pick, tables_of};

fn search(text: &str, budget: u64) -> SearchReport {
    let scenario = Scenario::parse(text).unwrap_or_else(|errors| panic!("{text}: {errors:?}"));
    let mut search = Search::begin(&scenario, budget).unwrap_or_else(|e| panic!("{text}: {e}"));
    while !search.advance(u64::MAX).done {}
    search.report()
}

/// How many loyal lieutenants are led astray in the engine's run of a scenario.
fn harm(text: &str) -> u32 {
    let run = Run::begin(text).unwrap_or_else(|errors| panic!("{text}: {errors:?}")).finish();
    let report = run.report();
    let loyal = report.nodes.iter().skip(1).filter(|node| node.loyal);
    let decisions: Vec<_> = loyal.filter_map(|node| report.decisions[node.id as usize]).collect();
    let attack = decisions.iter().filter(|value| **value == "a").count();
    let retreat = decisions.len() - attack;
    let order = report.generals.as_ref().expect("generals").order;
    let harm = match (report.nodes[0].loyal, order) {
        (false, _) => attack.min(retreat),
        (true, "a") => retreat,
        (true, _) => attack,
    };
    harm as u32
}

/// The found scenario does the harm, and does less without any one of its lies.
fn is_shrunk(report: &SearchReport) {
    let text = report.scenario.as_ref().expect("a scenario");
    assert_eq!(harm(text), report.harm, "{text}");
    let pairs: Vec<&str> = text.split('&').collect();
    let say = pairs.iter().find_map(|pair| pair.strip_prefix("say=")).expect("a script");
    let lies: Vec<&str> = say.split('.').collect();
    assert_eq!(lies.len(), report.lies, "{text}");
    for place in 0..lies.len() {
        let mut rest = lies.clone();
        rest.remove(place);
        let left = text.replace(&format!("say={say}"), &format!("say={}", rest.join(".")));
        let left = if rest.is_empty() { left.replace("&say=", "") } else { left };
        assert!(harm(&left) < report.harm, "{} is not needed in {text}", lies[place]);
    }
}

/// Every table of every traitor, silence included, run by the engine: none does more harm than what
/// the search found, which left most of them out.
#[test]
fn no_table_does_more_harm_than_what_an_exhaustive_search_finds() {
    for keys in [
        "n=3&m=1&bad=0",
        "n=3&m=1&bad=2",
        "n=4&m=1&bad=0",
        "n=4&m=1&bad=3",
        "n=4&m=1&bad=0.3",
        "n=4&m=0&bad=0",
        "n=5&m=1&bad=0",
        "n=4&m=2&bad=0.1",
    ] {
        for more in ["", "&rule=flat", "&rule=flat&tie=first", "&order=r", "&order=r&rule=flat"] {
            let text = format!("alg=om&{keys}{more}");
            let found = search(&text, BUDGET);
            assert!(found.exhausted, "{text}");
            let worst = tables_of(&text).iter().map(|table| harm(table)).max();
            assert_eq!(Some(found.harm), worst, "{text}");
            if found.harm > 0 {
                is_shrunk(&found);
            }
        }
    }
}

/// Lamport's bound from both sides: with 3m generals some lie of m traitors breaks OM(m), with
/// 3m + 1 none does, whoever they are.
/// Seed rows 12, 24.
#[test]
fn three_m_generals_can_be_broken_and_one_more_cannot() {
    for m in 1..=3 {
        let broken = search(&format!("alg=om&n={}&m={m}&t={m}", 3 * m), BUDGET);
        assert!(broken.harm > 0 && broken.exhausted, "m = {m}: {broken:?}");
        is_shrunk(&broken);
    }
    for text in ["n=4&t=1", "n=4&bad=0", "n=7&t=2", "n=7&bad=0.3", "n=7&bad=0", "n=10&t=3"] {
        let held = search(&format!("alg=om&{text}"), BUDGET);
        assert!(held.harm == 0 && held.exhausted && held.scenario.is_none(), "{text}: {held:?}");
    }
}

/// A guided search finds what is there, too; it never says that there is nothing.
#[test]
fn a_guided_search_finds_lies_and_never_rules_them_out() {
    let text = "alg=om&n=8&m=3&bad=0.5.6.7";
    let guided = search(text, 5_000);
    assert!(guided.harm > 0 && guided.tried <= 5_000, "{guided:?}");
    is_shrunk(&guided);
    let none = search("alg=om&n=10&m=3&bad=0.8.9", 5_000);
    let said = (none.harm, none.tried, none.exhausted, none.scenario);
    assert_eq!(said, (0, 5_000, false, None));
}

#[test]
fn a_search_in_slices_is_the_search_in_one_go() {
    for seed in 0..30 {
        let mut pick = Pick::new(seed);
        let m = pick.between(1, 3);
        let n = pick.between(m + 2, 8);
        let bad = pick.between(1, m + 1);
        let bad = pick.ids(n, bad);
        let rule = pick.one_of(&["flat", "recursive"]);
        let text = format!("alg=om&n={n}&m={m}&bad={bad}&rule={rule}&seed={seed}");
        let scenario = Scenario::parse(&text).expect("a sound text");
        let mut sliced = Search::begin(&scenario, 300).expect("a search");
        while !sliced.advance(1).done {}
        assert_eq!(sliced.report(), search(&text, 300), "{text}");
    }
}

#[test]
fn the_command_says_what_it_found_and_how_sure_it_is() {
    let found = call(&["search", "v=1&alg=om&n=3&t=1"], "");
    let lines: Vec<&str> = found.out.lines().collect();
    assert_eq!(lines[0], "v=1&alg=om&n=3&t=1&adv=scripted&say=0-2-1-r");
    assert!(lines[1].starts_with("1 lie leads 1 loyal lieutenant astray; no lie does more"));
    let none = call(&["search", "alg=om&n=7&bad=0.6"], "").out;
    assert_eq!(none, "No lie breaks it: 56 tables tried, all that can matter.\n");
    let unsure = call(&["search", "alg=om&n=7&bad=0.6", "--budget", "20"], "").out;
    assert_eq!(unsure, "None found in 20 tries, which were not all.\n");
    let json = call(&["search", "alg=om&n=3&t=1", "--format", "json"], "").out;
    let json: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!((&json["harm"], &json["exhausted"]), (&1.into(), &true.into()));
    for (text, said) in [
        ("alg=majority&n=4", "alg got \"majority\""),
        ("alg=om&n=4&t=1&loss_pm=5", "none of whose messages gets lost"),
        ("alg=om&n=64&t=40&m=10", "few enough"),
        ("alg=om", "n got"),
    ] {
        let refused = call(&["search", text], "");
        assert_eq!(refused.code, 2, "{text}");
        assert!(refused.err.contains(said), "{text}: {}", refused.err);
    }
}
