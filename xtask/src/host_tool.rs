//! What the host tool (`src/bin/site.rs`) does for these commands, besides what trunk asks of it.

use std::process::Command;

use crate::Error;
use crate::steps::Steps;
use crate::workspace::Workspace;

/// Validates a quiz; the host tool names file, line and mistake.
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

fn run(
    workspace: &Workspace,
    what: &str,
    arguments: &[&str],
    steps: &mut Steps,
) -> Result<(), Error> {
    let mut command = Command::new("cargo");
    command
        .args(["run", "--quiet", "--package", "quiz-site"])
        .args(["--bin", "site", "--"])
        .args(arguments)
        .current_dir(workspace.root());
    steps.run(what, "seconds, the first time a minute", &mut command)
}
