//! `LICENSES.txt`: every library inside the site with its licence and the licence's text. The
//! crates come from Cargo's graph of the wasm crate, the packages from Vite's list of what it
//! bundled, so tools of the build are not in it.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::{setup, shell};

const HEAD: &str = "\
Bivouac is licensed under MIT OR Apache-2.0, at your option. It contains the Rust standard library
(MIT OR Apache-2.0, https://www.rust-lang.org) and the libraries below, each under its own terms,
which follow.
";

/// One library and the licence texts that it asks to be passed on.
struct Notice {
    library: String,
    texts: Vec<String>,
}

/// Writes the notices into the site, from what was compiled and what was bundled.
pub(crate) fn write(site: &Path) -> Result<()> {
    let mut notices = crates()?;
    let list = site.join("packages.json");
    if list.exists() {
        notices.extend(packages(&list)?);
        fs::remove_file(&list).context("cannot remove the list of packages")?;
    }
    fs::write(site.join("LICENSES.txt"), page(&notices)?).context("cannot write LICENSES.txt")
}

/// The list of libraries, then each text once, under the names of all that it covers.
fn page(notices: &[Notice]) -> Result<String> {
    let mut page = HEAD.to_owned();
    let mut terms = BTreeMap::<&str, Vec<&str>>::new();
    for notice in notices {
        write!(page, "\n  {}", notice.library)?;
        for text in &notice.texts {
            terms.entry(text.trim()).or_default().push(&notice.library);
        }
    }
    for (text, libraries) in terms {
        write!(page, "\n\n{}\n{}\n\n{text}\n", "-".repeat(80), libraries.join("\n"))?;
    }
    Ok(page)
}

/// The crates that end up in the wasm module, without the project's own.
fn crates() -> Result<Vec<Notice>> {
    let words = ["cargo", "metadata", "--format-version", "1", "--filter-platform", setup::TARGET];
    let graph: Value = serde_json::from_str(&shell::capture(&words)?)?;
    let linked = linked(&graph).context("Cargo's graph of the wasm crate has another form")?;
    let packages = graph["packages"].as_array().into_iter().flatten();
    let foreign = packages.filter(|package| !package["source"].is_null());
    foreign
        .filter(|package| package["id"].as_str().is_some_and(|id| linked.contains(id)))
        .map(|package| {
            let manifest = Path::new(package["manifest_path"].as_str().unwrap_or_default());
            let folder = manifest.parent().context("a crate without a folder")?;
            Ok(Notice { library: library(package, "license"), texts: texts(folder)? })
        })
        .collect()
}

/// The ids of all crates that the wasm crate links: its normal dependencies and theirs, without
/// macros, which stay in the compiler.
fn linked(graph: &Value) -> Option<BTreeSet<&str>> {
    let packages = graph["packages"].as_array()?;
    let of = |id: &str| packages.iter().find(|package| package["id"] == id);
    let nodes = graph["resolve"]["nodes"].as_array()?;
    let root = packages.iter().find(|package| package["name"] == "bivouac-wasm")?;
    let mut open = vec![root["id"].as_str()?];
    let mut seen = BTreeSet::new();
    while let Some(id) = open.pop() {
        let targets = of(id)?["targets"].as_array()?;
        if targets.iter().any(|target| target["kind"][0] == "proc-macro") || !seen.insert(id) {
            continue;
        }
        let node = nodes.iter().find(|node| node["id"] == id)?;
        for dependency in node["deps"].as_array()? {
            let kinds = dependency["dep_kinds"].as_array()?;
            if kinds.iter().any(|kind| kind["kind"].is_null()) {
                open.push(dependency["pkg"].as_str()?);
            }
        }
    }
    Some(seen)
}

/// The npm packages that the page's bundle contains, from the list that Vite leaves.
fn packages(list: &Path) -> Result<Vec<Notice>> {
    let list: Value = serde_json::from_slice(&fs::read(list)?)?;
    let packages = list.as_array().context("Vite's list of packages has another form")?;
    let text = |package: &Value| package["text"].as_str().unwrap_or_default().to_owned();
    let notice = |package: &Value| Notice {
        library: library(package, "identifier"),
        texts: vec![text(package)],
    };
    Ok(packages.iter().map(notice).collect())
}

/// Name, version and licence in one line.
fn library(package: &Value, licence: &str) -> String {
    let text = |key: &str| package[key].as_str().unwrap_or("unknown");
    format!("{} {} ({})", text("name"), text("version"), text(licence))
}

/// The texts of a crate's licence files, in the order of their names.
fn texts(folder: &Path) -> Result<Vec<String>> {
    let mut texts = BTreeMap::new();
    for entry in fs::read_dir(folder).context("cannot read the sources of a crate")? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().to_uppercase();
        if path.is_file() && (name.starts_with("LICEN") || name.starts_with("COPYING")) {
            texts.insert(name, fs::read_to_string(&path)?);
        }
    }
    Ok(texts.into_values().collect())
}
