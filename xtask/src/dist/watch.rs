//! Whether something has changed that pages are built from, for whoever follows somebody's edits. It is
//! looked at a few times a second: that needs no help of the system's, and costs a hundredth of a processor.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, SystemTime};

use super::current::SOURCES;
use crate::workspace::Workspace;

const PAUSE: Duration = Duration::from_millis(300);

/// Every file that pages are built from, with the time of its last change and its bytes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Sources(BTreeMap<PathBuf, (SystemTime, u64)>);

impl Sources {
    /// As they are now.
    pub(crate) fn of(workspace: &Workspace) -> Self {
        let mut found = Self::default();
        for name in SOURCES {
            found.add(&workspace.root().join(name));
        }
        found
    }

    /// Waits until they are others than these, and stay the same for a moment: an editor may write several
    /// files, or one in two steps.
    pub(crate) fn next(&self, workspace: &Workspace) -> Self {
        let mut before = self.clone();
        loop {
            thread::sleep(PAUSE);
            let now = Self::of(workspace);
            if now != *self && now == before {
                return now;
            }
            before = now;
        }
    }

    fn add(&mut self, path: &Path) {
        let Ok(about) = fs::metadata(path) else { return };
        if about.is_file() {
            let changed = about.modified().unwrap_or(SystemTime::UNIX_EPOCH);
            self.0.insert(path.to_owned(), (changed, about.len()));
            return;
        }
        for entry in fs::read_dir(path).into_iter().flatten().flatten() {
            if !is_passed_over(&entry.file_name().to_string_lossy()) {
                self.add(&entry.path());
            }
        }
    }
}

/// Whether a file or folder of this name is an editor's or a system's: hidden ones, copies, locks, what is
/// written before it takes a name.
fn is_passed_over(name: &str) -> bool {
    let endings = ["swp", "swx", "tmp", "bak"];
    let ending = Path::new(name).extension().and_then(|ending| ending.to_str());
    // Vim tries with this name whether a folder can be written to.
    name.starts_with(['.', '#'])
        || name.ends_with('~')
        || name == "4913"
        || ending.is_some_and(|ending| endings.contains(&ending))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;

    #[test]
    fn an_edit_is_seen_and_what_an_editor_keeps_beside_it_is_not() {
        let root = tempfile::tempdir().unwrap();
        let workspace = Workspace::at(root.path());
        let content = root.path().join("content/quiz");
        fs::create_dir_all(&content).unwrap();
        fs::create_dir_all(root.path().join("styles")).unwrap();
        fs::create_dir_all(root.path().join("target")).unwrap();
        let before = Sources::of(&workspace);
        for name in [
            ".quiz.toml.swp",
            ".#quiz.toml",
            "#quiz.toml#",
            "quiz.toml~",
            "._quiz.toml",
            "4913",
            "a.tmp",
        ] {
            fs::write(content.join(name), name).unwrap();
        }
        fs::write(root.path().join("target/dist-as.txt"), "built").unwrap();
        assert_eq!(Sources::of(&workspace), before);
        fs::write(content.join("quiz.toml"), "id = \"quiz\"").unwrap();
        let written = Sources::of(&workspace);
        assert_ne!(written, before);
        fs::write(root.path().join("styles/base.css"), "").unwrap();
        assert_ne!(Sources::of(&workspace), written);
        fs::remove_file(root.path().join("styles/base.css")).unwrap();
        assert_eq!(Sources::of(&workspace), written);
    }

    #[test]
    fn the_next_state_is_waited_for() {
        let root = tempfile::tempdir().unwrap();
        let workspace = Workspace::at(root.path());
        let before = Sources::of(&workspace);
        fs::write(root.path().join("index.html"), "<html>").unwrap();
        assert_eq!(before.next(&workspace), Sources::of(&workspace));
    }
}
