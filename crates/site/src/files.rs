//! The files of a folder of pages, read and written by their names in it: on a disk, or in memory where
//! there is none, as in a browser.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{fs, io};

use super::SiteError;

/// Files that are in memory alone, by their paths.
pub(super) type Memory = BTreeMap<PathBuf, Vec<u8>>;

thread_local! {
    /// What stands for the disk while [`in_memory`] works.
    static MEMORY: RefCell<Option<Memory>> = const { RefCell::new(None) };
}

/// Does something with these files in place of those of the disk, and returns what is there afterwards.
pub(super) fn in_memory<T>(files: Memory, work: impl FnOnce() -> T) -> (T, Memory) {
    MEMORY.set(Some(files));
    let done = work();
    (done, MEMORY.take().unwrap_or_default())
}

/// What `within` makes of the files in memory; none where it is the disk that counts.
fn memory<T>(within: impl FnOnce(&mut Memory) -> T) -> Option<T> {
    MEMORY.with_borrow_mut(|files| files.as_mut().map(within))
}

/// Writes a file, and the folders it lies in.
///
/// # Errors
/// [`SiteError::Write`] when it cannot be written.
pub fn write(path: &Path, bytes: impl AsRef<[u8]>) -> Result<(), SiteError> {
    let bytes = bytes.as_ref();
    if memory(|files| files.insert(path.to_owned(), bytes.to_vec())).is_some() {
        return Ok(());
    }
    let written = path.parent().map_or(Ok(()), fs::create_dir_all);
    written
        .and_then(|()| fs::write(path, bytes))
        .map_err(|error| SiteError::Write(path.to_owned(), error))
}

/// The content of a file.
pub(super) fn read(path: &Path) -> Result<Vec<u8>, SiteError> {
    let kept = memory(|files| files.get(path).cloned().ok_or_else(missing));
    kept.unwrap_or_else(|| fs::read(path)).map_err(|error| SiteError::Read(path.to_owned(), error))
}

/// The content of a file that is a text.
pub(super) fn text_of(path: &Path) -> Result<String, SiteError> {
    String::from_utf8(read(path)?).map_err(|_| SiteError::Encoding(path.to_owned()))
}

/// Whether there is such a file.
pub(super) fn exists(path: &Path) -> bool {
    memory(|files| files.contains_key(path)).unwrap_or_else(|| path.is_file())
}

/// Takes a file away.
pub(super) fn remove(path: &Path) -> Result<(), SiteError> {
    let gone = memory(|files| files.remove(path).map(drop).ok_or_else(missing));
    gone.unwrap_or_else(|| fs::remove_file(path))
        .map_err(|error| SiteError::Write(path.to_owned(), error))
}

fn missing() -> io::Error {
    io::ErrorKind::NotFound.into()
}

/// Every file in a folder and below, as `guide/index.html`, sorted: folders are listed in another
/// order on each machine, and equal builds have to be equal to the last byte.
pub(super) fn names(folder: &Path) -> Result<Vec<String>, SiteError> {
    let kept: Option<Vec<String>> = memory(|files| {
        let within = files.keys().filter_map(|path| path.strip_prefix(folder).ok());
        within.map(|path| path.to_string_lossy().into_owned()).collect()
    });
    let mut found = match kept {
        Some(kept) if kept.is_empty() => {
            return Err(SiteError::Read(folder.to_owned(), missing()));
        }
        Some(kept) => kept,
        None => {
            let mut found = Vec::new();
            collect(folder, "", &mut found)?;
            found
        }
    };
    found.sort();
    Ok(found)
}

fn collect(folder: &Path, above: &str, found: &mut Vec<String>) -> Result<(), SiteError> {
    let unreadable = |error| SiteError::Read(folder.to_owned(), error);
    for entry in fs::read_dir(folder).map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        let Some(name) = path.file_name().map(|name| name.to_string_lossy().into_owned()) else {
            continue;
        };
        if path.is_dir() {
            collect(&path, &format!("{above}{name}/"), found)?;
        } else {
            found.push(format!("{above}{name}"));
        }
    }
    Ok(())
}

/// The folders in a folder, sorted.
pub(super) fn folders(folder: &Path) -> Result<Vec<String>, SiteError> {
    let kept = memory(|files| {
        let within = files.keys().filter_map(|path| path.strip_prefix(folder).ok());
        let first =
            within.filter_map(|path| path.to_str()?.split_once('/').map(|it| it.0.to_owned()));
        first.collect::<Vec<_>>()
    });
    let mut found = match kept {
        Some(kept) => kept,
        None => on_disk(folder).map_err(|error| SiteError::Read(folder.to_owned(), error))?,
    };
    found.sort();
    found.dedup();
    Ok(found)
}

fn on_disk(folder: &Path) -> io::Result<Vec<String>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.path().is_dir() {
            found.push(entry.file_name().to_string_lossy().into_owned());
        }
    }
    Ok(found)
}

/// Whether the name has a hash of the content in it, as in `app-6392b2aa40139df6_bg.wasm`: such a
/// file never changes under its name.
pub(super) fn is_hashed(name: &str) -> bool {
    let endings = ["js", "wasm", "css", "json", "png", "jpg", "jpeg", "webp"];
    let Some((stem, ending)) = name.rsplit_once('.') else { return false };
    if !endings.contains(&ending) {
        return false;
    }
    let stem = stem.strip_suffix("_bg").unwrap_or(stem);
    let is_hex = |c: char| c.is_ascii_digit() || ('a'..='f').contains(&c);
    stem.rsplit_once('-')
        .is_some_and(|(_, hash)| (8..=16).contains(&hash.len()) && hash.chars().all(is_hex))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_named_in_one_order() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["sw.js", "guide/index.html", "index.html"] {
            write(&folder.path().join(name), "x").unwrap();
        }
        assert_eq!(names(folder.path()).unwrap(), ["guide/index.html", "index.html", "sw.js"]);
    }

    #[test]
    fn a_folder_in_memory_is_as_one_on_a_disk() {
        let work = |folder: &Path| {
            for name in ["sw.js", "guide/index.html", "old.js"] {
                write(&folder.join(name), name).unwrap();
            }
            remove(&folder.join("old.js")).unwrap();
            assert_eq!(text_of(&folder.join("sw.js")).unwrap(), "sw.js");
            assert!(exists(&folder.join("sw.js")) && !exists(&folder.join("old.js")));
            assert_eq!(names(folder).unwrap(), ["guide/index.html", "sw.js"]);
            assert_eq!(folders(folder).unwrap(), ["guide"]);
            for error in [
                read(&folder.join("old.js")).unwrap_err(),
                remove(&folder.join("old.js")).unwrap_err(),
                names(&folder.join("none")).map(drop).unwrap_err(),
            ] {
                assert!(error.to_string().contains("cannot be"), "{error}");
            }
        };
        let folder = tempfile::tempdir().unwrap();
        work(folder.path());
        let ((), left) = in_memory(Memory::new(), || work(Path::new("dist")));
        let left: Vec<_> = left.keys().map(|path| path.display().to_string()).collect();
        assert_eq!(left, ["dist/guide/index.html", "dist/sw.js"]);
        assert_eq!(names(folder.path()).unwrap(), ["guide/index.html", "sw.js"]);
    }

    #[test]
    fn names_with_a_hash_are_told_from_others() {
        for name in ["app-6392b2aa40139df6.js", "app-392b2aa40139df6_bg.wasm", "a/b-01234567.css"] {
            assert!(is_hashed(name), "{name}");
        }
        for name in
            ["sw.js", "embed.js", "icon-192.png", "index.html", "not-a-decade.js", "x-12.js"]
        {
            assert!(!is_hashed(name), "{name}");
        }
    }
}
