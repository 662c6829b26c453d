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
    }
}

impl Strategy {
    /// What generals may do.
    pub(crate) const OF_GENERALS: &'static [&'static str] =
        &["honest", "retreat", "attack", "flip", "split", "random", "silent", "scripted"];
    /// What voters may do.
    pub(crate) const OF_VOTERS: &'static [&'static str] =
        &["honest", "same", "random", "equivocate", "flip", "split", "crash", "silent", "scripted"];
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
