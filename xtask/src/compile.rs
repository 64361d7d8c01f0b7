//! How cargo is called for this machine: always with the same packages and features, so that no library
//! is compiled twice with other features.

use std::path::PathBuf;
use std::process::Command;

use crate::Error;
use crate::steps::Steps;
use crate::tools::WASM_TARGET;
use crate::workspace::Workspace;

/// The packages and features of every call.
const SELECTION: [&str; 3] = ["--workspace", "--features", "end-to-end/drive"];
/// The profile of pages that are to be looked at.
pub(crate) const LOOKED_AT: &str = "looked-at";
/// The bundles of the app's package; `index.html` names them for trunk.
pub(crate) const BUNDLES: [&str; 5] = ["app", "share", "studio", "exchange", "play"];
/// The test that drives the pages. It runs when it is asked for by name.
pub(crate) const PAGES: [&str; 2] = ["--test", "pages"];

/// `cargo <verb>` for everything that runs on this machine.
pub(crate) fn cargo(workspace: &Workspace, verb: &str) -> Command {
    let mut command = Command::new("cargo");
    command.args([verb, "--quiet"]).args(SELECTION).current_dir(workspace.root());
    command
}

/// Compiles all tests and the site tool.
///
/// # Errors
/// When something does not compile.
pub(crate) fn tests(workspace: &Workspace, steps: &mut Steps) -> Result<(), Error> {
    let about = "seconds, the first time two minutes";
    let mut unit = cargo(workspace, "test");
    steps.run("Compile the tests", about, unit.arg("--no-run"))?;
    let mut pages = cargo(workspace, "test");
    steps.run("Compile the scenarios", about, pages.arg("--no-run").args(PAGES))
}

/// `cargo test` of everything that needs no browser.
pub(crate) fn unit_tests(workspace: &Workspace) -> Command {
    cargo(workspace, "test")
}

/// `cargo test` of the scenarios; what it is told goes behind it.
pub(crate) fn pages(workspace: &Workspace) -> Command {
    let mut command = cargo(workspace, "test");
    command.args(PAGES).arg("--");
    command
}

/// Compiles the bundles as trunk will ask for them, so that it finds them there: on a new machine trunk itself is
/// compiled meanwhile, whose last part keeps one processor busy.
///
/// # Errors
/// When one of them does not compile.
pub(crate) fn bundles_to_look_at(workspace: &Workspace, steps: &mut Steps) -> Result<(), Error> {
    let about = "seconds, the first time a minute";
    let build = |folder: PathBuf, selected: &[&str]| {
        let mut build = Command::new("cargo");
        build
            .args(["build", "--quiet", "--locked", "--target", WASM_TARGET])
            .args(["--profile", LOOKED_AT])
            .args(selected)
            .current_dir(folder);
        build
    };
    let bins = BUNDLES.iter().flat_map(|bundle| ["--bin", bundle]);
    let app: Vec<_> = ["--features", "browser"].into_iter().chain(bins).collect();
    let app = &mut build(workspace.root().to_path_buf(), &app);
    steps.run("Compile what the pages run", about, app)?;
    let publish = &["--no-default-features", "--features", "browser", "--bin", "publish"];
    let publish = &mut build(workspace.root().join("crates/site"), publish);
    steps.run("Compile what makes pages in the studio", about, publish)
}

/// Compiles a program of the workspace and returns where it is.
///
/// # Errors
/// When it does not compile.
pub(crate) fn program(
    workspace: &Workspace,
    name: &'static str,
    steps: &mut Steps,
) -> Result<PathBuf, Error> {
    let mut build = cargo(workspace, "build");
    build.args(["--bin", name, "--message-format=json-render-diagnostics"]);
    let about = "seconds, the first time a minute or two";
    let messages = steps.run_for_output(&format!("Compile `{name}`"), about, &mut build)?;
    executable(&messages, name).ok_or(Error::NotCompiled(name))
}

/// Where the program of this name is, by what cargo says when it has compiled it.
fn executable(messages: &str, name: &str) -> Option<PathBuf> {
    messages
        .lines()
        .filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok())
        .filter(|message| message["target"]["name"] == name)
        .find_map(|message| message["executable"].as_str().map(PathBuf::from))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use std::collections::BTreeSet;
    use std::fs;

    use super::*;

    #[test]
    fn the_bundles_are_those_that_trunk_builds() {
        let page =
            fs::read_to_string(Workspace::find().unwrap().root().join("index.html")).unwrap();
        let named = page.split("data-bin=\"").skip(1).filter_map(|rest| rest.split('"').next());
        let known = BUNDLES.into_iter().chain(["publish"]);
        assert_eq!(named.collect::<BTreeSet<_>>(), known.collect());
    }

    #[test]
    fn a_program_is_where_cargo_says() {
        let messages = r#"{"reason":"compiler-artifact","target":{"name":"career_quiz"},"executable":null}
            {"reason":"compiler-artifact","target":{"name":"site"},"executable":"/target/debug/site"}
            {"reason":"build-finished","success":true}"#;
        assert_eq!(executable(messages, "site"), Some(PathBuf::from("/target/debug/site")));
        assert_eq!(executable(messages, "app"), None);
    }
}
