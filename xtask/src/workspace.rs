//! Where the project's files are. Found when the command runs, so that nothing of the machine
//! that compiled it is left in the program.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use crate::Error;

/// The quiz that is meant when none is named.
pub const DEFAULT_QUIZ: &str = "ai-project-manager";

/// The project's folder.
#[derive(Clone, Debug)]
pub struct Workspace {
    root: PathBuf,
}

impl Workspace {
    /// The workspace that `cargo xtask` was called in.
    ///
    /// # Errors
    /// When neither this package's folder nor the current one lies in the workspace.
    pub fn find() -> Result<Self, Error> {
        // Cargo sets the first when it runs this program; without cargo, the current folder counts.
        let start = match env::var_os("CARGO_MANIFEST_DIR") {
            Some(folder) => PathBuf::from(folder),
            None => env::current_dir().map_err(Error::files("read", "."))?,
        };
        start
            .ancestors()
            .find(|folder| folder.join("xtask").is_dir() && folder.join("Cargo.toml").is_file())
            .map(Self::at)
            .ok_or_else(|| Error::NoWorkspace(start.clone()))
    }

    /// The workspace in this folder.
    pub fn at(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into() }
    }

    /// The folder that holds the workspace's `Cargo.toml`.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The pages, ready to upload.
    pub fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// The environment variables that tell the end-to-end tests which pages to drive, and which
    /// quiz is on them.
    pub fn site_variables(&self, quiz: &str) -> [(&'static str, PathBuf); 2] {
        [
            ("CAREER_QUIZ_DIST", self.dist()),
            ("CAREER_QUIZ_CONTENT", self.root.join("content").join(quiz)),
        ]
    }

    /// A folder for what a build makes on its way.
    ///
    /// Always inside the workspace, whatever `CARGO_TARGET_DIR` says: a folder can only be swapped
    /// for `dist/` in one move when both are on one file system.
    pub fn work(&self, name: &str) -> PathBuf {
        self.root.join("target").join(name)
    }

    /// Where the pinned tools are: `.tools/`, or what `CAREER_QUIZ_TOOLS` names.
    pub fn tools(&self) -> PathBuf {
        self.root.join(env::var_os("CAREER_QUIZ_TOOLS").unwrap_or_else(|| ".tools".into()))
    }

    /// The ids of all quizzes: the folders of `content/` that hold a `quiz.toml`, sorted.
    ///
    /// # Errors
    /// When `content/` cannot be read.
    pub fn quizzes(&self) -> Result<Vec<String>, Error> {
        let content = self.root.join("content");
        let mut ids = Vec::new();
        for entry in fs::read_dir(&content).map_err(Error::files("read", &content))? {
            let entry = entry.map_err(Error::files("read", &content))?;
            if entry.path().join("quiz.toml").is_file() {
                ids.push(entry.file_name().to_string_lossy().into_owned());
            }
        }
        ids.sort();
        Ok(ids)
    }

    /// Says so when there is no such quiz.
    ///
    /// # Errors
    /// When there is no such quiz.
    pub fn require_quiz(&self, id: &str) -> Result<(), Error> {
        let known = self.quizzes()?;
        if known.iter().any(|quiz| quiz == id) {
            return Ok(());
        }
        Err(Error::NoSuchQuiz { id: id.to_owned(), known: known.join(", ") })
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;

    #[test]
    fn only_folders_with_a_quiz_are_quizzes() {
        let root = tempfile::tempdir().unwrap();
        for folder in ["b-quiz", "a-quiz", "languages"] {
            fs::create_dir_all(root.path().join("content").join(folder)).unwrap();
        }
        for quiz in ["a-quiz", "b-quiz"] {
            fs::write(root.path().join("content").join(quiz).join("quiz.toml"), "").unwrap();
        }
        let workspace = Workspace::at(root.path());

        assert_eq!(workspace.quizzes().unwrap(), ["a-quiz", "b-quiz"]);
        assert!(workspace.require_quiz("a-quiz").is_ok());
        let refusal = workspace.require_quiz("languages").unwrap_err().to_string();
        assert!(refusal.contains("There are: a-quiz, b-quiz"), "{refusal}");
    }
}
