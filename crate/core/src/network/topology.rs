//! Who can reach whom.
//!
//! Random graphs are drawn from their own seed, so that the same graph can be kept while all other
//! chance changes. Neighbours are listed in ascending order, as the models' edges come.

use crate::rng::{Draws, Purpose, Stream, below, draw};
use crate::scenario::{Graph, Scenario};
use crate::terms::NodeId;
use std::collections::BTreeSet;

/// The neighbours of every node, ascending.
pub type Neighbours = Vec<Vec<NodeId>>;

/// How often a random regular graph is tried before it is given up.
const TRIES: u32 = 1_000;

/// The graph of a scenario: peers first, then clients, each with one edge to a random peer.
pub fn neighbours(scenario: &Scenario) -> Neighbours {
    let (n, clients) = (scenario.n, scenario.clients);
    let mut edges = edges(&scenario.graph, n, scenario.topo_seed);
    for client in n..n + clients {
        let bits = draw(scenario.topo_seed, Purpose::Client, &[u64::from(client)]);
        edges.insert((below(u64::from(n), bits) as NodeId, client));
        let others = sample(n, scenario.ties - 1, scenario.topo_seed, client);
        edges.extend(others.into_iter().map(|peer| (peer, client)));
    }
    let mut neighbours = vec![Vec::new(); (n + clients) as usize];
    for &(one, two) in &edges {
        neighbours[one as usize].push(two);
        neighbours[two as usize].push(one);
    }
    for list in &mut neighbours {
        list.sort_unstable();
    }
    neighbours
}

/// So many different peers for a client, each set as likely as any other.
fn sample(n: u32, count: u32, seed: u64, client: NodeId) -> Vec<NodeId> {
    let mut peers: Vec<NodeId> = (0..n).collect();
    let count = peers.len().min(count as usize);
    let mut draws = Draws::new(seed, Purpose::Client, &[u64::from(client), 1]);
    for place in 0..count {
        let left = (peers.len() - place) as u64;
        peers.swap(place, place + below(left, draws.next_u64()) as usize);
    }
    peers.truncate(count);
    peers
}

/// The edges among `n` peers, each written from the lower id to the higher.
fn edges(graph: &Graph, n: u32, seed: u64) -> BTreeSet<(NodeId, NodeId)> {
    let pairs = || (0..n).flat_map(move |one| (one + 1..n).map(move |two| (one, two)));
    let mut stream = Stream::new(seed, Purpose::Topology);
    match graph {
        Graph::Complete => pairs().collect(),
        Graph::Ring => lattice(n, 2),
        Graph::Star => (1..n).map(|leaf| (0, leaf)).collect(),
        Graph::Grid => grid(n),
        Graph::ErdosRenyi { p_ppm } => {
            let edge = |one, two| draw(seed, Purpose::Topology, &[u64::from(one), u64::from(two)]);
            pairs().filter(|&(one, two)| below(1_000_000, edge(one, two)) < *p_ppm).collect()
        }
        Graph::RandomEdges { links } => random_edges(n, *links, &mut stream),
        Graph::WattsStrogatz { degree, rewire_pm } => {
            watts_strogatz(n, *degree, *rewire_pm, &mut stream)
        }
        Graph::BarabasiAlbert { attach } => barabasi_albert(n, *attach, &mut stream),
        Graph::Regular { degree } => regular(n, *degree, &mut stream),
        Graph::Listed(edges) => edges.iter().copied().collect(),
    }
}

/// Every node tied to its `degree` nearest on a ring.
fn lattice(n: u32, degree: u32) -> BTreeSet<(NodeId, NodeId)> {
    let near = |node: u32| (1..=degree / 2).map(move |step| (node, (node + step) % n));
    (0..n).flat_map(near).filter(|(one, two)| one != two).map(ordered).collect()
}

fn ordered((one, two): (NodeId, NodeId)) -> (NodeId, NodeId) {
    (one.min(two), one.max(two))
}

/// Rows as near to a square as `n` allows; the last may be short.
fn grid(n: u32) -> BTreeSet<(NodeId, NodeId)> {
    let width = (1..=n).find(|width| width * width >= n).unwrap_or(1);
    let right = (0..n).filter(|node| (node + 1) % width != 0 && node + 1 < n);
    let below = (0..n).filter(|node| node + width < n);
    right.map(|node| (node, node + 1)).chain(below.map(|node| (node, node + width))).collect()
}

/// So many different edges, each pair equally likely (the model G(n, M)).
fn random_edges(n: u32, links: u64, stream: &mut Stream) -> BTreeSet<(NodeId, NodeId)> {
    let mut edges = BTreeSet::new();
    while (edges.len() as u64) < links {
        let (one, two) = (stream.below(u64::from(n)) as NodeId, stream.below(u64::from(n)));
        if one != two as NodeId {
            edges.insert(ordered((one, two as NodeId)));
        }
    }
    edges
}

/// A ring of `degree` nearest, each edge's far end moved at random with the given chance (Watts
/// and Strogatz 1998).
fn watts_strogatz(
    n: u32,
    degree: u32,
    rewire_pm: u64,
    stream: &mut Stream,
) -> BTreeSet<(NodeId, NodeId)> {
    let mut edges = lattice(n, degree);
    for step in 1..=degree / 2 {
        for node in 0..n {
            let edge = ordered((node, (node + step) % n));
            if stream.below(1_000) >= rewire_pm || !edges.contains(&edge) {
                continue;
            }
            let free = |other: u32| other != node && !edges.contains(&ordered((node, other)));
            let choices: Vec<NodeId> = (0..n).filter(|&other| free(other)).collect();
            if !choices.is_empty() {
                let other = choices[stream.below(choices.len() as u64) as usize];
                edges.remove(&edge);
                edges.insert(ordered((node, other)));
            }
        }
    }
    edges
}

/// Each newcomer ties itself to `attach` nodes, the likelier the more ties they have (Barabási and
/// Albert 1999); the first `attach` nodes start as a star round the next.
fn barabasi_albert(n: u32, attach: u32, stream: &mut Stream) -> BTreeSet<(NodeId, NodeId)> {
    let mut edges = BTreeSet::new();
    let mut ends: Vec<NodeId> = Vec::new();
    for newcomer in attach..n {
        let mut chosen: BTreeSet<NodeId> = BTreeSet::new();
        if newcomer == attach {
            chosen.extend(0..attach);
        }
        while (chosen.len() as u32) < attach {
            chosen.insert(ends[stream.below(ends.len() as u64) as usize]);
        }
        for node in chosen {
            edges.insert((node, newcomer));
            ends.extend([node, newcomer]);
        }
    }
    edges
}

/// Every node of the same degree: stubs are paired at random, and what was paired into a loop or a
/// double edge is paired again (Steger and Wormald 1999). Of a dense graph the gaps are drawn.
fn regular(n: u32, degree: u32, stream: &mut Stream) -> BTreeSet<(NodeId, NodeId)> {
    if degree > (n - 1) / 2 {
        let gaps = regular(n, n - 1 - degree, stream);
        let pairs = (0..n).flat_map(|one| (one + 1..n).map(move |two| (one, two)));
        return pairs.filter(|pair| !gaps.contains(pair)).collect();
    }
    (0..TRIES)
        .find_map(|_| pair_stubs(n, degree, stream))
        .expect("a graph in which every node has at most half of all neighbours is soon found")
}

fn pair_stubs(n: u32, degree: u32, stream: &mut Stream) -> Option<BTreeSet<(NodeId, NodeId)>> {
    let mut stubs: Vec<NodeId> = (0..n).flat_map(|node| (0..degree).map(move |_| node)).collect();
    let mut edges = BTreeSet::new();
    while !stubs.is_empty() {
        let mut left = Vec::new();
        stream.shuffle(&mut stubs);
        for pair in stubs.chunks_exact(2) {
            let edge = ordered((pair[0], pair[1]));
            if pair[0] == pair[1] || !edges.insert(edge) {
                left.extend_from_slice(pair);
            }
        }
        let suitable = |pair: (usize, usize)| {
            left[pair.0] != left[pair.1] && !edges.contains(&ordered((left[pair.0], left[pair.1])))
        };
        let mut pairs = (0..left.len()).flat_map(|i| (i + 1..left.len()).map(move |j| (i, j)));
        if !left.is_empty() && !pairs.any(suitable) {
            return None;
        }
        stubs = left;
    }
    Some(edges)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn graph(keys: &str) -> Neighbours {
        let text = format!("alg=neighbours&{keys}");
        neighbours(&Scenario::parse(&text).unwrap_or_else(|errors| panic!("{text}: {errors:?}")))
    }

    fn edge_count(graph: &Neighbours) -> usize {
        graph.iter().map(Vec::len).sum::<usize>() / 2
    }

    #[test]
    fn each_graph_has_the_edges_its_model_gives_it() {
        for (keys, edges) in [
            ("n=7&topo=complete", 21),
            ("n=7&topo=ring", 7),
            ("n=7&topo=star", 6),
            ("n=9&topo=grid", 12),
            ("n=7&topo=grid", 8),
            ("n=30&topo=gnm&links=50", 50),
            ("n=30&topo=ws&degree=4&rewire_pm=500", 60),
            ("n=30&topo=ba&attach=2", 56),
            ("n=30&topo=regular&degree=3", 45),
            ("n=4&topo=edges&edges=0-1.1-2", 2),
            ("n=25&p_pm=0", 0),
            ("n=25&p_pm=1000", 300),
        ] {
            assert_eq!(edge_count(&graph(keys)), edges, "{keys}");
        }
    }

    #[test]
    fn neighbours_are_mutual_and_ascending_and_nobody_is_its_own() {
        for topo in ["er", "gnm", "ws", "ba", "regular", "ring", "grid", "star", "complete"] {
            for seed in 0..20 {
                let graph = graph(&format!("n=12&clients=2&topo={topo}&seed={seed}"));
                for (node, list) in graph.iter().enumerate() {
                    assert!(list.is_sorted_by(|one, two| one < two), "{topo} {seed}");
                    let back = |&other: &NodeId| graph[other as usize].contains(&(node as NodeId));
                    assert!(list.iter().all(back), "{topo} {seed}");
                    assert!(!list.contains(&(node as NodeId)), "{topo} {seed}");
                }
                assert!(graph[12..].iter().all(|list| list.len() == 1), "one edge a client");
            }
        }
    }

    #[test]
    fn every_node_of_a_regular_graph_has_its_degree_however_dense() {
        for (n, degree) in [(6, 3), (6, 5), (7, 4), (10, 9), (20, 11), (40, 38), (3, 0)] {
            for seed in 0..30 {
                let graph = graph(&format!("n={n}&topo=regular&degree={degree}&seed={seed}"));
                let fits = graph.iter().all(|list| list.len() == degree);
                assert!(fits, "n={n} degree={degree} seed={seed}");
            }
        }
    }

    #[test]
    fn a_graph_has_a_seed_of_its_own() {
        let keys = "n=25&topo_seed=3";
        assert_eq!(graph(keys), graph(&format!("{keys}&seed=77")));
        assert_ne!(graph(keys), graph("n=25&topo_seed=4"));
    }

    /// Seed row 28.
    #[test]
    fn random_edges_are_as_likely_as_asked_for() {
        let edges: usize =
            (0..200).map(|seed| edge_count(&graph(&format!("n=25&seed={seed}")))).sum();
        // 200 graphs of 300 pairs at 0.4: a mean of 24,000, four standard deviations are 480.
        assert!(edges.abs_diff(24_000) < 480, "{edges}");
    }
}
