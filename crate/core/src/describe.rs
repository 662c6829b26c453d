//! The parameter table and the vocabulary as data, for the editor and for whoever writes scenarios.

use crate::measures::{MEASURES, Measure};
use crate::scenario::params::{ALGORITHMS, PARAMS, Param};
use crate::terms::Alphabet;
use crate::trace::{KIND_NAMES, OUTCOME_NAMES};
use serde::Serialize;

/// Everything a scenario can say.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Description {
    /// The version of the text's grammar.
    pub grammar: u32,
    /// The version of the engine's rules.
    pub engine: u32,
    /// The algorithms.
    pub algorithms: Vec<Algorithm>,
    /// The parameters, in the order of the canonical text.
    pub params: &'static [Param],
    /// The names of the generals' orders, by number.
    pub orders: &'static [&'static str],
    /// The names of the values that are voted about, by number.
    pub values: &'static [&'static str],
    /// The names of the kinds of row, by number.
    pub kinds: &'static [&'static str],
    /// The names of the outcomes of a message, by number.
    pub outcomes: &'static [&'static str],
    /// Further measures a report may hold.
    pub measures: &'static [Measure],
}

/// An algorithm.
#[derive(Clone, Copy, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Algorithm {
    /// Its name in the text.
    pub name: &'static str,
    /// Its title for people.
    pub title: &'static str,
}

/// Describes everything a scenario can say.
pub fn describe() -> Description {
    Description {
        grammar: 1,
        engine: crate::ENGINE,
        algorithms: ALGORITHMS.iter().map(|&(name, title)| Algorithm { name, title }).collect(),
        params: PARAMS,
        orders: Alphabet::Orders.names(),
        values: Alphabet::Letters.names(),
        kinds: &KIND_NAMES,
        outcomes: &OUTCOME_NAMES,
        measures: MEASURES,
    }
}
