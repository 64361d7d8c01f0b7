//! Programs and files of the system's that tests need: where they are on this machine, and in which of
//! Debian's packages.

use std::env;
use std::ffi::OsStr;
use std::path::PathBuf;

use crate::steps::Steps;
use crate::{Error, apt};

/// Something of the system's that tests need.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Needed {
    /// Names that distributions give it, the likeliest first.
    pub(crate) names: &'static [&'static str],
    /// The Debian package that holds it.
    pub(crate) package: &'static str,
    /// Folders to look in after those of `PATH`; a `*` stands for any folder.
    pub(crate) elsewhere: &'static [&'static str],
}

/// A program that is on `PATH`.
pub(crate) const fn on_path(names: &'static [&'static str], package: &'static str) -> Needed {
    Needed { names, package, elsewhere: &[] }
}

/// Installs what is missing of these, if that is allowed.
///
/// # Errors
/// When something is missing that may not or could not be installed; the message says what, and how.
pub(crate) fn provide(needed: &[Needed], steps: &mut Steps) -> Result<(), Error> {
    let missing = missing(needed, found);
    if missing.is_empty() {
        return Ok(());
    }
    if !apt::may_install(&missing, steps) {
        return Err(Error::programs_missing(&missing));
    }
    apt::install(&packages_of(&missing), steps)?;
    let missing = self::missing(needed, found);
    if missing.is_empty() { Ok(()) } else { Err(Error::programs_missing(&missing)) }
}

/// Those that are not to be found.
pub(crate) fn missing(all: &[Needed], find: impl Fn(&Needed) -> Option<PathBuf>) -> Vec<Needed> {
    all.iter().copied().filter(|needed| find(needed).is_none()).collect()
}

/// Their names, for messages.
pub(crate) fn names_of(needed: &[Needed]) -> String {
    let names: Vec<_> = needed.iter().map(|needed| needed.names[0]).collect();
    names.join(", ")
}

/// The packages to install, each once.
pub(crate) fn packages_of(missing: &[Needed]) -> Vec<&'static str> {
    let mut packages: Vec<_> = missing.iter().map(|needed| needed.package).collect();
    packages.sort_unstable();
    packages.dedup();
    packages
}

/// Where it is on this machine.
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
    use std::path::Path;

    use super::*;

    const ALL: [Needed; 3] =
        [on_path(&["Xvfb"], "xvfb"), on_path(&["npm"], "npm"), on_path(&["npx"], "npm")];

    #[test]
    fn only_what_is_missing_is_installed_and_each_package_once() {
        assert_eq!(packages_of(&missing(&ALL, |_| None)), ["npm", "xvfb"]);
        let all_but_xvfb =
            missing(&ALL, |needed| (*needed != ALL[0]).then(|| PathBuf::from("/somewhere")));
        assert_eq!(packages_of(&all_but_xvfb), ["xvfb"]);
        assert!(missing(&ALL, |_| Some(PathBuf::new())).is_empty());
    }

    #[test]
    fn a_star_stands_for_any_folder() {
        let root = tempfile::tempdir().unwrap();
        std::fs::create_dir_all(root.path().join("x86_64/webkit")).unwrap();
        let pattern = format!("{}/*/webkit", root.path().display());
        assert_eq!(expanded(&pattern), [root.path().join("x86_64/webkit")]);
        assert_eq!(expanded("/usr/lib/webkit"), [Path::new("/usr/lib/webkit")]);
    }

    #[test]
    fn what_nobody_may_install_is_told_with_the_command_that_does() {
        let needed = [on_path(&["no-such-program-anywhere"], "no-such-package")];
        let error = provide(&needed, &mut Steps::refusing()).unwrap_err().to_string();
        assert!(error.contains("missing: no-such-program-anywhere."), "{error}");
        assert!(error.contains("cargo xtask setup"), "{error}");
        assert!(error.ends_with("--no-install-recommends no-such-package"), "{error}");
    }
}
