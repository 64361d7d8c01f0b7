//! The packages from npm. For a build: binaryen and terser, which make the engine small
//! (`xtask/npm/`). For the tests: axe-core, which finds faults of accessibility (`tests/`). For the bench:
//! Lighthouse, which scores pages (`tests/end-to-end/lighthouse/`), and has two hundred packages below it.
//! The lock file in each folder names the version and the sum of each and of everything below them; no
//! package runs anything while it is installed.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::Error;
use crate::steps::{Steps, output_of};
use crate::system::{self, Needed, on_path};
use crate::workspace::Workspace;

/// On Windows npm is a script, which has to be asked for by its whole name.
const NPM: &str = if cfg!(windows) { "npm.cmd" } else { "npm" };

/// npm, with the Node.js that it runs on.
pub(crate) const ALL: [Needed; 2] =
    [on_path(&["npm", "npm.cmd"], "npm"), on_path(&["node", "node.exe"], "nodejs")];

/// Where npm's own list is of what it has installed in a folder.
const INSTALLED: &str = "node_modules/.package-lock.json";

/// Where the packages are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Packages {
    variable: &'static str,
    file: PathBuf,
}

impl Packages {
    /// Installs axe-core beside its lock file, for the tests.
    ///
    /// # Errors
    /// When there is no npm, or it does not succeed; the message says what to do.
    pub fn axe(workspace: &Workspace, steps: &mut Steps) -> Result<Self, Error> {
        let folder = workspace.root().join("tests");
        install_once("Install axe-core from npm into tests/", &folder, steps)?;
        let file = folder.join("node_modules/axe-core/axe.min.js");
        Ok(Self { variable: "CAREER_QUIZ_AXE", file })
    }

    /// Installs Lighthouse beside its lock file, for the bench.
    ///
    /// # Errors
    /// When there is no npm, or it does not succeed; the message says what to do.
    pub fn lighthouse(workspace: &Workspace, steps: &mut Steps) -> Result<Self, Error> {
        let folder = workspace.root().join("tests/end-to-end/lighthouse");
        install_once("Install Lighthouse from npm for the bench", &folder, steps)?;
        let file = folder.join("node_modules/lighthouse/cli/index.js");
        Ok(Self { variable: "CAREER_QUIZ_LIGHTHOUSE", file })
    }

    /// The environment variable that tells the tests or the bench where it is.
    pub fn variables(&self) -> [(&'static str, &Path); 1] {
        [(self.variable, &self.file)]
    }
}

/// Installs what is locked in a folder, unless npm has installed it there after it was locked.
fn install_once(name: &str, folder: &Path, steps: &mut Steps) -> Result<(), Error> {
    let changed = |file: &str| fs::metadata(folder.join(file)).and_then(|file| file.modified());
    match (changed(INSTALLED), changed("package-lock.json")) {
        (Ok(installed), Ok(locked)) if installed >= locked => Ok(()),
        _ => install(name, folder, steps),
    }
}

/// Installs the packages of a build among the tools, unless they are there, and returns the folder
/// that holds them.
///
/// # Errors
/// When there is no npm, or it does not succeed; the message says what to do.
pub fn build_packages(workspace: &Workspace, steps: &mut Steps) -> Result<PathBuf, Error> {
    let (wanted, folder) = (workspace.root().join("xtask/npm"), workspace.tools().join("npm"));
    let packages = folder.join("node_modules");
    let read = |path: &Path| fs::read(path).ok();
    let lock = "package-lock.json";
    if packages.is_dir() && read(&wanted.join(lock)) == read(&folder.join(lock)) {
        return Ok(packages);
    }
    fs::create_dir_all(&folder).map_err(Error::files("create", &folder))?;
    for name in ["package.json", ".npmrc"] {
        let from = wanted.join(name);
        fs::copy(&from, folder.join(name)).map_err(Error::files("copy", &from))?;
    }
    let kept = folder.join(lock);
    fs::copy(wanted.join(lock), &kept).map_err(Error::files("copy", &kept))?;
    let name = format!("Install binaryen and terser from npm into {}", folder.display());
    install(&name, &folder, steps).inspect_err(|_| {
        // So that the next build tries again; where it stays, the message above says what to do.
        let _ = fs::remove_file(&kept);
    })?;
    Ok(packages)
}

/// Says so when there is no Node.js, which comes with npm.
///
/// # Errors
/// When there is none; the message says what to do.
pub fn require_node() -> Result<(), Error> {
    output_of(Command::new("node").arg("--version")).map(drop).ok_or(Error::NpmMissing)
}

/// What has been downloaded once is used again, so that this works without a network too.
fn install(name: &str, folder: &Path, steps: &mut Steps) -> Result<(), Error> {
    system::provide(&ALL, steps)?;
    if output_of(Command::new(NPM).arg("--version")).is_none() {
        return Err(Error::NpmMissing);
    }
    let mut install = Command::new(NPM);
    install.args(["ci", "--prefer-offline", "--loglevel=error"]).current_dir(folder);
    steps.run(name, "seconds", &mut install)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;

    /// A range or a missing sum would let another axe in than the one that was looked at.
    #[test]
    fn what_is_installed_is_fixed_to_the_last_byte() {
        let root = Workspace::find().unwrap().root().to_owned();
        fixed(&root.join("tests"), &["axe-core"]);
        fixed(&root.join("tests/end-to-end/lighthouse"), &["lighthouse"]);
        fixed(&root.join("xtask/npm"), &["binaryen", "terser"]);
    }

    fn fixed(folder: &Path, packages: &[&str]) {
        let wanted = fs::read_to_string(folder.join("package.json")).unwrap();
        let locked = fs::read_to_string(folder.join("package-lock.json")).unwrap();
        for package in packages {
            let named = format!("\"{package}\": \"");
            let version = wanted.split_once(&named).unwrap().1.split('"').next().unwrap();
            assert!(version.chars().all(|c| c.is_ascii_digit() || c == '.'), "{version}");
            let entry = format!("\"node_modules/{package}\": {{\n      \"version\": \"{version}\"");
            assert!(locked.contains(&entry), "{entry}");
        }
        let packages = locked.matches("\"node_modules/").count();
        assert_eq!(locked.matches("\"integrity\": \"sha512-").count(), packages);
        assert!(!locked.contains("hasInstallScript"), "a package wants to run a program");
        let settings = fs::read_to_string(folder.join(".npmrc")).unwrap();
        assert!(settings.lines().any(|line| line == "ignore-scripts=true"), "{settings}");
    }
}
