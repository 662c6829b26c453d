//! A scenario's text as people have it: by itself, or in an address of the page.

use std::borrow::Cow;
use std::path::Path;

/// The scenario of an argument or a line: a share link is as good as its text, be that in the
/// fragment or, for tools that strip fragments, in `?s=`.
pub(crate) fn scenario(text: &str) -> Cow<'_, str> {
    let (address, fragment) = text.split_once('#').unwrap_or((text, ""));
    if !fragment.is_empty() && (address.is_empty() || address.contains("://")) {
        return fragment.into();
    }
    let query = address.split_once('?').filter(|(page, _)| page.contains("://"));
    query.and_then(|(_, query)| of_query(query)).unwrap_or(text.into())
}

/// What `s` says: escaped as one value, or as it is, with its other pairs behind it.
fn of_query(query: &str) -> Option<Cow<'_, str>> {
    let start = query.strip_prefix("s=").or_else(|| Some(query.split_once("&s=")?.1))?;
    let (value, others) = start.split_once('&').unwrap_or((start, ""));
    let escaped = value.to_ascii_lowercase().contains("%26") || others.is_empty();
    Some(if escaped { unescaped(value).map_or(value.into(), Cow::from) } else { start.into() })
}

fn unescaped(value: &str) -> Option<String> {
    let mut pieces = value.split('%');
    let mut bytes = pieces.next()?.as_bytes().to_vec();
    for piece in pieces {
        bytes.push(u8::from_str_radix(piece.get(..2)?, 16).ok()?);
        bytes.extend_from_slice(&piece.as_bytes()[2..]);
    }
    String::from_utf8(bytes).ok()
}

/// What to say to whoever gave a file's name in place of a text.
pub(crate) fn advice(text: &str) -> Option<String> {
    let file = !text.contains(['=', '\n']) && Path::new(text).is_file();
    file.then(|| format!("{text} is a file; what stands in it is given so: \"$(cat {text})\""))
}
