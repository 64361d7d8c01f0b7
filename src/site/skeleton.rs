//! The commented skeleton that a new quiz starts from.

use std::fs;
use std::path::Path;

use super::SiteError;
use crate::content::is_id;

const FILES: [(&str, &str); 4] = [
    ("quiz.toml", include_str!("skeleton/quiz.toml")),
    ("questions.toml", include_str!("skeleton/questions.toml")),
    ("evidence.toml", include_str!("skeleton/evidence.toml")),
    ("advice.toml", include_str!("skeleton/advice.toml")),
];

/// Writes the skeleton of a quiz into `<content>/<id>/`, which must not be there yet.
///
/// # Errors
/// When the id is none, when the folder is there already, or when it cannot be written.
pub fn new_quiz(content: &Path, id: &str) -> Result<(), SiteError> {
    if !is_id(id) || id == "language" {
        return Err(SiteError::NotAnId(id.to_owned()));
    }
    let folder = content.join(id);
    if folder.exists() {
        return Err(SiteError::FolderTaken(folder));
    }
    fs::create_dir_all(&folder).map_err(|error| SiteError::Write(folder.clone(), error))?;
    for (name, text) in FILES {
        let path = folder.join(name);
        fs::write(&path, text.replace("{{id}}", id))
            .map_err(|error| SiteError::Write(path, error))?;
    }
    Ok(())
}
