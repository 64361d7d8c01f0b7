//! The site tool (`crates/site`): it checks content, fills the pages that trunk has built, and makes
//! skeletons and schema.

use std::path::{self, Path};
use std::process::Command;

use crate::Error;
use crate::compile;
use crate::steps::Steps;
use crate::workspace::Workspace;

/// Validates a quiz; the tool names file, line and mistake.
///
/// # Errors
/// When the quiz has a mistake.
pub fn check_content(workspace: &Workspace, quiz: &str, steps: &mut Steps) -> Result<(), Error> {
    run(workspace, &format!("Check the content of {quiz}"), &["check", "--quiz", quiz], steps)
}

/// Writes the skeleton of a quiz.
///
/// # Errors
/// When the name is no id, or is taken.
pub fn new_quiz(workspace: &Workspace, quiz: &str, steps: &mut Steps) -> Result<(), Error> {
    run(workspace, &format!("Write the skeleton of {quiz}"), &["new", quiz], steps)
}

/// Writes the schema of content files anew.
///
/// # Errors
/// When it cannot be written.
pub fn write_schema(workspace: &Workspace, steps: &mut Steps) -> Result<(), Error> {
    run(workspace, "Write content/schema.json", &["schema"], steps)
}

/// Makes the draft of a quiz from a file of another program; the tool says what became of each question.
///
/// # Errors
/// When the file cannot be read, or the quiz is there already.
pub fn import(
    workspace: &Workspace,
    file: &Path,
    quiz: Option<&str>,
    columns: Option<&str>,
    steps: &mut Steps,
) -> Result<(), Error> {
    // The tool runs in the project's folder, and a name is of where the command is given.
    let file = path::absolute(file).map_err(Error::files("find", file))?;
    let file = file.to_string_lossy();
    let mut arguments = vec!["import", &*file];
    arguments.extend(quiz.into_iter().flat_map(|quiz| ["--quiz", quiz]));
    arguments.extend(columns.into_iter().flat_map(|columns| ["--columns", columns]));
    run(workspace, "Bring in a file", &arguments, steps)
}

/// Writes the files of a translation, and takes a table of a translator's in.
///
/// # Errors
/// When the language is none, a file has a mistake, or something cannot be written.
pub fn translate(
    workspace: &Workspace,
    language: &str,
    quiz: &str,
    from: Option<&Path>,
    steps: &mut Steps,
) -> Result<(), Error> {
    let from = from.map(|file| path::absolute(file).map_err(Error::files("find", file)));
    let from = from.transpose()?.map(|file| file.to_string_lossy().into_owned());
    let mut arguments = vec!["translate", language, "--quiz", quiz];
    arguments.extend(from.iter().flat_map(|file| ["--from", file]));
    run(workspace, &format!("Translate {quiz} into {language}"), &arguments, steps)
}

/// Writes a quiz as a file of another program.
///
/// # Errors
/// When the quiz has a mistake, or the file cannot be written.
pub fn export(
    workspace: &Workspace,
    format: &str,
    file: &Path,
    quiz: &str,
    steps: &mut Steps,
) -> Result<(), Error> {
    let file = path::absolute(file).map_err(Error::files("find", file))?;
    let arguments = ["export", format, &*file.to_string_lossy(), "--quiz", quiz];
    run(workspace, &format!("Take out {quiz}"), &arguments, steps)
}

/// Writes the script for host pages for any quiz, as small as the npm packages in `packages` make it.
///
/// # Errors
/// When it cannot be written, or one of the packages fails.
pub fn embed_template(
    workspace: &Workspace,
    packages: &Path,
    file: &Path,
    steps: &mut Steps,
) -> Result<(), Error> {
    let mut command = Command::new(compile::program(workspace, "site", steps)?);
    command
        .arg("embed")
        .arg(file)
        .env("CAREER_QUIZ_PACKAGES", packages)
        .current_dir(workspace.root());
    steps.run("Write embed.js for any quiz", "seconds", &mut command)
}

/// What a package for courses is made as.
#[derive(Clone, Debug)]
pub struct Course {
    /// The folder of `content/` that holds the quiz.
    pub quiz: String,
    /// `1.2` or `2004`.
    pub version: String,
    /// The per cent of right answers that a learner passes with, if there is such a bar.
    pub mastery: Option<u8>,
}

/// Packs the pages in `dist/`, which are those of the quiz, for a course.
///
/// # Errors
/// When the file cannot be written.
pub fn scorm(
    workspace: &Workspace,
    course: &Course,
    file: &Path,
    steps: &mut Steps,
) -> Result<(), Error> {
    let Course { quiz, version, mastery } = course;
    let file = path::absolute(file).map_err(Error::files("find", file))?;
    let (file, mastery) = (file.to_string_lossy(), mastery.map(|percent| percent.to_string()));
    let mut arguments = vec!["scorm", version, &*file, "--quiz", quiz];
    arguments.extend(mastery.iter().flat_map(|percent| ["--mastery", percent]));
    run(workspace, &format!("Pack {quiz} as SCORM {version}"), &arguments, steps)
}

/// Runs the tool with these arguments, as trunk asks for when it has built the pages.
///
/// # Errors
/// When the tool does not compile, or is not content.
pub fn run_with(
    workspace: &Workspace,
    arguments: &[String],
    steps: &mut Steps,
) -> Result<(), Error> {
    let arguments: Vec<_> = arguments.iter().map(String::as_str).collect();
    run(workspace, "Fill the pages", &arguments, steps)
}

fn run(
    workspace: &Workspace,
    what: &str,
    arguments: &[&str],
    steps: &mut Steps,
) -> Result<(), Error> {
    let mut command = Command::new(compile::program(workspace, "site", steps)?);
    command.args(arguments).current_dir(workspace.root());
    steps.run(what, "seconds", &mut command)
}
