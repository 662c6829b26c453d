//! The site: what comes from Rust, the worker's script, the page, its one-file embed, and what a
//! deployment must say about itself (its version and the licences of what it contains).

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

use crate::{bindings, notices, setup, shell};

/// The program that bundles and serves.
pub(crate) const VITE: &str = "node_modules/vite/bin/vite.js";

/// Builds the deployable site into `out` (a path from where the command was called), or `dist/`.
pub(crate) fn site(out: Option<&str>) -> Result<PathBuf> {
    let folder = folder(out)?;
    let _alone = alone()?;
    setup::ready()?;
    bindings::generate()?;
    shell::run(&["node", "build/messages.js"])?;
    vite(&["build", "--config", "vite.worker.config.js"])?;
    vite(&["build", "--config", "vite.worker.config.js", "--mode", "frame"])?;
    let path = folder.to_str().context("the path of the site is not text")?;
    vite(&["build", "--outDir", path, "--emptyOutDir"])?;
    vite(&["build", "--config", "vite.embed.config.js", "--outDir", path])?;
    let first = folder.join("v1");
    let first = first.to_str().context("the path of the site is not text")?;
    vite(&["build", "--config", "vite.element.config.js", "--outDir", first])?;
    shell::run(&["node", "build/beside.js", path])?;
    notices::write(&folder)?;
    fs::write(folder.join("version.txt"), version()).context("cannot write version.txt")?;
    println!("The site is in {}", folder.display());
    Ok(folder)
}

/// Vite with these words, quiet unless something is wrong.
fn vite(words: &[&str]) -> Result<()> {
    shell::run(&[&["node", VITE], words, &["--logLevel", "warn"]].concat())
}

/// Where the site goes. The build empties that folder first, so a folder that holds anything but
/// an earlier site is refused.
fn folder(out: Option<&str>) -> Result<PathBuf> {
    let Some(out) = out else { return Ok(shell::root().join("dist")) };
    let folder = std::path::absolute(out).with_context(|| format!("\"{out}\" is not a path"))?;
    let ours = folder.join("version.txt").exists();
    ensure!(ours || empty(&folder), "{out} holds other things: give a new or an empty folder");
    Ok(folder)
}

fn empty(folder: &Path) -> bool {
    !folder.exists() || fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_none())
}

/// Two builds at once would write over each other; the second waits until this file is dropped.
fn alone() -> Result<File> {
    let path = shell::target_dir()?.join("site.lock");
    let file = File::create(path).context("cannot create the build's lock file")?;
    file.lock().context("cannot lock the build")?;
    Ok(file)
}

/// Name, version and, in a checkout, the commit that the site was built from.
fn version() -> String {
    let commit = shell::capture(&["git", "describe", "--always", "--dirty"]).unwrap_or_default();
    format!("bivouac {}\n{commit}", env!("CARGO_PKG_VERSION"))
}
