//! The tree of who told whom, as one lieutenant holds it, and the two ways to vote over it.
//!
//! Level k holds what came along each path of k + 1 generals that does not pass this lieutenant
//! (the tree of exponential information gathering). Paths of a level are numbered so that the
//! extensions of one path lie side by side: folding the tree is majorities over neighbouring runs.

use crate::path::Path;
use crate::scenario::Tie;
use crate::terms::{ATTACK, NodeId, RETREAT, Round, Value};

/// What came along a path.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Heard {
    /// Nothing so far.
    Nothing,
    /// Nothing, and nothing will.
    Silence,
    /// A value.
    Value(Value),
}

impl Heard {
    /// What it counts as in a vote and in a relay: silence is RETREAT.
    pub fn counts_as(self) -> Value {
        match self {
            Self::Value(value) => value,
            Self::Nothing | Self::Silence => RETREAT,
        }
    }

    /// Its vote, if it has one already.
    fn vote(self) -> Option<Value> {
        (self != Self::Nothing).then(|| self.counts_as())
    }
}

/// A vote's outcome.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Votes {
    /// Votes for ATTACK.
    pub attack: u32,
    /// Votes for RETREAT.
    pub retreat: u32,
    /// What they come to; nothing if there are none.
    pub answer: Option<Value>,
}

/// What one lieutenant heard, by path.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Tree {
    n: u32,
    me: NodeId,
    levels: Vec<Vec<Heard>>,
    missing: u32,
}

impl Tree {
    /// An empty tree of m + 1 levels; the commander's has none.
    pub fn new(n: u32, m: u32, me: NodeId) -> Self {
        let depth = if me == super::COMMANDER { 0 } else { m + 1 };
        let sizes = (0..depth).scan(1, |size, level| {
            let this = *size;
            *size *= (n - 2 - level) as usize;
            Some(this)
        });
        let levels: Vec<_> = sizes.map(|size| vec![Heard::Nothing; size]).collect();
        let missing = levels.iter().map(|level| level.len() as u32).sum();
        Self { n, me, levels, missing }
    }

    /// How many reports it can hold.
    pub fn expected(&self) -> u32 {
        self.levels.iter().map(|level| level.len() as u32).sum()
    }

    /// Whether every path is accounted for.
    pub fn complete(&self) -> bool {
        self.missing == 0
    }

    /// Notes what came along a path. What is known of a path stays.
    pub fn hear(&mut self, path: &[u16], heard: Heard) {
        let place = self.place(path);
        let slot = &mut self.levels[path.len() - 1][place];
        if *slot == Heard::Nothing {
            *slot = heard;
            self.missing -= 1;
        }
    }

    /// The paths of a round along which nothing has come.
    pub fn missing(&self, round: Round) -> Vec<Path> {
        let Some(level) = self.levels.get(usize::from(round) - 1) else { return Vec::new() };
        let places = level.iter().enumerate().filter(|(_, heard)| **heard == Heard::Nothing);
        places.map(|(place, _)| self.path(round, place)).collect()
    }

    /// OM(m), step 3: fold the tree from its leaves. Each path's own report and what was resolved
    /// of its relays vote; the strict majority replaces the report, a tie is RETREAT. What has not
    /// come does not vote.
    pub fn fold(&self) -> Votes {
        let mut below: Vec<Votes> = Vec::new();
        for depth in (0..self.levels.len()).rev() {
            below = self.fold_level(depth, &below);
        }
        below.first().copied().unwrap_or_default()
    }

    /// The same, but every vote on the way is kept, level by level.
    pub fn folded(&self) -> Vec<Vec<Votes>> {
        let mut levels = Vec::new();
        for depth in (0..self.levels.len()).rev() {
            let below = levels.last().map_or(&[][..], Vec::as_slice);
            levels.push(self.fold_level(depth, below));
        }
        levels.reverse();
        levels
    }

    /// The votes at every path of a level, of those resolved below it.
    fn fold_level(&self, depth: usize, below: &[Votes]) -> Vec<Votes> {
        let relays = if below.is_empty() { 0 } else { self.relays(depth) };
        let votes = self.levels[depth].iter().enumerate().map(|(place, &own)| {
            let resolved = &below[place * relays..(place + 1) * relays];
            Votes::of(resolved.iter().map(|votes| votes.answer).chain([own.vote()]), RETREAT)
        });
        votes.collect()
    }

    /// What was heard along each path of every level.
    pub fn levels(&self) -> &[Vec<Heard>] {
        &self.levels
    }

    /// How many could relay what came along a path of this level.
    pub fn relays(&self, depth: usize) -> usize {
        self.n as usize - 2 - depth
    }

    /// The notebook's rule: every report that came counts once, at face value. A tie goes to
    /// RETREAT or to what the commander said directly.
    pub fn count(&self, tie: Tie) -> Votes {
        let reports = self.levels.iter().flatten().map(|heard| match heard {
            Heard::Value(value) => Some(*value),
            Heard::Nothing | Heard::Silence => None,
        });
        let tied = match tie {
            Tie::Retreat => RETREAT,
            Tie::First => self.direct().counts_as(),
        };
        Votes::of(reports, tied)
    }

    /// The same tree, had one report said something else.
    #[must_use]
    pub fn but(&self, depth: usize, place: usize, value: Value) -> Self {
        let mut other = self.clone();
        other.levels[depth][place] = Heard::Value(value);
        other
    }

    /// What came from the commander himself.
    fn direct(&self) -> Heard {
        self.levels.first().map_or(Heard::Nothing, |level| level[0])
    }

    /// The number of a path in its level: a digit a relay, its rank among those who could be next.
    pub(super) fn place(&self, path: &[u16]) -> usize {
        let relays = &path[1..];
        relays.iter().enumerate().fold(0, |place, (depth, &hop)| {
            let smaller_gone = relays[..depth].iter().filter(|&&gone| gone < hop).count();
            let behind_me = usize::from(u32::from(hop) > self.me);
            let rank = usize::from(hop) - 1 - behind_me - smaller_gone;
            place * (self.n as usize - 2 - depth) + rank
        })
    }

    /// The path with this number in its level.
    pub(super) fn path(&self, round: Round, mut place: usize) -> Path {
        let mut ranks = Vec::new();
        for depth in (0..usize::from(round) - 1).rev() {
            let base = self.n as usize - 2 - depth;
            ranks.push(place % base);
            place /= base;
        }
        let start = Path::from_origin(super::COMMANDER);
        ranks.into_iter().rev().fold(start, |path, rank| {
            let mut free = (1..self.n).filter(|&node| node != self.me && !path.passes(node));
            path.then(free.nth(rank).expect("a rank below the number of free nodes"))
        })
    }
}

impl Votes {
    /// Counts votes; a tie comes to `tied`.
    fn of(votes: impl Iterator<Item = Option<Value>>, tied: Value) -> Self {
        let (mut attack, mut retreat) = (0, 0);
        for vote in votes.flatten() {
            if vote == ATTACK { attack += 1 } else { retreat += 1 }
        }
        Self::counted(attack, retreat, tied)
    }

    fn counted(attack: u32, retreat: u32, tied: Value) -> Self {
        let answer = match attack.cmp(&retreat) {
            std::cmp::Ordering::Greater => ATTACK,
            std::cmp::Ordering::Less => RETREAT,
            std::cmp::Ordering::Equal => tied,
        };
        Self { attack, retreat, answer: (attack + retreat > 0).then_some(answer) }
    }

    /// Whether a fold would answer something else, had one of the votes for `vote` been for the
    /// other value.
    pub fn turns_on(self, vote: Value) -> bool {
        let (attack, retreat) = match vote {
            ATTACK => (self.attack.saturating_sub(1), self.retreat + 1),
            _ => (self.attack + 1, self.retreat.saturating_sub(1)),
        };
        Self::counted(attack, retreat, RETREAT).answer != self.answer
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_numbered_without_gaps_and_back() {
        for me in 1..6 {
            let tree = Tree::new(6, 3, me);
            for round in 1..=4 {
                let paths = tree.missing(round);
                let places: Vec<usize> = paths.iter().map(|path| tree.place(path.hops())).collect();
                assert_eq!(places, (0..paths.len()).collect::<Vec<_>>(), "me {me} round {round}");
                assert!(paths.iter().all(|path| !path.passes(me)));
            }
        }
    }

    /// Seed rows 13, 14.
    #[test]
    fn a_fold_asks_who_said_so_and_a_count_does_not() {
        // Lieutenant 1 of four heard ATTACK from the commander and from 2, RETREAT from 3.
        let mut tree = Tree::new(4, 1, 1);
        let order = Path::from_origin(0);
        tree.hear(order.hops(), Heard::Value(ATTACK));
        assert_eq!(tree.fold().answer, Some(ATTACK));
        tree.hear(order.then(2).hops(), Heard::Value(ATTACK));
        tree.hear(order.then(3).hops(), Heard::Value(RETREAT));
        assert!(tree.complete());
        let votes = Votes { attack: 2, retreat: 1, answer: Some(ATTACK) };
        assert_eq!((tree.fold(), tree.count(Tie::Retreat)), (votes, votes));
    }

    #[test]
    fn silence_votes_retreat_in_the_fold_and_is_not_counted_flat() {
        let mut tree = Tree::new(3, 1, 2);
        let order = Path::from_origin(0);
        tree.hear(order.hops(), Heard::Value(ATTACK));
        tree.hear(order.then(1).hops(), Heard::Silence);
        assert_eq!(tree.fold().answer, Some(RETREAT));
        assert_eq!(tree.count(Tie::Retreat), Votes { attack: 1, retreat: 0, answer: Some(ATTACK) });
    }
}
