//! Which scenarios the kernels know enough about.
//!
//! A scenario that gives a key of which a kernel has not heard is not claimed, whatever the key
//! means: a fault that is new to the engine can be overlooked by nobody.

use crate::scenario::Scenario;

/// The keys that every kernel knows: none of them, or only as far as the kernel asks, changes what
/// is decided.
const KNOWN: &[&str] = &[
    "v",
    "c",
    "e",
    "req",
    "alg",
    "n",
    "bad",
    "t",
    "t_pm",
    "pick",
    "adv",
    "say",
    "topo",
    "delay",
    "jitter_pm",
    "loss_pm",
    "seed",
    "at",
    "title",
    "names",
    "d",
    "rule",
    "tie",
];

/// Whether a kernel that also knows the keys `more` knows all that the scenario gives, and nothing
/// gets lost in it.
pub(crate) fn claims(scenario: &Scenario, more: &[&str]) -> bool {
    let known = |key: &str| KNOWN.contains(&key) || more.contains(&key);
    let network = &scenario.network;
    let sound = network.loss_pm == 0 && network.miss == 0 && network.timeout.is_none();
    sound && scenario.gives_only(known)
}
