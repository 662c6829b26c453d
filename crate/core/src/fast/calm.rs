//! Peers to whom nobody lies, in a vote about two values: their ones are summed up, nothing else.
//!
//! Peers of one degree stand behind each other with their neighbours in one row, so that memory is
//! read in order and no loop has to guess where it ends.

use super::votes::Roads;
use crate::scenario::{NeighbourTie, VoteRule, Voting};
use crate::terms::NodeId;

/// Does the same with a list's length as a constant `D` while it is short, else something else.
macro_rules! by_length {
    ($length:expr, $D:ident => $short:block, $long:block) => {
        by_length!(@ $length, $D, $short, $long, 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16)
    };
    (@ $length:expr, $D:ident, $short:block, $long:block, $($known:literal)+) => {
        match $length {
            $($known => { const $D: usize = $known; $short })+
            _ => $long,
        }
    };
}

/// The peers of one degree.
#[derive(Debug)]
struct Group {
    degree: usize,
    nodes: Vec<NodeId>,
    /// The neighbours of all of them, one peer after another.
    neighbours: Vec<NodeId>,
}

/// Some peers by degree.
#[derive(Debug)]
pub(crate) struct Calm(Vec<Group>);

impl Calm {
    /// The peers among `nodes`, with the places of their roads to other peers.
    pub(crate) fn new(
        roads: &Roads,
        places: &[std::ops::Range<usize>],
        nodes: impl Iterator<Item = NodeId>,
    ) -> Self {
        let mut groups: Vec<Group> = Vec::new();
        for node in nodes {
            let list = &roads.ends[places[node as usize].clone()];
            while groups.len() <= list.len() {
                let degree = groups.len();
                groups.push(Group { degree, nodes: Vec::new(), neighbours: Vec::new() });
            }
            groups[list.len()].nodes.push(node);
            groups[list.len()].neighbours.extend(list);
        }
        groups.retain(|group| !group.nodes.is_empty());
        Self(groups)
    }

    /// Lets all of them vote on what all hold; `chance` tells who takes the second of two values.
    pub(crate) fn vote(
        &self,
        voting: &Voting,
        held: &[u8],
        next: &mut [u8],
        chance: impl Fn(NodeId) -> u8,
    ) {
        for group in &self.0 {
            if group.degree == 0 {
                for &node in &group.nodes {
                    next[node as usize] = held[node as usize];
                }
                continue;
            }
            // Not a closure: that would hide the constant length from the sum.
            macro_rules! each {
                ($lists:expr) => {
                    for (&node, list) in group.nodes.iter().zip($lists) {
                        let own = held[node as usize];
                        next[node as usize] = winner(voting, held, list, own, || chance(node));
                    }
                };
            }
            let all = &group.neighbours;
            by_length!(group.degree, D => { each!(all.as_chunks::<D>().0) }, {
                each!(all.chunks_exact(group.degree))
            });
        }
    }
}

/// What wins among the neighbours in the list, and one's own vote if that counts.
#[inline]
pub(crate) fn winner(
    voting: &Voting,
    held: &[u8],
    list: &[NodeId],
    own: u8,
    chance: impl Fn() -> u8,
) -> u8 {
    let said = list.iter().map(|&node| u32::from(held[node as usize])).sum::<u32>();
    let ones = said + u32::from(voting.own_vote && own == 1);
    let total = list.len() as u32 + u32::from(voting.own_vote);
    let (one, nought) = match voting.rule {
        VoteRule::Strict | VoteRule::Plurality => (2 * ones > total, 2 * ones < total),
        VoteRule::TwoThirds => (3 * ones >= 2 * total, 3 * ones <= total),
    };
    if total == 0 || !(one | nought) {
        let first = list.first().map_or(own, |&node| held[node as usize]);
        return match voting.tie {
            _ if total == 0 || voting.rule != VoteRule::Plurality => own,
            NeighbourTie::Lowest => 0,
            NeighbourTie::Own => own,
            NeighbourTie::First => first,
            NeighbourTie::Random => first ^ chance(),
        };
    }
    u8::from(one)
}
