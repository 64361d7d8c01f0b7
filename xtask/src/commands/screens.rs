//! `cargo xtask screens`: a picture of every state of the pages, for people to look at, and how many words
//! and how high each is at 360 and 1280 CSS pixels.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::Error;
use crate::browsers::Programs;
use crate::compile;
use crate::dist::{self, Wanted};
use crate::steps::Steps;
use crate::workspace::{DEFAULT_QUIZ, Workspace};

/// Builds the pages, writes the pictures, and returns the page that shows them all. Pictures of an
/// earlier run are gone afterwards.
///
/// # Errors
/// When one of the steps fails; the message names it and says how to repeat it.
pub fn screens(workspace: &Workspace, steps: &mut Steps) -> Result<PathBuf, Error> {
    let programs = Programs::provide(workspace, steps)?;
    let wanted = Wanted { quiz: DEFAULT_QUIZ.to_owned(), site_url: None };
    dist::build(workspace, &wanted, steps)?;

    let folder = workspace.work("screens");
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(Error::files("remove", &folder))?;
    }
    let mut picture = Command::new(compile::program(workspace, "screens", steps)?);
    picture
        .arg(&folder)
        .current_dir(workspace.root())
        .envs(programs.variables())
        .envs(workspace.site_variables(DEFAULT_QUIZ));
    steps.run("Picture and measure every state in Chromium", "about two minutes", &mut picture)?;
    Ok(folder.join("index.html"))
}
