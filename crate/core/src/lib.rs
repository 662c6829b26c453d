//! Deterministic simulation of distributed agreement.
