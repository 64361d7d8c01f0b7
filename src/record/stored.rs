//! The stored text of a record: where it stands, how it is read, and when it may be written.

use serde::Deserialize;
use thiserror::Error;

use super::{FORMAT, Record, merge};
use crate::content::QuizId;

/// The key of a quiz's record in the browser's storage.
pub fn key(quiz: &QuizId) -> String {
    format!("career-quiz/{quiz}")
}

/// The key under which the `number`th unreadable text is kept, from 1. Each is kept for itself:
/// one that is kept already is never overwritten.
pub fn unreadable_key(quiz: &QuizId, number: u32) -> String {
    format!("{}/unreadable-{number}", key(quiz))
}

/// Why a stored text is not a record we can use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Unreadable {
    /// Not a record at all, or a damaged one.
    #[error("the saved record cannot be read: it is kept aside and can be downloaded")]
    Damaged,
    /// Written by a later version of the quiz, which can read it.
    #[error(
        "the saved record has format {0}, of a later version: load the page again to get that version"
    )]
    Later(u32),
}

/// The one field that every format has.
#[derive(Deserialize)]
struct Format {
    format: u32,
}

impl Record {
    /// Reads a stored text of this format or an older one.
    ///
    /// # Errors
    /// [`Unreadable`] for anything else.
    pub fn read(text: &str) -> Result<Self, Unreadable> {
        let Format { format } = serde_json::from_str(text).map_err(|_| Unreadable::Damaged)?;
        match format {
            FORMAT => serde_json::from_str(text).map_err(|_| Unreadable::Damaged),
            later if later > FORMAT => Err(Unreadable::Later(later)),
            _ => Err(Unreadable::Damaged),
        }
    }

    /// The text to store.
    pub fn write(&self) -> String {
        // Only maps with keys that are no texts, or a failing writer, make this fail.
        serde_json::to_string(self).unwrap_or_default()
    }
}

/// What to do with the store when our record is to be saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Saving {
    /// Write this record, which also has whatever another tab saved meanwhile.
    Write(Record),
    /// What is stored cannot be read, so it must not be overwritten.
    Refuse(Unreadable),
}

/// Decides how to save, given what is stored at that very moment.
pub fn saving(stored: Option<&str>, ours: &Record) -> Saving {
    match stored.map(Record::read) {
        None => Saving::Write(ours.clone()),
        Some(Ok(theirs)) => Saving::Write(merge(ours, &theirs)),
        Some(Err(reason)) => Saving::Refuse(reason),
    }
}
