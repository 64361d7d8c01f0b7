//! How cargo is called: for this machine always with the same packages and features, so that no library
//! is compiled twice with other features; for the pages to be looked at as trunk calls it.

use std::path::PathBuf;
use std::process::Command;

use crate::Error;
use crate::steps::Steps;
use crate::tools::WASM_TARGET;
use crate::workspace::Workspace;

/// The packages and features of every call for this machine.
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
    let selected: Vec<_> = ["--features", "browser"].into_iter().chain(bins).collect();
    let app = &mut build(workspace.root().to_path_buf(), &selected);
    steps.run("Compile what the pages run", about, app)?;
    let selected = ["--no-default-features", "--features", "browser", "--bin", "publish"];
    let publish = &mut build(workspace.root().join("crates/site"), &selected);
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

    fn read(name: &str) -> String {
        fs::read_to_string(Workspace::find().unwrap().root().join(name)).unwrap()
    }

    #[test]
    fn the_bundles_are_those_that_trunk_builds_and_with_the_same_features() {
        let page = read("index.html");
        let lines: Vec<_> = page.lines().filter(|line| line.contains("data-bin=")).collect();
        let bins =
            lines.iter().filter_map(|line| line.split_once("data-bin=\"")?.1.split('"').next());
        assert_eq!(bins.collect::<BTreeSet<_>>(), BUNDLES.into_iter().chain(["publish"]).collect());
        for line in lines {
            assert!(line.contains(" data-cargo-features=\"browser\""), "{line}");
            let is_of_site = line.contains("href=\"crates/site\"");
            assert_eq!(line.contains(" data-cargo-no-default-features"), is_of_site, "{line}");
            assert_eq!(line.contains("data-bin=\"publish\""), is_of_site, "{line}");
        }
    }

    #[test]
    fn every_crate_but_the_site_tool_is_a_default_member() {
        let folder = Workspace::find().unwrap().root().join("crates");
        let crates = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name());
        let crates: BTreeSet<_> = crates.map(|name| name.into_string().unwrap()).collect();
        let members = crates.iter().filter(|name| *name != "site");
        let members: Vec<_> = members.map(|name| format!(", \"crates/{name}\"")).collect();
        let line = format!("default-members = [\".\"{}]", members.concat());
        assert!(read("Cargo.toml").lines().any(|found| found == line), "{line}");
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
