//! `cargo xtask old-browsers`: whether the quiz does in old builds of Chromium what `docs/browsers.md` says.
//!
//! The builds come from npm, 50 MB each, and are spoken with by their own protocol: drivers of their age are
//! not to be had from a registry.

use std::process::Command;

use crate::Error;
use crate::dist::{self, Wanted};
use crate::packages::Packages;
use crate::server::serve_meanwhile;
use crate::steps::Steps;
use crate::workspace::{DEFAULT_QUIZ, Workspace};

/// Builds the pages, serves them, and takes the quiz in each of the builds; leaves pictures of its first
/// question.
///
/// # Errors
/// When the build fails, or the quiz does something else in one of them.
pub fn old_browsers(workspace: &Workspace, steps: &mut Steps) -> Result<(), Error> {
    Packages::old_browsers(workspace, steps)?;
    let wanted = Wanted { quiz: DEFAULT_QUIZ.to_owned(), site_url: None };
    dist::provide(workspace, &wanted, steps)?;
    let port =
        serve_meanwhile(workspace.dist()).map_err(|source| Error::Serving { port: 0, source })?;
    let mut take = Command::new("node");
    take.arg("run.mjs")
        .args(["--quiz", &format!("http://127.0.0.1:{port}/"), "--work"])
        .arg(workspace.work("old-browsers"))
        .current_dir(workspace.root().join("tests/old-browsers"));
    let name = "Take the quiz in old builds of Chromium";
    steps.run_to_repeat_by("cargo xtask old-browsers", name, "a minute", &mut take)
}
