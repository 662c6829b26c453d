//! What can be said of a scenario before it runs: what is valid of its text, what it costs, which
//! condition of the theorem it breaks and, where a closed form exists, how it will end.

mod apart;
mod conditions;

pub(crate) use conditions::{has_conditions, kept};

use crate::far::{Settled, settled};
use crate::gather::ByName;
use crate::protocols::om::closed_form::{Forecast, forecast};
use crate::report::{Answer, Named, judged};
use crate::run::refusal;
use crate::scenario::cost::{self, Band, MESSAGES_MAX};
use crate::scenario::{InputError, Notice, Scenario, Source, count_text};
use crate::terms::{NodeId, Value};
use crate::trace::Record;
use serde::Serialize;

/// What can be said of a text before it runs.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Preview {
    /// Whether the text is a sound scenario that can run.
    pub ok: bool,
    /// What is wrong.
    #[cfg_attr(feature = "types", ts(type = "Array<InputError>"))]
    pub errors: Vec<InputError>,
    /// What is worth saying.
    pub notices: Vec<Notice>,
    /// What is valid of it; nothing if not even the algorithm is known.
    pub valid: Option<Valid>,
}

/// The valid part of a text.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Valid {
    /// Its canonical text.
    pub scenario: String,
    /// The value of every key that has one, as text.
    #[cfg_attr(feature = "types", ts(as = "std::collections::BTreeMap<&'static str, String>"))]
    pub values: ByName<String>,
    /// The keys that were given.
    pub given: Vec<&'static str>,
    /// The algorithm's name.
    pub algorithm: &'static str,
    /// How many participants.
    pub n: u32,
    /// How many clients beside them.
    pub clients: u32,
    /// The depth of OM(m), among generals.
    pub m: Option<u32>,
    /// The ids of the faulty, ascending.
    pub bad: Vec<NodeId>,
    /// The commander's order before any lie, among generals.
    pub order: Named,
    /// What each participant and client holds at the start; empty among generals.
    pub inputs: Vec<&'static str>,
    /// The seed, as text: it may be beyond what a script can hold.
    pub seed: String,
    /// The moment at which to open the run, as text.
    pub at: Option<String>,
    /// What the run is called.
    pub title: Option<String>,
    /// What the generals are called.
    pub names: Vec<String>,
    /// The digest the run is expected to have, or its beginning.
    pub digest: Option<String>,
    /// What it costs.
    pub cost: Cost,
    /// What the theorem asks for.
    pub conditions: Vec<Condition>,
    /// How it will end, where a closed form tells.
    pub forecast: Option<Outlook>,
    /// What the loyal decide, of generals who would send more than a run can hold.
    pub settled: Option<Settled>,
}

/// What a run costs.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Cost {
    /// How many messages, as text.
    pub messages: String,
    /// Whether that is the exact number, rather than the most there can be.
    pub exact: bool,
    /// How far it may go.
    pub band: Band,
    /// The most messages of a run, as text.
    pub limit: String,
    /// The nearest values that would run.
    pub nearest: Vec<Nearest>,
}

/// A value near the one asked for that would run.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Nearest {
    /// The key.
    pub key: &'static str,
    /// The value.
    #[cfg_attr(feature = "types", ts(type = "number"))]
    pub value: u64,
    /// How many messages then, as text.
    pub messages: String,
}

/// One condition under which the algorithm, or what decides after gossip, keeps its promise
/// (Lamport 1982, Theorem 1; Ben-Or 1983; Nakamoto 2008, section 11): `left` must be at least
/// `right`.
#[derive(Clone, Copy, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Condition {
    /// `n>=3m+1`, `m>=traitors`, `n>=5f+1`, `n>=2f+1` or `f>=faulty`; `same_to_all`, whether the
    /// faulty say the same to all; `honest_power>faulty_power`; `block_gap>=10*delay`, in ticks.
    pub name: &'static str,
    /// The greater side.
    #[cfg_attr(feature = "types", ts(type = "number"))]
    pub left: u64,
    /// The lesser side.
    #[cfg_attr(feature = "types", ts(type = "number"))]
    pub right: u64,
    /// Whether it holds.
    pub holds: bool,
}

/// How a run will end, by the closed form.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Outlook {
    /// What each node hears, counted flat, as text.
    pub heard: Vec<Heard>,
    /// The notebook's rule.
    pub flat: Answer,
    /// OM(m).
    pub recursive: Answer,
}

/// What a node hears, counted flat.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Heard {
    /// Reports of attack, as text.
    pub a: String,
    /// Reports of retreat, as text.
    pub r: String,
    /// What the flat count comes to.
    pub decision: Named,
}

/// Looks at a text without running it.
pub fn preview(text: &str, source: Source) -> Preview {
    let reading = Scenario::read(text, source);
    let mut errors = reading.errors;
    let sound = errors.is_empty();
    errors.extend(
        reading.scenario.as_ref().and_then(|scenario| refusal(scenario, Record::Everything)),
    );
    let mut notices = reading.notices;
    notices.extend(reading.scenario.as_ref().and_then(apart::notice));
    Preview {
        ok: sound && errors.is_empty(),
        errors,
        notices,
        valid: reading.scenario.as_ref().map(valid),
    }
}

fn valid(scenario: &Scenario) -> Valid {
    let name = |value: Value| scenario.alphabet().name(value);
    Valid {
        scenario: scenario.text(),
        values: scenario.values_by_key(),
        given: scenario.given(),
        algorithm: scenario.algorithm_name(),
        n: scenario.n,
        clients: scenario.clients,
        m: scenario.om().map(|om| om.m),
        bad: scenario.bad.clone(),
        order: scenario.om().map(|om| name(om.order)),
        inputs: scenario.inputs.iter().map(|&value| name(value)).collect(),
        seed: scenario.seed.to_string(),
        at: scenario.at.map(|at| at.to_string()),
        title: scenario.title.clone(),
        names: scenario.names.clone(),
        digest: scenario.expected_digest.clone(),
        cost: cost(scenario),
        conditions: conditions::conditions(scenario),
        forecast: forecast(scenario).map(|general| outlook(scenario, &general)),
        settled: refusal(scenario, Record::Everything).and_then(|_| settled(scenario)),
    }
}

fn cost(scenario: &Scenario) -> Cost {
    let cost = cost::Cost::of(scenario);
    let near = |(key, value, messages)| Nearest { key, value, messages: count_text(messages) };
    Cost {
        messages: count_text(cost.messages),
        exact: cost.exact,
        band: cost.band(),
        limit: MESSAGES_MAX.to_string(),
        nearest: cost.nearest(scenario).into_iter().map(near).collect(),
    }
}

fn outlook(scenario: &Scenario, generals: &[Forecast]) -> Outlook {
    let heard = |general: &Forecast| Heard {
        a: general.attack.to_string(),
        r: general.retreat.to_string(),
        decision: general.flat.map(|value| scenario.alphabet().name(value)),
    };
    let answer = |of: fn(&Forecast) -> Option<Value>| {
        judged(scenario, &generals.iter().map(of).collect::<Vec<_>>())
    };
    Outlook {
        heard: generals.iter().map(heard).collect(),
        flat: answer(|general| general.flat),
        recursive: answer(|general| general.recursive),
    }
}
