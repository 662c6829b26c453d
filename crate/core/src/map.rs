//! The map: whether agreement and validity hold in a scenario of generals, whoever its traitors
//! are, whatever they say and whatever is ordered.
//!
//! "Holds" is only ever said by the theorem within its bound, or because every table of lies that
//! can matter was tried. Lieutenants are alike, so two casts stand for all: with a loyal commander,
//! and with one of the traitors in his place. Where a lie breaks a cell it comes as a scenario that
//! shows it. What is sampled is the business of sweeps; it proves nothing here.

mod cast;

use crate::checks::{self, Agreement, Validity};
use crate::fast::{om, prune};
use crate::preview::kept;
use crate::run::refusal;
use crate::scenario::cost::om_messages;
use crate::scenario::{InputError, Rule, Scenario};
use crate::search::{Goal, Search};
use crate::sweep::{self, Facts, Sample};
use crate::terms::{ATTACK, RETREAT, Value};
use crate::trace::Record;
use cast::Cast;
use serde::Serialize;
use std::ops::Range;

/// The most messages, or paths where most are settled, that one evaluation goes through.
const WALK_MAX: u128 = 1 << 24;
/// The most lies that are shortened, and the longest scenario that shows them one by one.
const LIES_MAX: usize = 500;
const TEXT_MAX: usize = 2_000;
/// How many tables are tried, or lies left out, at a time.
const STEPS: u64 = 64;
/// How many tables are tried to write out single lies where a plain strategy breaks a cell anyway.
const TRIES_MORE: u64 = 2_048;

/// What a finding rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub enum Ground {
    /// Nothing is asked: there are too few loyal generals.
    Vacuous,
    /// It holds by the theorem (Lamport 1982, Theorem 1).
    Theorem,
    /// It holds, for every table of lies that can matter was tried.
    Exhausted,
    /// No lie was found that breaks it, in tries that were not all.
    Unbroken,
    /// Some lie breaks it.
    Violated,
}

/// Whether one of the conditions holds in a cell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Finding {
    /// What it rests on.
    pub ground: Ground,
    /// How many tables of lies were tried.
    #[cfg_attr(feature = "types", ts(type = "number"))]
    pub tried: u64,
    /// How many lies the scenario writes out; 0 where a strategy says them all.
    pub lies: usize,
    /// A scenario that breaks it, where one can be written down.
    pub scenario: Option<String>,
}

/// What a cell came to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Judgement {
    /// The depth of OM(m) in the cell.
    pub m: u32,
    /// How many traitors there are.
    pub traitors: u32,
    /// Whether the theorem's conditions hold.
    pub bound: bool,
    /// Whether all loyal lieutenants come to the same (IC1).
    pub agreement: Finding,
    /// Whether they obey a loyal commander (IC2).
    pub validity: Finding,
}

/// Judges a cell, with at most so many tables of lies for each cast and order.
///
/// # Errors
/// All that is wrong with the text, or that it is none of generals.
pub fn judge(text: &str, tries: u64) -> Result<Judgement, Vec<InputError>> {
    let scenario = Scenario::parse(text)?;
    let Some(om) = scenario.om() else {
        let got = scenario.algorithm_name();
        return Err(vec![InputError::value("alg", got, "om: lies of generals alone are judged")]);
    };
    let cell = Cell { cast: Cast::of(&scenario), scenario: &scenario, rule: om.rule, tries };
    let (validity, broken) = cell.validity();
    Ok(Judgement {
        m: om.m,
        traitors: cell.cast.traitors,
        bound: kept(&scenario),
        agreement: cell.agreement(&broken),
        validity,
    })
}

/// One cell, by its number of traitors.
struct Cell<'a> {
    scenario: &'a Scenario,
    cast: Cast,
    rule: Rule,
    tries: u64,
}

impl Cell<'_> {
    fn finding(ground: Ground, tried: u64) -> Finding {
        Finding { ground, tried, lies: 0, scenario: None }
    }

    /// Whether the theorem promises both conditions: it is about the folded tree, and about
    /// messages that all arrive, with which nobody meddles.
    fn promised(&self) -> bool {
        let network = &self.scenario.network;
        let arrives = network.loss_pm == 0 && network.miss == 0 && network.timeout.is_none();
        let untouched = self.scenario.interventions.is_empty();
        self.rule == Rule::Recursive && arrives && untouched && kept(self.scenario)
    }

    /// IC2, and the orders that are disobeyed. All lies saying the opposite of the order are the
    /// worst table, for every vote moves only towards what a lie says: one table decides.
    fn validity(&self) -> (Finding, Vec<Value>) {
        if self.cast.loyal_lieutenants(false) == 0 {
            return (Self::finding(Ground::Vacuous, 0), Vec::new());
        }
        if self.promised() {
            return (Self::finding(Ground::Theorem, 0), Vec::new());
        }
        let mut broken = Vec::new();
        for (order, opposite) in [(ATTACK, "retreat"), (RETREAT, "attack")] {
            let scenario = self.cast.scenario(false, order, opposite);
            let Some(decisions) = decisions(&scenario) else {
                return (Self::finding(Ground::Unbroken, 0), vec![ATTACK, RETREAT]);
            };
            if checks::validity(&scenario, &decisions) == Validity::Violated {
                broken.push(order);
            }
        }
        let Some(&order) = broken.first() else {
            return (Self::finding(Ground::Exhausted, 2), broken);
        };
        let opposite = if order == ATTACK { "retreat" } else { "attack" };
        let plain = self.cast.scenario(false, order, opposite);
        let found = Self::search(&plain, Goal::Obedience, TRIES_MORE);
        (found.violated(&plain, true, 1), broken)
    }

    /// IC1. With a loyal commander nobody can part over an order that all obey.
    fn agreement(&self, disobeyed: &[Value]) -> Finding {
        let asked = |treason| self.cast.loyal_lieutenants(treason) >= 2;
        if !asked(true) && !asked(false) {
            return Self::finding(Ground::Vacuous, 0);
        }
        if self.promised() {
            return Self::finding(Ground::Theorem, 0);
        }
        let treason = asked(true).then_some((true, ATTACK));
        let orders = disobeyed.iter().filter(|_| asked(false)).map(|&order| (false, order));
        let cast = |(treason, order)| self.cast.scenario(treason, order, "split");
        let casts: Vec<Scenario> = treason.into_iter().chain(orders).map(cast).collect();
        let parts = |scenario: &Scenario| {
            let decisions = decisions(scenario)?;
            Some(checks::agreement(scenario, &decisions) == Agreement::Violated)
        };
        // Two camps that hear opposite things are tried first: where they part, nothing is sought
        // but lies few enough to be told one by one.
        let split: Vec<Option<bool>> = casts.iter().map(parts).collect();
        let mut tried = split.iter().flatten().count() as u64;
        if let Some(place) = split.iter().position(|&parts| parts == Some(true)) {
            let found = Self::search(&casts[place], Goal::Agreement, TRIES_MORE.min(self.tries));
            tried += found.tried;
            return found.violated(&casts[place], true, tried);
        }
        let mut all = true;
        for scenario in &casts {
            let found = Self::search(scenario, Goal::Agreement, self.tries);
            tried += found.tried;
            all &= found.exhausted;
            if found.broken {
                return found.violated(scenario, false, tried);
            }
        }
        Self::finding(if all { Ground::Exhausted } else { Ground::Unbroken }, tried)
    }

    /// Looks for lies, and leaves out what is not needed of them while there are not too many.
    fn search(scenario: &Scenario, goal: Goal, tries: u64) -> Found {
        let Ok(mut search) = Search::begin_for(scenario, goal, tries) else {
            return Found::default();
        };
        while !search.advance(STEPS).done {
            if search.shrinking().is_some_and(|lies| lies > LIES_MAX) {
                break;
            }
        }
        let report = search.report();
        Found {
            broken: report.harm > 0,
            tried: report.tried,
            exhausted: report.exhausted,
            lies: report.lies,
            scenario: report.scenario.filter(|text| text.len() <= TEXT_MAX),
        }
    }
}

/// What is decided, by a kernel; nothing for what none claims or what takes too long.
fn decisions(scenario: &Scenario) -> Option<Vec<Option<Value>>> {
    let om = scenario.om()?;
    match om.rule {
        Rule::Recursive => {
            prune::paths(scenario).filter(|&paths| paths <= WALK_MAX)?;
            prune::decisions(scenario)
        }
        Rule::Flat => {
            let messages = om_messages(scenario.n.into(), om.m.into())?;
            let few = messages <= WALK_MAX;
            few.then(|| om::evaluate(scenario)).flatten().map(|evaluation| evaluation.flat)
        }
    }
}

/// Runs of generals of which the verdict alone is asked, with the seeds of these numbers: by what
/// Lemma 1 leaves where that is enough, else as any sweep counts them.
pub fn verdicts(text: &str, seeds: Range<u64>) -> Sample {
    sweep::sample_by(text, seeds, |scenario| {
        refusal(&scenario, Record::Sums).is_none().then_some(())?;
        match decisions(&scenario) {
            Some(decisions) => Some(Facts::decided(&scenario, &decisions)),
            None => Facts::of(scenario),
        }
    })
}

/// What a search came to.
#[derive(Default)]
struct Found {
    broken: bool,
    tried: u64,
    exhausted: bool,
    lies: usize,
    scenario: Option<String>,
}

impl Found {
    /// The finding that a cell is broken: by the lies that were found, or by the plain strategy if
    /// that does it as well.
    fn violated(self, plain: &Scenario, plainly: bool, tried: u64) -> Finding {
        let lies = if self.scenario.is_some() { self.lies } else { 0 };
        let scenario = self.scenario.or_else(|| plainly.then(|| plain.text()));
        Finding { ground: Ground::Violated, tried, lies, scenario }
    }
}
