//! The packages from npm: axe-core, which finds faults of accessibility for the tests, and
//! Lighthouse, which scores pages for the bench. `tests/package-lock.json` names the version and
//! the sum of each and of everything below them.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::Error;
use crate::steps::{Steps, output_of};
use crate::workspace::Workspace;

/// On Windows npm is a script, which has to be asked for by its whole name.
const NPM: &str = if cfg!(windows) { "npm.cmd" } else { "npm" };

/// Where the packages are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Packages {
    axe: PathBuf,
    lighthouse: PathBuf,
}

impl Packages {
    /// Installs what is locked, beside the lock file.
    ///
    /// # Errors
    /// When there is no npm, or it does not succeed; the message says what to do.
    pub fn provide(workspace: &Workspace, steps: &mut Steps) -> Result<Self, Error> {
        if output_of(Command::new(NPM).arg("--version")).is_none() {
            return Err(Error::NpmMissing);
        }
        let mut install = Command::new(NPM);
        // What has been downloaded once is used again, so that this works without a network too.
        install
            .args(["ci", "--prefix", "tests", "--prefer-offline", "--loglevel=error"])
            .current_dir(workspace.root());
        steps.run(
            "Install axe-core and Lighthouse from npm into tests/",
            "seconds",
            &mut install,
        )?;
        let folder = workspace.root().join("tests/node_modules");
        Ok(Self {
            axe: folder.join("axe-core/axe.min.js"),
            lighthouse: folder.join("lighthouse/cli/index.js"),
        })
    }

    /// The environment variables that tell the end-to-end tests and the bench where they are.
    pub fn variables(&self) -> [(&'static str, &Path); 2] {
        [("CAREER_QUIZ_AXE", &self.axe), ("CAREER_QUIZ_LIGHTHOUSE", &self.lighthouse)]
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use std::fs;

    use super::*;

    /// A range or a missing sum would let another axe in than the one that was looked at.
    #[test]
    fn what_is_installed_is_fixed_to_the_last_byte() {
        let tests = Workspace::find().unwrap().root().join("tests");
        let wanted = fs::read_to_string(tests.join("package.json")).unwrap();
        let locked = fs::read_to_string(tests.join("package-lock.json")).unwrap();
        for package in ["axe-core", "lighthouse"] {
            let named = format!("\"{package}\": \"");
            let version = wanted.split_once(&named).unwrap().1.split('"').next().unwrap();
            assert!(version.chars().all(|c| c.is_ascii_digit() || c == '.'), "{version}");
            let entry = format!("\"node_modules/{package}\": {{\n      \"version\": \"{version}\"");
            assert!(locked.contains(&entry), "{entry}");
        }
        let packages = locked.matches("\"node_modules/").count();
        assert_eq!(locked.matches("\"integrity\": \"sha512-").count(), packages);
        assert!(!locked.contains("hasInstallScript"), "a package wants to run a program");
        let settings = fs::read_to_string(tests.join(".npmrc")).unwrap();
        assert!(settings.lines().any(|line| line == "ignore-scripts=true"), "{settings}");
    }
}
