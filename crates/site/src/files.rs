//! The files of a folder of pages, read and written by their names in it.

use std::fs;
use std::path::Path;

use super::SiteError;

/// Writes a file, and the folders it lies in.
///
/// # Errors
/// [`SiteError::Write`] when it cannot be written.
pub fn write(path: &Path, bytes: impl AsRef<[u8]>) -> Result<(), SiteError> {
    let written = path.parent().map_or(Ok(()), fs::create_dir_all);
    written
        .and_then(|()| fs::write(path, bytes))
        .map_err(|error| SiteError::Write(path.to_owned(), error))
}

/// The content of a file.
pub(super) fn read(path: &Path) -> Result<Vec<u8>, SiteError> {
    fs::read(path).map_err(|error| SiteError::Read(path.to_owned(), error))
}

/// The content of a file that is a text.
pub(super) fn text_of(path: &Path) -> Result<String, SiteError> {
    String::from_utf8(read(path)?).map_err(|_| SiteError::Encoding(path.to_owned()))
}

/// Every file in a folder and below, as `guide/index.html`, sorted: folders are listed in another
/// order on each machine, and equal builds have to be equal to the last byte.
pub(super) fn names(folder: &Path) -> Result<Vec<String>, SiteError> {
    let mut found = Vec::new();
    collect(folder, "", &mut found)?;
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
