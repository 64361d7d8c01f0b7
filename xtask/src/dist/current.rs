//! Whether `dist/` is as new as what it is built from, so that a scenario can be run again and again
//! without a build before each time.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;
use std::time::SystemTime;

use super::Wanted;
use crate::workspace::Workspace;

/// What pages are built from. Some of it a project may not have.
pub(super) const SOURCES: [&str; 11] = [
    ".cargo",
    "Cargo.lock",
    "Cargo.toml",
    "Trunk.toml",
    "content",
    "crates",
    "embed",
    "index.html",
    "rust-toolchain.toml",
    "src",
    "styles",
];

/// Notes what `dist/` was built as, by a build that began at this moment.
pub(super) fn note(workspace: &Workspace, wanted: &Wanted, began: SystemTime) -> io::Result<()> {
    let mut noted = File::create(workspace.work("dist-as.txt"))?;
    noted.write_all(told(wanted).as_bytes())?;
    noted.set_modified(began)
}

/// Whether the pages that are there are those that a build would make.
pub(super) fn is_current(workspace: &Workspace, wanted: &Wanted) -> bool {
    let noted = workspace.work("dist-as.txt");
    let same = fs::read_to_string(&noted).is_ok_and(|noted| noted == told(wanted));
    let built = fs::metadata(noted).and_then(|noted| noted.modified());
    let sources = SOURCES.iter().filter_map(|name| newest(&workspace.root().join(name)));
    match (same && workspace.dist().is_dir(), built, sources.max()) {
        (true, Ok(built), Some(changed)) => changed < built,
        _ => false,
    }
}

fn told(wanted: &Wanted) -> String {
    format!("{}\n{}\n", wanted.quiz, wanted.site_url.as_deref().unwrap_or_default())
}

/// When the last change was, in a file or anywhere in a folder; a file that is gone changes its folder.
fn newest(path: &Path) -> Option<SystemTime> {
    let own = fs::metadata(path).and_then(|found| found.modified()).ok();
    let inside = fs::read_dir(path).into_iter().flatten().flatten();
    inside.filter_map(|entry| newest(&entry.path())).chain(own).max()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use std::time::Duration;

    use super::*;

    #[test]
    fn only_what_was_built_of_these_sources_as_it_is_wanted_is_current() {
        let root = tempfile::tempdir().unwrap();
        let workspace = Workspace::at(root.path());
        let wanted = Wanted { quiz: "one".to_owned(), site_url: None };
        for folder in ["src/app", "target", "dist"] {
            fs::create_dir_all(root.path().join(folder)).unwrap();
        }
        let source = root.path().join("src/app/mod.rs");
        fs::write(&source, "").unwrap();
        assert!(!is_current(&workspace, &wanted), "nothing was built");
        let minutes = |count| SystemTime::now() + Duration::from_mins(count);
        note(&workspace, &wanted, minutes(1)).unwrap();
        assert!(is_current(&workspace, &wanted));
        let other = Wanted { quiz: "other".to_owned(), ..wanted.clone() };
        assert!(!is_current(&workspace, &other));
        let source = File::options().write(true).open(source).unwrap();
        source.set_modified(minutes(2)).unwrap();
        assert!(!is_current(&workspace, &wanted), "a source has changed");
    }
}
