//! How fast it is on this machine: each script of `tests/bench` races what is ours with its peers,
//! and what they found becomes a page. The peers in Python have a folder of their own; without
//! Python their rows are left out.

use std::fs;
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::browsers::{self, CHROMIUM};
use crate::{bindings, build, python, setup, shell};

const PEERS: &str = "tests/bench/peers/requirements.txt";
const PAGE: &str = "docs/speed.md";

/// Builds the site, the command and the kernels, runs every bench and writes the page; with a name
/// only that bench, and no page.
pub(crate) fn all(only: Option<&str>) -> Result<()> {
    setup::ready()?;
    build::site(None)?;
    bindings::sabotaged()?;
    shell::run(&["cargo", "build", "--quiet", "--release", "--package", "bivouac-cli"])?;
    shell::run(&["cargo", "build", "--quiet", "--release", "--package", "bivouac-bench"])?;
    let folder = shell::target_dir()?.join("bench");
    fs::create_dir_all(&folder).context("cannot create the folder of the benches")?;
    bindings::module("bivouac-bench", &folder)?;
    browsers::install()?;
    let rows = folder.join("rows.jsonl");
    let _ = fs::remove_file(&rows);
    let python = match python::missing() {
        Some(reason) => {
            println!("no peers in Python: {reason}");
            None
        }
        None => Some(python::with(PEERS)?),
    };
    let node = || -> Result<Command> {
        let target = shell::target_dir()?;
        let mut node = shell::command(&["node"]);
        node.env("BIVOUAC", target.join("release/bivouac"));
        node.env("KERNELS", target.join("release/kernels")).env("KERNELS_WASM", &folder);
        node.env("CHROMIUM", CHROMIUM.program()?).env("BENCH_ROWS", &rows);
        if let Some(python) = &python {
            node.env("PEERS_PYTHON", python);
        }
        Ok(node)
    };
    let mut ran = 0;
    for script in shell::scripts("tests/bench", ".js")? {
        let name = script.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        if only.is_none_or(|only| only == name) {
            println!("\n== {name}");
            let status = node()?.arg(&script).status()?;
            ensure!(status.success(), "{} failed ({status})", script.display());
            ran += 1;
        }
    }
    ensure!(ran > 0, "there is no bench {}", only.unwrap_or_default());
    if only.is_none() {
        let status = node()?.arg("tests/bench/lib/page.js").arg(&rows).arg(PAGE).status()?;
        ensure!(status.success(), "the page of results could not be written ({status})");
    }
    Ok(())
}
