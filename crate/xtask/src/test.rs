//! Everything that must hold, from style to the three browsers. Each runner's tests are counted
//! and the last line is the sum: `N passed, N failed`.

use std::process::Command;
use std::thread;

use anyhow::{Result, anyhow};

use crate::browsers::{self, Browser, CHROMIUM, FIREFOX, WEBKIT};
use crate::tally::{self, Counts, Tally};
use crate::{bindings, build, recipes, setup, shell};

/// Runs every step, also after a failure; the answer is whether all passed.
pub(crate) fn everything() -> Result<bool> {
    setup::ready()?;
    let mut tally = Tally::default();
    style(&mut tally);
    native(&mut tally);
    recipes::count(&mut tally);
    tally.check("the site builds", || build::site(None).map(drop));
    page(&mut tally);
    tally.check("a core that fails on purpose builds", || bindings::sabotaged().map(drop));
    tally.check("the browsers can be installed", browsers::install);
    tally.count("tests in Chromium, and beside them those in Firefox", side_by_side);
    tally.count("tests in WebKit", webkit);
    Ok(tally.finish())
}

fn style(tally: &mut Tally) {
    let lint = ["cargo", "clippy", "--quiet"];
    let host = ["--workspace", "--exclude", "bivouac-wasm", "--all-targets"];
    let wasm = ["--package", "bivouac-wasm", "--all-features", "--target", setup::TARGET];
    let deny = ["--", "-D", "warnings"];
    tally.check("format", || shell::run(&["cargo", "fmt", "--all", "--check"]));
    tally.check("lints", || shell::run(&[&lint[..], &host, &deny].concat()));
    tally.check("lints of the wasm crate", || shell::run(&[&lint[..], &wasm, &deny].concat()));
}

/// The digests must be the same in a release build, where the compiler takes more liberties.
fn native(tally: &mut Tally) {
    let release = ["--release", "--package", "bivouac-cli", "--test", "determinism"];
    tally.count("tests of the core and the command", || cargo(&[]));
    tally.count("tests of the build driver", || cargo(&["--package", "xtask"]));
    tally.count("digests in a release build", || cargo(&release));
}

fn page(tally: &mut Tally) {
    let tsc = "node_modules/typescript/bin/tsc";
    tally.check("types of the page", || shell::run(&["node", tsc, "--project", "tsconfig.json"]));
    tally.count("tests under Node", || {
        let files = shell::scripts("tests/web", ".test.js")?;
        tally::printed(node(&mut shell::command(&["node"])).args(files), tally::node)
    });
}

fn cargo(words: &[&str]) -> Result<Counts> {
    let words = [&["cargo", "test", "--quiet", "--no-fail-fast"], words].concat();
    tally::printed(&mut shell::command(&words), tally::cargo)
}

/// Both together take little longer than one: a page waits more than it works.
fn side_by_side() -> Result<Counts> {
    let (one, other) = thread::scope(|scope| {
        let firefox = scope.spawn(|| playwright(&FIREFOX, "FIREFOX"));
        (playwright(&CHROMIUM, "CHROMIUM"), firefox.join())
    });
    let other = other.map_err(|_| anyhow!("the run in Firefox broke off"))?;
    Ok(one?.and(other?))
}

/// The specs in one browser, whose program is passed on in the variable that the config reads.
fn playwright(browser: &Browser, variable: &str) -> Result<Counts> {
    browser.present()?;
    let project = browser.name.to_lowercase();
    let report = shell::target_dir()?.join(format!("playwright/{project}.json"));
    // A report of an earlier run must not speak for this one.
    let _ = std::fs::remove_file(&report);
    let config = "--config=tests/browser/playwright.config.js";
    let cli = "node_modules/@playwright/test/cli.js";
    let kept = shell::target_dir()?.join(format!("playwright/{project}"));
    let mut command = shell::command(&["node", cli, "test", config, "--project", &project]);
    command.arg("--output").arg(kept);
    command.env(variable, browser.program()?).env("PLAYWRIGHT_JSON_OUTPUT_FILE", &report);
    tally::reported(english(&mut command), &report)
}

fn webkit() -> Result<Counts> {
    WEBKIT.present()?;
    let mut command = shell::command(&["xvfb-run", "--auto-servernum", "node"]);
    node(english(&mut command)).arg("tests/browser/webkit.test.js");
    tally::printed(&mut command, tally::node)
}

fn node(command: &mut Command) -> &mut Command {
    command.args(["--test", "--test-reporter", "spec"])
}

/// Under the locale C one browser reports a language that its own number formats refuse.
fn english(command: &mut Command) -> &mut Command {
    command.env("LANG", "en_US.UTF-8")
}
