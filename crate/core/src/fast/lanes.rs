//! Sixty-four runs of OM(m) at once: a word is one message of all of them, a bit a run.
//!
//! The runs have generals and depth in common; who is a traitor, what is ordered and what lies are
//! told differs from lane to lane. Who asks for it says what traitors say.
//!
//! Claims up to 64 scenarios alike in n, m and strategy, none with a script, each of which
//! [`super::om`] claims. It tells decisions of OM(m), no counts.

use super::claim::claims;
use super::om::MESSAGES_MAX;
use crate::adversary::Adversary;
use crate::key::Key;
use crate::path::{HOPS_MAX, Path};
use crate::protocols::om::COMMANDER;
use crate::rng::{Counter, Naming};
use crate::scenario::cost::om_messages;
use crate::scenario::{Scenario, Strategy};
use crate::terms::{ATTACK, NodeId, RETREAT, Value};
use bivouac_kernels::columns::places;
pub(crate) use bivouac_kernels::lanes::{Lanes, Speech};

/// How many runs there are at once.
pub const LANES: usize = 64;

/// What the lieutenants decide by OM(m) in each run; nothing if the runs are not claimed.
pub fn decisions(runs: &[Scenario]) -> Option<Vec<Vec<Option<Value>>>> {
    let lanes = lanes_of(runs)?;
    let words = match Strategies::of(runs) {
        Strategies::Table(rows) => lanes.run_by(&rows),
        Strategies::Each(mut each) => lanes.run(&mut *each),
    };
    let of_run = |run: usize| {
        let value = |id: usize| if words[id] >> run & 1 == 1 { ATTACK } else { RETREAT };
        (0..lanes.n as usize).map(|id| (id > 0).then(|| value(id))).collect()
    };
    Some((0..runs.len()).map(of_run).collect())
}

/// What the runs have in common, if they are claimed.
fn lanes_of(runs: &[Scenario]) -> Option<Lanes> {
    let first = runs.first().filter(|first| runs.len() <= LANES && first.n <= 64)?;
    let (n, m) = (first.n, first.om()?.m);
    let messages = om_messages(n.into(), m.into())?;
    let alike = |run: &Scenario| {
        let same = run.n == n && run.om().is_some_and(|om| om.m == m);
        let liars = run.liars.strategy == first.liars.strategy && run.liars.script.is_empty();
        same && liars && claims(run, &["m", "order", "messengers", "timeout"])
    };
    let claimed = m < HOPS_MAX as u32 && messages <= MESSAGES_MAX && runs.iter().all(alike);
    let mut lanes = Lanes { n, m, order: 0, traitors: [0; 64], prunes: false };
    for (lane, run) in runs.iter().enumerate().filter(|_| claimed) {
        let attack = run.om().is_some_and(|om| om.order == ATTACK);
        lanes.order |= u64::from(attack) << lane;
        for &id in &run.bad {
            lanes.traitors[id as usize] |= 1 << lane;
        }
    }
    claimed.then_some(lanes)
}

/// The strategies of some runs.
enum Strategies {
    /// By receiver: what is said by who holds RETREAT, and by who holds ATTACK.
    Table(Vec<[u64; 2]>),
    /// Message by message.
    Each(Box<dyn Speech>),
}

/// As each run's adversary answers.
struct Asked(Vec<Adversary>, Key);

/// A coin of its own for each message of each run.
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
            return Self::Each(Box::new(Asked(adversaries, anywhere)));
        }
        Self::Each(Box::new(Coins {
            lies: adversaries.iter().map(Adversary::lie).collect(),
            adversaries,
            receivers: (0..runs[0].n).map(|to| Counter::new(to.into())).collect(),
            runs: 0,
        }))
    }
}

fn path(before: Option<&Path>, liar: NodeId) -> Key {
    Key::Path(before.map_or_else(|| Path::from_origin(liar), |before| before.then(liar)))
}

impl Speech for Asked {
    fn turn(&mut self, before: Option<&Path>, liar: NodeId) {
        self.1 = path(before, liar);
    }

    fn says(&mut self, to: NodeId, held: u64) -> u64 {
        let Self(adversaries, key) = self;
        let said = |(lane, adversary): (usize, &Adversary)| {
            let value = if held >> lane & 1 == 1 { ATTACK } else { RETREAT };
            u64::from(adversary.by_strategy(key, to, value) == Some(ATTACK)) << lane
        };
        adversaries.iter().enumerate().map(said).sum()
    }
}

impl Speech for Coins {
    fn turn(&mut self, before: Option<&Path>, liar: NodeId) {
        let counters = path(before, liar).counters();
        self.runs = 0;
        let lanes = self.adversaries.iter().zip(&mut self.lies).enumerate();
        for (lane, (adversary, lie)) in lanes.filter(|(_, (a, _))| !a.loyal(liar)) {
            *lie = adversary.lie().by(&counters);
            self.runs |= 1 << lane;
        }
    }

    fn says(&mut self, to: NodeId, _held: u64) -> u64 {
        let receiver = self.receivers[to as usize];
        let fallen = |lane: u32| {
            let lie = self.lies[lane as usize].then(receiver);
            self.adversaries[lane as usize].fallen(lie)
        };
        places(self.runs).map(|lane| u64::from(fallen(lane) == ATTACK) << lane).sum()
    }
}
