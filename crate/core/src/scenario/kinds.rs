//! The kinds of value a parameter can have: how each is read, written and described.

use super::error::InputError;
use super::interventions::{self, Intervention};
use super::script::{self, Lie};
use super::text::{ending_plainly, escape, escape_item, unescape};
use super::trips::{self, Trip};
use super::words;
use crate::gather::{ascending, lined_up};
use crate::terms::{Alphabet, NodeId, Tick, VALUES_MAX, Value};
use serde::Serialize;

/// What a parameter's value may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "type", rename_all = "snake_case")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub enum Kind {
    /// A whole number.
    Int {
        /// The least.
        #[cfg_attr(feature = "types", ts(type = "number"))]
        min: u64,
        /// The greatest. Written as text: a `u64` is beyond what a script can hold.
        #[serde(serialize_with = "as_text")]
        #[cfg_attr(feature = "types", ts(type = "string"))]
        max: u64,
    },
    /// A whole number or one word.
    IntOr {
        /// The least.
        #[cfg_attr(feature = "types", ts(type = "number"))]
        min: u64,
        /// The greatest, as text.
        #[serde(serialize_with = "as_text")]
        #[cfg_attr(feature = "types", ts(type = "string"))]
        max: u64,
        /// The word.
        word: &'static str,
    },
    /// One of a list of names.
    Choice {
        /// The names.
        values: &'static [&'static str],
    },
    /// Node ids, split by dots, each once.
    Ids,
    /// Lies about reports: along a path, to a receiver, what is said.
    Paths,
    /// Lies about votes: in a round and phase, from whom to whom, what is said.
    Steps,
    /// Interventions, split by dots: a row and what is done there.
    Interventions {
        /// Whether messages say orders, rather than letters.
        orders: bool,
    },
    /// Pairs of ids, split by dots.
    Edges,
    /// Round trips between two places, split by dots.
    RoundTrips,
    /// Who is offline from when to when, split by dots.
    Stretches,
    /// Values, split by dots.
    Values,
    /// Whole numbers, split by dots.
    Numbers {
        /// The greatest.
        max: u32,
    },
    /// Words for people.
    Text {
        /// The most characters.
        max: usize,
    },
    /// Labels for people, split by dots.
    Labels {
        /// The most characters in each.
        max: usize,
    },
    /// Hexadecimal digits.
    Hex {
        /// The fewest.
        min: usize,
        /// The most.
        max: usize,
    },
    /// Feature names, split by dots.
    Tokens,
}

// The signature is serde's.
#[allow(clippy::trivially_copy_pass_by_ref)]
fn as_text<S: serde::Serializer>(number: &u64, out: S) -> Result<S::Ok, S::Error> {
    out.collect_str(number)
}

/// A value of some kind, read and checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Setting {
    Int(u64),
    Word(&'static str),
    Ids(Vec<NodeId>),
    Script(Vec<Lie>),
    Interventions(Vec<Intervention>, Alphabet),
    Edges(Vec<(NodeId, NodeId)>),
    RoundTrips(Vec<Trip>),
    Stretches(Vec<(NodeId, Tick, Tick)>),
    Values(Vec<Value>),
    Numbers(Vec<u32>),
    Text(String),
    Texts(Vec<String>),
}

impl Kind {
    /// Reads what stood behind `key=`.
    pub(crate) fn read(&self, key: &str, raw: &str) -> Result<Setting, InputError> {
        let pieces: Option<Vec<String>> = match self {
            Self::Labels { .. } | Self::Tokens => raw.split('.').map(unescape).collect(),
            _ => unescape(raw).map(|piece| vec![piece]),
        };
        let pieces = pieces.ok_or_else(|| InputError::escape(key, raw))?;
        self.typed(&pieces).ok_or_else(|| InputError::value(key, raw, self.allowed()))
    }

    fn typed(&self, pieces: &[String]) -> Option<Setting> {
        let whole = pieces.first()?.as_str();
        match *self {
            Self::IntOr { word, .. } if whole == word => Some(Setting::Word(word)),
            Self::Int { min, max } | Self::IntOr { min, max, .. } => {
                number(whole, min, max).map(Setting::Int)
            }
            Self::Choice { values } => {
                values.iter().find(|&&name| name == whole).map(|&name| Setting::Word(name))
            }
            Self::Ids => ids(whole).map(Setting::Ids),
            Self::Paths => {
                items(whole).map(script::report).collect::<Option<_>>().map(Setting::Script)
            }
            Self::Steps => {
                items(whole).map(script::vote).collect::<Option<_>>().map(Setting::Script)
            }
            Self::Interventions { orders } => interventions(whole, orders),
            Self::Edges => items(whole).map(edge).collect::<Option<_>>().map(Setting::Edges),
            Self::RoundTrips => {
                items(whole).map(trips::read).collect::<Option<_>>().map(Setting::RoundTrips)
            }
            Self::Stretches => {
                items(whole).map(trips::stretch).collect::<Option<_>>().map(Setting::Stretches)
            }
            Self::Values => items(whole).map(letter).collect::<Option<_>>().map(Setting::Values),
            Self::Numbers { max } => {
                let small = |text| number(text, 0, u64::from(max)).map(|number| number as u32);
                items(whole).map(small).collect::<Option<_>>().map(Setting::Numbers)
            }
            Self::Text { max } => words::sound(whole, max).map(Setting::Text),
            Self::Labels { max } => labels(pieces, max).map(Setting::Texts),
            Self::Hex { min, max } => ((min..=max).contains(&whole.len())
                && whole.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f')))
            .then(|| Setting::Text(whole.into())),
            Self::Tokens => Some(Setting::Texts(pieces.to_vec())),
        }
    }

    /// What is allowed, for a message to a person.
    pub(crate) fn allowed(&self) -> String {
        match self {
            Self::Int { min, max } if min == max => max.to_string(),
            Self::Int { min, max } => format!("a whole number from {min} to {max}"),
            Self::IntOr { min, max, word } => {
                format!("a whole number from {min} to {max}, or {word}")
            }
            Self::Choice { values } => format!("one of {}", values.join(", ")),
            Self::Ids => "ids split by dots, each once, such as 5.6".into(),
            Self::Paths => script::REPORTS.into(),
            Self::Steps => script::VOTES.into(),
            Self::Interventions { .. } => interventions::ALLOWED.into(),
            Self::Edges => "pairs of ids split by dots, such as 0-1.1-2".into(),
            Self::RoundTrips => trips::ALLOWED.into(),
            Self::Stretches => trips::STRETCHES.into(),
            Self::Values => {
                let last = Alphabet::Letters.name(Value(VALUES_MAX - 1));
                format!("values from a to {last} split by dots, such as a.b.a")
            }
            Self::Numbers { max } => format!("numbers from 0 to {max} split by dots"),
            Self::Text { max } => format!("at most {max} plain characters"),
            Self::Labels { max } => {
                format!("labels split by dots, each of at most {max} plain characters")
            }
            Self::Hex { min, max } if min == max => {
                format!("{max} hexadecimal digits, lower case")
            }
            Self::Hex { min, max } => format!("{min} to {max} hexadecimal digits, lower case"),
            Self::Tokens => "feature names split by dots".into(),
        }
    }
}

impl Setting {
    /// Whether it is an empty list or text, which says as much as its key's absence.
    pub(crate) fn is_empty(&self) -> bool {
        match self {
            Self::Ids(ids) => ids.is_empty(),
            Self::Script(lies) => lies.is_empty(),
            Self::Interventions(done, _) => done.is_empty(),
            Self::Edges(edges) => edges.is_empty(),
            Self::RoundTrips(trips) => trips.is_empty(),
            Self::Stretches(stretches) => stretches.is_empty(),
            Self::Values(values) => values.is_empty(),
            Self::Numbers(numbers) => numbers.is_empty(),
            Self::Text(text) => text.is_empty(),
            Self::Texts(texts) => texts.is_empty(),
            _ => false,
        }
    }

    /// The value as the scenario's text has it.
    pub(crate) fn text(&self) -> String {
        match self {
            Self::Int(number) => number.to_string(),
            Self::Word(word) => (*word).into(),
            Self::Ids(ids) => joined(ids.iter().map(ToString::to_string)),
            Self::Script(lies) => joined(lies.iter().map(script::text)),
            Self::Interventions(done, alphabet) => {
                joined(done.iter().map(|one| interventions::text(one, *alphabet)))
            }
            Self::Edges(edges) => joined(edges.iter().map(|(one, two)| format!("{one}-{two}"))),
            Self::RoundTrips(trips) => joined(trips.iter().map(trips::text)),
            Self::Stretches(stretches) => {
                joined(stretches.iter().map(|(id, from, to)| format!("{id}-{from}-{to}")))
            }
            Self::Values(values) => {
                joined(values.iter().map(|&value| Alphabet::Letters.name(value).to_string()))
            }
            Self::Numbers(numbers) => joined(numbers.iter().map(ToString::to_string)),
            Self::Text(text) => ending_plainly(escape(text)),
            Self::Texts(texts) => {
                ending_plainly(joined(texts.iter().map(|text| escape_item(text))))
            }
        }
    }
}

fn joined(items: impl Iterator<Item = String>) -> String {
    items.collect::<Vec<_>>().join(".")
}

/// Decimal digits without sign or leading zero, within the range.
pub(crate) fn number(text: &str, min: u64, max: u64) -> Option<u64> {
    let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let plain = digits && (text == "0" || !text.starts_with('0'));
    let number = plain.then(|| text.parse::<u64>().ok()).flatten()?;
    (min..=max).contains(&number).then_some(number)
}

fn ids(text: &str) -> Option<Vec<NodeId>> {
    let ids = ascending(&items(text).map(id).collect::<Option<Vec<_>>>()?);
    ids.windows(2).all(|pair| pair[0] != pair[1]).then_some(ids)
}

/// The items of a list; an empty text is an empty list.
fn items(text: &str) -> impl Iterator<Item = &str> {
    text.split('.').filter(move |_| !text.is_empty())
}

pub(crate) fn id(text: &str) -> Option<NodeId> {
    number(text, 0, u64::from(NodeId::MAX)).map(|id| id as NodeId)
}

/// Interventions in the order of their rows; those of one row stay as they came.
fn interventions(whole: &str, orders: bool) -> Option<Setting> {
    let alphabet = if orders { Alphabet::Orders } else { Alphabet::Letters };
    let read = items(whole).map(|text| interventions::read(text, alphabet));
    let all = read.collect::<Option<Vec<_>>>()?;
    Some(Setting::Interventions(lined_up(all, |one| one.row), alphabet))
}

fn edge(text: &str) -> Option<(NodeId, NodeId)> {
    let (one, two) = text.split_once('-')?;
    let (one, two) = (id(one)?, id(two)?);
    (one != two).then_some((one.min(two), one.max(two)))
}

fn letter(text: &str) -> Option<Value> {
    Alphabet::Letters.value(text).filter(|value| value.0 < VALUES_MAX)
}

/// Sound labels; the last that say nothing are left out, as nobody is called by them.
fn labels(pieces: &[String], max: usize) -> Option<Vec<String>> {
    let mut labels =
        pieces.iter().map(|piece| words::sound(piece, max)).collect::<Option<Vec<_>>>()?;
    let named = labels.iter().rposition(|label| !label.is_empty()).map_or(0, |last| last + 1);
    labels.truncate(named);
    Some(labels)
}
