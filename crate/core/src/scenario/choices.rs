//! The choices a scenario offers by name: one list each of variants and their names.

/// Defines an enum whose variants each have a name in the scenario's text.
macro_rules! choice {
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $text:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum $name { $($(#[$doc])* $variant,)+ }

        impl $name {
            /// The names, in the order of the table.
            pub const NAMES: &'static [&'static str] = &[$($text),+];

            /// The variant with this name, which the table has already checked.
            pub(crate) fn named(name: &str) -> Self {
                match name {
                    $($text => Self::$variant,)+
                    _ => unreachable!("the table let a name through that it does not list: {name}"),
                }
            }
        }
    };
}

choice! {
    /// What traitors say, one strategy for all of them.
    Strategy {
        /// What the protocol says: traitors in name only.
        Honest = "honest",
        /// Always RETREAT, the notebook's traitor.
        Retreat = "retreat",
        /// Always ATTACK.
        Attack = "attack",
        /// Another value than it holds; of two values, the opposite.
        Flip = "flip",
        /// ATTACK, or the value a, to even receivers; RETREAT, or b, to odd ones.
        Split = "split",
        /// Chance: for a general a coin a message, for a voter one value a round, told to all.
        Random = "random",
        /// A random value for each receiver and round.
        Equivocate = "equivocate",
        /// One value for good, told to all.
        Same = "same",
        /// One value for good in the first phase, a random one a round in the second.
        Cell = "cell",
        /// The truth, until it crashes in the middle of telling it.
        Crash = "crash",
        /// Nothing at all.
        Silent = "silent",
        /// The script alone; where it says nothing, the truth.
        Scripted = "scripted",
        /// Half of what is passed on, and the other half tampered with.
        Tamper = "tamper",
        /// A winner keeps its blocks to itself.
        Withhold = "withhold",
        /// A winner makes two blocks and shows each to one half.
        TwoBlocks = "two_blocks",
        /// A winner leaves all payments out.
        Censor = "censor",
        /// A chain of its own, shown once it is longer than the others'.
        Private = "private",
    }
}

impl Strategy {
    /// What generals may do.
    pub(crate) const OF_GENERALS: &'static [&'static str] =
        &["honest", "retreat", "attack", "flip", "split", "random", "silent", "scripted"];
    /// What voters may do.
    pub(crate) const OF_VOTERS: &'static [&'static str] =
        &["honest", "same", "random", "equivocate", "flip", "split", "crash", "silent", "scripted"];
    /// What relays of a network may do.
    pub(crate) const OF_RELAYS: &'static [&'static str] = &["tamper", "silent", "honest"];
    /// What winners of a lottery may do.
    pub(crate) const OF_WINNERS: &'static [&'static str] =
        &["withhold", "two_blocks", "censor", "private", "silent", "honest"];
    /// What peers may do that decide about what gossip left open, by whichever algorithm.
    pub(crate) const OF_DECIDERS: &'static [&'static str] = &[
        "same",
        "random",
        "equivocate",
        "flip",
        "split",
        "silent",
        "honest",
        "withhold",
        "two_blocks",
        "censor",
    ];
    /// What peers of random agreement may do.
    pub(crate) const OF_PEERS: &'static [&'static str] = &[
        "honest",
        "same",
        "random",
        "equivocate",
        "flip",
        "split",
        "cell",
        "crash",
        "silent",
        "scripted",
    ];
}

choice! {
    /// The commander's order before any lie: whether the city can be attacked.
    Order {
        /// The city can be attacked.
        Attack = "a",
        /// It cannot.
        Retreat = "r",
        /// A fair coin of the seed.
        Random = "random",
    }
}

choice! {
    /// Which of the two answers counts as the decision.
    Rule {
        /// Lamport's OM(m): fold the tree of who told whom, majority by majority.
        Recursive = "recursive",
        /// The notebook's: count every report at face value.
        Flat = "flat",
    }
}

choice! {
    /// What a tie of the flat count turns into; a tie in OM(m) is always RETREAT.
    Tie {
        /// The default order.
        Retreat = "retreat",
        /// What was heard directly from the commander (the notebook).
        First = "first",
    }
}

choice! {
    /// Who carries the messages.
    Messengers {
        /// One messenger a general: a first-in first-out queue, busy until he is back.
        Own = "own",
        /// A messenger of its own for each message.
        Each = "each",
    }
}

choice! {
    /// How many votes a value needs in majority voting.
    VoteRule {
        /// More than half of the votes.
        Strict = "strict",
        /// More than any other value.
        Plurality = "plurality",
        /// At least two thirds of the votes.
        TwoThirds = "two_thirds",
    }
}

choice! {
    /// What a tie of the most common values turns into.
    NeighbourTie {
        /// The value heard first, neighbours in ascending order.
        First = "first",
        /// The value the node holds.
        Own = "own",
        /// One of them at random.
        Random = "random",
        /// The first of them in the alphabet.
        Lowest = "lowest",
    }
}

choice! {
    /// Who sees whose new value when.
    Update {
        /// One after another: later nodes see this round's values.
        InPlace = "in_place",
        /// All at once.
        Sync = "sync",
    }
}

choice! {
    /// Who says when to stop.
    Stop {
        /// An observer who sees what all loyal nodes hold.
        Oracle = "oracle",
        /// Each node by itself, once its value has been stable for long enough.
        Local = "local",
    }
}

choice! {
    /// Which of the random agreements.
    BenOrMode {
        /// As the notebook's cell behaves.
        Seed = "seed",
        /// Ben-Or's protocol B, against traitors: n > 5f.
        B = "b",
        /// Ben-Or's protocol A, against crashes: n > 2f.
        A = "a",
    }
}

choice! {
    /// Whose coin is tossed.
    Coin {
        /// Each node's own.
        Local = "local",
        /// One that all see alike.
        Common = "common",
    }
}

choice! {
    /// Which ids the faulty have when only their number is given.
    Pick {
        /// The highest.
        Last = "last",
        /// Any, drawn from the seed.
        Random = "random",
    }
}

choice! {
    /// Who can reach whom.
    Topology {
        /// Everybody reaches everybody.
        Complete = "complete",
        /// A circle.
        Ring = "ring",
        /// Rows and columns.
        Grid = "grid",
        /// One node in the middle.
        Star = "star",
        /// Each pair by chance (Erdős and Rényi).
        ErdosRenyi = "er",
        /// So many random pairs.
        RandomEdges = "gnm",
        /// A circle with shortcuts (Watts and Strogatz).
        WattsStrogatz = "ws",
        /// The rich get richer (Barabási and Albert).
        BarabasiAlbert = "ba",
        /// The same number of random neighbours for all.
        Regular = "regular",
        /// As listed.
        Edges = "edges",
    }
}

choice! {
    /// How peers pass on what they hear.
    Service {
        /// Every copy goes on to a few.
        Push = "push",
        /// Each asks a few, now and then, what it lacks.
        Pull = "pull",
        /// The same, by the highest number of each client.
        Ranged = "ranged",
        /// Both push and pull.
        PushPull = "push_pull",
        /// What is new goes on to all neighbours.
        Flood = "flood",
        /// Nothing is passed on: whoever makes something tells all neighbours.
        Direct = "direct",
    }
}

choice! {
    /// What a client does.
    Client {
        /// It tells some neighbours one version and the others another.
        Conflicting = "conflicting",
        /// It tells a few neighbours one version.
        Plain = "plain",
    }
}

choice! {
    /// Whether a client may spend what it does not have.
    Overdraft {
        /// A payment that it cannot cover in either version is not made.
        Refused = "refused",
        /// Only the first version is checked (the course's client).
        Original = "original",
    }
}

choice! {
    /// What a list of what a peer knows says on arrival.
    Knowing {
        /// What the peer knew when it wrote.
        Sent = "sent",
        /// What it knows by then: the course's network hands out the list itself.
        Live = "live",
    }
}

choice! {
    /// Where nodes are.
    Location {
        /// Everywhere alike.
        None = "none",
        /// In the three places of the course's network.
        Course = "course",
        /// In places of the scenario's own.
        List = "list",
    }
}

choice! {
    /// When peers are offline.
    Offline {
        /// Never.
        None = "none",
        /// By chance.
        Random = "random",
        /// As listed.
        List = "list",
    }
}

choice! {
    /// What receivers do with letters that carry payments.
    Check {
        /// It takes its time, and what is out of order is rejected.
        On = "on",
        /// It takes its time and rejects nothing.
        Off = "off",
        /// It takes no time and rejects nothing.
        Skip = "skip",
    }
}

choice! {
    /// Which algorithm decides about what gossip left open.
    Then {
        /// None.
        None = "none",
        /// Majority among all.
        Majority = "majority",
        /// Majority among neighbours.
        Neighbours = "neighbours",
        /// Random agreement.
        BenOr = "benor",
        /// Oral messages, one commander after another.
        Om = "om",
        /// A lottery.
        Lottery = "lottery",
    }
}

choice! {
    /// How a peer's lottery goes.
    Mining {
        /// Each waits a normally distributed time, whatever the others do (the course's).
        Normal = "normal",
        /// Each may win at any moment alike, the likelier the greater its share of power.
        Exponential = "exponential",
        /// Time has slots, and each has its winners.
        Slot = "slot",
    }
}

choice! {
    /// Which chains are valid.
    ChainRule {
        /// Those with at most one version of each payment.
        OneVersion = "one",
        /// All: the rule that the course's chain lacks.
        Any = "any",
    }
}

choice! {
    /// Who may win the lottery.
    Leader {
        /// Anybody.
        Any = "any",
        /// Only who is not faulty.
        Honest = "honest",
    }
}
