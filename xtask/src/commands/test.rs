//! `cargo xtask test`: everything, on a machine with nothing but rustup, a C compiler and git.

use std::process::Command;

use super::reproducible::built_alike;
use super::{check, size};
use crate::Error;
use crate::blogs::Blogs;
use crate::browsers::Programs;
use crate::dist::{self, Wanted};
use crate::packages::Packages;
use crate::steps::Steps;
use crate::web_servers::WebServers;
use crate::workspace::{DEFAULT_QUIZ, Workspace};

/// Checks, builds, and runs all tests. The end-to-end tests drive the pages that it has built.
///
/// # Errors
/// When one of the steps fails; the message names it and says how to repeat it.
pub fn test(workspace: &Workspace, steps: &mut Steps) -> Result<(), Error> {
    // First, because a browser that is missing is better said now than after ten minutes.
    let programs = Programs::provide(workspace, steps)?;
    let servers = WebServers::provide(steps)?;
    let blogs = Blogs::provide(steps)?;
    let packages = Packages::provide(workspace, steps)?;
    check(workspace, steps)?;
    let wanted = Wanted { quiz: DEFAULT_QUIZ.to_owned(), site_url: None };
    dist::build(workspace, &wanted, steps)?;
    size::kept(&workspace.dist())?;

    let cargo_test = |arguments: &[&str]| {
        let mut command = Command::new("cargo");
        command.args(["test", "--quiet"]).args(arguments).current_dir(workspace.root());
        command
    };
    let app = &["--package", "career-quiz", "--features", "site"];
    steps.run("Test the app", "seconds, the first time two minutes", &mut cargo_test(app))?;
    let commands = &["--package", "xtask"];
    steps.run("Test these commands", "seconds", &mut cargo_test(commands))?;

    let mut messages = Command::new("node");
    messages
        .arg(workspace.root().join("tests/fuzz/messages/run.mjs"))
        .args(["--messages", "20000"])
        .current_dir(workspace.root());
    steps.run("Send messages to the scripts of frames", "a second", &mut messages)?;

    let mut drive = cargo_test(&["--package", "end-to-end", "--features", "drive"]);
    drive.envs(programs.variables());
    drive.envs(servers.variables());
    drive.envs(blogs.variables());
    drive.envs(packages.variables());
    drive.envs(workspace.site_variables(DEFAULT_QUIZ));
    steps.run(
        "Drive the pages in three browsers and behind two web servers",
        "about 12 minutes",
        &mut drive,
    )?;
    // Last, because it leaves our own code compiled in another folder.
    built_alike(workspace, steps)?;
    println!("\n{}\n\nEverything passed.", steps.summary());
    Ok(())
}
