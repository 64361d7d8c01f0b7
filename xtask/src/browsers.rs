//! The browsers and drivers that the end-to-end tests drive: found, installed where that is
//! allowed, and handed to the tests by environment variables.
//!
//! Both ends of that hand-over are here, [`Programs::variables`] and [`Programs::from_variables`],
//! so that they cannot disagree.

use std::env;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::Error;
use crate::steps::{Steps, output_of};
use crate::tools::{Toolbox, geckodriver};
use crate::workspace::Workspace;

/// A program of the system's that the tests need.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Needed {
    /// Names that distributions give it, the likeliest first.
    pub(crate) names: &'static [&'static str],
    /// The Debian package that holds it.
    pub(crate) package: &'static str,
    /// Folders to look in after those of `PATH`; a `*` stands for any folder.
    pub(crate) elsewhere: &'static [&'static str],
}

const CHROMIUM: Needed = on_path(&["chromium", "chromium-browser", "google-chrome"], "chromium");
const CHROMEDRIVER: Needed = on_path(&["chromedriver"], "chromium-driver");
const FIREFOX: Needed = on_path(&["firefox-esr", "firefox"], "firefox-esr");
const WEBKIT_DRIVER: Needed = on_path(&["WebKitWebDriver"], "webkit2gtk-driver");
const XVFB: Needed = on_path(&["Xvfb"], "xvfb");
/// `WebKitGTK`'s own browser, which every distribution hides in another folder.
const MINI_BROWSER: Needed = Needed {
    names: &["MiniBrowser"],
    package: "webkit2gtk-driver",
    elsewhere: &[
        "/usr/lib/*/webkit2gtk-4.1",
        "/usr/lib/*/webkit2gtk-4.0",
        "/usr/lib/*/webkitgtk-6.0",
        "/usr/lib/webkit2gtk-4.1",
        "/usr/libexec/webkit2gtk-4.1",
        "/usr/libexec/webkitgtk-6.0",
    ],
};
/// No browser, but got in the same way: it fetches axe-core and Lighthouse, see [`crate::packages`].
const NPM: Needed = on_path(&["npm", "npm.cmd"], "npm");
/// No browser either: it says what is printed on the pages of a PDF, and where.
const PDF_TO_TEXT: Needed = on_path(&["pdftotext"], "poppler-utils");
const ALL: [Needed; 8] =
    [CHROMIUM, CHROMEDRIVER, FIREFOX, WEBKIT_DRIVER, MINI_BROWSER, XVFB, NPM, PDF_TO_TEXT];

pub(crate) const fn on_path(names: &'static [&'static str], package: &'static str) -> Needed {
    Needed { names, package, elsewhere: &[] }
}

/// Where each program is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Programs {
    /// Chromium or Chrome.
    pub chromium: PathBuf,
    /// Chromium's driver.
    pub chromedriver: PathBuf,
    /// Firefox.
    pub firefox: PathBuf,
    /// Firefox's driver.
    pub geckodriver: PathBuf,
    /// `WebKitGTK`'s browser.
    pub mini_browser: PathBuf,
    /// `WebKitGTK`'s driver.
    pub webkit_driver: PathBuf,
    /// The display without a screen that `WebKitGTK`'s browser draws on.
    pub xvfb: PathBuf,
    /// Poppler's program that says which words a PDF has, and where.
    pub pdf_to_text: PathBuf,
}

impl Programs {
    /// The environment variables that tell the end-to-end tests where the programs are.
    pub fn variables(&self) -> [(&'static str, &Path); 8] {
        [
            ("CAREER_QUIZ_CHROMIUM", &self.chromium),
            ("CAREER_QUIZ_CHROMEDRIVER", &self.chromedriver),
            ("CAREER_QUIZ_FIREFOX", &self.firefox),
            ("CAREER_QUIZ_GECKODRIVER", &self.geckodriver),
            ("CAREER_QUIZ_MINI_BROWSER", &self.mini_browser),
            ("CAREER_QUIZ_WEBKIT_DRIVER", &self.webkit_driver),
            ("CAREER_QUIZ_XVFB", &self.xvfb),
            ("CAREER_QUIZ_PDFTOTEXT", &self.pdf_to_text),
        ]
    }

    /// Reads them back, for instance with [`env::var_os`].
    ///
    /// # Errors
    /// The name of the first variable that is not set.
    pub fn from_variables(
        read: impl Fn(&'static str) -> Option<OsString>,
    ) -> Result<Self, &'static str> {
        let path = |name| read(name).map(PathBuf::from).ok_or(name);
        Ok(Self {
            chromium: path("CAREER_QUIZ_CHROMIUM")?,
            chromedriver: path("CAREER_QUIZ_CHROMEDRIVER")?,
            firefox: path("CAREER_QUIZ_FIREFOX")?,
            geckodriver: path("CAREER_QUIZ_GECKODRIVER")?,
            mini_browser: path("CAREER_QUIZ_MINI_BROWSER")?,
            webkit_driver: path("CAREER_QUIZ_WEBKIT_DRIVER")?,
            xvfb: path("CAREER_QUIZ_XVFB")?,
            pdf_to_text: path("CAREER_QUIZ_PDFTOTEXT")?,
        })
    }

    /// Finds every program, and installs what is missing where that is allowed: by apt-get, as root.
    ///
    /// # Errors
    /// When something is missing that may not or could not be installed; the message says what.
    pub fn provide(workspace: &Workspace, steps: &mut Steps) -> Result<Self, Error> {
        let toolbox = Toolbox::of(workspace);
        toolbox.provide(&[geckodriver()], steps)?;
        let packages = packages_of(&missing(&ALL, found));
        if !packages.is_empty() && may_install() {
            install(&packages, steps)?;
        }
        Self::all_found(toolbox.program("geckodriver"))
            .ok_or_else(|| refusal(&missing(&ALL, found)))
    }

    fn all_found(geckodriver: PathBuf) -> Option<Self> {
        Some(Self {
            chromium: found(&CHROMIUM)?,
            chromedriver: found(&CHROMEDRIVER)?,
            firefox: found(&FIREFOX)?,
            geckodriver,
            mini_browser: found(&MINI_BROWSER)?,
            webkit_driver: found(&WEBKIT_DRIVER)?,
            xvfb: found(&XVFB)?,
            pdf_to_text: found(&PDF_TO_TEXT)?,
        })
    }
}

/// Those of the programs that are not to be found.
pub(crate) fn missing(all: &[Needed], find: impl Fn(&Needed) -> Option<PathBuf>) -> Vec<Needed> {
    all.iter().copied().filter(|needed| find(needed).is_none()).collect()
}

/// The packages to install, each once.
pub(crate) fn packages_of(missing: &[Needed]) -> Vec<&'static str> {
    let mut packages: Vec<_> = missing.iter().map(|needed| needed.package).collect();
    packages.dedup();
    packages
}

fn refusal(missing: &[Needed]) -> Error {
    let names: Vec<_> = missing.iter().map(|needed| needed.names[0]).collect();
    Error::BrowsersMissing { missing: names.join(", "), packages: packages_of(missing).join(" ") }
}

pub(crate) fn may_install() -> bool {
    let is_root = output_of(Command::new("id").arg("-u")).is_some_and(|id| id.trim() == "0");
    is_root && output_of(Command::new("apt-get").arg("--version")).is_some()
}

pub(crate) fn install(packages: &[&str], steps: &mut Steps) -> Result<(), Error> {
    let mut apt = |name: &str, about: &str, arguments: &[&str]| {
        let mut command = Command::new("apt-get");
        command.args(arguments).env("DEBIAN_FRONTEND", "noninteractive");
        steps.run(name, about, &mut command)
    };
    apt("Read the list of packages", "about 10 seconds", &["update", "--quiet=2"])?;
    let mut arguments = vec!["install", "--quiet=2", "--yes", "--no-install-recommends"];
    arguments.extend(packages);
    apt(&format!("Install {}", packages.join(", ")), "about 2 minutes, once", &arguments)
}

/// Where a program is on this machine.
pub(crate) fn found(needed: &Needed) -> Option<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    let folders =
        env::split_paths(&path).chain(needed.elsewhere.iter().flat_map(|folder| expanded(folder)));
    let folders: Vec<PathBuf> = folders.collect();
    needed
        .names
        .iter()
        .flat_map(|name| folders.iter().map(move |folder| folder.join(name)))
        .find(|program| program.is_file())
}

/// The folders that a pattern with at most one `*` in it stands for.
fn expanded(pattern: &str) -> Vec<PathBuf> {
    let Some((before, after)) = pattern.split_once("/*/") else {
        return vec![PathBuf::from(pattern)];
    };
    let entries = std::fs::read_dir(before).into_iter().flatten().flatten();
    let mut folders: Vec<_> = entries.map(|entry| entry.path().join(after)).collect();
    folders.sort_by(|a, b| OsStr::cmp(a.as_os_str(), b.as_os_str()));
    folders
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_missing_is_installed_and_each_package_once() {
        let nothing = missing(&ALL, |_| None);
        assert_eq!(
            packages_of(&nothing),
            [
                "chromium",
                "chromium-driver",
                "firefox-esr",
                "webkit2gtk-driver",
                "xvfb",
                "npm",
                "poppler-utils"
            ]
        );
        let all_but_xvfb =
            missing(&ALL, |needed| (*needed != XVFB).then(|| PathBuf::from("/somewhere")));
        assert_eq!(packages_of(&all_but_xvfb), ["xvfb"]);
        assert!(missing(&ALL, |_| Some(PathBuf::new())).is_empty());
    }

    #[test]
    fn what_may_not_be_installed_is_said_in_one_line() {
        let line = refusal(&[MINI_BROWSER, XVFB]).to_string();
        assert!(line.contains("missing: MiniBrowser, Xvfb."), "{line}");
        assert!(line.ends_with("apt-get install --no-install-recommends webkit2gtk-driver xvfb"));
        assert_eq!(line.lines().count(), 1);
    }

    #[test]
    fn the_tests_read_back_what_they_were_told() {
        let programs = Programs::from_variables(|name| Some(name.into())).unwrap();
        for (name, path) in programs.variables() {
            assert_eq!(Path::new(name), path);
        }
        assert_eq!(Programs::from_variables(|_| None), Err("CAREER_QUIZ_CHROMIUM"));
    }

    #[test]
    fn a_star_stands_for_any_folder() {
        let root = tempfile::tempdir().unwrap();
        std::fs::create_dir_all(root.path().join("x86_64/webkit")).unwrap();
        let pattern = format!("{}/*/webkit", root.path().display());
        assert_eq!(expanded(&pattern), [root.path().join("x86_64/webkit")]);
        assert_eq!(expanded("/usr/lib/webkit"), [Path::new("/usr/lib/webkit")]);
    }
}
