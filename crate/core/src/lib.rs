//! Deterministic simulation of distributed agreement: a scenario in, a trace out.
//!
//! A scenario, its seed included, determines the trace byte for byte, on every machine. Nothing
//! here reads a clock, a file or the order of a hash map.
//!
//! ```
//! let run = bivouac::Run::begin("v=1&alg=om&n=4&m=1&bad=2").unwrap().finish();
//! let report = run.report();
//! assert_eq!(report.messages.sent, 9);
//! assert_eq!(report.decisions, [None, Some("a"), Some("a"), Some("a")]);
//! ```

mod adversary;
mod ballot;
pub mod checks;
mod describe;
mod engine;
mod far;
pub mod fast;
mod gather;
mod key;
mod ledger;
pub mod map;
mod measures;
mod network;
mod node;
mod preview;
pub mod protocols;
mod queue;
mod report;
mod rng;
mod run;
pub mod scenario;
pub mod search;
mod slots;
pub mod sweep;
mod terms;
pub mod trace;
#[cfg(feature = "types")]
pub mod types;

use bivouac_kernels::path;

pub use adversary::Adversary;
pub use ballot::Ballot;
pub use describe::{Algorithm, Description, describe};
pub use engine::{AnyNodes, Cue, Engine, Instance, Meddling, Nodes, Observed, Watch, World};
pub use far::{Saying, Settled, Told, told};
pub use gather::ByName;
pub use key::{Key, Letter, Step};
pub use ledger::{Block, BlockId, GENESIS, Item, ItemId, Payment};
pub use measures::{MEASURES, Measure};
pub use network::{Journey, Network, Route, topology};
pub use node::{
    Cargo, Chance, Context, Deed, Effect, Face, Mark, Message, Node, SORT_NAMES, Sort, Timer,
    Validated,
};
pub use path::Path;
pub use preview::{Condition, Cost, Heard, Nearest, Outlook, Preview, Valid, preview};
pub use report::{
    Answer, Counts, Generals, InstanceReport, InterventionReport, NodeReport, Report, Verdict,
};
pub use rng::{Draws, Purpose, Stream, below, draw};
pub use run::{Progress, Reply, Run, Tally};
pub use scenario::{InputError, Notice, Scenario, Source};
pub use terms::{
    ATTACK, About, Alphabet, ENGINE, NOTHING, NodeId, RETREAT, Round, TAMPERED, Tick, UNSURE,
    VALUES_MAX, Value,
};
