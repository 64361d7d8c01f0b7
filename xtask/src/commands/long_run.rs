//! `cargo xtask long-run`: whether a tab that stays open for very long keeps within bounds.

use std::process::Command;

use crate::Error;
use crate::browsers::Programs;
use crate::dist::{self, Wanted};
use crate::steps::Steps;
use crate::workspace::{DEFAULT_QUIZ, Workspace};

/// Builds the pages, takes so many quizzes in one tab of Chromium, and prints what the tab holds in
/// memory and in the storage on the way.
///
/// # Errors
/// When one of the steps fails, or when memory has become more than 1.2 times what it was after a
/// hundred quizzes.
pub fn long_run(workspace: &Workspace, quizzes: u32, steps: &mut Steps) -> Result<(), Error> {
    let programs = Programs::provide(workspace, steps)?;
    let wanted = Wanted { quiz: DEFAULT_QUIZ.to_owned(), site_url: None };
    dist::build(workspace, &wanted, steps)?;
    let mut take = Command::new("cargo");
    take.args(["run", "--quiet", "--package", "end-to-end", "--features", "drive"])
        .args(["--bin", "long_run", "--", &quizzes.to_string()])
        .current_dir(workspace.root())
        .envs(programs.variables())
        .envs(workspace.site_variables(DEFAULT_QUIZ));
    steps.run("Take quizzes in one tab of Chromium", "ten minutes for ten thousand", &mut take)
}
