//! What is printed: a line for each scenario when it has ended, then the slowest, what failed, and a
//! last line with the numbers, alone on its line, which continuous integration reads.

use std::fmt::Write;
use std::process::ExitCode;
use std::time::Duration;

use super::queue::Job;
use super::run::Outcome;

/// How many of the slowest are listed.
const SLOWEST: usize = 15;

/// What has been run so far.
#[derive(Debug)]
pub(super) struct Report {
    wanted: usize,
    skipped: usize,
    ended: Vec<(String, Duration)>,
    failed: Vec<(String, String)>,
    started: (usize, Duration),
}

impl Report {
    /// Nothing yet of so many; so many others are left out.
    pub(super) fn new(wanted: usize, skipped: usize) -> Self {
        Self { wanted, skipped, ended: vec![], failed: vec![], started: (0, Duration::ZERO) }
    }

    /// Prints how a job has ended.
    pub(super) fn add(&mut self, job: &Job<'_>, outcome: Outcome) {
        let name = job.to_string();
        let sign = if outcome.failure.is_some() { "FAILED" } else { "ok" };
        let (number, of) = (self.ended.len() + 1, self.wanted);
        println!("{number:4}/{of} {sign:6} {:6.1} s  {name}", outcome.time.as_secs_f64());
        if let Some(failure) = outcome.failure {
            println!("{failure}\n");
            self.failed.push((name.clone(), failure));
        }
        if outcome.starting > Duration::ZERO {
            self.started = (self.started.0 + 1, self.started.1 + outcome.starting);
        }
        self.ended.push((name, outcome.time));
    }

    /// Prints the rest, and says whether everything passed.
    pub(super) fn finish(&mut self, time: Duration) -> ExitCode {
        println!("{}", self.text(time));
        if self.failed.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
    }

    fn text(&mut self, time: Duration) -> String {
        let mut text = String::from("\nThe slowest:\n");
        self.ended.sort_by_key(|(_, time)| std::cmp::Reverse(*time));
        for (name, time) in self.ended.iter().take(SLOWEST) {
            let _ = writeln!(text, "{:8.1} s  {name}", time.as_secs_f64());
        }
        let (browsers, starting) = self.started;
        let sum: Duration = self.ended.iter().map(|(_, time)| *time).sum();
        let _ = writeln!(
            text,
            "\n{:.0} s in all for {:.0} s of scenarios; {browsers} browsers were started in {:.0} s.",
            time.as_secs_f64(),
            sum.as_secs_f64(),
            starting.as_secs_f64(),
        );
        if !self.failed.is_empty() {
            text.push_str("\nFailed:\n");
            for (name, failure) in &self.failed {
                let first = failure.lines().find(|line| !line.is_empty()).unwrap_or_default();
                let _ = writeln!(text, "  {name}\n    {first}");
            }
            text.push_str("\nOne alone: cargo xtask test pages --engine ENGINE NAME\n");
        }
        let passed = self.ended.len() - self.failed.len();
        let _ = write!(
            text,
            "\n{passed} passed, {} failed, {} skipped",
            self.failed.len(),
            self.skipped
        );
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Engine, Scenario};

    #[test]
    fn the_last_line_has_the_numbers_and_nothing_else() {
        let scenario = Scenario::new("pages::x", "y", |_| Box::pin(async { Ok(()) }));
        let job = Job { scenario: &scenario, engine: Some(Engine::WebKit) };
        let mut report = Report::new(2, 5);
        for failure in [None, Some("\nit broke\nin two".to_owned())] {
            let (time, starting) = (Duration::from_secs(2), Duration::from_secs(1));
            report.add(&job, Outcome { time, starting, failure });
        }
        let text = report.text(Duration::from_secs(3));
        assert_eq!(text.lines().last(), Some("1 passed, 1 failed, 5 skipped"));
        assert!(text.contains("  WebKit    x::y\n    it broke\n"), "{text}");
        assert!(text.contains("3 s in all for 4 s of scenarios; 2 browsers"), "{text}");
    }
}
