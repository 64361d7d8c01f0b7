//! A zip archive, unpacked within bounds.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use zip::ZipArchive;

use super::{CannotBringIn, limits};

/// The files of an archive by their names, with `/` between folders.
#[derive(Debug)]
pub(super) struct Archive(BTreeMap<String, Vec<u8>>);

impl Archive {
    /// Unpacks the files whose names are wanted. What an archive says of its sizes is not believed: bytes
    /// are counted as they come.
    pub(super) fn open(
        bytes: &[u8],
        is_wanted: impl Fn(&str) -> bool,
    ) -> Result<Self, CannotBringIn> {
        Self::open_within(limits::UNPACKED, bytes, is_wanted)
    }

    fn open_within(
        most: usize,
        bytes: &[u8],
        is_wanted: impl Fn(&str) -> bool,
    ) -> Result<Self, CannotBringIn> {
        let damaged = |error: &dyn std::fmt::Display| CannotBringIn::Damaged(error.to_string());
        let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(|error| damaged(&error))?;
        if zip.len() > limits::PACKED_FILES {
            return Err(CannotBringIn::UnpacksTooLarge);
        }
        let mut files = BTreeMap::new();
        let mut left = most;
        for at in 0..zip.len() {
            let Ok(mut file) = zip.by_index(at) else { continue };
            let Some(name) = file.name().ok().map(|name| name.replace('\\', "/")) else { continue };
            if file.is_dir() || !is_wanted(&name) {
                continue;
            }
            let mut unpacked = Vec::new();
            let most = u64::try_from(left + 1).unwrap_or(u64::MAX);
            file.by_ref().take(most).read_to_end(&mut unpacked).map_err(|error| damaged(&error))?;
            left = left.checked_sub(unpacked.len()).ok_or(CannotBringIn::UnpacksTooLarge)?;
            files.insert(name, unpacked);
        }
        Ok(Self(files))
    }

    /// The names of the files of an archive. None where it is no archive.
    pub(super) fn names(bytes: &[u8]) -> Option<Vec<String>> {
        let zip = ZipArchive::new(Cursor::new(bytes)).ok()?;
        let names = zip.file_names().take(limits::PACKED_FILES).filter_map(Result::ok);
        Some(names.map(|name| name.replace('\\', "/")).collect())
    }

    /// A file by its whole name.
    pub(super) fn file(&self, name: &str) -> Option<&[u8]> {
        self.0.get(name).map(Vec::as_slice)
    }

    /// A file that has to be there.
    pub(super) fn needed(&self, name: &str) -> Result<&[u8], CannotBringIn> {
        self.file(name).ok_or_else(|| CannotBringIn::Missing(name.to_owned()))
    }

    /// The files, in the order of their names.
    pub(super) fn iter(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.0.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice()))
    }
}

/// The name that `reference`, written in the file `from`, means: `..` and `.` are resolved.
pub(super) fn resolved(from: &str, reference: &str) -> String {
    let folder = from.rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in reference.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    parts.join("/")
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
pub(super) mod tests {
    use std::io::Write;

    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    use super::*;

    /// An archive of these files.
    pub(in crate::bring_in) fn zipped(files: &[(&str, &[u8])]) -> Vec<u8> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in files {
            zip.start_file(*name, SimpleFileOptions::default()).unwrap();
            zip.write_all(bytes).unwrap();
        }
        zip.finish().unwrap().into_inner()
    }

    #[test]
    fn what_is_wanted_is_unpacked() {
        let bytes = zipped(&[("a/b.txt", b"one"), ("c.mp4", b"two")]);
        let archive = Archive::open(&bytes, |name| name.starts_with("a/")).unwrap();
        assert_eq!(archive.file("a/b.txt"), Some(&b"one"[..]));
        assert_eq!(archive.file("c.mp4"), None);
        assert_eq!(archive.needed("d").unwrap_err(), CannotBringIn::Missing("d".to_owned()));
    }

    #[test]
    fn what_unpacks_without_end_is_refused() {
        const MOST: usize = 100_000;
        let zeros = vec![0; MOST / 2 + 1];
        let bomb = zipped(&[("a", &zeros), ("b", &zeros)]);
        assert!(bomb.len() < MOST / 100, "{} bytes", bomb.len());
        let opened = Archive::open_within(MOST, &bomb, |_| true);
        assert_eq!(opened.unwrap_err(), CannotBringIn::UnpacksTooLarge);
        assert!(Archive::open_within(MOST, &bomb, |name| name == "a").is_ok());
    }

    #[test]
    fn a_file_is_found_from_another() {
        for (from, reference, name) in [
            ("items/one.xml", "img/a.png", "items/img/a.png"),
            ("items/one.xml", "../a.png", "a.png"),
            ("one.xml", "./a.png", "a.png"),
            ("one.xml", "../../a.png", "a.png"),
        ] {
            assert_eq!(resolved(from, reference), name);
        }
    }
}
