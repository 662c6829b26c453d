//! Decisions without messages: kernels that come to what the engine comes to and keep no events.
//!
//! Each is a pure function of a scenario, and answers nothing for one that it does not claim: a
//! fault that it does not know, a key that it has never heard of, more generals than a word has
//! bits. What they claim is equal to the engine's bit for bit; `tests/fast.rs` holds them to it.
//! Their loops are a crate of their own, [`bivouac_kernels`].
//!
//! Random agreement is the engine's alone: what a peer proposes depends on which n - f messages of
//! a phase come first, so its decisions follow from the order of all arrivals, rests and revivals,
//! and whoever knows that order has run the engine.

mod claim;
pub mod lanes;
pub mod levels;
mod lies;
pub mod om;
pub mod prune;
pub mod vote_lanes;
pub mod votes;
pub mod window;
