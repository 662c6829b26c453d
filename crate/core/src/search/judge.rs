//! How much harm lies do: tables by lanes, written-out scripts by the kernels.

use super::tables::{Layout, Words};
use super::{Goal, folds};
use crate::fast::lanes::{Lanes, Speech};
use crate::fast::{om, prune};
use crate::gather::map;
use crate::key::Key;
use crate::path::Path;
use crate::protocols::om::COMMANDER;
use crate::scenario::{Lie, Rule, Scenario, Strategy, script_text};
use crate::terms::{ATTACK, NodeId, RETREAT, Value};

/// The most paths that one evaluation walks.
const PATHS_MAX: u128 = 1 << 16;

/// A scenario whose traitors say what they are told to.
#[derive(Debug)]
pub(crate) struct Judge {
    scenario: Scenario,
    goal: Goal,
    pub(crate) lanes: Lanes,
}

impl Judge {
    /// The judge of a scenario; nothing if the kernels do not claim it, or it walks too many paths.
    pub(crate) fn of(scenario: &Scenario, goal: Goal) -> Option<Self> {
        let mut scenario = scenario.clone();
        scenario.liars.strategy = Strategy::Scripted;
        scenario.liars.script.clear();
        let om = scenario.om()?;
        let paths = if folds(&scenario) {
            prune::paths(&scenario)?
        } else {
            om::evaluate(&scenario)?.sent.into()
        };
        let mut lanes = Lanes {
            n: scenario.n,
            m: om.m,
            order: if om.order == ATTACK { u64::MAX } else { 0 },
            traitors: [0; 64],
            prunes: true,
        };
        for &id in &scenario.bad {
            lanes.traitors[id as usize] = u64::MAX;
        }
        (paths <= PATHS_MAX).then_some(Self { scenario, goal, lanes })
    }

    /// Whether the decisions are those of the folded tree.
    pub(crate) fn folds(&self) -> bool {
        folds(&self.scenario)
    }

    /// Whether a loyal commander is to be disobeyed. Then one table is the worst: every vote only
    /// moves towards what a lie says, so all lies say the opposite of the order.
    pub(crate) fn obeys(&self) -> Option<Value> {
        let asked = self.goal == Goal::Obedience && self.scenario.loyal(COMMANDER);
        let om = self.scenario.om().filter(|_| asked)?;
        Some(if om.order == ATTACK { RETREAT } else { ATTACK })
    }

    /// The loyal lieutenants.
    pub(crate) fn loyal(&self) -> Vec<NodeId> {
        (1..self.scenario.n).filter(|&id| self.scenario.loyal(id)).collect()
    }

    /// The most harm that there can be.
    pub(crate) fn utmost(&self) -> u32 {
        let loyal = self.loyal().len() as u32;
        if self.obeys().is_some() { loyal } else { loyal / 2 }
    }

    /// How many loyal lieutenants are led astray if so many of them attack.
    fn harm(&self, attack: u32) -> u32 {
        let retreat = self.loyal().len() as u32 - attack;
        match self.obeys() {
            Some(ATTACK) => attack,
            Some(_) => retreat,
            None => attack.min(retreat),
        }
    }

    /// The harm that each of 64 tables does.
    pub(crate) fn harms(&self, layout: &Layout, words: &Words) -> [u32; 64] {
        if self.folds() {
            let mut reader = Reader { asked: layout.asked().iter(), words };
            let resolved = self.lanes.run(&mut reader);
            let loyal = self.loyal();
            return std::array::from_fn(|lane| {
                let attack = loyal.iter().map(|&id| resolved[id as usize] >> lane & 1);
                self.harm(attack.sum::<u64>() as u32)
            });
        }
        std::array::from_fn(|lane| {
            let used = lane < words.used() as usize;
            if used { self.harm_of(&layout.lies(&words.table(lane as u32))) } else { 0 }
        })
    }

    /// The harm that a script does.
    pub(crate) fn harm_of(&self, lies: &[Lie]) -> u32 {
        let mut scenario = self.scenario.clone();
        scenario.liars.script = map(lies.iter().map(|lie| ((lie.key, lie.to), lie.says)));
        let decisions = if self.folds() {
            prune::decisions(&scenario)
        } else {
            om::evaluate(&scenario).map(|evaluation| evaluation.by(Rule::Flat).to_vec())
        };
        let decisions = decisions.expect("a scenario that was claimed without its lies");
        let attack = |&id: &NodeId| decisions[id as usize] == Some(ATTACK);
        self.harm(self.loyal().into_iter().filter(attack).count() as u32)
    }

    /// The scenario's canonical text with such a script.
    pub(crate) fn text(&self, lies: &[Lie]) -> String {
        let gone = ["adv", "say", "c", "d", "at"];
        let text = self.scenario.text();
        let kept = text.split('&').filter(|pair| {
            let key = pair.split('=').next().unwrap_or_default();
            !gone.contains(&key)
        });
        let say: Vec<String> = lies.iter().map(script_text).collect();
        let scripted = [String::from("adv=scripted"), format!("say={}", say.join("."))];
        let pairs: Vec<String> = kept.map(String::from).chain(scripted).collect();
        let text = pairs.join("&");
        Scenario::parse(&text).map_or(text, |scenario| scenario.text())
    }
}

/// Reads a table's words in the order in which they are asked for.
struct Reader<'a> {
    asked: std::slice::Iter<'a, Option<u32>>,
    words: &'a Words,
}

impl Speech for Reader<'_> {
    fn turn(&mut self, _before: Option<&Path>, _liar: NodeId) {}

    fn says(&mut self, _to: NodeId, _held: u64) -> u64 {
        let variable = self.asked.next().copied().flatten();
        variable.map_or(0, |variable| self.words.attack(variable))
    }
}

/// Notes what is asked for: a message's path and its receiver.
#[derive(Debug, Default)]
pub(crate) struct Recorder {
    path: Option<Path>,
    pub(crate) asked: Vec<(Path, NodeId)>,
}

impl Speech for Recorder {
    fn turn(&mut self, before: Option<&Path>, liar: NodeId) {
        self.path =
            Some(before.map_or_else(|| Path::from_origin(liar), |before| before.then(liar)));
    }

    fn says(&mut self, to: NodeId, _held: u64) -> u64 {
        self.asked.extend(self.path.map(|path| (path, to)));
        0
    }
}

/// The lie that the message along a path says this.
pub(crate) fn lie(path: Path, to: NodeId, says: Option<Value>) -> Lie {
    Lie { key: Key::Path(path), to, says }
}
