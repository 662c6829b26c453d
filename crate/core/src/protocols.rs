//! The one list of protocols.

pub mod om;
