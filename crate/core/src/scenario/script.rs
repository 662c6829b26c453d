//! A traitor's script: which message says what. Reports are named by their path, votes by their
//! place in the protocol.

use super::kinds::{id, number};
use crate::key::{Key, Step};
use crate::path::{HOPS_MAX, Path};
use crate::terms::{Alphabet, NodeId, Round, Value};

/// One lie of a script: the message with this key to `to` carries `says`, or is not sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lie {
    /// Which of its sender's messages it is.
    pub key: Key,
    /// Who is lied to.
    pub to: NodeId,
    /// The value, or nothing for silence.
    pub says: Option<Value>,
}

/// What a script of reports looks like, for a message to a person.
pub(crate) const REPORTS: &str = "lies split by dots, such as 0-2-a: a path of at most 12 ids, \
                                  the receiver, then a, r or x for silence";

/// What a script of votes looks like, for a message to a person.
pub(crate) const VOTES: &str = "lies split by dots, such as 1-1-3-0-b: round, phase, sender, \
                                receiver, then a value, u for no proposal or x for silence";

/// Reads a lie about a report, `hops-receiver-value`.
pub(crate) fn report(text: &str) -> Option<Lie> {
    let pieces: Vec<&str> = text.split('-').collect();
    let [hops @ .., to, says] = pieces.as_slice() else { return None };
    let [origin, relays @ ..] = hops else { return None };
    if relays.len() >= HOPS_MAX {
        return None;
    }
    let hop = |text: &str| number(text, 0, u64::from(Path::HOP_MAX)).map(|id| id as NodeId);
    let start = Path::from_origin(hop(origin)?);
    let path = relays.iter().try_fold(start, |path, text| Some(path.then(hop(text)?)))?;
    let says = Said::read(says, Alphabet::Orders)?.0;
    Some(Lie { key: Key::Path(path), to: id(to)?, says })
}

/// Reads a lie about a vote, `round-phase-from-to-value`.
pub(crate) fn vote(text: &str) -> Option<Lie> {
    let pieces: Vec<&str> = text.split('-').collect();
    let [round, phase, from, to, says] = pieces.as_slice() else { return None };
    let round = number(round, 1, u64::from(Round::MAX))? as Round;
    let phase = number(phase, 1, 2)? as u8;
    let key = Key::Step(Step { round, phase, from: id(from)? });
    Some(Lie { key, to: id(to)?, says: Said::read(says, Alphabet::Letters)?.0 })
}

/// What a liar says, or nothing for silence.
struct Said(Option<Value>);

impl Said {
    fn read(text: &str, alphabet: Alphabet) -> Option<Self> {
        if text == "x" { Some(Self(None)) } else { alphabet.value(text).map(|v| Self(Some(v))) }
    }
}

/// A lie as a script writes it.
pub(crate) fn text(lie: &Lie) -> String {
    let (mut pieces, alphabet): (Vec<String>, Alphabet) = match lie.key {
        Key::Path(path) => {
            (path.hops().iter().map(ToString::to_string).collect(), Alphabet::Orders)
        }
        Key::Step(step) => {
            let place = [u32::from(step.round), u32::from(step.phase), step.from];
            (place.iter().map(ToString::to_string).collect(), Alphabet::Letters)
        }
        Key::Letter(_) => unreachable!("no script tells letters apart"),
    };
    pieces.push(lie.to.to_string());
    pieces.push(lie.says.map_or("x", |value| alphabet.name(value)).into());
    pieces.join("-")
}
