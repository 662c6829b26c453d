//! Speaks to the real command: lines in, JSON out.

use serde_json::Value;
use std::io::Write;
use std::process::{Command, Stdio};

/// What the command answered to a call.
#[derive(Debug)]
#[allow(dead_code, reason = "not every test file looks at all of it")]
pub(crate) struct Answer {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

/// Calls the command with these arguments and this standard input.
pub(crate) fn call(arguments: &[&str], input: &str) -> Answer {
    call_with(arguments, input.as_bytes())
}

/// The same with any bytes as its standard input.
pub(crate) fn call_with(arguments: &[&str], input: &[u8]) -> Answer {
    let mut child = Command::new(env!("CARGO_BIN_EXE_bivouac"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command starts");
    let mut stdin = child.stdin.take().expect("its input is a pipe");
    let input = input.to_owned();
    let writer = std::thread::spawn(move || stdin.write_all(&input));
    let output = child.wait_with_output().expect("the command ends");
    // A command that refuses its arguments closes the pipe before all is written.
    let _ = writer.join().expect("the writer ends");
    Answer {
        code: output.status.code().expect("an exit code"),
        out: String::from_utf8(output.stdout).expect("UTF-8"),
        err: String::from_utf8(output.stderr).expect("UTF-8"),
    }
}

/// One JSON object a scenario, in order.
#[allow(dead_code, reason = "not every test file asks for reports")]
pub(crate) fn reports(texts: &[String]) -> Vec<Value> {
    let answer = call(&["run", "-", "--format", "json"], &(texts.join("\n") + "\n"));
    let parse = |line: &str| serde_json::from_str(line).expect("a line of JSON");
    let reports: Vec<Value> = answer.out.lines().map(parse).collect();
    assert_eq!(reports.len(), texts.len(), "{}", answer.err);
    reports
}

/// The first error of a scenario that must not run.
#[allow(dead_code, reason = "not every test file asks for errors")]
pub(crate) fn error_of(text: &str) -> Value {
    let report = reports(&[text.to_owned()]).remove(0);
    let error = report["error"][0].clone();
    assert!(error.is_object(), "{text} ran: {report}");
    error
}
