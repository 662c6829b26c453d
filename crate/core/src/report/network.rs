//! What a network came to, payment by payment.

use super::{Named, Verdict};
use crate::checks::{Agreement, Termination, Validity};
use crate::ledger::{ItemId, maker, nth};
use crate::protocols::gossip::then::Phases;
use crate::protocols::lottery::Miner;
use crate::scenario::Scenario;
use crate::terms::{NodeId, Value};
use serde::Serialize;

/// What was decided about one payment.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct InstanceReport {
    /// The client's name and the payment's number.
    pub id: String,
    /// The payment's number in the trace.
    pub about: ItemId,
    /// What each peer held before.
    pub inputs: Vec<Named>,
    /// What each peer came to.
    pub decisions: Vec<Named>,
    /// Whether that will do.
    pub verdict: Verdict,
    /// How many rounds it took, or of a lottery how many blocks high the chain was.
    pub rounds: u16,
    /// How many messages it took; a lottery's are those of all.
    pub messages: u32,
}

/// A payment, what each peer held of it and what each came to.
struct Matter {
    id: ItemId,
    held: Vec<Option<Value>>,
    decided: Vec<Option<(Value, u16)>>,
    messages: u32,
}

/// What was decided about each payment: by gossip alone, what each peer holds; else what a vote or
/// a lottery came to.
pub(super) fn instances(scenario: &Scenario, phases: &Phases) -> Vec<InstanceReport> {
    matters(scenario, phases).iter().map(|matter| instance(scenario, matter)).collect()
}

fn matters(scenario: &Scenario, phases: &Phases) -> Vec<Matter> {
    if phases.before().1 > 0 {
        let open = phases.contested().iter().enumerate();
        let matter = open.map(|(place, open)| Matter {
            id: open.id,
            held: open.held.clone(),
            decided: phases.decisions(place),
            messages: phases.messages(place),
        });
        return matter.collect();
    }
    let peers = &phases.peers()[..scenario.n as usize];
    let items = phases.trace().items().iter();
    let matter = items.map(|item| {
        let id = item.a.id;
        let kept = peers.iter().map(|peer| peer.store().get(id).map(|kept| kept.payment.version));
        let held: Vec<Option<Value>> = kept.collect();
        let lottery = phases.lottery().is_some();
        let decided = if lottery {
            phases.by_lottery(id)
        } else {
            held.iter().map(|held| held.map(|version| (version, 0))).collect()
        };
        Matter { id, held, decided, messages: phases.trace().sent() }
    });
    matter.collect()
}

fn instance(scenario: &Scenario, matter: &Matter) -> InstanceReport {
    let names = |values: &[Option<Value>]| -> Vec<Named> {
        values.iter().map(|value| value.map(|value| scenario.alphabet().name(value))).collect()
    };
    let decisions: Vec<Option<Value>> =
        matter.decided.iter().map(|decided| decided.map(|(value, _)| value)).collect();
    let rounds = matter.decided.iter().flatten().map(|&(_, round)| round).max().unwrap_or(0);
    InstanceReport {
        id: format!("{}_{}", name(scenario, maker(matter.id)), nth(matter.id)),
        about: matter.id,
        inputs: names(&matter.held),
        decisions: names(&decisions),
        verdict: judge(scenario, matter, &decisions),
        rounds,
        messages: matter.messages,
    }
}

/// What a node is called.
fn name(scenario: &Scenario, node: NodeId) -> String {
    let given = scenario.names.get(node as usize).filter(|name| !name.is_empty());
    given.cloned().unwrap_or_else(|| node.to_string())
}

/// Whether the loyal agree, and on a version that one of them held.
fn judge(scenario: &Scenario, matter: &Matter, decisions: &[Option<Value>]) -> Verdict {
    let loyal = || (0..scenario.n).filter(|&id| scenario.loyal(id)).map(|id| id as usize);
    let first = loyal().find_map(|id| decisions[id]);
    let differs = |id: usize| decisions[id].is_some() && decisions[id] != first;
    let missing = loyal().any(|id| decisions[id].is_none());
    let agreement = match (loyal().any(differs), missing) {
        (true, _) => Agreement::Violated,
        (false, true) => Agreement::Undecided,
        (false, false) => Agreement::Held,
    };
    let held = |value: Value| loyal().any(|id| matter.held[id] == Some(value));
    let sound = |value: Value| value.0 < scenario.values && held(value);
    let validity = match (agreement, first) {
        (Agreement::Held, Some(value)) if sound(value) => Validity::Held,
        (Agreement::Held, Some(_)) => Validity::Violated,
        _ => Validity::Vacuous,
    };
    let termination = if missing { Termination::Capped } else { Termination::Reached };
    Verdict { agreement, validity, termination }
}

/// Of how many of the payments all loyal peers came to one version, and to one that they held.
pub(super) fn settled(instances: &[InstanceReport]) -> Vec<(&'static str, u64)> {
    if instances.is_empty() {
        return Vec::new();
    }
    let agreed = || instances.iter().filter(|one| one.verdict.agreement == Agreement::Held);
    let valid = agreed().filter(|one| one.verdict.validity == Validity::Held).count();
    vec![
        ("decided_about", instances.len() as u64),
        ("settled", agreed().count() as u64),
        ("settled_valid", valid as u64),
    ]
}

/// The verdict on all payments together: as bad as the worst of them. Where nobody paid, that is
/// whether loyal peers have one chain up to as many blocks as make a payment final.
pub(super) fn verdict(
    scenario: &Scenario,
    phases: &Phases,
    instances: &[InstanceReport],
) -> Verdict {
    if instances.is_empty() && phases.trace().items().is_empty() {
        return chains(scenario, phases);
    }
    let all = || instances.iter().map(|instance| instance.verdict);
    let agreement = match () {
        () if all().any(|one| one.agreement == Agreement::Violated) => Agreement::Violated,
        () if all().any(|one| one.agreement == Agreement::Undecided) => Agreement::Undecided,
        () => Agreement::Held,
    };
    let validity = match () {
        () if all().any(|one| one.validity == Validity::Violated) => Validity::Violated,
        () if agreement == Agreement::Held => Validity::Held,
        () => Validity::Vacuous,
    };
    let capped = all().any(|one| one.termination == Termination::Capped);
    let termination = if capped { Termination::Capped } else { Termination::Reached };
    Verdict { agreement, validity, termination }
}

fn chains(scenario: &Scenario, phases: &Phases) -> Verdict {
    let confirm = phases.lottery().map_or(1, |lottery| lottery.confirm);
    let peers = phases.peers().iter().zip(0..).filter(|&(_, id)| scenario.loyal(id));
    let chains: Vec<_> = peers.filter_map(|(peer, _)| peer.miner()).map(Miner::chain).collect();
    let lowest = chains.iter().map(|chain| chain.height()).min().unwrap_or(0);
    let final_height = (lowest + 1).saturating_sub(confirm);
    let mut at = chains.iter().map(|chain| chain.at(final_height));
    let first = at.next().flatten();
    let agreement = if first.is_none() {
        Agreement::Undecided
    } else if at.all(|block| block == first) {
        Agreement::Held
    } else {
        Agreement::Violated
    };
    let termination = if first.is_none() { Termination::Capped } else { Termination::Reached };
    Verdict { agreement, validity: Validity::Vacuous, termination }
}
