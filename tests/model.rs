//! Small models, checked exhaustively with the protocols' own node code: every order of delivery,
//! every coin, every crash between steps, every lie and every silence.

#[path = "support/world.rs"]
mod world;

use bivouac::protocols::benor::{self, Peer};
use bivouac::protocols::neighbours::Vote;
use bivouac::protocols::om::{self, General, Report};
use bivouac::scenario::Algorithm;
use bivouac::{ATTACK, NodeId, Path, Scenario, Step, Value};
use stateright::{Checker, Model};
use world::{Citizen, State, World};

impl Citizen for Peer {
    fn unpack(from: NodeId, (round, phase, _, value): &(u16, u8, Vec<u16>, Value)) -> Vote {
        Vote::new(Step { round: *round, phase: *phase, from }, *value)
    }
}

impl Citizen for General {
    fn unpack(_: NodeId, (_, _, hops, value): &(u16, u8, Vec<u16>, Value)) -> Report {
        let path = hops[1..].iter().fold(Path::from_origin(0), |path, &hop| path.then(hop.into()));
        Report::new(path, *value)
    }
}

/// The peers of protocol A among three that bear one crash, starting with these values, for two
/// rounds.
fn peers(inputs: &str) -> Vec<Peer> {
    let text = format!("v=1&alg=benor&mode=a&n=3&f=1&rounds=2&inputs={inputs}");
    let scenario = Scenario::parse(&text).expect("a sound scenario");
    let Algorithm::BenOr(rules) = &scenario.algorithm else { panic!("not Ben-Or's") };
    benor::peers(&scenario, rules)
}

const STARTS: [&str; 8] = ["a.a.a", "a.a.b", "a.b.a", "a.b.b", "b.a.a", "b.a.b", "b.b.a", "b.b.b"];

/// No two decide differently, crashed or not, and a unanimous start decides nothing else.
fn agreed_and_valid(_: &World<Peer>, state: &State<Peer>) -> bool {
    let mut decided = state.decided.iter().flatten();
    let first = decided.next();
    let wished = match state.start {
        0 => Some(Value(0)),
        7 => Some(Value(1)),
        _ => None,
    };
    decided.all(|value| Some(value) == first)
        && wished.is_none_or(|wished| first.is_none_or(|&value| value == wished))
}

#[test]
fn ben_or_a_is_safe_in_every_state_of_three_peers_and_a_crash() {
    let world = World {
        starts: STARTS.iter().map(|inputs| peers(inputs)).collect(),
        crashes: 1,
        traitor: None,
        rounds: 0,
        safe: agreed_and_valid,
        judged: vec![0, 1, 2],
    };
    let checker = world.checker().threads(2).spawn_bfs().join();
    println!("Ben-Or A: {} states", checker.unique_state_count());
    assert!(checker.unique_state_count() > 100_000, "{}", checker.unique_state_count());
    checker.assert_properties();
}

/// The loyal lieutenants agree, and obey if the commander is loyal.
fn interactively_consistent(world: &World<General>, state: &State<General>) -> bool {
    let decided: Vec<Value> =
        world.judged.iter().filter_map(|&id| state.decided[id as usize]).collect();
    let agree = decided.windows(2).all(|pair| pair[0] == pair[1]);
    let obey = world.traitor == Some(0) || decided.iter().all(|&value| value == ATTACK);
    agree && obey
}

fn army(n: u32, traitor: NodeId) -> World<General> {
    let text = format!("v=1&alg=om&n={n}&m=1&bad={traitor}");
    let scenario = Scenario::parse(&text).expect("a sound scenario");
    let om = scenario.om().expect("generals");
    World {
        starts: vec![om::generals(&scenario, om)],
        crashes: 0,
        traitor: Some(traitor),
        rounds: om::rounds(om),
        safe: interactively_consistent,
        judged: (1..n).filter(|&id| id != traitor).collect(),
    }
}

/// Seed rows 12, 16.
#[test]
fn oral_messages_are_safe_in_every_state_of_four_generals_and_a_traitor() {
    for traitor in 0..4 {
        let checker = army(4, traitor).checker().threads(2).spawn_bfs().join();
        println!("OM(1), n = 4, traitor {traitor}: {} states", checker.unique_state_count());
        checker.assert_properties();
    }
}

#[test]
fn three_generals_have_a_state_in_which_a_traitor_wins() {
    let found = (0..3).filter(|&traitor| {
        let checker = army(3, traitor).checker().spawn_bfs().join();
        println!("OM(1), n = 3, traitor {traitor}: {} states", checker.unique_state_count());
        checker.discovery("safe").is_some()
    });
    assert!(found.count() > 0, "some traitor among three wins");
}
