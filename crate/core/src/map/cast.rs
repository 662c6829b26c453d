//! Who plays the traitors of a cell: the last lieutenants, or the commander and they.

use crate::scenario::Scenario;
use crate::terms::{ATTACK, Value};

/// What a cell's scenarios do not have in common.
const GONE: &[&str] =
    &["c", "d", "at", "title", "names", "bad", "t", "t_pm", "pick", "adv", "say", "order", "seed"];

/// A number of traitors among a number of generals, and what else the scenario says.
#[derive(Debug)]
pub(super) struct Cast {
    shared: String,
    generals: u32,
    /// How many traitors.
    pub(super) traitors: u32,
}

impl Cast {
    pub(super) fn of(scenario: &Scenario) -> Self {
        let text = scenario.text();
        let kept = text.split('&').filter(|pair| {
            let key = pair.split('=').next().unwrap_or_default();
            !GONE.contains(&key)
        });
        Self {
            shared: kept.collect::<Vec<_>>().join("&"),
            generals: scenario.n,
            traitors: scenario.bad.len() as u32,
        }
    }

    /// How many lieutenants are loyal if the commander is a traitor, or if he is not; none where
    /// that cannot be.
    pub(super) fn loyal_lieutenants(&self, treason: bool) -> u32 {
        match treason {
            true if self.traitors == 0 => 0,
            true => self.generals - self.traitors,
            false => (self.generals - self.traitors).saturating_sub(1),
        }
    }

    /// The scenario with these traitors, their strategy and an order.
    pub(super) fn scenario(&self, treason: bool, order: Value, strategy: &str) -> Scenario {
        let first = self.generals - self.traitors;
        let bad = if treason {
            let ids = std::iter::once(0).chain(first + 1..self.generals);
            let ids: Vec<String> = ids.map(|id| id.to_string()).collect();
            format!("bad={}", ids.join("."))
        } else {
            format!("t={}", self.traitors)
        };
        let order = if order == ATTACK { "a" } else { "r" };
        let text = format!("{}&{bad}&adv={strategy}&order={order}", self.shared);
        Scenario::parse(&text).expect("a sound scenario with as many traitors as before")
    }
}
