//! `cargo xtask scorm`: a quiz as a package for courses, and whether such packages do what they say in a
//! course: `scorm-again`, which courses are made with, takes them in Chromium (`tests/scorm/`).

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::Error;
use crate::browsers::Programs;
use crate::dist::{self, Wanted};
use crate::host_tool::{self, Course};
use crate::packages::Packages;
use crate::steps::Steps;
use crate::workspace::{DEFAULT_QUIZ, Workspace};

/// Packs a quiz; without a file of a name, into `target/`.
///
/// # Errors
/// When the quiz has a mistake, the build fails, or the file cannot be written.
pub fn scorm(
    workspace: &Workspace,
    course: &Course,
    output: Option<PathBuf>,
    steps: &mut Steps,
) -> Result<(), Error> {
    let wanted = Wanted { quiz: course.quiz.clone(), site_url: None };
    workspace.require_quiz(&wanted.quiz)?;
    host_tool::check_content(workspace, &wanted.quiz, steps)?;
    dist::provide(workspace, &wanted, steps)?;
    let name = format!("{}-scorm-{}.zip", course.quiz, course.version);
    let file = output.unwrap_or_else(|| workspace.work(&name));
    host_tool::scorm(workspace, course, &file, steps)
}

/// Has another program take the packages of all versions, with a score to pass with and without.
///
/// # Errors
/// When a package cannot be made, or the course hears something else than what was meant.
pub fn scorm_test(workspace: &Workspace, steps: &mut Steps) -> Result<(), Error> {
    let chromium = Programs::provide(workspace, steps)?.chromium;
    Packages::scorm(workspace, steps)?;
    let folder = workspace.work("scorm");
    fs::create_dir_all(&folder).map_err(Error::files("create", &folder))?;
    for (version, mastery) in [("1.2", None), ("1.2", Some(60)), ("2004", None), ("2004", Some(60))]
    {
        let bar = mastery.map_or_else(String::new, |mastery| format!("-{mastery}"));
        let file = folder.join(format!("{version}{bar}.zip"));
        let course = Course { quiz: DEFAULT_QUIZ.to_owned(), version: version.to_owned(), mastery };
        scorm(workspace, &course, Some(file), steps)?;
    }
    let mut take = Command::new("node");
    take.arg("run.mjs")
        .args([&folder, &chromium, &workspace.root().join("content").join(DEFAULT_QUIZ)])
        .current_dir(workspace.root().join("tests/scorm"));
    let name = "Take the packages in a course";
    steps.run_to_repeat_by("cargo xtask scorm --test", name, "a minute", &mut take)
}
