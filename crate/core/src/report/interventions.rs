//! What came of a run's interventions, one by one.

use crate::engine::Meddling;
use crate::scenario::{Scenario, intervention_text};
use crate::terms::Tick;
use crate::trace::Missed;
use serde::Serialize;

/// What came of one intervention.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct InterventionReport {
    /// The intervention as the scenario writes it.
    pub text: String,
    /// The row that it left in the trace; nothing if it did nothing.
    pub row: Option<u32>,
    /// When that was.
    #[cfg_attr(feature = "types", ts(type = "number | null"))]
    pub tick: Option<Tick>,
    /// Why it did nothing; nothing if it did something.
    pub missed: Option<Missed>,
}

/// What came of each, in their order.
pub(super) fn reports(scenario: &Scenario, meddling: &Meddling) -> Vec<InterventionReport> {
    let report = |(one, done): (_, Result<(u32, Tick), Missed>)| InterventionReport {
        text: intervention_text(one, scenario.alphabet()),
        row: done.ok().map(|(row, _)| row),
        tick: done.ok().map(|(_, tick)| tick),
        missed: done.err(),
    };
    meddling.outcomes().map(report).collect()
}

impl InterventionReport {
    /// Why it did nothing, as a sentence; nothing if it did something.
    pub fn complaint(&self, rows: u32) -> Option<String> {
        let row = self.text.split('-').next().unwrap_or_default();
        let why = match self.missed? {
            Missed::Unreached => format!("the run has {rows} rows and ends before that"),
            Missed::NoMessage => format!("row {row} is none of a message"),
            Missed::Over => format!("the message of row {row} is not under way any more"),
            Missed::Mute => format!("the message of row {row} carries no value"),
            Missed::Already => "it is so already".into(),
            Missed::Crashed => "the node has crashed".into(),
        };
        Some(format!("do={} did nothing: {why}", self.text))
    }
}
