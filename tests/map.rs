//! The map of generals: what it says holds, no search and no table of lies breaks; what it says is
//! broken, the scenario that it names breaks in the engine.

#[path = "support/scenarios.rs"]
#[allow(dead_code, reason = "scenarios are drawn in another test file")]
mod scenarios;

use bivouac::checks::{Agreement, Validity};
use bivouac::map::{Finding, Ground, Judgement, judge, verdicts};
use bivouac::search::Search;
use bivouac::sweep::{outcome, sample};
use bivouac::{Run, Scenario, Verdict};
use scenarios::tables_of;

const TRIES: u64 = 20_000;
const RULES: [&str; 3] = ["", "&rule=flat", "&rule=flat&tie=first"];

fn judged(text: &str) -> Judgement {
    judge(text, TRIES).unwrap_or_else(|errors| panic!("{text}: {errors:?}"))
}

fn verdict(text: &str) -> Verdict {
    let run = Run::begin(text).unwrap_or_else(|errors| panic!("{text}: {errors:?}"));
    run.finish().report().verdict
}

fn held(finding: &Finding) -> bool {
    matches!(finding.ground, Ground::Theorem | Ground::Exhausted | Ground::Vacuous)
}

/// The casts of a cell: the commander loyal with either order, and the commander a traitor.
fn casts(shared: &str, n: u32, t: u32) -> Vec<String> {
    let last = |count: u32| (n - count..n).map(|id| id.to_string()).collect::<Vec<_>>();
    let cast = |bad: Vec<String>, order: &str| {
        let bad = if bad.is_empty() { String::new() } else { format!("&bad={}", bad.join(".")) };
        format!("{shared}{bad}&order={order}")
    };
    let mut casts = vec![cast(last(t), "a"), cast(last(t), "r")];
    if t > 0 {
        let bad = std::iter::once("0".to_string()).chain(last(t - 1)).collect();
        casts.push(cast(bad, "a"));
    }
    casts
}

/// Every cell of a small map, by every rule, against a search of each of its casts.
#[test]
fn the_map_never_says_held_where_a_search_finds_a_lie() {
    let mut grounds = Vec::new();
    for n in 3..=8 {
        for t in 0..=3.min(n) {
            for rule in RULES {
                let shared = format!("alg=om&n={n}{rule}");
                let cell = format!("{shared}&t={t}");
                let found = judged(&cell);
                let m = t.min(n - 2);
                assert_eq!(found.m, m, "{cell}");
                for cast in casts(&format!("{shared}&m={m}"), n, t.min(n)) {
                    let scenario = Scenario::parse(&cast).expect("a sound cast");
                    let mut search = Search::begin(&scenario, TRIES).expect("a search");
                    while !search.advance(u64::MAX).done {}
                    let asked = if scenario.loyal(0) { &found.validity } else { &found.agreement };
                    if search.report().harm > 0 {
                        assert_eq!(asked.ground, Ground::Violated, "{cell} by {cast}");
                    } else if !search.report().exhausted {
                        assert!(asked.ground != Ground::Exhausted, "{cell} by {cast}");
                    }
                }
                for (finding, agreement) in [(&found.agreement, true), (&found.validity, false)] {
                    grounds.push(finding.ground);
                    shows(&cell, finding, agreement);
                }
            }
        }
    }
    for ground in [Ground::Theorem, Ground::Exhausted, Ground::Vacuous, Ground::Violated] {
        assert!(grounds.contains(&ground), "no cell is {ground:?}");
    }
}

/// What a cell names as broken is broken in the engine.
fn shows(cell: &str, finding: &Finding, agreement: bool) {
    assert_eq!(finding.scenario.is_some(), finding.ground == Ground::Violated, "{cell}");
    let Some(text) = &finding.scenario else { return };
    let verdict = verdict(text);
    let broken = if agreement {
        verdict.agreement == Agreement::Violated
    } else {
        verdict.validity == Validity::Violated
    };
    assert!(broken, "{cell} is not broken by {text}");
    let (traitors, other) = (Scenario::parse(cell).unwrap().bad, Scenario::parse(text).unwrap());
    assert_eq!(traitors.len(), other.bad.len(), "{cell} has as many traitors as {text}");
}

/// Every table of every cast, silence included, run by the engine: the map says of each condition
/// whether any of them breaks it.
#[test]
fn in_the_smallest_cells_the_map_says_what_all_tables_say() {
    for (n, t, m) in [(3, 1, 1), (4, 1, 1), (5, 1, 1), (4, 2, 1), (5, 2, 1), (4, 1, 0), (5, 1, 0)] {
        for rule in RULES {
            let shared = format!("alg=om&n={n}&m={m}{rule}");
            let tables = casts(&shared, n, t);
            let verdicts = tables.iter().flat_map(|cast| tables_of(cast));
            let verdicts: Vec<Verdict> = verdicts.map(|table| verdict(&table)).collect();
            let parts = verdicts.iter().any(|one| one.agreement == Agreement::Violated);
            let disobeys = verdicts.iter().any(|one| one.validity == Validity::Violated);
            let found = judged(&format!("{shared}&t={t}"));
            assert_eq!(found.agreement.ground == Ground::Violated, parts, "{shared}, t = {t}");
            assert_eq!(found.validity.ground == Ground::Violated, disobeys, "{shared}, t = {t}");
            assert_eq!(held(&found.agreement), !parts, "{shared}, t = {t}");
            assert_eq!(held(&found.validity), !disobeys, "{shared}, t = {t}");
        }
    }
}

/// The theorem speaks of the folded tree alone, of as many traitors as m bears, and of messages
/// that all arrive; 3m generals are too few.
#[test]
fn the_theorem_is_called_upon_within_its_bound_and_nowhere_else() {
    let grounds = |text: &str| {
        let found = judged(text);
        (found.bound, found.agreement.ground, found.validity.ground)
    };
    let theorem = (true, Ground::Theorem, Ground::Theorem);
    for m in 0..=5 {
        assert_eq!(grounds(&format!("alg=om&n={}&t={m}", (3 * m + 1).max(3))), theorem);
    }
    for m in 1..=5 {
        let (bound, _, validity) = grounds(&format!("alg=om&n={}&t={m}", 3 * m));
        assert_eq!((bound, validity), (false, Ground::Violated), "n = {}", 3 * m);
    }
    for text in [
        "alg=om&n=7&t=2&rule=flat",
        "alg=om&n=7&t=2&m=1",
        "alg=om&n=4&t=1&loss_pm=5",
        "alg=om&n=4&t=1&timeout=99999",
    ] {
        assert!(grounds(text).1 != Ground::Theorem, "{text}");
    }
    assert_eq!(grounds("alg=om&n=7&t=2&rule=flat").2, Ground::Violated);
    let faulty = judged("alg=om&n=4&t=1&loss_pm=5").agreement;
    assert_eq!((faulty.ground, faulty.tried), (Ground::Unbroken, 0));
}

#[test]
fn where_too_few_are_loyal_nothing_is_asked_and_what_is_no_cell_is_refused() {
    let found = judged("alg=om&n=4&t=4");
    assert_eq!((found.agreement.ground, found.validity.ground), (Ground::Vacuous, Ground::Vacuous));
    assert_eq!(judged("alg=om&n=4&t=3").agreement.ground, Ground::Vacuous);
    assert!(judge("alg=om&n=3&t=4", 5).is_err());
    let other = judge("alg=majority&n=4", 5).expect_err("no generals");
    assert!(other[0].to_string().contains("lies of generals alone"), "{other:?}");
}

/// Verdicts alone are the verdicts of the sweep, run by run and seed by seed, by either rule and
/// where messages get lost.
#[test]
fn verdicts_alone_are_those_of_the_whole_sweep() {
    for text in [
        "v=1&alg=om&n=6&t=2&adv=random&pick=random&order=random&seed=5",
        "v=1&alg=om&n=9&t=3&adv=random&pick=random",
        "v=1&alg=om&n=6&t=2&adv=random&rule=flat&tie=first",
        "v=1&alg=om&n=5&t=1&adv=random&loss_pm=200",
        "v=1&alg=om&n=5&t=6",
    ] {
        let whole = outcome(text, &[sample(text, 0..150)]);
        let alone = outcome(text, &[verdicts(text, 0..70), verdicts(text, 70..150)]);
        assert_eq!((whole.runs, whole.refused), (alone.runs, alone.refused), "{text}");
        let names = ["agreed", "disagreed", "valid", "invalid", "agreed_but_wrong", "terminated"];
        for name in names {
            assert_eq!(whole.verdicts.get(name), alone.verdicts.get(name), "{text}: {name}");
            assert_eq!(whole.seeds.get(name), alone.seeds.get(name), "{text}: {name}");
        }
        for spread in ["messages", "rounds"] {
            let sums = [&whole, &alone].map(|one| one.spreads.get(spread).map(|bars| bars.sum));
            assert_eq!(sums[0], sums[1], "{text}: {spread}");
        }
    }
}
