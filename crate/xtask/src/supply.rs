//! Where the project's parts come from, and that the module a reader downloads is what these
//! sources make: the licences and origins of every crate, and two builds in different places.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::{bindings, setup, shell, tools};

/// The tool that reads deny.toml.
const TOOL: (&str, &str) = ("cargo-deny", "0.20.2");
/// Prints the SHA-256 of a file.
const HASH: &str = "const { createHash } = require('node:crypto'); \
    console.log(createHash('sha256').update(require('node:fs').readFileSync(process.argv[1]))\
    .digest('hex'))";

/// Bans, licences and sources of every crate, of the fuzz targets' too. Advisories need a database
/// from the network and are left to whoever has it.
pub(crate) fn deny() -> Result<()> {
    let tool = tools::installed(TOOL)?;
    let tool = tool.to_str().context("the path of the tool is not text")?;
    for manifest in ["Cargo.toml", "fuzz/Cargo.toml"] {
        let place = ["--manifest-path", manifest, "--config", "deny.toml"];
        // What one of the two manifests does not need, the other may.
        let loose = ["--allow", "unused-wrapper", "--allow", "license-not-encountered"];
        let which = ["bans", "licenses", "sources"];
        shell::run(&[&[tool], &place[..], &["check"], &loose, &which].concat())?;
    }
    Ok(())
}

/// Builds the module here and from a copy of the sources elsewhere: whether it is the same bytes.
pub(crate) fn reproduce() -> Result<bool> {
    setup::ready()?;
    let work = shell::target_dir()?.join("reproduce");
    if work.exists() {
        fs::remove_dir_all(&work).context("cannot clear the folder of the builds")?;
    }
    let elsewhere = work.join("a/folder of another name");
    copy(&elsewhere)?;
    let here = built(&shell::root(), &work.join("here"))?;
    let there = built(&elsewhere, &elsewhere.join("target"))?;
    let same = here == there;
    println!("{}", if same { "The two builds are the same." } else { "The two builds differ." });
    Ok(same)
}

/// The hash of the module that these sources make, from nothing.
fn built(root: &Path, target: &Path) -> Result<String> {
    let package = target.join("package");
    fs::create_dir_all(&package).context("cannot create the folder of a build")?;
    bindings::core_of(root, target, &package)?;
    let module = package.join("bivouac_wasm_bg.wasm");
    let module = module.to_str().context("the path of the build is not text")?;
    let hash = shell::capture(&["node", "-e", HASH, module])?;
    println!("sha256 {} {module}", hash.trim());
    Ok(hash)
}

/// What git knows of the sources, as they stand.
fn copy(to: &Path) -> Result<()> {
    for file in shell::capture(&["git", "ls-files"])?.lines() {
        let place = to.join(file);
        fs::create_dir_all(place.parent().context("a file has a folder")?)?;
        fs::copy(shell::root().join(file), place).with_context(|| format!("cannot copy {file}"))?;
    }
    Ok(())
}
