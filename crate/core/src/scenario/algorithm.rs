//! What each algorithm is told beyond what all are told.

use super::choices::{
    BenOrMode, ChainRule, Client, Coin, Knowing, Leader, Mining, NeighbourTie, Overdraft, Rule,
    Service, Stop, Tie, Update, VoteRule,
};
use super::wires::Spread;
use crate::terms::{NodeId, Round, Tick, Value};

/// An algorithm with its parameters.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Algorithm {
    /// Lamport's oral messages.
    Om(OralMessages),
    /// Majority among all.
    Majority(Voting),
    /// Majority among neighbours.
    Neighbours(Voting),
    /// Random agreement.
    BenOr(BenOr),
    /// Gossip among peers, and what decides afterwards.
    Gossip(Gossip),
    /// A lottery among peers who gossip.
    Lottery(Gossip, Lottery),
}

/// The parameters of OM(m).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct OralMessages {
    /// How many times reports are relayed.
    pub m: u32,
    /// The commander's order before any lie.
    pub order: Value,
    /// Which answer counts as the decision.
    pub rule: Rule,
    /// What a tie of the flat count turns into.
    pub tie: Tie,
}

/// The parameters of majority voting, among all or among neighbours.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Voting {
    /// How many votes a value needs to be adopted.
    pub rule: VoteRule,
    /// What a tie turns into.
    pub tie: NeighbourTie,
    /// Who sees whose new value when.
    pub update: Update,
    /// Whether a node's own value counts as a vote.
    pub own_vote: bool,
    /// Who says when to stop.
    pub stop: Stop,
    /// For how many rounds a value must be stable before a node stops by itself.
    pub stable: Round,
    /// How many rounds to go on after all loyal nodes hold one value.
    pub after: Round,
    /// The round cap.
    pub rounds: Round,
}

/// The parameters of random agreement.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct BenOr {
    /// Which of the protocols.
    pub mode: BenOrMode,
    /// How many faulty peers it is set up to bear.
    pub f: u32,
    /// Whose coin is tossed.
    pub coin: Coin,
    /// The round cap.
    pub rounds: Round,
}

/// The parameters of gossip.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Gossip {
    /// How peers pass on what they hear.
    pub service: Service,
    /// To how many a letter is passed on, or how many are asked.
    pub fanout: u32,
    /// How many times a payment is passed on after its first hop.
    pub ttl: u32,
    /// How long a peer waits before it first asks, beyond one interval; its sign does not count.
    pub pull_after: Spread,
    /// How often a peer asks.
    pub pull_every: Tick,
    /// What a peer's list of what it knows says on arrival.
    pub known: Knowing,
    /// Whether links are made by a hello and looked after, or simply there.
    pub hello: bool,
    /// How often a peer looks after its links, and for how long it goes without asking.
    pub ping_every: Tick,
    /// After how long without a word a link is given up.
    pub silence: Tick,
    /// What clients do.
    pub client: Paying,
    /// What decides about what gossip left open, and when gossip ends.
    pub then: Option<Box<Deciding>>,
    /// When the network falls quiet.
    pub until: Tick,
}

/// What clients do.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Paying {
    /// Whether they make two versions of each payment.
    pub kind: Client,
    /// When they first pay.
    pub from: Tick,
    /// How often.
    pub every: Tick,
    /// How many times at most.
    pub count: u32,
    /// How many neighbours a plain client tells.
    pub fanout: u32,
    /// What they have at first.
    pub balance: u32,
    /// Whether they may spend what they do not have.
    pub overdraft: Overdraft,
}

/// What decides about what gossip left open.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Deciding {
    /// A vote for each payment of which peers hold different versions, or none.
    Vote(Algorithm),
    /// One lottery for all.
    Lottery(Lottery),
}

/// The parameters of a lottery.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Lottery {
    /// How it goes.
    pub mining: Mining,
    /// How long until somebody wins, on average, or until one peer does if mining is normal.
    pub mean: Tick,
    /// The standard deviation, if mining is normal.
    pub sd: Tick,
    /// Each peer's share of the power.
    pub power: Vec<u32>,
    /// How many win a slot.
    pub winners: u32,
    /// How many payments a block holds.
    pub block_max: u32,
    /// To how many a block is passed on.
    pub fanout: u32,
    /// How many times a block is passed on after its first hop.
    pub ttl: u32,
    /// Which chains are valid.
    pub rule: ChainRule,
    /// Who may win.
    pub leader: Leader,
    /// How many blocks deep a payment is final, its own block included.
    pub confirm: u32,
    /// The merchant.
    pub shop: NodeId,
    /// How many blocks deep a payment is when the merchant ships, its own block included.
    pub ship: u32,
    /// How many blocks a private chain has before it is needed.
    pub lead: u32,
    /// How far behind a private chain is given up.
    pub give_up: u32,
    /// The height at which a run ends.
    pub blocks: u32,
}

impl Deciding {
    /// The algorithm's name in the text.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Vote(Algorithm::Om(_)) => "om",
            Self::Vote(Algorithm::Majority(_)) => "majority",
            Self::Vote(Algorithm::Neighbours(_)) => "neighbours",
            Self::Vote(Algorithm::BenOr(_)) => "benor",
            Self::Lottery(_) | Self::Vote(Algorithm::Gossip(_) | Algorithm::Lottery(..)) => {
                "lottery"
            }
        }
    }
}
