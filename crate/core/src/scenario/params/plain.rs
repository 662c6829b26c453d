//! The parameters of generals and votes, and what every scenario has.

use super::Fallback::{Derived, Nothing, Required, Value};
use super::Group::{Algorithm, Generals, Network, Run, Text};
use super::{
    ALGORITHM_NAMES, BENOR, BenOrMode, Coin, DEPTH, GOSSIP, GRAPHS, Kind, LETTERED, LOTTERY,
    MAJORITY, Messengers, NEIGHBOURS, NETWORKS, NODES, NODES_OR_NONE, NeighbourTie, OM,
    OM_GENERALS_MAX, Order, PEERS_MAX, PER_MILLE, Param, Pick, ROUNDS, Rule, SEED, Stop, Strategy,
    Tie, Topology, Update, VOTERS, VOTES, VoteRule, choice, param,
};
use crate::terms::ENGINE;

/// Who takes part, what they try to agree about and how, and who can reach whom.
#[rustfmt::skip]
pub(super) const FIRST: &[Param] = &[
    param("v", Text, Kind::Int { min: 1, max: 1 }, Value("1"))
        .help("The version of this grammar; it stands first."),
    param("c", Text, Kind::Hex { min: 4, max: 4 }, Nothing)
        .help("A checksum of all that follows it, so that a cut link is noticed."),
    param("e", Text, Kind::Int { min: 1, max: ENGINE as u64 }, Value("1"))
        .help("The version of the engine's rules: how events, draws and defaults come about."),
    param("req", Text, Kind::Tokens, Nothing)
        .help("Features that a reader must know to show this run truly."),
    param("alg", Algorithm, choice(ALGORITHM_NAMES), Required)
        .help("The algorithm by which the participants try to agree."),
    param("n", Generals, Kind::Int { min: 1, max: OM_GENERALS_MAX }, Required).unit("generals")
        .of(OM).help("How many generals there are, the commander and the traitors included."),
    param("n", Generals, NODES, Required).unit("peers").of(VOTES)
        .help("How many peers vote, the faulty ones included."),
    param("clients", Generals, Kind::Int { min: 0, max: 100 }, Value("0")).unit("clients")
        .of(NEIGHBOURS)
        .help("Clients come after the peers, each tied to one of them; their values never count."),
    param("n", Generals, NODES, Required).unit("peers").of(NETWORKS)
        .help("How many peers there are, the faulty ones included."),
    param("clients", Generals, Kind::Int { min: 0, max: 100 }, Value("1")).unit("clients")
        .of(NETWORKS).help("Clients come after the peers; they pay, and pass nothing on."),
    param("bad", Generals, Kind::Ids, Nothing)
        .help("Which of them are faulty, by id; of generals, 0 is the commander."),
    param("t", Generals, Kind::IntOr { min: 0, max: PEERS_MAX, word: "random" }, Nothing)
        .unit("faulty")
        .help("How many are faulty; random draws 0 to n - 1."),
    param("t_pm", Generals, PER_MILLE, Nothing).unit("per mille")
        .help("The faulty as a share of all, rounded down."),
    param("pick", Generals, choice(Pick::NAMES), Value("last"))
        .help("Which ids they have when only their number is given: the highest, or random ones."),
    param("m", Algorithm, Kind::Int { min: 0, max: OM_GENERALS_MAX }, DEPTH)
        .unit("rounds").of(OM)
        .help("How many times reports are relayed: the m of OM(m), the traitors it can bear."),
    param("order", Algorithm, choice(Order::NAMES), Value("a")).of(OM)
        .help("What the commander orders: attack, retreat, or a coin of the seed."),
    param("values", Algorithm, Kind::Int { min: 2, max: 8 }, Value("2")).unit("values").of(VOTERS)
        .help("How many values there are to vote about: a, b, c and so on."),
    param("inputs", Generals, Kind::Values, Nothing).of(VOTES)
        .help("What each peer holds at the start, in the order of their ids; else it is drawn."),
    param("share_pm", Generals, Kind::Numbers { max: 1_000 }, Nothing).of(VOTES)
        .help("How likely each value is at the start, per mille, a first; else all alike."),
    param("mode", Algorithm, choice(BenOrMode::NAMES), Value("b")).of(BENOR)
        .help("Ben-Or's B against traitors, A against crashes, or the notebook's cell (seed)."),
    param("f", Algorithm, NODES_OR_NONE, Derived("how many are faulty")).unit("faulty").of(BENOR)
        .help("How many faulty peers the protocol is set up to bear; it waits for n - f messages."),
    param("coin", Algorithm, choice(Coin::NAMES), Value("local")).of(BENOR)
        .help("Whose coin is tossed: each peer's own, or one that all see alike."),
    param("rule", Algorithm, choice(Rule::NAMES), Value("recursive")).of(OM)
        .help("Which answer counts: OM(m)'s folded tree, or every report at face value."),
    param("rule", Algorithm, choice(VoteRule::NAMES), Value("plurality")).of(MAJORITY)
        .help("How many votes a value needs: more than half, more than any other, or two thirds."),
    param("rule", Algorithm, choice(VoteRule::NAMES), Value("plurality")).of(NEIGHBOURS)
        .help("How many votes a value needs: more than half, more than any other, or two thirds."),
    param("tie", Algorithm, choice(Tie::NAMES), Value("retreat")).of(OM)
        .help("What a tie of the flat count turns into: retreat, or what the commander said."),
    param("tie", Algorithm, choice(NeighbourTie::NAMES), Value("lowest")).of(MAJORITY)
        .help("What a tie turns into: the value heard first, one's own, a random or the lowest."),
    param("tie", Algorithm, choice(NeighbourTie::NAMES), Value("first")).of(NEIGHBOURS)
        .help("What a tie turns into: the value heard first, one's own, a random or the lowest."),
    param("update", Algorithm, choice(Update::NAMES), Value("in_place")).of(NEIGHBOURS)
        .help("One after another, so that later peers see this round's values, or all at once."),
    param("stop", Algorithm, choice(Stop::NAMES), Value("oracle")).of(VOTERS)
        .help("Who says when to stop: an observer who sees everything, or each peer by itself."),
    param("stable", Algorithm, ROUNDS, Value("3")).unit("rounds").of(VOTERS)
        .help("For how long a value must be stable before a peer stops by itself."),
    param("after", Algorithm, Kind::Int { min: 0, max: 1_000 }, Value("0")).unit("rounds")
        .of(VOTERS)
        .help("How long to go on after all loyal peers hold one value, to see whether it lasts."),
    param("rounds", Algorithm, ROUNDS, Value("1000")).unit("rounds").of(VOTES)
        .help("The round after which an undecided run is given up."),
    param("adv", Generals, choice(Strategy::OF_GENERALS), Value("retreat")).of(OM)
        .help("What traitors say to whom."),
    param("adv", Generals, choice(Strategy::OF_VOTERS), Value("random")).of(VOTERS)
        .help("What faulty peers say to whom."),
    param("adv", Generals, choice(Strategy::OF_PEERS), Value("random")).of(BENOR)
        .help("What faulty peers say to whom."),
    param("adv", Generals, choice(Strategy::OF_RELAYS), Value("tamper")).of(GOSSIP)
        .help("What faulty peers do with what they pass on."),
    param("adv", Generals, choice(Strategy::OF_WINNERS), Value("withhold")).of(LOTTERY)
        .help("What faulty peers do when they win."),
    param("say", Generals, Kind::Paths, Nothing).of(OM)
        .help("Single lies, written out: 0-2-a lets the message along path 0 to general 2 say a."),
    param("say", Generals, Kind::Steps, Nothing).of(VOTES)
        .help("Single lies, written out: 1-1-3-0-b lets 3 tell 0 b in round 1, phase 1."),
    param("topo", Network, choice(&["complete"]), Value("complete")).of(OM)
        .help("Who can reach whom."),
    param("topo", Network, choice(&["complete"]), Value("complete")).of(MAJORITY)
        .help("Who can reach whom."),
    param("topo", Network, choice(&["complete"]), Value("complete")).of(BENOR)
        .help("Who can reach whom."),
    param("topo", Network, choice(Topology::NAMES), Value("er")).of(GRAPHS)
        .help("Who can reach whom."),
    param("p_pm", Network, PER_MILLE, Value("400")).unit("per mille").of(GRAPHS)
        .help("For er: how likely two peers are neighbours."),
    param("p_ppm", Network, Kind::Int { min: 0, max: 1_000_000 }, Nothing).unit("per million")
        .of(GRAPHS).help("For er: the same, more finely; it goes before p_pm."),
    param("links", Network, Kind::Int { min: 0, max: 1_000_000 }, Derived("2n")).unit("pairs")
        .of(GRAPHS).help("For gnm: how many pairs are neighbours."),
    param("degree", Network, Kind::Int { min: 0, max: PEERS_MAX }, Value("4")).unit("neighbours")
        .of(GRAPHS).help("For ws and regular: how many neighbours each peer has."),
    param("rewire_pm", Network, PER_MILLE, Value("100")).unit("per mille").of(GRAPHS)
        .help("For ws: how likely an edge of the circle becomes a shortcut."),
    param("attach", Network, Kind::Int { min: 1, max: PEERS_MAX }, Value("2")).unit("neighbours")
        .of(GRAPHS).help("For ba: how many ties a newcomer makes."),
    param("edges", Network, Kind::Edges, Nothing).of(GRAPHS)
        .help("For edges: the pairs that are neighbours, such as 0-1.1-2."),
    param("topo_seed", Network, SEED, Derived("seed")).of(GRAPHS)
        .help("Where a random graph comes from."),
    param("order_seed", Network, SEED, Derived("seed")).of(NEIGHBOURS)
        .help("Where the order of turns comes from."),
    param("messengers", Network, choice(Messengers::NAMES), Value("own")).of(OM)
        .help("One messenger a general, busy until he is back, or one for each message."),
    param("delay", Network, Kind::Int { min: 1, max: 1_000_000_000 }, Value("10000"))
        .unit("ticks")
        .help("How long a message takes; generals' riders take as much right across the ring."),
    param("jitter_pm", Network, Kind::Int { min: 0, max: 900 }, Value("200")).unit("per mille")
        .help("By how much a message may be faster or slower than that."),
    param("loss_pm", Network, PER_MILLE, Value("0")).unit("per mille")
        .help("How likely a message is lost under way."),
    param("miss", Network, NODES_OR_NONE, Value("0")).unit("messages").of(BENOR)
        .help("How many of the n messages of a phase never reach a peer, drawn anew each time."),
    param("timeout", Network, Kind::Int { min: 1, max: 1_000_000_000_000_000 }, Nothing)
        .unit("ticks").of(OM)
        .help("A fault: at this tick everybody stops waiting and what is under way is cut off."),
];

/// The run itself.
#[rustfmt::skip]
pub(super) const LAST: &[Param] = &[
    param("seed", Run, SEED, Value("1"))
        .help("Where all chance comes from: the same seed, the same run."),
    param("do", Run, Kind::Interventions { orders: true }, Nothing).of(OM)
        .help("What is done to the run, by row: 12-drop loses the message of row 12."),
    param("do", Run, Kind::Interventions { orders: false }, Nothing).of(LETTERED)
        .help("What is done to the run, by row: 12-drop loses the message of row 12."),
    param("at", Run, SEED, Nothing).unit("ticks")
        .help("The moment at which the page opens the run."),
    param("title", Run, Kind::Text { max: 80 }, Nothing)
        .help("What the run is called."),
    param("names", Run, Kind::Labels { max: 24 }, Nothing)
        .help("What the participants are called, in the order of their ids."),
    param("d", Run, Kind::Hex { min: 8, max: 16 }, Nothing)
        .help("The digest the run is expected to have."),
];
