//! The three browsers of the tests: found on the path, installed on Debian as root if missing,
//! and otherwise named in a sentence, so that one knows what to install.

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use crate::shell;

/// A browser, the programs that its tests start, and the Debian packages that bring them.
pub(crate) struct Browser {
    pub(crate) name: &'static str,
    /// Each must be found, under one of its names.
    programs: &'static [&'static [&'static str]],
    packages: &'static [&'static str],
}

pub(crate) const CHROMIUM: Browser = Browser {
    name: "Chromium",
    programs: &[&["chromium", "chromium-browser", "google-chrome"]],
    packages: &["chromium"],
};

pub(crate) const FIREFOX: Browser = Browser {
    name: "Firefox",
    programs: &[&["firefox-esr", "firefox"]],
    packages: &["firefox-esr"],
};

pub(crate) const WEBKIT: Browser = Browser {
    name: "WebKit",
    programs: &[&["WebKitWebDriver"], &["xvfb-run"], &["xauth"]],
    packages: &["webkit2gtk-driver", "xvfb", "xauth"],
};

impl Browser {
    /// The browser's own program.
    pub(crate) fn program(&self) -> Result<PathBuf> {
        if let [Some(first), ..] = self.found().as_slice() {
            return Ok(first.clone());
        }
        bail!("{} is missing", self.name)
    }

    /// Fails with what is missing and how to get it.
    pub(crate) fn present(&self) -> Result<()> {
        let found = self.found();
        let missing = self.programs.iter().zip(&found).filter(|(_, path)| path.is_none());
        let names = missing.map(|(names, _)| names[0]).collect::<Vec<_>>().join(", no ");
        if names.is_empty() {
            return Ok(());
        }
        bail!(
            "The tests in {} find no {names} on the path. On Debian, as root: \
             apt-get install --no-install-recommends {}",
            self.name,
            self.packages.join(" ")
        )
    }

    fn found(&self) -> Vec<Option<PathBuf>> {
        self.programs.iter().map(|names| names.iter().find_map(|name| on_path(name))).collect()
    }
}

/// Installs what is missing where that is possible: on Debian, as root.
pub(crate) fn install() -> Result<()> {
    let all = [CHROMIUM, FIREFOX, WEBKIT];
    let absent = all.iter().filter(|browser| browser.present().is_err());
    let packages = absent.flat_map(|browser| browser.packages).copied().collect::<Vec<_>>();
    if packages.is_empty() || !can_install() {
        return Ok(());
    }
    let apt = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "--quiet", "--yes"];
    shell::run(&[&apt[..], &["update"]].concat())?;
    shell::run(&[&apt[..], &["install", "--no-install-recommends"], &packages].concat())
}

fn can_install() -> bool {
    let root = shell::capture(&["id", "-u"]).is_ok_and(|id| id.trim() == "0");
    root && Path::new("/etc/debian_version").exists() && on_path("apt-get").is_some()
}

fn on_path(program: &str) -> Option<PathBuf> {
    let paths = std::env::var_os("PATH")?;
    std::env::split_paths(&paths).map(|folder| folder.join(program)).find(|path| path.is_file())
}
