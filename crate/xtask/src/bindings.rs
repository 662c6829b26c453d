//! From the wasm crate to `www/pkg`: compiles it, generates its JavaScript, shrinks it, and writes
//! the TypeScript types of the data that crosses. Bundling is the business of `build`.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use wasm_bindgen_cli_support::Bindgen;

use crate::{setup, shell};

/// The most memory that an instance may take, in bytes: a phone has no more to give to a page.
const MEMORY_MAX: u32 = 256 << 20;

/// The core of the embed: smaller, and a run in it takes longer.
const FRAME: &[&str] = &["--profile", "frame", "--no-default-features"];
const PAGE: &[&str] = &["--profile", "wasm"];

/// Generates everything in `www/pkg` that comes from Rust.
pub(crate) fn generate() -> Result<()> {
    let package = shell::root().join("www/pkg");
    fs::create_dir_all(&package).context("cannot create www/pkg")?;
    cores_of(&shell::root(), &shell::target_dir()?, &package)?;
    fs::write(package.join("types.d.ts"), bivouac::types::declarations())
        .context("cannot write www/pkg/types.d.ts")
}

/// A crate as a module with its JavaScript, as the page has it, in `folder`.
pub(crate) fn module(name: &str, folder: &Path) -> Result<()> {
    module_of(&shell::root(), &shell::target_dir()?, name, PAGE, folder)
}

/// The cores of the page and of the embed, which has a folder of its own in `folder`: what readers
/// download, of the sources below this root.
pub(crate) fn cores_of(root: &Path, target: &Path, folder: &Path) -> Result<()> {
    module_of(root, target, "bivouac-wasm", PAGE, folder)?;
    module_of(root, target, "bivouac-wasm", FRAME, &folder.join("frame"))
}

fn module_of(root: &Path, target: &Path, name: &str, how: &[&str], folder: &Path) -> Result<()> {
    let file = name.replace('-', "_");
    compile(root, target, &[&["--package", name], how].concat())?;
    bind(&target.join(setup::TARGET).join(how[1]).join(format!("{file}.wasm")), folder)?;
    shrink(&folder.join(format!("{file}_bg.wasm")))
}

/// A module whose runs fail when a scenario asks for it, for the tests of how the page recovers;
/// where it is. It goes with the page's own script, so nothing else may differ.
pub(crate) fn sabotaged() -> Result<PathBuf> {
    let target = shell::target_dir()?;
    let folder = target.join("sabotage");
    fs::create_dir_all(&folder).context("cannot create the folder of the sabotaged module")?;
    let how = ["--package", "bivouac-wasm", "--features", "sabotage"];
    compile(&shell::root(), &target, &how)?;
    bind(&target.join(setup::TARGET).join("debug/bivouac_wasm.wasm"), &folder)?;
    Ok(folder.join("bivouac_wasm_bg.wasm"))
}

fn compile(root: &Path, target: &Path, how: &[&str]) -> Result<()> {
    let flags = [remaps(), vec![format!("-Clink-arg=--max-memory={MEMORY_MAX}")]].concat();
    let flags = format!("target.{}.rustflags={flags:?}", setup::TARGET);
    let words = ["cargo", "build", "--quiet", "--lib", "--target", setup::TARGET];
    let mut command = shell::command(&[&words[..], &["--config", &flags], how].concat());
    let status = command.current_dir(root).env("CARGO_TARGET_DIR", target).status();
    ensure!(status.context("cannot start cargo")?.success(), "a crate does not build for wasm");
    Ok(())
}

/// Panic messages name source files. Those of libraries are told from `crates` on: where a machine
/// keeps them is nobody's business, and the module should be the same bytes everywhere.
fn remaps() -> Vec<String> {
    let cargo = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let cargo = cargo.or_else(|| Some(std::env::home_dir()?.join(".cargo"))).unwrap_or_default();
    let sources = fs::read_dir(cargo.join("registry/src")).into_iter().flatten().flatten();
    sources.map(|entry| format!("--remap-path-prefix={}=crates", entry.path().display())).collect()
}

fn bind(built: &Path, folder: &Path) -> Result<()> {
    Bindgen::new()
        .input_path(built)
        .web(true)?
        .typescript(true)
        // The page says where the module is: in a worker made from a Blob a relative path is lost.
        .omit_default_module_path(true)
        .generate(folder)
        .context("cannot generate the bindings of a crate")
}

fn shrink(wasm: &Path) -> Result<()> {
    let path = wasm.to_str().context("the path of the repository is not text")?;
    let tool = "node_modules/binaryen/bin/wasm-opt";
    // Copies of one generic function lie side by side, where a compressor finds them alike.
    let lean = ["-O3", "--converge", "-g", "--reorder-functions-by-name"];
    shell::run(&[&["node", tool], &lean[..], &[path, "-o", path]].concat())?;
    shell::run(&["node", tool, "--strip-debug", "--strip-producers", path, "-o", path])
}
