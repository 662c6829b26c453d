//! Gossip among peers: whoever hears of a payment passes it on, by pushing it to a few neighbours
//! or by asking a few, now and then, what it lacks (Demers et al., "Epidemic algorithms for
//! replicated database maintenance", PODC 1987). The services are those of the course's network
//! (2020): push on every copy, pull by all numbers or by the highest, both, and besides flooding
//! and telling one's own neighbours alone.
//!
//! A peer keeps the first version of a payment that it sees. Clients pay and hear nothing.

pub mod client;
pub mod letter;
pub mod links;
pub mod store;
pub mod then;

use super::lottery::{Lots, Miner};
use crate::key::Letter;
use crate::ledger::{ItemId, Payment};
use crate::network::topology::neighbours;
use crate::node::{Context, Deed, Mark, Node, Timer};
use crate::rng::{Purpose, below};
use crate::scenario::{Algorithm, Client, Gossip, Knowing, Scenario, Service};
use crate::terms::{NodeId, Round};
use client::Purse;
use letter::{Known, Mail, Says};
use links::Links;
use std::rc::Rc;
use store::Store;

const PING: Timer = 1;
const PULL: Timer = 2;
const PAY: Timer = 3;
pub(super) const WIN: Timer = 4;

/// A peer or a client.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Peer {
    me: NodeId,
    /// Ids from here on are clients.
    clients_from: NodeId,
    gossip: Rc<Gossip>,
    /// Whom it can reach, ascending.
    neighbours: Vec<NodeId>,
    links: Links,
    store: Store,
    purse: Option<Purse>,
    pub(super) miner: Option<Box<Miner>>,
    /// How many letters it has written.
    written: u32,
    /// Whether it goes on paying and passing on payments.
    gossips: bool,
}

/// The peers and clients of a scenario, by id.
///
/// # Panics
/// If the scenario is none of gossip or of a lottery, which its caller has looked at.
pub fn peers(scenario: &Scenario) -> Vec<Peer> {
    let (gossip, lottery) = match &scenario.algorithm {
        Algorithm::Gossip(gossip) => (gossip, None),
        Algorithm::Lottery(gossip, lottery) => (gossip, Some(lottery)),
        _ => panic!("peers gossip only where the scenario says so"),
    };
    let shared = Rc::new(gossip.clone());
    let lots = lottery.map(|lottery| Lots::new(scenario, lottery));
    let peer = |(me, neighbours): (usize, Vec<NodeId>)| {
        let me = me as NodeId;
        let links = if gossip.hello { Links::default() } else { Links::given(&neighbours) };
        let pays = me >= scenario.n;
        let miner = lots.as_ref().filter(|_| !pays).map(|lots| Miner::new(scenario, lots, me));
        Peer {
            me,
            clients_from: scenario.n,
            gossip: Rc::clone(&shared),
            neighbours,
            links,
            store: Store::default(),
            purse: pays.then(|| Purse::new(me, &gossip.client)),
            miner: miner.map(Box::new),
            written: 0,
            gossips: true,
        }
    };
    neighbours(scenario).into_iter().enumerate().map(peer).collect()
}

impl Node for Peer {
    type Message = Mail;

    fn start(&mut self, cx: &mut Context<Mail>) {
        if self.gossips {
            self.greet(cx);
        }
        if let Some(miner) = &mut self.miner {
            miner.start(cx);
        }
    }

    fn listens(&self, from: NodeId) -> bool {
        self.links.has(from)
    }

    fn receive(&mut self, from: NodeId, mail: Mail, cx: &mut Context<Mail>) {
        self.links.hear(from, cx.now);
        let hop = mail.hop();
        match mail.says() {
            Says::Hello => {
                if self.links.add(from, cx.now) {
                    cx.mark(Mark::new(Deed::Link).peer(from));
                    self.write(&[from], 1, &Says::Hello, cx);
                }
            }
            Says::Bye => self.unlink(from, cx),
            Says::Ping => self.write(&[from], 1, &Says::Pong, cx),
            Says::Pong => {}
            Says::Item(payment, ttl) => self.hear(from, payment, (hop, ttl), cx),
            Says::Known(known) => self.compare(from, &known.ids(), cx),
            Says::News(ids) => self.request(from, &ids, cx),
            Says::Request(ids) => self.respond(from, &ids, cx),
            Says::Response(payments) => {
                for &payment in payments.iter() {
                    self.keep(from, payment, cx);
                }
            }
            Says::Block(block, ttl) => self.hear_block(from, &block, (hop, ttl), cx),
            Says::BlockRequest(id) => {
                if let Some(block) = self.miner.as_ref().and_then(|miner| miner.block(id)) {
                    self.write(&[from], hop.saturating_add(1), &Says::Block(block, 0), cx);
                }
            }
        }
    }

    fn wake(&mut self, timer: Timer, cx: &mut Context<Mail>) {
        match timer {
            PING => self.look_after_links(cx),
            PULL => self.pull(cx),
            PAY => self.pay(cx),
            _ => self.draw_the_lot(cx),
        }
    }

    fn turn(&mut self, traitor: bool) {
        if let Some(miner) = &mut self.miner {
            miner.turn(traitor);
        }
    }

    fn back(&mut self, cx: &mut Context<Mail>) {
        let peers = self.links.peers().to_vec();
        self.write(&peers, 1, &Says::Hello, cx);
    }
}

impl Peer {
    /// Says hello to everybody within reach and sets the timers.
    fn greet(&mut self, cx: &mut Context<Mail>) {
        if self.links.are_kept() {
            let everybody = self.neighbours.clone();
            self.write(&everybody, 1, &Says::Hello, cx);
            cx.wake_in(self.gossip.ping_every, PING);
        }
        if let Some(purse) = &self.purse {
            cx.wake_in(purse.paying().from, PAY);
        } else if self.pulls() {
            let spread = self.gossip.pull_after;
            let mut draws = cx.draws(Purpose::Timer, &[u64::from(self.me)]);
            let first = crate::network::latency::spread(spread, &mut draws);
            cx.wake_in(first + self.gossip.pull_every, PULL);
        }
    }

    fn pulls(&self) -> bool {
        matches!(self.gossip.service, Service::Pull | Service::Ranged | Service::PushPull)
    }

    /// Pings who has been silent, and gives up who has been for too long.
    fn look_after_links(&mut self, cx: &mut Context<Mail>) {
        let given_up = self.links.silent_for(self.gossip.silence, cx.now);
        self.write(&given_up, 1, &Says::Bye, cx);
        for peer in given_up {
            self.unlink(peer, cx);
        }
        let silent = self.links.silent_for(self.gossip.ping_every, cx.now);
        self.write(&silent, 1, &Says::Ping, cx);
        if self.gossips {
            cx.wake_in(self.gossip.ping_every, PING);
        }
    }

    fn unlink(&mut self, peer: NodeId, cx: &mut Context<Mail>) {
        if self.links.remove(peer) {
            cx.mark(Mark::new(Deed::Unlink).peer(peer));
        }
    }

    /// A client makes its next payment and tells its neighbours, in the order of its links.
    fn pay(&mut self, cx: &mut Context<Mail>) {
        let Some(purse) = &mut self.purse else { return };
        let every = purse.paying().every;
        let (kind, fanout) = (purse.paying().kind, purse.paying().fanout);
        let item = purse.pay(cx.now, |purpose, counters| cx.draw(purpose, counters));
        if purse.goes_on() {
            cx.wake_in(every, PAY);
        }
        let Some(item) = item else { return cx.mark(Mark::new(Deed::Skip)) };
        cx.item(item);
        let recorded = item.recorded();
        cx.mark(Mark::new(Deed::Produce).about(recorded.id).value(recorded.version));
        let ttl = self.gossip.ttl;
        match item.b {
            Some(b) if kind == Client::Conflicting => {
                let links = self.links.peers().to_vec();
                let (first, rest) = links.split_at(links.len() / 2);
                self.write(first, 1, &Says::Item(item.a, ttl), cx);
                self.write(rest, 1, &Says::Item(b, ttl), cx);
            }
            _ => {
                let told = self.some_links(fanout, None, cx);
                self.write(&told, 1, &Says::Item(item.a, ttl), cx);
            }
        }
        self.store.add(recorded, cx.now);
    }

    /// Keeps a payment if it is new: whether it is.
    fn keep(&mut self, from: NodeId, payment: Payment, cx: &mut Context<Mail>) -> bool {
        let new = self.store.add(payment, cx.now);
        if new {
            let mark = Mark::new(Deed::Store).about(payment.id).value(payment.version);
            cx.mark(mark.peer(from));
        }
        new
    }

    /// A payment has come directly: it is kept, and passed on as the service will have it.
    fn hear(
        &mut self,
        from: NodeId,
        payment: Payment,
        (hop, ttl): (Round, u32),
        cx: &mut Context<Mail>,
    ) {
        let new = self.keep(from, payment, cx);
        let onward = Says::Item(payment, ttl.saturating_sub(1));
        match self.gossip.service {
            Service::Push | Service::PushPull if ttl > 0 => {
                let told = self.some_links(self.gossip.fanout, Some(from), cx);
                self.write(&told, hop.saturating_add(1), &onward, cx);
            }
            Service::Flood if new => {
                let told = self.all_links(Some(from));
                self.write(&told, hop.saturating_add(1), &onward, cx);
            }
            _ => {}
        }
    }

    /// Asks a few what they know that this peer does not, by telling them what it knows.
    fn pull(&mut self, cx: &mut Context<Mail>) {
        let known = match self.gossip.known {
            Knowing::Live if self.gossip.service != Service::Ranged => {
                Known::Now(self.store.shelf())
            }
            _ => Known::Then(self.known()),
        };
        let asked = self.some_links(self.gossip.fanout, None, cx);
        self.write(&asked, 1, &Says::Known(known), cx);
        if self.gossips {
            cx.wake_in(self.gossip.pull_every, PULL);
        }
    }

    fn known(&self) -> Rc<[ItemId]> {
        match self.gossip.service {
            Service::Ranged => self.store.last_of_each().into(),
            _ => self.store.ids().into(),
        }
    }

    /// Tells who lacks something so, and asks for what is lacking here.
    fn compare(&mut self, from: NodeId, theirs: &[ItemId], cx: &mut Context<Mail>) {
        let ranged = self.gossip.service == Service::Ranged;
        let lacks = |id: &ItemId| {
            let reaches =
                |other: &ItemId| crate::ledger::maker(*other) == crate::ledger::maker(*id);
            if ranged {
                !theirs.iter().any(|other| reaches(other) && other >= id)
            } else {
                !theirs.contains(id)
            }
        };
        let news: Vec<ItemId> = self.known().iter().copied().filter(lacks).collect();
        if !news.is_empty() {
            self.write(&[from], 1, &Says::News(news.into()), cx);
        }
        self.request(from, theirs, cx);
    }

    /// Asks for what is lacking here.
    fn request(&mut self, from: NodeId, theirs: &[ItemId], cx: &mut Context<Mail>) {
        let lacking: Vec<ItemId> = if self.gossip.service == Service::Ranged {
            for &id in theirs {
                self.store.hear_of(id);
            }
            self.store.holes()
        } else {
            theirs.iter().copied().filter(|&id| self.store.get(id).is_none()).collect()
        };
        if !lacking.is_empty() {
            self.write(&[from], 1, &Says::Request(lacking.into()), cx);
        }
    }

    fn respond(&mut self, from: NodeId, ids: &[ItemId], cx: &mut Context<Mail>) {
        let kept = ids.iter().filter_map(|&id| self.store.get(id));
        let payments: Rc<[Payment]> = kept.map(|kept| kept.payment).collect();
        self.write(&[from], 1, &Says::Response(payments), cx);
    }

    /// Every peer linked to, but the one that it came from.
    pub(super) fn all_links(&self, from: Option<NodeId>) -> Vec<NodeId> {
        let fits = |peer: &NodeId| *peer < self.clients_from && Some(*peer) != from;
        self.links.peers().iter().copied().filter(fits).collect()
    }

    /// So many different ones of them at random.
    pub(super) fn some_links(
        &self,
        count: u32,
        from: Option<NodeId>,
        cx: &Context<Mail>,
    ) -> Vec<NodeId> {
        let mut links = self.all_links(from);
        let count = links.len().min(count as usize);
        let mut draws = cx.draws(Purpose::Gossip, &[u64::from(self.me), u64::from(self.written)]);
        for place in 0..count {
            let left = (links.len() - place) as u64;
            links.swap(place, place + below(left, draws.next_u64()) as usize);
        }
        links.truncate(count);
        links
    }

    /// Writes the same to several.
    pub(super) fn write(&mut self, to: &[NodeId], hop: Round, says: &Says, cx: &mut Context<Mail>) {
        for (copy, &receiver) in to.iter().enumerate() {
            let copy = (copy.min(255) as u8, to.len().min(255) as u8);
            let key = Letter { from: self.me, nth: self.written, hop, copy };
            self.written += 1;
            cx.send(receiver, Mail::new(key, says.clone()));
        }
    }

    /// The same peer after gossip has ended, with a part in a lottery.
    #[must_use]
    pub(super) fn drawing_lots(self, miner: Option<Box<Miner>>) -> Self {
        Self { gossips: false, miner, ..self }
    }

    /// Its part in a lottery.
    pub fn miner(&self) -> Option<&Miner> {
        self.miner.as_deref()
    }

    /// How it passes on what it hears.
    pub(super) fn service(&self) -> Service {
        self.gossip.service
    }

    /// What it keeps.
    pub fn store(&self) -> &Store {
        &self.store
    }
}
