//! Every measure that a report may hold: name, unit, a sentence and whose it is. What it comes to
//! is worked out elsewhere.

use serde::Serialize;

/// A measure: a whole number that a run may come to.
#[derive(Clone, Copy, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Measure {
    /// Its name in a report.
    pub name: &'static str,
    /// What it counts.
    pub unit: &'static str,
    /// A sentence for people.
    pub help: &'static str,
    /// The algorithms whose runs may have it.
    pub algorithms: &'static [&'static str],
}

const OM: &[&str] = &["om"];
const VOTERS: &[&str] = &["majority", "neighbours"];
const BENOR: &[&str] = &["benor"];
const NETWORKS: &[&str] = &["gossip", "lottery"];
const ALL: &[&str] = &["om", "majority", "neighbours", "benor", "gossip", "lottery"];

const fn measure(
    algorithms: &'static [&'static str],
    name: &'static str,
    unit: &'static str,
    help: &'static str,
) -> Measure {
    Measure { name, unit, help, algorithms }
}

/// Every measure that a report may hold.
pub const MEASURES: &[Measure] = &[
    measure(
        OM,
        "heard_attack",
        "reports",
        "How many reports of attack reached all generals together.",
    ),
    measure(
        OM,
        "heard_retreat",
        "reports",
        "How many reports of retreat reached all generals together.",
    ),
    measure(
        VOTERS,
        "lost_rounds",
        "rounds",
        "In how many rounds after the first unanimous one not all the loyal held its value.",
    ),
    measure(
        VOTERS,
        "stuck_period",
        "rounds",
        "After how many rounds a state without unanimity comes back for ever: 1 is a fixed \
         point, 2 a two-cycle.",
    ),
    measure(VOTERS, "stuck_since", "rounds", "The round after which that state first stood."),
    measure(
        VOTERS,
        "wrong_stops",
        "nodes",
        "How many loyal nodes stopped by themselves on another value than most loyal ones held \
         in the end.",
    ),
    measure(BENOR, "tosses", "coins", "How many coins loyal nodes tossed."),
    measure(NETWORKS, "letters", "letters", "How many letters loyal peers took up."),
    measure(NETWORKS, "bytes", "bytes", "How many bytes they had."),
    measure(NETWORKS, "payments", "payments", "How many payments clients made."),
    measure(
        NETWORKS,
        "overdraft",
        "coins",
        "How much a client spent that it did not have, at most.",
    ),
    measure(
        NETWORKS,
        "true_pm",
        "per mille",
        "Of all loyal peers and payments: who holds the version that the client recorded.",
    ),
    measure(
        NETWORKS,
        "false_pm",
        "per mille",
        "Of all loyal peers and payments: who holds another version.",
    ),
    measure(NETWORKS, "none_pm", "per mille", "Of all loyal peers and payments: who holds none."),
    measure(
        NETWORKS,
        "coverage_pm",
        "per mille",
        "Of all loyal peers and payments made two seconds before the end: who holds any.",
    ),
    measure(
        NETWORKS,
        "full_pm",
        "per mille",
        "How many of those payments reached every loyal peer.",
    ),
    measure(
        NETWORKS,
        "unanimous_pm",
        "per mille",
        "Of how many of those payments all who hold one hold the same version.",
    ),
    measure(
        NETWORKS,
        "holders_true_pm",
        "per mille",
        "Of those who hold a version of them: who holds what the client recorded.",
    ),
    measure(
        NETWORKS,
        "tampered_pm",
        "per mille",
        "Of loyal peers who hold a version of them: whose was tampered with.",
    ),
    measure(
        NETWORKS,
        "seen_pm",
        "copies, in thousandths",
        "How many copies of a payment reach who holds it, on average.",
    ),
    measure(NETWORKS, "delay", "ticks", "How long a payment takes to reach a peer, on average."),
    measure(NETWORKS, "delay_p95", "ticks", "How long at most in 95 of 100 cases."),
    measure(
        NETWORKS,
        "contested",
        "payments",
        "Of how many payments loyal peers held different versions, or none, after gossip.",
    ),
    measure(NETWORKS, "then_messages", "messages", "How many messages deciding about them took."),
    measure(NETWORKS, "blocks", "blocks", "How many blocks were made."),
    measure(NETWORKS, "height", "blocks", "How many the longest chain has."),
    measure(
        NETWORKS,
        "forks",
        "heights",
        "At how many heights below the last there are two blocks or more.",
    ),
    measure(
        NETWORKS,
        "stale",
        "blocks",
        "How many blocks below the last height are not in the longest chain.",
    ),
    measure(
        NETWORKS,
        "heads",
        "blocks",
        "With how many different blocks the chains of loyal peers end.",
    ),
    measure(
        NETWORKS,
        "faulty_blocks",
        "blocks",
        "How many blocks of the longest chain faulty peers made.",
    ),
    measure(
        NETWORKS,
        "contradictions",
        "payments",
        "How many payments stand in it in more than one version.",
    ),
    measure(NETWORKS, "shipped", "payments", "For how many the merchant shipped."),
    measure(
        NETWORKS,
        "shipped_lost",
        "payments",
        "For how many of them the payment is not in the merchant's chain in the end.",
    ),
    measure(
        NETWORKS,
        "decided_about",
        "payments",
        "About how many payments the peers came, or should have come, to one version.",
    ),
    measure(
        NETWORKS,
        "settled",
        "payments",
        "Of how many of them all loyal peers came to the same version.",
    ),
    measure(
        NETWORKS,
        "settled_valid",
        "payments",
        "Of how many of them that was a version that a loyal peer held before.",
    ),
    measure(
        ALL,
        "missed_interventions",
        "interventions",
        "How many interventions did nothing: no row or message of theirs came up.",
    ),
];
