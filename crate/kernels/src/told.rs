//! What liars say, as masks over the receivers' ids. Whoever knows strategies answers; where they
//! look at nothing but receiver and held value, two rows say it all.

use crate::NodeId;
use crate::columns::places;
use crate::draws::{Counter, Naming};
use crate::path::Path;
use std::fmt::Debug;

/// What a set of receivers is told: who hears ATTACK, and who hears nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// Who hears ATTACK.
    pub attack: u64,
    /// Who hears nothing.
    pub silence: u64,
}

impl Told {
    /// The same to no others than these.
    #[must_use]
    pub fn among(self, to: u64) -> Self {
        Self { attack: self.attack & to, silence: self.silence & to }
    }
}

/// Whoever knows what liars say.
pub trait Teller: Debug {
    /// What `liar`, who holds `attack` and was told so along `before`, says to each of `to`. The
    /// commander was told nothing by anybody.
    fn told(&self, before: Option<&Path>, liar: NodeId, attack: bool, to: u64) -> Told;
}

/// The liars of a run.
#[derive(Clone, Copy, Debug)]
pub enum Liars<'a> {
    /// They look at receiver and held value alone: what is said by who holds RETREAT, and by who
    /// holds ATTACK.
    Rows([Told; 2]),
    /// Each message says what its coin says: a draw of which this is known, and whose further
    /// counters are the path's and the receiver's.
    Coins(Naming, &'a [Counter]),
    /// They are asked, message by message.
    Asked(&'a dyn Teller),
}

impl Liars<'_> {
    #[inline]
    pub(crate) fn told(&self, before: Option<&Path>, liar: NodeId, attack: bool, to: u64) -> Told {
        match self {
            Self::Rows(rows) => rows[usize::from(attack)].among(to),
            Self::Coins(lie, receivers) => {
                let path =
                    || before.map_or_else(|| Path::from_origin(liar), |path| path.then(liar));
                let lie = lie.by(&path().counters());
                let coin = |to: NodeId| lie.then(receivers[to as usize]).bits() >> 63 << to;
                Told { attack: places(to).map(coin).sum(), silence: 0 }
            }
            Self::Asked(teller) => teller.told(before, liar, attack, to),
        }
    }

    /// Who hears ATTACK by either row, if there are rows.
    #[inline]
    pub(crate) fn rows(&self) -> Option<[u64; 2]> {
        match self {
            Self::Rows(rows) => Some(rows.map(|row| row.attack)),
            Self::Coins(..) | Self::Asked(_) => None,
        }
    }
}
