//! The whole boundary between the core and the page: a few coarse verbs, text and numbers in, JSON
//! or one buffer out, no handles to free. It decides nothing. An instance holds one run at a time;
//! an error is thrown as JSON, `{"errors": [{code, key, got, allowed, message}]}`.

pub mod browser;
#[cfg(feature = "many")]
pub mod many;
#[cfg(feature = "sabotage")]
mod sabotage;

use std::cell::RefCell;

use bivouac::trace::Record;
use bivouac::trace::encode::Sink;
use bivouac::{Run, Scenario, Source};
use serde::Serialize;
use wasm_bindgen::prelude::wasm_bindgen;

thread_local! {
    static RUN: RefCell<Option<Run>> = const { RefCell::new(None) };
}

/// What is thrown.
#[derive(Serialize)]
struct Thrown<'a, E> {
    errors: &'a [E],
}

/// A call that makes no sense.
#[derive(Serialize)]
struct Misuse<'a> {
    code: &'a str,
    message: &'a str,
}

/// When a run is given up, below the maximum that the linker sets: what is left is for its buffer.
const MEMORY_ENOUGH: usize = 232 << 20;

/// Every algorithm, parameter and measure, as JSON: `Description`. Measures are spoken of where
/// many runs are; else none is described.
#[wasm_bindgen]
pub fn describe() -> String {
    let described = bivouac::describe();
    let measures = if cfg!(feature = "many") { described.measures } else { &[] };
    json(&bivouac::Description { measures, ..described })
}

/// What the scenario of a link, or of a file, says, costs and gets wrong, as JSON: `Preview`. Takes
/// any text.
#[wasm_bindgen]
pub fn parse(text: &str, file: Option<bool>) -> String {
    let source = if file.unwrap_or(false) { Source::File } else { Source::Link };
    json(&bivouac::preview(text, source))
}

/// Begins the run of a scenario's text; an earlier run is dropped. Without its trace a run keeps
/// but the digest and the sums, unless it is one of generals.
///
/// # Errors
/// All that is wrong with the text, or that it costs too much.
#[wasm_bindgen]
pub fn begin(text: &str, traced: Option<bool>) -> Result<(), String> {
    // Dropped first, so that two traces are never in memory together.
    RUN.set(None);
    let scenario = Scenario::parse(text).map_err(|errors| thrown(&errors))?;
    let record = if traced.unwrap_or(true) { Record::Everything } else { Record::Sums };
    let run = Run::of(scenario, record).map_err(|error| thrown(&[error]))?;
    RUN.set(Some(run));
    Ok(())
}

/// Handles at most `budget` events and says how far the run has come, as JSON: `Progress`.
///
/// # Errors
/// No run has begun, or it is dropped as it needs more memory than there is. How many letters a
/// network writes is an estimate beforehand, so this cannot be refused at the door.
#[wasm_bindgen]
pub fn advance(budget: u32) -> Result<String, String> {
    with_run(|run| {
        #[cfg(feature = "sabotage")]
        sabotage::strike(&run.scenario().text());
        Ok(json(&run.advance(budget)))
    })
    .and_then(|progress| {
        if memory_bytes() <= MEMORY_ENOUGH {
            return Ok(progress);
        }
        RUN.set(None);
        let message = "the run needs more memory than a page may take";
        Err(thrown(&[Misuse { code: "E_MEMORY", message }]))
    })
}

#[wasm_bindgen]
extern "C" {
    /// Where a buffer is put together, outside the instance's memory.
    #[wasm_bindgen(
        typescript_type = "{ room(bytes: number): void, write(part: Uint8Array): void }"
    )]
    pub type Basket;

    #[wasm_bindgen(method, structural)]
    fn room(this: &Basket, bytes: u32);

    #[wasm_bindgen(method, structural)]
    fn write(this: &Basket, part: &[u8]);
}

struct Into<'a>(&'a Basket);

impl Sink for Into<'_> {
    fn room(&mut self, bytes: usize) {
        self.0.room(bytes as u32);
    }

    fn write(&mut self, bytes: &[u8]) {
        self.0.write(bytes);
    }
}

/// The trace of the run so far: a buffer that describes itself in its header, written in parts that
/// the basket must copy at once.
///
/// # Errors
/// No run has begun.
#[wasm_bindgen]
pub fn take(basket: &Basket) -> Result<(), String> {
    with_run(|run| {
        run.take_into(&mut Into(basket));
        Ok(())
    })
}

/// What the run came to, as JSON: `Report`.
///
/// # Errors
/// No run has begun.
#[wasm_bindgen]
pub fn report() -> Result<String, String> {
    with_run(|run| Ok(json(&run.report())))
}

/// What a general would answer at a tick if the vote were then, as JSON: `Reply`.
///
/// # Errors
/// No run has begun, or it has no such general.
#[wasm_bindgen]
pub fn answers(t: f64, node: u32) -> Result<String, String> {
    with_run(|run| run.answers(t as u64, node).map(|reply| json(&reply)).ok_or_else(no_general))
}

/// Who has told a general what by a tick, and how that folds, as JSON: `Folded`.
///
/// # Errors
/// No run has begun, or it has no such general.
#[wasm_bindgen]
pub fn tree(t: f64, node: u32) -> Result<String, String> {
    with_run(|run| run.tree(t as u64, node).map(|tree| json(&tree)).ok_or_else(no_general))
}

fn no_general() -> String {
    refused("the scenario has no such general")
}

/// What is told along a path of a scenario that need not be run, as JSON: `Told`.
///
/// # Errors
/// All that is wrong with the text, or a path that it does not have.
#[wasm_bindgen]
pub fn told(text: &str, path: &[u32]) -> Result<String, String> {
    let scenario = Scenario::parse(text).map_err(|errors| thrown(&errors))?;
    let told = bivouac::told(&scenario, path);
    told.map(|told| json(&told)).ok_or_else(|| refused("the scenario has no such path"))
}

/// How much memory the instance has taken.
fn memory_bytes() -> usize {
    #[cfg(target_arch = "wasm32")]
    return core::arch::wasm32::memory_size(0) << 16;
    #[cfg(not(target_arch = "wasm32"))]
    return 0;
}

fn with_run<T>(verb: impl FnOnce(&mut Run) -> Result<T, String>) -> Result<T, String> {
    RUN.with_borrow_mut(|run| verb(run.as_mut().ok_or_else(|| refused("no run has begun"))?))
}

/// An error of the caller, which no reader's text can bring about.
fn refused(message: &str) -> String {
    thrown(&[Misuse { code: "E_CALL", message }])
}

fn thrown<E: Serialize>(errors: &[E]) -> String {
    json(&Thrown { errors })
}

fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).expect("what crosses is plain data, which always has a JSON form")
}
