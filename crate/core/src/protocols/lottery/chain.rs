//! The blocks that a node has seen, and which chain of them it holds to be true: the longest valid
//! one, of equally long ones the one it saw first.

use crate::ledger::{Block, BlockId, GENESIS, ItemId, Payment};
use crate::scenario::ChainRule;
use crate::terms::Value;
use litemap::LiteMap;
use std::rc::Rc;

/// A tree of blocks and the head of the chain that counts.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Chain {
    rule: ChainRule,
    /// The blocks and their numbers, by number: searched for each block that comes.
    ids: Vec<BlockId>,
    blocks: Vec<Rc<Block>>,
    /// Blocks whose parent has not come yet, by that parent.
    waiting: LiteMap<BlockId, Vec<Rc<Block>>>,
    head: BlockId,
    height: u32,
    /// Where each payment stands in the chain that counts: its version and its block's height.
    decided: LiteMap<ItemId, Vec<(Value, u32)>>,
}

/// What came of a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Added {
    /// It was there already, or breaks the rule.
    Nothing,
    /// The block before it has not come yet.
    Waits(BlockId),
    /// It is part of the tree; so many blocks of the old chain are none of the new one, if the
    /// chain that counts is another now.
    Grown(Option<u32>),
}

impl Chain {
    /// The first block alone.
    pub fn new(rule: ChainRule) -> Self {
        Self {
            rule,
            ids: Vec::new(),
            blocks: Vec::new(),
            waiting: LiteMap::new(),
            head: GENESIS,
            height: 0,
            decided: LiteMap::new(),
        }
    }

    /// The last block of the chain that counts.
    pub fn head(&self) -> BlockId {
        self.head
    }

    /// How many blocks it has after the first.
    pub fn height(&self) -> u32 {
        self.height
    }

    /// A block.
    pub fn block(&self, id: BlockId) -> Option<&Rc<Block>> {
        self.ids.binary_search(&id).ok().map(|place| &self.blocks[place])
    }

    /// How many blocks come before it, the first one included.
    pub fn height_of(&self, id: BlockId) -> u32 {
        self.block(id).map_or(0, |block| block.height)
    }

    /// Whether a payment is in the chain, or by the rule that lets both in, this version of it.
    pub fn has(&self, payment: &Payment) -> bool {
        self.decided.get(&payment.id).is_some_and(|versions| {
            self.rule == ChainRule::OneVersion
                || versions.iter().any(|&(version, _)| version == payment.version)
        })
    }

    /// The payments of the chain that counts: the version that came first, and its block's height.
    pub fn decided(&self) -> impl Iterator<Item = (ItemId, Value, u32)> + '_ {
        self.decided.iter().filter_map(|(&id, versions)| {
            let &(version, height) = versions.first()?;
            Some((id, version, height))
        })
    }

    /// How many payments stand in the chain in more than one version.
    pub fn contradictions(&self) -> usize {
        self.decided.values().filter(|versions| versions.len() > 1).count()
    }

    /// The version of a payment in the chain that counts, if it is so many blocks deep.
    pub fn version(&self, id: ItemId, deep: u32) -> Option<Value> {
        let &(version, height) = self.decided.get(&id)?.first()?;
        (self.height + 1 >= height + deep).then_some(version)
    }

    /// The block of the chain that counts at a height.
    pub fn at(&self, height: u32) -> Option<BlockId> {
        self.back(self.head).find(|block| block.height == height).map(|block| block.id)
    }

    /// The blocks from `id` back to the first, without it.
    pub fn back(&self, id: BlockId) -> impl Iterator<Item = &Rc<Block>> {
        std::iter::successors(self.block(id), |block| self.block(block.parent))
    }

    /// Takes a block in, and those that waited for it.
    pub fn add(&mut self, block: &Rc<Block>) -> Added {
        if self.block(block.id).is_some() {
            return Added::Nothing;
        }
        if block.parent != GENESIS && self.block(block.parent).is_none() {
            let waiting = self.waiting.entry(block.parent).or_default();
            if !waiting.contains(block) {
                waiting.push(Rc::clone(block));
            }
            return Added::Waits(block.parent);
        }
        let (old, mut grown) = (self.head, false);
        let mut ready = vec![Rc::clone(block)];
        while let Some(next) = ready.pop() {
            if self.attach(&next) {
                grown = true;
                ready.extend(self.waiting.remove(&next.id).unwrap_or_default());
            }
        }
        if !grown {
            return Added::Nothing;
        }
        Added::Grown((self.head != old).then(|| self.left(old)))
    }

    /// Puts a block on its parent, unless it breaks the rule: whether it did not.
    fn attach(&mut self, block: &Rc<Block>) -> bool {
        if !self.fits(block) {
            return false;
        }
        self.keep(block);
        if block.height > self.height {
            let extends = block.parent == self.head;
            self.head = block.id;
            self.height = block.height;
            if extends {
                self.enter(block);
            } else {
                self.recount();
            }
        }
        true
    }

    fn keep(&mut self, block: &Rc<Block>) {
        if let Err(place) = self.ids.binary_search(&block.id) {
            self.ids.insert(place, block.id);
            self.blocks.insert(place, Rc::clone(block));
        }
    }

    /// Whether no payment of the block stands in its chain before it, in a version that counts.
    fn fits(&self, block: &Block) -> bool {
        let same = |one: &Payment, two: &Payment| {
            one.id == two.id && (self.rule == ChainRule::OneVersion || one.version == two.version)
        };
        let payments = &block.payments;
        let twice = (1..payments.len())
            .any(|place| payments[..place].iter().any(|other| same(other, &payments[place])));
        let before = |payment: &Payment| {
            if block.parent == self.head {
                return self.has(payment);
            }
            let mut earlier = self.back(block.parent).flat_map(|block| &block.payments);
            earlier.any(|other| same(other, payment))
        };
        !twice && !payments.iter().any(before)
    }

    fn enter(&mut self, block: &Block) {
        for payment in &block.payments {
            self.decided.entry(payment.id).or_default().push((payment.version, block.height));
        }
    }

    fn recount(&mut self) {
        self.decided.clear();
        let mut chain: Vec<Rc<Block>> = self.back(self.head).cloned().collect();
        chain.reverse();
        for block in &chain {
            self.enter(block);
        }
    }

    /// How many blocks from `old` back are not in the chain that counts.
    fn left(&self, old: BlockId) -> u32 {
        let mut new = self.head;
        while self.height_of(new) > self.height_of(old) {
            new = self.block(new).map_or(GENESIS, |block| block.parent);
        }
        let (mut left, mut old) = (0, old);
        while old != new {
            left += 1;
            old = self.block(old).map_or(GENESIS, |block| block.parent);
            new = self.block(new).map_or(GENESIS, |block| block.parent);
        }
        left
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn block(id: BlockId, parent: BlockId, height: u32, versions: &[u8]) -> Rc<Block> {
        let payment =
            |&version: &u8| Payment { id: 7, version: Value(version), diff: 1, balance: 9 };
        let payments = versions.iter().map(payment).collect();
        Rc::new(Block { id, parent, height, payments })
    }

    #[test]
    fn of_equally_long_chains_the_first_seen_counts_and_a_longer_one_takes_over() {
        let mut chain = Chain::new(ChainRule::OneVersion);
        assert_eq!(chain.add(&block(1, GENESIS, 1, &[0])), Added::Grown(Some(0)));
        assert_eq!(chain.add(&block(2, GENESIS, 1, &[1])), Added::Grown(None));
        assert_eq!((chain.head(), chain.version(7, 1)), (1, Some(Value(0))));
        assert_eq!(chain.add(&block(3, 2, 2, &[])), Added::Grown(Some(1)));
        assert_eq!((chain.head(), chain.version(7, 2)), (3, Some(Value(1))));
        assert_eq!(chain.version(7, 3), None, "two deep is not three deep");
    }

    #[test]
    fn a_block_waits_for_its_parent() {
        let mut chain = Chain::new(ChainRule::OneVersion);
        assert_eq!(chain.add(&block(2, 1, 2, &[])), Added::Waits(1));
        assert_eq!(chain.add(&block(1, GENESIS, 1, &[])), Added::Grown(Some(0)));
        assert_eq!(chain.height(), 2);
    }

    #[test]
    fn both_versions_of_a_payment_fit_in_a_chain_only_without_the_rule() {
        for (rule, fits) in [(ChainRule::OneVersion, 0), (ChainRule::Any, 1)] {
            let mut chain = Chain::new(rule);
            chain.add(&block(1, GENESIS, 1, &[0]));
            chain.add(&block(2, 1, 2, &[1]));
            assert_eq!(chain.height(), 1 + fits);
            assert_eq!(chain.contradictions(), fits as usize);
            chain.add(&block(3, chain.head(), chain.height() + 1, &[0]));
            assert_eq!(chain.height(), 1 + fits, "the same version twice never fits");
        }
    }
}
