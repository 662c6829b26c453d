//! The command as a careless user calls it: each slip is answered by a sentence that names it, and
//! by the exit code that the help tells of.

#[path = "support/command.rs"]
mod command;
#[path = "support/folder.rs"]
mod folder;

use command::{Answer, call};
use folder::Folder;
use std::fs;

const FOUR: &str = "v=1&alg=om&n=4&t=1";

fn refused(arguments: &[&str], code: i32, sentence: &str) {
    let answer = call(arguments, "");
    assert_eq!(answer.code, code, "{arguments:?}: {}{}", answer.out, answer.err);
    assert!(answer.err.contains(sentence), "{arguments:?}: {}", answer.err);
}

/// A disk that is full: no verb may say that all went well.
#[cfg(target_os = "linux")]
#[test]
fn what_cannot_be_written_is_a_failure() {
    use std::process::{Command, Stdio};
    for arguments in [&["describe"][..], &["search", FOUR], &["run", FOUR], &["sweep", FOUR]] {
        let full = fs::File::options().write(true).open("/dev/full").expect("there is one");
        let mut command = Command::new(env!("CARGO_BIN_EXE_bivouac"));
        let command = command.args(arguments).stdout(full).stderr(Stdio::piped());
        let output = command.output().expect("the command ends");
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(1), "{arguments:?}: {said}");
        assert!(said.contains("No space left"), "{arguments:?}: {said}");
    }
}

#[test]
fn a_files_name_in_place_of_a_text_is_recognised() {
    let folder = Folder::new("careless-name");
    let path = folder.file("four.bivouac");
    fs::write(&path, FOUR).expect("it can be written");
    for verb in ["run", "sweep", "search"] {
        refused(&[verb, &path], 2, &format!("{path} is a file; what stands in it is given so"));
    }
}

/// The fragment, the fragment alone, and both forms of the query that tools which strip fragments
/// leave.
#[test]
fn every_form_of_a_link_runs_as_its_text() {
    let plain = call(&["run", FOUR], "").out;
    for link in [
        "https://page.example/#v=1&alg=om&n=4&t=1",
        "#v=1&alg=om&n=4&t=1",
        "https://page.example/?s=v%3D1%26alg%3Dom%26n%3D4%26t%3D1",
        "https://page.example/?lang=de&s=v%3D1%26alg%3Dom%26n%3D4%26t%3D1&theme=dark",
        "https://page.example/?s=v=1&alg=om&n=4&t=1",
        "https://page.example/?s=v%3D1%26alg%3Dom%26n%3D9#v=1&alg=om&n=4&t=1",
    ] {
        let answer = call(&["run", link], "");
        assert_eq!((answer.code, &answer.out), (0, &plain), "{link}: {}", answer.err);
    }
    for link in ["https://page.example/?s=v%3D1%2", "https://page.example/?s=%ff%26"] {
        assert_eq!(call(&["run", link], "").code, 2, "{link}");
    }
}

/// A run that there is none of has nothing to put in the place of an earlier file.
#[test]
fn a_refused_run_leaves_an_earlier_file_as_it_was() {
    let folder = Folder::new("careless-out");
    let path = folder.file("out.json");
    fs::write(&path, "earlier").expect("it can be written");
    let out = path.as_str();
    for format in ["json", "csv", "trace"] {
        refused(&["run", "v=1&alg=om&n=0", "--format", format, "--out", out], 2, "n got \"0\"");
        assert_eq!(fs::read_to_string(&path).expect("it is there"), "earlier", "{format}");
    }
    assert_eq!(call(&["run", FOUR, "--format", "json", "--out", out], "").code, 0);
    assert!(fs::read_to_string(&path).expect("it is there").contains("digest"));
}

#[test]
fn a_table_with_gaps_says_how_many_and_why() {
    let Answer { code, err, .. } = call(&["sweep", FOUR, "--vary", "t=3..6", "--seeds", "3"], "");
    assert_eq!(code, 0, "{err}");
    let sentence = "6 of 12 runs were refused; first: t=5, t got \"5\"; allowed:";
    assert!(err.contains(sentence), "{err}");
}

#[test]
fn numbers_beyond_their_bounds_are_told_the_bounds() {
    for (flag, value, sentence) in [
        ("--threads", "0", "1..=1024"),
        ("--threads", "100000", "1..=1024"),
        ("--seeds", "-1", "'-1' for '--seeds"),
        ("--seeds", "0", "from 1 to 1000000000"),
        ("--vary", "n=5..4", "low..high with at most 1000000 values"),
        ("--vary", "n=1..9999999", "low..high with at most 1000000 values"),
    ] {
        refused(&["sweep", FOUR, flag, value], 2, sentence);
    }
}

#[test]
fn what_is_no_shard_is_named_and_what_cannot_be_read_is_no_wrong_input() {
    let folder = Folder::new("careless-shard");
    let (empty, bytes) = (folder.file("empty"), folder.file("bytes"));
    fs::write(&empty, "").expect("it can be written");
    fs::write(&bytes, [0xff; 9]).expect("it can be written");
    refused(&["merge", &folder.file("absent")], 1, "absent: ");
    refused(&["merge", &empty], 2, "is no shard of a sweep: it is empty");
    refused(&["merge", &bytes], 2, "bytes is no shard of a sweep: ");
}
