//! `cargo xtask long-run`: whether a tab that stays open for very long keeps within bounds.

use std::process::Command;

use crate::Error;
use crate::browsers::Programs;
use crate::compile;
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
    take(workspace, &programs, quizzes, steps)
}

/// The same with pages that are built already.
///
/// # Errors
/// When a quiz cannot be taken, or when memory has become too much.
pub(super) fn take(
    workspace: &Workspace,
    programs: &Programs,
    quizzes: u32,
    steps: &mut Steps,
) -> Result<(), Error> {
    let mut take = Command::new(compile::program(workspace, "long_run", steps)?);
    take.arg(quizzes.to_string())
        .current_dir(workspace.root())
        .envs(programs.variables())
        .envs(workspace.site_variables(DEFAULT_QUIZ));
    steps.run("Take quizzes in one tab of Chromium", "ten minutes for ten thousand", &mut take)
}
