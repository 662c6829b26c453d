//! Majority among neighbours: each round every peer tells its neighbours what it holds and takes
//! the most common of what they told it (local majority rule; Goles and Olivos 1980 for two values
//! at once). The exercise of the course notebook runs it in place: peers take turns within a round.
//!
//! Valid means that the loyal settle on a value that was among the most common at the start.
//! Clients tell but never count, and nobody counts them. An isolated peer keeps its value.

use crate::ballot::Ballot;
use crate::engine::Watch;
use crate::gather::places_by;
use crate::key::{Key, Step};
use crate::network::latency::longest;
use crate::network::topology::neighbours;
use crate::node::{Context, Message, Node, Timer};
use crate::rng::{Purpose, Stream};
use crate::scenario::{NeighbourTie, Scenario, Stop, Strategy, Update, Voting};
use crate::terms::{NodeId, Round, Tick, UNSURE, Value};

/// "In this round I hold this value."
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Vote {
    step: Step,
    value: Value,
}

impl Vote {
    /// A vote at its place in the protocol.
    pub fn new(step: Step, value: Value) -> Self {
        Self { step, value }
    }
}

impl Message for Vote {
    fn key(&self) -> Key {
        Key::Step(self.step)
    }

    fn value(&self) -> Value {
        self.value
    }

    fn forged(&self, value: Value) -> Self {
        Self { value, ..*self }
    }
}

/// A peer or a client.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Voter {
    me: NodeId,
    voting: Plan,
    /// Whom it tells; the peers among them are those it hears, and come first.
    neighbours: Vec<NodeId>,
    value: Value,
    /// How many rounds it has voted in.
    round: Round,
    /// What each neighbour said last.
    heard: Vec<Option<Value>>,
    /// For how many rounds its value has been the same.
    stable: Round,
    stopped: bool,
    /// Whether its next turn is to count; else it is to tell.
    counts_next: bool,
}

/// The parameters that a voter needs.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
struct Plan {
    voting: Voting,
    /// Ids from here on are clients.
    clients_from: NodeId,
    /// How long until all that was told has arrived.
    slot: Tick,
    /// In place: this node's turn in a round, and how many turns there are.
    turn: Tick,
    turns: Tick,
}

/// How long a message may take at most, and one tick more.
fn slot(scenario: &Scenario) -> Tick {
    2 + match scenario.wires.as_ref().and_then(|wires| wires.places.as_ref()) {
        Some(places) => longest(places),
        None => 2 * scenario.network.delay,
    }
}

/// The voters of a scenario, by id.
pub fn voters(scenario: &Scenario, voting: &Voting) -> Vec<Voter> {
    let turns = turns(scenario);
    let neighbours = neighbours(scenario);
    let voter = |(me, neighbours): (usize, Vec<NodeId>)| Voter {
        me: me as NodeId,
        voting: Plan {
            voting: voting.clone(),
            clients_from: scenario.n,
            slot: slot(scenario),
            turn: turns[me],
            turns: Tick::from(scenario.nodes()),
        },
        heard: vec![None; neighbours.len()],
        neighbours,
        value: scenario.inputs[me],
        round: 0,
        stable: 0,
        stopped: false,
        counts_next: true,
    };
    neighbours.into_iter().enumerate().map(voter).collect()
}

/// Each node's turn within a round: the loyal in an order shuffled once, then the faulty, then the
/// clients, as the notebook's loop has it.
pub fn turns(scenario: &Scenario) -> Vec<Tick> {
    let mut order: Vec<NodeId> = (0..scenario.nodes()).collect();
    Stream::new(scenario.order_seed, Purpose::Order).shuffle(&mut order);
    let kind = |node: NodeId| u64::from(node >= scenario.n) * 2 + u64::from(!scenario.loyal(node));
    let places = places_by(order.iter().map(|&node| kind(node)));
    let mut turns = vec![0; order.len()];
    for (turn, place) in places.into_iter().enumerate() {
        turns[order[place] as usize] = turn as Tick;
    }
    turns
}

/// Whether what liars say never changes, whoever they are.
fn lies_by_law(scenario: &Scenario) -> bool {
    let unchanging = [Strategy::Same, Strategy::Silent, Strategy::Split];
    unchanging.contains(&scenario.liars.strategy) && scenario.liars.script.is_empty()
}

/// Whether each round follows from the one before alone.
pub(crate) fn lawful(scenario: &Scenario, voting: &Voting) -> bool {
    let steady = lies_by_law(scenario) || scenario.bad.is_empty();
    steady && scenario.network.loss_pm == 0 && voting.tie != NeighbourTie::Random
}

/// The observer that ends such a vote.
pub fn watch(scenario: &Scenario, voting: &Voting) -> Watch {
    let slot = slot(scenario);
    let (first, every) = match voting.update {
        Update::Sync => (slot, slot),
        Update::InPlace => {
            let round = slot * Tick::from(scenario.nodes());
            (slot + round, round)
        }
    };
    Watch {
        loyal: (0..scenario.n).filter(|&node| scenario.loyal(node)).collect(),
        first,
        every,
        rounds: voting.rounds,
        until_decided: voting.stop == Stop::Local,
        after: voting.after,
        lawful: lawful(scenario, voting),
        lies_by_law: lies_by_law(scenario),
        observed: crate::engine::Observed::default(),
    }
}

impl Node for Voter {
    type Message = Vote;

    fn start(&mut self, cx: &mut Context<Vote>) {
        cx.hold(self.value, 0);
        self.tell(cx);
        let plan = &self.voting;
        cx.wake_in(
            match plan.voting.update {
                Update::Sync => plan.slot - 1,
                Update::InPlace => plan.slot * (1 + plan.turn),
            },
            0,
        );
    }

    fn receive(&mut self, from: NodeId, vote: Vote, _cx: &mut Context<Vote>) {
        if let Ok(place) = self.neighbours.binary_search(&from) {
            self.heard[place] = Some(vote.value);
        }
    }

    fn wake(&mut self, _timer: Timer, cx: &mut Context<Vote>) {
        let (slot, turns) = (self.voting.slot, self.voting.turns);
        match self.voting.voting.update {
            Update::InPlace => {
                self.vote(cx);
                self.tell(cx);
                cx.wake_in(slot * turns, 0);
            }
            Update::Sync if self.counts_next => {
                self.vote(cx);
                self.heard.iter_mut().for_each(|heard| *heard = None);
                cx.wake_in(1, 0);
                self.counts_next = false;
            }
            Update::Sync => {
                self.tell(cx);
                cx.wake_in(slot - 1, 0);
                self.counts_next = true;
            }
        }
    }

    fn held(&self) -> Option<Value> {
        Some(self.value)
    }
}

impl Voter {
    /// Tells its value; who holds none abstains.
    fn tell(&self, cx: &mut Context<Vote>) {
        if self.value == UNSURE {
            return;
        }
        let step = Step { round: self.round + 1, phase: 1, from: self.me };
        for &to in &self.neighbours {
            cx.send(to, Vote { step, value: self.value });
        }
    }

    /// Takes the value that wins among what was heard, unless it has stopped.
    fn vote(&mut self, cx: &mut Context<Vote>) {
        self.round += 1;
        if self.stopped || self.me >= self.voting.clients_from {
            return;
        }
        let voting = &self.voting.voting;
        let chance = cx.draw(Purpose::Tie, &[u64::from(self.me), u64::from(self.round)]);
        let winner = self.ballot().winner(voting.rule, voting.tie, self.value, chance);
        let (before, now) = (self.value, winner.unwrap_or(self.value));
        self.value = now;
        if now == before {
            self.stable += 1;
        } else {
            self.stable = 0;
            cx.hold(now, self.round);
        }
        if voting.stop == Stop::Local && self.stable >= voting.stable {
            self.stopped = true;
            cx.decide(now, self.round);
        }
    }

    /// The votes of the peers it hears, in the order of their ids, and its own if that counts.
    fn ballot(&self) -> Ballot {
        let peers = self.neighbours.iter().zip(&self.heard);
        let peers = peers.filter(|(peer, _)| **peer < self.voting.clients_from);
        let mut ballot = Ballot::default();
        peers.filter_map(|(_, heard)| *heard).for_each(|value| ballot.add(value));
        if self.voting.voting.own_vote && self.value != UNSURE {
            ballot.add(self.value);
        }
        ballot
    }
}
