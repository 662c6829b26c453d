//! Counts of what passed and failed, and how each runner's output is read. A runner that fails
//! without naming a failed test counts as one failure, so that nothing fails silently.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::shell;

/// What one runner, or all of them, passed and failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    pub(crate) passed: u64,
    pub(crate) failed: u64,
}

impl Counts {
    const PASSED: Self = Self { passed: 1, failed: 0 };
    const FAILED: Self = Self { passed: 0, failed: 1 };

    /// Both together.
    pub(crate) fn and(self, other: Self) -> Self {
        Self { passed: self.passed + other.passed, failed: self.failed + other.failed }
    }
}

/// The sum over all steps, and the names of those that failed.
#[derive(Default)]
pub(crate) struct Tally {
    counts: Counts,
    failures: Vec<String>,
    skipped: Vec<String>,
}

impl Tally {
    /// A step that passes or fails as one.
    pub(crate) fn check(&mut self, name: &str, step: impl FnOnce() -> Result<()>) {
        self.count(name, || step().map(|()| Counts::PASSED));
    }

    /// A step that counts its own tests; an error is one failure, said in its words.
    pub(crate) fn count(&mut self, name: &str, step: impl FnOnce() -> Result<Counts>) {
        println!("\n== {name}");
        let counts = step().unwrap_or_else(|error| {
            println!("{error:#}");
            Counts::FAILED
        });
        self.counts = self.counts.and(counts);
        if counts.failed > 0 {
            self.failures.push(name.to_owned());
        }
    }

    /// A step that cannot be taken on this machine, which the sum tells.
    pub(crate) fn skip(&mut self, name: &str, reason: &str) {
        println!("\n== {name}\nskipped: {reason}");
        self.skipped.push(format!("{name}: {reason}"));
    }

    /// Prints the sum; the answer is whether everything passed.
    pub(crate) fn finish(&self) -> bool {
        println!();
        for name in &self.failures {
            println!("failed: {name}");
        }
        for name in &self.skipped {
            println!("skipped: {name}");
        }
        let skipped = match self.skipped.len() {
            0 => String::new(),
            count => format!(", {count} skipped"),
        };
        println!("{} passed, {} failed{skipped}", self.counts.passed, self.counts.failed);
        self.counts.failed == 0
    }
}

/// Runs a test runner and reads its counts from what it printed.
pub(crate) fn printed(command: &mut Command, read: fn(&str) -> Counts) -> Result<Counts> {
    let (text, success) = shell::tee(command)?;
    Ok(judged(read(&text), success))
}

/// Runs Playwright and reads its counts from the report that it leaves at `report`.
pub(crate) fn reported(command: &mut Command, report: &Path) -> Result<Counts> {
    let (_, success) = shell::tee(command)?;
    let text = std::fs::read(report).context("Playwright left no report")?;
    let stats = &serde_json::from_slice::<Value>(&text)?["stats"];
    let number = |key: &str| stats[key].as_u64().unwrap_or(0);
    // A test that passes only when repeated is not one to trust.
    let failed = number("unexpected") + number("flaky");
    Ok(judged(Counts { passed: number("expected"), failed }, success))
}

/// Adds the failure of the runner itself where no test accounts for it.
fn judged(counts: Counts, success: bool) -> Counts {
    let silent = !success && counts.failed == 0 || counts == Counts::default();
    Counts { failed: counts.failed + u64::from(silent), ..counts }
}

/// Reads every `test result: ok. 3 passed; 0 failed; ...` of `cargo test`.
pub(crate) fn cargo(text: &str) -> Counts {
    let results = text.lines().filter_map(|line| line.strip_prefix("test result: "));
    results.fold(Counts::default(), |sum, line| {
        let number = |word: &str| {
            let part = line.split([';', '.']).find(|part| part.ends_with(word));
            part.and_then(|part| part.trim().strip_suffix(word)?.trim().parse().ok()).unwrap_or(0)
        };
        sum.and(Counts { passed: number("passed"), failed: number("failed") })
    })
}

/// Reads `# pass 3` and `# fail 0` of Node's runner; its other reporter writes an i in a circle.
pub(crate) fn node(text: &str) -> Counts {
    let number = |word: &str| {
        let lines = text.lines().filter_map(|line| line.strip_prefix(['#', 'ℹ']));
        let number = |line: &str| line.trim().strip_prefix(word)?.trim().parse::<u64>().ok();
        lines.filter_map(number).sum()
    };
    Counts { passed: number("pass"), failed: number("fail") + number("cancelled") }
}

/// Reads `Ran 4 tests in 3.2s` and `FAILED (failures=1, errors=1)` of Python's unittest.
pub(crate) fn unittest(text: &str) -> Counts {
    let number = |word: &str| -> u64 {
        let words = text.lines().flat_map(|line| line.split(['(', ',', ')', ' ']));
        words.filter_map(|part| part.strip_prefix(word)?.parse::<u64>().ok()).sum()
    };
    let ran = text.lines().filter_map(|line| line.strip_prefix("Ran ")?.split(' ').next());
    let ran: u64 = ran.filter_map(|count| count.parse::<u64>().ok()).sum();
    let failed = number("failures=") + number("errors=");
    Counts { passed: ran.saturating_sub(failed + number("skipped=")), failed }
}

#[cfg(test)]
mod tests {
    use super::{Counts, cargo, judged, node, unittest};

    #[test]
    fn every_result_of_cargo_is_summed() {
        let text = "running 2 tests\ntest result: ok. 2 passed; 0 failed; 1 ignored; 0 measured\n\
                    test result: FAILED. 39 passed; 1 failed; 0 ignored; 0 measured\n";
        assert_eq!(cargo(text), Counts { passed: 41, failed: 1 });
    }

    #[test]
    fn both_reporters_of_node_are_read() {
        let counts = Counts { passed: 5, failed: 1 };
        assert_eq!(node("# tests 6\n# pass 5\n# fail 1\n# cancelled 0\n"), counts);
        assert_eq!(node("ℹ tests 6\nℹ pass 5\nℹ fail 0\nℹ cancelled 1\n"), counts);
    }

    #[test]
    fn what_unittest_ran_and_failed_is_read() {
        let counts = |passed, failed| Counts { passed, failed };
        assert_eq!(unittest("Ran 4 tests in 3.2s\n\nOK\n"), counts(4, 0));
        let text = "Ran 5 tests in 3.2s\n\nFAILED (failures=1, errors=2, skipped=1)\n";
        assert_eq!(unittest(text), counts(1, 3));
    }

    #[test]
    fn a_runner_that_breaks_or_finds_no_test_has_failed() {
        let some = Counts { passed: 3, failed: 0 };
        assert_eq!(judged(some, true), some);
        assert_eq!(judged(some, false), Counts { passed: 3, failed: 1 });
        assert_eq!(judged(Counts::default(), true), Counts { passed: 0, failed: 1 });
    }
}
