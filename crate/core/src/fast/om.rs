//! OM(m) without its tree: every message is evaluated, depth first, one mask of receivers a path,
//! by [`bivouac_kernels::om`].
//!
//! Claims generals whose messages all arrive: at most 64 of them, m of at most 11, and no more
//! messages than [`MESSAGES_MAX`]; any strategy, any script.

use super::claim::claims;
use super::lies::Lies;
use crate::path::HOPS_MAX;
use crate::protocols::om::COMMANDER;
use crate::scenario::cost::om_messages;
use crate::scenario::{Rule, Scenario, Tie};
use crate::terms::{ATTACK, NodeId, RETREAT, Round, Value};
use bivouac_kernels::om::{self as walk, Count};

/// The most messages that are evaluated one by one.
pub const MESSAGES_MAX: u128 = 1 << 32;

/// What a run of generals comes to, without its moments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evaluation {
    /// What each general decides by OM(m); nothing for the commander.
    pub recursive: Vec<Option<Value>>,
    /// What each general decides by the flat count; nothing for the commander.
    pub flat: Vec<Option<Value>>,
    /// How many reports reach each general: of RETREAT, then of ATTACK.
    pub heard: Vec<[u64; 2]>,
    /// How many messages are sent: silence is not.
    pub sent: u64,
    /// The last round in which one is sent.
    pub rounds: Round,
}

impl Evaluation {
    /// The decisions by one of the rules.
    pub fn by(&self, rule: Rule) -> &[Option<Value>] {
        match rule {
            Rule::Recursive => &self.recursive,
            Rule::Flat => &self.flat,
        }
    }
}

/// Both answers of all generals, every message counted; nothing if the scenario is not claimed.
pub fn evaluate(scenario: &Scenario) -> Option<Evaluation> {
    let orders = Orders::of(scenario)?;
    Some(orders.evaluation(scenario, &orders.walk().count()))
}

/// What all lieutenants decide by OM(m); nothing if the scenario is not claimed.
pub fn decisions(scenario: &Scenario) -> Option<Vec<Option<Value>>> {
    let orders = Orders::of(scenario)?;
    Some(orders.named(orders.walk().decide(), orders.lieutenants()))
}

/// A claimed scenario.
#[derive(Debug)]
pub(crate) struct Orders<'a> {
    pub(crate) n: u32,
    pub(crate) m: u32,
    pub(crate) order: Value,
    pub(crate) traitors: u64,
    lies: Lies<'a>,
}

impl<'a> Orders<'a> {
    /// The scenario if every message of it may be evaluated.
    fn of(scenario: &'a Scenario) -> Option<Self> {
        let messages = om_messages(scenario.n.into(), scenario.om()?.m.into())?;
        Self::of_any_size(scenario).filter(|_| messages <= MESSAGES_MAX)
    }

    /// The scenario, whatever it costs.
    pub(crate) fn of_any_size(scenario: &'a Scenario) -> Option<Self> {
        let om = scenario.om().filter(|om| scenario.n <= 64 && om.m < HOPS_MAX as u32)?;
        claims(scenario, &["m", "order", "messengers", "timeout"]).then(|| Self {
            n: scenario.n,
            m: om.m,
            order: om.order,
            traitors: scenario.bad.iter().map(|&id| 1 << id).sum(),
            lies: Lies::of(scenario),
        })
    }

    /// All but the commander.
    pub(crate) fn lieutenants(&self) -> u64 {
        u64::MAX >> (64 - self.n) & !(1 << COMMANDER)
    }

    /// The decisions in a mask, of the generals in another.
    pub(crate) fn named(&self, attack: u64, whose: u64) -> Vec<Option<Value>> {
        let value = |id: u32| if attack >> id & 1 == 1 { ATTACK } else { RETREAT };
        (0..self.n).map(|id| (whose >> id & 1 == 1).then(|| value(id))).collect()
    }

    /// What is walked.
    pub(crate) fn walk(&self) -> walk::Orders<'_> {
        walk::Orders {
            n: self.n,
            m: self.m,
            attack: self.order == ATTACK,
            traitors: self.traitors,
            liars: self.lies.liars(),
        }
    }

    /// Whether any traitor may say nothing.
    pub(crate) fn may_be_silent(&self) -> bool {
        self.lies.may_be_silent(u64::MAX >> (64 - self.n))
    }

    fn evaluation(&self, scenario: &Scenario, count: &Count) -> Evaluation {
        let mut level = 1;
        let levels = (1..=self.m + 1).map(|round| {
            level *= u64::from(self.n - round);
            level
        });
        let levels: Vec<u64> = levels.collect();
        let each = levels.iter().sum::<u64>() / u64::from(self.n - 1).max(1);
        let of = |id: NodeId| {
            if self.lieutenants() >> id & 1 == 0 {
                return [0, 0];
            }
            let [attack, silence] = count.heard[id as usize];
            [each - attack - silence, attack]
        };
        let heard: Vec<[u64; 2]> = (0..self.n).map(of).collect();
        let tie = scenario.om().map(|om| om.tie);
        let flat = heard.iter().enumerate().map(|(id, [retreat, attack])| {
            let tied = tie == Some(Tie::First) && count.direct >> id & 1 == 1;
            u64::from(attack > retreat || (attack == retreat && tied)) << id
        });
        let silent = &count.silent[1..];
        let sent = levels.iter().zip(silent).map(|(all, silent)| all - silent);
        let spoken = sent.clone().enumerate().filter(|(_, sent)| *sent > 0);
        Evaluation {
            recursive: self.named(count.resolved, self.lieutenants()),
            flat: self.named(flat.sum(), self.lieutenants()),
            rounds: spoken.map(|(place, _)| place as Round + 1).max().unwrap_or(0),
            sent: sent.sum(),
            heard,
        }
    }
}
