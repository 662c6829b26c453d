//! What a run came to, in the words of the command's JSON.

use crate::checks::{self, Agreement, Termination, Validity};
use crate::protocols::om::answers::{Answers, answers};
use crate::scenario::{Rule, Scenario};
use crate::terms::{ATTACK, NodeId, RETREAT, Value};
use crate::trace::{Kind, Outcome, Trace};
use serde::Serialize;
use std::collections::BTreeMap;

/// The name of a value, or nothing.
pub(crate) type Named = Option<&'static str>;

/// What a run came to.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Report {
    /// The canonical text of the scenario.
    pub scenario: String,
    /// The version of the engine's rules.
    pub engine: u32,
    /// Sixteen hexadecimal digits that stand for the whole run.
    pub digest: String,
    /// What became of the messages.
    pub messages: Counts,
    /// How many rounds of messages there were.
    pub rounds: u32,
    /// The tick of the last event.
    #[cfg_attr(feature = "types", ts(type = "number"))]
    pub ticks: u64,
    /// The three verdicts on the decisions.
    pub verdict: Verdict,
    /// What each node decided; the commander does not.
    pub decisions: Vec<Named>,
    /// The nodes one by one.
    pub nodes: Vec<NodeReport>,
    /// Further measures by name.
    pub measures: BTreeMap<&'static str, f64>,
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
#[derive(Clone, Copy, Debug, Serialize)]
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
    /// Whether it is loyal.
    pub loyal: bool,
    /// What it decided.
    pub decision: Named,
    /// How many reports of each value reached it.
    pub heard: BTreeMap<&'static str, u32>,
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

/// Judges a finished run.
pub(crate) fn report(scenario: &Scenario, trace: &Trace) -> Report {
    let answers = answers(scenario, trace, trace.ticks());
    let decisions = decisions(scenario, trace);
    let nodes = (0..scenario.n).map(|id| node(scenario, id, &answers, &decisions)).collect();
    Report {
        scenario: scenario.text(),
        engine: crate::ENGINE,
        digest: trace.digest(),
        messages: counts(trace),
        rounds: trace.messages().round.iter().copied().max().unwrap_or(0).into(),
        ticks: trace.ticks(),
        verdict: Verdict {
            agreement: checks::agreement(scenario, &decisions),
            validity: checks::validity(scenario, &decisions),
            termination: checks::termination(scenario, &decisions),
        },
        decisions: names(&decisions),
        nodes,
        measures: BTreeMap::new(),
        m: scenario.om.m,
        order: scenario.om.order.name(),
        plan: checks::plan(scenario, &decisions).map(Value::name),
        flat: answer(scenario, Rule::Flat, &answers),
        recursive: answer(scenario, Rule::Recursive, &answers),
    }
}

/// What each node decided, as the trace has it.
fn decisions(scenario: &Scenario, trace: &Trace) -> Vec<Option<Value>> {
    let mut decisions = vec![None; scenario.n as usize];
    let rows = trace.rows();
    for row in (0..trace.len()).filter(|&row| rows.kind[row] == Kind::Decide as u8) {
        decisions[rows.node[row] as usize] = Some(Value(rows.value[row]));
    }
    decisions
}

fn names(values: &[Option<Value>]) -> Vec<Named> {
    values.iter().map(|value| value.map(Value::name)).collect()
}

fn counts(trace: &Trace) -> Counts {
    let with = |outcome: Outcome| {
        trace.messages().outcome.iter().map(|&other| u32::from(other == outcome as u8)).sum::<u32>()
    };
    let all = trace.messages().outcome.len() as u32;
    Counts {
        sent: all - with(Outcome::Withheld),
        delivered: with(Outcome::Delivered),
        dropped: with(Outcome::Lost) + with(Outcome::Cut),
    }
}

fn node(
    scenario: &Scenario,
    id: NodeId,
    answers: &[Answers],
    decisions: &[Option<Value>],
) -> NodeReport {
    let flat = answers[id as usize].flat;
    NodeReport {
        id,
        loyal: scenario.loyal(id),
        decision: decisions[id as usize].map(Value::name),
        heard: BTreeMap::from([(ATTACK.name(), flat.attack), (RETREAT.name(), flat.retreat)]),
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
        decisions: names(values),
        agreement: checks::agreement(scenario, values),
        validity: checks::validity(scenario, values),
    }
}
