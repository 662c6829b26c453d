//! The rules of topologies: which parameters each needs and what they may be together.

use super::Check;
use crate::scenario::Graph;
use crate::scenario::choices::Topology;
use crate::scenario::kinds::Setting;

/// The graph that the settings ask for. What cannot be becomes an error, and a circle instead.
pub(super) fn graph(check: &mut Check, n: u32) -> Graph {
    let topology = check.settings.word("topo").unwrap_or("complete");
    let degree = check.settings.int("degree").unwrap_or(0) as u32;
    match Topology::named(topology) {
        Topology::Complete => Graph::Complete,
        Topology::Ring => Graph::Ring,
        Topology::Grid => Graph::Grid,
        Topology::Star => Graph::Star,
        Topology::ErdosRenyi => {
            let per_mille = check.int("p_pm") * 1_000;
            Graph::ErdosRenyi { p_ppm: check.settings.int("p_ppm").unwrap_or(per_mille) }
        }
        Topology::RandomEdges => random_edges(check, n),
        Topology::WattsStrogatz if !degree.is_multiple_of(2) || degree >= n.max(1) => {
            circle(check, "degree", format!("an even number below n = {n}"))
        }
        Topology::WattsStrogatz => {
            Graph::WattsStrogatz { degree, rewire_pm: check.int("rewire_pm") }
        }
        Topology::BarabasiAlbert => {
            let attach = check.int("attach") as u32;
            if attach >= n {
                return circle(check, "attach", format!("a whole number from 1, below n = {n}"));
            }
            Graph::BarabasiAlbert { attach }
        }
        Topology::Regular if degree >= n || !(degree * n).is_multiple_of(2) => {
            circle(check, "degree", format!("a number below n = {n}, and even if n is odd"))
        }
        Topology::Regular => Graph::Regular { degree },
        Topology::Edges => listed(check, n),
    }
}

/// A circle, for which no parameter can be wrong: the default of the refused one may well be.
fn circle(check: &mut Check, key: &'static str, allowed: String) -> Graph {
    check.refuse(key, allowed);
    check.settings.put("topo", Setting::Word("ring"));
    Graph::Ring
}

fn random_edges(check: &mut Check, n: u32) -> Graph {
    let pairs = u64::from(n) * u64::from(n - 1) / 2;
    if check.settings.int("links").is_some_and(|links| links > pairs) {
        check.refuse("links", format!("a whole number from 0 to {pairs}"));
    }
    Graph::RandomEdges { links: check.settings.int("links").unwrap_or(2 * u64::from(n)).min(pairs) }
}

fn listed(check: &mut Check, n: u32) -> Graph {
    let Some(Setting::Edges(edges)) = check.settings.get("edges") else {
        return Graph::Listed(Vec::new());
    };
    if edges.iter().any(|&(_, two)| two >= n) {
        check.refuse("edges", format!("pairs of different ids from 0 to {}", n - 1));
        return Graph::Listed(Vec::new());
    }
    Graph::Listed(edges)
}
