//! What peers of a network write to each other, and how many bytes it takes.

use super::store::Shelf;
use crate::key::{Key, Letter};
use crate::ledger::{Block, BlockId, ItemId, Payment, maker, nth};
use crate::node::{Cargo, Message, Sort, Validated};
use crate::terms::{About, NOTHING, Value};
use std::rc::Rc;

/// A letter.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Mail {
    key: Letter,
    says: Says,
}

/// What a letter says.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum Says {
    /// "I am here."
    Hello,
    /// "Are you there?"
    Ping,
    /// "I am."
    Pong,
    /// "I do not listen to you any more."
    Bye,
    /// A payment, and how many more times it is to be passed on.
    Item(Payment, u32),
    /// The payments that the sender knows; or the last of each client, if it counts in ranges.
    Known(Known),
    /// Those of them that the receiver does not.
    News(Rc<[ItemId]>),
    /// "Tell me these."
    Request(Rc<[ItemId]>),
    /// What was asked for.
    Response(Rc<[Payment]>),
    /// A block, and how many more times it is to be passed on.
    Block(Rc<Block>, u32),
    /// "Tell me this block."
    BlockRequest(BlockId),
}

/// What a sender knows.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum Known {
    /// As it was when it wrote.
    Then(Rc<[ItemId]>),
    /// As it is when it is read: the course's network hands out the list itself, not a copy.
    Now(Shelf),
}

impl Known {
    /// The payments.
    pub fn ids(&self) -> Rc<[ItemId]> {
        match self {
            Self::Then(ids) => Rc::clone(ids),
            Self::Now(growing) => growing.ids(),
        }
    }
}

/// The bytes of every letter, of a payment's and of a block's envelope.
const BASE: u32 = 20;
const ITEM: u32 = 250;
const BLOCK: u32 = 100;
/// The text of a payment's data without the digits of its balance: a hash of twenty capitals, the
/// balance and one digit of the difference, by name.
const DATA: u32 = 68;
/// The text of a plain client's data: twenty capitals, each quoted.
const PLAIN_DATA: u32 = 60;

impl Mail {
    /// A letter with its place among those of its sender.
    pub fn new(key: Letter, says: Says) -> Self {
        Self { key, says }
    }

    /// What it says.
    pub fn says(self) -> Says {
        self.says
    }

    /// How many times what it carries has been passed on.
    pub fn hop(&self) -> u16 {
        self.key.hop
    }
}

impl Message for Mail {
    fn key(&self) -> Key {
        Key::Letter(self.key)
    }

    fn value(&self) -> Value {
        if let Says::Item(payment, _) = &self.says { payment.version } else { NOTHING }
    }

    fn forged(&self, value: Value) -> Self {
        match &self.says {
            Says::Item(payment, ttl) => {
                let says = Says::Item(Payment { version: value, ..*payment }, *ttl);
                Self { key: self.key, says }
            }
            _ => self.clone(),
        }
    }

    fn cargo(&self) -> Cargo {
        let (sort, about) = match &self.says {
            Says::Hello => (Sort::Hello, None),
            Says::Ping => (Sort::Ping, None),
            Says::Pong => (Sort::Pong, None),
            Says::Bye => (Sort::Bye, None),
            Says::Item(payment, _) => (Sort::Item, Some(payment.id)),
            Says::Known(_) => (Sort::Known, None),
            Says::News(_) => (Sort::News, None),
            Says::Request(_) => (Sort::Request, None),
            Says::Response(_) => (Sort::Response, None),
            Says::Block(block, _) => (Sort::Block, Some(block.id)),
            Says::BlockRequest(id) => (Sort::BlockRequest, Some(*id)),
        };
        Cargo {
            sort,
            about,
            bytes: self.bytes(),
            validated: match &self.says {
                Says::Item(payment, _) if payment.is_plain() => Validated::Signature,
                Says::Item(..) | Says::Block(..) => Validated::Data,
                _ => Validated::Nothing,
            },
            flawed: matches!(&self.says, Says::Item(payment, _) if payment.balance < 0),
            uninvited: self.says == Says::Hello,
        }
    }

    fn contents(&self) -> Vec<(About, Value)> {
        match &self.says {
            Says::Known(known) => known.ids().iter().map(|&id| (id, NOTHING)).collect(),
            Says::News(ids) | Says::Request(ids) => ids.iter().map(|&id| (id, NOTHING)).collect(),
            Says::Response(payments) => payments.iter().map(|one| (one.id, one.version)).collect(),
            _ => Vec::new(),
        }
    }
}

impl Mail {
    /// Its size: that of its envelope and that of its data as text.
    fn bytes(&self) -> u32 {
        let ids = |ids: &[ItemId]| ids.iter().map(|&id| id_bytes(id)).sum::<u32>();
        match &self.says {
            Says::Hello | Says::Ping | Says::Pong | Says::Bye => BASE + 4,
            Says::Item(payment, _) => item_bytes(payment),
            Says::Known(known) => BASE + ids(&known.ids()),
            Says::News(list) | Says::Request(list) => BASE + ids(list),
            Says::Response(payments) => {
                let each = |one: &Payment| id_bytes(one.id) + item_bytes(one);
                BASE + payments.iter().map(each).sum::<u32>()
            }
            Says::Block(block, _) => {
                ITEM + BLOCK + block.payments.iter().map(item_bytes).sum::<u32>()
            }
            Says::BlockRequest(_) => BASE + 8,
        }
    }
}

fn digits(number: u32) -> u32 {
    number.checked_ilog10().unwrap_or(0) + 1
}

/// A payment's number as text: its client and its number, joined and quoted.
fn id_bytes(id: ItemId) -> u32 {
    digits(maker(id)) + digits(nth(id)) + 3
}

fn item_bytes(payment: &Payment) -> u32 {
    if payment.is_plain() {
        return ITEM + PLAIN_DATA;
    }
    let sign = u32::from(payment.balance < 0);
    ITEM + DATA + sign + digits(payment.balance.unsigned_abs())
}
