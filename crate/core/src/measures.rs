//! What is measured of a run beside its verdicts, by name.

mod list;
mod network;

pub use list::{MEASURES, Measure};

use crate::checks::deciders;
use crate::engine::Observed;
use crate::gather::ByName;
use crate::protocols::Running;
use crate::scenario::{Algorithm, Scenario};
use crate::terms::{ATTACK, RETREAT, Value};

/// Measures by name; all are counts, ticks or shares per million or per mille, so whole numbers.
pub(crate) type Measures = ByName<u64>;

/// The measures of a finished run; those that do not apply are left out.
pub(crate) fn measures(
    scenario: &Scenario,
    running: &Running,
    decisions: &[Option<Value>],
) -> Measures {
    let mut measures = Measures::new();
    if let Running::Network(phases) = running {
        measures = network::measures(scenario, phases);
    }
    if !scenario.interventions.is_empty() {
        let missed = running.meddling().outcomes().filter(|(_, done)| done.is_err());
        measures.insert("missed_interventions", missed.count() as u64);
    }
    if let Some(observed) = running.observed() {
        let stops = running.trace().tally().decided.iter().any(Option::is_some);
        let decisions = stops.then_some(decisions);
        of_vote(&mut measures, scenario, observed, (&running.held(), decisions));
    }
    if let Algorithm::Om(_) = scenario.algorithm {
        let heard = &running.trace().tally().heard;
        let total = |value: Value| heard.iter().map(|of| u64::from(of[usize::from(value.0)])).sum();
        measures.insert("heard_attack", total(ATTACK));
        measures.insert("heard_retreat", total(RETREAT));
    }
    if let Algorithm::BenOr(_) = scenario.algorithm {
        measures.insert("tosses", tosses(scenario, running));
    }
    measures
}

/// The measures of a vote; of what was decided only if anybody stopped by itself.
pub(crate) fn of_vote(
    measures: &mut Measures,
    scenario: &Scenario,
    observed: &Observed,
    (held, decisions): (&[Option<Value>], Option<&[Option<Value>]>),
) {
    if observed.unanimous.is_some() {
        measures.insert("lost_rounds", u64::from(observed.lost));
    }
    if let Some((period, since)) = observed.stuck {
        measures.insert("stuck_period", u64::from(period));
        measures.insert("stuck_since", u64::from(since));
    }
    if let Some(decisions) = decisions {
        measures.insert("wrong_stops", wrong_stops(scenario, held, decisions));
    }
}

/// How many loyal nodes stopped on another value than most loyal ones held in the end; of equally
/// common values, none is wrong.
fn wrong_stops(scenario: &Scenario, held: &[Option<Value>], decisions: &[Option<Value>]) -> u64 {
    let mut ballot = crate::ballot::Ballot::default();
    deciders(scenario).filter_map(|node| held[node as usize]).for_each(|value| ballot.add(value));
    let common = ballot.leaders();
    let stops = deciders(scenario).filter_map(|node| decisions[node as usize]);
    stops.filter(|value| !common.contains(value)).count() as u64
}

fn tosses(scenario: &Scenario, running: &Running) -> u64 {
    let tosses = &running.trace().tally().tosses;
    deciders(scenario).map(|node| u64::from(tosses[node as usize])).sum()
}
