//! The loops of the kernels, on plain words and lists: decisions of generals, and rounds of votes.
//!
//! They know no scenario: whoever calls says what liars say, or from which draws it follows. They
//! are a crate of their own because the page's module is compiled for size, and these for speed.

pub mod columns;
pub mod draws;
pub mod lanes;
pub mod levels;
pub mod om;
pub mod path;
pub mod prune;
pub mod told;
pub mod votes;

/// A participant.
pub type NodeId = u32;
/// The round of a message, the first being 1.
pub type Round = u16;
