//! Agreement by lottery: now and then somebody wins the right to say what comes next, and says so
//! in a block on top of the longest chain that it knows (Nakamoto, "Bitcoin", 2008; the course's
//! lottery, 2020, whose times are normal, and slots with one or several known winners).
//!
//! A peer picks the head of its longest valid chain and up to so many payments that it keeps and
//! that are not in that chain; where times are normal it picks the head before it waits, as the
//! course's peers do, else when it wins.

pub mod chain;
pub mod merchant;
pub mod race;
mod time;

use super::gossip::letter::{Mail, Says};
use super::gossip::store::Store;
use super::gossip::{Peer, WIN};
use crate::ledger::{Block, BlockId, GENESIS, NTH_MAX, Payment, number};
use crate::node::{Context, Deed, Mark};
use crate::rng::Purpose;
use crate::scenario::{Leader, Lottery, Mining, Scenario, Service, Strategy};
use crate::terms::{NOTHING, NodeId, Round};
use chain::{Added, Chain};
use merchant::Merchant;
use std::rc::Rc;

/// The most lots of a run, shared out evenly: a limit far beyond all that ends otherwise.
const LOTS_MAX: u64 = 4_000_000;

/// What a winner does with its right.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
enum Policy {
    /// It makes a block and tells it.
    Tell,
    /// It makes a block and keeps it to itself.
    Keep,
    /// It makes two and tells each to one half.
    Two,
    /// It leaves all payments out.
    Empty,
    /// It works on a chain of its own, in which every payment stands in its other version, and
    /// tells it once that is longer and the merchant has shipped; or gives it up.
    Own,
}

/// A lottery as all who take part in it know it.
#[derive(PartialEq, Eq, Hash, Debug)]
pub struct Lots {
    lottery: Lottery,
    /// Each peer's share of the power, none of who may not win; and the power of all.
    power: Vec<u32>,
    total: u64,
}

impl Lots {
    /// The lottery of a scenario.
    pub fn new(scenario: &Scenario, lottery: &Lottery) -> Rc<Self> {
        let may = |id: NodeId| lottery.leader == Leader::Any || scenario.loyal(id);
        let share = |(&share, id)| if may(id) { share } else { 0 };
        let power: Vec<u32> = lottery.power.iter().zip(0..).map(share).collect();
        let total = power.iter().map(|&share| u64::from(share)).sum();
        Rc::new(Self { lottery: lottery.clone(), power, total })
    }
}

impl std::ops::Deref for Lots {
    type Target = Lottery;

    fn deref(&self) -> &Lottery {
        &self.lottery
    }
}

/// The part of a peer that takes part in the lottery.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Miner {
    me: NodeId,
    lots: Rc<Lots>,
    policy: Policy,
    /// What it does with its right as a traitor.
    as_traitor: Policy,
    chain: Chain,
    merchant: Merchant,
    /// The block that it works on top of, if it picked one before.
    picked: BlockId,
    /// The blocks of a chain that it has not told, and the block that they begin from.
    own: Vec<Rc<Block>>,
    base: BlockId,
    made: u32,
    /// How many times it drew.
    drawn: u64,
    done: bool,
}

impl Miner {
    /// The part of `me`, before anything has happened.
    pub fn new(scenario: &Scenario, lots: &Rc<Lots>, me: NodeId) -> Self {
        let as_traitor = match scenario.liars.strategy {
            Strategy::Withhold => Policy::Keep,
            Strategy::TwoBlocks => Policy::Two,
            Strategy::Censor => Policy::Empty,
            Strategy::Private => Policy::Own,
            _ => Policy::Tell,
        };
        let policy = if scenario.loyal(me) { Policy::Tell } else { as_traitor };
        Self {
            me,
            policy,
            as_traitor,
            chain: Chain::new(lots.rule),
            merchant: Merchant::new(lots, me),
            lots: Rc::clone(lots),
            picked: GENESIS,
            own: Vec::new(),
            base: GENESIS,
            made: 0,
            drawn: 0,
            done: false,
        }
    }

    /// The same, which is done once these payments are final.
    #[must_use]
    pub fn wanting(mut self, payments: &[crate::ledger::ItemId]) -> Self {
        self.merchant.want(payments);
        self
    }

    /// A block that it has told or been told.
    pub fn block(&self, id: BlockId) -> Option<Rc<Block>> {
        let hidden = self.own.iter().any(|block| block.id == id);
        self.chain.block(id).filter(|_| !hidden).cloned()
    }

    /// Its chain.
    pub fn chain(&self) -> &Chain {
        &self.chain
    }

    /// What its merchant saw.
    pub fn merchant(&self) -> &Merchant {
        &self.merchant
    }

    /// Changes sides: what it kept to itself is given up, and a chain of its own begins here.
    pub(super) fn turn(&mut self, traitor: bool) {
        self.policy = if traitor { self.as_traitor } else { Policy::Tell };
        self.own.clear();
        self.base = self.chain.head();
    }

    /// Enters the lottery; who works on a chain of its own has some blocks already.
    pub(super) fn start(&mut self, cx: &mut Context<Mail>) {
        if self.policy == Policy::Own {
            for _ in 0..self.lots.lead {
                let tip = self.tip();
                let block = self.make(tip, Vec::new(), cx);
                self.own.push(block);
            }
        }
        self.wait(cx);
    }

    /// Draws when to win next, or waits for the next slot.
    fn wait(&mut self, cx: &mut Context<Mail>) {
        let power = self.lots.power.get(self.me as usize).copied().unwrap_or(0);
        if power == 0 || self.done || self.has_had_enough() {
            return;
        }
        let mut draws = cx.draws(Purpose::Lottery, &[u64::from(self.me), self.drawn]);
        self.drawn += 1;
        self.picked = self.chain.head();
        let waits = match self.lots.mining {
            Mining::Normal => time::plain(&self.lots, &mut draws),
            Mining::Slot => self.lots.mean - cx.now % self.lots.mean,
            Mining::Exponential => {
                time::exponential(self.lots.mean, power, self.lots.total, &mut draws)
            }
        };
        cx.wake_in(waits, WIN);
    }

    /// Whether it has drawn its part of all lots, or has no numbers left for two blocks more.
    fn has_had_enough(&self) -> bool {
        self.drawn >= LOTS_MAX / self.lots.power.len() as u64 || self.made + 2 > NTH_MAX
    }

    /// Whether the lot has fallen on it.
    fn wins(&self, cx: &Context<Mail>) -> bool {
        self.lots.mining != Mining::Slot || {
            let slot = cx.now / self.lots.mean;
            let seed = cx.draw(Purpose::Lottery, &[]);
            time::winners(seed, slot, &self.lots.power, self.lots.winners).contains(&self.me)
        }
    }

    /// What it works on top of.
    fn tip(&self) -> BlockId {
        match self.policy {
            Policy::Own => self.own.last().map_or(self.base, |block| block.id),
            _ if self.lots.mining == Mining::Normal => self.picked,
            _ => self.chain.head(),
        }
    }

    /// The payments that it keeps and that are not in the chain up to `parent`.
    fn open_payments(&self, store: &Store, parent: BlockId) -> Vec<Payment> {
        if self.policy == Policy::Empty {
            return Vec::new();
        }
        if self.policy == Policy::Own {
            let told = |payment: &Payment| {
                let mut earlier = self.own.iter().flat_map(|block| &block.payments);
                earlier.any(|other| other.id == payment.id)
            };
            let kept = store.ids().iter().filter_map(|&id| store.get(id)).map(|kept| kept.payment);
            return rival(&kept.filter(|payment| !told(payment)).collect::<Vec<_>>());
        }
        let elsewhere = parent != self.chain.head();
        let before = |payment: &Payment| {
            let mut earlier = self.chain.back(parent).flat_map(|block| &block.payments);
            elsewhere && earlier.any(|other| other.id == payment.id)
        };
        let kept = store.ids().iter().filter_map(|&id| store.get(id)).map(|kept| kept.payment);
        let open = kept.filter(
            |payment| {
                if elsewhere { !before(payment) } else { !self.chain.has(payment) }
            },
        );
        open.take(self.lots.block_max as usize).collect()
    }

    fn make(
        &mut self,
        parent: BlockId,
        payments: Vec<Payment>,
        cx: &mut Context<Mail>,
    ) -> Rc<Block> {
        self.made += 1;
        let own = self.own.last().filter(|block| block.id == parent).map(|block| block.height);
        let height = own.unwrap_or_else(|| self.chain.height_of(parent)) + 1;
        let id = number(self.me, self.made);
        let block = Rc::new(Block { id, parent, height, payments });
        cx.mark(Mark::new(Deed::Mine).about(id).value(NOTHING).round(height));
        cx.block(Rc::clone(&block));
        block
    }

    /// Takes a block into the chain and says what changes by it.
    fn take_in(&mut self, block: &Rc<Block>, cx: &mut Context<Mail>) -> Added {
        let added = self.chain.add(block);
        if let Added::Grown(Some(left)) = added {
            let deed = if left > 0 { Deed::Reorganise } else { Deed::Head };
            let number = if left > 0 { left } else { self.chain.height() };
            cx.mark(Mark::new(deed).about(self.chain.head()).round(number));
            self.merchant.look(&self.chain, cx);
            let high = self.chain.height() >= self.lots.blocks;
            if !self.done && (high || self.merchant.has_all()) {
                self.done = true;
                cx.decide(NOTHING, 0);
            }
        }
        added
    }

    /// The blocks of its own chain that it tells now: all, once they are more than the others' and
    /// the merchant has shipped. Too far behind it gives them up.
    fn release(&mut self) -> Vec<Rc<Block>> {
        if self.policy != Policy::Own {
            return Vec::new();
        }
        let mine = self.own.last().map_or(0, |block| block.height);
        let theirs = self.chain.height();
        if theirs >= mine + self.lots.give_up {
            self.policy = Policy::Tell;
            self.own.clear();
            return Vec::new();
        }
        let paid = self.chain.decided().map(|(_, _, height)| height).min();
        let shipped = paid.is_some_and(|height| theirs + 1 >= height + self.lots.ship);
        if !shipped || mine <= theirs {
            return Vec::new();
        }
        self.policy = Policy::Tell;
        std::mem::take(&mut self.own)
    }
}

impl Peer {
    /// A peer's lottery has come to its end: if it wins, it makes a block.
    pub(super) fn draw_the_lot(&mut self, cx: &mut Context<Mail>) {
        let Some(mut miner) = self.miner.take() else { return };
        if miner.wins(cx) {
            let parent = miner.tip();
            let payments = miner.open_payments(self.store(), parent);
            let rival = (miner.policy == Policy::Two).then(|| rival(&payments));
            let block = miner.make(parent, payments, cx);
            let others = self.all_links(None);
            match miner.policy {
                Policy::Own => miner.own.push(block),
                Policy::Keep => {
                    miner.take_in(&block, cx);
                }
                Policy::Two => {
                    let second = miner.make(parent, rival.unwrap_or_default(), cx);
                    miner.take_in(&block, cx);
                    miner.take_in(&second, cx);
                    let (one, two) = others.split_at(others.len() / 2);
                    self.tell(&miner, one, &block, 1, cx);
                    self.tell(&miner, two, &second, 1, cx);
                }
                Policy::Tell | Policy::Empty => {
                    miner.take_in(&block, cx);
                    let told = self.audience(&miner, None, cx);
                    self.tell(&miner, &told, &block, 1, cx);
                }
            }
            self.release_blocks(&mut miner, cx);
        }
        miner.wait(cx);
        self.miner = Some(miner);
    }

    /// A block has come: it is taken in, passed on, and what it lacks is asked for. Most have come
    /// before, and change nothing but for who works on a chain of its own.
    pub(super) fn hear_block(
        &mut self,
        from: NodeId,
        block: &Rc<Block>,
        (hop, ttl): (Round, u32),
        cx: &mut Context<Mail>,
    ) {
        let Some(miner) = &self.miner else { return };
        let new = miner.chain.block(block.id).is_none();
        let onward = match self.service() {
            Service::Direct => false,
            Service::Flood => new,
            _ => ttl > 0,
        };
        if !new && !onward && miner.policy != Policy::Own {
            return;
        }
        let Some(mut miner) = self.miner.take() else { return };
        if new && let Added::Waits(parent) = miner.take_in(block, cx) {
            self.write(&[from], 1, &Says::BlockRequest(parent), cx);
        }
        if onward {
            let told = self.audience(&miner, Some(from), cx);
            let says = Says::Block(Rc::clone(block), ttl.saturating_sub(1));
            self.write(&told, hop.saturating_add(1), &says, cx);
        }
        self.release_blocks(&mut miner, cx);
        self.miner = Some(miner);
    }

    /// To whom it passes a block on.
    fn audience(&self, miner: &Miner, from: Option<NodeId>, cx: &Context<Mail>) -> Vec<NodeId> {
        match self.service() {
            Service::Direct | Service::Flood => self.all_links(from),
            _ => self.some_links(miner.lots.fanout, from, cx),
        }
    }

    fn tell(
        &mut self,
        miner: &Miner,
        to: &[NodeId],
        block: &Rc<Block>,
        hop: Round,
        cx: &mut Context<Mail>,
    ) {
        self.write(to, hop, &Says::Block(Rc::clone(block), miner.lots.ttl), cx);
    }

    fn release_blocks(&mut self, miner: &mut Miner, cx: &mut Context<Mail>) {
        for block in miner.release() {
            miner.take_in(&block, cx);
            let told = self.all_links(None);
            self.tell(miner, &told, &block, 1, cx);
        }
    }
}

/// The payments again, each in its other version.
fn rival(payments: &[Payment]) -> Vec<Payment> {
    let other = |payment: &Payment| Payment {
        version: crate::terms::Value(1 - payment.version.0.min(1)),
        ..*payment
    };
    payments.iter().map(other).collect()
}
