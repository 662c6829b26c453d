//! The site on this machine, for a look at it. Vite's preview does the serving: it prints the
//! address, takes the next free port if the wanted one is taken, and stops on Ctrl-C.

use anyhow::{Context, Result};

use crate::{build, shell};

/// Builds the site and serves it until it is stopped.
pub(crate) fn site(port: u16) -> Result<()> {
    build::site(None)?;
    let port = port.to_string();
    let words = ["node", build::VITE, "preview", "--host", "127.0.0.1", "--port", &port];
    let status = shell::command(&words).status().context("cannot start the server")?;
    // Ctrl-C reaches the server too and is the usual end; only a code of its own is a failure.
    anyhow::ensure!(status.code().is_none_or(|code| code == 0), "the server failed ({status})");
    Ok(())
}
