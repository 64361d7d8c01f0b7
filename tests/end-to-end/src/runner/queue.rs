//! What comes next: scenarios that take longest first, in browsers that are open already.

use std::fmt;

use super::scenario::Scenario;
use crate::Engine;

/// A scenario in an engine.
#[derive(Clone, Copy, Debug)]
pub(super) struct Job<'a> {
    /// The scenario.
    pub(super) scenario: &'a Scenario,
    /// The engine; none where it needs no browser of the runner's.
    pub(super) engine: Option<Engine>,
}

impl Job<'_> {
    /// About how long it takes; Firefox and WebKit answer their drivers more slowly.
    fn weight(&self) -> u32 {
        let slower = match self.engine {
            Some(Engine::Firefox | Engine::WebKit) => 3,
            Some(Engine::Chromium) | None => 2,
        };
        self.scenario.seconds() * slower
    }
}

impl fmt::Display for Job<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let engine = self.engine.map_or("-", Engine::name);
        write!(f, "{engine:8}  {}", self.scenario.name())
    }
}

/// A scenario in each of its engines.
pub(super) fn jobs_of(scenario: &Scenario) -> Vec<Job<'_>> {
    let engines = scenario.engines();
    if engines.is_empty() {
        return vec![Job { scenario, engine: None }];
    }
    engines.iter().map(|&engine| Job { scenario, engine: Some(engine) }).collect()
}

/// What is still to be run.
#[derive(Debug)]
pub(super) struct Queue<'a>(Vec<Job<'a>>);

impl<'a> Queue<'a> {
    /// These, those that take longest first.
    pub(super) fn of(mut jobs: Vec<Job<'a>>) -> Self {
        jobs.sort_by_key(|job| std::cmp::Reverse(job.weight()));
        Self(jobs)
    }

    /// The first for which a browser is open; else the first. What needs a fresh browser needs none
    /// that is open.
    pub(super) fn next(&mut self, is_open: impl Fn(Engine) -> bool) -> Option<Job<'a>> {
        let ready = |job: &Job<'_>| job.scenario.is_fresh() || job.engine.is_none_or(&is_open);
        let at = self.0.iter().position(ready).unwrap_or(0);
        (at < self.0.len()).then(|| self.0.remove(at))
    }

    /// Whether something is left for a browser of this engine.
    pub(super) fn needs(&self, engine: Engine) -> bool {
        self.0.iter().any(|job| job.engine == Some(engine) && !job.scenario.is_fresh())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scenario(name: &'static str, seconds: u32) -> Scenario {
        Scenario::new("pages::x", name, |_| Box::pin(async { Ok(()) })).takes(seconds)
    }

    fn names(mut queue: Queue<'_>, open: &[Engine]) -> Vec<String> {
        std::iter::from_fn(|| queue.next(|engine| open.contains(&engine)))
            .map(|job| format!("{} {}", job.engine.map_or("-", Engine::name), job.scenario.name()))
            .collect()
    }

    #[test]
    fn what_takes_longest_comes_first() {
        let scenarios = [
            scenario("short", 2).only(&[Engine::Chromium]),
            scenario("long", 9).only(&[Engine::Chromium, Engine::Firefox]),
        ];
        let jobs = scenarios.iter().flat_map(jobs_of).collect();
        let order = ["Firefox x::long", "Chromium x::long", "Chromium x::short"];
        assert_eq!(names(Queue::of(jobs), &[]), order);
    }

    #[test]
    fn an_open_browser_is_used_before_another_is_started() {
        let scenarios = [scenario("a", 9), scenario("b", 2).only(&[Engine::Chromium])];
        let jobs: Vec<_> = scenarios.iter().flat_map(jobs_of).collect();
        let mut queue = Queue::of(jobs);
        let only_chromium = |engine| engine == Engine::Chromium;
        let taken = queue.next(only_chromium).and_then(|job| job.engine);
        assert_eq!(taken, Some(Engine::Chromium), "though Firefox takes longer");
        assert!(queue.needs(Engine::WebKit) && queue.needs(Engine::Chromium));
        assert_eq!(queue.next(only_chromium).unwrap().scenario.name(), "x::b");
        assert!(!queue.needs(Engine::Chromium));
    }
}
