//! What is measured of a run beside its verdicts, by name.

mod network;

use crate::checks::deciders;
use crate::engine::Observed;
use crate::protocols::Running;
use crate::scenario::Scenario;
use crate::terms::{ATTACK, RETREAT, Value};
use serde::Serialize;
use std::collections::BTreeMap;

/// A measure.
#[derive(Clone, Copy, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Measure {
    /// Its name in a report.
    pub name: &'static str,
    /// What it counts.
    pub unit: &'static str,
    /// A sentence for people.
    pub help: &'static str,
}

/// Every measure that a report may hold.
pub const MEASURES: &[Measure] = &[
    Measure {
        name: "heard_attack",
        unit: "reports",
        help: "How many reports of attack reached all generals together.",
    },
    Measure {
        name: "heard_retreat",
        unit: "reports",
        help: "How many reports of retreat reached all generals together.",
    },
    Measure {
        name: "lost_rounds",
        unit: "rounds",
        help: "In how many rounds after the first unanimous one not all the loyal held its value.",
    },
    Measure {
        name: "stuck_period",
        unit: "rounds",
        help: "After how many rounds a state without unanimity comes back for ever: 1 is a fixed \
               point, 2 a two-cycle.",
    },
    Measure {
        name: "stuck_since",
        unit: "rounds",
        help: "The round after which that state first stood.",
    },
    Measure {
        name: "wrong_stops",
        unit: "nodes",
        help: "How many loyal nodes stopped by themselves on another value than most loyal ones \
               held in the end.",
    },
    Measure { name: "tosses", unit: "coins", help: "How many coins loyal nodes tossed." },
    Measure { name: "letters", unit: "letters", help: "How many letters loyal peers took up." },
    Measure { name: "bytes", unit: "bytes", help: "How many bytes they had." },
    Measure { name: "payments", unit: "payments", help: "How many payments clients made." },
    Measure {
        name: "overdraft",
        unit: "coins",
        help: "How much a client spent that it did not have, at most.",
    },
    Measure {
        name: "true_pm",
        unit: "per mille",
        help: "Of all loyal peers and payments: who holds the version that the client recorded.",
    },
    Measure {
        name: "false_pm",
        unit: "per mille",
        help: "Of all loyal peers and payments: who holds another version.",
    },
    Measure {
        name: "none_pm",
        unit: "per mille",
        help: "Of all loyal peers and payments: who holds none.",
    },
    Measure {
        name: "coverage_pm",
        unit: "per mille",
        help: "Of all loyal peers and payments made two seconds before the end: who holds any.",
    },
    Measure {
        name: "full_pm",
        unit: "per mille",
        help: "How many of those payments reached every loyal peer.",
    },
    Measure {
        name: "unanimous_pm",
        unit: "per mille",
        help: "Of how many of those payments all who hold one hold the same version.",
    },
    Measure {
        name: "holders_true_pm",
        unit: "per mille",
        help: "Of those who hold a version of them: who holds what the client recorded.",
    },
    Measure {
        name: "tampered_pm",
        unit: "per mille",
        help: "Of loyal peers who hold a version of them: whose was tampered with.",
    },
    Measure {
        name: "seen_pm",
        unit: "copies, in thousandths",
        help: "How many copies of a payment reach who holds it, on average.",
    },
    Measure {
        name: "delay",
        unit: "ticks",
        help: "How long a payment takes to reach a peer, on average.",
    },
    Measure { name: "delay_p95", unit: "ticks", help: "How long at most in 95 of 100 cases." },
    Measure {
        name: "contested",
        unit: "payments",
        help: "Of how many payments loyal peers held different versions, or none, after gossip.",
    },
    Measure {
        name: "then_messages",
        unit: "messages",
        help: "How many messages deciding about them took.",
    },
    Measure { name: "blocks", unit: "blocks", help: "How many blocks were made." },
    Measure { name: "height", unit: "blocks", help: "How many the longest chain has." },
    Measure {
        name: "forks",
        unit: "heights",
        help: "At how many heights below the last there are two blocks or more.",
    },
    Measure {
        name: "stale",
        unit: "blocks",
        help: "How many blocks below the last height are not in the longest chain.",
    },
    Measure {
        name: "heads",
        unit: "blocks",
        help: "With how many different blocks the chains of loyal peers end.",
    },
    Measure {
        name: "faulty_blocks",
        unit: "blocks",
        help: "How many blocks of the longest chain faulty peers made.",
    },
    Measure {
        name: "contradictions",
        unit: "payments",
        help: "How many payments stand in it in more than one version.",
    },
    Measure { name: "shipped", unit: "payments", help: "For how many the merchant shipped." },
    Measure {
        name: "shipped_lost",
        unit: "payments",
        help: "For how many of them the payment is not in the merchant's chain in the end.",
    },
    Measure {
        name: "decided_about",
        unit: "payments",
        help: "About how many payments the peers came, or should have come, to one version.",
    },
    Measure {
        name: "settled",
        unit: "payments",
        help: "Of how many of them all loyal peers came to the same version.",
    },
    Measure {
        name: "settled_valid",
        unit: "payments",
        help: "Of how many of them that was a version that a loyal peer held before.",
    },
];

/// The measures of a finished run; those that do not apply are left out.
pub(crate) fn measures(
    scenario: &Scenario,
    running: &Running,
    decisions: &[Option<Value>],
) -> BTreeMap<&'static str, f64> {
    let mut measures = BTreeMap::new();
    if let Running::Network(phases) = running {
        return network::measures(scenario, phases);
    }
    if let Some(observed) = running.observed() {
        let stops = running.trace().tally().decided.iter().any(Option::is_some);
        measures = of_vote(scenario, observed, &running.held(), stops.then_some(decisions));
    }
    if let Running::Generals(_) = running {
        let heard = &running.trace().tally().heard;
        let total = |value: Value| heard.iter().map(|of| f64::from(of[usize::from(value.0)])).sum();
        measures.insert("heard_attack", total(ATTACK));
        measures.insert("heard_retreat", total(RETREAT));
    }
    if let Running::Peers(_) = running {
        measures.insert("tosses", tosses(scenario, running));
    }
    measures
}

/// The measures of a vote; of what was decided only if anybody stopped by itself.
pub(crate) fn of_vote(
    scenario: &Scenario,
    observed: &Observed,
    held: &[Option<Value>],
    decisions: Option<&[Option<Value>]>,
) -> BTreeMap<&'static str, f64> {
    let mut measures = BTreeMap::new();
    if observed.unanimous.is_some() {
        measures.insert("lost_rounds", f64::from(observed.lost));
    }
    if let Some((period, since)) = observed.stuck {
        measures.insert("stuck_period", f64::from(period));
        measures.insert("stuck_since", f64::from(since));
    }
    if let Some(decisions) = decisions {
        measures.insert("wrong_stops", wrong_stops(scenario, held, decisions));
    }
    measures
}

/// How many loyal nodes stopped on another value than most loyal ones held in the end; of equally
/// common values, none is wrong.
fn wrong_stops(scenario: &Scenario, held: &[Option<Value>], decisions: &[Option<Value>]) -> f64 {
    let mut ballot = crate::ballot::Ballot::default();
    deciders(scenario).filter_map(|node| held[node as usize]).for_each(|value| ballot.add(value));
    let common = ballot.leaders();
    let stops = deciders(scenario).filter_map(|node| decisions[node as usize]);
    stops.filter(|value| !common.contains(value)).count() as f64
}

fn tosses(scenario: &Scenario, running: &Running) -> f64 {
    let tosses = &running.trace().tally().tosses;
    deciders(scenario).map(|node| f64::from(tosses[node as usize])).sum()
}
