//! Whether a lottery's peers can all get as high as the height at which their run ends. Links alone
//! are looked at: what is lost on them, or who keeps blocks to itself, is the run's business.

use crate::network::topology::neighbours;
use crate::scenario::{Algorithm, Deciding, Graph, Leader, Lottery, Notice, Scenario};
use crate::terms::NodeId;

/// A graph that takes more draws than this is not looked at: it would take longer than all else
/// that is said of a text, and a text may ask for 50 million.
const DRAWS_MAX: u64 = 10_000;

/// Peers that reach one another, and nobody else; the one that is named for them is loyal.
struct Group {
    size: u32,
    loyal: Option<NodeId>,
    /// Whether anybody in it may win.
    wins: bool,
}

/// What to say where the height was given and links do not lead to everybody.
pub(super) fn notice(scenario: &Scenario) -> Option<Notice> {
    let lottery = match &scenario.algorithm {
        Algorithm::Lottery(_, lottery) => lottery,
        Algorithm::Gossip(gossip) => match gossip.then.as_deref()? {
            Deciding::Lottery(lottery) => lottery,
            Deciding::Vote(_) => return None,
        },
        _ => return None,
    };
    let looked_at = scenario.graph != Graph::Complete && draws(scenario) <= DRAWS_MAX;
    if !looked_at || !scenario.given().contains(&"blocks") {
        return None;
    }
    let mut groups = groups(scenario, lottery);
    groups.retain(|group| group.loyal.is_some());
    if let Some(stuck) = groups.iter().find(|group| !group.wins) {
        return Some(Notice::out_of_reach(stuck.loyal?));
    }
    let largest = groups.iter().map(|group| group.size).max()?;
    let main = groups.iter().position(|group| group.size == largest)?;
    let apart = groups.iter().enumerate().find(|(place, _)| *place != main)?;
    Some(Notice::apart(apart.1.loyal?))
}

/// About how many draws its graph takes, clients and all.
fn draws(scenario: &Scenario) -> u64 {
    let n = u64::from(scenario.n);
    let among_peers = match scenario.graph {
        Graph::Complete | Graph::ErdosRenyi { .. } => n * (n - 1) / 2,
        Graph::RandomEdges { links } => links,
        Graph::WattsStrogatz { degree, .. } | Graph::Regular { degree } => n * u64::from(degree),
        Graph::BarabasiAlbert { attach } => n * u64::from(attach),
        Graph::Ring | Graph::Grid | Graph::Star | Graph::Listed(_) => n,
    };
    among_peers + u64::from(scenario.clients) * n
}

fn groups(scenario: &Scenario, lottery: &Lottery) -> Vec<Group> {
    let neighbours = neighbours(scenario);
    let mut seen = vec![false; scenario.nodes() as usize];
    // Clients pass nothing on.
    seen[scenario.n as usize..].fill(true);
    let mut groups = Vec::new();
    for first in 0..scenario.n {
        let mut group = Group { size: 0, loyal: None, wins: false };
        let mut next = vec![first];
        while let Some(node) = next.pop() {
            if std::mem::replace(&mut seen[node as usize], true) {
                continue;
            }
            let (loyal, power) = (scenario.loyal(node), lottery.power[node as usize]);
            group.size += 1;
            group.loyal = group.loyal.or(loyal.then_some(node));
            group.wins |= power > 0 && (loyal || lottery.leader == Leader::Any);
            next.extend(&neighbours[node as usize]);
        }
        groups.push(group);
    }
    groups
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(keys: &str) -> Option<String> {
        let text = format!("v=1&alg=lottery&n=6&topo=edges&{keys}");
        let scenario = Scenario::parse(&text).expect("a sound scenario");
        notice(&scenario).map(|notice| notice.message)
    }

    #[test]
    fn who_is_apart_is_named_and_so_is_who_never_gets_there() {
        let apart = "blocks ends this run only once peer 5, without a link to most others, is as \
                     high too";
        let never = "blocks cannot end this run: peer 5 neither wins nor hears of anybody's block";
        let chain = "edges=0-1.1-2.2-3.3-4";
        assert_eq!(said(&format!("{chain}&blocks=3")).as_deref(), Some(apart));
        let power = |power: &str| said(&format!("{chain}&blocks=3&power={power}"));
        assert_eq!(power("1.1.1.1.1.0").as_deref(), Some(never));
        assert!(power("0.0.0.0.0.1").is_some_and(|said| said.contains("peer 0 neither wins")));
        let honest = said(&format!("{chain}.4-5&blocks=3&bad=5&power=0.0.0.0.0.1"));
        assert_eq!(honest, None);
    }

    /// Nobody has a link in either; but one has half a million pairs to look at.
    #[test]
    fn a_graph_that_is_long_in_the_drawing_is_not_looked_at() {
        let said = |n: u32| {
            let text = format!("v=1&alg=lottery&n={n}&topo=er&p_pm=0&blocks=3");
            notice(&Scenario::parse(&text).expect("a sound scenario"))
        };
        assert!(said(100).is_some());
        assert!(said(1000).is_none());
    }

    /// Where everybody is linked, nobody asked for a height, or whoever is apart lies anyway, there
    /// is nothing to say.
    #[test]
    fn where_the_height_ends_the_run_nothing_is_said() {
        for keys in [
            "edges=0-1.1-2.2-3.3-4.4-5&blocks=3",
            "edges=0-1.1-2.2-3.3-4",
            "edges=0-1.1-2.2-3.3-4&blocks=3&bad=5",
        ] {
            assert_eq!(said(keys), None, "{keys}");
        }
    }
}
