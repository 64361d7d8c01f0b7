//! The commented skeleton that a new quiz starts from.

use quiz_model::is_id;
use thiserror::Error;

const FILES: [(&str, &str); 4] = [
    ("quiz.toml", include_str!("skeleton/quiz.toml")),
    ("questions.toml", include_str!("skeleton/questions.toml")),
    ("evidence.toml", include_str!("skeleton/evidence.toml")),
    ("advice.toml", include_str!("skeleton/advice.toml")),
];

/// A name that cannot be a quiz's.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error(
    "`{0}` is not a valid id for a quiz: use a-z, 0-9 and -, at most 64 characters, and not \
     `language`"
)]
pub struct NotAnId(String);

/// The files of a new quiz with that id: the name and the text of each.
///
/// # Errors
/// When the id is none, or the name of the folder with the language files.
pub fn skeleton(id: &str) -> Result<Vec<(&'static str, String)>, NotAnId> {
    is_free_id(id)?;
    Ok(FILES.iter().map(|(name, text)| (*name, text.replace("{{id}}", id))).collect())
}

/// Whether a quiz may bear that id.
pub(crate) fn is_free_id(id: &str) -> Result<(), NotAnId> {
    if is_id(id) && id != "language" { Ok(()) } else { Err(NotAnId(id.to_owned())) }
}
