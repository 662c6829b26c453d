//! Sixty-four runs of OM(m) at once: a word is one message of all of them, a bit a run.
//!
//! The runs have generals and depth in common; who is a traitor, what is ordered and what lies are
//! told differs from lane to lane. As in [`super::om`] the walk is depth first, votes are counted
//! in columns, and the last round has a closed form. Who asks for it says what traitors say.
//!
//! Claims up to 64 scenarios alike in n, m and strategy, none with a script, each of which
//! [`super::om`] claims. It tells decisions of OM(m), no counts.

use super::claim::claims;
use super::columns::{Columns, places};
use super::om::MESSAGES_MAX;
use super::prune::settles;
use crate::adversary::Adversary;
use crate::key::Key;
use crate::path::{HOPS_MAX, Path};
use crate::protocols::om::COMMANDER;
use crate::rng::{Counter, Naming};
use crate::scenario::cost::om_messages;
use crate::scenario::{Scenario, Strategy};
use crate::terms::{ATTACK, NodeId, RETREAT, Value};

/// How many runs there are at once.
pub const LANES: usize = 64;

/// What traitors say in all runs at once. It is asked in an order that depends on n, m and the sets
/// of traitors alone.
pub(crate) trait Speech {
    /// From now on `liar` speaks, on what it was told along `before`; the commander on his own.
    fn turn(&mut self, before: Option<&Path>, liar: NodeId);
    /// In which runs it says ATTACK to `to`, holding ATTACK in the runs `held`. Silence is RETREAT.
    fn says(&mut self, to: NodeId, held: u64) -> u64;
}

/// What is the same for a walk.
#[derive(Clone, Debug)]
pub(crate) struct Lanes {
    pub(crate) n: u32,
    pub(crate) m: u32,
    /// In which runs the commander orders ATTACK.
    pub(crate) order: u64,
    /// In which runs each general is a traitor.
    pub(crate) traitors: [u64; 64],
    /// Whether the runs have their traitors in common and only the loyal count: then what Lemma 1
    /// settles is left out.
    pub(crate) prunes: bool,
}

/// What the lieutenants decide by OM(m) in each run; nothing if the runs are not claimed.
pub fn decisions(runs: &[Scenario]) -> Option<Vec<Vec<Option<Value>>>> {
    let lanes = Lanes::of(runs)?;
    let words = lanes.run(&mut Strategies::of(runs));
    let of_run = |run: usize| {
        let value = |id: usize| if words[id] >> run & 1 == 1 { ATTACK } else { RETREAT };
        (0..lanes.n as usize).map(|id| (id > 0).then(|| value(id))).collect()
    };
    Some((0..runs.len()).map(of_run).collect())
}

impl Lanes {
    fn of(runs: &[Scenario]) -> Option<Self> {
        let first = runs.first().filter(|first| runs.len() <= LANES && first.n <= 64)?;
        let (n, m) = (first.n, first.om()?.m);
        let messages = om_messages(n.into(), m.into())?;
        let alike = |run: &Scenario| {
            let same = run.n == n && run.om().is_some_and(|om| om.m == m);
            let liars = run.liars.strategy == first.liars.strategy && run.liars.script.is_empty();
            same && liars && claims(run, &["m", "order", "messengers", "timeout"])
        };
        let claimed = m < HOPS_MAX as u32 && messages <= MESSAGES_MAX && runs.iter().all(alike);
        let mut lanes = Self { n, m, order: 0, traitors: [0; 64], prunes: false };
        for (lane, run) in runs.iter().enumerate().filter(|_| claimed) {
            let attack = run.om().is_some_and(|om| om.order == ATTACK);
            lanes.order |= u64::from(attack) << lane;
            for &id in &run.bad {
                lanes.traitors[id as usize] |= 1 << lane;
            }
        }
        claimed.then_some(lanes)
    }

    /// Which runs resolve ATTACK, by general.
    pub(crate) fn run(&self, speech: &mut impl Speech) -> [u64; 64] {
        let mut resolved = [0; 64];
        match self.n {
            0..=16 => resolved[..16].copy_from_slice(&Walk::<16, 5, _>::run(self, speech)),
            17..=32 => resolved[..32].copy_from_slice(&Walk::<32, 6, _>::run(self, speech)),
            _ => resolved = Walk::<64, 7, _>::run(self, speech),
        }
        resolved
    }
}

/// A walk over the paths of at most `N` generals, with votes of `P` digits.
struct Walk<'a, const N: usize, const P: usize, S> {
    lanes: &'a Lanes,
    /// Who is a traitor in any run.
    liars: u64,
    speech: &'a mut S,
}

impl<'a, const N: usize, const P: usize, S: Speech> Walk<'a, N, P, S> {
    fn run(lanes: &'a Lanes, speech: &'a mut S) -> [u64; N] {
        let traitors = lanes.traitors.iter().enumerate();
        let liars = traitors.map(|(id, &runs)| u64::from(runs != 0) << id).sum();
        let mut walk = Self { lanes, liars, speech };
        let to = u64::MAX >> (64 - lanes.n) & !(1 << COMMANDER);
        let heard = walk.told(None, COMMANDER, lanes.order, to);
        let left = (liars & to).count_ones();
        let loyal = liars >> COMMANDER & 1 == 0;
        if loyal && walk.settled(left) {
            return heard;
        }
        walk.resolve(&Path::from_origin(COMMANDER), &heard, to, left)
    }

    fn settled(&self, left: u32) -> bool {
        self.lanes.prunes && settles(self.lanes.n, self.lanes.m, left)
    }

    /// What each of `to` hears from `sender`.
    fn told(&mut self, before: Option<&Path>, sender: NodeId, held: u64, to: u64) -> [u64; N] {
        let mut said = [held; N];
        if self.liars >> sender & 1 == 1 {
            let runs = self.lanes.traitors[sender as usize];
            self.speech.turn(before, sender);
            for receiver in places(to) {
                let lie = self.speech.says(receiver, held);
                said[receiver as usize] = (held & !runs) | (lie & runs);
            }
        }
        said
    }

    fn resolve(&mut self, path: &Path, heard: &[u64; N], to: u64, left: u32) -> [u64; N] {
        let hops = u32::from(path.round());
        if hops > self.lanes.m {
            return *heard;
        }
        let need = (self.lanes.n - hops) / 2 + 1;
        if hops == self.lanes.m {
            return self.last(path, heard, to, need);
        }
        let mut votes = [Columns::<P>::full_with(need); N];
        for (votes, &own) in votes.iter_mut().zip(heard) {
            votes.add(own);
        }
        for relay in places(to) {
            let rest = to & !(1 << relay);
            let liar = self.liars >> relay & 1;
            let said = self.told(Some(path), relay, heard[relay as usize], rest);
            let resolved = if liar == 0 && self.settled(left) {
                said
            } else {
                self.resolve(&path.then(relay), &said, rest, left - liar as u32)
            };
            for receiver in places(rest) {
                votes[receiver as usize].add(resolved[receiver as usize]);
            }
        }
        votes.map(|votes| votes.full())
    }

    /// The last relays: what the loyal pass on is the same for all receivers.
    fn last(&mut self, path: &Path, heard: &[u64; N], to: u64, need: u32) -> [u64; N] {
        let traitors = &self.lanes.traitors;
        let mut loyal = Columns::<P>::full_with(need);
        for relay in places(to) {
            loyal.add(heard[relay as usize] & !traitors[relay as usize]);
        }
        let mut votes = [loyal; N];
        for place in places(to & self.liars) {
            votes[place as usize].add(heard[place as usize] & traitors[place as usize]);
        }
        for relay in places(to & self.liars) {
            let (held, runs) = (heard[relay as usize], traitors[relay as usize]);
            self.speech.turn(Some(path), relay);
            for receiver in places(to & !(1 << relay)) {
                votes[receiver as usize].add(self.speech.says(receiver, held) & runs);
            }
        }
        votes.map(|votes| votes.full())
    }
}

/// The strategies of some runs.
enum Strategies {
    /// By receiver: what is said by who holds RETREAT, and by who holds ATTACK.
    Table(Vec<[u64; 2]>),
    /// A coin of its own for each message of each run.
    Coins(Coins),
    /// As each run's adversary answers.
    Asked(Vec<Adversary>, Key),
}

struct Coins {
    adversaries: Vec<Adversary>,
    receivers: Vec<Counter>,
    /// Of each run, the draw that is still without its receiver.
    lies: Vec<Naming>,
    /// In which runs the speaker is a traitor.
    runs: u64,
}

impl Strategies {
    fn of(runs: &[Scenario]) -> Self {
        let adversaries: Vec<Adversary> = runs.iter().map(Adversary::new).collect();
        let anywhere = Key::Path(Path::from_origin(COMMANDER));
        if adversaries[0].is_plain() {
            let says = |to, held| {
                let said = adversaries[0].by_strategy(&anywhere, to, held);
                u64::from(said == Some(ATTACK)).wrapping_neg()
            };
            let row = |to| [says(to, RETREAT), says(to, ATTACK)];
            return Self::Table((0..runs[0].n).map(row).collect());
        }
        if runs[0].liars.strategy != Strategy::Random {
            return Self::Asked(adversaries, anywhere);
        }
        Self::Coins(Coins {
            lies: adversaries.iter().map(Adversary::lie).collect(),
            adversaries,
            receivers: (0..runs[0].n).map(|to| Counter::new(to.into())).collect(),
            runs: 0,
        })
    }
}

impl Speech for Strategies {
    fn turn(&mut self, before: Option<&Path>, liar: NodeId) {
        let path = || before.map_or_else(|| Path::from_origin(liar), |before| before.then(liar));
        match self {
            Self::Table(_) => {}
            Self::Asked(_, key) => *key = Key::Path(path()),
            Self::Coins(coins) => {
                let counters = Key::Path(path()).counters();
                coins.runs = 0;
                let lanes = coins.adversaries.iter().zip(&mut coins.lies).enumerate();
                for (lane, (adversary, lie)) in lanes.filter(|(_, (a, _))| !a.loyal(liar)) {
                    *lie = adversary.lie().by(&counters);
                    coins.runs |= 1 << lane;
                }
            }
        }
    }

    fn says(&mut self, to: NodeId, held: u64) -> u64 {
        match self {
            Self::Table(rows) => {
                let [retreat, attack] = rows[to as usize];
                (held & attack) | (!held & retreat)
            }
            Self::Coins(coins) => {
                let receiver = coins.receivers[to as usize];
                let fallen = |lane: u32| {
                    let lie = coins.lies[lane as usize].then(receiver);
                    coins.adversaries[lane as usize].fallen(lie)
                };
                places(coins.runs).map(|lane| u64::from(fallen(lane) == ATTACK) << lane).sum()
            }
            Self::Asked(adversaries, key) => {
                let said = |(lane, adversary): (usize, &Adversary)| {
                    let value = if held >> lane & 1 == 1 { ATTACK } else { RETREAT };
                    u64::from(adversary.by_strategy(key, to, value) == Some(ATTACK)) << lane
                };
                adversaries.iter().enumerate().map(said).sum()
            }
        }
    }
}
