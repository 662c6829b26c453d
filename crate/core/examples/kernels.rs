//! How long a kernel takes, for `tests/bench/kernels.js`: `kernels KIND TEXT SECONDS` does the same
//! again and again for so many seconds, and prints seconds of the fastest and of the median time,
//! and what it came to.

// Nothing here decides anything; a clock is what an example that measures is for.
#![allow(clippy::disallowed_types, reason = "it measures time")]

use bivouac::fast::levels::Levels;
use bivouac::fast::votes::Roads;
use bivouac::fast::{lanes, om, prune, vote_lanes, votes};
use bivouac::trace::Record;
use bivouac::{ATTACK, Run, Scenario, Value};
use std::process::ExitCode;
use std::time::{Duration, Instant};

/// A kind of work on a scenario, and what it comes to.
type Work = Box<dyn Fn() -> u64>;

fn work(kind: &str, text: &str) -> Option<Work> {
    let scenario = Scenario::parse(text).ok()?;
    let seeded = |seed: usize| Scenario::parse(&format!("{text}&seed={seed}")).ok();
    let runs: Vec<Scenario> = (0..lanes::LANES).filter_map(seeded).collect();
    Some(match kind {
        "engine" => Box::new(move || {
            let run = Run::of(scenario.clone(), Record::Sums).expect("few enough messages");
            let report = run.finish().report();
            report.decisions.iter().filter(|value| **value == Some("a")).count() as u64
        }),
        "om" => Box::new(move || attacks(om::decisions(&scenario))),
        "count" => Box::new(move || {
            let evaluation = om::evaluate(&scenario);
            attacks(evaluation.map(|evaluation| evaluation.recursive))
        }),
        "prune" => Box::new(move || attacks(prune::decisions(&scenario))),
        "lanes" => Box::new(move || {
            let decided = lanes::decisions(&runs).unwrap_or_default();
            decided.into_iter().map(|run| attacks(Some(run))).sum()
        }),
        "levels" => Box::new(move || {
            let levels = Levels::of(&scenario).expect("few enough messages");
            let resolved = (0..levels.messages(1)).map(|number| levels.resolves(1, number));
            resolved.filter(|value| *value == Some(ATTACK)).count() as u64
        }),
        "vote" => {
            let roads = Roads::of(&scenario);
            Box::new(move || {
                let vote = votes::run_on(&roads, &scenario).expect("a claimed vote");
                vote.held.iter().map(|value| u64::from(value.0)).sum()
            })
        }
        "vote_lanes" => {
            let roads = Roads::of(&runs[0]);
            Box::new(move || {
                let votes = vote_lanes::run_on(&roads, &runs).expect("claimed votes");
                let held = votes.iter().flatten().flat_map(|vote| &vote.held);
                held.map(|value| u64::from(value.0)).sum()
            })
        }
        _ => return None,
    })
}

/// How many attack; no kernel, no answer.
fn attacks(decisions: Option<Vec<Option<Value>>>) -> u64 {
    let decisions = decisions.expect("a scenario that the kernel claims");
    decisions.iter().filter(|value| **value == Some(ATTACK)).count() as u64
}

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [kind, text, seconds] = words.as_slice() else {
        eprintln!("kernels KIND TEXT SECONDS");
        return ExitCode::FAILURE;
    };
    let (Some(work), Ok(seconds)) = (work(kind, text), seconds.parse()) else {
        eprintln!("no such work: {kind} {text} {seconds}");
        return ExitCode::FAILURE;
    };
    let until = Instant::now() + Duration::from_secs_f64(seconds);
    let mut times = Vec::new();
    let mut came_to = work();
    while Instant::now() < until || times.len() < 3 {
        let start = Instant::now();
        came_to = std::hint::black_box(work());
        times.push(start.elapsed());
    }
    times.sort_unstable();
    let median = times[times.len() / 2].as_secs_f64();
    println!("{:e} {median:e} {came_to}", times[0].as_secs_f64());
    ExitCode::SUCCESS
}
