//! What to run, by command line. `cargo xtask test` passes it on.

use std::num::NonZero;
use std::thread::available_parallelism;

use clap::Parser;

use super::scenario::{Layer, Scenario};
use crate::Engine;

/// Runs scenarios in browsers. `cargo xtask test` calls it, and says where browsers and pages are.
#[derive(Debug, Parser)]
#[command(name = "pages")]
pub(super) struct Arguments {
    /// Only scenarios with one of these texts in their names
    filters: Vec<String>,
    /// Only in this engine
    #[arg(long, value_enum)]
    engine: Option<Engine>,
    /// Only this layer
    #[arg(long, value_enum)]
    layer: Option<Layer>,
    /// Everything: in three engines too where they cannot differ, and what takes long
    #[arg(long)]
    all: bool,
    /// How many scenarios run at once; one more than there are processors where it is not said
    #[arg(long)]
    workers: Option<NonZero<usize>>,
    /// Print what would run
    #[arg(long)]
    pub(super) list: bool,
}

impl Arguments {
    /// Whether to run a scenario in an engine.
    pub(super) fn wants(&self, scenario: &Scenario, engine: Option<Engine>) -> bool {
        let name = scenario.name();
        let by_name =
            self.filters.is_empty() || self.filters.iter().any(|part| name.contains(part.as_str()));
        // An engine that is asked for is asked for in spite of its giving nothing new.
        let by_engine = match (self.engine, engine) {
            (Some(wanted), Some(engine)) => wanted == engine,
            (Some(_), None) => false,
            (None, Some(engine)) => self.all || scenario.is_run_every_day_in(engine),
            (None, None) => true,
        };
        let by_layer = match self.layer {
            Some(layer) => layer == scenario.layer(),
            None => self.all || scenario.layer() == Layer::Pages,
        };
        let often_enough = self.all || !self.filters.is_empty() || scenario.is_run_every_day();
        by_name && by_engine && by_layer && often_enough
    }

    /// Scenarios wait for their browsers more than they compute, so one more than there are processors.
    pub(super) fn workers(&self) -> NonZero<usize> {
        let processors = available_parallelism().unwrap_or(NonZero::<usize>::MIN);
        self.workers.unwrap_or_else(|| processors.saturating_add(1))
    }

    /// Why there is nothing to run.
    pub(super) fn nothing_found(&self) -> String {
        let engine = self.engine.map(|engine| format!(" in {}", engine.name()));
        format!(
            "no scenario has {} in its name{}. `--list` prints all names, with `--all` those too \
             that do not run every day",
            self.filters.join(" or "),
            engine.unwrap_or_default(),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wants(words: &[&str], scenario: &Scenario, engine: Engine) -> bool {
        let words = std::iter::once("pages").chain(words.iter().copied());
        Arguments::try_parse_from(words).unwrap().wants(scenario, Some(engine))
    }

    #[test]
    fn where_engines_cannot_differ_one_is_enough_unless_all_or_another_is_asked_for() {
        let each = Scenario::new("pages::taking", "takes", |_| Box::pin(async { Ok(()) }));
        let alike = Scenario::new("pages::adding", "adds", |_| Box::pin(async { Ok(()) })).alike();
        for (words, of_each, of_alike) in [
            (&[][..], true, false),
            (&["--all"], true, true),
            (&["--engine", "firefox"], true, true),
            (&["--engine", "chromium"], false, false),
            (&["taking"], true, false),
            (&["--layer", "hosts"], false, false),
        ] {
            assert_eq!(wants(words, &each, Engine::Firefox), of_each, "{words:?}");
            assert_eq!(wants(words, &alike, Engine::Firefox), of_alike, "{words:?}");
        }
        assert!(wants(&[], &alike, Engine::Chromium));
    }

    #[test]
    fn what_takes_long_runs_when_it_is_asked_for() {
        let long = Scenario::new("pages::long_run", "takes", |_| Box::pin(async { Ok(()) })).rare();
        assert!(!wants(&[], &long, Engine::Chromium));
        assert!(wants(&["long_run"], &long, Engine::Chromium));
        assert!(wants(&["--all"], &long, Engine::Chromium));
    }
}
