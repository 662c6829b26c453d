//! Links as a stranger, a chat tool or bad luck would write them. Each case of
//! tests/hostile/links.json is read here, under Node and in three browsers, and must come to the
//! same codes everywhere; `BLESS=1 cargo test --test hostile` writes the codes down anew.

#[path = "support/fuzzed.rs"]
mod fuzzed;

use bivouac::{Preview, Run, Source, preview};
use serde_json::{Value, json};
use std::fs;
use std::path::PathBuf;

fn path(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/hostile").join(name)
}

fn table(name: &str) -> Value {
    let text = fs::read_to_string(path(name)).expect("a file of tests/hostile");
    serde_json::from_str(&text).expect("JSON")
}

fn cases() -> Vec<Value> {
    table("links.json").as_array().expect("a list of cases").clone()
}

/// The text of a case, filled up with the letter a to the length that it names.
fn text(case: &Value) -> String {
    let mut text = case["input"].as_str().expect("an input").to_owned();
    let length = case["pad"].as_u64().unwrap_or(0) as usize;
    text.extend(std::iter::repeat_n('a', length.saturating_sub(text.len())));
    text
}

/// Every code once, errors first, in the order in which they were noticed.
fn codes(preview: &Preview) -> Vec<&'static str> {
    let errors = preview.errors.iter().map(bivouac::InputError::code);
    let mut codes = Vec::new();
    for code in errors.chain(preview.notices.iter().map(|notice| notice.code)) {
        if !codes.contains(&code) {
            codes.push(code);
        }
    }
    codes
}

/// One case a line, as people read the file.
fn bless(cases: &[Value]) {
    let line = |case: &Value| {
        let preview = preview(&text(case), Source::Link);
        let quoted = |value: &Value| serde_json::to_string(value).expect("JSON").replace(',', ", ");
        let pad = case["pad"].as_u64().map_or(String::new(), |pad| format!("\"pad\": {pad}, "));
        format!(
            "  {{\"case\": {}, \"input\": {}, {pad}\"codes\": {}, \"opens\": {}}}",
            case["case"],
            case["input"],
            quoted(&json!(codes(&preview))),
            preview.valid.is_some(),
        )
    };
    let lines: Vec<String> = cases.iter().map(line).collect();
    fs::write(path("links.json"), format!("[\n{}\n]\n", lines.join(",\n")))
        .expect("the cases can be written");
}

#[test]
fn every_case_comes_to_its_codes() {
    if std::env::var_os("BLESS").is_some() {
        bless(&cases());
    }
    let cases = cases();
    assert!(cases.len() >= 60, "{} cases", cases.len());
    for case in &cases {
        let preview = preview(&text(case), Source::Link);
        assert_eq!(json!(codes(&preview)), case["codes"], "{}", case["case"]);
        assert_eq!(json!(preview.valid.is_some()), case["opens"], "{}", case["case"]);
    }
}

/// What fuzzing found worth keeping, and every hostile link, once more as the fuzzer tries them.
#[test]
fn what_was_fuzzed_holds() {
    let kept = table("fuzzed.json");
    for (name, target) in [
        ("link", fuzzed::link as fn(&[u8])),
        ("file", fuzzed::file),
        ("message", fuzzed::message),
        ("run", fuzzed::run),
    ] {
        let kept = kept[name].as_array().expect("a list of texts").iter();
        let kept = kept.map(|text| text.as_str().expect("a text").to_owned());
        for text in kept.chain(cases().iter().map(text)) {
            target(text.as_bytes());
        }
    }
}

/// What is repeated of somebody's input is short and can be seen, so that it upsets no sentence.
#[test]
fn no_message_repeats_more_than_forty_characters_or_anything_invisible() {
    for case in cases() {
        for error in preview(&text(&case), Source::Link).errors {
            assert!(error.key().chars().count() <= 40, "{error}");
            assert!(error.got().chars().count() <= 40, "{error}");
            assert!(!error.to_string().chars().any(char::is_control), "{error}");
        }
    }
}

/// What opens can be run or is refused for its cost, and its canonical text is its own.
#[test]
fn what_opens_runs_and_is_written_as_it_is_read() {
    for case in cases() {
        let Some(valid) = preview(&text(&case), Source::Link).valid else { continue };
        let again = preview(&valid.scenario, Source::Link);
        assert!(codes(&again).iter().all(|code| ["E_COST", "UNKNOWN"].contains(code)), "{case}");
        assert_eq!(again.valid.map(|valid| valid.scenario), Some(valid.scenario.clone()));
        if again.ok {
            let run = Run::begin(&valid.scenario).expect("a previewed scenario").finish();
            assert!(!run.trace().digest().is_empty());
        }
    }
}

#[test]
fn spaces_and_line_ends_around_a_text_do_not_count() {
    let text = "v=1&alg=om&n=4&title=A%20";
    for around in [format!(" {text}\n"), format!("\r\n{text}\t")] {
        let preview = preview(&around, Source::Link);
        assert_eq!(codes(&preview), [""; 0]);
        assert_eq!(preview.valid.map(|valid| valid.scenario).as_deref(), Some(text));
    }
}

/// A file may be as long as a hundred links: no length of one makes the reader slow or fail.
#[test]
fn the_longest_file_is_read_and_one_byte_more_is_refused() {
    let fill = |head: &str, piece: &str, length: usize| {
        head.to_owned() + &piece.repeat((length - head.len()) / piece.len())
    };
    let length = Source::File.text_max();
    for piece in ["&", "=", "%", "&a", "&A", "é", "a.", "%41", "&amp;", "0-1-a.", ")"] {
        for head in ["alg=om&n=4&say=", "alg=om&n=4&title=", "alg=om&n=4&x_a=", ""] {
            let text = fill(head, piece, length);
            assert!(!codes(&preview(&text, Source::File)).contains(&"E_LONG"), "{head}{piece}");
        }
    }
    let text = fill("alg=om&n=4&x_a=", "a", length + 1);
    assert_eq!(codes(&preview(&text, Source::File)), ["E_LONG"]);
}
