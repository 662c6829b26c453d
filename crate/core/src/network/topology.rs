//! Who can reach whom.
//!
//! Random graphs are drawn from their own seed, so that the same graph can be kept while all other
//! chance changes. Neighbours are listed in ascending order, as the models' edges come.

use crate::rng::{Draws, Purpose, Stream, below, draw};
use crate::scenario::{Graph, Scenario};
use crate::terms::NodeId;

/// The neighbours of every node, ascending.
pub type Neighbours = Vec<Vec<NodeId>>;

/// How often a random regular graph is tried before it is given up.
const TRIES: u32 = 1_000;

/// Two nodes.
type Pair = (NodeId, NodeId);

/// A graph in the making.
struct Ties {
    neighbours: Neighbours,
    edges: u64,
}

impl Ties {
    /// Nobody is tied to anybody.
    fn none(n: u32) -> Self {
        Self { neighbours: vec![Vec::new(); n as usize], edges: 0 }
    }

    /// The same, but for these.
    fn of(n: u32, pairs: &mut dyn Iterator<Item = Pair>) -> Self {
        let mut ties = Self::none(n);
        pairs.for_each(|pair| {
            ties.tie(pair);
        });
        ties
    }

    fn place(&self, one: NodeId, two: NodeId) -> Result<usize, usize> {
        self.neighbours[one as usize].binary_search(&two)
    }

    fn has(&self, (one, two): Pair) -> bool {
        self.place(one, two).is_ok()
    }

    /// Ties two nodes: whether they were not tied.
    fn tie(&mut self, (one, two): Pair) -> bool {
        let (Err(in_one), Err(in_two)) = (self.place(one, two), self.place(two, one)) else {
            return false;
        };
        self.neighbours[one as usize].insert(in_one, two);
        self.neighbours[two as usize].insert(in_two, one);
        self.edges += 1;
        true
    }

    fn untie(&mut self, (one, two): Pair) {
        if let (Ok(in_one), Ok(in_two)) = (self.place(one, two), self.place(two, one)) {
            self.neighbours[one as usize].remove(in_one);
            self.neighbours[two as usize].remove(in_two);
            self.edges -= 1;
        }
    }
}

/// The graph of a scenario: peers first, then clients, each with one edge to a random peer.
pub fn neighbours(scenario: &Scenario) -> Neighbours {
    let (n, clients) = (scenario.n, scenario.clients);
    let mut ties = ties(&scenario.graph, n, scenario.topo_seed);
    ties.neighbours.resize((n + clients) as usize, Vec::new());
    for client in n..n + clients {
        let bits = draw(scenario.topo_seed, Purpose::Client, &[u64::from(client)]);
        ties.tie((below(u64::from(n), bits) as NodeId, client));
        for peer in sample(n, scenario.ties - 1, scenario.topo_seed, client) {
            ties.tie((peer, client));
        }
    }
    ties.neighbours
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

/// Every pair of `n` nodes.
fn pairs(n: u32) -> impl Iterator<Item = Pair> {
    (0..n).flat_map(move |one| (one + 1..n).map(move |two| (one, two)))
}

/// The graph of `n` peers.
fn ties(graph: &Graph, n: u32, seed: u64) -> Ties {
    let mut stream = Stream::new(seed, Purpose::Topology);
    match graph {
        Graph::Complete => Ties::of(n, &mut pairs(n)),
        Graph::Ring => lattice(n, 2),
        Graph::Star => Ties::of(n, &mut (1..n).map(|leaf| (0, leaf))),
        Graph::Grid => grid(n),
        Graph::ErdosRenyi { p_ppm } => {
            let edge = |one, two| draw(seed, Purpose::Topology, &[u64::from(one), u64::from(two)]);
            let tied = |&(one, two): &Pair| below(1_000_000, edge(one, two)) < *p_ppm;
            Ties::of(n, &mut pairs(n).filter(tied))
        }
        Graph::RandomEdges { links } => random_edges(n, *links, &mut stream),
        Graph::WattsStrogatz { degree, rewire_pm } => {
            watts_strogatz(n, *degree, *rewire_pm, &mut stream)
        }
        Graph::BarabasiAlbert { attach } => barabasi_albert(n, *attach, &mut stream),
        Graph::Regular { degree } => regular(n, *degree, &mut stream),
        Graph::Listed(edges) => Ties::of(n, &mut edges.iter().copied()),
    }
}

/// Every node tied to its `degree` nearest on a ring.
fn lattice(n: u32, degree: u32) -> Ties {
    let near = |node: u32| (1..=degree / 2).map(move |step| (node, (node + step) % n));
    Ties::of(n, &mut (0..n).flat_map(near).filter(|(one, two)| one != two))
}

/// Rows as near to a square as `n` allows; the last may be short.
fn grid(n: u32) -> Ties {
    let width = (1..=n).find(|width| width * width >= n).unwrap_or(1);
    let right = (0..n).filter(|node| (node + 1) % width != 0 && node + 1 < n);
    let below = (0..n).filter(|node| node + width < n);
    let right = right.map(|node| (node, node + 1));
    Ties::of(n, &mut right.chain(below.map(|node| (node, node + width))))
}

/// So many different edges, each pair equally likely (the model G(n, M)).
fn random_edges(n: u32, links: u64, stream: &mut Stream) -> Ties {
    let mut ties = Ties::none(n);
    while ties.edges < links {
        let (one, two) = (stream.below(u64::from(n)), stream.below(u64::from(n)));
        if one != two {
            ties.tie((one as NodeId, two as NodeId));
        }
    }
    ties
}

/// A ring of `degree` nearest, each edge's far end moved at random with the given chance (Watts
/// and Strogatz 1998).
fn watts_strogatz(n: u32, degree: u32, rewire_pm: u64, stream: &mut Stream) -> Ties {
    let mut ties = lattice(n, degree);
    for step in 1..=degree / 2 {
        for node in 0..n {
            let edge = (node, (node + step) % n);
            if stream.below(1_000) >= rewire_pm || !ties.has(edge) {
                continue;
            }
            let free = |other: u32| other != node && !ties.has((node, other));
            let choices: Vec<NodeId> = (0..n).filter(|&other| free(other)).collect();
            if !choices.is_empty() {
                let other = choices[stream.below(choices.len() as u64) as usize];
                ties.untie(edge);
                ties.tie((node, other));
            }
        }
    }
    ties
}

/// Each newcomer ties itself to `attach` nodes, the likelier the more ties they have (Barabási and
/// Albert 1999); the first `attach` nodes start as a star round the next.
fn barabasi_albert(n: u32, attach: u32, stream: &mut Stream) -> Ties {
    let mut ties = Ties::none(n);
    let mut ends: Vec<NodeId> = Vec::new();
    for newcomer in attach..n {
        let mut chosen = 0;
        while chosen < attach {
            let node = if newcomer == attach {
                chosen
            } else {
                ends[stream.below(ends.len() as u64) as usize]
            };
            chosen += u32::from(ties.tie((node, newcomer)));
        }
        for &node in &ties.neighbours[newcomer as usize] {
            ends.extend([node, newcomer]);
        }
    }
    ties
}

/// Every node of the same degree: stubs are paired at random, and what was paired into a loop or a
/// double edge is paired again (Steger and Wormald 1999). Of a dense graph the gaps are drawn.
fn regular(n: u32, degree: u32, stream: &mut Stream) -> Ties {
    if degree > (n - 1) / 2 {
        let gaps = regular(n, n - 1 - degree, stream);
        return Ties::of(n, &mut pairs(n).filter(|&pair| !gaps.has(pair)));
    }
    (0..TRIES)
        .find_map(|_| pair_stubs(n, degree, stream))
        .expect("a graph in which every node has at most half of all neighbours is soon found")
}

fn pair_stubs(n: u32, degree: u32, stream: &mut Stream) -> Option<Ties> {
    let mut stubs: Vec<NodeId> = (0..n).flat_map(|node| (0..degree).map(move |_| node)).collect();
    let mut ties = Ties::none(n);
    while !stubs.is_empty() {
        let mut left = Vec::new();
        stream.shuffle(&mut stubs);
        for pair in stubs.chunks_exact(2) {
            if pair[0] == pair[1] || !ties.tie((pair[0], pair[1])) {
                left.extend_from_slice(pair);
            }
        }
        let suitable = |pair: Pair| pair.0 != pair.1 && !ties.has(pair);
        let untied = |(i, j): Pair| suitable((left[i as usize], left[j as usize]));
        if !left.is_empty() && !pairs(left.len() as u32).any(untied) {
            return None;
        }
        stubs = left;
    }
    Some(ties)
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
