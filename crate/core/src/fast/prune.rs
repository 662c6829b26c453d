//! OM(m) as far as it can matter: what the loyal decide, by Lemma 1 (Lamport, Shostak, Pease 1982).
//!
//! What it says, and what is left out for it, is told at [`bivouac_kernels::prune`].
//!
//! It tells neither what traitors would decide, nor what anybody hears. Claims what [`super::om`]
//! claims, and more generals than that as long as few enough paths remain.

use super::om::Orders;
use crate::scenario::Scenario;
use crate::terms::Value;

/// The most paths that are walked.
pub const PATHS_MAX: u128 = 1 << 26;

/// What the loyal lieutenants decide by OM(m), nothing for anybody else; nothing at all if the
/// scenario is not claimed.
pub fn decisions(scenario: &Scenario) -> Option<Vec<Option<Value>>> {
    let orders = few_enough(scenario)?;
    let attack = orders.walk().decide_loyal();
    Some(orders.named(attack, orders.lieutenants() & !orders.traitors))
}

/// How many paths are walked to know that; nothing if the scenario is not claimed.
pub fn paths(scenario: &Scenario) -> Option<u128> {
    Some(few_enough(scenario)?.walk().paths_left())
}

/// A claimed scenario.
fn few_enough(scenario: &Scenario) -> Option<Orders<'_>> {
    let orders = Orders::of_any_size(scenario)?;
    (orders.walk().paths_left() <= PATHS_MAX).then_some(orders)
}
