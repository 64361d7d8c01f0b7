//! A draft that leaves the studio for other programs, or in a link, and what comes of it.

use quiz_author::play_link::{CannotLink, fragment};
use quiz_author::take_out::{Format, TakenOut, take_out};
use quiz_author::{ImageFile, SourceFile, read_authored};
use serde::{Deserialize, Serialize};

use super::Packed;

/// A draft on its way to be taken out, and the format.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Leaving {
    /// The format, by the name that a command line knows it by.
    pub format: String,
    packed: Packed,
}

impl Leaving {
    /// A draft, and the format that it is to have.
    pub fn new(format: &str, files: &[SourceFile], images: &[ImageFile]) -> Self {
        Self { format: format.to_owned(), packed: Packed::new(files, images) }
    }

    /// As a text.
    pub fn write(&self) -> String {
        // Texts alone: nothing in it can fail to be written.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// The file that the draft of such a text becomes; none where the draft has a mistake of form, or the
    /// text is of another build.
    pub fn taken_out(text: &str) -> Option<Taken> {
        let Self { format, packed } = serde_json::from_str(text).ok()?;
        let (_, format) = Format::ALL.into_iter().find(|(name, _)| *name == format)?;
        let quiz = read_authored("", &packed.files()).ok()?;
        let TakenOut { text, without_pictures } = take_out(&quiz, &packed.images(), format);
        Some(Taken { text, extension: format.extension().to_owned(), without_pictures })
    }
}

/// What came of a link that is to hold a draft.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum InLink {
    /// What stands behind the `#` of the link.
    Fragment(String),
    /// A link holds no pictures.
    Pictures,
    /// The quiz is too long for one.
    TooLong,
}

impl InLink {
    /// Puts a draft into a link, given what [`Leaving`] writes; none where the draft has a mistake of form, or
    /// the text is of another build.
    pub fn of(leaving: &str) -> Option<Self> {
        let Leaving { packed, .. } = serde_json::from_str(leaving).ok()?;
        let quiz = read_authored("", &packed.files()).ok()?;
        Some(match fragment(&quiz) {
            Ok(fragment) => Self::Fragment(fragment),
            Err(CannotLink::Pictures) => Self::Pictures,
            Err(CannotLink::TooLong(_) | CannotLink::TooMuch) => Self::TooLong,
        })
    }

    /// As a text.
    pub fn write(&self) -> String {
        // Texts alone: nothing in it can fail to be written.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// What a text holds; none where it is of another build.
    pub fn read(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok()
    }
}

/// A quiz as a course reads it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Taken {
    /// The file.
    pub text: String,
    /// How its name ends.
    pub extension: String,
    /// The questions whose pictures stay behind.
    pub without_pictures: Vec<String>,
}

impl Taken {
    /// As a text.
    pub fn write(&self) -> String {
        // Texts alone: nothing in it can fail to be written.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// The file that a text holds; none where it is of another build.
    pub fn read(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok()
    }
}
