//! What the documentation tells people to type does what it says: every command of docs/sweeps.md
//! runs, in order and in one folder, and prints what stands below it. Its Python is run by
//! `cargo xtask recipes`.
#![cfg(unix)]

#[path = "support/folder.rs"]
mod folder;

use folder::Folder;
use std::path::Path;
use std::process::Command;

/// The blocks of a page that are in this language, or in that.
fn blocks<'a>(page: &'a str, languages: &[&str]) -> Vec<(&'a str, &'a str)> {
    let fenced = page.split("```").skip(1).step_by(2);
    let parts = fenced.filter_map(|block| block.split_once('\n'));
    parts.filter(|(language, _)| languages.contains(language)).collect()
}

#[test]
fn the_commands_of_the_page_about_sweeps_do_what_it_says() {
    let page = include_str!("../docs/sweeps.md");
    let folder = Folder::new("docs");
    let programs = Path::new(env!("CARGO_BIN_EXE_bivouac")).parent().expect("a folder");
    let path = format!("{}:{}", programs.display(), std::env::var("PATH").expect("a path"));
    let mut printed = String::new();
    let (mut commands, mut shown) = (0, 0);
    for (language, block) in blocks(page, &["sh", "text"]) {
        if language == "text" {
            assert!(printed.starts_with(block), "said:\n{block}printed:\n{printed}");
            shown += 1;
            continue;
        }
        let mut shell = Command::new("sh");
        shell.args(["-ec", block]).current_dir(folder.file("")).env("PATH", &path);
        let output = shell.output().expect("there is a shell");
        let errors = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{block}{errors}");
        printed = String::from_utf8(output.stdout).expect("text");
        commands += block.lines().filter(|line| line.starts_with("bivouac ")).count();
    }
    assert!(commands >= 10 && shown >= 3, "{commands} commands, {shown} outputs");
}
