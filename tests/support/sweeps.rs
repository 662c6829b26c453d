//! Sweeps of one cell by the command, for tests that hold a distribution against another.

use crate::command;
use serde_json::Value;

/// The one cell of a sweep without axes; a failure names the call.
pub(crate) fn cell(scenario: &str, seeds: u32) -> Value {
    let seeds = seeds.to_string();
    let answer = command::call(&["sweep", scenario, "--seeds", &seeds, "--format", "json"], "");
    assert_eq!(answer.code, 0, "bivouac sweep '{scenario}': {}", answer.err);
    let mut rows: Vec<Value> = serde_json::from_str(&answer.out).expect("a table");
    rows.remove(0)
}
