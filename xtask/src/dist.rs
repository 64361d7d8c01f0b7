//! Builds `dist/`, ready to upload: checks the content, lets trunk build into a folder of its own,
//! and swaps that folder for `dist/` only when everything succeeded. A build that fails leaves the
//! previous `dist/` as it was.

mod current;
mod watch;

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::SystemTime;

use crate::Error;
use crate::compile;
use crate::host_tool::check_content;
use crate::packages::build_packages;
use crate::steps::Steps;
use crate::tools::{
    Toolbox, WASM_TARGET, provide_rust_source, provide_wasm_target, trunk, wasm_bindgen,
};
use crate::workspace::Workspace;

pub(crate) use watch::Sources;

/// What to build.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// The folder of `content/` that holds the quiz.
    pub quiz: String,
    /// Where the pages will be published, for the links that must be absolute.
    pub site_url: Option<String>,
}

/// Builds `dist/`.
///
/// # Errors
/// When the content has a mistake, or a tool or the build fails. `dist/` is then as it was.
pub fn build(workspace: &Workspace, wanted: &Wanted, steps: &mut Steps) -> Result<(), Error> {
    workspace.require_quiz(&wanted.quiz)?;
    check_content(workspace, &wanted.quiz, steps)?;
    bundle(workspace, wanted, steps)
}

/// Builds `dist/` of content that is checked elsewhere.
fn bundle(workspace: &Workspace, wanted: &Wanted, steps: &mut Steps) -> Result<(), Error> {
    let started = SystemTime::now();
    let next = workspace.work("dist-next");
    build_into(workspace, wanted, &next, steps)?;
    swap(&next, &workspace.dist(), &workspace.work("dist-previous"))?;
    current::note(workspace, wanted, started)
        .map_err(Error::files("write", workspace.work("dist-as.txt")))
}

/// Builds the pages, of content that is checked elsewhere, into a folder in place of what is there.
///
/// # Errors
/// As [`build`] does.
pub(crate) fn build_into(
    workspace: &Workspace,
    wanted: &Wanted,
    folder: &Path,
    steps: &mut Steps,
) -> Result<(), Error> {
    let packages = build_packages(workspace, steps)?;
    provide_tools(workspace, steps)?;
    provide_rust_source(workspace, steps)?;
    // What a build that failed has left here would be published with the next one.
    remove(folder)?;
    download(workspace, steps)?;
    let mut bundle = trunk_command(workspace, wanted, folder)?;
    bundle.arg("--release=true").env("CAREER_QUIZ_PACKAGES", packages).envs(SMALL);
    build_pages(wanted, &mut bundle, steps)
}

/// Builds the pages to be looked at on this machine, in place of what is in a folder of that name. What makes
/// them small and quick is left out, and on a new machine the tools are compiled beside the site tool and the bundles:
/// nobody wants to wait for that to see a change (`docs/decisions/build.md`).
///
/// # Errors
/// As [`build`] does; what was there stays.
pub(crate) fn build_to_look_at(
    workspace: &Workspace,
    wanted: &Wanted,
    folder: &Path,
    steps: &mut Steps,
) -> Result<(), Error> {
    workspace.require_quiz(&wanted.quiz)?;
    // Both rows need it.
    provide_wasm_target(workspace, steps)?;
    steps.both(
        |steps| provide_tools(workspace, steps),
        |steps| {
            check_content(workspace, &wanted.quiz, steps)?;
            compile::bundles_to_look_at(workspace, steps)
        },
    )?;
    let next = workspace.work("looked-at-next");
    remove(&next)?;
    fetch(workspace, steps)?;
    let mut bundle = trunk_command(workspace, wanted, &next)?;
    bundle.args(["--cargo-profile", compile::LOOKED_AT]).env("CAREER_QUIZ_LOOKED_AT", "1");
    build_pages(wanted, &mut bundle, steps)?;
    swap(&next, folder, &workspace.work("looked-at-previous"))
}

/// What trunk builds with.
fn provide_tools(workspace: &Workspace, steps: &mut Steps) -> Result<(), Error> {
    provide_wasm_target(workspace, steps)?;
    Toolbox::of(workspace).provide(&[wasm_bindgen(workspace)?, trunk()], steps)
}

fn build_pages(wanted: &Wanted, trunk: &mut Command, steps: &mut Steps) -> Result<(), Error> {
    let repeat = format!("cargo xtask build --quiz {}", wanted.quiz);
    steps.run_to_repeat_by(&repeat, "Build the pages", "seconds, the first time minutes", trunk)
}

/// Builds `dist/`, of content that is checked elsewhere, unless it is what a build would make.
///
/// # Errors
/// As [`build`] does.
pub(crate) fn provide(
    workspace: &Workspace,
    wanted: &Wanted,
    steps: &mut Steps,
) -> Result<(), Error> {
    if current::is_current(workspace, wanted) {
        println!("==> The pages in dist/ are newer than their sources, and are not built again");
        return Ok(());
    }
    bundle(workspace, wanted, steps)
}

/// Builds the bundles together with Rust's own libraries, so that they too are made small, and
/// without the texts of panics, which nobody would read: an eighth less (`docs/decisions/size.md`).
/// Both are unstable in Rust 1.95; the first variable allows them in this one version, which
/// `rust-toolchain.toml` pins. The others name what to build and how.
const SMALL: [(&str, &str); 4] = [
    ("RUSTC_BOOTSTRAP", "1"),
    ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
    ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
    // Half of the usual stack, which is two thirds of the memory that a visitor's engine takes: what is read
    // from outside is not read by recursion without a limit, and an overflow traps, as the stack is lowest.
    // Without reference types: with them wasm-bindgen writes a shim for each of its functions.
    (
        "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
        "-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none \
         -Ctarget-cpu=mvp \
         -Ctarget-feature=+bulk-memory,+mutable-globals,+nontrapping-fptoint,+sign-ext \
         -Clink-arg=-zstack-size=524288",
    ),
];

/// Offline, because trunk would otherwise download other versions of the tools by itself. The
/// `post_build` hook of `Trunk.toml` reads the two variables.
fn trunk_command(workspace: &Workspace, wanted: &Wanted, next: &Path) -> Result<Command, Error> {
    let toolbox = Toolbox::of(workspace);
    fs::create_dir_all(next).map_err(Error::files("create", next))?;
    let mut command = Command::new(toolbox.program("trunk"));
    command
        .args(["build", "--offline=true", "--locked=true"])
        .args(["--skip-version-check", "--log=warn", "--dist"])
        .arg(next)
        .env("PATH", toolbox.search_path()?)
        .env("CAREER_QUIZ_ID", &wanted.quiz)
        // Where in trunk an error passed through says nothing, and hides what the compiler said.
        .env("RUST_BACKTRACE", "0")
        .current_dir(workspace.root());
    match &wanted.site_url {
        Some(address) => command.env("CAREER_QUIZ_SITE_URL", address),
        None => command.env_remove("CAREER_QUIZ_SITE_URL"),
    };
    // Trunk 0.21 reads it as a flag and stops at the usual `NO_COLOR=1`.
    if std::env::var_os("NO_COLOR").is_some() {
        command.env("NO_COLOR", "true");
    }
    Ok(command)
}

/// Trunk lets cargo download nothing, so that has to be done before: the libraries, and those that
/// Rust's own libraries need for WebAssembly.
fn download(workspace: &Workspace, steps: &mut Steps) -> Result<(), Error> {
    fetch(workspace, steps)?;
    let mut bundles = fetch_command(workspace);
    bundles.args(["--target", WASM_TARGET]).envs(SMALL);
    steps.run("Download what Rust's own libraries need", "seconds", &mut bundles)
}

fn fetch(workspace: &Workspace, steps: &mut Steps) -> Result<(), Error> {
    let about = "seconds, the first time a minute";
    steps.run("Download the libraries", about, &mut fetch_command(workspace))
}

fn fetch_command(workspace: &Workspace) -> Command {
    let mut fetch = Command::new("cargo");
    fetch.args(["fetch", "--quiet", "--locked"]).current_dir(workspace.root());
    fetch
}

/// Puts `next` in the place of `dist`. When the last move fails, the old `dist` is put back.
fn swap(next: &Path, dist: &Path, previous: &Path) -> Result<(), Error> {
    remove(previous)?;
    let had_one = dist.exists();
    if had_one {
        fs::rename(dist, previous).map_err(Error::files("move away", dist))?;
    }
    if let Err(source) = fs::rename(next, dist) {
        if had_one {
            fs::rename(previous, dist).map_err(Error::files("put back", dist))?;
        }
        return Err(Error::Files { action: "move the new build to", path: dist.into(), source });
    }
    remove(previous)
}

fn remove(folder: &Path) -> Result<(), Error> {
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(Error::files("remove", folder))?;
    }
    Ok(())
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;

    fn folder(root: &Path, name: &str, page: &str) -> std::path::PathBuf {
        let folder = root.join(name);
        fs::create_dir(&folder).unwrap();
        fs::write(folder.join("index.html"), page).unwrap();
        folder
    }

    #[test]
    fn a_new_build_replaces_the_old_one() {
        let root = tempfile::tempdir().unwrap();
        let dist = folder(root.path(), "dist", "old");
        fs::write(dist.join("only-in-old.html"), "").unwrap();
        let next = folder(root.path(), "next", "new");
        let previous = folder(root.path(), "previous", "left over");

        swap(&next, &dist, &previous).unwrap();

        assert_eq!(fs::read_to_string(dist.join("index.html")).unwrap(), "new");
        assert!(!dist.join("only-in-old.html").exists());
        assert!(!next.exists() && !previous.exists());
    }

    #[test]
    fn the_first_build_has_nothing_to_replace() {
        let root = tempfile::tempdir().unwrap();
        let next = folder(root.path(), "next", "new");
        let dist = root.path().join("dist");
        swap(&next, &dist, &root.path().join("previous")).unwrap();
        assert_eq!(fs::read_to_string(dist.join("index.html")).unwrap(), "new");
    }

    #[test]
    fn without_a_new_build_the_old_one_stays() {
        let root = tempfile::tempdir().unwrap();
        let dist = folder(root.path(), "dist", "old");
        let missing = root.path().join("next");

        let error = swap(&missing, &dist, &root.path().join("previous")).unwrap_err();

        assert!(error.to_string().starts_with("cannot move the new build to"), "{error}");
        assert_eq!(fs::read_to_string(dist.join("index.html")).unwrap(), "old");
    }

    #[test]
    fn an_unknown_quiz_stops_before_anything_is_built() {
        let root = tempfile::tempdir().unwrap();
        fs::create_dir(root.path().join("content")).unwrap();
        let dist = folder(root.path(), "dist", "old");
        let wanted = Wanted { quiz: "none".to_owned(), site_url: None };

        let error =
            build(&Workspace::at(root.path()), &wanted, &mut Steps::refusing()).unwrap_err();

        assert!(matches!(error, Error::NoSuchQuiz { .. }), "{error}");
        assert_eq!(fs::read_to_string(dist.join("index.html")).unwrap(), "old");
    }
}
