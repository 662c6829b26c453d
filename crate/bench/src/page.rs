//! The same work in wasm, one at a time; whoever calls has the clock.

use std::cell::RefCell;

use wasm_bindgen::prelude::wasm_bindgen;

use crate::Work;

thread_local! {
    static WORK: RefCell<Option<Work>> = const { RefCell::new(None) };
}

/// Makes ready for a kind of work; whether there is such.
#[wasm_bindgen]
pub fn prepare(kind: &str, text: &str) -> bool {
    let work = crate::work(kind, text);
    let known = work.is_some();
    WORK.set(work);
    known
}

/// Does it once; what it comes to.
#[wasm_bindgen]
pub fn once() -> f64 {
    WORK.with_borrow(|work| work.as_ref().map_or(-1.0, |work| work() as f64))
}
