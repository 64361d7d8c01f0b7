//! The quiz in one file, beside what it holds.

use std::fs;
use std::path::Path;

use super::ends_in;
use crate::Error;

/// The quiz in one file, and what is inside as the site has it: the page, both bundles, the words of
/// the share panel, the further and the bonus questions, none of it packed.
pub(super) struct OneFile {
    pub(super) bytes: u64,
    pub(super) holds: u64,
}

impl OneFile {
    /// Measures a built folder.
    ///
    /// # Errors
    /// When it cannot be read.
    pub(super) fn of(dist: &Path) -> Result<Self, Error> {
        let (mut bytes, mut holds) = (0, 0);
        for entry in fs::read_dir(dist).map_err(Error::files("read", dist))? {
            let entry = entry.map_err(Error::files("read", dist))?;
            let name = entry.file_name().to_string_lossy().into_owned();
            let size = entry.metadata().map_err(Error::files("read", entry.path()))?.len();
            let is_loaded = ["app-", "share-", "further-", "bonus-"]
                .iter()
                .any(|start| name.starts_with(start));
            let is_packed = ends_in(&name, &["br", "gz"]);
            if name == "career-quiz.html" {
                bytes = size;
            } else if name == "index.html" || is_loaded && !is_packed {
                holds += size;
            }
        }
        Ok(Self { bytes, holds })
    }
}
