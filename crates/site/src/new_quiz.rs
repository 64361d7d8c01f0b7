//! Writing the skeleton of a new quiz into its folder.

use std::fs;
use std::path::Path;

use quiz_author::skeleton;

use super::{SiteError, write};

/// Writes the skeleton of a quiz into `<content>/<id>/`, which must not be there yet.
///
/// # Errors
/// When the id is none, when the folder is there already, or when it cannot be written.
pub fn new_quiz(content: &Path, id: &str) -> Result<(), SiteError> {
    let files = skeleton(id)?;
    let folder = content.join(id);
    if folder.exists() {
        return Err(SiteError::FolderTaken(folder));
    }
    fs::create_dir_all(&folder).map_err(|error| SiteError::Write(folder.clone(), error))?;
    for (name, text) in files {
        write(&folder.join(name), text)?;
    }
    Ok(())
}
