//! From the wasm crate to `www/pkg`: compiles it, generates its JavaScript, shrinks it, and writes
//! the TypeScript types of the data that crosses. Bundling is the business of `build`.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;

use crate::{setup, shell};

/// Generates everything in `www/pkg` that comes from Rust.
pub(crate) fn generate() -> Result<()> {
    let package = shell::root().join("www/pkg");
    fs::create_dir_all(&package).context("cannot create www/pkg")?;
    module("bivouac-wasm", &package)?;
    fs::write(package.join("types.d.ts"), bivouac::types::declarations())
        .context("cannot write www/pkg/types.d.ts")
}

/// A crate as a module with its JavaScript, as the page has it, in `folder`.
pub(crate) fn module(name: &str, folder: &Path) -> Result<()> {
    let file = name.replace('-', "_");
    compile(name)?;
    bind(&file, folder)?;
    shrink(&folder.join(format!("{file}_bg.wasm")))
}

fn compile(name: &str) -> Result<()> {
    let flags = format!("target.{}.rustflags={:?}", setup::TARGET, remaps());
    let package = ["--package", name, "--lib", "--target", setup::TARGET];
    let words = ["cargo", "build", "--quiet", "--profile", "wasm", "--config", &flags];
    shell::run(&[&words[..], &package].concat())
}

/// Panic messages name source files. Those of libraries are told from `crates` on: where a machine
/// keeps them is nobody's business, and the module should be the same bytes everywhere.
fn remaps() -> Vec<String> {
    let cargo = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let cargo = cargo.or_else(|| Some(std::env::home_dir()?.join(".cargo"))).unwrap_or_default();
    let sources = fs::read_dir(cargo.join("registry/src")).into_iter().flatten().flatten();
    sources.map(|entry| format!("--remap-path-prefix={}=crates", entry.path().display())).collect()
}

fn bind(file: &str, folder: &Path) -> Result<()> {
    let built = shell::target_dir()?.join(setup::TARGET).join(format!("wasm/{file}.wasm"));
    Bindgen::new()
        .input_path(built)
        .web(true)?
        .typescript(true)
        // The page says where the module is: in a worker made from a Blob a relative path is lost.
        .omit_default_module_path(true)
        .generate(folder)
        .with_context(|| format!("cannot generate the bindings of {file}"))
}

fn shrink(wasm: &Path) -> Result<()> {
    let path = wasm.to_str().context("the path of the repository is not text")?;
    let tool = "node_modules/binaryen/bin/wasm-opt";
    // Copies of one generic function lie side by side, where a compressor finds them alike.
    shell::run(&["node", tool, "-O3", "-g", "--reorder-functions-by-name", path, "-o", path])?;
    shell::run(&["node", tool, "--strip-debug", "--strip-producers", path, "-o", path])
}
