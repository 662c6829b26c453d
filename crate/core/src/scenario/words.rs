//! Words that a stranger wrote and other people read: titles and labels. They come out composed
//! (NFC), short, and without anything that cannot be seen or that runs over its neighbours. What
//! they look like beside other words, isolated from their direction, is the page's business.

use super::characters::{composed, is_mark};

/// The most marks on one character: no script needs more, and piles of them cover other lines.
const MARKS_MAX: usize = 3;

/// The words composed, or nothing if they are longer than `max` characters, hold something
/// invisible, or pile up marks.
pub(super) fn sound(words: &str, max: usize) -> Option<String> {
    // No composition makes more than three characters of one, so nothing long is composed in vain.
    if words.chars().count() > max * 3 {
        return None;
    }
    let words = composed(words);
    let short = words.chars().count() <= max;
    (short && !words.chars().any(invisible) && !piled(&words)).then_some(words)
}

/// Control characters, direction overrides and isolates, zero-width joints, fillers, tags, and what
/// Unicode has set aside for no character.
fn invisible(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}'
            | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}'
            | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{feff}'
            | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{1d173}'..='\u{1d17a}'
            | '\u{e0000}'..='\u{e0fff}')
        || matches!(u32::from(c) & 0xffff, 0xfffe | 0xffff)
        || matches!(c, '\u{fdd0}'..='\u{fdef}')
}

/// A piece of somebody's input as a message repeats it: at most `max` characters, what cannot be
/// seen replaced by a mark for it, and no pile of marks.
pub(super) fn shown(input: &str, max: usize) -> String {
    let mut marks = 0;
    let mut seen = input.chars().map(|c| if invisible(c) { '\u{fffd}' } else { c }).filter(|&c| {
        marks = if is_mark(c) { marks + 1 } else { 0 };
        marks <= MARKS_MAX
    });
    let mut short: String = seen.by_ref().take(max).collect();
    if seen.next().is_some() {
        short.pop();
        short.push('…');
    }
    short
}

fn piled(words: &str) -> bool {
    let mut marks = 0;
    words.chars().any(|c| {
        marks = if is_mark(c) { marks + 1 } else { 0 };
        marks > MARKS_MAX
    })
}

#[cfg(test)]
mod tests {
    use super::{shown, sound};

    #[test]
    fn words_are_composed() {
        assert_eq!(sound("E\u{301}mile", 5).as_deref(), Some("\u{c9}mile"));
        assert_eq!(sound("\u{1112}\u{1161}\u{11ab}", 1).as_deref(), Some("\u{d55c}"));
    }

    #[test]
    fn what_cannot_be_seen_or_runs_over_is_none() {
        let stacked = format!("a{}", "\u{336}".repeat(4));
        for words in ["a\u{0}", "\u{202e}abc", "a\u{200b}b", "\u{feff}a", "\u{e0041}", &stacked] {
            assert_eq!(sound(words, 80), None, "{words:?}");
        }
        assert!(sound(&format!("a{}", "\u{336}".repeat(3)), 80).is_some());
        assert_eq!(sound("abcd", 3), None);
    }

    #[test]
    fn a_message_repeats_nothing_that_could_upset_it() {
        assert_eq!(shown("a\u{202e}b\u{1b}[31m", 40), "a\u{fffd}b\u{fffd}[31m");
        assert_eq!(shown(&"a\u{301}".repeat(9), 6), "a\u{301}a\u{301}a…");
        assert_eq!(shown(&format!("e{}", "\u{301}".repeat(9)), 40), "e\u{301}\u{301}\u{301}");
    }
}
