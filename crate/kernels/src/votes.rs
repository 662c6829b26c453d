//! Rounds of votes about two values: of one run, a byte a node, and of 64 runs at once, a word a
//! node and a bit a run. Peers of one degree stand behind each other with their neighbours in one
//! row, so that memory is read in order and no loop has to guess where it ends.

use crate::NodeId;
use crate::columns::Columns;
use std::ops::Range;

/// When a value wins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rules {
    /// Whether one's own value counts.
    pub own_vote: bool,
    /// Whether two thirds of the votes are needed, rather than more than half.
    pub two_thirds: bool,
    /// What is held where neither wins.
    pub tie: Tie,
}

/// What is held where neither value wins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tie {
    /// What was held before.
    Own,
    /// The value 0.
    Lowest,
    /// What the first neighbour said.
    First,
    /// What the first neighbour said, or by a coin the other.
    Random,
}

/// With so many votes for 1 it wins, and with so many nought does not.
#[derive(Clone, Copy)]
struct Needs {
    one: u32,
    no_nought: u32,
}

impl Rules {
    #[inline]
    fn needs(self, total: u32) -> Needs {
        if self.two_thirds {
            let share = (2 * total).div_ceil(3);
            return Needs { one: share, no_nought: total - share + 1 };
        }
        Needs { one: total / 2 + 1, no_nought: total - total / 2 }
    }

    #[inline]
    fn total(self, peers: usize) -> u32 {
        peers as u32 + u32::from(self.own_vote)
    }
}

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
#[derive(Clone, Debug)]
struct Group {
    degree: usize,
    nodes: Vec<NodeId>,
    /// The neighbours of all of them, one peer after another.
    neighbours: Vec<NodeId>,
}

/// Some peers by degree.
#[derive(Clone, Debug)]
pub struct ByDegree(Vec<Group>);

impl ByDegree {
    /// All peers, by id, with the places of their neighbours among the ends of all roads.
    pub fn new(places: &[Range<usize>], ends: &[NodeId]) -> Self {
        let mut groups: Vec<Group> = Vec::new();
        for (node, places) in places.iter().enumerate() {
            let list = &ends[places.clone()];
            while groups.len() <= list.len() {
                let degree = groups.len();
                groups.push(Group { degree, nodes: Vec::new(), neighbours: Vec::new() });
            }
            groups[list.len()].nodes.push(node as NodeId);
            groups[list.len()].neighbours.extend(list);
        }
        groups.retain(|group| !group.nodes.is_empty());
        Self(groups)
    }

    /// Lets all of them vote on what all hold. Both lists are padded to the same power of two;
    /// `chance` tells who takes the second of two values.
    pub fn vote(&self, rules: Rules, held: &[u8], next: &mut [u8], chance: &dyn Fn(NodeId) -> u8) {
        let plain = matches!(rules.tie, Tie::Own | Tie::Lowest);
        for group in self.0.iter().filter(|group| plain && group.degree > 0) {
            by_length!(group.degree, D => {
                plainly(rules, group, group.neighbours.as_chunks::<D>().0, held, next);
            }, {
                plainly(rules, group, group.neighbours.chunks_exact(group.degree), held, next);
            });
        }
        for group in self.0.iter().filter(|group| !plain || group.degree == 0) {
            for (place, &node) in group.nodes.iter().enumerate() {
                let list = &group.neighbours[place * group.degree..(place + 1) * group.degree];
                next[node as usize] =
                    winner(rules, held, list, held[node as usize], &|| chance(node));
            }
        }
    }

    /// The same in 64 runs; `coins` tells in which of some runs a node takes the second of two
    /// values.
    pub fn vote_in_all(
        &self,
        rules: Rules,
        held: &[u64],
        next: &mut [u64],
        coins: &dyn Fn(u64, NodeId) -> u64,
    ) {
        for group in &self.0 {
            if group.degree == 0 {
                group.nodes.iter().for_each(|&node| next[node as usize] = held[node as usize]);
                continue;
            }
            match group.degree {
                ..=14 => group.vote_in_all::<4>(rules, held, next, coins),
                15..=30 => group.vote_in_all::<5>(rules, held, next, coins),
                31..=254 => group.vote_in_all::<8>(rules, held, next, coins),
                _ => group.vote_in_all::<15>(rules, held, next, coins),
            }
        }
    }
}

impl Group {
    fn vote_in_all<const P: usize>(
        &self,
        rules: Rules,
        held: &[u64],
        next: &mut [u64],
        coins: &dyn Fn(u64, NodeId) -> u64,
    ) {
        let lists = self.neighbours.chunks_exact(self.degree);
        for (&node, list) in self.nodes.iter().zip(lists) {
            let said = Said::<P>::by(list, held);
            let own = at(held, node);
            *at_mut(next, node) = said.winners(rules, own, &|runs| coins(runs, node));
        }
    }
}

/// What stands at an id in a list that is padded to a power of two: cheaper than asking whether it
/// lies beyond the end.
#[inline]
fn at<T: Copy>(list: &[T], id: NodeId) -> T {
    if list.is_empty() {
        unreachable!("there are nodes");
    }
    list[id as usize & (list.len() - 1)]
}

#[inline]
fn at_mut<T>(list: &mut [T], id: NodeId) -> &mut T {
    let greatest = list.len() - 1;
    &mut list[id as usize & greatest]
}

/// Votes in which a tie needs no look at anybody.
#[inline]
fn plainly<'a, L: AsRef<[NodeId]> + ?Sized + 'a>(
    rules: Rules,
    group: &Group,
    lists: impl IntoIterator<Item = &'a L>,
    held: &[u8],
    next: &mut [u8],
) {
    let needs = rules.needs(rules.total(group.degree));
    let (counts, keeps) = (u32::from(rules.own_vote), u8::from(rules.tie == Tie::Own));
    for (&node, list) in group.nodes.iter().zip(lists) {
        let own = at(held, node);
        let said = list.as_ref().iter().map(|&id| u32::from(at(held, id))).sum::<u32>();
        let ones = said + (u32::from(own) & counts);
        let open = u8::from(ones >= needs.no_nought);
        *at_mut(next, node) = u8::from(ones >= needs.one) | (open & own & keeps);
    }
}

/// What wins among the neighbours in the list, and one's own vote if that counts.
#[inline]
pub fn winner(rules: Rules, held: &[u8], list: &[NodeId], own: u8, chance: &dyn Fn() -> u8) -> u8 {
    let total = rules.total(list.len());
    let needs = rules.needs(total);
    let said = list.iter().map(|&node| u32::from(at(held, node))).sum::<u32>();
    let ones = said + u32::from(rules.own_vote && own == 1);
    if total == 0 {
        return own;
    }
    if ones >= needs.one || ones < needs.no_nought {
        return u8::from(ones >= needs.one);
    }
    let first = list.first().map_or(own, |&node| held[node as usize]);
    match rules.tie {
        Tie::Own => own,
        Tie::Lowest => 0,
        Tie::First => first,
        Tie::Random => first ^ chance(),
    }
}

/// What a node was told in 64 runs.
struct Said<const P: usize> {
    ones: Columns<P>,
    peers: usize,
    first: Option<u64>,
}

impl<const P: usize> Said<P> {
    #[inline]
    fn by(list: &[NodeId], held: &[u64]) -> Self {
        let mut ones = Columns::<P>::all(0);
        let (fours, rest) = list.as_chunks::<4>();
        for four in fours {
            ones.add_four(four.map(|id| at(held, id)));
        }
        for &id in rest {
            ones.add(at(held, id));
        }
        Self { ones, peers: list.len(), first: list.first().map(|&id| at(held, id)) }
    }

    #[inline]
    fn winners(mut self, rules: Rules, own: u64, coins: &dyn Fn(u64) -> u64) -> u64 {
        if rules.own_vote {
            self.ones.add(own);
        }
        let total = rules.total(self.peers);
        if total == 0 {
            return own;
        }
        let needs = rules.needs(total);
        let one = self.ones.at_least(needs.one);
        let open = !one & self.ones.at_least(needs.no_nought);
        let first = self.first.unwrap_or(own);
        one | match rules.tie {
            Tie::Own => open & own,
            Tie::Lowest => 0,
            Tie::First => open & first,
            Tie::Random if open == 0 => 0,
            Tie::Random => open & (first ^ coins(open)),
        }
    }
}

/// Who says what where somebody lies in some of 64 runs.
#[derive(Clone, Copy, Debug)]
pub struct Floor<'a> {
    /// The ends of all roads.
    pub ends: &'a [NodeId],
    /// In which runs each node is faulty.
    pub faulty: &'a [u64],
    /// By road, what a faulty neighbour said last.
    pub lies: &'a [u64],
    /// What all hold.
    pub held: &'a [u64],
}

impl Floor<'_> {
    /// What one node will hold, by the places of its neighbours, of whom some may be `lying`.
    pub fn winners(
        &self,
        rules: Rules,
        (node, peers): (NodeId, Range<usize>),
        lying: bool,
        coins: &dyn Fn(u64) -> u64,
    ) -> u64 {
        let own = at(self.held, node);
        macro_rules! by {
            ($P:literal) => {{
                let list = &self.ends[peers.clone()];
                let said = if lying { self.said(peers) } else { Said::<$P>::by(list, self.held) };
                said.winners(rules, own, coins)
            }};
        }
        match peers.len() {
            0..=14 => by!(4),
            15..=30 => by!(5),
            31..=254 => by!(8),
            _ => by!(15),
        }
    }

    fn said<const P: usize>(&self, peers: Range<usize>) -> Said<P> {
        let said = |place: usize| {
            let end = self.ends[place] as usize;
            (self.held[end] & !self.faulty[end]) | (self.lies[place] & self.faulty[end])
        };
        let mut ones = Columns::all(0);
        peers.clone().for_each(|place| ones.add(said(place)));
        Said { ones, peers: peers.len(), first: peers.clone().next().map(said) }
    }
}

/// In which runs all of the loyal hold 1, and in which 0.
pub fn unanimous(held: &[u64], loyal: &[u64]) -> [u64; 2] {
    let (mut ones, mut noughts) = (u64::MAX, u64::MAX);
    for (word, loyal) in held.iter().zip(loyal) {
        ones &= word | !loyal;
        noughts &= !word | !loyal;
        if ones | noughts == 0 {
            break;
        }
    }
    [ones, noughts]
}

/// In which of some runs any of the loyal holds something else now than then.
pub fn moved(runs: u64, held: &[u64], then: &[u64], loyal: &[u64]) -> u64 {
    let mut moved = 0;
    for ((now, then), loyal) in held.iter().zip(then).zip(loyal) {
        moved |= (now ^ then) & loyal;
        if moved & runs == runs {
            break;
        }
    }
    moved
}
