//! `cargo xtask bench`: how fast the pages are, against a bare HTML page and against the budget.

use std::path::PathBuf;
use std::process::Command;

use super::package::copy;
use crate::Error;
use crate::browsers::Programs;
use crate::compile;
use crate::dist::{self, Wanted};
use crate::packages::Packages;
use crate::steps::Steps;
use crate::workspace::{DEFAULT_QUIZ, Workspace};

/// What is measured beside the pages.
#[derive(Debug, clap::Args)]
pub struct Benching {
    /// Put the tables into docs/performance.md too
    #[arg(long)]
    document: bool,
    /// Build another commit of the project as well, and measure both in turn instead
    #[arg(long, value_name = "COMMIT", conflicts_with = "peers")]
    against: Option<String>,
    /// Measure the same five questions in other quizzes instead, in turn
    #[arg(long)]
    peers: bool,
    /// With --against or --peers: how many rounds
    #[arg(long, default_value_t = 9)]
    rounds: u32,
}

/// Builds the pages, measures them, and prints the tables; `--document` puts them into `docs/performance.md`
/// too.
///
/// # Errors
/// When one of the steps fails, so when something cannot be measured. A bar of the budget that is
/// missed is told in the table and is no error: times depend on the machine and its other work.
pub fn bench(workspace: &Workspace, benching: &Benching, steps: &mut Steps) -> Result<(), Error> {
    let Benching { document, against, peers, rounds } = benching;
    match against {
        Some(commit) => bench_against(workspace, commit, *rounds, *document, steps),
        None if *peers => bench_peers(workspace, *rounds, *document, steps),
        None => {
            let report = bench_alone(workspace, *document, steps)?;
            println!("The same as JSON: {}", report.display());
            Ok(())
        }
    }
}

/// Against a bare page. Returns the file with the report as JSON.
fn bench_alone(workspace: &Workspace, document: bool, steps: &mut Steps) -> Result<PathBuf, Error> {
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

/// Builds the pages and those of another commit, and measures both in turn. The other commit is built by its own
/// commands in a folder of its own, which stays, so that it is built once.
///
/// # Errors
/// As [`bench`]; also when there is no such commit, or it cannot be built.
fn bench_against(
    workspace: &Workspace,
    commit: &str,
    rounds: u32,
    document: bool,
    steps: &mut Steps,
) -> Result<(), Error> {
    let programs = Programs::provide(workspace, steps)?;
    let wanted = Wanted { quiz: DEFAULT_QUIZ.to_owned(), site_url: None };
    dist::provide(workspace, &wanted, steps)?;
    let other = built(workspace, commit, steps)?;
    let mut measure = Command::new(compile::program(workspace, "bench_against", steps)?);
    measure.arg(other.dist()).arg(commit).arg(rounds.to_string()).current_dir(workspace.root());
    if document {
        measure.arg(workspace.root().join("docs/performance.md"));
    }
    measure.envs(programs.variables()).envs(workspace.site_variables(DEFAULT_QUIZ));
    let about = format!("about {} minutes", rounds.div_ceil(2) * 5);
    steps.run("Measure both builds in Chromium", &about, &mut measure)
}

/// Builds the pages, installs other quizzes, and measures the same five questions in all of them in turn.
///
/// # Errors
/// As [`bench`].
fn bench_peers(
    workspace: &Workspace,
    rounds: u32,
    document: bool,
    steps: &mut Steps,
) -> Result<(), Error> {
    let programs = Programs::provide(workspace, steps)?;
    let packages = Packages::peers(workspace, steps)?;
    let wanted = Wanted { quiz: DEFAULT_QUIZ.to_owned(), site_url: None };
    dist::provide(workspace, &wanted, steps)?;
    let mut measure = Command::new(compile::program(workspace, "bench_peers", steps)?);
    measure.arg(packages).arg(rounds.to_string()).current_dir(workspace.root());
    if document {
        measure.arg(workspace.root().join("docs/performance.md"));
    }
    measure.envs(programs.variables()).envs(workspace.site_variables(DEFAULT_QUIZ));
    let about = format!("about {} minutes", rounds.div_ceil(2) * 2);
    steps.run("Measure other quizzes in Chromium", &about, &mut measure)
}

/// Another commit, checked out and built below `target/`. It gets a copy of the tools, and installs what it
/// wants in other versions into that copy.
fn built(workspace: &Workspace, commit: &str, steps: &mut Steps) -> Result<Workspace, Error> {
    let other = Workspace::at(workspace.work(&format!("against/{commit}")));
    if other.dist().join("index.html").is_file() {
        return Ok(other);
    }
    let root = other.root();
    if !root.join("Cargo.toml").is_file() {
        let mut checkout = Command::new("git");
        checkout.args(["worktree", "add", "--force", "--detach"]).arg(root).arg(commit);
        checkout.current_dir(workspace.root());
        steps.run(&format!("Check {commit} out"), "seconds", &mut checkout)?;
    }
    // Compiled tools alone: npm's are there in seconds, and bear links.
    let tools = other.root().join(".tools/bin");
    if !tools.exists() {
        copy(&workspace.tools().join("bin"), &tools)?;
    }
    let mut build = Command::new("cargo");
    build.args(["xtask", "build"]).current_dir(root);
    for variable in ["CARGO_MANIFEST_DIR", "CARGO_TARGET_DIR", "CAREER_QUIZ_TOOLS"] {
        build.env_remove(variable);
    }
    steps.run(&format!("Build {commit}"), "about ten minutes, once", &mut build)?;
    Ok(other)
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
