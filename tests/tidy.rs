//! The house rules that a machine can hold: lengths, openings, directions, words, and that every
//! protocol is complete. Each failure names the file and the rule.

use std::fs;
use std::path::{Path, PathBuf};

/// A source file of the project: its path from the root and its text.
struct Source {
    path: String,
    text: String,
}

impl Source {
    fn is(&self, extension: &str) -> bool {
        Path::new(&self.path).extension().is_some_and(|other| other == extension)
    }

    fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        self.text.lines().enumerate().map(|(place, line)| (place + 1, line))
    }
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().expect("the root")
}

/// Every file that people write by hand below these folders.
fn sources() -> Vec<Source> {
    let root = root();
    let mut sources = Vec::new();
    for folder in ["crate", "tests", "www"] {
        gather(&root.join(folder), &root, &mut sources);
    }
    sources.sort_by(|one, two| one.path.cmp(&two.path));
    assert!(sources.len() > 40, "the folders are not where this test looks for them");
    sources
}

fn gather(folder: &Path, root: &Path, sources: &mut Vec<Source>) {
    for entry in fs::read_dir(folder).expect("a readable folder") {
        let path = entry.expect("an entry").path();
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        if path.is_dir() {
            if !["pkg", "target", "node_modules", "golden"].contains(&name.as_str()) {
                gather(&path, root, sources);
            }
        } else if path
            .extension()
            .is_some_and(|e| ["rs", "js", "css", "html"].iter().any(|x| e == *x))
        {
            let text = fs::read_to_string(&path).expect("UTF-8");
            let path = path.strip_prefix(root).expect("below the root");
            sources.push(Source { path: path.to_string_lossy().into_owned(), text });
        }
    }
}

/// Fails with every complaint at once.
fn none(complaints: &[String]) {
    assert!(complaints.is_empty(), "\n{}", complaints.join("\n"));
}

#[test]
fn files_and_lines_are_short() {
    let mut complaints = Vec::new();
    for source in sources() {
        let count = source.text.lines().count();
        if count > 400 {
            complaints.push(format!("{} has {count} lines; at most 400", source.path));
        }
        for (number, line) in source.lines() {
            let length = line.chars().count();
            if length > 100 && !source.is("html") {
                complaints.push(format!("{}:{number} has {length} columns", source.path));
            }
        }
    }
    none(&complaints);
}

fn starts_function(words: &str, rust: bool) -> bool {
    let (keyword, before): (&str, &[&str]) = if rust {
        ("fn ", &["pub(crate) ", "pub(super) ", "pub ", "const ", "async "])
    } else {
        ("function ", &["export ", "default ", "async "])
    };
    let strip = |words, prefix: &&str| str::strip_prefix(words, *prefix).unwrap_or(words);
    before.iter().fold(words, strip).starts_with(keyword)
}

/// A function starts with its keyword and ends with a brace at the same indentation.
#[test]
fn functions_fit_a_screen() {
    let mut complaints = Vec::new();
    for source in sources().iter().filter(|source| source.is("rs") || source.is("js")) {
        let lines: Vec<&str> = source.text.lines().collect();
        for (start, line) in lines.iter().enumerate() {
            let indent = line.len() - line.trim_start().len();
            let words = line.trim_start();
            if !starts_function(words, source.is("rs")) {
                continue;
            }
            let ends = |line: &&str| {
                line.len() - line.trim_start().len() == indent && line.trim_start().starts_with('}')
            };
            let length = lines[start..].iter().position(ends).unwrap_or(0);
            if length > 70 {
                complaints.push(format!("{}:{} is {length} lines long", source.path, start + 1));
            }
        }
    }
    none(&complaints);
}

#[test]
fn every_module_opens_by_saying_what_it_is() {
    let opened = |source: &Source| match source.path.rsplit('.').next() {
        Some("rs") => source.text.starts_with("//!"),
        Some("js") => source.text.starts_with("/**") || source.text.starts_with("//"),
        Some("css") => source.text.starts_with("/*"),
        _ => true,
    };
    let sources = sources();
    let silent = sources.iter().filter(|source| !opened(source));
    none(&silent.map(|source| format!("{} opens without a word", source.path)).collect::<Vec<_>>());
}

/// The layers of the core, lowest first; a module may use its own layer and those below.
const LAYERS: [&[&str]; 10] = [
    &["terms"],
    &["path", "rng", "ledger", "gather", "slots"],
    &["key"],
    &["scenario"],
    &["node", "ballot", "adversary", "queue", "network"],
    &["trace"],
    &["engine"],
    &["checks"],
    &["protocols"],
    &["fast"],
];

fn layer(module: &str) -> usize {
    LAYERS.iter().position(|layer| layer.contains(&module)).unwrap_or(LAYERS.len())
}

#[test]
fn the_cores_modules_only_look_down() {
    let mut complaints = Vec::new();
    for source in sources().iter().filter(|source| source.path.starts_with("crate/core/src/")) {
        let inside = source.path.trim_start_matches("crate/core/src/").trim_end_matches(".rs");
        let module = inside.split('/').next().expect("a module");
        for (number, line) in source.lines().filter(|(_, line)| !line.trim().starts_with("//")) {
            let Some((_, used)) = line.split_once("crate::") else { continue };
            let used = used.split([':', ';', '{', ',', ' ']).next().expect("a name");
            let constant = used.chars().all(|c| c.is_ascii_uppercase());
            if !constant && layer(used) > layer(module) {
                complaints.push(format!("{}:{number} {module} looks up to {used}", source.path));
            }
        }
    }
    none(&complaints);
}

/// What each folder of the page may import. `(folder, folders it must not reach)`.
const PAGE: [(&str, &[&str]); 7] = [
    ("www/story/", &["../parts/", "../views/", "../elements/", "../engine/", "../store.js"]),
    ("www/parts/", &["../views/", "../elements/", "../engine/", "../store.js", "../pkg/"]),
    ("www/trace/", &["../views/", "../elements/", "../engine/", "../store.js", "../pkg/"]),
    ("www/draw/", &["../views/", "../elements/", "../engine/", "../store.js", "../pkg/"]),
    ("www/views/", &["../views/", "../elements/", "../engine/", "../store.js", "../pkg/"]),
    ("www/elements/", &["../engine/", "../store.js", "../pkg/"]),
    ("www/strings/", &["../"]),
];

#[test]
fn the_pages_modules_only_look_down() {
    let mut complaints = Vec::new();
    for source in sources().iter().filter(|source| source.is("js")) {
        for (folder, forbidden) in PAGE {
            if !source.path.starts_with(folder) {
                continue;
            }
            let imports = source.lines().filter(|(_, line)| {
                (line.starts_with("import ") || line.starts_with("} from "))
                    && line.contains("from ")
            });
            for (number, line) in imports {
                if forbidden.iter().any(|target| line.contains(&format!("'{target}"))) {
                    complaints.push(format!("{}:{number} reaches up: {line}", source.path));
                }
            }
        }
    }
    none(&complaints);
}

#[test]
fn nothing_is_left_open_and_data_never_becomes_markup() {
    // Written in two halves, so that this file does not find itself.
    let banned = [
        concat!("TO", "DO"),
        concat!("FIX", "ME"),
        concat!("XX", "X"),
        concat!("unimplemen", "ted!"),
        concat!("to", "do!("),
        concat!("inner", "HTML"),
        concat!("outer", "HTML"),
        concat!("insertAdjacent", "HTML"),
        concat!("document", ".write"),
        concat!(" style", "=\""),
        concat!("unsafe", "HTML"),
    ];
    let mut complaints = Vec::new();
    for source in sources() {
        for (number, line) in source.lines() {
            for word in banned.iter().filter(|word| line.contains(*word)) {
                complaints.push(format!("{}:{number} has {word}", source.path));
            }
        }
    }
    none(&complaints);
}

/// Seed row 52.
#[test]
fn every_protocol_has_a_scenario_a_golden_and_its_source() {
    let digests = fs::read_to_string(root().join("tests/golden/digests.tsv")).expect("digests");
    let protocols = sources();
    let protocols = protocols.iter().filter(|source| {
        let inside = source.path.strip_prefix("crate/core/src/protocols/");
        inside.is_some_and(|inside| !inside.contains('/'))
    });
    let mut seen = 0;
    for source in protocols {
        let name = Path::new(&source.path).file_stem().expect("a name").to_string_lossy();
        let key = format!("alg={name}&");
        assert!(digests.contains(&key), "{name} has no scenario in the gallery with a digest");
        let opening: String =
            source.text.lines().take_while(|line| line.starts_with("//!")).collect();
        let cited = opening.contains("19") || opening.contains("20");
        assert!(cited, "{} does not cite its source", source.path);
        seen += 1;
    }
    assert!(seen > 0, "no protocols found");
}
