//! Sixty-four votes at once: a word is what one node holds in all of them, a bit a run.
//!
//! The runs have graph, rules and order of turns in common; who is faulty, what all hold at the
//! start and what chance brings differs from lane to lane. Votes are counted in columns. Each run
//! ends by itself: what its lane holds then is put aside while the others go on.
//!
//! Claims votes about two values that an observer ends, in which nothing gets lost and the faulty
//! always say something, as long as their strategy and rules are alike and no lie is written out.

use super::claim::claims;
use super::votes::{KEYS, Roads, Vote, rules, voting};
use crate::adversary::Adversary;
use crate::engine::Observed;
use crate::gather::places_by;
use crate::key::{Key, Step};
use crate::protocols::neighbours::{lawful, turns};
use crate::rng::{Purpose, below, draw};
use crate::scenario::cost::MESSAGES_MAX;
use crate::scenario::{Graph, Scenario, Stop, Strategy, Update, Voting};
use crate::terms::{NodeId, Round, Value};
use bivouac_kernels::columns::places;
use bivouac_kernels::votes::{Floor, Rules, moved, unanimous};

/// What each vote comes to, nothing for one that would fill its trace; nothing at all if the runs
/// are not claimed.
pub fn run(runs: &[Scenario]) -> Option<Vec<Option<Vote>>> {
    let rules = voting(runs.first()?)?;
    alike(runs, rules).then(|| {
        let finished = Hall::new(&Roads::of(&runs[0]), runs, rules).finish();
        (0..runs.len()).map(|lane| finished.vote(lane)).collect()
    })
}

fn alike(runs: &[Scenario], rules: &Voting) -> bool {
    let first = &runs[0];
    let drawn = !matches!(
        first.graph,
        Graph::Complete | Graph::Ring | Graph::Grid | Graph::Star | Graph::Listed(_)
    );
    let same_turns = |run: &Scenario| run.order_seed == first.order_seed && run.bad == first.bad;
    let in_turns = (rules.update == Update::InPlace).then(|| turns(first));
    let silent = [Strategy::Silent, Strategy::Crash].contains(&first.liars.strategy);
    let like_the_first = |run: &Scenario| {
        (run.n, run.clients, run.values) == (first.n, first.clients, 2)
            && run.graph == first.graph
            && (!drawn || run.topo_seed == first.topo_seed)
            && run.liars == first.liars
            && run.liars.script.is_empty()
            && run.algorithm == first.algorithm
            && claims(run, KEYS)
            && in_turns.as_ref().is_none_or(|order| same_turns(run) || *order == turns(run))
    };
    let oracle = rules.stop == Stop::Oracle && !silent && runs.len() <= super::lanes::LANES;
    oracle && runs.iter().all(like_the_first)
}

/// Votes that can go together, made ready: they can be run again and again.
#[derive(Debug)]
pub struct Hall<'a> {
    runs: &'a [Scenario],
    rules: Rules,
    adversaries: Vec<Adversary>,
    roads: &'a Roads,
    /// By whose turn it is; nothing where all vote at once.
    order: Option<Vec<usize>>,
    /// In which runs each node is faulty.
    faulty: Vec<u64>,
    /// Who is faulty in any.
    speaking: Vec<usize>,
    /// Whether somebody whom the peer hears is faulty in some run.
    lied_to: Vec<bool>,
    /// What all hold at the start, padded to a power of two, as kernels like it.
    held: Vec<u64>,
    observers: Observers,
}

/// The words of some runs in progress.
struct Words {
    held: Vec<u64>,
    next: Vec<u64>,
    /// By place, what a faulty neighbour said last.
    lies: Vec<u64>,
}

/// What the votes came to.
#[derive(Debug)]
pub struct Finished {
    observers: Observers,
    /// How many messages a round has, and how many rounds go before the first.
    a_round: u64,
    before: u64,
}

impl Finished {
    /// What a run came to; nothing if it would fill its trace.
    pub fn vote(&self, lane: usize) -> Option<Vote> {
        let told = |round: Round| (u64::from(round) + self.before) * self.a_round;
        self.observers.vote(lane, told)
    }

    /// How many nodes hold 1 in the end, of all runs that are over.
    pub fn ones(&self) -> u64 {
        self.observers.last.iter().map(|word| u64::from(word.count_ones())).sum()
    }
}

impl<'a> Hall<'a> {
    /// Makes the runs ready on their own roads; nothing if they are not claimed.
    pub fn of(roads: &'a Roads, runs: &'a [Scenario]) -> Option<Self> {
        let rules = voting(runs.first()?)?;
        alike(runs, rules).then(|| Self::new(roads, runs, rules))
    }

    fn new(roads: &'a Roads, runs: &'a [Scenario], voting: &'a Voting) -> Self {
        let first = &runs[0];
        let nodes = first.nodes() as usize;
        let mut faulty = vec![0; nodes];
        let mut held = vec![0; nodes.next_power_of_two()];
        for (lane, run) in runs.iter().enumerate() {
            run.bad.iter().for_each(|&id| faulty[id as usize] |= 1 << lane);
            for (word, value) in held.iter_mut().zip(&run.inputs) {
                *word |= u64::from(value.0) << lane;
            }
        }
        let hears_lies = |peer: &std::ops::Range<usize>| {
            roads.ends[peer.clone()].iter().any(|&end| faulty[end as usize] != 0)
        };
        let in_place = voting.update == Update::InPlace;
        Self {
            runs,
            rules: rules(voting),
            adversaries: runs.iter().map(Adversary::new).collect(),
            lied_to: roads.peers.iter().map(hears_lies).collect(),
            roads,
            order: in_place.then(|| places_by(turns(first).into_iter())),
            speaking: (0..nodes).filter(|&node| faulty[node] != 0).collect(),
            faulty,
            held,
            observers: Observers::new(runs, voting),
        }
    }

    /// Runs all of them to their ends.
    pub fn finish(&self) -> Finished {
        let mut observers = self.observers.clone();
        let a_round = self.roads.ends.len() as u64;
        let before = u64::from(self.order.is_some());
        let lies = if self.speaking.is_empty() { 0 } else { self.roads.ends.len() };
        let (held, next) = (self.held.clone(), self.held.clone());
        let mut words = Words { held, next, lies: vec![0; lies] };
        for &node in &self.speaking {
            self.tell(&mut words, node, 1);
        }
        loop {
            let round = observers.round + 1;
            if u128::from((u64::from(round) + before) * a_round) > MESSAGES_MAX {
                break;
            }
            if let Some(order) = &self.order {
                for &node in order {
                    words.held[node] = self.winner(&words, node, round);
                    self.tell(&mut words, node, round + 1);
                }
            } else {
                self.vote_at_once(&mut words, round);
            }
            if observers.look(&words.held[..self.faulty.len()]) {
                break;
            }
            if self.order.is_none() {
                for &node in &self.speaking {
                    self.tell(&mut words, node, round + 1);
                }
            }
        }
        Finished { observers, a_round, before }
    }

    fn vote_at_once(&self, words: &mut Words, round: Round) {
        let mut next = std::mem::take(&mut words.next);
        let coins = |runs, node| self.coins(runs, node, round);
        if !self.lied_to.iter().all(|&lied_to| lied_to) {
            self.roads.by_degree.vote_in_all(self.rules, &words.held, &mut next, &coins);
        }
        for (node, _) in self.lied_to.iter().enumerate().filter(|(_, lied_to)| **lied_to) {
            next[node] = self.winner(words, node, round);
        }
        words.next = std::mem::replace(&mut words.held, next);
    }

    /// Lets a node tell what it tells where it is faulty.
    fn tell(&self, words: &mut Words, node: usize, round: Round) {
        let runs = self.faulty[node];
        if runs == 0 {
            return;
        }
        let key = Key::Step(Step { round, phase: 1, from: node as NodeId });
        let held = words.held[node];
        let says = |to: NodeId| {
            let said = |lane: u32| {
                let held = Value((held >> lane & 1) as u8);
                let said = self.adversaries[lane as usize].says(&key, to, held);
                u64::from(said == Some(Value(1))) << lane
            };
            places(runs).map(said).sum()
        };
        let by_receiver = [Strategy::Equivocate, Strategy::Split];
        let to_all = !by_receiver.contains(&self.runs[0].liars.strategy);
        let one = to_all.then(|| says(0));
        for place in self.roads.from(node) {
            let to = self.roads.ends[place];
            let word = one.unwrap_or_else(|| says(to));
            let back = self.roads.from(to as usize);
            let ends = &self.roads.ends[back.clone()];
            let there = back.start + ends.partition_point(|&end| end < node as NodeId);
            words.lies[there] = word;
        }
    }

    /// What a node will hold after its vote in `round`.
    fn winner(&self, words: &Words, node: usize, round: Round) -> u64 {
        let Some(peers) = self.roads.peers.get(node) else { return words.held[node] };
        let Words { held, lies, .. } = words;
        let floor = Floor { ends: &self.roads.ends, faulty: &self.faulty, lies, held };
        let id = node as NodeId;
        let coins = |runs| self.coins(runs, id, round);
        floor.winners(self.rules, (id, peers.clone()), self.lied_to[node], &coins)
    }

    /// In which of these runs chance takes the second of two values.
    fn coins(&self, runs: u64, node: NodeId, round: Round) -> u64 {
        let coin = |lane: u32| {
            let counters = [node.into(), u64::from(round)];
            below(2, draw(self.runs[lane as usize].seed, Purpose::Tie, &counters)) << lane
        };
        places(runs).map(coin).sum()
    }
}

/// The observers of all runs: what the engine's sees of one, by lane.
#[derive(Clone, Debug)]
struct Observers {
    /// In which runs each peer is loyal.
    loyal: Vec<u64>,
    /// The runs in which anybody is.
    watched: u64,
    /// The runs in which a state that comes back will come back for ever.
    lawful: u64,
    after: Round,
    rounds: Round,
    round: Round,
    /// The runs that go on.
    open: u64,
    /// The runs that were unanimous at least once, and in which of them on the value 1.
    unanimous: (u64, u64),
    seen: Vec<Observed>,
    /// The states after the last two rounds, the latest first.
    past: Vec<Vec<u64>>,
    /// What was held when each run ended.
    last: Vec<u64>,
}

impl Observers {
    fn new(runs: &[Scenario], rules: &Voting) -> Self {
        let (first, mut steady) = (&runs[0], 0);
        let mut loyal = vec![u64::MAX >> (64 - runs.len()); first.n as usize];
        for (lane, run) in runs.iter().enumerate() {
            run.bad.iter().for_each(|&id| loyal[id as usize] &= !(1 << lane));
            steady |= u64::from(lawful(run, rules)) << lane;
        }
        Self {
            watched: loyal.iter().fold(0, |any, runs| any | runs),
            loyal,
            lawful: steady,
            after: rules.after,
            rounds: rules.rounds,
            round: 0,
            open: u64::MAX >> (64 - runs.len()),
            unanimous: (0, 0),
            seen: vec![Observed::default(); runs.len()],
            past: Vec::new(),
            last: vec![0; first.nodes() as usize],
        }
    }

    /// Looks at what all hold at the end of a round: whether all runs are over.
    fn look(&mut self, held: &[u64]) -> bool {
        self.round += 1;
        let [ones, noughts] = unanimous(held, &self.loyal).map(|runs| runs & self.watched);
        let (before, value) = self.unanimous;
        for lane in places(self.open & before & !((ones & value) | (noughts & !value))) {
            self.seen[lane as usize].lost += 1;
        }
        let new = (ones | noughts) & !before;
        for lane in places(new & self.open) {
            let value = Value((ones >> lane & 1) as u8);
            self.seen[lane as usize].unanimous = Some((self.round, value));
            self.seen[lane as usize].reached = Some(self.round);
        }
        self.unanimous = (before | new, value | (ones & new));
        let mut closed = if self.round >= self.rounds { self.open } else { 0 };
        for (back, past) in self.past.iter().enumerate() {
            let moved = moved(self.open, held, past, &self.loyal);
            for lane in places(self.open & self.lawful & !self.unanimous.0 & !moved) {
                let period = back as Round + 1;
                let since = self.round - period;
                self.seen[lane as usize].stuck.get_or_insert((period, since));
                closed |= 1 << lane;
            }
        }
        for lane in places(self.open & self.unanimous.0) {
            let reached = self.seen[lane as usize].reached.unwrap_or(0);
            closed |= u64::from(self.round >= reached + self.after) << lane;
        }
        self.close(closed, held);
        let mut oldest = if self.past.len() == 2 { self.past.remove(1) } else { Vec::new() };
        oldest.clear();
        oldest.extend_from_slice(held);
        self.past.insert(0, oldest);
        self.open == 0
    }

    fn close(&mut self, runs: u64, held: &[u64]) {
        if runs == 0 {
            return;
        }
        for lane in places(runs) {
            self.seen[lane as usize].rounds = self.round;
        }
        for (last, now) in self.last.iter_mut().zip(held) {
            *last |= now & runs;
        }
        self.open &= !runs;
    }

    /// What a run that is over came to.
    fn vote(&self, lane: usize, told: impl Fn(Round) -> u64) -> Option<Vote> {
        let over = self.open >> lane & 1 == 0;
        let held = || self.last.iter().map(|word| Value((word >> lane & 1) as u8)).collect();
        over.then(|| Vote {
            observed: self.seen[lane].clone(),
            held: held(),
            decided: Vec::new(),
            sent: told(self.seen[lane].rounds),
        })
    }
}
