//! The tests of `recipes/`: what people build around the command, in other languages, with the
//! packages that it needs.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::tally::{self, Counts, Tally};
use crate::{python, shell};

const TESTS: [(&str, &str); 2] = [
    ("the recipe for Dask", "test_dask_sweep.py"),
    ("the Python of docs/sweeps.md", "test_page.py"),
];
const DASK: &str = "recipes/dask";

/// Runs them; the answer is whether all passed.
pub(crate) fn all() -> Result<bool> {
    let python = ready().context("the recipes cannot be tested here")?;
    let mut tally = Tally::default();
    each(&mut tally, &python);
    Ok(tally.finish())
}

/// Counts them among other tests; skipped where Python or its packages are not to be had.
pub(crate) fn count(tally: &mut Tally) {
    match ready() {
        Ok(python) => each(tally, &python),
        Err(reason) => tally.skip("recipes in Python", &format!("{reason:#}")),
    }
}

fn each(tally: &mut Tally, python: &Path) {
    for (name, script) in TESTS {
        tally.count(name, || test(python, script));
    }
}

fn ready() -> Result<PathBuf> {
    if let Some(reason) = python::missing() {
        bail!(reason);
    }
    python::with(&format!("{DASK}/requirements.txt"))
}

fn test(python: &Path, script: &str) -> Result<Counts> {
    shell::run(&["cargo", "build", "--quiet", "--package", "bivouac-cli"])?;
    let bivouac = shell::target_dir()?.join("debug/bivouac");
    let mut tests = Command::new(python);
    tests.arg(script).current_dir(shell::root().join(DASK));
    tests.env("BIVOUAC", bivouac).env("PYTHONDONTWRITEBYTECODE", "1");
    tally::printed(&mut tests, tally::unittest)
}
