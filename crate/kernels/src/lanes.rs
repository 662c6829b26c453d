//! Sixty-four runs of OM(m) at once: a word is one message of all of them, a bit a run.
//!
//! The runs have generals and depth in common; who is a traitor, what is ordered and what lies are
//! told differs from lane to lane. As in [`crate::om`] the walk is depth first, votes are counted
//! in columns, and the last round has a closed form. Who asks for it says what traitors say.

use crate::NodeId;
use crate::columns::{Columns, places};
use crate::om::COMMANDER;
use crate::path::Path;
use crate::prune::settles;

/// What traitors say in all runs at once. It is asked in an order that depends on n, m and the sets
/// of traitors alone.
pub trait Speech {
    /// From now on `liar` speaks, on what it was told along `before`; the commander on his own.
    fn turn(&mut self, before: Option<&Path>, liar: NodeId);
    /// In which runs it says ATTACK to `to`, holding ATTACK in the runs `held`. Silence is RETREAT.
    fn says(&mut self, to: NodeId, held: u64) -> u64;
}

/// What is the same for a walk.
#[derive(Clone, Debug)]
pub struct Lanes {
    /// How many generals there are, the commander included.
    pub n: u32,
    /// How often reports are relayed.
    pub m: u32,
    /// In which runs the commander orders ATTACK.
    pub order: u64,
    /// In which runs each general is a traitor.
    pub traitors: [u64; 64],
    /// Whether the runs have their traitors in common and only the loyal count: then what Lemma 1
    /// settles is left out.
    pub prunes: bool,
}

/// What is said by rows.
struct Table<'a>(&'a [[u64; 2]]);

impl Speech for Table<'_> {
    fn turn(&mut self, _: Option<&Path>, _: NodeId) {}

    #[inline]
    fn says(&mut self, to: NodeId, held: u64) -> u64 {
        let [retreat, attack] = self.0[to as usize];
        (held & attack) | (!held & retreat)
    }
}

impl Lanes {
    /// Which runs resolve ATTACK, by general.
    pub fn run(&self, speech: &mut dyn Speech) -> [u64; 64] {
        self.walk(speech)
    }

    /// The same where liars look at receiver and held value alone: by receiver, what is said by who
    /// holds RETREAT, and by who holds ATTACK.
    pub fn run_by(&self, rows: &[[u64; 2]]) -> [u64; 64] {
        self.walk(&mut Table(rows))
    }

    fn walk<S: Speech + ?Sized>(&self, speech: &mut S) -> [u64; 64] {
        let mut resolved = [0; 64];
        match self.n {
            0..=16 => resolved[..16].copy_from_slice(&Walk::<16, 5, _>::run(self, speech)),
            17..=32 => resolved[..32].copy_from_slice(&Walk::<32, 6, _>::run(self, speech)),
            _ => resolved = Walk::<64, 7, _>::run(self, speech),
        }
        resolved
    }
}

/// A walk over the paths of at most `N` generals, with votes of `P` digits.
struct Walk<'a, const N: usize, const P: usize, S: ?Sized> {
    lanes: &'a Lanes,
    /// Who is a traitor in any run.
    liars: u64,
    speech: &'a mut S,
}

impl<'a, const N: usize, const P: usize, S: Speech + ?Sized> Walk<'a, N, P, S> {
    fn run(lanes: &'a Lanes, speech: &'a mut S) -> [u64; N] {
        let traitors = lanes.traitors.iter().enumerate();
        let liars = traitors.map(|(id, &runs)| u64::from(runs != 0) << id).sum();
        let mut walk = Self { lanes, liars, speech };
        let to = u64::MAX >> (64 - lanes.n) & !(1 << COMMANDER);
        let heard = walk.told(None, COMMANDER, lanes.order, to);
        let left = (liars & to).count_ones();
        let loyal = liars >> COMMANDER & 1 == 0;
        if loyal && walk.settled(left) {
            return heard;
        }
        walk.resolve(&Path::from_origin(COMMANDER), &heard, to, left)
    }

    fn settled(&self, left: u32) -> bool {
        self.lanes.prunes && settles(self.lanes.n, self.lanes.m, left)
    }

    /// What each of `to` hears from `sender`.
    fn told(&mut self, before: Option<&Path>, sender: NodeId, held: u64, to: u64) -> [u64; N] {
        let mut said = [held; N];
        if self.liars >> sender & 1 == 1 {
            let runs = self.lanes.traitors[sender as usize];
            self.speech.turn(before, sender);
            for receiver in places(to) {
                let lie = self.speech.says(receiver, held);
                said[receiver as usize] = (held & !runs) | (lie & runs);
            }
        }
        said
    }

    fn resolve(&mut self, path: &Path, heard: &[u64; N], to: u64, left: u32) -> [u64; N] {
        let hops = u32::from(path.round());
        if hops > self.lanes.m {
            return *heard;
        }
        let need = (self.lanes.n - hops) / 2 + 1;
        if hops == self.lanes.m {
            return self.last(path, heard, to, need);
        }
        let mut votes = [Columns::<P>::full_with(need); N];
        for (votes, &own) in votes.iter_mut().zip(heard) {
            votes.add(own);
        }
        for relay in places(to) {
            let rest = to & !(1 << relay);
            let liar = self.liars >> relay & 1;
            let said = self.told(Some(path), relay, heard[relay as usize], rest);
            let resolved = if liar == 0 && self.settled(left) {
                said
            } else {
                self.resolve(&path.then(relay), &said, rest, left - liar as u32)
            };
            for receiver in places(rest) {
                votes[receiver as usize].add(resolved[receiver as usize]);
            }
        }
        votes.map(|votes| votes.full())
    }

    /// The last relays: what the loyal pass on is the same for all receivers.
    fn last(&mut self, path: &Path, heard: &[u64; N], to: u64, need: u32) -> [u64; N] {
        let traitors = &self.lanes.traitors;
        let mut loyal = Columns::<P>::full_with(need);
        for relay in places(to) {
            loyal.add(heard[relay as usize] & !traitors[relay as usize]);
        }
        let mut votes = [loyal; N];
        for place in places(to & self.liars) {
            votes[place as usize].add(heard[place as usize] & traitors[place as usize]);
        }
        for relay in places(to & self.liars) {
            let (held, runs) = (heard[relay as usize], traitors[relay as usize]);
            self.speech.turn(Some(path), relay);
            for receiver in places(to & !(1 << relay)) {
                votes[receiver as usize].add(self.speech.says(receiver, held) & runs);
            }
        }
        votes.map(|votes| votes.full())
    }
}
