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
        /// The opposite of what it holds.
        Flip = "flip",
        /// ATTACK to even receivers, RETREAT to odd ones.
        Split = "split",
        /// A fair coin a message, by path and receiver.
        Random = "random",
        /// Nothing at all.
        Silent = "silent",
        /// The script alone; where it says nothing, the truth.
        Scripted = "scripted",
    }
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
