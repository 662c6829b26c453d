//! Running other programs from the root of the repository. An error names the program, so that
//! it reads as a sentence on its own.

use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};

use anyhow::{Context, Result, bail};

/// The root of the repository.
pub(crate) fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).expect("the xtask lies two folders below the root").to_path_buf()
}

/// Where Cargo puts what it builds.
pub(crate) fn target_dir() -> Result<PathBuf> {
    let told = std::env::var_os("CARGO_TARGET_DIR").map(PathBuf::from);
    let folder = root().join(told.unwrap_or_else(|| "target".into()));
    std::fs::create_dir_all(&folder).context("cannot create the folder for what is built")?;
    Ok(folder)
}

/// A command that starts in the root, from words: the program and its arguments.
pub(crate) fn command(words: &[&str]) -> Command {
    let (program, rest) = words.split_first().expect("a command has a program");
    let mut command = Command::new(program);
    command.args(rest).current_dir(root());
    command
}

/// Runs to the end with output as it comes; anything but success is an error.
pub(crate) fn run(words: &[&str]) -> Result<()> {
    let status = command(words).status().with_context(|| cannot_start(words))?;
    checked(status, words)
}

/// Runs to the end and returns what was printed on standard output.
pub(crate) fn capture(words: &[&str]) -> Result<String> {
    let output = command(words).stderr(Stdio::inherit()).output();
    let output = output.with_context(|| cannot_start(words))?;
    checked(output.status, words)?;
    String::from_utf8(output.stdout).with_context(|| format!("{} printed no text", words[0]))
}

/// Runs to the end, showing each line as it comes and keeping it; the flag is whether it succeeded.
pub(crate) fn tee(command: &mut Command) -> Result<(String, bool)> {
    let name = command.get_program().to_string_lossy().into_owned();
    let child = command.stdout(Stdio::piped()).spawn();
    let mut child = child.with_context(|| cannot_start(&[&name]))?;
    let mut kept = String::new();
    let lines = BufReader::new(child.stdout.take().expect("standard output is piped")).split(b'\n');
    for line in lines {
        let line = line.with_context(|| format!("lost the output of {name}"))?;
        let line = String::from_utf8_lossy(&line);
        writeln!(std::io::stdout(), "{line}").context("cannot write to standard output")?;
        kept.push_str(&line);
        kept.push('\n');
    }
    let status = child.wait().with_context(|| format!("cannot wait for {name}"))?;
    Ok((kept, status.success()))
}

fn cannot_start(words: &[&str]) -> String {
    format!("cannot start {}: is it installed?", words[0])
}

fn checked(status: ExitStatus, words: &[&str]) -> Result<()> {
    if !status.success() {
        bail!("\"{}\" failed ({status})", words.join(" "));
    }
    Ok(())
}

/// The scripts of a folder with such an ending, by name: Node's versions differ in what they find
/// on their own.
pub(crate) fn scripts(folder: &str, ending: &str) -> Result<Vec<PathBuf>> {
    let entries = root().join(folder).read_dir();
    let mut files = Vec::new();
    for entry in entries.with_context(|| format!("cannot read {folder}"))? {
        let path = entry?.path();
        if path.to_string_lossy().ends_with(ending) {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}
