//! Python with packages of its own, in a folder below `target/`: nothing of the machine's Python is
//! touched, and nobody without Python needs one.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use anyhow::{Context, Result};

use crate::shell;

/// What the packages need at least.
const VERSION: (u32, u32) = (3, 11);

/// Why there is no Python to be had here, or nothing if there is one.
pub(crate) fn missing() -> Option<String> {
    let (major, minor) = VERSION;
    let check =
        format!("import ensurepip, sys, venv; sys.exit(sys.version_info < ({major}, {minor}))");
    let mut python = Command::new("python3");
    let status = python.args(["-c", &check]).stdout(Stdio::null()).stderr(Stdio::null()).status();
    match status {
        Ok(status) if status.success() => None,
        Ok(_) => Some(format!("python3 is older than {major}.{minor}, or has no venv and pip")),
        Err(_) => {
            Some(format!("there is no python3; {major}.{minor} or newer, with pip, would do"))
        }
    }
}

/// The Python of the packages that a file in the repository lists: made or renewed only when the
/// list has changed.
pub(crate) fn with(requirements: &str) -> Result<PathBuf> {
    let name = requirements.replace(['/', '.'], "-");
    let folder = shell::target_dir()?.join("python").join(name);
    let python = folder.join(if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" });
    let wanted = fs::read_to_string(shell::root().join(requirements))
        .with_context(|| format!("cannot read {requirements}"))?;
    let installed = folder.join("installed.txt");
    if fs::read_to_string(&installed).is_ok_and(|text| text == wanted) {
        return Ok(python);
    }
    let path = folder.to_str().context("the path of the repository is not text")?;
    println!("installing the packages of {requirements}");
    shell::run(&["python3", "-m", "venv", "--clear", path])?;
    let program = python.to_str().context("the path of the repository is not text")?;
    let pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check"];
    shell::run(&[&[program], &pip[..], &["--requirement", requirements]].concat())
        .with_context(|| format!("the packages of {requirements} could not be installed"))?;
    fs::write(installed, wanted).context("cannot note what was installed")?;
    Ok(python)
}
