//! `cargo xtask check`: what can be said about the sources without building the pages.
//! The quickest comes first, and the first failure ends it.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::Error;
use crate::compile;
use crate::host_tool::check_content;
use crate::steps::Steps;
use crate::tools::{Toolbox, WASM_TARGET, cargo_deny, provide_wasm_target};
use crate::workspace::Workspace;

/// Checks formatting, lints for host and WebAssembly, every quiz, and the libraries.
///
/// # Errors
/// When one of the steps fails; the message names it and says how to repeat it.
pub fn check(workspace: &Workspace, steps: &mut Steps) -> Result<(), Error> {
    let format = &["fmt", "--all", "--check"];
    steps.run("Check the formatting", "a second", &mut cargo(workspace, format))?;
    for (what, targets) in [("host", &["--all-targets"][..]), ("scenarios", &compile::PAGES[..])] {
        let mut lint = compile::cargo(workspace, "clippy");
        lint.args(targets).args(["--", "--deny", "warnings"]);
        steps.run(&format!("Lint the {what}"), "seconds, the first time a minute", &mut lint)?;
    }
    provide_wasm_target(workspace, steps)?;
    lint_bundles(workspace, steps)?;
    let packages = ["--package", "quiz-model", "--package", "quiz-author"];
    let mut in_browsers = cargo(workspace, &["check", "--quiet", "--target", WASM_TARGET]);
    let name = "See that quizzes can be read and checked in a browser";
    steps.run(name, "seconds", in_browsers.args(packages))?;
    for quiz in workspace.quizzes()? {
        check_content(workspace, &quiz, steps)?;
    }
    check_libraries(workspace, steps)
}

fn cargo(workspace: &Workspace, arguments: &[&str]) -> Command {
    let mut command = Command::new("cargo");
    command.args(arguments).current_dir(workspace.root());
    command
}

/// Lints what runs in browsers, each package with the features that its bundles have.
fn lint_bundles(workspace: &Workspace, steps: &mut Steps) -> Result<(), Error> {
    let of_app = compile::BUNDLES.iter().flat_map(|bundle| ["--bin", bundle]);
    let of_app = ["--package", "career-quiz"].into_iter().chain(of_app).collect();
    let of_site = vec!["--package", "quiz-site", "--no-default-features", "--bin", "publish"];
    for (what, selected) in [("the pages run", of_app), ("makes pages in the studio", of_site)] {
        let mut lint = cargo(workspace, &["clippy", "--quiet", "--target", WASM_TARGET]);
        lint.args(["--features", "browser", "--lib"]).args(selected);
        lint.args(["--", "--deny", "warnings"]);
        let name = format!("Lint what {what}, for WebAssembly");
        steps.run(&name, "seconds, the first time a minute", &mut lint)?;
    }
    Ok(())
}

/// Checks what is built in: licences, sources, what `deny.toml` keeps out, and, where there is a copy
/// of the RustSec database, known faults. The check itself fetches nothing.
fn check_libraries(workspace: &Workspace, steps: &mut Steps) -> Result<(), Error> {
    let toolbox = Toolbox::of(workspace);
    toolbox.provide(&[cargo_deny()], steps)?;
    // Also those of systems that this is not, which a build has not fetched: their licences count too.
    let fetch = &["fetch", "--locked", "--quiet"];
    let name = "Fetch the libraries of every system";
    steps.run(name, "seconds, once", &mut cargo(workspace, fetch))?;
    let has_advisories = advisories().is_some_and(|folder| is_filled(&folder));
    let mut deny = Command::new(toolbox.program("cargo-deny"));
    deny.args([
        "--log-level",
        "error",
        "--offline",
        "--workspace",
        "check",
        "--hide-inclusion-graph",
    ])
    .args(["bans", "licenses", "sources"])
    .args(has_advisories.then_some("advisories"))
    .current_dir(workspace.root());
    steps.run("Check the libraries that are built in", "seconds", &mut deny)?;
    if !has_advisories {
        println!(
            "    Known faults are not looked for: there is no copy of the RustSec database here. \
             `cargo deny fetch` gets one."
        );
    }
    Ok(())
}

/// Where cargo-deny keeps its copies of databases.
fn advisories() -> Option<PathBuf> {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(PathBuf::from(env::var_os("HOME")?).join(".cargo")));
    home.map(|home| home.join("advisory-dbs"))
}

fn is_filled(folder: &Path) -> bool {
    folder.read_dir().is_ok_and(|mut entries| entries.next().is_some())
}
