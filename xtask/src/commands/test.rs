//! `cargo xtask test`: checks, builds and tests, by layers.

use std::process::Command;
use std::str::FromStr;

use super::exchange::exchange;
use super::old_browsers::old_browsers;
use super::package::package_test;
use super::previews::previews;
use super::reproducible::{LineEnds, built_alike};
use super::scorm::scorm_test;
use super::setup::{self, needed};
use super::{check, long_run, size};
use crate::Error;
use crate::blogs::Blogs;
use crate::browsers::Programs;
use crate::compile;
use crate::dist::{self, Wanted};
use crate::packages::{Packages, require_node};
use crate::steps::Steps;
use crate::system;
use crate::web_servers::WebServers;
use crate::workspace::{DEFAULT_QUIZ, Workspace};

/// How many quizzes the long run of `--all` takes; the most that is known of a visitor is a hundredth.
const LONG_RUN: u32 = 10_000;

/// A part of the tests.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layer {
    /// What needs no browser: `cargo test --workspace`.
    Unit,
    /// Scenarios in browsers.
    Pages,
    /// `WordPress`, Hugo, nginx and Caddy.
    Hosts,
}

impl FromStr for Layer {
    type Err = ();

    fn from_str(name: &str) -> Result<Self, ()> {
        match name {
            "unit" => Ok(Self::Unit),
            "pages" => Ok(Self::Pages),
            "hosts" => Ok(Self::Hosts),
            _ => Err(()),
        }
    }
}

/// What to test.
#[derive(Clone, Debug, Default)]
pub struct Testing {
    /// One layer alone.
    pub layer: Option<Layer>,
    /// Only tests with this in their names.
    pub filter: Option<String>,
    /// One engine alone.
    pub engine: Option<String>,
    /// What takes long or changes seldom too.
    pub all: bool,
}

impl Testing {
    /// Of the words of the command line, the first may name a layer; any other is a filter.
    ///
    /// # Errors
    /// When there is more than a layer and a filter.
    pub fn of(words: &[String], engine: Option<String>, all: bool) -> Result<Self, Error> {
        let (layer, filter) = match words {
            [] => (None, None),
            [word] => match word.parse::<Layer>() {
                Ok(layer) => (Some(layer), None),
                Err(()) => (None, Some(word.clone())),
            },
            [layer, filter] => match layer.parse::<Layer>() {
                Ok(layer) => (Some(layer), Some(filter.clone())),
                Err(()) => return Err(Error::NoSuchLayer(layer.clone())),
            },
            [_, _, more, ..] => return Err(Error::NoSuchLayer(more.clone())),
        };
        Ok(Self { layer, filter, engine, all })
    }

    fn is_of(&self, layer: Layer) -> bool {
        match self.layer {
            Some(wanted) => wanted == layer,
            // An engine has nothing to say about what needs none.
            None => match layer {
                Layer::Unit => self.engine.is_none(),
                Layer::Pages => true,
                Layer::Hosts => self.all,
            },
        }
    }

    /// Whether only some tests are wanted, without the checks around them.
    fn is_partial(&self) -> bool {
        self.layer.is_some() || self.filter.is_some() || self.engine.is_some()
    }
}

/// Runs what is wanted; without a layer, an engine or a filter, checks formatting, lints, content and size
/// too.
///
/// # Errors
/// When one of the steps fails; the message names it and says how to repeat it.
pub fn test(workspace: &Workspace, testing: &Testing, steps: &mut Steps) -> Result<(), Error> {
    let (pages, hosts) = (testing.is_of(Layer::Pages), testing.is_of(Layer::Hosts));
    if pages || hosts {
        // First, because what is missing is better said now than after minutes.
        system::provide(&needed(hosts), steps)?;
    }
    let wanted = &Wanted { quiz: DEFAULT_QUIZ.to_owned(), site_url: None };
    if !testing.is_partial() {
        // Before two rows of steps can want to install the same. Not beside the checks: the bundles are compiled one
        // after the other, and it is beside them that the second processor needs something to do.
        setup::own(workspace, steps)?;
        steps.both(
            |steps| dist::provide(workspace, wanted, steps),
            |steps| {
                check(workspace, steps)?;
                compile::tests(workspace, steps)
            },
        )?;
        size::kept(&workspace.dist())?;
    }
    if testing.is_of(Layer::Unit) {
        unit(workspace, testing, steps)?;
    }
    if pages || hosts {
        dist::provide(workspace, wanted, steps)?;
        scenarios(workspace, testing, steps)?;
    }
    if testing.all && !testing.is_partial() {
        old_browsers(workspace, steps)?;
        previews(workspace, steps)?;
        exchange(workspace, steps)?;
        scorm_test(workspace, steps)?;
        package_test(workspace, steps)?;
        // Last, because it leaves our own code compiled in another folder.
        built_alike(workspace, LineEnds::Kept, steps)?;
        built_alike(workspace, LineEnds::Windows, steps)?;
    }
    println!("\n{}\n\nEverything passed.", steps.summary());
    Ok(())
}

/// What needs no browser.
fn unit(workspace: &Workspace, testing: &Testing, steps: &mut Steps) -> Result<(), Error> {
    let mut tests = compile::unit_tests(workspace);
    tests.args(&testing.filter);
    steps.run("Test what needs no browser", "seconds, the first time two minutes", &mut tests)?;
    if testing.filter.is_some() {
        return Ok(());
    }
    require_node()?;
    let mut messages = Command::new("node");
    messages
        .arg(workspace.root().join("tests/fuzz/messages/run.mjs"))
        .args(["--messages", "20000"])
        .current_dir(workspace.root());
    steps.run("Send messages to the scripts of frames", "a second", &mut messages)
}

/// What is looked at in browsers, and behind real web servers.
fn scenarios(workspace: &Workspace, testing: &Testing, steps: &mut Steps) -> Result<(), Error> {
    let programs = Programs::provide(workspace, steps)?;
    let axe = Packages::axe(workspace, steps)?;
    let mut drive = compile::pages(workspace);
    drive.envs(axe.variables()).envs(workspace.site_variables(DEFAULT_QUIZ));
    if let Some(engine) = &testing.engine {
        drive.args(["--engine", engine]);
    }
    if testing.is_of(Layer::Hosts) {
        drive.envs(WebServers::provide(steps)?.variables());
        drive.envs(Blogs::provide(steps)?.variables());
    }
    match (testing.is_of(Layer::Pages), testing.is_of(Layer::Hosts)) {
        (true, true) => {}
        (true, false) => _ = drive.args(["--layer", "pages"]),
        (false, _) => _ = drive.args(["--layer", "hosts"]),
    }
    if testing.all {
        drive.arg("--all");
    }
    drive.args(&testing.filter).envs(programs.variables());
    steps.run("Drive the pages in browsers", "about 4 minutes", &mut drive)?;
    if testing.all && testing.is_of(Layer::Pages) && testing.filter.is_none() {
        rarely(workspace, programs, &axe, steps)?;
    }
    Ok(())
}

/// Other fonts, and a tab in which very many quizzes are taken.
fn rarely(
    workspace: &Workspace,
    programs: Programs,
    axe: &Packages,
    steps: &mut Steps,
) -> Result<(), Error> {
    long_run::take(workspace, &programs, LONG_RUN, steps)?;
    let programs = programs.with_other_font(steps)?;
    let mut drive = compile::pages(workspace);
    drive
        .args(["--layer", "pages", "readable", "is_accessible", "printing", "layout"])
        .envs(axe.variables())
        .envs(workspace.site_variables(DEFAULT_QUIZ))
        .envs(programs.variables());
    steps.run("Look at texts in other fonts", "about 2 minutes", &mut drive)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;

    fn of(words: &[&str]) -> Result<Testing, Error> {
        let words: Vec<_> = words.iter().map(|&word| word.to_owned()).collect();
        Testing::of(&words, None, false)
    }

    #[test]
    fn the_first_word_may_be_a_layer_and_any_other_is_a_filter() {
        for (words, layer, filter) in [
            (&[][..], None, None),
            (&["unit"], Some(Layer::Unit), None),
            (&["pages", "taking"], Some(Layer::Pages), Some("taking")),
            (&["taking"], None, Some("taking")),
        ] {
            let testing = of(words).unwrap();
            assert_eq!((testing.layer, testing.filter.as_deref()), (layer, filter), "{words:?}");
        }
        for words in [&["paegs", "taking"][..], &["pages", "taking", "keeping"]] {
            let error = of(words).unwrap_err().to_string();
            assert!(error.contains("unit, pages or hosts"), "{error}");
        }
    }

    #[test]
    fn hosts_are_tested_when_they_or_everything_is_asked_for() {
        let everyday = Testing::default();
        assert!(everyday.is_of(Layer::Unit) && everyday.is_of(Layer::Pages));
        assert!(!everyday.is_of(Layer::Hosts));
        assert!(Testing { all: true, ..Testing::default() }.is_of(Layer::Hosts));
        assert!(of(&["hosts"]).unwrap().is_of(Layer::Hosts));
        assert!(!of(&["pages"]).unwrap().is_of(Layer::Unit));
    }
}
