//! The programs that a build needs besides Rust: the WebAssembly target, and pinned versions of
//! trunk, wasm-bindgen and geckodriver.
//!
//! They go into a folder of the project's (`.tools/`) and are found there by a `PATH` that only
//! the build sees: a developer's own trunk is neither used nor replaced. They are compiled from
//! source, because crates.io is the one place that every machine with Rust can reach, and without
//! optimisation, because they run for seconds (`docs/decisions/build.md` has the figures).

mod pinned;

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

pub use pinned::{Tool, cargo_deny, cargo_fuzz, geckodriver, trunk, twiggy, wasm_bindgen};

use crate::Error;
use crate::steps::{Steps, output_of};
use crate::workspace::Workspace;

/// The target that the engine is built for.
pub const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// The target that the site tool is built for where there is Node.js and no Rust.
pub const SYSTEM_TARGET: &str = "wasm32-wasip1";

/// The folder that holds the installed tools.
#[derive(Debug)]
pub struct Toolbox {
    folder: PathBuf,
    build: PathBuf,
}

impl Toolbox {
    /// The workspace's tools.
    pub fn of(workspace: &Workspace) -> Self {
        Self { folder: workspace.tools(), build: workspace.work("tools-build") }
    }

    /// Where a tool of this name is, once [`Toolbox::provide`] has seen to it.
    pub fn program(&self, name: &str) -> PathBuf {
        self.programs().join(format!("{name}{}", env::consts::EXE_SUFFIX))
    }

    /// The search path of a build: these tools before everything else.
    ///
    /// # Errors
    /// Never in practice: only when the folder's name holds the separator of `PATH`.
    pub fn search_path(&self) -> Result<OsString, Error> {
        let inherited = env::var_os("PATH").unwrap_or_default();
        let folders = std::iter::once(self.programs()).chain(env::split_paths(&inherited));
        env::join_paths(folders).map_err(|source| Error::Files {
            action: "put on PATH",
            path: self.programs(),
            source: std::io::Error::other(source),
        })
    }

    /// Installs those of the tools that are missing or of another version.
    ///
    /// # Errors
    /// When one of them cannot be compiled or written.
    pub fn provide(&self, tools: &[Tool], steps: &mut Steps) -> Result<(), Error> {
        let missing: Vec<&Tool> = tools.iter().filter(|tool| !self.holds(tool)).collect();
        for tool in &missing {
            self.install(tool, steps)?;
        }
        if !missing.is_empty() && self.build.exists() {
            // Gigabytes that nothing reads again.
            fs::remove_dir_all(&self.build).map_err(Error::files("remove", &self.build))?;
        }
        Ok(())
    }

    fn programs(&self) -> PathBuf {
        self.folder.join("bin")
    }

    fn holds(&self, tool: &Tool) -> bool {
        output_of(Command::new(self.program(tool.program)).arg("--version"))
            .is_some_and(|printed| tool.matches(&printed))
    }

    fn install(&self, tool: &Tool, steps: &mut Steps) -> Result<(), Error> {
        fs::create_dir_all(&self.folder).map_err(Error::files("create", &self.folder))?;
        let name =
            format!("Install {} {} into {}", tool.package, tool.version, self.folder.display());
        steps.run(&name, tool.about, &mut install_command(tool, &self.folder, &self.build))
    }
}

/// `--force` because cargo keeps its own list of what a folder holds, and the list outlives the
/// programs. The debug information is left out: nobody debugs these, and it doubles the time.
fn install_command(tool: &Tool, folder: &Path, build: &Path) -> Command {
    let mut command = Command::new("cargo");
    command
        .args(["install", "--quiet", "--locked", "--debug", "--force", "--root"])
        .arg(folder)
        .args(["--version", &tool.version, tool.package])
        .env("CARGO_TARGET_DIR", build)
        .env("CARGO_PROFILE_DEV_DEBUG", "false")
        .current_dir(folder);
    command
}

/// Adds Rust's WebAssembly target when it is missing.
///
/// # Errors
/// When it is missing and rustup cannot add it.
pub fn provide_wasm_target(workspace: &Workspace, steps: &mut Steps) -> Result<(), Error> {
    provide_target(workspace, WASM_TARGET, steps)
}

/// Adds Rust's target for WebAssembly with files when it is missing.
///
/// # Errors
/// When it is missing and rustup cannot add it.
pub fn provide_system_target(workspace: &Workspace, steps: &mut Steps) -> Result<(), Error> {
    provide_target(workspace, SYSTEM_TARGET, steps)
}

fn provide_target(
    workspace: &Workspace,
    target: &'static str,
    steps: &mut Steps,
) -> Result<(), Error> {
    if has_target(workspace, target) {
        return Ok(());
    }
    let mut rustup = Command::new("rustup");
    rustup.args(["target", "add", target]).current_dir(workspace.root());
    match steps.run("Add Rust's WebAssembly target", "about half a minute", &mut rustup) {
        Ok(()) if has_target(workspace, target) => Ok(()),
        _ => Err(Error::NoWasmTarget(target)),
    }
}

/// Adds the source of Rust's own libraries when it is missing: the engine is built with them.
///
/// # Errors
/// When it is missing and rustup cannot add it.
pub fn provide_rust_source(workspace: &Workspace, steps: &mut Steps) -> Result<(), Error> {
    if has_rust_source(workspace) {
        return Ok(());
    }
    let mut rustup = Command::new("rustup");
    rustup.args(["component", "add", "rust-src"]).current_dir(workspace.root());
    match steps.run("Add the source of Rust's own libraries", "seconds", &mut rustup) {
        Ok(()) if has_rust_source(workspace) => Ok(()),
        _ => Err(Error::NoRustSource),
    }
}

fn has_rust_source(workspace: &Workspace) -> bool {
    output_of(Command::new("rustc").args(["--print", "sysroot"]).current_dir(workspace.root()))
        .is_some_and(|folder| {
            Path::new(folder.trim()).join("lib/rustlib/src/rust/library/Cargo.lock").is_file()
        })
}

/// Asks the compiler, not rustup: Rust may come from elsewhere and have the target all the same.
fn has_target(workspace: &Workspace, target: &str) -> bool {
    output_of(
        Command::new("rustc")
            .args(["--print", "target-libdir", "--target", target])
            .current_dir(workspace.root()),
    )
    .is_some_and(|folder| Path::new(folder.trim()).is_dir())
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;

    fn toolbox(root: &Path) -> Toolbox {
        Toolbox { folder: root.join("tools"), build: root.join("build") }
    }

    #[test]
    fn the_tools_come_first_on_the_search_path() {
        let toolbox = toolbox(Path::new("/project"));
        let first = env::split_paths(&toolbox.search_path().unwrap()).next();
        assert_eq!(first, Some(PathBuf::from("/project/tools/bin")));
    }

    #[cfg(unix)]
    #[test]
    fn a_tool_is_reused_only_in_the_pinned_version() {
        use std::os::unix::fs::PermissionsExt;

        let root = tempfile::tempdir().unwrap();
        let toolbox = toolbox(root.path());
        assert!(!toolbox.holds(&trunk()));

        let program = toolbox.program("trunk");
        fs::create_dir_all(program.parent().unwrap()).unwrap();
        for (printed, reused) in [(trunk().version.as_str(), true), ("0.0.1", false)] {
            fs::write(&program, format!("#!/bin/sh\necho trunk {printed}\n")).unwrap();
            fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
            assert_eq!(toolbox.holds(&trunk()), reused, "{printed}");
        }
    }

    #[test]
    fn an_installation_touches_neither_the_users_tools_nor_the_workspaces_build() {
        let command = install_command(&trunk(), Path::new("/tools"), Path::new("/build"));
        let words: Vec<_> = command.get_args().map(|word| word.to_string_lossy()).collect();
        assert!(words.windows(2).any(|pair| pair == ["--root", "/tools"]), "{words:?}");
        assert!(words.contains(&"--locked".into()), "{words:?}");
        let build = command.get_envs().find(|(name, _)| *name == "CARGO_TARGET_DIR");
        assert_eq!(build.unwrap().1, Some("/build".as_ref()));
    }
}
