//! What traitors say. It sits at their outbox, sees a message's key, its receiver and the value it
//! holds, and knows no protocol: every strategy is written once for all of them.

use crate::key::Key;
use crate::rng::{Naming, Purpose, below, draw, naming};
use crate::scenario::{Liars, Scenario, Strategy};
use crate::terms::{ATTACK, Alphabet, NOTHING, NodeId, RETREAT, TAMPERED, UNSURE, Value};

/// The will behind all traitors of a run.
#[derive(Debug)]
pub struct Adversary {
    faulty: Vec<bool>,
    liars: Liars,
    alphabet: Alphabet,
    values: u8,
    seed: u64,
}

impl Adversary {
    /// The adversary of a scenario.
    pub fn new(scenario: &Scenario) -> Self {
        Self {
            faulty: (0..scenario.nodes()).map(|node| !scenario.loyal(node)).collect(),
            liars: scenario.liars.clone(),
            alphabet: scenario.alphabet(),
            values: scenario.values,
            seed: scenario.seed,
        }
    }

    /// Whether a node follows the protocol.
    pub fn loyal(&self, node: NodeId) -> bool {
        !self.faulty[node as usize]
    }

    /// What leaves the outbox when the protocol would have `held` sent to `to`; nothing stands for
    /// silence. The script goes before the strategy.
    pub fn says(&self, key: &Key, to: NodeId, held: Value) -> Option<Value> {
        if self.loyal(key.sender()) { Some(held) } else { self.lies(key, to, held) }
    }

    /// What leaves a traitor's outbox, whoever that is by now.
    pub(crate) fn lies(&self, key: &Key, to: NodeId, held: Value) -> Option<Value> {
        let scripted = self.liars.script.get(&(*key, to));
        scripted.copied().unwrap_or_else(|| self.by_strategy(key, to, held))
    }

    /// Whether what the strategy says follows from receiver and held value alone.
    pub(crate) fn is_plain(&self) -> bool {
        use Strategy::{Attack, Flip, Honest, Retreat, Scripted, Silent, Split};
        let plain = [Honest, Retreat, Attack, Flip, Split, Silent, Scripted];
        self.alphabet == Alphabet::Orders && plain.contains(&self.liars.strategy)
    }

    /// What the strategy alone says, script or no script.
    pub(crate) fn by_strategy(&self, key: &Key, to: NodeId, held: Value) -> Option<Value> {
        // Letters that carry no value cannot say another; silence swallows them all the same.
        if held == NOTHING {
            return (self.liars.strategy != Strategy::Silent).then_some(held);
        }
        let [one, two] = key.counters();
        let (from, to_all) = (u64::from(key.sender()), u64::from(to));
        Some(match self.liars.strategy {
            Strategy::Crash if self.has_crashed(key, to) => return None,
            Strategy::Tamper => return Self::tampered(key, held),
            // What winners do with their right is theirs to carry out, not their outbox's.
            Strategy::Honest
            | Strategy::Scripted
            | Strategy::Crash
            | Strategy::Withhold
            | Strategy::TwoBlocks
            | Strategy::Censor
            | Strategy::Private => held,
            Strategy::Retreat => RETREAT,
            Strategy::Attack => ATTACK,
            Strategy::Flip => self.other_than(held, &[one, two, to_all]),
            Strategy::Split => self.by_parity(to),
            Strategy::Random if self.alphabet == Alphabet::Orders => self.any(&[one, two, to_all]),
            Strategy::Cell if key.phase() == 1 => self.any(&[from]),
            Strategy::Random | Strategy::Cell => self.any(&[one, two]),
            Strategy::Equivocate => self.any(&[one, two, to_all]),
            Strategy::Same => self.any(&[from]),
            Strategy::Silent => return None,
        })
    }

    /// Each traitor crashes in one of the first four rounds, having told the receivers below some
    /// id, in one phase or the other.
    fn has_crashed(&self, key: &Key, to: NodeId) -> bool {
        let bits = draw(self.seed, Purpose::Lie, &[u64::from(key.sender())]);
        let (last, phase) = (1 + below(4, bits), 1 + (bits & 1));
        let told = below(self.faulty.len() as u64, bits.rotate_left(32));
        let crash = (last, phase, told);
        (u64::from(key.round()), u64::from(key.phase()), u64::from(to)) >= crash
    }

    /// What a tampering relay makes of a copy: one half goes through as it is, as many are tampered
    /// with, and an odd one out is never sent (the course's malicious relay).
    fn tampered(key: &Key, held: Value) -> Option<Value> {
        let Key::Letter(letter) = key else { return Some(held) };
        let (copy, half) = (letter.copy.0, letter.copy.1 / 2);
        match () {
            () if copy < half => Some(held),
            () if copy < 2 * half => Some(TAMPERED),
            () => None,
        }
    }

    fn any(&self, counters: &[u64]) -> Value {
        self.fallen(self.lie().by(counters))
    }

    /// A draw about a lie, still without counters.
    pub(crate) fn lie(&self) -> Naming {
        naming(self.seed, Purpose::Lie)
    }

    /// The value on which a draw about a lie has fallen.
    pub(crate) fn fallen(&self, lie: Naming) -> Value {
        Value(below(u64::from(self.values), lie.bits()) as u8)
    }

    /// The next value round the alphabet; of two, the opposite. Who holds no proposal makes one up.
    fn other_than(&self, held: Value, counters: &[u64]) -> Value {
        if held == UNSURE { self.any(counters) } else { Value((held.0 + 1) % self.values) }
    }

    /// Even receivers hear ATTACK or a, odd ones RETREAT or b.
    fn by_parity(&self, to: NodeId) -> Value {
        let even = to.is_multiple_of(2);
        match self.alphabet {
            Alphabet::Orders if even => ATTACK,
            Alphabet::Orders => RETREAT,
            Alphabet::Letters => Value(u8::from(!even)),
        }
    }
}
