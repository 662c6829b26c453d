//! What there is to try: tables of lies, as few of them as decide the question.
//!
//! * A message to a traitor does not matter, for all that traitors say stands in the table.
//! * By Lemma 1 nothing matters below a loyal sender where it settles what he says; silence is
//!   RETREAT to the folded tree. The flat count knows neither.
//! * Every vote moves only towards what a lie says. So under a loyal commander one table is the
//!   worst. And a lie of the last round, which nobody but its receiver ever hears of, may as well
//!   draw him into the camp where the table puts him: one choice for all of these lies to him.
//! * Loyal lieutenants are alike. Where lies matter along paths of traitors and the commander
//!   alone, two tables that differ in who is told which list of lies are one.

use super::judge::{Judge, Recorder, lie};
use crate::path::Path;
use crate::protocols::om::COMMANDER;
use crate::scenario::Lie;
use crate::terms::{ATTACK, NodeId, RETREAT, Value};
use std::collections::BTreeMap;

/// The most messages of traitors that a table may have.
pub(crate) const VARIABLES_MAX: usize = 20_000;

/// Which choices a table consists of, and which messages each decides.
#[derive(Debug)]
pub(crate) struct Layout {
    /// By the order in which the kernel asks: the choice that decides the message, if any.
    asked: Vec<Option<u32>>,
    /// The messages that matter, with their choice.
    messages: Vec<(Path, NodeId, u32)>,
    /// How many who are alike have how many choices each.
    alike: usize,
    choices: usize,
    /// How many values a choice has: RETREAT, ATTACK and, for the flat count, silence.
    values: u64,
    /// Under a loyal commander, what every lie says.
    says: Option<Value>,
}

impl Layout {
    /// The layout for a judge's scenario; nothing if there are too many messages.
    pub(crate) fn of(judge: &Judge) -> Option<Self> {
        let mut recorder = Recorder::default();
        let mut lanes = judge.lanes.clone();
        lanes.prunes = judge.folds();
        lanes.run(&mut recorder);
        let loyal = judge.loyal();
        let matters = |to: &NodeId| loyal.binary_search(to);
        let last = judge.lanes.m + 1;
        let is_last = |path: &Path| u32::from(path.round()) == last;
        let relevant = recorder.asked.iter().filter(|(_, to)| matters(to).is_ok());
        if relevant.clone().count() > VARIABLES_MAX {
            return None;
        }
        let no_loyal_lieutenant = |path: &Path| {
            let mut hops = path.hops().iter().map(|&hop| NodeId::from(hop));
            hops.all(|hop| hop == COMMANDER || judge.lanes.traitors[hop as usize] != 0)
        };
        let early = relevant.clone().filter(|(path, _)| !is_last(path));
        let alike = early.clone().all(|(path, _)| no_loyal_lieutenant(path));
        // The lists of those who are alike are as long and in the same order: by path, the common
        // choice of the last round at the end.
        let mut numbers: BTreeMap<(Option<Path>, NodeId), u32> = BTreeMap::new();
        let name = |path: &Path, to: NodeId| {
            (Some(*path).filter(|path| !is_last(path)), if alike { 0 } else { to })
        };
        for (path, to) in relevant.clone() {
            let next = numbers.len() as u32;
            numbers.entry(name(path, *to)).or_insert(next);
        }
        let choices = numbers.len();
        let choice = |(path, to): &(Path, NodeId)| {
            let rank = matters(to).ok()?;
            let number = *numbers.get(&name(path, *to))?;
            Some(if alike { (rank * choices) as u32 + number } else { number })
        };
        let asked: Vec<Option<u32>> = recorder.asked.iter().map(choice).collect();
        let messages = recorder.asked.iter().zip(&asked);
        let messages = messages.filter_map(|(&(path, to), &choice)| Some((path, to, choice?)));
        Some(Self {
            messages: messages.collect(),
            asked,
            alike: if alike { loyal.len() } else { 1 },
            choices,
            values: if judge.folds() { 2 } else { 3 },
            says: judge.obeys(),
        })
    }

    /// By the order in which the kernel asks: the choice that decides the message, if any.
    pub(crate) fn asked(&self) -> &[Option<u32>] {
        &self.asked
    }

    /// How many choices a table has in all.
    pub(crate) fn size(&self) -> usize {
        self.alike * self.choices
    }

    /// How many values a choice has.
    pub(crate) fn values(&self) -> u64 {
        self.values
    }

    /// Where two choices stand: who is told, and which of its list.
    pub(crate) fn place(&self, choice: usize) -> (usize, usize) {
        if self.alike > 1 {
            return (choice / self.choices, choice % self.choices);
        }
        let told = self.messages.iter().find(|(_, _, number)| *number as usize == choice);
        (told.map_or(0, |(_, to, _)| *to as usize), choice)
    }

    /// The different lists of lies; nothing beyond 64 bits.
    fn lists(&self) -> Option<u64> {
        self.values.checked_pow(u32::try_from(self.choices).ok()?)
    }

    /// How many tables there are: lists for those who are alike, in any order. Nothing beyond 128
    /// bits.
    pub(crate) fn tables(&self) -> Option<u128> {
        if self.says.is_some() {
            return Some(1);
        }
        let lists = u128::from(self.lists()?);
        (0..self.alike as u128).try_fold(1_u128, |tables, one| {
            // A product of k consecutive numbers is divisible by k!, so each step is exact.
            Some(tables.checked_mul(lists + one)? / (one + 1))
        })
    }

    /// The lies of a table, message by message.
    pub(crate) fn lies(&self, table: &[Option<Value>]) -> Vec<Lie> {
        let says = |choice: u32| table.get(choice as usize).copied().flatten();
        self.messages.iter().map(|&(path, to, choice)| lie(path, to, says(choice))).collect()
    }
}

/// Up to 64 tables at once: for each choice, in which of them it says what.
#[derive(Debug)]
pub(crate) struct Words {
    attack: Vec<u64>,
    silence: Vec<u64>,
    used: u32,
}

impl Words {
    /// Tables that all say RETREAT.
    pub(crate) fn new(layout: &Layout) -> Self {
        Self { attack: vec![0; layout.size()], silence: vec![0; layout.size()], used: 0 }
    }

    /// In which tables a choice is ATTACK.
    pub(crate) fn attack(&self, choice: u32) -> u64 {
        self.attack[choice as usize]
    }

    /// How many tables there are.
    pub(crate) fn used(&self) -> u32 {
        self.used
    }

    /// Adds a table, which says of each choice what it is.
    pub(crate) fn add(&mut self, says: impl Fn(usize) -> Option<Value>) {
        let bit = 1 << self.used;
        for choice in 0..self.attack.len() {
            match says(choice) {
                Some(ATTACK) => self.attack[choice] |= bit,
                Some(_) => {}
                None => self.silence[choice] |= bit,
            }
        }
        self.used += 1;
    }

    /// One of the tables.
    pub(crate) fn table(&self, lane: u32) -> Vec<Option<Value>> {
        let says = |(attack, silence): (&u64, &u64)| {
            let value = if attack >> lane & 1 == 1 { ATTACK } else { RETREAT };
            (silence >> lane & 1 == 0).then_some(value)
        };
        self.attack.iter().zip(&self.silence).map(says).collect()
    }
}

/// Counts through all tables: the lists of those who are alike, in ascending order.
#[derive(Debug)]
pub(crate) struct Count {
    lists: Vec<u64>,
    last: u64,
    over: bool,
}

impl Count {
    pub(crate) fn new(layout: &Layout) -> Self {
        let last = layout.lists().map_or(0, |lists| lists - 1);
        Self { lists: vec![0; layout.alike], last, over: false }
    }

    /// Whether there are no more.
    pub(crate) fn over(&self) -> bool {
        self.over
    }

    /// Adds the next tables, at most so many: how many they were.
    pub(crate) fn fill(&mut self, layout: &Layout, words: &mut Words, most: u32) -> u32 {
        if layout.says.is_some() {
            words.add(|_| layout.says);
            self.over = true;
        }
        while !self.over && words.used() < most {
            let says = |choice: usize| {
                let (rank, number) = (choice / layout.choices, choice % layout.choices);
                let list = self.lists[rank] / layout.values.pow(number as u32);
                value(list % layout.values)
            };
            words.add(says);
            self.step();
        }
        words.used()
    }

    fn step(&mut self) {
        let Some(place) = self.lists.iter().rposition(|&list| list < self.last) else {
            self.over = true;
            return;
        };
        let next = self.lists[place] + 1;
        self.lists[place..].fill(next);
    }
}

/// What a choice with this number says.
pub(crate) fn value(number: u64) -> Option<Value> {
    match number {
        0 => Some(RETREAT),
        1 => Some(ATTACK),
        _ => None,
    }
}
