//! What a run came to, in the words of the command's JSON.

mod interventions;
mod network;

pub use interventions::InterventionReport;
pub use network::InstanceReport;

use crate::checks::{self, Agreement, Termination, Validity};
use crate::engine::Observed;
use crate::gather::{ByName, by_name};
use crate::measures::measures;
use crate::protocols::Running;
use crate::protocols::om::answers::{Answers, answers};
use crate::scenario::{Algorithm, OralMessages, Rule, Scenario, Stop};
use crate::terms::{NodeId, RETREAT, Round, Value};
use crate::trace::{Tally, Trace};
use serde::Serialize;

/// The name of a value, or nothing.
pub(crate) type Named = Option<&'static str>;

/// What a run came to.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Report {
    /// The canonical text of the scenario.
    pub scenario: String,
    /// The version of the rules by which it ran.
    pub engine: u32,
    /// Sixteen hexadecimal digits that stand for the whole run.
    pub digest: String,
    /// What became of the messages.
    pub messages: Counts,
    /// How many rounds it took: of messages among generals, else until the loyal agreed or
    /// decided, or until the run was given up.
    pub rounds: Round,
    /// The tick of the last event.
    #[cfg_attr(feature = "types", ts(type = "number"))]
    pub ticks: u64,
    /// The three verdicts on the decisions.
    pub verdict: Verdict,
    /// What each node decided; a commander does not. Where an observer ends the vote, what each
    /// node held when the loyal had converged.
    pub decisions: Vec<Named>,
    /// The nodes one by one.
    pub nodes: Vec<NodeReport>,
    /// Further measures by name.
    #[cfg_attr(feature = "types", ts(as = "std::collections::BTreeMap<&'static str, u32>"))]
    pub measures: ByName<u64>,
    /// What was decided about each payment, in a network where several things are decided.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "types", ts(optional, as = "Option<Vec<InstanceReport>>"))]
    pub instances: Vec<InstanceReport>,
    /// What came of each intervention, in their order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "types", ts(optional, as = "Option<Vec<InterventionReport>>"))]
    pub interventions: Vec<InterventionReport>,
    /// What is said of generals alone.
    #[serde(flatten)]
    #[cfg_attr(feature = "types", ts(skip))]
    pub generals: Option<Generals>,
}

/// What is said of generals alone.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Generals {
    /// The depth of OM(m).
    pub m: u32,
    /// The commander's order before any lie.
    pub order: &'static str,
    /// The one decision of all loyal lieutenants, if they share one.
    pub plan: Named,
    /// The notebook's rule.
    pub flat: Answer,
    /// OM(m).
    pub recursive: Answer,
}

/// What became of the messages.
#[derive(Clone, Copy, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Counts {
    /// Sent: silence is not.
    pub sent: u32,
    /// Arrived.
    pub delivered: u32,
    /// Lost or cut off.
    pub dropped: u32,
}

/// The three verdicts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Verdict {
    /// Whether the loyal agree.
    pub agreement: Agreement,
    /// Whether they obey a loyal commander.
    pub validity: Validity,
    /// Whether they all decided.
    pub termination: Termination,
}

/// One node's part.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct NodeReport {
    /// Its id.
    pub id: NodeId,
    /// Whether it is one of the loyal of whom the verdicts speak: it was never a traitor, and no
    /// intervention made it crash for good.
    pub loyal: bool,
    /// What it decided.
    pub decision: Named,
    /// How many messages of each value reached it.
    #[cfg_attr(feature = "types", ts(as = "std::collections::BTreeMap<&'static str, u32>"))]
    pub heard: ByName<u32>,
}

/// What one of the two rules comes to.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Answer {
    /// What each node would decide by it.
    pub decisions: Vec<Named>,
    /// Whether the loyal agree by it.
    pub agreement: Agreement,
    /// Whether they obey by it.
    pub validity: Validity,
}

/// Judges a finished run. Whoever was ever a traitor, or crashed for good, is faulty.
pub(crate) fn report(scenario: &Scenario, running: &Running) -> Report {
    let scenario = &scenario.with_faulty(&running.meddling().spoilt());
    let trace = running.trace();
    let decisions = decisions(scenario, running);
    let phases = if let Running::Network(phases) = running { Some(phases) } else { None };
    let instances: Vec<InstanceReport> =
        phases.map(|phases| network::instances(scenario, phases)).unwrap_or_default();
    let verdict = match phases {
        Some(phases) => network::verdict(scenario, phases, &instances),
        None => Verdict {
            agreement: checks::agreement(scenario, &decisions),
            validity: checks::validity(scenario, &decisions),
            termination: checks::termination(scenario, &decisions),
        },
    };
    Report {
        scenario: scenario.text(),
        engine: scenario.rules(),
        digest: trace.digest(),
        messages: counts(trace),
        rounds: if phases.is_some() {
            instances.iter().map(|instance| instance.rounds).max().unwrap_or(0)
        } else {
            rounds(scenario, running)
        },
        ticks: trace.ticks(),
        verdict,
        measures: {
            let mut measures = measures(scenario, running, &decisions);
            for (name, count) in network::settled(&instances) {
                measures.insert(name, count);
            }
            measures
        },
        instances,
        interventions: interventions::reports(scenario, running.meddling()),
        decisions: names(scenario, &decisions),
        nodes: nodes(scenario, trace, &decisions),
        generals: scenario.om().map(|om| generals(scenario, om, trace, &decisions)),
    }
}

/// What each node decided, as the trace has it, or as a vote came to it.
fn decisions(scenario: &Scenario, running: &Running) -> Vec<Option<Value>> {
    if matches!(running, Running::Network(_)) {
        return vec![None; scenario.nodes() as usize];
    }
    let decided = &running.trace().tally().decided;
    running.observed().map_or_else(
        || decided.iter().map(|decided| decided.map(|(value, _)| value)).collect(),
        |observed| settled(scenario, observed, &running.held(), decided),
    )
}

/// What each node of a vote decided; or, where only an observer knows when the vote is over, what
/// each peer held once the loyal had converged.
pub(crate) fn settled(
    scenario: &Scenario,
    observed: &Observed,
    held: &[Option<Value>],
    decided: &[Option<(Value, Round)>],
) -> Vec<Option<Value>> {
    let by_oracle = match &scenario.algorithm {
        Algorithm::Majority(voting) | Algorithm::Neighbours(voting) => voting.stop == Stop::Oracle,
        _ => false,
    };
    if !by_oracle {
        return decided.iter().map(|decided| decided.map(|(value, _)| value)).collect();
    }
    let peer = |id: usize| observed.reached.is_some() && (id as u32) < scenario.n;
    held.iter().enumerate().map(|(id, held)| held.filter(|_| peer(id))).collect()
}

/// How many rounds it took.
fn rounds(scenario: &Scenario, running: &Running) -> Round {
    if let Some(observed) = running.observed() {
        return observed.reached.unwrap_or(observed.rounds);
    }
    let tally = running.trace().tally();
    let decided = |node: NodeId| tally.decided[node as usize].map(|(_, round)| round);
    let all: Option<Vec<Round>> = checks::deciders(scenario).map(decided).collect();
    let last = all.and_then(|rounds| rounds.into_iter().max()).unwrap_or(0);
    if last > 0 { last } else { tally.rounds }
}

fn names(scenario: &Scenario, values: &[Option<Value>]) -> Vec<Named> {
    values.iter().map(|value| value.map(|value| scenario.alphabet().name(value))).collect()
}

fn counts(trace: &Trace) -> Counts {
    let sum = |of: fn(&Tally) -> u32| trace.tallies().iter().map(of).sum();
    Counts {
        sent: trace.sent(),
        delivered: sum(|tally| tally.delivered),
        dropped: sum(|tally| tally.dropped),
    }
}

fn nodes(scenario: &Scenario, trace: &Trace, decisions: &[Option<Value>]) -> Vec<NodeReport> {
    let alphabet = scenario.alphabet();
    let known = &alphabet.names()[..usize::from(scenario.values)];
    let heard = |node: usize| by_name(known.iter().copied().zip(trace.tally().heard[node]));
    let node = |id: usize| NodeReport {
        id: id as NodeId,
        loyal: scenario.loyal(id as NodeId),
        decision: decisions[id].map(|value| alphabet.name(value)),
        heard: heard(id),
    };
    (0..decisions.len()).map(node).collect()
}

fn generals(
    scenario: &Scenario,
    om: &OralMessages,
    trace: &Trace,
    decisions: &[Option<Value>],
) -> Generals {
    let answers = answers(scenario, om, trace, trace.ticks());
    let name = |value| scenario.alphabet().name(value);
    Generals {
        m: om.m,
        order: name(om.order),
        plan: checks::plan(scenario, decisions).map(name),
        flat: answer(scenario, Rule::Flat, &answers),
        recursive: answer(scenario, Rule::Recursive, &answers),
    }
}

/// What all generals come to by one rule, and whether that will do.
fn answer(scenario: &Scenario, rule: Rule, answers: &[Answers]) -> Answer {
    let mut values: Vec<_> = answers
        .iter()
        .map(|answers| match rule {
            Rule::Flat => answers.flat.answer,
            Rule::Recursive => answers.recursive.answer,
        })
        .collect();
    // A lieutenant whom everybody kept in the dark retreats.
    values.iter_mut().skip(1).for_each(|value| *value = value.or(Some(RETREAT)));
    judged(scenario, &values)
}

/// An answer with its verdicts.
pub(crate) fn judged(scenario: &Scenario, values: &[Option<Value>]) -> Answer {
    Answer {
        decisions: names(scenario, values),
        agreement: checks::agreement(scenario, values),
        validity: checks::validity(scenario, values),
    }
}
