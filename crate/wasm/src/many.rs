//! What takes more runs than the one at hand: samples, cells of the map, the search for the worst
//! lie. The embed's core is built without it.

use std::cell::RefCell;

use bivouac::search::Search;
use bivouac::sweep::{self, Sample};
use bivouac::{Scenario, map};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::{json, refused, thrown};

thread_local! {
    static SEARCH: RefCell<Option<Search>> = const { RefCell::new(None) };
}

/// How many tables of lies are tried at a time: a fraction of a slice of the worker.
const TRIES: u64 = 256;

/// Runs a scenario with the seeds of the numbers `from` to `to`, the last one excluded, and says
/// what they add up to, as JSON: a part for `sweep_outcome`. Keeps nothing.
#[wasm_bindgen]
pub fn sweep_part(scenario: &str, from: u32, to: u32) -> String {
    json(&sweep::sample(scenario, from.into()..to.into()))
}

/// The same of generals, of whom the verdicts alone are asked: faster, and no more is told.
#[wasm_bindgen]
pub fn verdicts_part(scenario: &str, from: u32, to: u32) -> String {
    json(&map::verdicts(scenario, from.into()..to.into()))
}

/// What such parts, a JSON list in any order, come to, as JSON: `Outcome`.
///
/// # Errors
/// A list that holds anything else.
#[wasm_bindgen]
pub fn sweep_outcome(scenario: &str, parts: &str) -> Result<String, String> {
    let parts: Vec<Sample> = serde_json::from_str(parts).map_err(|e| refused(&e.to_string()))?;
    Ok(json(&sweep::outcome(scenario, &parts)))
}

/// Whether agreement and validity hold in a cell of generals, whoever the traitors are and whatever
/// they say, with at most `tries` tables of lies for each cast, as JSON: `Judgement`.
///
/// # Errors
/// All that is wrong with the text, or that it is none of generals.
#[wasm_bindgen]
pub fn judge(scenario: &str, tries: u32) -> Result<String, String> {
    let judgement = map::judge(scenario, tries.into()).map_err(|errors| thrown(&errors))?;
    Ok(json(&judgement))
}

/// Begins a search for the worst lie of a scenario's traitors, which tries at most `budget` tables;
/// an earlier search is dropped. The run at hand stays.
///
/// # Errors
/// All that is wrong with the text, or that it cannot be searched.
#[wasm_bindgen]
pub fn search_begin(text: &str, budget: u32) -> Result<(), String> {
    SEARCH.set(None);
    let scenario = Scenario::parse(text).map_err(|errors| thrown(&errors))?;
    let search = Search::begin(&scenario, budget.into()).map_err(|error| thrown(&[error]))?;
    SEARCH.set(Some(search));
    Ok(())
}

/// Tries the next tables and says how far the search has come, as JSON: `SearchProgress`.
///
/// # Errors
/// No search has begun.
#[wasm_bindgen]
pub fn search_advance() -> Result<String, String> {
    with_search(|search| json(&search.advance(TRIES)))
}

/// What the search came to so far, as JSON: `SearchReport`.
///
/// # Errors
/// No search has begun.
#[wasm_bindgen]
pub fn search_report() -> Result<String, String> {
    with_search(|search| json(&search.report()))
}

fn with_search(verb: impl FnOnce(&mut Search) -> String) -> Result<String, String> {
    SEARCH
        .with_borrow_mut(|search| search.as_mut().map(verb))
        .ok_or_else(|| refused("no search has begun"))
}
