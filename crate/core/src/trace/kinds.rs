//! The kinds of row and the outcomes of a journey, by number and name.

use crate::node::Deed;
use serde::Serialize;

/// What happened in a row. The numbers are part of the trace's format.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A message enters its sender's queue.
    Send = 0,
    /// Its messenger rides off.
    Depart = 1,
    /// It reaches its receiver.
    Arrive = 2,
    /// It is lost under way.
    Lose = 3,
    /// A traitor keeps silent where a message is due.
    Withhold = 4,
    /// The time-out cuts it off.
    Cut = 5,
    /// A node notices that nothing came.
    Silence = 6,
    /// A node decides.
    Decide = 7,
    /// A node holds another value from now on.
    Hold = 8,
    /// A node tosses a coin.
    Toss = 9,
    /// The observer sees all loyal nodes hold one value.
    Unanimous = 10,
    /// A receiver takes up a letter from its inbox.
    TakeUp = 11,
    /// A letter reaches who does not listen to its sender.
    Refuse = 12,
    /// A letter's turn comes while its receiver is offline.
    Miss = 13,
    /// A receiver finds that a letter is out of order.
    Reject = 14,
    /// A node goes offline.
    Crash = 15,
    /// It is back.
    Return = 16,
    /// A node listens to a peer from now on.
    Link = 17,
    /// A node listens to a peer no more.
    Unlink = 18,
    /// A client makes a payment.
    Produce = 19,
    /// A client pays nothing: it could not cover it.
    Skip = 20,
    /// A node keeps a version of a payment.
    Store = 21,
    /// A node wins the lottery and makes a block.
    Mine = 22,
    /// A node's chain ends with another block from now on.
    Head = 23,
    /// The same, and blocks of its old chain are none of the new one: how many is its round.
    Reorganise = 24,
    /// A payment is deep enough in a node's chain.
    Confirm = 25,
    /// A payment that was deep enough is not in its chain any more, or in another version.
    Reverse = 26,
    /// The merchant hands out the goods.
    Ship = 27,
    /// The network falls quiet, and the vote about what its nodes hold begins.
    Phase = 28,
    /// The network is parted.
    Part = 29,
    /// The network is one again.
    Join = 30,
    /// A node becomes a traitor.
    Betray = 31,
    /// A traitor becomes loyal.
    Reform = 32,
    /// The link between two nodes is cut for good.
    Sever = 33,
    /// A node crashes for good.
    Fall = 34,
    /// A message under way is waylaid: it will not arrive.
    Waylay = 35,
    /// A message under way is held up: it will arrive later.
    Hinder = 36,
    /// A message under way is forged: it says something else from now on.
    Forge = 37,
}

impl From<Deed> for Kind {
    fn from(deed: Deed) -> Self {
        match deed {
            Deed::Link => Self::Link,
            Deed::Unlink => Self::Unlink,
            Deed::Produce => Self::Produce,
            Deed::Skip => Self::Skip,
            Deed::Store => Self::Store,
            Deed::Mine => Self::Mine,
            Deed::Head => Self::Head,
            Deed::Reorganise => Self::Reorganise,
            Deed::Confirm => Self::Confirm,
            Deed::Reverse => Self::Reverse,
            Deed::Ship => Self::Ship,
        }
    }
}

/// The names of the kinds, by number.
pub const KIND_NAMES: [&str; 38] = [
    "send",
    "depart",
    "arrive",
    "lose",
    "withhold",
    "cut",
    "silence",
    "decide",
    "hold",
    "toss",
    "unanimous",
    "take_up",
    "refuse",
    "miss",
    "reject",
    "crash",
    "return",
    "link",
    "unlink",
    "produce",
    "skip",
    "store",
    "mine",
    "head",
    "reorganise",
    "confirm",
    "reverse",
    "ship",
    "phase",
    "part",
    "join",
    "betray",
    "reform",
    "sever",
    "fall",
    "waylay",
    "hinder",
    "forge",
];

/// Why an intervention did nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub enum Missed {
    /// The run has no such row.
    Unreached,
    /// The row is none of a message.
    NoMessage,
    /// The message's journey is over by then, or never began.
    Over,
    /// The message carries no value.
    Mute,
    /// It is so already.
    Already,
    /// The node has crashed.
    Crashed,
}

/// How a message's journey ended. The numbers are part of the trace's format.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It arrived.
    Delivered = 0,
    /// It was lost under way.
    Lost = 1,
    /// It was never sent.
    Withheld = 2,
    /// The time-out cut it off.
    Cut = 3,
    /// It has not ended yet.
    Pending = 4,
    /// It reached who does not listen to its sender.
    Refused = 5,
    /// Its receiver was offline when its turn came.
    Missed = 6,
    /// Its receiver found it out of order.
    Rejected = 7,
}

impl Outcome {
    /// The kind of the row in which a journey ends so.
    pub(super) fn kind(self) -> Kind {
        match self {
            Self::Delivered => Kind::Arrive,
            Self::Lost => Kind::Lose,
            Self::Refused => Kind::Refuse,
            Self::Missed => Kind::Miss,
            Self::Rejected => Kind::Reject,
            Self::Withheld | Self::Cut | Self::Pending => Kind::Cut,
        }
    }
}

/// The names of the outcomes, by number.
pub const OUTCOME_NAMES: [&str; 8] =
    ["delivered", "lost", "withheld", "cut", "pending", "refused", "missed", "rejected"];
