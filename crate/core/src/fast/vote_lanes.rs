//! Sixty-four votes at once: a word is what one node holds in all of them, a bit a run.
//!
//! The runs have graph, rules and order of turns in common; who is faulty, what all hold at the
//! start and what chance brings differs from lane to lane. Votes are counted in columns. Each run
//! ends by itself: what its lane holds then is put aside while the others go on.
//!
//! Claims votes about two values that an observer ends, in which nothing gets lost and the faulty
//! always say something, as long as their strategy and rules are alike and no lie is written out.

use super::claim::claims;
use super::columns::{Columns, places};
use super::votes::{KEYS, Roads, Vote, voting};
use crate::adversary::Adversary;
use crate::engine::Observed;
use crate::gather::places_by;
use crate::key::{Key, Step};
use crate::protocols::neighbours::{turns, watch};
use crate::rng::{Purpose, below, draw};
use crate::scenario::cost::MESSAGES_MAX;
use crate::scenario::{Graph, NeighbourTie, Scenario, Stop, Strategy, Update, VoteRule, Voting};
use crate::terms::{NodeId, Round, Value};

/// What each vote comes to, nothing for one that would fill its trace; nothing at all if the runs
/// are not claimed.
pub fn run(runs: &[Scenario]) -> Option<Vec<Option<Vote>>> {
    let rules = voting(runs.first()?)?;
    alike(runs, rules).then(|| Hall::new(runs, rules, &Roads::of(&runs[0])).finish())
}

/// The same on the scenarios' own roads, for whoever has them already.
pub fn run_on(roads: &Roads, runs: &[Scenario]) -> Option<Vec<Option<Vote>>> {
    let rules = voting(runs.first()?)?;
    alike(runs, rules).then(|| Hall::new(runs, rules, roads).finish())
}

fn alike(runs: &[Scenario], rules: &Voting) -> bool {
    let first = &runs[0];
    let drawn = !matches!(
        first.graph,
        Graph::Complete | Graph::Ring | Graph::Grid | Graph::Star | Graph::Listed(_)
    );
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
            && in_turns.as_ref().is_none_or(|order| *order == turns(run))
    };
    let oracle = rules.stop == Stop::Oracle && !silent && runs.len() <= super::lanes::LANES;
    oracle && runs.iter().all(like_the_first)
}

/// The votes in progress.
struct Hall<'a> {
    runs: &'a [Scenario],
    rules: &'a Voting,
    adversaries: Vec<Adversary>,
    roads: &'a Roads,
    /// For each peer the places of its roads to peers.
    peers: Vec<std::ops::Range<usize>>,
    /// In which runs each node is faulty.
    faulty: Vec<u64>,
    /// Whether somebody whom the peer hears is faulty in some run.
    lied_to: Vec<bool>,
    /// By place, what a faulty neighbour said last.
    lies: Vec<u64>,
    held: Vec<u64>,
    /// Kept between rounds for its memory.
    next: Vec<u64>,
}

impl<'a> Hall<'a> {
    fn new(runs: &'a [Scenario], rules: &'a Voting, roads: &'a Roads) -> Self {
        let first = &runs[0];
        let mut faulty = vec![0; first.nodes() as usize];
        let mut held = vec![0; first.nodes() as usize];
        for (lane, run) in runs.iter().enumerate() {
            run.bad.iter().for_each(|&id| faulty[id as usize] |= 1 << lane);
            for (word, value) in held.iter_mut().zip(&run.inputs) {
                *word |= u64::from(value.0) << lane;
            }
        }
        let peers: Vec<_> =
            (0..first.n as usize).map(|node| roads.to_peers(node, first.n)).collect();
        let hears_lies = |peer: &std::ops::Range<usize>| {
            roads.ends[peer.clone()].iter().any(|&end| faulty[end as usize] != 0)
        };
        Self {
            runs,
            rules,
            adversaries: runs.iter().map(Adversary::new).collect(),
            lied_to: peers.iter().map(hears_lies).collect(),
            lies: vec![0; roads.ends.len()],
            peers,
            roads,
            faulty,
            next: Vec::with_capacity(held.len()),
            held,
        }
    }

    fn finish(mut self) -> Vec<Option<Vote>> {
        let mut observers = Observers::new(self.runs, self.rules);
        let a_round = self.roads.ends.len() as u64;
        let in_place = self.rules.update == Update::InPlace;
        let order = in_place.then(|| places_by(turns(&self.runs[0]).into_iter()));
        let everybody = 0..self.held.len();
        let speaking = everybody.clone().filter(|&node| self.faulty[node] != 0);
        let speaking: Vec<usize> = speaking.collect();
        for &node in &speaking {
            self.tell(node, 1);
        }
        loop {
            let round = observers.round + 1;
            let told = u64::from(round) + u64::from(in_place);
            if u128::from(told * a_round) > MESSAGES_MAX {
                break;
            }
            if let Some(order) = &order {
                for &node in order {
                    self.held[node] = self.winner(node, round);
                    self.tell(node, round + 1);
                }
            } else {
                let mut next = std::mem::take(&mut self.next);
                next.clear();
                next.extend(everybody.clone().map(|node| self.winner(node, round)));
                self.next = std::mem::replace(&mut self.held, next);
            }
            if observers.look(&self.held) {
                break;
            }
            if !in_place {
                for &node in &speaking {
                    self.tell(node, round + 1);
                }
            }
        }
        let told = |round: Round| (u64::from(round) + u64::from(in_place)) * a_round;
        let lanes = 0..self.runs.len();
        lanes.map(|lane| observers.vote(lane, told)).collect()
    }

    /// Lets a node tell what it tells where it is faulty.
    fn tell(&mut self, node: usize, round: Round) {
        let runs = self.faulty[node];
        if runs == 0 {
            return;
        }
        let key = Key::Step(Step { round, phase: 1, from: node as NodeId });
        let held = self.held[node];
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
            self.lies[there] = word;
        }
    }

    /// What a node will hold after its vote in `round`.
    fn winner(&self, node: usize, round: Round) -> u64 {
        let Some(peers) = self.peers.get(node) else { return self.held[node] };
        match peers.len() {
            0..=14 => self.counted::<4>(node, round),
            15..=30 => self.counted::<5>(node, round),
            31..=254 => self.counted::<8>(node, round),
            _ => self.counted::<15>(node, round),
        }
    }

    /// What is said on the road at this place.
    fn said(&self, place: usize) -> u64 {
        let end = self.roads.ends[place] as usize;
        let faulty = self.faulty[end];
        (self.held[end] & !faulty) | (self.lies[place] & faulty)
    }

    fn counted<const P: usize>(&self, node: usize, round: Round) -> u64 {
        let (own, peers) = (self.held[node], self.peers[node].clone());
        let mut ones = Columns::<P>::all(0);
        let mut total = peers.len() as u32;
        if self.lied_to[node] {
            peers.clone().for_each(|place| ones.add(self.said(place)));
        } else {
            let ends = self.roads.ends[peers.clone()].iter();
            ends.for_each(|&end| ones.add(self.held[end as usize]));
        }
        if self.rules.own_vote {
            ones.add(own);
            total += 1;
        }
        if total == 0 {
            return own;
        }
        // One wins with so many votes, nought if one has fewer than so many.
        let (one, nought) = match self.rules.rule {
            VoteRule::Strict | VoteRule::Plurality => (total / 2 + 1, total - total / 2),
            VoteRule::TwoThirds => {
                let share = (2 * total).div_ceil(3);
                (share, total - share + 1)
            }
        };
        let (one, nought) = (ones.at_least(one), !ones.at_least(nought));
        let undecided = !one & !nought;
        if self.rules.rule != VoteRule::Plurality || undecided == 0 {
            return one | (undecided & own);
        }
        let first = peers.clone().next().map_or(own, |place| self.said(place));
        let tied = match self.rules.tie {
            NeighbourTie::Lowest => 0,
            NeighbourTie::Own => own,
            NeighbourTie::First => first,
            NeighbourTie::Random => first ^ self.coins(undecided, node, round),
        };
        one | (undecided & tied)
    }

    /// In which of these runs chance takes the second of two values.
    fn coins(&self, runs: u64, node: usize, round: Round) -> u64 {
        let coin = |lane: u32| {
            let counters = [node as u64, u64::from(round)];
            below(2, draw(self.runs[lane as usize].seed, Purpose::Tie, &counters)) << lane
        };
        places(runs).map(coin).sum()
    }
}

/// The observers of all runs: what the engine's sees of one, by lane.
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
        let (first, mut lawful) = (&runs[0], 0);
        let mut loyal = vec![u64::MAX >> (64 - runs.len()); first.n as usize];
        for (lane, run) in runs.iter().enumerate() {
            run.bad.iter().for_each(|&id| loyal[id as usize] &= !(1 << lane));
            lawful |= u64::from(watch(run, rules).lawful) << lane;
        }
        Self {
            watched: loyal.iter().fold(0, |any, runs| any | runs),
            loyal,
            lawful,
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
        let (mut ones, mut noughts) = (self.watched, self.watched);
        for (word, loyal) in held.iter().zip(&self.loyal) {
            ones &= word | !loyal;
            noughts &= !word | !loyal;
        }
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
            let differs = |(now, (then, loyal)): (&u64, (&u64, &u64))| (now ^ then) & loyal;
            let pairs = held.iter().zip(past.iter().zip(&self.loyal));
            let moved = pairs.map(differs).fold(0, |any, runs| any | runs);
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
