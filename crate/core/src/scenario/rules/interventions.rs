//! The rules of interventions: whom they may befall and what messages may be made to say.

use super::Check;
use crate::scenario::interventions::{MAX, text};
use crate::scenario::kinds::Setting;
use crate::scenario::{Act, Algorithm, Intervention};
use crate::terms::{Alphabet, UNSURE, Value};

impl Check<'_> {
    /// What is done to the run, by row.
    pub(super) fn interventions(
        &mut self,
        n: u32,
        nodes: u32,
        values: u8,
        told: &Algorithm,
    ) -> Vec<Intervention> {
        let Some(Setting::Interventions(all, alphabet)) = self.settings.get("do") else {
            return Vec::new();
        };
        if all.len() > MAX {
            self.refuse("do", format!("at most {MAX} interventions"));
            return Vec::new();
        }
        let twice = |place: usize| all[..place].contains(&all[place]);
        for (place, one) in all.iter().enumerate() {
            let against = impossible(one.act, n, nodes)
                .or_else(|| unsayable(one.act, values, told, alphabet))
                .or_else(|| twice(place).then(|| "each intervention once".into()));
            if let Some(allowed) = against {
                self.refuse_value("do", &text(one, alphabet), allowed);
                return Vec::new();
            }
        }
        all
    }
}

/// What speaks against an act by whom it befalls.
fn impossible(act: Act, n: u32, nodes: u32) -> Option<String> {
    match act {
        Act::Turn(node) if node >= n => Some(format!("turns of ids from 0 to {}", n - 1)),
        Act::Crash(node) if node >= nodes => {
            Some(format!("crashes of ids from 0 to {}", nodes - 1))
        }
        Act::Cut(one, two) if one == two || two >= nodes => {
            Some(format!("cuts between two different ids from 0 to {}", nodes - 1))
        }
        _ => None,
    }
}

/// What speaks against a lie by what it says.
fn unsayable(act: Act, values: u8, told: &Algorithm, alphabet: Alphabet) -> Option<String> {
    let Act::Lie(Some(value)) = act else { return None };
    let unsure = matches!(told, Algorithm::BenOr(_));
    let known = if value == UNSURE { unsure } else { value.0 < values };
    let last = alphabet.name(Value(values - 1));
    let unsure = if unsure { ", u for no proposal" } else { "" };
    let first = alphabet.name(Value(0));
    (!known).then(|| format!("lies that say {first} to {last}{unsure} or x for silence"))
}
