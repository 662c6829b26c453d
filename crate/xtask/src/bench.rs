//! How fast it is on this machine: each script of `tests/bench` prints a table of its own. Nothing
//! is judged here; what is quoted from it goes with the machine it was measured on.

use anyhow::Result;

use crate::browsers::{self, CHROMIUM};
use crate::{build, setup, shell};

/// Builds the site and the command, then runs every bench.
pub(crate) fn all() -> Result<()> {
    setup::ready()?;
    build::site(None)?;
    shell::run(&["cargo", "build", "--quiet", "--release", "--package", "bivouac-cli"])?;
    let kernels = ["--package", "bivouac", "--example", "kernels"];
    shell::run(&[&["cargo", "build", "--quiet", "--release"][..], &kernels].concat())?;
    browsers::install()?;
    for script in shell::scripts("tests/bench", ".js")? {
        let command = shell::target_dir()?.join("release/bivouac");
        let kernels = shell::target_dir()?.join("release/examples/kernels");
        let mut node = shell::command(&["node"]);
        node.arg(&script).env("BIVOUAC", command).env("KERNELS", kernels);
        node.env("CHROMIUM", CHROMIUM.program()?);
        let status = node.status()?;
        anyhow::ensure!(status.success(), "{} failed ({status})", script.display());
    }
    Ok(())
}
