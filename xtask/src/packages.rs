//! The packages from npm that the tests need, which is one: axe-core, which finds faults of
//! accessibility. `tests/package-lock.json` names its version and its sum.

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
        steps.run("Install axe-core from npm into tests/", "seconds", &mut install)?;
        let folder = workspace.root().join("tests/node_modules");
        Ok(Self { axe: folder.join("axe-core/axe.min.js") })
    }

    /// The environment variables that tell the end-to-end tests where they are.
    pub fn variables(&self) -> [(&'static str, &Path); 1] {
        [("CAREER_QUIZ_AXE", &self.axe)]
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
        let version = wanted.split_once("\"axe-core\": \"").unwrap().1.split('"').next().unwrap();
        assert!(version.chars().all(|c| c.is_ascii_digit() || c == '.'), "{version}");
        assert!(locked.contains(&format!("\"version\": \"{version}\"")), "{locked}");
        assert!(locked.contains("\"integrity\": \"sha512-"), "{locked}");
        let settings = fs::read_to_string(tests.join(".npmrc")).unwrap();
        assert!(settings.lines().any(|line| line == "ignore-scripts=true"), "{settings}");
    }
}
