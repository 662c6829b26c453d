//! What is measured of gossip and of lotteries.

use super::Measures;
use crate::gather::{distinct, places_by};
use crate::ledger::{Block, GENESIS, Item, ItemId};
use crate::protocols::gossip::Peer;
use crate::protocols::gossip::store::Kept;
use crate::protocols::gossip::then::Phases;
use crate::protocols::lottery::Miner;
use crate::scenario::{Algorithm, Gossip, Scenario};
use crate::terms::{TAMPERED, Tick};
use crate::trace::Trace;

/// Payments of the last two seconds of gossip have not had their time yet.
const UNRIPE: Tick = 2_000_000;

/// The measures of a network.
pub(super) fn measures(scenario: &Scenario, phases: &Phases) -> Measures {
    let mut measures = Measures::new();
    let trace = phases.trace();
    let peers = &phases.peers()[..scenario.n as usize];
    if let Algorithm::Gossip(gossip) | Algorithm::Lottery(gossip, _) = &scenario.algorithm {
        traffic(&mut measures, scenario, trace);
        if !trace.items().is_empty() {
            let loyal = peers.iter().zip(0..).filter(|&(_, id)| scenario.loyal(id));
            let loyal: Vec<&Peer> = loyal.map(|(peer, _)| peer).collect();
            shares(&mut measures, &loyal, trace.items());
            spread(&mut measures, gossip, &loyal, trace.items());
            money(&mut measures, trace.items());
        }
    }
    if let Some(lottery) = phases.lottery().filter(|_| phases.decides()) {
        chains(&mut measures, scenario, peers, trace);
        let shop = peers.get(lottery.shop as usize).and_then(Peer::miner);
        if let Some(shop) = shop {
            let lost = shop.merchant().shipped().iter();
            let lost = lost.filter(|&(&id, &version)| shop.chain().version(id, 1) != Some(version));
            measures.insert("shipped", shop.merchant().shipped().len() as u64);
            measures.insert("shipped_lost", lost.count() as u64);
        }
    }
    if phases.before().1 > 0 {
        measures.insert("contested", phases.contested().len() as u64);
        measures.insert("then_messages", u64::from(trace.sent() - phases.before().0));
    }
    measures
}

fn per_mille(part: usize, whole: usize) -> u64 {
    if whole == 0 { 0 } else { libm::round(1_000.0 * part as f64 / whole as f64) as u64 }
}

/// Letters and bytes that loyal peers took up.
fn traffic(measures: &mut Measures, scenario: &Scenario, trace: &Trace) {
    let loyal = || (0..scenario.n).filter(|&id| scenario.loyal(id));
    let all =
        trace.tallies().iter().flat_map(|tally| loyal().map(|id| tally.taken_up[id as usize]));
    let (letters, bytes) =
        all.fold((0, 0), |sum: (u64, u64), one| (sum.0 + u64::from(one.0), sum.1 + one.1));
    measures.insert("letters", letters);
    measures.insert("bytes", bytes);
}

/// Of all loyal peers and payments: who holds what the client recorded, another version, or none.
fn shares(measures: &mut Measures, peers: &[&Peer], items: &[Item]) {
    let cells = peers.len() * items.len();
    let held = |item: &Item| {
        let version = |peer: &&Peer| peer.store().get(item.a.id).map(|kept| kept.payment.version);
        let recorded = item.recorded().version;
        let all = peers.iter().filter_map(version);
        (all.clone().filter(|&one| one == recorded).count(), all.count())
    };
    let (same, any) =
        items.iter().map(held).fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1));
    measures.insert("true_pm", per_mille(same, cells));
    measures.insert("false_pm", per_mille(any - same, cells));
    measures.insert("none_pm", per_mille(cells - any, cells));
}

/// How far ripe payments came, and how fast all.
fn spread(measures: &mut Measures, gossip: &Gossip, peers: &[&Peer], items: &[Item]) {
    let holders = |id: ItemId| peers.iter().filter_map(move |peer| peer.store().get(id));
    let ripe: Vec<&Item> = items.iter().filter(|item| item.tick + UNRIPE <= gossip.until).collect();
    let (mut same, mut any, mut full, mut unanimous) = (0, 0, 0, 0);
    for item in &ripe {
        let recorded = item.recorded().version;
        let versions: Vec<_> = holders(item.a.id).map(|kept| kept.payment.version).collect();
        same += versions.iter().filter(|&&version| version == recorded).count();
        any += versions.len();
        full += usize::from(versions.len() == peers.len());
        unanimous += usize::from(versions.windows(2).all(|two| two[0] == two[1]));
    }
    measures.insert("coverage_pm", per_mille(any, peers.len() * ripe.len()));
    measures.insert("full_pm", per_mille(full, ripe.len()));
    measures.insert("unanimous_pm", per_mille(unanimous, ripe.len()));
    measures.insert("holders_true_pm", per_mille(same, any));
    let kept = peers
        .iter()
        .flat_map(|peer| items.iter().filter_map(move |item| peer.store().get(item.a.id)));
    let versions: Vec<_> = kept.map(|kept| kept.payment.version).collect();
    let tampered = versions.iter().filter(|&&version| version == TAMPERED).count();
    measures.insert("tampered_pm", per_mille(tampered, versions.len()));
    times(measures, items.iter().flat_map(|item| holders(item.a.id).map(|kept| (item.tick, kept))));
}

/// How long payments took, and how many copies of them came.
fn times<'a>(measures: &mut Measures, kept: impl Iterator<Item = (Tick, &'a Kept)>) {
    let (mut delays, mut seen) = (Vec::new(), 0);
    for (made, kept) in kept {
        delays.push(kept.tick - made);
        seen += u64::from(kept.seen);
    }
    let order = places_by(delays.iter().copied());
    if !delays.is_empty() {
        let count = delays.len();
        measures.insert("seen_pm", libm::round(1_000.0 * seen as f64 / count as f64) as u64);
        let mean = delays.iter().sum::<Tick>() / count as Tick;
        measures.insert("delay", mean);
        measures.insert("delay_p95", delays[order[(count * 95).div_ceil(100) - 1]]);
    }
}

/// What clients spent that they did not have.
fn money(measures: &mut Measures, items: &[Item]) {
    let lowest = items.iter().map(|item| item.recorded().balance).min().unwrap_or(0);
    measures.insert("payments", items.len() as u64);
    measures.insert("overdraft", u64::from((-lowest).max(0).unsigned_abs()));
}

/// What became of the blocks, by the longest chain of any loyal peer.
fn chains(measures: &mut Measures, scenario: &Scenario, peers: &[Peer], trace: &Trace) {
    let loyal = peers.iter().zip(0..).filter(|&(_, id)| scenario.loyal(id));
    let chains: Vec<_> = loyal.filter_map(|(peer, _)| peer.miner()).map(Miner::chain).collect();
    let Some(best) = chains.iter().max_by_key(|chain| chain.height()) else { return };
    let all: Vec<&Block> = trace.blocks().iter().map(|(_, block)| &**block).collect();
    let blocks = distinct(all.iter().map(|block| block.id));
    let main = distinct(best.back(best.head()).map(|block| block.id));
    // The last height is still being contested.
    let settled = best.height().saturating_sub(1);
    let mut at = vec![0_usize; settled as usize + 1];
    for block in blocks.iter().map(|&(_, last)| all[last]).filter(|it| it.height <= settled) {
        at[block.height as usize] += 1;
    }
    let forked = at.iter().filter(|&&count| count > 1).count();
    let made: usize = at.iter().sum();
    measures.insert("blocks", blocks.len() as u64);
    measures.insert("height", u64::from(best.height()));
    measures.insert("forks", forked as u64);
    measures.insert("stale", (made - settled as usize) as u64);
    let heads = distinct(chains.iter().map(|chain| chain.head()));
    measures.insert("heads", heads.len() as u64);
    let bad =
        main.iter().filter(|&&(id, _)| id != GENESIS && !scenario.loyal(crate::ledger::maker(id)));
    measures.insert("faulty_blocks", bad.count() as u64);
    measures.insert("contradictions", best.contradictions() as u64);
}
