//! `cargo xtask reproducible`: whether the same sources give the same pages to the last byte, wherever
//! they lie.
//!
//! The second build is made from a copy of the sources in another folder. It shares the folder of
//! compiled libraries, which lie outside of either anyway; our own code is compiled anew there, for
//! the host and for WebAssembly.
//!
//! With `--windows` the copy has line ends as Git for Windows checks them out (`core.autocrlf=true`). What
//! visitors load has to be the same then; the bundles for authors hold templates as they are checked out.

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::path::Path;
use std::process::Command;

use crate::Error;
use crate::dist::{self, Wanted};
use crate::steps::Steps;
use crate::workspace::{DEFAULT_QUIZ, Workspace};

/// What a build needs of the sources. Tests are no part of it, but manifests name them.
const SOURCES: [&str; 13] = [
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
    "tests",
    "xtask",
];

/// How lines end in the copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineEnds {
    /// As they do here.
    Kept,
    /// As Git for Windows checks them out.
    Windows,
}

/// How the names of files begin that hold templates as they are checked out, or name files that do.
const OF_AUTHORS: [&str; 8] = [
    "studio-",
    "exchange-",
    "publish-",
    "make/",
    "career-quiz.html",
    "icon.svg",
    "sw.js",
    "_headers",
];

/// Builds the pages, builds them from a copy as well, and compares.
///
/// # Errors
/// When one of the builds fails, or when they differ; the message says in which files.
pub fn reproducible(workspace: &Workspace, ends: LineEnds, steps: &mut Steps) -> Result<(), Error> {
    let wanted = Wanted { quiz: DEFAULT_QUIZ.to_owned(), site_url: None };
    dist::build(workspace, &wanted, steps)?;
    built_alike(workspace, ends, steps)
}

/// Builds from a copy, and compares with the pages that are built already.
///
/// # Errors
/// When the build fails, or when the two differ.
pub(super) fn built_alike(
    workspace: &Workspace,
    ends: LineEnds,
    steps: &mut Steps,
) -> Result<(), Error> {
    let name = format!("career-quiz-built-elsewhere-{}", std::process::id());
    let elsewhere = Workspace::at(env::temp_dir().join(name));
    for name in SOURCES {
        let (from, to) = (workspace.root().join(name), elsewhere.root().join(name));
        copy(&from, &to, ends)?;
    }
    let program = env::current_exe().map_err(Error::files("find", "this program"))?;
    let mut build = Command::new(program);
    build
        .args(["build", "--quiz", DEFAULT_QUIZ])
        .env("CARGO_MANIFEST_DIR", elsewhere.root().join("xtask"))
        .env("CARGO_TARGET_DIR", target(workspace))
        .env("CAREER_QUIZ_TOOLS", workspace.tools())
        .current_dir(elsewhere.root());
    let repeat = "cargo xtask reproducible";
    steps.run_to_repeat_by(repeat, "Build the pages in another folder", "2 minutes", &mut build)?;
    let mut differing = differing(&files(&workspace.dist())?, &files(&elsewhere.dist())?);
    if ends == LineEnds::Windows {
        differing.retain(|name| !OF_AUTHORS.iter().any(|start| name.starts_with(start)));
    }
    if !differing.is_empty() {
        let folders = format!("{} and {}", workspace.dist().display(), elsewhere.dist().display());
        return Err(Error::BuildsDiffer(format!("{} in {folders}", differing.join(", "))));
    }
    fs::remove_dir_all(elsewhere.root()).map_err(Error::files("remove", elsewhere.root()))
}

/// Where the libraries are compiled to.
fn target(workspace: &Workspace) -> std::path::PathBuf {
    let own = env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into());
    workspace.root().join(own)
}

fn copy(from: &Path, to: &Path, ends: LineEnds) -> Result<(), Error> {
    if !from.is_dir() {
        let parent = to.parent().unwrap_or(to);
        fs::create_dir_all(parent).map_err(Error::files("create", parent))?;
        let bytes = fs::read(from).map_err(Error::files("read", from))?;
        let bytes = match ends {
            LineEnds::Kept => bytes,
            LineEnds::Windows => with_windows_line_ends(bytes),
        };
        return fs::write(to, bytes).map_err(Error::files("write", to));
    }
    fs::create_dir_all(to).map_err(Error::files("create", to))?;
    for entry in fs::read_dir(from).map_err(Error::files("read", from))? {
        let name = entry.map_err(Error::files("read", from))?.file_name();
        if name != "node_modules" && name != "target" {
            copy(&from.join(&name), &to.join(&name), ends)?;
        }
    }
    Ok(())
}

/// A text with the line ends of Windows; what is no text, or has them already, stays as it is.
fn with_windows_line_ends(bytes: Vec<u8>) -> Vec<u8> {
    let text = match String::from_utf8(bytes) {
        Ok(text) if !text.contains(['\0', '\r']) => text,
        Ok(text) => return text.into_bytes(),
        Err(error) => return error.into_bytes(),
    };
    text.replace('\n', "\r\n").into_bytes()
}

/// Every file of a folder, by its name within it.
fn files(folder: &Path) -> Result<BTreeMap<String, Vec<u8>>, Error> {
    let mut files = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(&next).map_err(Error::files("read", &next))? {
            let path = entry.map_err(Error::files("read", &next))?.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(folder).unwrap_or(&path).display().to_string();
                files.insert(name, fs::read(&path).map_err(Error::files("read", &path))?);
            }
        }
    }
    Ok(files)
}

/// The names of the files that only one of the folders has, or that are not the same in both.
fn differing(one: &BTreeMap<String, Vec<u8>>, other: &BTreeMap<String, Vec<u8>>) -> Vec<String> {
    let mut names: Vec<_> =
        one.keys().chain(other.keys()).filter(|name| one.get(*name) != other.get(*name)).collect();
    names.sort();
    names.dedup();
    names.into_iter().cloned().collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;

    #[test]
    fn a_byte_or_a_file_more_is_a_difference() {
        let root = tempfile::tempdir().unwrap();
        let folder = root.path().join("dist");
        fs::create_dir_all(folder.join("r/student")).unwrap();
        fs::write(folder.join("index.html"), "a").unwrap();
        fs::write(folder.join("r/student/index.html"), "b").unwrap();
        let one = files(&folder).unwrap();
        let copied = root.path().join("copied");
        copy(&folder, &copied, LineEnds::Windows).unwrap();
        assert_eq!(differing(&one, &files(&copied).unwrap()), [""; 0]);

        fs::write(copied.join("r/student/index.html"), "c").unwrap();
        fs::write(copied.join("sw.js"), "").unwrap();
        let expected = ["r/student/index.html", "sw.js"];
        assert_eq!(differing(&one, &files(&copied).unwrap()), expected);
        assert_eq!(differing(&files(&copied).unwrap(), &one), expected);
    }

    #[test]
    fn texts_alone_get_the_line_ends_of_windows() {
        for (bytes, expected) in [
            (&b"one\ntwo\n"[..], &b"one\r\ntwo\r\n"[..]),
            (b"one\r\n", b"one\r\n"),
            (b"\0\n", b"\0\n"),
            (b"\xff\n", b"\xff\n"),
        ] {
            assert_eq!(with_windows_line_ends(bytes.to_owned()), expected);
        }
    }

    #[test]
    fn a_build_finds_all_of_its_sources_in_the_copy() {
        let root = Workspace::find().unwrap().root().to_owned();
        for name in SOURCES {
            assert!(root.join(name).exists(), "{name}");
        }
    }
}
