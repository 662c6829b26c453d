//! Any bytes as a file; what must hold stands beside the ordinary tests.

#![no_main]

#[path = "../../tests/support/fuzzed.rs"]
#[allow(dead_code, reason = "the others are targets of their own")]
mod fuzzed;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| fuzzed::file(bytes));
