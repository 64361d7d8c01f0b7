//! The site tool (`crates/site`): it checks content, fills the pages that trunk has built, and makes
//! skeletons and schema.

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
