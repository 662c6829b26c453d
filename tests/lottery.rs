//! The lottery against theory: how often chains fork, and how often a merchant is robbed.
//!
//! Every test is a call of `bivouac sweep` with fixed seeds; a failure names it.

#[path = "support/command.rs"]
mod command;
#[path = "support/sweeps.rs"]
mod sweeps;

use bivouac::protocols::lottery::race::Race;
use serde_json::Value;
use sweeps::cell;

fn mean(row: &Value, measure: &str) -> f64 {
    row["measures"][measure]["mean"].as_f64().expect("a measure")
}

/// The 99.9 % point of the normal distribution, on both sides together.
const Z: f64 = 3.29;

/// Miners, all alike; every block reaches all the others after exactly a second.
const MINERS: f64 = 1_000.0;
const FORKS: &str = "v=1&alg=lottery&n=1000&clients=0&topo=complete&gossip=direct&validate=skip\
                     &bandwidth=free&delay=1000000&jitter_pm=0&until=1000000000000";

/// With y = rate x delay x (1 - 1/N), a height has two blocks or more with probability 1 - exp(-y),
/// and y / (1 + y) of all blocks are stale (a closed form for equal delays; compare Decker and
/// Wattenhofer 2013).
/// Seed row 51.
#[test]
fn chains_fork_as_often_as_theory_says() {
    for (rate, mean_gap, blocks) in [
        (0.02, 50_000_000, 300),
        (0.05, 20_000_000, 300),
        (0.1, 10_000_000, 300),
        (0.2, 5_000_000, 300),
        (0.5, 2_000_000, 300),
        (1.0, 1_000_000, 300),
    ] {
        let (scenario, runs) = (format!("{FORKS}&mine_mean={mean_gap}&blocks={blocks}"), 4);
        let row = cell(&scenario, runs);
        // The last height is still contested when a run ends.
        let heights = (mean(&row, "height") - 1.0) * f64::from(runs);
        let forked = mean(&row, "forks") * f64::from(runs) / heights;
        let y = rate * (1.0 - 1.0 / MINERS);
        let expected = 1.0 - libm::exp(-y);
        let error = (expected * (1.0 - expected) / heights).sqrt();
        assert!((forked - expected).abs() < Z * error, "{scenario}: {forked}, theory {expected}");
        let rivals = mean(&row, "stale") * f64::from(runs);
        let stale = rivals / (rivals + heights);
        let theory = y / (1.0 + y);
        // The number of rivals of a height is Poisson's with mean y.
        let error = (y / heights).sqrt() / (1.0 + y).powi(2);
        assert!((stale - theory).abs() < Z * error, "{scenario}: {stale} stale, theory {theory}");
    }
}

/// The chance that an attacker with share q overtakes after k confirmations, one block ahead at the
/// start (Rosenfeld 2014, section 4): 1 - sum over m of C(m+k-1, m) (p^k q^m - p^m q^k).
fn rosenfeld(q: f64, k: u32) -> f64 {
    let p = 1.0 - q;
    let (mut ways, mut sum) = (1.0, 0.0);
    for m in 0..=k {
        if m > 0 {
            ways *= f64::from(m + k - 1) / f64::from(m);
        }
        let powers = |one: f64, two: f64| one.powi(k.cast_signed()) * two.powi(m.cast_signed());
        sum += ways * (powers(p, q) - powers(q, p));
    }
    1.0 - sum
}

const SHARES: [f64; 3] = [0.1, 0.2, 0.3];
const CONFIRMATIONS: [u32; 4] = [1, 2, 4, 6];

fn near(share: f64, expected: f64, runs: f64) -> bool {
    (share - expected).abs() < Z * (expected * (1.0 - expected) / runs).sqrt()
}

#[test]
fn rosenfelds_table_is_the_papers() {
    assert!((rosenfeld(0.1, 1) - 0.2).abs() < 1e-9);
    assert!((rosenfeld(0.1, 2) - 0.056).abs() < 1e-9);
    assert!((rosenfeld(0.3, 6) - 0.156_446).abs() < 1e-4);
}

/// By the fast path, a million races a point.
#[test]
fn races_are_won_as_often_as_theory_says() {
    for q in SHARES {
        for k in CONFIRMATIONS {
            let power_ppm = (q * 1e6).round() as u64;
            let race = Race { power_ppm, confirmations: k, lead: 1, give_up: 60 };
            let won = race.wins(7, 1_000_000) as f64 / 1e6;
            let expected = rosenfeld(q, k);
            assert!(near(won, expected, 1e6), "q={q} k={k}: {won}, theory {expected}");
        }
    }
}

/// Two peers, an honest one who is the merchant and an attacker with a chain of its own, through
/// the engine itself.
#[test]
fn merchants_are_robbed_as_often_as_theory_says() {
    for q in SHARES {
        for k in CONFIRMATIONS {
            let attacker = (q * 1e3).round() as u64;
            let scenario = format!(
                "v=1&alg=lottery&n=2&bad=1&adv=private&topo=complete&gossip=direct&delay=1\
                 &jitter_pm=0&bandwidth=free&validate=skip&client=plain&produce_from=0\
                 &produce_count=1&mine_mean=1000000&power={}.{attacker}&confirm=1&ship={k}\
                 &blocks=250&until=1000000000000",
                1_000 - attacker
            );
            let row = cell(&scenario, 3_000);
            assert!((mean(&row, "shipped") - 1.0).abs() < 1e-9, "{scenario}");
            let (robbed, expected) = (mean(&row, "shipped_lost"), rosenfeld(q, k));
            assert!(near(robbed, expected, 3e3), "{scenario}: {robbed}, theory {expected}");
        }
    }
}

/// Without the rule both versions of a payment end up in the chain; with it none does.
/// Seed row 51.
#[test]
fn the_missing_rule_lets_both_versions_into_the_chain() {
    let contradictions = |rule: &str| {
        let scenario = format!("v=1&alg=lottery&n=12&produce_count=4&until=20000000&valid={rule}");
        mean(&cell(&scenario, 20), "contradictions")
    };
    assert!(contradictions("one").abs() < 1e-9);
    assert!(contradictions("any") > 3.0, "nearly all of four");
}

/// An elected leader who is never faulty makes no faulty block; several winners of a slot fork.
/// Seed rows 48, 51.
#[test]
fn leaders_are_who_the_scenario_says() {
    let base = "v=1&alg=lottery&n=10&t=4&adv=two_blocks&clients=0&until=40000000";
    assert!(mean(&cell(base, 10), "faulty_blocks") > 0.0);
    assert!(mean(&cell(&format!("{base}&leader=honest"), 10), "faulty_blocks").abs() < 1e-9);
    let slots = "v=1&alg=lottery&n=10&clients=0&mine=slot&mine_mean=1000000&until=30500000";
    assert!(mean(&cell(slots, 10), "forks").abs() < 1e-9, "one winner a slot never forks");
    assert!(mean(&cell(&format!("{slots}&winners=2"), 10), "forks") > 20.0, "two nearly always do");
}

/// Where peers have no link nothing that others do ends the run, and no message that is counted is
/// sent. It ends all the same: once each has drawn its part of all lots, and before a peer runs out
/// of numbers for its blocks.
#[test]
fn a_lottery_that_nobody_can_end_comes_to_an_end() {
    let alone = format!("power=1{}", ".0".repeat(999));
    for (keys, blocks) in [
        ("n=3&bad=2&adv=private&power=0.0.1&mine_mean=1000&blocks=2", 65_534.0),
        (&format!("n=1000&{alone}&mine_mean=1"), 4_000.0),
    ] {
        let scenario = format!(
            "v=1&alg=lottery&{keys}&gossip=flood&clients=0&topo=edges&edges=0-1&until=1000000000000"
        );
        let made = mean(&cell(&scenario, 1), "blocks");
        assert!((made - blocks).abs() < 1e-9, "{made} blocks: {keys}");
    }
}
