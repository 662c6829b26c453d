//! What a scenario costs, exactly and before anything is allocated.

mod traffic;

use super::{Algorithm, Graph, Scenario};
use serde::Serialize;

/// How far a run's size lets it go.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub enum Band {
    /// Every message can be drawn.
    Draw,
    /// It runs at once; its messages are drawn as dots or ribbons.
    Run,
    /// It runs, but a person is asked first.
    Ask,
    /// It does not run message by message.
    Refuse,
}

/// The most messages of which each is drawn.
const DRAW_MAX: u128 = 5_000;
/// The most messages that run without asking.
const RUN_MAX: u128 = 200_000;
/// The most messages of a run with its trace.
pub const MESSAGES_MAX: u128 = 1_000_000;
/// The most messages of a network, whose cost is an estimate: it may take more than that, and keeps
/// as many where only sums are kept.
pub const NETWORK_MESSAGES_MAX: u128 = 4_000_000;

/// The most messages that a run of a scenario sends: after that nobody sends any more.
pub fn limit(scenario: &Scenario) -> u128 {
    if scenario.wires.is_some() { NETWORK_MESSAGES_MAX } else { MESSAGES_MAX }
}

impl Band {
    /// The band of a run with so many messages; nothing stands for more than 128 bits.
    pub fn of(messages: Option<u128>) -> Self {
        match messages {
            Some(count) if count <= DRAW_MAX => Self::Draw,
            Some(count) if count <= RUN_MAX => Self::Run,
            Some(count) if count <= MESSAGES_MAX => Self::Ask,
            _ => Self::Refuse,
        }
    }
}

/// What a scenario costs in messages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cost {
    /// How many messages; nothing beyond 128 bits.
    pub messages: Option<u128>,
    /// Whether that is the exact number, rather than the most there can be.
    pub exact: bool,
    /// How many messages a round has at most, where rounds are open-ended.
    a_round: Option<u128>,
}

/// A vote that converges at all has mostly done so in this many rounds; it is judged by them.
const USUAL_ROUNDS: u128 = 20;

impl Cost {
    /// The cost of a scenario.
    pub fn of(scenario: &Scenario) -> Self {
        let n = u128::from(scenario.n);
        let (a_round, rounds) = match &scenario.algorithm {
            Algorithm::Om(om) => {
                let messages = om_messages(u64::from(scenario.n), u64::from(om.m));
                return Self { messages, exact: true, a_round: None };
            }
            Algorithm::Majority(voting) => (n * (n - 1), voting.rounds),
            Algorithm::Neighbours(voting) => {
                let ends = 2 * edges(&scenario.graph, n) + 2 * u128::from(scenario.clients);
                (ends, voting.rounds)
            }
            Algorithm::BenOr(rules) => (2 * n * (n - 1), rules.rounds),
            Algorithm::Gossip(_) | Algorithm::Lottery(..) => {
                let messages = traffic::messages(scenario);
                return Self { messages, exact: false, a_round: None };
            }
        };
        let messages = Some(a_round * u128::from(rounds));
        Self { messages, exact: false, a_round: Some(a_round) }
    }

    /// How far the run may go. A vote is judged by its usual length; should it go on for longer, it
    /// ends, undecided, with as many messages as a trace can hold.
    pub fn band(&self) -> Band {
        let usual = self.a_round.map(|round| round * USUAL_ROUNDS);
        Band::of(match (usual, self.messages) {
            (Some(usual), Some(most)) => Some(usual.min(most)),
            (_, messages) => messages,
        })
    }

    /// The nearest values that would run, with their cost, where this one would not.
    pub fn nearest(&self, scenario: &Scenario) -> Vec<(&'static str, u64, Option<u128>)> {
        let n = u64::from(scenario.n);
        let Some(om) = scenario.om().filter(|_| self.band() == Band::Refuse) else {
            return Vec::new();
        };
        let m = u64::from(om.m);
        let (shallower, fewer) = om_nearest(n, m);
        let shallower = shallower.map(|m| ("m", m, om_messages(n, m)));
        let fewer = fewer.map(|n| ("n", n, om_messages(n, m)));
        shallower.into_iter().chain(fewer).collect()
    }
}

/// How many edges a graph has, at most; of a random graph, how many are to be expected.
pub(super) fn edges(graph: &Graph, n: u128) -> u128 {
    let pairs = n * (n - 1) / 2;
    match graph {
        Graph::Complete => pairs,
        Graph::Ring | Graph::Star => n,
        Graph::Grid => 2 * n,
        Graph::ErdosRenyi { p_ppm } => pairs * u128::from(*p_ppm) / 1_000_000,
        Graph::RandomEdges { links } => u128::from(*links),
        Graph::WattsStrogatz { degree, .. } | Graph::Regular { degree } => {
            n * u128::from(*degree) / 2
        }
        Graph::BarabasiAlbert { attach } => n * u128::from(*attach),
        Graph::Listed(edges) => edges.len() as u128,
    }
}

/// The messages that OM(m) sends among `n` generals: the sum of (n-1)(n-2)...(n-k) over the
/// rounds k = 1..=m+1 (Lamport, Shostak, Pease 1982, section 3). Nothing beyond 128 bits.
pub fn om_messages(n: u64, m: u64) -> Option<u128> {
    let mut level = Some(1_u128);
    let mut sum = Some(0_u128);
    for round in 1..=(m + 1).min(n.saturating_sub(1)) {
        level = level?.checked_mul(u128::from(n - round));
        sum = sum?.checked_add(level?);
    }
    sum
}

/// The deepest m with the same n, then the greatest n with the same m, that still run.
pub fn om_nearest(n: u64, m: u64) -> (Option<u64>, Option<u64>) {
    let runs = |n, m| Band::of(om_messages(n, m)) != Band::Refuse;
    ((0..m).rev().find(|&m| runs(n, m)), (m + 2..n).rev().find(|&n| runs(n, m)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_counts_of_the_table_come_out() {
        let table = [
            (4, 1, 9),
            (7, 2, 156),
            (10, 3, 3_609),
            (13, 4, 108_384),
            (16, 5, 3_999_675),
            (19, 6, 174_865_860),
            (15, 10, 19_029_436_804),
            (30, 10, 1_457_513_533_249_789),
            (1, 0, 0),
            (2, 0, 1),
        ];
        for (n, m, messages) in table {
            assert_eq!(om_messages(n, m), Some(messages), "n={n} m={m}");
        }
        assert_eq!(om_messages(1_000, 998), None);
    }

    #[test]
    fn the_nearest_values_are_the_last_that_run() {
        assert_eq!(om_nearest(30, 10), (Some(3), None));
        assert_eq!(om_nearest(16, 5), (Some(4), Some(13)));
    }
}
