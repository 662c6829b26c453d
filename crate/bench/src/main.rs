//! How long work takes, for `tests/bench`: `kernels KIND TEXT SECONDS` does the same again and
//! again for so many seconds, and prints seconds of the fastest and of the median time, and what it
//! came to. `kernels world TEXT RUNS` prints the world of a vote, `kernels bits TEXT` what a trace
//! takes.

// Nothing here decides anything; a clock is what a program that measures is for.
#![allow(clippy::disallowed_types, reason = "it measures time")]

use bivouac_bench::{Work, bits_pm, work, world};
use std::process::ExitCode;
use std::time::{Duration, Instant};

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let answer = match words.as_slice() {
        ["world", text, runs] => runs.parse().ok().and_then(|runs| world(text, runs)),
        ["bits", text] => bits_pm(text).map(|bits| bits.to_string()),
        [kind, text, seconds] => seconds.parse().ok().and_then(|seconds| {
            let span = Duration::from_secs_f64(seconds);
            work(kind, text).map(|work| timed(&work, span))
        }),
        _ => None,
    };
    if let Some(answer) = answer {
        println!("{answer}");
        return ExitCode::SUCCESS;
    }
    eprintln!("no such work: {}", words.join(" "));
    ExitCode::FAILURE
}

fn timed(work: &Work, span: Duration) -> String {
    let until = Instant::now() + span;
    let mut times = Vec::new();
    let mut came_to = work();
    while Instant::now() < until || times.len() < 3 {
        let start = Instant::now();
        came_to = std::hint::black_box(work());
        times.push(start.elapsed());
    }
    times.sort_unstable();
    let median = times[times.len() / 2].as_secs_f64();
    format!("{:e} {median:e} {came_to}", times[0].as_secs_f64())
}
