//! What can be wrong with a scenario's text, and what is worth saying although nothing is wrong.

use super::words;
use crate::terms::NodeId;
use serde::Serialize;
use serde::ser::SerializeStruct;
use std::fmt;

/// A scenario that cannot be had as asked. Each variant names the key, what it got and what is
/// allowed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum InputError {
    /// The text or a value in it is too long.
    Long {
        /// Which part.
        key: String,
        /// Its length in bytes.
        got: usize,
        /// The limit in bytes.
        limit: usize,
    },
    /// A percent sign that escapes nothing, or bytes that are no text.
    Escape {
        /// The key whose value it stands in.
        key: String,
        /// The value as it came.
        got: String,
    },
    /// The text asks for something that only a newer version knows.
    Newer {
        /// The key.
        key: String,
        /// Its value.
        got: String,
        /// What this version knows.
        allowed: String,
    },
    /// A key or its value is none that this scenario allows.
    Value {
        /// The key.
        key: String,
        /// Its value as it came.
        got: String,
        /// What would be allowed.
        allowed: String,
    },
    /// The packed part of a link cannot be unpacked.
    Zip(Unpacked),
    /// The scenario is sound, but its messages are too many to run.
    Cost {
        /// How many messages, exactly; nothing beyond 128 bits.
        messages: Option<u128>,
        /// How many a run may have.
        limit: u128,
        /// The nearest values that would run, as `key=value`.
        nearest: Vec<String>,
    },
}

/// What is wrong with the packed part of a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unpacked {
    /// It is no base64url.
    Letters,
    /// The stream ends too early, goes on too long or makes no sense.
    Broken,
    /// It unpacks to more than this many bytes.
    Bomb(usize),
    /// What it unpacks to is no text.
    Bytes,
    /// It holds another packed part.
    Nested,
    /// This key stands beside it, but belongs into it.
    Beside(String),
    /// This key stands in it, but belongs beside it.
    Within(String),
}

impl Unpacked {
    fn got(&self) -> String {
        match self {
            Self::Letters => "characters that are no base64url".into(),
            Self::Broken => "a stream that was cut or broken".into(),
            Self::Bomb(limit) => format!("more than {limit} bytes once unpacked"),
            Self::Bytes => "bytes that are no text".into(),
            Self::Nested => "another z in it".into(),
            Self::Beside(key) => format!("{key} beside it"),
            Self::Within(key) => format!("{key} in it"),
        }
    }

    fn allowed(&self) -> String {
        match self {
            Self::Letters => "letters, digits, - and _".into(),
            Self::Broken => "one whole deflate-raw stream as base64url".into(),
            Self::Bomb(limit) => format!("at most {limit} bytes"),
            Self::Bytes => "UTF-8".into(),
            Self::Nested => "pairs that are packed once".into(),
            Self::Beside(_) => "only v, c, e and req beside it".into(),
            Self::Within(_) => "v, c, e and req beside it, all else in it".into(),
        }
    }
}

/// What an error about the whole text is about.
pub(super) const WHOLE: &str = "the scenario";

/// The longest piece of somebody's input that a message repeats, in characters.
const GOT_MAX: usize = 40;

impl InputError {
    /// A value that is not allowed; `got` is cut to a readable length.
    pub(crate) fn value(key: &str, got: &str, allowed: impl Into<String>) -> Self {
        Self::Value { key: shorten(key), got: shorten(got), allowed: allowed.into() }
    }

    /// Something that only a newer version knows.
    pub(crate) fn newer(key: &str, got: &str, allowed: impl Into<String>) -> Self {
        Self::Newer { key: shorten(key), got: shorten(got), allowed: allowed.into() }
    }

    /// A value with a `%` that escapes nothing.
    pub(crate) fn escape(key: &str, got: &str) -> Self {
        Self::Escape { key: shorten(key), got: shorten(got) }
    }

    /// Whether nothing of the text can be trusted: whoever wrote it counts on rules that are not
    /// known here, or sent more than is read at all.
    pub(crate) fn closes(&self) -> bool {
        match self {
            Self::Newer { key, .. } => ["v", "e", "req"].contains(&key.as_str()),
            Self::Long { key, .. } => key == WHOLE,
            _ => false,
        }
    }

    /// The stable code of its kind.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Long { .. } => "E_LONG",
            Self::Escape { .. } => "E_ESCAPE",
            Self::Newer { .. } => "E_NEWER",
            Self::Value { .. } => "E_VALUE",
            Self::Zip(_) => "E_ZIP",
            Self::Cost { .. } => "E_COST",
        }
    }

    /// The key that is to blame.
    pub fn key(&self) -> &str {
        match self {
            Self::Long { key, .. }
            | Self::Escape { key, .. }
            | Self::Newer { key, .. }
            | Self::Value { key, .. } => key,
            Self::Zip(_) => "z",
            Self::Cost { .. } => "",
        }
    }

    /// What stood there.
    pub fn got(&self) -> String {
        match self {
            Self::Long { got, .. } => got.to_string(),
            Self::Escape { got, .. } | Self::Newer { got, .. } | Self::Value { got, .. } => {
                got.clone()
            }
            Self::Zip(wrong) => wrong.got(),
            Self::Cost { messages, .. } => count_text(*messages),
        }
    }

    /// What would have been allowed.
    pub fn allowed(&self) -> String {
        match self {
            Self::Long { limit, .. } => format!("at most {limit} bytes"),
            Self::Escape { .. } => "UTF-8 with each % followed by two hex digits".into(),
            Self::Newer { allowed, .. } | Self::Value { allowed, .. } => allowed.clone(),
            Self::Zip(wrong) => wrong.allowed(),
            Self::Cost { limit, nearest, .. } => {
                let most = format!("at most {limit} messages");
                if nearest.is_empty() {
                    return most;
                }
                format!("{most}; the nearest that run: {}", nearest.join(" or "))
            }
        }
    }
}

impl fmt::Display for InputError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (key, got, allowed) = (self.key(), self.got(), self.allowed());
        match self {
            Self::Long { .. } => write!(out, "{key} is {got} bytes long; allowed: {allowed}"),
            Self::Escape { .. } => write!(out, "{key} got {got:?}, which is badly escaped"),
            Self::Newer { .. } => {
                write!(out, "{key}={got} needs a newer version; this one knows: {allowed}")
            }
            Self::Value { .. } => write!(out, "{key} got {got:?}; allowed: {allowed}"),
            Self::Zip(_) => write!(out, "{key} has {got}; allowed: {allowed}"),
            Self::Cost { .. } => write!(out, "the run would send {got} messages; {allowed}"),
        }
    }
}

impl std::error::Error for InputError {}

impl Serialize for InputError {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("InputError", 5)?;
        out.serialize_field("code", self.code())?;
        out.serialize_field("key", self.key())?;
        out.serialize_field("got", &self.got())?;
        out.serialize_field("allowed", &self.allowed())?;
        out.serialize_field("message", &self.to_string())?;
        out.end()
    }
}

/// Something worth saying about a scenario that still opens.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Notice {
    /// The stable code of its kind: `E_CUT`, `MENDED`, `UNKNOWN` or `APART`.
    pub code: &'static str,
    /// The key it speaks of.
    pub key: String,
    /// The sentence.
    pub message: String,
}

impl Notice {
    /// A key that nobody knows: it is kept and changes nothing.
    pub(crate) fn unknown(key: &str) -> Self {
        let message = format!("{key} is not a key of this scenario: it is kept and does nothing");
        Self { code: "UNKNOWN", key: key.into(), message }
    }

    /// The checksum does not fit the rest.
    pub(crate) fn cut() -> Self {
        let message = "this link was cut or edited: its checksum does not fit what follows".into();
        Self { code: "E_CUT", key: "c".into(), message }
    }

    /// A slip of whoever passed the link on was set right.
    pub(crate) fn mended(what: &str) -> Self {
        let message = format!("this link was set right as it came with {what}");
        Self { code: "MENDED", key: String::new(), message }
    }
}

/// Of a run that ends at a height of all chains.
impl Notice {
    fn of_height(message: String) -> Self {
        Self { code: "APART", key: "blocks".into(), message }
    }

    /// A peer has to get there without most others.
    pub(crate) fn apart(peer: NodeId) -> Self {
        Self::of_height(format!(
            "blocks ends this run only once peer {peer}, without a link to most others, is as high \
             too"
        ))
    }

    /// A peer never gets there.
    pub(crate) fn out_of_reach(peer: NodeId) -> Self {
        let why = format!("peer {peer} neither wins nor hears of anybody's block");
        Self::of_height(format!("blocks cannot end this run: {why}"))
    }
}

/// A count in full, or the plain statement that it is beyond counting.
pub(crate) fn count_text(count: Option<u128>) -> String {
    count.map_or_else(|| "more than 3.4e38".into(), |count| count.to_string())
}

/// At most [`GOT_MAX`] characters of somebody's input.
fn shorten(text: &str) -> String {
    words::shown(text, GOT_MAX)
}
