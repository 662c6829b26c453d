//! Both answers without a single message, where every liar says the same to everybody.
//!
//! With such liars a report's value depends only on whether its path is all loyal, so the flat
//! count is a difference of two sums of falling factorials, and the fold has but one sub-vote for
//! each (value, loyal left, traitors left). Claims `adv` honest, retreat and attack without script
//! and without loss or time-out; anything else has no closed form here.

use super::COMMANDER;
use crate::scenario::{OralMessages, Scenario, Strategy, Tie};
use crate::terms::{ATTACK, NodeId, RETREAT, Value};
use litemap::LiteMap;

/// What one general comes to by both rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Forecast {
    /// Reports of ATTACK that it hears.
    pub attack: u128,
    /// Reports of RETREAT that it hears.
    pub retreat: u128,
    /// The flat count's answer; nothing for the commander.
    pub flat: Option<Value>,
    /// OM(m)'s answer; nothing for the commander.
    pub recursive: Option<Value>,
}

/// The forecast for every general; nothing where the closed form does not hold or the counts are
/// beyond 128 bits.
pub fn forecast(scenario: &Scenario) -> Option<Vec<Forecast>> {
    let om = scenario.om()?;
    let network = &scenario.network;
    let meddled = !scenario.liars.script.is_empty() || !scenario.interventions.is_empty();
    if meddled || network.loss_pm > 0 || network.timeout.is_some() {
        return None;
    }
    let lie = match scenario.liars.strategy {
        Strategy::Honest => None,
        Strategy::Retreat => Some(RETREAT),
        Strategy::Attack => Some(ATTACK),
        _ => return None,
    };
    let mut uniform = Uniform { scenario, om, lie, resolved: LiteMap::new() };
    (0..scenario.n).map(|node| uniform.general(node)).collect()
}

/// The sum of P(from, j) over j = 0..=m: how many paths of loyal or of any generals reach one.
fn arrangements(from: u128, m: u32) -> Option<u128> {
    let mut term = 1_u128;
    let mut sum = 1_u128;
    for j in 0..u128::from(m).min(from) {
        term = term.checked_mul(from - j)?;
        sum = sum.checked_add(term)?;
    }
    Some(sum)
}

/// A scenario whose liars all say `lie`.
struct Uniform<'a> {
    scenario: &'a Scenario,
    om: &'a OralMessages,
    lie: Option<Value>,
    /// Sub-votes already resolved, by value, loyal and traitors left.
    resolved: LiteMap<(Value, u32, u32), Value>,
}

impl Uniform<'_> {
    fn general(&mut self, node: NodeId) -> Option<Forecast> {
        let scenario = self.scenario;
        if node == COMMANDER {
            return Some(Forecast { attack: 0, retreat: 0, flat: None, recursive: None });
        }
        let order = self.said(self.om.order, scenario.loyal(COMMANDER));
        let others = (1..scenario.n).filter(|&other| other != node);
        let loyal = others.filter(|&other| scenario.loyal(other)).count() as u32;
        let traitors = scenario.n - 2 - loyal;
        let all = arrangements(u128::from(scenario.n - 2), self.om.m)?;
        let changes_nothing = self.lie.is_none_or(|lie| lie == order);
        let kept = if changes_nothing { all } else { arrangements(u128::from(loyal), self.om.m)? };
        let (attack, retreat) =
            if order == ATTACK { (kept, all - kept) } else { (all - kept, kept) };
        let tied = if self.om.tie == Tie::First { order } else { RETREAT };
        let flat = Some(majority(attack, retreat, tied));
        let recursive = Some(self.resolve(order, loyal, traitors, self.om.m));
        Some(Forecast { attack, retreat, flat, recursive })
    }

    /// What a general who holds `held` says.
    fn said(&self, held: Value, loyal: bool) -> Value {
        if loyal { held } else { self.lie.unwrap_or(held) }
    }

    /// What a lieutenant resolves for a path along which `value` came, `relays` relays before the
    /// leaves.
    fn resolve(&mut self, value: Value, loyal: u32, traitors: u32, relays: u32) -> Value {
        if relays == 0 {
            return value;
        }
        if let Some(&known) = self.resolved.get(&(value, loyal, traitors)) {
            return known;
        }
        let mut votes = [0_u128; 2];
        votes[usize::from(value.0)] += 1;
        if loyal > 0 {
            let relayed = self.resolve(value, loyal - 1, traitors, relays - 1);
            votes[usize::from(relayed.0)] += u128::from(loyal);
        }
        if traitors > 0 {
            let told = self.said(value, false);
            let relayed = self.resolve(told, loyal, traitors - 1, relays - 1);
            votes[usize::from(relayed.0)] += u128::from(traitors);
        }
        let answer = majority(votes[1], votes[0], RETREAT);
        self.resolved.insert((value, loyal, traitors), answer);
        answer
    }
}

fn majority(attack: u128, retreat: u128, tied: Value) -> Value {
    match attack.cmp(&retreat) {
        std::cmp::Ordering::Greater => ATTACK,
        std::cmp::Ordering::Less => RETREAT,
        std::cmp::Ordering::Equal => tied,
    }
}
