//! Leaves lies out, in big pieces first, for as long as the rest does as much harm.

use super::judge::Judge;
use crate::scenario::Lie;

/// A script that gets shorter.
#[derive(Debug)]
pub(crate) struct Shrinker {
    lies: Vec<Lie>,
    harm: u32,
    /// How many lies are left out at once, and from where.
    piece: usize,
    place: usize,
    /// Whether anything could be left out since the start of the script.
    shrunk: bool,
    done: bool,
}

impl Shrinker {
    /// A script that does this harm.
    pub(crate) fn new(lies: Vec<Lie>, harm: u32) -> Self {
        let piece = lies.len().div_ceil(2);
        Self { done: lies.is_empty(), lies, harm, piece, place: 0, shrunk: false }
    }

    /// Whether no lie can be left out.
    pub(crate) fn done(&self) -> bool {
        self.done
    }

    /// What is left.
    pub(crate) fn lies(&self) -> &[Lie] {
        &self.lies
    }

    /// Tries to leave one piece out.
    pub(crate) fn step(&mut self, judge: &Judge) {
        if self.place >= self.lies.len() {
            self.turn();
            return;
        }
        let end = (self.place + self.piece).min(self.lies.len());
        let mut rest = self.lies[..self.place].to_vec();
        rest.extend_from_slice(&self.lies[end..]);
        if judge.harm_of(&rest) >= self.harm {
            self.lies = rest;
            self.shrunk = true;
        } else {
            self.place = end;
        }
    }

    /// Begins again, with smaller pieces, until single lies cannot be left out.
    fn turn(&mut self) {
        self.done = self.piece == 1 && !self.shrunk;
        self.piece = self.piece.div_ceil(2).max(1);
        (self.place, self.shrunk) = (0, false);
    }
}
