//! `cargo xtask places`: whether the lines for site owners work in what their sites are made with.
//!
//! The programs of `tests/places/` install each system of its table, paste the lines from the built page
//! into an article, build the site and take a question in it. They need the registries of npm and
//! Python, and minutes for each system, so this is run before a release and not by `test`.

use std::path::Path;
use std::process::Command;

use crate::Error;
use crate::browsers::Programs;
use crate::dist::{self, Wanted};
use crate::packages::Packages;
use crate::server::serve_meanwhile;
use crate::steps::Steps;
use crate::workspace::{DEFAULT_QUIZ, Workspace};

/// Builds the pages, serves them, and has the systems of the table built around them; `only` names some
/// by their ids, and all where it is empty. With all of them, writes `docs/places.md` and the versions.
///
/// # Errors
/// When the build fails, or the quiz does not do in one of the systems what it has to.
pub fn places(workspace: &Workspace, only: &[String], steps: &mut Steps) -> Result<(), Error> {
    Packages::places(workspace, steps)?;
    let chromium = Programs::provide(workspace, steps)?.chromium;
    let pages = workspace.work("dist-for-places");
    let wanted = Wanted { quiz: DEFAULT_QUIZ.to_owned(), site_url: None };
    dist::build_into(workspace, &wanted, &pages, steps)?;
    let served = serve_meanwhile(pages.clone());
    let port = served.map_err(|source| Error::Serving { port: 0, source })?;
    let run = Run { workspace, chromium: &chromium, pages: &pages };
    let mut look = run.program("run.mjs");
    look.arg("--quiz").arg(format!("http://127.0.0.1:{port}/"));
    if !only.is_empty() {
        look.arg("--only").arg(only.join(","));
    }
    let again = "cargo xtask places";
    steps.run_to_repeat_by(again, "Paste the lines into articles", "an hour", &mut look)?;
    if !only.is_empty() {
        return Ok(());
    }
    let about = "a minute";
    steps.run_to_repeat_by(
        again,
        "Read them as feeds do",
        about,
        &mut run.program("readers.mjs"),
    )?;
    steps.run_to_repeat_by(
        again,
        "Write docs/places.md",
        "a second",
        &mut run.program("document.mjs"),
    )
}

/// What the programs are told.
struct Run<'a> {
    workspace: &'a Workspace,
    chromium: &'a Path,
    pages: &'a Path,
}

impl Run<'_> {
    fn program(&self, name: &str) -> Command {
        let mut node = Command::new("node");
        node.arg(name)
            .arg("--dist")
            .arg(self.pages)
            .arg("--chromium")
            .arg(self.chromium)
            .arg("--work")
            .arg(self.workspace.work("places"))
            .current_dir(self.workspace.root().join("tests/places"));
        node
    }
}
