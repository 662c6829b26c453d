//! Standard input, a line at a time: one that is longer than a scenario may be is measured and not
//! kept, and one that is no text is told like any other wrong one.

use bivouac::{InputError, Source};
use std::io::{self, BufRead};

/// Room for the address of the page that stands before a link's text.
const ADDRESS_MAX: usize = 4_096;

/// A line's text, or why there is none.
pub(crate) type Line = Result<String, InputError>;

/// The next line, without the sign of its end; nothing at the end of the input.
///
/// # Errors
/// The input cannot be read.
pub(crate) fn next(input: &mut impl BufRead) -> io::Result<Option<Line>> {
    let limit = Source::File.text_max();
    let (mut kept, mut length) = (Vec::new(), 0);
    loop {
        let piece = input.fill_buf()?;
        if piece.is_empty() && length == 0 {
            return Ok(None);
        }
        let end = piece.iter().position(|&byte| byte == b'\n');
        let text = &piece[..end.unwrap_or(piece.len())];
        let room = (limit + ADDRESS_MAX).saturating_sub(length);
        kept.extend_from_slice(&text[..text.len().min(room)]);
        length += text.len();
        let (over, used) = (end.is_some() || piece.is_empty(), text.len());
        input.consume(used + usize::from(end.is_some()));
        if over {
            let key = "the scenario".into();
            let long = kept.len() < length;
            let line = if long {
                Err(InputError::Long { key, got: length, limit })
            } else {
                text_of(kept)
            };
            return Ok(Some(line));
        }
    }
}

/// The text, without the mark that some editors put before one.
fn text_of(bytes: Vec<u8>) -> Line {
    let text = String::from_utf8(bytes);
    text.map(|text| text.trim_start_matches('\u{feff}').to_owned()).map_err(|error| {
        InputError::Value {
            key: "the scenario".into(),
            got: format!(
                "bytes that are no text from byte {} on",
                error.utf8_error().valid_up_to() + 1
            ),
            allowed: "UTF-8".into(),
        }
    })
}
