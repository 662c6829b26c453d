//! The boundary.
use wasm_bindgen::prelude::wasm_bindgen;

/// Describes.
#[wasm_bindgen]
pub fn describe() -> String {
    "{}".to_owned()
}
