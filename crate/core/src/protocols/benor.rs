//! Random agreement: Ben-Or, "Another advantage of free choice", PODC 1983, protocols A and B.
//!
//! A round has two phases. Phase 1: tell your value, wait for n - f, propose v if enough told it,
//! else propose nothing. Phase 2: tell your proposal, wait for n - f; enough proposals of v: adopt
//! it, many: decide it, too few: toss a coin. B bears f traitors if n > 5f, A bears f crashes if
//! n > 2f. The notebook's cell is offered as it behaves, fixed thresholds and all.
//!
//! Valid means: if all loyal peers start with v, nothing but v is decided; against crashes, if all
//! do, for a peer that crashes was sincere until then. Messages carry round and phase, early ones
//! wait. A decided peer goes on for one more round, and after that for as long as it hears that
//! somebody else does, so that nobody waits in vain and all fall silent once all have decided.

use super::neighbours::Vote;
use crate::ballot::Ballot;
use crate::key::Step;
use crate::node::{Context, Message, Node};
use crate::scenario::{BenOr, BenOrMode, Coin, Scenario};
use crate::terms::{NodeId, Round, UNSURE, Value};
use litemap::LiteMap;

/// What has come in one phase of one round, in the order in which it came.
type Heard = Vec<Value>;

/// The cell's thresholds in phase 2: more than this many to adopt, more than that many to decide.
const CELL_ADOPT: u32 = 5;
const CELL_DECIDE: u32 = 15;

/// A peer.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Peer {
    me: NodeId,
    n: u32,
    rules: BenOr,
    /// How many messages of a phase it waits for.
    waits_for: usize,
    value: Value,
    round: Round,
    phase: u8,
    /// What has come for this phase and later ones.
    heard: LiteMap<(Round, u8), Heard>,
    decided: Option<Round>,
    /// Whether it has fallen silent, having decided.
    rests: bool,
}

/// The peers of a scenario, by id.
pub fn peers(scenario: &Scenario, rules: &BenOr) -> Vec<Peer> {
    let missing = match rules.mode {
        BenOrMode::Seed => scenario.network.miss,
        BenOrMode::A | BenOrMode::B => rules.f,
    };
    let peer = |me: NodeId| Peer {
        me,
        n: scenario.n,
        rules: rules.clone(),
        waits_for: (scenario.n - missing).max(1) as usize,
        value: scenario.inputs[me as usize],
        round: 1,
        phase: 1,
        heard: LiteMap::new(),
        decided: None,
        rests: false,
    };
    (0..scenario.n).map(peer).collect()
}

impl Node for Peer {
    type Message = Vote;

    fn start(&mut self, cx: &mut Context<Vote>) {
        cx.hold(self.value, 0);
        self.tell(self.value, cx);
    }

    fn receive(&mut self, _from: NodeId, vote: Vote, cx: &mut Context<Vote>) {
        let key = vote.key();
        let place = (key.round(), key.phase());
        if place < (self.round, self.phase) || self.round > self.rules.rounds {
            return;
        }
        self.heard.entry(place).or_default().push(vote.value());
        if std::mem::take(&mut self.rests) {
            self.tell(self.value, cx);
        }
        while self.heard.get(&(self.round, self.phase)).is_some_and(|h| h.len() >= self.waits_for) {
            let heard = self.heard.remove(&(self.round, self.phase)).unwrap_or_default();
            self.step(&heard, cx);
        }
    }

    fn held(&self) -> Option<Value> {
        Some(self.value)
    }
}

impl Peer {
    /// Tells everybody, itself included.
    fn tell(&self, value: Value, cx: &mut Context<Vote>) {
        let step = Step { round: self.round, phase: self.phase, from: self.me };
        for to in 0..self.n {
            cx.send(to, Vote::new(step, value));
        }
    }

    /// Ends a phase with what was heard in it.
    fn step(&mut self, heard: &[Value], cx: &mut Context<Vote>) {
        if self.phase == 1 {
            let proposal = self.proposal(heard);
            self.phase = 2;
            self.tell(proposal, cx);
            return;
        }
        if self.decided.is_none() || self.rules.mode != BenOrMode::Seed {
            self.conclude(heard, cx);
        }
        let done = self.decided.is_some_and(|decided| self.round > decided);
        (self.round, self.phase) = (self.round + 1, 1);
        let alone = self.heard.is_empty();
        self.rests = done && alone && self.rules.mode != BenOrMode::Seed;
        if !self.rests && self.round <= self.rules.rounds {
            self.tell(self.value, cx);
        }
    }

    /// Phase 1: the value that enough told, or no proposal.
    fn proposal(&self, heard: &[Value]) -> Value {
        let ballot = votes(heard);
        let enough = match self.rules.mode {
            BenOrMode::A => self.n,
            BenOrMode::B | BenOrMode::Seed => self.n + self.rules.f,
        };
        let leader = ballot.leaders().first().copied();
        leader.filter(|&value| 2 * ballot.count(value) > enough).unwrap_or(UNSURE)
    }

    /// Phase 2: adopt, decide, or toss a coin.
    fn conclude(&mut self, heard: &[Value], cx: &mut Context<Vote>) {
        let ballot = votes(heard);
        let unsure = heard.len() as u32 - ballot.total();
        let leader = ballot.leaders().first().copied().unwrap_or(UNSURE);
        let votes = if leader == UNSURE { 0 } else { ballot.count(leader) };
        let f = self.rules.f;
        let (adopts, decides) = match self.rules.mode {
            BenOrMode::B => (votes > f, 2 * votes > self.n + f),
            BenOrMode::A => (votes > 0, votes > f),
            BenOrMode::Seed if unsure_leads(heard, unsure, votes, leader) => (false, false),
            BenOrMode::Seed => (votes > CELL_ADOPT, votes > CELL_DECIDE),
        };
        let before = self.value;
        self.value = if adopts { leader } else { self.toss(cx) };
        if self.value != before {
            cx.hold(self.value, self.round);
        }
        if decides && self.decided.is_none() {
            self.decided = Some(self.round);
            cx.decide(self.value, self.round);
        }
    }

    fn toss(&self, cx: &mut Context<Vote>) -> Value {
        let round = u64::from(self.round);
        match self.rules.coin {
            Coin::Local => cx.toss(&[round, u64::from(self.me)], self.round),
            Coin::Common => cx.toss(&[round], self.round),
        }
    }
}

/// The values among what was heard; no proposal is no vote.
fn votes(heard: &[Value]) -> Ballot {
    let mut ballot = Ballot::default();
    heard.iter().filter(|&&value| value != UNSURE).for_each(|&value| ballot.add(value));
    ballot
}

/// The cell takes the most common entry, "no proposal" among them; of equally many, the one that
/// came first.
fn unsure_leads(heard: &[Value], unsure: u32, votes: u32, leader: Value) -> bool {
    let first = heard.iter().find(|&&value| value == UNSURE || value == leader);
    unsure > votes || (unsure == votes && first == Some(&UNSURE))
}
