//! Interventions in a run: when one is due, what it does, and what came of it.
//!
//! They are rules on messages, links and nodes; no protocol knows of them. What is done to a
//! message follows its row, what is done to a node or a link comes before its row; either way it
//! leaves a row of its own, at the tick of the row before, and every row before it is as it was.

use super::{Engine, Event, Instance};
use crate::gather::ascending;
use crate::scenario::{Act, Intervention, Scenario};
use crate::terms::{NOTHING, NodeId, Tick};
use crate::trace::{Kind, Missed};
use litemap::LiteMap;

/// What came of an intervention: the row that it left and when, or why it did nothing.
pub(super) type Done = Result<(u32, Tick), Missed>;

/// The interventions of a run, and what they have done so far.
#[derive(Debug, Default)]
pub struct Meddling {
    all: Vec<Intervention>,
    /// What came of those that had their turn.
    outcomes: Vec<Done>,
    /// From how many rows on the next one is due.
    due: Option<u32>,
    /// The last row whose message something was done to, and that message.
    caught: Option<(u32, u32)>,
    /// Messages that were held up and have not arrived yet.
    hindered: Vec<u32>,
    /// The faulty at the start, and who changed sides: whether it is a traitor now.
    bad: Vec<NodeId>,
    turned: LiteMap<NodeId, bool>,
    crashed: Vec<NodeId>,
    severed: Vec<(NodeId, NodeId)>,
}

/// These nodes by id, each once.
fn in_order(nodes: impl Iterator<Item = NodeId>) -> Vec<NodeId> {
    let mut nodes = ascending(&nodes.collect::<Vec<_>>());
    nodes.dedup();
    nodes
}

impl Meddling {
    /// The interventions of a scenario, none of them carried out.
    pub(crate) fn new(scenario: &Scenario) -> Self {
        let all = scenario.interventions.clone();
        let mut meddling = Self { all, bad: scenario.bad.clone(), ..Self::default() };
        meddling.look_ahead();
        meddling
    }

    fn look_ahead(&mut self) {
        let next = self.all.get(self.outcomes.len());
        self.due = next.map(|one| one.row + u32::from(one.act.is_about_message()));
    }

    /// Whether one is due after so many rows.
    pub(super) fn is_due(&self, rows: u32) -> bool {
        self.due.is_some_and(|due| due <= rows)
    }

    /// Whether a node has crashed.
    pub(super) fn crashed(&self, node: NodeId) -> bool {
        self.crashed.contains(&node)
    }

    /// Whether nothing arrives between two nodes.
    pub(super) fn severed(&self, one: NodeId, two: NodeId) -> bool {
        self.severed.contains(&(one.min(two), one.max(two)))
    }

    /// Whether a node that changed sides is a traitor now.
    pub(super) fn turned(&self, node: NodeId) -> Option<bool> {
        self.turned.get(&node).copied()
    }

    /// Who counts as faulty because of what was done: who ever changed sides, and who crashed.
    pub fn spoilt(&self) -> Vec<NodeId> {
        in_order(self.turned.keys().chain(&self.crashed).copied())
    }

    /// Who is a traitor now.
    pub fn traitors(&self) -> Vec<NodeId> {
        let now = |node: &NodeId| self.turned(*node).unwrap_or(true);
        let changed = self.turned.iter().filter(|(_, traitor)| **traitor).map(|(node, _)| *node);
        in_order(self.bad.iter().copied().filter(now).chain(changed))
    }

    /// What came of each intervention, in their order.
    pub fn outcomes(&self) -> impl Iterator<Item = (&Intervention, Done)> {
        let outcome = |(place, one)| {
            (one, self.outcomes.get(place).copied().unwrap_or(Err(Missed::Unreached)))
        };
        self.all.iter().enumerate().map(outcome)
    }

    /// Whether a node is one of those whom verdicts are about.
    pub(super) fn counts_as_loyal(&self, node: NodeId) -> bool {
        let spoilt = self.turned.contains_key(&node) || self.crashed(node);
        !spoilt && self.bad.binary_search(&node).is_err()
    }
}

impl Engine {
    /// Carries out what is due before the next row. Whoever writes rows asks for it first.
    #[inline]
    pub(super) fn meddle(&mut self) {
        while self.world.meddling.is_due(self.world.trace.length()) {
            let place = self.world.meddling.outcomes.len();
            let Intervention { row, act } = self.world.meddling.all[place];
            let outcome = match act {
                Act::Drop | Act::Delay(_) | Act::Lie(_) => self.waylay(row, act),
                Act::Turn(node) => self.turn(node),
                Act::Crash(node) => self.crash(node),
                Act::Cut(one, two) => self.sever(one, two),
            };
            let trace = &self.world.trace;
            let outcome = outcome.map(|()| (trace.length() - 1, trace.ticks()));
            self.world.meddling.outcomes.push(outcome);
            self.world.meddling.look_ahead();
            self.instances.iter_mut().for_each(Instance::disturb);
        }
    }

    /// Does something to the message of a row, which is the last one, or that of the intervention
    /// before.
    fn waylay(&mut self, row: u32, act: Act) -> Result<(), Missed> {
        let message = match self.world.meddling.caught {
            Some((caught, message)) if caught == row => message,
            _ => self.world.trace.message_under_way(row)?,
        };
        let (trace, cause) = (&mut self.world.trace, row);
        let parcel = self.queue.all().find_map(|(_, event)| match event {
            Event::Message(parcel) if parcel.number(trace) == message => Some(parcel),
            _ => None,
        });
        let parcel = parcel.ok_or(Missed::Over)?;
        match act {
            Act::Lie(Some(_)) if self.nodes.face(parcel.letter).value == NOTHING => {
                return Err(Missed::Mute);
            }
            Act::Lie(Some(value)) => {
                self.nodes.forge(parcel.letter, value);
                trace.say(message, Some(value));
            }
            Act::Lie(None) => {
                parcel.lost = true;
                trace.say(message, None);
            }
            Act::Delay(ticks) => {
                trace.delay(message, ticks);
                self.world.meddling.hindered.push(message);
            }
            _ => parcel.lost = true,
        }
        let kind = match act {
            Act::Lie(_) => Kind::Forge,
            Act::Delay(_) => Kind::Hinder,
            _ => Kind::Waylay,
        };
        trace.meddle_with_message(kind, message, cause);
        self.world.meddling.caught = Some((row, message));
        Ok(())
    }

    /// A message has reached its end: if it was held up, what follows may still be unlike before.
    pub(super) fn settle_delay(&mut self, message: u32) {
        if self.forget_delay(message) {
            self.instances.iter_mut().for_each(Instance::disturb);
        }
    }

    /// A message's journey is over, and where only sums are kept another may have its number from
    /// now on. Whether it was held up.
    pub(super) fn forget_delay(&mut self, message: u32) -> bool {
        let hindered = &mut self.world.meddling.hindered;
        let held_up = hindered.len();
        hindered.retain(|&other| other != message);
        hindered.len() < held_up
    }

    fn turn(&mut self, node: NodeId) -> Result<(), Missed> {
        let meddling = &mut self.world.meddling;
        if meddling.crashed(node) {
            return Err(Missed::Crashed);
        }
        let traitor = !meddling.turned(node).unwrap_or(meddling.bad.binary_search(&node).is_ok());
        let counted = meddling.counts_as_loyal(node);
        meddling.turned.insert(node, traitor);
        let kind = if traitor { Kind::Betray } else { Kind::Reform };
        self.world.trace.meddle_with_node(kind, node, None);
        for it in 0..self.instances.len() {
            let Some(local) = self.instances[it].local_id(node) else { continue };
            self.nodes.turn((it, local), traitor);
            self.spoil(it, (node, local), counted);
        }
        Ok(())
    }

    fn crash(&mut self, node: NodeId) -> Result<(), Missed> {
        let counted = self.world.meddling.counts_as_loyal(node);
        if self.world.meddling.crashed(node) {
            return Err(Missed::Already);
        }
        self.world.meddling.crashed.push(node);
        self.world.trace.meddle_with_node(Kind::Fall, node, None);
        for it in 0..self.instances.len() {
            let Some(local) = self.instances[it].local_id(node) else { continue };
            self.spoil(it, (node, local), counted);
        }
        Ok(())
    }

    fn sever(&mut self, one: NodeId, two: NodeId) -> Result<(), Missed> {
        if self.world.meddling.severed.contains(&(one, two)) {
            return Err(Missed::Already);
        }
        self.world.meddling.severed.push((one, two));
        self.world.trace.meddle_with_node(Kind::Sever, one, Some(two));
        Ok(())
    }

    /// A node that counted as loyal is waited for and looked at no more.
    fn spoil(&mut self, it: usize, (node, local): (NodeId, NodeId), counted: bool) {
        let tally = if self.stands_apart(it) { it + 1 } else { 0 };
        let tally = self.world.trace.tallies().get(tally);
        let decided = tally.is_some_and(|tally| tally.decided[node as usize].is_some());
        let instance = &mut self.instances[it];
        if let Some(watch) = &mut instance.watch {
            watch.loyal.retain(|&id| id != local);
            watch.lawful &= watch.lies_by_law || self.world.meddling.turned(node) != Some(true);
        }
        if counted {
            instance.decided -= u32::from(decided);
            instance.wait_for_one_less();
        }
    }
}
