//! `cargo xtask previews`: what programs that make previews of links find on the pages.
//!
//! The pages are built for an address, because what those programs need is absolute, and lie apart from
//! `dist/`, which is built without one. The programs run in `tests/previews/`, where whatever connects to
//! that address reaches a server of this command.

use std::process::Command;

use crate::Error;
use crate::dist::{self, Wanted};
use crate::packages::Packages;
use crate::server::serve_meanwhile;
use crate::steps::Steps;
use crate::workspace::{DEFAULT_QUIZ, Workspace};

/// Where the pages believe to be. Nobody can register this name, and without encryption no certificate is
/// needed for it.
const ADDRESS: &str = "http://quiz.example/";

/// Builds the pages for an address, serves them, and has the programs look at them.
///
/// # Errors
/// When the build fails, or a program does not find on a page what it reads there.
pub fn previews(workspace: &Workspace, steps: &mut Steps) -> Result<(), Error> {
    Packages::previews(workspace, steps)?;
    let pages = workspace.work("dist-for-previews");
    let site_url = Some(ADDRESS.to_owned());
    let wanted = Wanted { quiz: DEFAULT_QUIZ.to_owned(), site_url };
    dist::build_into(workspace, &wanted, &pages, steps)?;
    let port =
        serve_meanwhile(pages.clone()).map_err(|source| Error::Serving { port: 0, source })?;
    let mut look = Command::new("node");
    look.arg("run.mjs")
        .args(["--address", ADDRESS, "--port", &port.to_string(), "--pages"])
        .arg(pages)
        .current_dir(workspace.root().join("tests/previews"));
    let about = "seconds";
    steps.run_to_repeat_by("cargo xtask previews", "Read the pages for previews", about, &mut look)
}
