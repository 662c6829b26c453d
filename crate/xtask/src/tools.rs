//! Programs that only some verbs need: installed from crates.io into the target folder when they
//! are first asked for, in exactly the version that was tried.

use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::shell;

/// The path of a program by name and version, installed if it is not there yet.
pub(crate) fn installed((name, version): (&str, &str)) -> Result<PathBuf> {
    let folder = shell::target_dir()?.join("tools").join(format!("{name}-{version}"));
    let program = folder.join("bin").join(name).with_extension(std::env::consts::EXE_EXTENSION);
    if !program.exists() {
        let root = folder.to_str().context("the path of the target folder is not text")?;
        println!("Installing {name} {version}; this takes some minutes the first time");
        shell::run(&["cargo", "install", name, "--version", version, "--locked", "--root", root])?;
    }
    Ok(program)
}
