//! The rules of networks of peers: services, clients, lotteries, and what decides afterwards.

use super::Check;
use crate::scenario::choices::{
    BenOrMode, ChainRule, Client, Coin, Knowing, Leader, Mining, NeighbourTie, Overdraft, Rule,
    Service, Stop, Then, Tie, Update, VoteRule,
};
use crate::scenario::kinds::Setting;
use crate::scenario::wires::Spread;
use crate::scenario::{Algorithm, BenOr, Deciding, Gossip, Lottery, OralMessages, Paying, Voting};
use crate::terms::{NodeId, RETREAT, Round};

/// The keys of the lottery, which gossip has too if a lottery decides afterwards.
const OF_LOTTERY: [&str; 14] = [
    "mine",
    "mine_mean",
    "mine_sd",
    "power",
    "winners",
    "leader",
    "valid",
    "block_max",
    "block_fanout",
    "block_ttl",
    "confirm",
    "shop",
    "ship",
    "blocks",
];

impl Check<'_> {
    /// A time and how much it differs, by two keys of the table.
    pub(super) fn spread(&self, mean: &str, sd: &str) -> Spread {
        Spread { mean: self.int(mean), sd: self.int(sd) }
    }

    /// The parameters of gossip.
    pub(super) fn gossip(&mut self, n: u32, bad: &[NodeId]) -> Gossip {
        let then = self.then(n, bad);
        Gossip {
            service: Service::named(self.word("gossip")),
            fanout: self.int("fanout") as u32,
            ttl: self.int("ttl") as u32,
            pull_after: self.spread("pull_after", "pull_after_sd"),
            pull_every: self.int("pull_every"),
            known: Knowing::named(self.word("known")),
            hello: self.word("hello") == "on",
            ping_every: self.int("ping_every"),
            silence: self.int("silence"),
            client: Paying {
                kind: Client::named(self.word("client")),
                from: self.int("produce_from"),
                every: self.int("produce_every"),
                count: self.int("produce_count") as u32,
                fanout: self.int("produce_fanout") as u32,
                balance: self.int("balance") as u32,
                overdraft: Overdraft::named(self.word("overdraft")),
            },
            then,
            until: self.int("until"),
        }
    }

    /// What decides about what gossip left open.
    fn then(&mut self, n: u32, bad: &[NodeId]) -> Option<Box<Deciding>> {
        let then = Then::named(self.settings.word("then").unwrap_or("none"));
        if then != Then::Lottery && self.settings.algorithm() == "gossip" {
            for key in OF_LOTTERY {
                if self.settings.has(key) {
                    self.refuse(key, format!("{key} only with then=lottery or alg=lottery"));
                }
            }
        }
        for (key, home) in [("then_m", Then::Om), ("then_f", Then::BenOr)] {
            if self.settings.has(key) && then != home {
                self.refuse(key, format!("{key} only with the algorithm that it belongs to"));
            }
        }
        let faulty = bad.len() as u32;
        Some(Box::new(match then {
            Then::None => return None,
            Then::Majority => Deciding::Vote(Algorithm::Majority(self.deciding_vote(true))),
            Then::Neighbours => Deciding::Vote(Algorithm::Neighbours(self.deciding_vote(false))),
            Then::BenOr => {
                if self.settings.int("then_f").is_some_and(|f| f >= u64::from(n)) {
                    self.refuse("then_f", format!("a whole number from 0 to {}", n - 1));
                }
                let given = self.settings.int("then_f").map(|f| f as u32);
                Deciding::Vote(Algorithm::BenOr(BenOr {
                    mode: BenOrMode::B,
                    f: given.unwrap_or(faulty.min(n - 1)),
                    coin: Coin::Local,
                    rounds: self.int("then_rounds") as Round,
                }))
            }
            Then::Om => {
                let deepest = n.saturating_sub(2);
                if self.settings.int("then_m").is_some_and(|m| m > u64::from(deepest)) {
                    self.refuse("then_m", format!("a whole number from 0 to {deepest}"));
                }
                let given = self.settings.int("then_m").map(|m| m as u32);
                Deciding::Vote(Algorithm::Om(OralMessages {
                    m: given.unwrap_or(faulty.min(deepest)),
                    order: RETREAT,
                    rule: Rule::Recursive,
                    tie: Tie::Retreat,
                }))
            }
            Then::Lottery => Deciding::Lottery(self.lottery(n)),
        }))
    }

    fn deciding_vote(&self, among_all: bool) -> Voting {
        Voting {
            rule: VoteRule::Plurality,
            tie: if among_all { NeighbourTie::Lowest } else { NeighbourTie::First },
            update: if among_all { Update::Sync } else { Update::InPlace },
            own_vote: among_all,
            stop: Stop::Oracle,
            stable: 3,
            after: 0,
            rounds: self.int("then_rounds") as Round,
        }
    }

    /// The parameters of a lottery.
    pub(super) fn lottery(&mut self, n: u32) -> Lottery {
        if self.int("shop") >= u64::from(n) {
            self.refuse("shop", format!("a peer from 0 to {}", n - 1));
        }
        if self.int("winners") > u64::from(n) {
            self.refuse("winners", format!("a whole number from 1 to n = {n}"));
        }
        Lottery {
            mining: Mining::named(self.word("mine")),
            mean: self.int("mine_mean"),
            sd: self.int("mine_sd"),
            power: self.power(n),
            winners: self.int("winners") as u32,
            block_max: self.int("block_max") as u32,
            fanout: self.int("block_fanout") as u32,
            ttl: self.int("block_ttl") as u32,
            rule: ChainRule::named(self.word("valid")),
            leader: Leader::named(self.word("leader")),
            confirm: self.int("confirm") as u32,
            shop: self.int("shop") as NodeId,
            ship: self.int("ship") as u32,
            // No chain is private where a lottery only follows gossip.
            lead: self.settings.int("lead").unwrap_or(0) as u32,
            give_up: self.settings.int("give_up").unwrap_or(0) as u32,
            blocks: self.int("blocks") as u32,
        }
    }

    fn power(&mut self, n: u32) -> Vec<u32> {
        let Some(Setting::Numbers(shares)) = self.settings.get("power") else {
            return vec![1; n as usize];
        };
        let total: u64 = shares.iter().map(|&share| u64::from(share)).sum();
        if shares.len() != n as usize || total == 0 {
            self.refuse("power", format!("{n} shares, one a peer, not all 0"));
            return vec![1; n as usize];
        }
        shares
    }
}
