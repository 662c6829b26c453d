//! The worst lie: what traitors among generals would have to say so that the loyal break up or
//! disobey, and how few lies do it.
//!
//! First the question is made small, see [`tables`]. Where all tables that are left fit the budget
//! they are all tried, and only then it may be said that no lie breaks the scenario. Else the
//! search is guided: it splits the loyal into camps, flips and mutates, and says in how many tries
//! it found nothing. What it found is shrunk until no lie can be left out, and comes back as a
//! scenario with a script. It goes in slices, so that whoever waits can stop it.

mod guess;
mod judge;
mod shrink;
mod tables;

use crate::fast::lanes::LANES;
use crate::scenario::{Algorithm, InputError, Rule, Scenario};
use crate::terms::Value;
use guess::Guesser;
use judge::Judge;
use serde::Serialize;
use shrink::Shrinker;
use tables::{Count, Layout, Words};

/// How many tries are made unless said otherwise.
pub const BUDGET: u64 = 10_000_000;

/// What lies are to do harm to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Goal {
    /// A loyal commander is to be disobeyed; under a traitor the loyal are to part.
    Obedience,
    /// The loyal are to part, whoever commands.
    Agreement,
}

/// A search in progress.
#[derive(Debug)]
pub struct Search {
    judge: Judge,
    layout: Layout,
    budget: u64,
    tried: u64,
    way: Way,
    /// The most harm so far, with the table that does it.
    worst: (u32, Vec<Option<Value>>),
    shrinker: Option<Shrinker>,
}

/// How tables are come by.
#[derive(Debug)]
enum Way {
    /// One after another until all are tried.
    All(Count),
    /// Guesses that learn from the worst so far.
    Guided(Guesser),
    /// There is nothing left to try.
    Over { exhausted: bool },
}

/// How far a search has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct SearchProgress {
    /// Whether it is over.
    pub done: bool,
    /// How many tables were tried.
    #[cfg_attr(feature = "types", ts(type = "number"))]
    pub tried: u64,
    /// How many loyal lieutenants the worst lie so far leads astray.
    pub harm: u32,
}

/// What a search came to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct SearchReport {
    /// The scenario with the script that breaks it; nothing if none was found.
    pub scenario: Option<String>,
    /// How many lies the script has; none of them can be left out.
    pub lies: usize,
    /// How many loyal lieutenants it leads astray: those who disobey a loyal commander, or the
    /// smaller camp under a traitor.
    pub harm: u32,
    /// How many tables were tried.
    #[cfg_attr(feature = "types", ts(type = "number"))]
    pub tried: u64,
    /// Whether every table was tried that could matter: then nothing does more harm, and if none
    /// was found no lie breaks the scenario.
    pub exhausted: bool,
}

impl Search {
    /// Begins a search over what the traitors of a scenario may say; what its own strategy and
    /// script say does not matter. At most `budget` tables are tried.
    ///
    /// # Errors
    /// [`InputError::Value`] for what is no scenario of generals, for faults that lose messages,
    /// and for more messages than can be searched.
    pub fn begin(scenario: &Scenario, budget: u64) -> Result<Self, InputError> {
        Self::begin_for(scenario, Goal::Obedience, budget)
    }

    /// The same, with a goal.
    ///
    /// # Errors
    /// As [`Search::begin`].
    pub fn begin_for(scenario: &Scenario, goal: Goal, budget: u64) -> Result<Self, InputError> {
        if !matches!(scenario.algorithm, Algorithm::Om(_)) {
            let got = scenario.algorithm_name();
            return Err(InputError::value("alg", got, "om: lies of generals alone are searched"));
        }
        if !scenario.interventions.is_empty() {
            let allowed = "no interventions: lies alone are searched";
            return Err(InputError::value("do", &scenario.interventions_text(), allowed));
        }
        let judge = Judge::of(scenario, goal).ok_or_else(|| {
            let allowed = "generals few enough, none of whose messages gets lost";
            InputError::value("search", &scenario.text(), allowed)
        })?;
        let layout = Layout::of(&judge).ok_or_else(|| {
            let allowed = format!("at most {} messages of traitors", tables::VARIABLES_MAX);
            InputError::value("search", &scenario.text(), allowed)
        })?;
        let tables = layout.tables();
        let way = match tables {
            Some(count) if count <= u128::from(budget) => Way::All(Count::new(&layout)),
            _ => Way::Guided(Guesser::new(scenario.seed)),
        };
        let worst = (0, Vec::new());
        Ok(Self { judge, layout, budget, tried: 0, way, worst, shrinker: None })
    }

    /// Tries about so many tables more, or takes as many steps in shrinking what was found.
    pub fn advance(&mut self, steps: u64) -> SearchProgress {
        let mut left = steps.max(1);
        while left > 0 && !self.done() {
            if let Some(shrinker) = &mut self.shrinker {
                shrinker.step(&self.judge);
                left -= 1;
                continue;
            }
            left = left.saturating_sub(self.look());
            if matches!(self.way, Way::Over { .. }) && self.worst.0 > 0 {
                let lies = self.layout.lies(&self.worst.1);
                self.shrinker = Some(Shrinker::new(lies, self.worst.0));
            }
        }
        SearchProgress { done: self.done(), tried: self.tried, harm: self.worst.0 }
    }

    /// How many lies are still to be left out or kept; nothing while tables are tried.
    pub(crate) fn shrinking(&self) -> Option<usize> {
        self.shrinker.as_ref().map(|shrinker| shrinker.lies().len())
    }

    /// Tries the next tables: how many they were. It is as many as go at once, whatever the slice,
    /// so that guesses do not depend on it.
    fn look(&mut self) -> u64 {
        let lanes = (self.budget - self.tried).min(LANES as u64) as u32;
        let mut words = Words::new(&self.layout);
        let filled = match &mut self.way {
            Way::All(count) => count.fill(&self.layout, &mut words, lanes),
            Way::Guided(guesser) => guesser.fill(&self.layout, &mut words, lanes, &self.worst.1),
            Way::Over { .. } => 0,
        };
        let harms = self.judge.harms(&self.layout, &words);
        for (lane, &harm) in harms.iter().enumerate().take(filled as usize) {
            if harm > self.worst.0 || self.worst.1.is_empty() {
                self.worst = (harm, words.table(lane as u32));
            }
        }
        self.tried += u64::from(filled);
        let utmost = self.worst.0 == self.judge.utmost();
        let all = matches!(&self.way, Way::All(count) if count.over());
        if utmost || all {
            self.way = Way::Over { exhausted: true };
        } else if self.tried >= self.budget {
            self.way = Way::Over { exhausted: false };
        }
        u64::from(filled).max(1)
    }

    fn done(&self) -> bool {
        let looked = matches!(self.way, Way::Over { .. });
        looked && (self.worst.0 == 0 || self.shrinker.as_ref().is_some_and(Shrinker::done))
    }

    /// What it came to so far; a script only once it is shrunk.
    pub fn report(&self) -> SearchReport {
        let shrunk = self.shrinker.as_ref().filter(|shrinker| shrinker.done());
        SearchReport {
            scenario: shrunk.map(|shrinker| self.judge.text(shrinker.lies())),
            lies: shrunk.map_or(0, |shrinker| shrinker.lies().len()),
            harm: self.worst.0,
            tried: self.tried,
            exhausted: matches!(self.way, Way::Over { exhausted: true }),
        }
    }
}

/// Whether a scenario is decided by the folded tree, rather than by the flat count.
fn folds(scenario: &Scenario) -> bool {
    scenario.om().is_some_and(|om| om.rule == Rule::Recursive)
}
