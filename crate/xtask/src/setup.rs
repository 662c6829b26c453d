//! What a build needs beside Rust and Node: the wasm target and the locked packages. Both are
//! added only when they are missing, so a second build asks the network for nothing.

use anyhow::{Context, Result};

use crate::shell;

pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

/// Adds the wasm target and the locked packages if they are missing.
pub(crate) fn ready() -> Result<()> {
    target()?;
    packages()
}

fn target() -> Result<()> {
    // Without rustup (a distribution's Rust, say) the target is a matter of that system.
    let Ok(installed) = shell::capture(&["rustup", "target", "list", "--installed"]) else {
        return Ok(());
    };
    if installed.lines().any(|line| line.trim() == TARGET) {
        return Ok(());
    }
    shell::run(&["rustup", "target", "add", TARGET])
        .context("the page needs Rust's wasm target, which could not be added")
}

fn packages() -> Result<()> {
    if fresh().unwrap_or(false) {
        return Ok(());
    }
    shell::run(&["npm", "ci", "--no-audit", "--no-fund"])
        .context("the page needs the packages of package-lock.json, which could not be installed")
}

/// Whether the installed packages are as new as the lock file; npm leaves its own copy inside.
fn fresh() -> Result<bool> {
    let modified =
        |path: &str| -> Result<_> { Ok(shell::root().join(path).metadata()?.modified()?) };
    Ok(modified("node_modules/.package-lock.json")? >= modified("package-lock.json")?)
}
