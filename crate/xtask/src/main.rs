//! The project's driver, `cargo xtask`. It calls tools in the right order and says in a sentence
//! what went wrong; it decides nothing about runs or pictures.

mod bench;
mod bindings;
mod browsers;
mod build;
mod fuzz;
mod notices;
mod python;
mod recipes;
mod serve;
mod setup;
mod shell;
mod supply;
mod tally;
mod test;
mod tools;

use std::process::ExitCode;

use anyhow::{Context, Result, bail};

const HELP: &str = "\
cargo xtask build [--out DIR]    the deployable site, in dist/ unless said otherwise
cargo xtask serve [--port N]     builds, serves the site on this machine and prints its address
cargo xtask test                 everything: style, types, and the tests in all three engines
cargo xtask recipes              the tests of recipes/, which need Python
cargo xtask bench [--only NAME]  how fast it is on this machine; leaves docs/speed.md
cargo xtask sabotage             a core that fails on purpose, for single tests of recovery
cargo xtask deny                 the licences and origins of every crate
cargo xtask reproduce            builds both cores twice, in two places, and compares bytes
cargo xtask fuzz [--seconds N]   any bytes as links, files, messages and runs, so long for each;
                                 what is worth replaying goes into tests/hostile/fuzzed.json";

fn main() -> ExitCode {
    let mut words = std::env::args().skip(1);
    let verb = words.next().unwrap_or_default();
    match dispatch(&verb, &words.collect::<Vec<_>>()) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Runs one verb; the answer is whether everything passed.
fn dispatch(verb: &str, words: &[String]) -> Result<bool> {
    match verb {
        "build" => build::site(option(words, "--out")?).map(|_| true),
        "serve" => {
            let port = option(words, "--port")?.unwrap_or("5173");
            let port = port.parse().context("--port takes a number from 0 to 65535")?;
            serve::site(port).map(|()| true)
        }
        "test" => option(words, "").and_then(|_| test::everything()),
        "recipes" => option(words, "").and_then(|_| recipes::all()),
        "sabotage" => option(words, "").and_then(|_| bindings::sabotaged()).map(|_| true),
        "deny" => option(words, "").and_then(|_| supply::deny()).map(|()| true),
        "reproduce" => option(words, "").and_then(|_| supply::reproduce()),
        "fuzz" => {
            let seconds = option(words, "--seconds")?.unwrap_or("60");
            fuzz::all(seconds.parse().context("--seconds takes a whole number")?).map(|()| true)
        }
        "bench" => bench::all(option(words, "--only")?).map(|()| true),
        "" | "help" | "--help" => {
            println!("{HELP}");
            Ok(true)
        }
        other => bail!("there is no verb \"{other}\"\n{HELP}"),
    }
}

/// The value of the verb's only option, if it was given; anything else on the line is refused.
fn option<'a>(words: &'a [String], name: &str) -> Result<Option<&'a str>> {
    match words {
        [] => Ok(None),
        [key, value] if key == name => Ok(Some(value)),
        _ => bail!("did not understand \"{}\"\n{HELP}", words.join(" ")),
    }
}
