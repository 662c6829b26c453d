//! Majority among all or among neighbours, round by round instead of message by message.
//!
//! In a vote nothing is late: a round is longer than any message takes. So what a loyal neighbour
//! said last is what it holds, and only what the faulty say is kept, a place for each of their
//! edges. The observer is the engine's own. Peers take their turns by degree where all vote at
//! once, since the order is nobody's business then.
//!
//! Claims votes in which nothing gets lost, as long as the run ends before a trace would be full.

use super::claim::claims;
use crate::adversary::Adversary;
use crate::ballot::Ballot;
use crate::engine::{Observed, Watch};
use crate::gather::places_by;
use crate::key::{Key, Step};
use crate::network::topology::neighbours;
use crate::protocols::neighbours::{turns, watch};
use crate::rng::{Purpose, below, draw};
use crate::scenario::cost::MESSAGES_MAX;
use crate::scenario::{Algorithm, NeighbourTie, Scenario, Stop, Update, VoteRule, Voting};
use crate::terms::{NodeId, Round, Value};
use bivouac_kernels::votes::{self as rounds, ByDegree, Rules};

/// What a vote comes to, without its moments.
#[derive(Clone, Debug)]
pub struct Vote {
    /// What the observer saw.
    pub observed: Observed,
    /// What each node holds in the end.
    pub held: Vec<Value>,
    /// What each node decided by itself, and in which round; empty where none ever does.
    pub decided: Vec<Option<(Value, Round)>>,
    /// How many messages were sent: silence is not.
    pub sent: u64,
}

/// The keys that only votes have.
pub(crate) const KEYS: &[&str] = &[
    "clients",
    "values",
    "inputs",
    "share_pm",
    "update",
    "stop",
    "stable",
    "after",
    "rounds",
    "p_pm",
    "p_ppm",
    "links",
    "degree",
    "rewire_pm",
    "attach",
    "edges",
    "topo_seed",
    "order_seed",
];

/// The voting of a scenario in which nothing gets lost, if it is one that votes.
pub(crate) fn voting(scenario: &Scenario) -> Option<&Voting> {
    match &scenario.algorithm {
        Algorithm::Majority(voting) | Algorithm::Neighbours(voting) => {
            claims(scenario, KEYS).then_some(voting)
        }
        _ => None,
    }
}

/// Runs a vote to its end; nothing if the scenario is not claimed.
pub fn run(scenario: &Scenario) -> Option<Vote> {
    voting(scenario)?;
    run_on(&Roads::of(scenario), scenario)
}

/// The same on the scenario's own roads, for whoever has them already.
pub fn run_on(roads: &Roads, scenario: &Scenario) -> Option<Vote> {
    let voting = voting(scenario)?;
    let mut watch = watch(scenario, voting);
    let mut assembly = Assembly::new(scenario, voting, roads);
    let (mut sent, mut tried) = (0, 0);
    let mut tell = |assembly: &mut Assembly, who: Option<usize>| {
        let withheld = assembly.tell(who);
        let all = who.map_or(assembly.roads.ends.len(), |node| assembly.roads.from(node).len());
        tried += all as u64;
        sent += all as u64 - withheld;
        (u128::from(tried) <= MESSAGES_MAX).then_some(())
    };
    match voting.update {
        Update::Sync => {
            let mut peers = 0..scenario.n as usize;
            let others: Vec<usize> = peers.clone().filter(|&node| !assembly.calm[node]).collect();
            let by_degree = peers.any(|node| assembly.calm[node]).then_some(&roads.by_degree);
            loop {
                tell(&mut assembly, None)?;
                assembly.vote_at_once(by_degree, &others);
                if assembly.over(&mut watch) {
                    break;
                }
            }
        }
        Update::InPlace => {
            let order = places_by(turns(scenario).into_iter());
            tell(&mut assembly, None)?;
            loop {
                for &node in &order {
                    assembly.vote(node);
                    tell(&mut assembly, Some(node))?;
                }
                if assembly.over(&mut watch) {
                    break;
                }
            }
        }
    }
    let held = assembly.held[..assembly.nodes].iter().map(|&value| Value(value)).collect();
    let by_itself = voting.stop == Stop::Local;
    let decided = if by_itself { assembly.decided } else { Vec::new() };
    Some(Vote { observed: watch.observed, held, decided, sent })
}

/// Who hears whom: the ends of all nodes' roads, one node after another.
#[derive(Clone, Debug)]
pub struct Roads {
    starts: Vec<usize>,
    pub(crate) ends: Vec<NodeId>,
    /// For each peer the places of its roads to peers: those to clients come last.
    pub(crate) peers: Vec<std::ops::Range<usize>>,
    pub(crate) by_degree: ByDegree,
}

impl Roads {
    /// The roads of a scenario.
    pub fn of(scenario: &Scenario) -> Self {
        let (mut starts, mut ends, mut peers) = (vec![0], Vec::new(), Vec::new());
        for list in neighbours(scenario) {
            let start = ends.len();
            peers.push(start..start + list.partition_point(|&end| end < scenario.n));
            ends.extend(list);
            starts.push(ends.len());
        }
        peers.truncate(scenario.n as usize);
        let by_degree = ByDegree::new(&peers, &ends);
        Self { starts, ends, peers, by_degree }
    }

    /// The places of a node's roads.
    pub(crate) fn from(&self, node: usize) -> std::ops::Range<usize> {
        self.starts[node]..self.starts[node + 1]
    }
}

/// When a value wins, as kernels know it.
pub(crate) fn rules(voting: &Voting) -> Rules {
    let tie = match voting.tie {
        _ if voting.rule != VoteRule::Plurality => rounds::Tie::Own,
        NeighbourTie::Own => rounds::Tie::Own,
        NeighbourTie::Lowest => rounds::Tie::Lowest,
        NeighbourTie::First => rounds::Tie::First,
        NeighbourTie::Random => rounds::Tie::Random,
    };
    let two_thirds = voting.rule == VoteRule::TwoThirds;
    Rules { own_vote: voting.own_vote, two_thirds, tie }
}

/// A vote in progress.
struct Assembly<'a> {
    scenario: &'a Scenario,
    voting: &'a Voting,
    adversary: Adversary,
    roads: &'a Roads,
    rules: Rules,
    nodes: usize,
    /// For each faulty node whom it tells, and the place of the road on which that one hears it.
    faulty: Vec<(NodeId, Vec<(NodeId, usize)>)>,
    /// By place, what a faulty neighbour said last.
    lies: Vec<Option<Value>>,
    /// Whether nobody whom the node hears is faulty, and there are but two values.
    calm: Vec<bool>,
    /// What all hold, padded to a power of two, as kernels like it.
    held: Vec<u8>,
    next: Vec<u8>,
    /// How many rounds all have voted in at once, and how many each has by itself.
    at_once: Round,
    round: Vec<Round>,
    stable: Vec<Round>,
    decided: Vec<Option<(Value, Round)>>,
    loyal_decided: u32,
}

impl<'a> Assembly<'a> {
    fn new(scenario: &'a Scenario, voting: &'a Voting, roads: &'a Roads) -> Self {
        let nodes = scenario.nodes() as usize;
        let mut binary = vec![scenario.values == 2 && scenario.liars.script.is_empty(); nodes];
        let place = |to: NodeId, from: NodeId| {
            let all = roads.from(to as usize);
            all.start + roads.ends[all].partition_point(|&end| end < from)
        };
        let hears = |&from: &NodeId| {
            let told = &roads.ends[roads.from(from as usize)];
            (from, told.iter().map(|&to| (to, place(to, from))).collect())
        };
        let faulty: Vec<(NodeId, Vec<_>)> = scenario.bad.iter().map(hears).collect();
        for (to, _) in faulty.iter().flat_map(|(_, told)| told) {
            binary[*to as usize] = false;
        }
        let mut held: Vec<u8> = scenario.inputs.iter().map(|value| value.0).collect();
        held.resize(nodes.next_power_of_two(), 0);
        Self {
            scenario,
            voting,
            adversary: Adversary::new(scenario),
            lies: vec![None; if faulty.is_empty() { 0 } else { roads.ends.len() }],
            roads,
            rules: rules(voting),
            nodes,
            faulty,
            calm: binary,
            next: held.clone(),
            held,
            at_once: 0,
            round: vec![0; nodes],
            stable: vec![0; nodes],
            decided: vec![None; nodes],
            loyal_decided: 0,
        }
    }

    /// Lets the faulty tell what they tell, all of them or one node if it is faulty: how many
    /// messages they withhold. What the loyal tell is what they hold.
    fn tell(&mut self, who: Option<usize>) -> u64 {
        let mut withheld = 0;
        let at_once = self.voting.update == Update::Sync;
        let speakers = match who {
            None => 0..self.faulty.len(),
            Some(node) => {
                let place = self.faulty.binary_search_by_key(&(node as NodeId), |(id, _)| *id);
                place.map_or(0..0, |place| place..place + 1)
            }
        };
        for (from, told) in &self.faulty[speakers] {
            let (round, held) = (self.next_round(*from as usize), self.held[*from as usize]);
            let key = Key::Step(Step { round, phase: 1, from: *from });
            for &(to, place) in told {
                let said = self.adversary.says(&key, to, Value(held));
                withheld += u64::from(said.is_none());
                // In place, silence leaves in force what was said before.
                if at_once || said.is_some() {
                    self.lies[place] = said;
                }
            }
        }
        withheld
    }

    /// The round in which a node votes next.
    fn next_round(&self, node: usize) -> Round {
        self.at_once + self.round[node] + 1
    }

    /// All vote on what all hold.
    fn vote_at_once(&mut self, by_degree: Option<&ByDegree>, others: &[usize]) {
        let mut next = std::mem::take(&mut self.next);
        let round = self.next_round(0);
        if let Some(by_degree) = by_degree {
            let coin = |node: NodeId| below(2, self.chance(node as usize, round)) as u8;
            by_degree.vote(self.rules, &self.held, &mut next, &coin);
        }
        for &node in others {
            next[node] = self.winner(node, round);
        }
        if self.voting.stop == Stop::Oracle {
            self.at_once += 1;
            self.next = std::mem::replace(&mut self.held, next);
            return;
        }
        for (node, &value) in next[..self.nodes].iter().enumerate() {
            self.take(node, value);
        }
        self.next = next;
    }

    /// One node votes on what all hold by now.
    fn vote(&mut self, node: usize) {
        let value = self.winner(node, self.next_round(node));
        self.take(node, value);
    }

    /// A node's round is over: it takes the value, and may stop.
    fn take(&mut self, node: usize, value: u8) {
        self.round[node] += 1;
        if node as u32 >= self.scenario.n || self.decided[node].is_some() {
            return;
        }
        let same = self.held[node] == value;
        self.stable[node] = if same { self.stable[node] + 1 } else { 0 };
        self.held[node] = value;
        if self.voting.stop == Stop::Local && self.stable[node] >= self.voting.stable {
            self.decided[node] = Some((Value(value), self.round[node]));
            self.loyal_decided += u32::from(self.adversary.loyal(node as NodeId));
        }
    }

    /// The value that a node will hold after its vote in `round`.
    fn winner(&self, node: usize, round: Round) -> u8 {
        if node as u32 >= self.scenario.n {
            return self.held[node];
        }
        let own = self.held[node];
        if self.calm[node] {
            let list = &self.roads.ends[self.roads.peers[node].clone()];
            let coin = || below(2, self.chance(node, round)) as u8;
            return rounds::winner(self.rules, &self.held, list, own, &coin);
        }
        let Voting { rule, tie, .. } = *self.voting;
        let random = tie == NeighbourTie::Random;
        let chance = if random { self.chance(node, round) } else { 0 };
        self.ballot(node).winner(rule, tie, Value(own), chance).map_or(own, |value| value.0)
    }

    fn chance(&self, node: usize, round: Round) -> u64 {
        draw(self.scenario.seed, Purpose::Tie, &[node as u64, u64::from(round)])
    }

    /// The votes that a node counts, in the order of the voters' ids, its own last.
    fn ballot(&self, node: usize) -> Ballot {
        let mut ballot = Ballot::default();
        for place in self.roads.peers[node].clone() {
            let end = self.roads.ends[place];
            if self.adversary.loyal(end) {
                ballot.add(Value(self.held[end as usize]));
            } else if let Some(said) = self.lies[place] {
                ballot.add(said);
            }
        }
        if self.voting.own_vote {
            ballot.add(Value(self.held[node]));
        }
        ballot
    }

    /// Lets the observer look: whether the run is over.
    fn over(&self, watch: &mut Watch) -> bool {
        let state = if watch.loyal.len() == self.scenario.n as usize {
            self.held[..watch.loyal.len()].to_vec()
        } else {
            watch.loyal.iter().map(|&node| self.held[node as usize]).collect()
        };
        watch.look_at(state, self.loyal_decided).again.is_none()
    }
}
