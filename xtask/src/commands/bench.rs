//! `cargo xtask bench`: how fast the pages are, against a bare HTML page and against the budget.

use std::path::PathBuf;
use std::process::Command;

use crate::Error;
use crate::browsers::Programs;
use crate::compile;
use crate::dist::{self, Wanted};
use crate::packages::Packages;
use crate::steps::Steps;
use crate::workspace::{DEFAULT_QUIZ, Workspace};

/// Builds the pages, measures them, prints the tables, and returns the file with the report as
/// JSON. `document` puts the tables into `docs/performance.md` too.
///
/// # Errors
/// When one of the steps fails, so when something cannot be measured. A bar of the budget that is
/// missed is told in the table and is no error: times depend on the machine and its other work.
pub fn bench(workspace: &Workspace, document: bool, steps: &mut Steps) -> Result<PathBuf, Error> {
    let programs = Programs::provide(workspace, steps)?;
    let packages = Packages::lighthouse(workspace, steps)?;
    let wanted = Wanted { quiz: DEFAULT_QUIZ.to_owned(), site_url: None };
    dist::build(workspace, &wanted, steps)?;

    let report = workspace.work("bench.json");
    let mut measure = Command::new(compile::program(workspace, "bench", steps)?);
    measure.arg(&report).current_dir(workspace.root());
    if document {
        measure.arg(workspace.root().join("docs/performance.md"));
    }
    measure
        .envs(programs.variables())
        .envs(packages.variables())
        .envs(workspace.site_variables(DEFAULT_QUIZ));
    steps.run("Measure the pages in Chromium", "about 9 minutes", &mut measure)?;
    Ok(report)
}

/// Builds the pages, measures the studio, and prints a table. `is_quick` leaves out its memory over an
/// hour of edits.
///
/// # Errors
/// As [`bench`].
pub fn bench_studio(workspace: &Workspace, is_quick: bool, steps: &mut Steps) -> Result<(), Error> {
    let programs = Programs::provide(workspace, steps)?;
    let wanted = Wanted { quiz: DEFAULT_QUIZ.to_owned(), site_url: None };
    dist::provide(workspace, &wanted, steps)?;
    let mut measure = Command::new(compile::program(workspace, "bench_studio", steps)?);
    measure
        .args(is_quick.then_some("--quickly"))
        .current_dir(workspace.root())
        .envs(programs.variables())
        .envs(workspace.site_variables(DEFAULT_QUIZ));
    let about = if is_quick { "two minutes" } else { "ten minutes" };
    steps.run("Measure the studio in Chromium", about, &mut measure)
}
