//! What can go wrong in a developer command, each said with what to do about it.

use std::io;
use std::path::PathBuf;
use std::process::ExitStatus;

use crate::system::{Needed, names_of, packages_of};

/// A developer command that did not succeed.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A program ran and was not content. It has printed its own reasons.
    #[error("“{step}” failed ({status}). To repeat it alone, in {folder}:\n  {repeat}")]
    StepFailed {
        /// The name of the step.
        step: String,
        /// How the program ended.
        status: ExitStatus,
        /// Where to repeat it.
        folder: PathBuf,
        /// The command line to repeat it with.
        repeat: String,
    },
    /// A program could not be started at all.
    #[error("cannot start `{program}` ({source}). {advice}")]
    CannotStart {
        /// The program.
        program: String,
        /// What to do about it.
        advice: &'static str,
        /// What the system said.
        source: io::Error,
    },
    /// A file or folder that could not be read, written or moved.
    #[error("cannot {action} {path}: {source}")]
    Files {
        /// What was tried, as a verb with its preposition: `read`, `move the new build to`.
        action: &'static str,
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// `cargo xtask` ran outside the project.
    #[error("no workspace of Career Quiz at or above {0}. Run `cargo xtask` inside the project")]
    NoWorkspace(PathBuf),
    /// A quiz that has no folder in `content/`.
    #[error("there is no quiz “{id}”: content/{id}/quiz.toml does not exist. There are: {known}")]
    NoSuchQuiz {
        /// What was asked for.
        id: String,
        /// The quizzes there are, separated by commas.
        known: String,
    },
    /// `Cargo.lock` lists no such package.
    #[error("Cargo.lock names no version of `{0}`. Restore it with `git checkout Cargo.lock`")]
    NotLocked(&'static str),
    /// Cargo compiled a program and did not say where it is.
    #[error("cargo compiled `{0}` and did not say where it is. Run `cargo clean`, and try again")]
    NotCompiled(&'static str),
    /// The WebAssembly target is missing and there is no rustup to add it.
    #[error(
        "Rust's target {0} is missing. `rustup target add {0}` did not add it; see the lines above, or \
         install Rust from https://rustup.rs"
    )]
    NoWasmTarget(&'static str),
    /// The pages are larger than the budget allows.
    #[error("over the bar of the budget: {0}. `cargo xtask size` shows what fills the engine")]
    TooLarge(String),
    /// The source of Rust's own libraries is missing and there is no rustup to add it.
    #[error(
        "the source of Rust's own libraries is missing, with which the engine is built. `rustup \
         component add rust-src` did not add it; see the lines above, or install Rust from \
         https://rustup.rs"
    )]
    NoRustSource,
    /// Programs are missing and may not be installed from here.
    #[error(
        "these are missing: {missing}. `cargo xtask setup` installs them, or on Debian and Ubuntu: \
         sudo apt-get install --no-install-recommends {packages}"
    )]
    ProgramsMissing {
        /// What is missing, separated by commas.
        missing: String,
        /// The Debian packages that hold it, separated by blanks.
        packages: String,
    },
    /// There is no npm, or not a working one.
    #[error(
        "npm is missing, which fetches what makes the engine small and what the tests need. \
         Install Node.js 18 or later from https://nodejs.org; on Debian: sudo apt-get install npm"
    )]
    NpmMissing,
    /// There is no C++ compiler.
    #[error(
        "a C++ compiler is missing, which the fuzz targets are built with. On Debian or Ubuntu: \
         sudo apt-get install --no-install-recommends g++"
    )]
    NoCompiler,
    /// A part of the tests that is none.
    #[error(
        "“{0}” is neither a layer nor the only filter. Layers are unit, pages or hosts: \
         cargo xtask test [LAYER] [FILTER]"
    )]
    NoSuchLayer(String),
    /// A fuzz target that is none.
    #[error("there is no such fuzz target. There are: {0}")]
    NoSuchTarget(String),
    /// A fuzz target has found something, or did not run.
    #[error(
        "an input breaks this target, or it did not run: {0} has the log and the input. Once it is \
         mended, put the input into tests/fixtures/fuzz/, where every run of the tests tries it"
    )]
    Found(PathBuf),
    /// Two builds of the same sources differ.
    #[error("two builds of the same sources differ: {0}. Both are kept, to be compared")]
    BuildsDiffer(String),
    /// The address to serve at belongs to another program.
    #[error(
        "port {port} of 127.0.0.1 is taken. Stop the other program, or choose another port: \
         cargo xtask serve --port {next}"
    )]
    PortTaken {
        /// The port that was asked for.
        port: u16,
        /// A port to try instead.
        next: u16,
    },
    /// The server could not start or had to stop.
    #[error("cannot serve at 127.0.0.1:{port}: {source}")]
    Serving {
        /// The port that was asked for.
        port: u16,
        /// What the system said.
        source: io::Error,
    },
}

impl Error {
    /// These are missing.
    pub(crate) fn programs_missing(missing: &[Needed]) -> Self {
        Self::ProgramsMissing {
            missing: names_of(missing),
            packages: packages_of(missing).join(" "),
        }
    }

    /// For `map_err` after an operation on files.
    pub fn files(
        action: &'static str,
        path: impl Into<PathBuf>,
    ) -> impl FnOnce(io::Error) -> Error {
        let path = path.into();
        move |source| Error::Files { action, path, source }
    }
}
