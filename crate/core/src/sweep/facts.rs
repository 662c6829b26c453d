//! What a sweep needs to know of one run: by a kernel where one claims the scenario, else from the
//! engine's report. Both say the same.

use crate::checks::{self, Agreement, Termination, Validity};
use crate::engine::Observed;
use crate::fast::om::{self, Evaluation};
use crate::fast::vote_lanes;
use crate::fast::votes::{self, Vote};
use crate::gather::by_name;
use crate::measures::{Measures, of_vote};
use crate::report::{Report, Verdict, settled};
use crate::run::{Run, refusal};
use crate::scenario::cost::om_messages;
use crate::scenario::{OralMessages, Rule, Scenario};
use crate::terms::{Round, Value};
use crate::trace::Record;

/// What a run adds to the sums of its cell.
#[derive(Clone, Debug, PartialEq)]
pub struct Facts {
    /// The verdict on the decisions.
    pub verdict: Verdict,
    /// The verdicts by both rules and the common plan, of generals.
    pub generals: Option<Generals>,
    /// How many rounds it took.
    pub rounds: Round,
    /// How many messages were sent.
    pub sent: u64,
    /// Further measures by name.
    pub measures: Measures,
}

/// What is known of generals alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Generals {
    /// The flat count's agreement and validity.
    pub flat: (Agreement, Validity),
    /// Those of OM(m).
    pub recursive: (Agreement, Validity),
    /// The one decision of all loyal lieutenants, if they share one.
    pub plan: Option<&'static str>,
}

impl Facts {
    /// The facts of one run; nothing for one that costs too much.
    pub fn of(scenario: Scenario) -> Option<Self> {
        if refusal(&scenario, Record::Sums).is_some() {
            return None;
        }
        Self::by_kernel(&scenario).or_else(|| Self::by_engine(scenario))
    }

    /// The facts of several runs, at once where their lanes can go together.
    pub fn of_all(scenarios: Vec<Scenario>) -> Vec<Option<Self>> {
        let allowed = scenarios.iter().all(|scenario| refusal(scenario, Record::Sums).is_none());
        let together = allowed && scenarios.len() > 1;
        let votes = together.then(|| vote_lanes::run(&scenarios)).flatten();
        let Some(votes) = votes else { return scenarios.into_iter().map(Self::of).collect() };
        let facts = |(scenario, vote): (Scenario, Option<Vote>)| match vote {
            Some(vote) => Some(Self::voted(&scenario, &vote)),
            None => Self::of(scenario),
        };
        scenarios.into_iter().zip(votes).map(facts).collect()
    }

    /// The same, message by message.
    pub fn by_engine(scenario: Scenario) -> Option<Self> {
        let mut run = Run::of(scenario, Record::Sums).ok()?;
        while !run.advance(u32::MAX).done {}
        Some(Self::reported(&run.report()))
    }

    /// The same without a message; nothing if no kernel claims the scenario.
    pub fn by_kernel(scenario: &Scenario) -> Option<Self> {
        if let Some(om) = scenario.om() {
            return om::evaluate(scenario)
                .map(|evaluation| Self::evaluated(om, scenario, &evaluation));
        }
        votes::run(scenario).map(|vote| Self::voted(scenario, &vote))
    }

    /// The facts of a run of generals of which no more than the decisions is known: none of its
    /// traitors is silent.
    pub(crate) fn decided(scenario: &Scenario, decisions: &[Option<Value>]) -> Self {
        let m = scenario.om().map_or(0, |om| om.m);
        let sent = om_messages(scenario.n.into(), m.into()).unwrap_or(u128::MAX);
        Self {
            verdict: verdict(scenario, decisions),
            generals: None,
            rounds: m as Round + 1,
            sent: u64::try_from(sent).unwrap_or(u64::MAX),
            measures: Measures::new(),
        }
    }

    fn reported(report: &Report) -> Self {
        let generals = report.generals.as_ref().map(|generals| Generals {
            flat: (generals.flat.agreement, generals.flat.validity),
            recursive: (generals.recursive.agreement, generals.recursive.validity),
            plan: generals.plan,
        });
        Self {
            verdict: report.verdict,
            generals,
            rounds: report.rounds,
            sent: report.messages.sent.into(),
            measures: report.measures.clone(),
        }
    }

    fn evaluated(om: &OralMessages, scenario: &Scenario, evaluation: &Evaluation) -> Self {
        let by = |rule| {
            let decisions = evaluation.by(rule);
            (checks::agreement(scenario, decisions), checks::validity(scenario, decisions))
        };
        let decisions = evaluation.by(om.rule);
        let heard = |value: usize| evaluation.heard.iter().map(|of| of[value]).sum();
        let plan = checks::plan(scenario, decisions);
        Self {
            verdict: verdict(scenario, decisions),
            generals: Some(Generals {
                flat: by(Rule::Flat),
                recursive: by(Rule::Recursive),
                plan: plan.map(|value| scenario.alphabet().name(value)),
            }),
            rounds: evaluation.rounds,
            sent: evaluation.sent,
            measures: by_name([("heard_retreat", heard(0)), ("heard_attack", heard(1))]),
        }
    }

    fn voted(scenario: &Scenario, vote: &Vote) -> Self {
        let held: Vec<Option<Value>> = vote.held.iter().copied().map(Some).collect();
        let observed: &Observed = &vote.observed;
        let decisions = settled(scenario, observed, &held, &vote.decided);
        let stops = vote.decided.iter().any(Option::is_some);
        let mut measures = Measures::new();
        of_vote(&mut measures, scenario, observed, (&held, stops.then_some(&decisions)));
        Self {
            verdict: verdict(scenario, &decisions),
            generals: None,
            rounds: observed.reached.unwrap_or(observed.rounds),
            sent: vote.sent,
            measures,
        }
    }
}

fn verdict(scenario: &Scenario, decisions: &[Option<Value>]) -> Verdict {
    Verdict {
        agreement: checks::agreement(scenario, decisions),
        validity: checks::validity(scenario, decisions),
        termination: checks::termination(scenario, decisions),
    }
}

impl Facts {
    /// Whether the run came to its end by itself.
    pub(crate) fn terminated(&self) -> bool {
        self.verdict.termination == Termination::Reached
    }
}
