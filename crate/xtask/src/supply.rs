//! Where the project's parts come from, and that the modules a reader downloads are what these
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

/// What readers download of the core, and in which file of a package it is.
const MODULES: [(&str, &str); 2] = [
    ("the core of the page", "bivouac_wasm_bg.wasm"),
    ("the core of embed.html", "frame/bivouac_wasm_bg.wasm"),
];

/// Builds the modules here and from a copy of the sources elsewhere, each from nothing: whether
/// they are the same bytes.
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
    for ((name, _), (here, there)) in MODULES.iter().zip(here.iter().zip(&there)) {
        let came = if here == there { "the same, byte for byte" } else { "not the same" };
        println!("In both builds {name} is {came}.");
    }
    Ok(here == there)
}

/// The hashes of the modules that these sources make.
fn built(root: &Path, target: &Path) -> Result<Vec<String>> {
    let package = target.join("package");
    fs::create_dir_all(&package).context("cannot create the folder of a build")?;
    bindings::cores_of(root, target, &package)?;
    let hash = |(name, file): &(&str, &str)| {
        let module = package.join(file);
        let module = module.to_str().context("the path of the build is not text")?;
        let hash = shell::capture(&["node", "-e", HASH, module])?.trim().to_owned();
        println!("sha256 {hash} {name}, {module}");
        Ok(hash)
    };
    MODULES.iter().map(hash).collect()
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
