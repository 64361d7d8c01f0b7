//! `cargo xtask check`: what can be said about the sources without building the pages.
//! The quickest comes first, and the first failure ends it.

use std::process::Command;

use crate::Error;
use crate::host_tool::check_content;
use crate::steps::Steps;
use crate::tools::provide_wasm_target;
use crate::workspace::Workspace;

/// Checks formatting, lints for host and WebAssembly, and every quiz.
///
/// # Errors
/// When one of the steps fails; the message names it and says how to repeat it.
pub fn check(workspace: &Workspace, steps: &mut Steps) -> Result<(), Error> {
    let cargo = |arguments: &[&str]| {
        let mut command = Command::new("cargo");
        command.args(arguments).current_dir(workspace.root());
        command
    };
    let format = &["fmt", "--all", "--check"];
    steps.run("Check the formatting", "a second", &mut cargo(format))?;
    // The feature brings the end-to-end tests in, which are otherwise left out.
    let host = &[
        "clippy",
        "--quiet",
        "--workspace",
        "--all-targets",
        "--features",
        "site,end-to-end/drive",
        "--",
        "--deny",
        "warnings",
    ];
    steps.run("Lint for the host", "seconds, the first time a minute", &mut cargo(host))?;
    provide_wasm_target(workspace, steps)?;
    for (bin, features) in [("app", "browser"), ("share", "browser,share")] {
        let wasm = &[
            "clippy",
            "--quiet",
            "--package",
            "career-quiz",
            "--target",
            "wasm32-unknown-unknown",
            "--features",
            features,
            "--lib",
            "--bin",
            bin,
            "--",
            "--deny",
            "warnings",
        ];
        let name = format!("Lint `{bin}` for WebAssembly");
        steps.run(&name, "seconds, the first time a minute", &mut cargo(wasm))?;
    }
    for quiz in workspace.quizzes()? {
        check_content(workspace, &quiz, steps)?;
    }
    Ok(())
}
