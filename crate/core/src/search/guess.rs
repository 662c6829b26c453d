//! Guesses where there are too many tables: the loyal are split into camps and told what draws each
//! there, with or without exceptions, and the worst table so far is changed a little.

use super::tables::{Layout, Words, value};
use crate::rng::{Purpose, below, draw};
use crate::terms::Value;

/// Where the guesses come from.
#[derive(Debug)]
pub(crate) struct Guesser {
    seed: u64,
    guesses: u64,
    /// By choice: who is told, and which of its list.
    places: Vec<(usize, usize)>,
}

impl Guesser {
    pub(crate) fn new(seed: u64) -> Self {
        Self { seed, guesses: 0, places: Vec::new() }
    }

    /// Adds so many guesses: how many they were.
    pub(crate) fn fill(
        &mut self,
        layout: &Layout,
        words: &mut Words,
        most: u32,
        worst: &[Option<Value>],
    ) -> u32 {
        if self.places.is_empty() {
            self.places = (0..layout.size()).map(|choice| layout.place(choice)).collect();
        }
        while words.used() < most {
            self.guesses += 1;
            let (guess, seed) = (self.guesses, self.seed);
            let chance =
                |what: u64, which: usize| draw(seed, Purpose::Search, &[guess, what, which as u64]);
            let any = |choice: usize| value(below(layout.values(), chance(0, choice)));
            let camp = |choice: usize| value(chance(1, self.places[choice].0) & 1);
            let other = |choice: usize| value(1 - (chance(1, self.places[choice].0) & 1));
            words.add(|choice| match guess % 4 {
                // Some paths say the opposite to all.
                1 if chance(2, self.places[choice].1) & 1 == 1 => other(choice),
                // Everybody hears of all other paths what draws him into his camp.
                0 | 1 => camp(choice),
                // One choice in eight of the worst so far is another.
                2 if !worst.is_empty() && below(8, chance(3, choice)) > 0 => worst[choice],
                _ => any(choice),
            });
        }
        words.used()
    }
}
