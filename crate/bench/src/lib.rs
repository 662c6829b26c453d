//! The work that benches measure, the same natively and in wasm: a kind and a scenario's text make
//! something that can be done again and again, and comes to a number each time. No clock is here.

#[cfg(target_arch = "wasm32")]
pub mod page;

use bivouac::fast::levels::Levels;
use bivouac::fast::vote_lanes::Hall;
use bivouac::fast::votes::Roads;
use bivouac::fast::{lanes, om, prune, votes};
use bivouac::protocols::neighbours::turns;
use bivouac::trace::Record;
use bivouac::{ATTACK, Run, Scenario, Value, map, sweep, topology};

/// Something to do, and what it comes to.
pub type Work = Box<dyn Fn() -> u64>;

/// How many runs the widest votes do.
const MANY: usize = 256;
/// How many tables of lies a cell of the map is tried with, and how many runs it is sampled by.
const TRIES: u64 = 50_000;
const SEEDS: u64 = 1_000;

/// The work of a kind on a scenario; nothing if there is no such kind or scenario.
///
/// * `engine`, `traced`: a run message by message, without and with its trace
/// * `om`, `count`, `prune`, `levels`: decisions of generals by every message, both counts, by what
///   Lemma 1 leaves, and every message kept
/// * `lanes`: 64 runs of generals at once
/// * `judge`, `verdicts`: a cell of the map judged, and the runs of one sampled
/// * `vote`, `votes`, `many_votes`: one vote, 64 and 256 of them
///
/// # Panics
/// The work does, if no kernel claims the scenario or it costs too much.
pub fn work(kind: &str, text: &str) -> Option<Work> {
    let scenario = Scenario::parse(text).ok()?;
    Some(match kind {
        "engine" => Box::new(move || delivered(&scenario, Record::Sums)),
        "traced" => Box::new(move || delivered(&scenario, Record::Everything)),
        "om" => Box::new(move || attacks(om::decisions(&scenario))),
        "count" => Box::new(move || {
            let evaluation = om::evaluate(&scenario);
            attacks(evaluation.map(|evaluation| evaluation.recursive))
        }),
        "prune" => Box::new(move || attacks(prune::decisions(&scenario))),
        "lanes" => {
            let runs = seeded(text, lanes::LANES);
            Box::new(move || {
                let decided = lanes::decisions(&runs).unwrap_or_default();
                decided.into_iter().map(|run| attacks(Some(run))).sum()
            })
        }
        "levels" => Box::new(move || {
            let levels = Levels::of(&scenario).expect("few enough messages");
            let resolved = (0..levels.messages(1)).map(|number| levels.resolves(1, number));
            resolved.filter(|value| *value == Some(ATTACK)).count() as u64
        }),
        "vote" => {
            let roads = Roads::of(&scenario);
            Box::new(move || {
                let vote = votes::run_on(&roads, &scenario).expect("a claimed vote");
                ones(&vote.held)
            })
        }
        "judge" => {
            let text = text.to_string();
            Box::new(move || map::judge(&text, TRIES).expect("a cell").agreement.tried)
        }
        "verdicts" => {
            let text = text.to_string();
            Box::new(move || {
                let sample = map::verdicts(&text, 0..SEEDS);
                let told = sweep::outcome(&text, &[sample]).verdicts;
                told.get("agreed").map_or(0, |share| share.count)
            })
        }
        "votes" => several(seeded(text, lanes::LANES)),
        "many_votes" => several(seeded(text, MANY)),
        _ => return None,
    })
}

fn seeded(text: &str, count: usize) -> Vec<Scenario> {
    (0..count).filter_map(|seed| Scenario::parse(&format!("{text}&seed={seed}")).ok()).collect()
}

/// Votes that are made ready, as those of peers are: who hears whom, what is held at the start and
/// whose turn comes when.
fn several(runs: Vec<Scenario>) -> Work {
    // They stay until the program ends.
    let runs: &'static [Scenario] = runs.leak();
    let roads: &'static Roads = Box::leak(Box::new(Roads::of(&runs[0])));
    let halls = runs.chunks(lanes::LANES).map(|runs| Hall::of(roads, runs).expect("claimed votes"));
    let halls: Vec<Hall> = halls.collect();
    Box::new(move || halls.iter().map(|hall| hall.finish().ones()).sum())
}

/// How many messages arrive.
fn delivered(scenario: &Scenario, record: Record) -> u64 {
    let mut run = Run::of(scenario.clone(), record).expect("few enough messages");
    while !run.advance(u32::MAX).done {}
    run.report().messages.delivered.into()
}

/// How many attack; no kernel, no answer.
fn attacks(decisions: Option<Vec<Option<Value>>>) -> u64 {
    let decisions = decisions.expect("a scenario that the kernel claims");
    decisions.iter().filter(|value| **value == Some(ATTACK)).count() as u64
}

fn ones(held: &[Value]) -> u64 {
    held.iter().map(|value| u64::from(value.0)).sum()
}

/// How many bits a trace in levels takes for each message, in thousandths.
pub fn bits_pm(text: &str) -> Option<u64> {
    let scenario = Scenario::parse(text).ok()?;
    let levels = Levels::of(&scenario)?;
    let n = scenario.n as u16;
    let messages: u64 = (1..=n).map(|round| levels.messages(round)).take_while(|&n| n > 0).sum();
    Some(levels.bits() * 1_000 / messages)
}

/// The world of a vote, for peers who vote in it, too: who hears whom, what each peer of so many
/// runs holds at the start, and whose turn comes when. As JSON.
pub fn world(text: &str, runs: usize) -> Option<String> {
    let scenarios = seeded(text, runs);
    let first = scenarios.first()?;
    let mut order: Vec<usize> = (0..first.n as usize).collect();
    let turns = turns(first);
    order.sort_by_key(|&node| turns[node]);
    let held = |run: &Scenario| run.inputs.iter().map(|value| value.0).collect::<Vec<u8>>();
    let held: Vec<Vec<u8>> = scenarios.iter().map(held).collect();
    let neighbours: Vec<Vec<u32>> = topology::neighbours(first).into_iter().collect();
    let world = serde_json::json!({ "neighbours": neighbours, "held": held, "order": order });
    Some(world.to_string())
}
