//! What the core is told by the browser: how words are composed, and which characters are marks,
//! for the browser has Unicode's tables already. And what the browser is told of a panic.

use bivouac::scenario::characters;
use wasm_bindgen::prelude::wasm_bindgen;

/// Runs before anything else. A panic is thrown with its message before it traps, so that a report
/// can say what broke; the instance is lost either way.
#[wasm_bindgen(start)]
pub fn start() {
    std::panic::set_hook(Box::new(|panic| wasm_bindgen::throw_str(&panic.to_string())));
    let composed = |text: &str| words(text).normalize("NFC");
    let is_mark = |c: char| RegExp::new("^\\p{M}", "u").test(c.encode_utf8(&mut [0; 4]));
    characters::know(composed, is_mark);
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = String)]
    type Words;
    #[wasm_bindgen(js_name = String)]
    fn words(text: &str) -> Words;
    #[wasm_bindgen(method)]
    fn normalize(this: &Words, form: &str) -> String;

    type RegExp;
    #[wasm_bindgen(constructor)]
    fn new(pattern: &str, flags: &str) -> RegExp;
    #[wasm_bindgen(method)]
    fn test(this: &RegExp, text: &str) -> bool;
}
