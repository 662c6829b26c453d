//! What gossip left open is decided afterwards, over the same network, on the same clock: a vote
//! for each payment of which the peers hold different versions or none, or one lottery for all.
//!
//! Peers that were offline are back and links are reliable by then. A peer that holds no version
//! abstains from majorities; random agreement and oral messages, which know no abstention, count
//! it as a vote for version a. In oral messages every peer is commander once, and everybody takes
//! the majority of the vector that they agree on; of a tie, version a.

use super::Peer;
use crate::engine::{Engine, Instance, Nodes, World};
use crate::gather::ascending;
use crate::ledger::ItemId;
use crate::protocols::lottery::{Lots, Miner};
use crate::protocols::{benor, majority, neighbours, om};
use crate::rng::{Purpose, draw};
use crate::scenario::{Algorithm, Deciding, Gossip, Graph, Lottery, OralMessages, Scenario};
use crate::terms::{NodeId, RETREAT, Round, TAMPERED, UNSURE, Value};
use crate::trace::{Kind, NONE, Record, Trace};

/// A run of gossip, and of what decides afterwards.
#[derive(Debug)]
pub struct Phases {
    scenario: Scenario,
    stage: Stage,
    /// The peers as gossip left them, once it is over.
    peers: Vec<Peer>,
    /// What is decided about.
    contested: Vec<Contested>,
    /// How many messages gossip took, and when it ended.
    before: (u32, u64),
}

/// A payment that gossip left open, and what each peer held of it.
#[derive(Clone, Debug)]
pub struct Contested {
    /// Which payment.
    pub id: ItemId,
    /// The version that each peer held, by id.
    pub held: Vec<Option<Value>>,
}

#[derive(Debug)]
enum Stage {
    Gossip(Box<Engine<Nodes<Peer>>>),
    Voters(Box<Engine>),
    Agreement(Box<Engine>),
    Generals(Box<Engine>),
    Lottery(Box<Engine<Nodes<Peer>>>),
    /// Between two stages, while their world changes hands.
    Nothing,
}

/// What one peer comes to about one payment, and in which round.
pub type Decision = Option<(Value, Round)>;

impl Phases {
    /// The run of a scenario, its first messages in the queue.
    pub fn new(scenario: &Scenario, gossip: &Gossip, record: Record) -> Self {
        let peers = super::peers(scenario);
        let mut phases = Self {
            scenario: scenario.clone(),
            stage: Stage::Gossip(Engine::new(scenario, Instance::new(scenario), peers, record)),
            peers: Vec::new(),
            contested: Vec::new(),
            before: (0, 0),
        };
        phases.engine_mut().end_at(gossip.until);
        if let Algorithm::Lottery(..) = scenario.algorithm {
            phases.engine_mut().end_when_all_decided(scenario.n);
        }
        phases
    }

    /// Whichever engine runs.
    pub fn engine(&self) -> &Engine {
        match &self.stage {
            Stage::Gossip(engine) | Stage::Lottery(engine) => &**engine,
            Stage::Voters(engine) | Stage::Agreement(engine) | Stage::Generals(engine) => engine,
            Stage::Nothing => unreachable!("a stage is over only when the next has begun"),
        }
    }

    fn engine_mut(&mut self) -> &mut Engine {
        match &mut self.stage {
            Stage::Gossip(engine) | Stage::Lottery(engine) => &mut **engine,
            Stage::Voters(engine) | Stage::Agreement(engine) | Stage::Generals(engine) => engine,
            Stage::Nothing => unreachable!("a stage is over only when the next has begun"),
        }
    }

    /// Handles at most `budget` events: whether the run is over.
    pub fn advance(&mut self, budget: u32) -> bool {
        let over = self.engine_mut().advance(budget);
        let Algorithm::Gossip(gossip) = &self.scenario.algorithm else { return over };
        match (&self.stage, gossip.then.clone()) {
            (Stage::Gossip(_), Some(then)) if over => self.decide(&then),
            _ => over,
        }
    }

    /// The record so far.
    pub fn trace(&self) -> &Trace {
        self.engine().trace()
    }

    /// The peers and clients: as they are, or as gossip left them while votes go on.
    pub fn peers(&self) -> &[Peer] {
        match &self.stage {
            Stage::Gossip(engine) | Stage::Lottery(engine) => engine.nodes(),
            _ => &self.peers,
        }
    }

    /// What is decided about after gossip, once that is over.
    pub fn contested(&self) -> &[Contested] {
        &self.contested
    }

    /// How many messages gossip took before anything was decided, and when it ended.
    pub fn before(&self) -> (u32, u64) {
        self.before
    }

    /// Whether payments are decided one by one, after gossip or by a lottery.
    pub fn decides(&self) -> bool {
        !matches!(self.stage, Stage::Gossip(_)) || self.lottery().is_some()
    }

    /// The lottery's parameters, if one is held.
    pub fn lottery(&self) -> Option<&Lottery> {
        match &self.scenario.algorithm {
            Algorithm::Lottery(_, lottery) => Some(lottery),
            Algorithm::Gossip(gossip) => match gossip.then.as_deref() {
                Some(Deciding::Lottery(lottery)) => Some(lottery),
                _ => None,
            },
            _ => None,
        }
    }

    /// What each peer comes to about the contested payment at `place`.
    pub fn decisions(&self, place: usize) -> Vec<Decision> {
        let n = self.scenario.n as usize;
        match &self.stage {
            Stage::Voters(engine) => {
                let reached = engine.observed(place).and_then(|seen| seen.reached);
                let held = engine.held(place).into_iter().take(n);
                held.map(|value| value.filter(|&value| value != UNSURE).zip(reached)).collect()
            }
            Stage::Agreement(engine) => engine.trace().tallies()[place + 1].decided[..n].to_vec(),
            Stage::Generals(engine) => {
                let vectors = &engine.trace().tallies()[1 + place * n..][..n];
                (0..n).map(|me| vectors_majority(vectors, me, &self.contested[place])).collect()
            }
            _ => self.by_lottery(self.contested[place].id),
        }
    }

    /// What each peer's chain says about a payment, if it is deep enough there.
    pub fn by_lottery(&self, id: ItemId) -> Vec<Decision> {
        let deep = self.lottery().map_or(1, |lottery| lottery.confirm);
        let version = |peer: &Peer| {
            let chain = peer.miner().map(Miner::chain)?;
            chain.version(id, deep).map(|version| (version, chain.height() as Round))
        };
        self.peers().iter().take(self.scenario.n as usize).map(version).collect()
    }

    /// How many messages an instance took.
    pub fn messages(&self, place: usize) -> u32 {
        let trace = self.trace();
        let each = if let Stage::Generals(_) = self.stage { self.scenario.n as usize } else { 1 };
        match self.stage {
            Stage::Lottery(_) => trace.sent() - self.before.0,
            Stage::Gossip(_) => trace.sent(),
            _ => {
                let tallies = trace.tallies().iter().skip(1 + place * each).take(each);
                tallies.map(|tally| tally.sent).sum()
            }
        }
    }

    /// Gossip is over: whether there is nothing to decide either.
    fn decide(&mut self, then: &Deciding) -> bool {
        let Stage::Gossip(engine) = std::mem::replace(&mut self.stage, Stage::Nothing) else {
            unreachable!("only gossip is followed by another stage")
        };
        let (mut world, peers) = engine.into_parts();
        self.scenario = self.scenario.with_faulty(&world.meddling.spoilt());
        self.peers = peers;
        self.contested = contested(&self.scenario, &self.peers, &world.trace);
        self.before = (world.trace.sent(), world.now);
        world.network.mend();
        world.trace.happen(world.now, Kind::Phase, NONE);
        self.stage = match then {
            Deciding::Vote(algorithm) => self.vote(algorithm, world),
            Deciding::Lottery(lottery) => self.draw_lots(lottery, world),
        };
        self.contested.is_empty()
    }

    fn vote(&self, algorithm: &Algorithm, world: World) -> Stage {
        match algorithm {
            Algorithm::Majority(voting) | Algorithm::Neighbours(voting) => {
                let among_all = matches!(algorithm, Algorithm::Majority(_));
                let instance = |open: &Contested| {
                    let scenario = self.about(open, algorithm, UNSURE);
                    let nodes = if among_all {
                        majority::assembly(&scenario, voting)
                    } else {
                        neighbours::voters(&scenario, voting)
                    };
                    let watch = neighbours::watch(&scenario, voting);
                    (Instance::new(&scenario).watched(watch).about(open.id, Vec::new()), nodes)
                };
                let (instances, nodes) = self.contested.iter().map(instance).unzip();
                Stage::Voters(Engine::several(world, instances, nodes))
            }
            Algorithm::BenOr(rules) => {
                let instance = |open: &Contested| {
                    let scenario = self.about(open, algorithm, RETREAT);
                    let nodes = benor::peers(&scenario, rules);
                    (Instance::new(&scenario).about(open.id, Vec::new()), nodes)
                };
                let (instances, nodes) = self.contested.iter().map(instance).unzip();
                Stage::Agreement(Engine::several(world, instances, nodes))
            }
            Algorithm::Om(om) => {
                let commanders = |open| (0..self.scenario.n).map(move |id| (open, id));
                let instances = self.contested.iter().flat_map(commanders);
                let (instances, nodes) =
                    instances.map(|(open, id)| self.command(om, open, id)).unzip();
                Stage::Generals(Engine::several(world, instances, nodes))
            }
            Algorithm::Gossip(_) | Algorithm::Lottery(..) => {
                unreachable!("the rules let only votes follow gossip")
            }
        }
    }

    /// A scenario of a vote about one payment; who holds no version holds `none`.
    fn about(&self, open: &Contested, algorithm: &Algorithm, none: Value) -> Scenario {
        let mut scenario = self.scenario.clone();
        scenario.algorithm = algorithm.clone();
        scenario.inputs = open.held.iter().map(|held| held.unwrap_or(none)).collect();
        scenario.clients = 0;
        if !matches!(algorithm, Algorithm::Neighbours(_)) {
            scenario.graph = Graph::Complete;
        }
        scenario.liars = scenario.then_liars.clone();
        scenario.network.loss_pm = 0;
        scenario.seed = draw(scenario.seed, Purpose::Instance, &[u64::from(open.id)]);
        scenario
    }

    /// Oral messages in which `commander` commands the version that it holds. Among themselves the
    /// generals call the commander 0 and number 0 by the commander's id.
    fn command(
        &self,
        om: &OralMessages,
        open: &Contested,
        commander: NodeId,
    ) -> (Instance, Vec<om::General>) {
        let swap = |id: NodeId| match id {
            0 => commander,
            _ if id == commander => 0,
            _ => id,
        };
        let order = open.held[commander as usize].unwrap_or(RETREAT);
        let algorithm = Algorithm::Om(OralMessages { order, ..om.clone() });
        let mut scenario = self.about(open, &algorithm, RETREAT);
        scenario.bad = ascending(&scenario.bad.iter().map(|&id| swap(id)).collect::<Vec<_>>());
        let counters = [u64::from(open.id), u64::from(commander)];
        scenario.seed = draw(self.scenario.seed, Purpose::Instance, &counters);
        let Algorithm::Om(om) = &scenario.algorithm else { unreachable!("it was just made so") };
        let instance = Instance::new(&scenario)
            .with_rounds(om::rounds(om))
            .about(open.id, (0..self.scenario.n).map(swap).collect());
        (instance, om::generals(&scenario, om))
    }

    fn draw_lots(&mut self, lottery: &Lottery, world: World) -> Stage {
        let mut scenario = self.scenario.clone();
        scenario.liars = scenario.then_liars.clone();
        scenario.bad = world.meddling.traitors();
        let wanted: Vec<ItemId> = self.contested.iter().map(|open| open.id).collect();
        let lots = Lots::new(&scenario, lottery);
        let miner = |me: NodeId| Box::new(Miner::new(&scenario, &lots, me).wanting(&wanted));
        let nodes = self
            .peers
            .iter()
            .zip(0..)
            .map(|(peer, me)| peer.clone().drawing_lots((me < scenario.n).then(|| miner(me))));
        let instances = vec![Instance::new(&scenario)];
        let mut engine = Engine::several(world, instances, vec![nodes.collect()]);
        Engine::end_when_all_decided(&mut *engine, scenario.n);
        Stage::Lottery(engine)
    }
}

/// The payments that loyal peers hold in different versions, or not all of them. A version that
/// was tampered with is none.
fn contested(scenario: &Scenario, peers: &[Peer], trace: &Trace) -> Vec<Contested> {
    let held = |peer: &Peer, id: ItemId| {
        let version = peer.store().get(id).map(|kept| kept.payment.version);
        version.filter(|&version| version != TAMPERED)
    };
    let n = scenario.n as usize;
    let all = trace.items().iter().map(|item| Contested {
        id: item.a.id,
        held: peers[..n].iter().map(|peer| held(peer, item.a.id)).collect(),
    });
    let open = |one: &Contested| {
        let mut loyal = one.held.iter().zip(0..).filter(|&(_, id)| scenario.loyal(id));
        let first = loyal.next().and_then(|(held, _)| *held);
        let known = one.held.iter().zip(0..).any(|(held, id)| held.is_some() && scenario.loyal(id));
        known && (first.is_none() || loyal.any(|(held, _)| *held != first))
    };
    all.filter(open).collect()
}

/// The majority of what each commander was heard to command, and of one's own version.
fn vectors_majority(vectors: &[crate::trace::Tally], me: usize, open: &Contested) -> Decision {
    let heard = vectors.iter().enumerate().map(|(commander, tally)| {
        if commander == me {
            return open.held[me].or(Some(RETREAT));
        }
        tally.decided[me].map(|(value, _)| value)
    });
    let mut votes = [0_u32; 2];
    for value in heard {
        votes[usize::from(value?.0.min(1))] += 1;
    }
    let rounds = vectors.iter().map(|tally| tally.rounds).max().unwrap_or(0);
    Some((Value(u8::from(votes[1] > votes[0])), rounds))
}
