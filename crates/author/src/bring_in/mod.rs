//! Bringing in what people have: files of other programs become a quiz, question by question.
//!
//! Never all or nothing: what can be read is read, and a [`Report`] says of each question whether it was
//! kept, changed or left out, and why. Every reader keeps to the bounds of [`limits`], so that no file
//! takes long or much memory.

mod aiken;
mod archive;
mod detect;
mod draft;
mod encoding;
mod gift;
mod h5p;
pub mod limits;
mod moodle_xml;
mod picture;
mod qti;
mod quizdown;
mod report;
mod spreadsheet;
mod text;
mod weights;
mod xml;

use thiserror::Error;

use crate::exchange::Quiz;
pub use detect::{Format, detect};
pub use draft::{Draft, draft};
pub use report::{Entry, Outcome, Remark, Report};
pub use spreadsheet::{Column, Columns, Heads};
pub(crate) use text::markdown_of;

/// What was read from a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BroughtIn {
    /// What it was.
    pub format: Format,
    /// The questions that are taken.
    pub quiz: Quiz,
    /// What became of each question of the file.
    pub report: Report,
}

/// Why nothing can be read from a file, and what to do.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum CannotBringIn {
    /// Nobody knows what it is.
    #[error("{0}")]
    Unknown(detect::Unknown),
    /// It is larger than what is read.
    #[error("the file has more than {} MB: split it, or make its pictures smaller", limits::FILE / MEGABYTE)]
    TooLarge,
    /// Unpacked, it is larger than what is read.
    #[error(
        "the file unpacks to more than {} MB or {} files, which is more than any quiz needs",
        limits::UNPACKED / MEGABYTE, limits::PACKED_FILES
    )]
    UnpacksTooLarge,
    /// It is no zip archive, or a damaged one.
    #[error("the file is damaged: it cannot be unpacked ({0}). Export it again")]
    Damaged(String),
    /// A part that its format promises is not there.
    #[error("the file has no `{0}`: export it again as a whole")]
    Missing(String),
    /// It is not well-formed XML.
    #[error("the file is not well-formed XML: {0}")]
    Xml(String),
    /// It declares entities, which can be made to explode.
    #[error("the file has a document type declaration (`<!DOCTYPE`), which is not read: remove it")]
    Doctype,
    /// It is not JSON of the form that its format promises.
    #[error("`{0}` in the file cannot be read: {1}")]
    Json(&'static str, String),
    /// Its letters cannot be read.
    #[error("the letters of the file cannot be read: save it as UTF-8")]
    Encoding,
    /// A sheet without a row.
    #[error("the sheet is empty: the first row names the columns, each further row is a question")]
    EmptySheet,
    /// A sheet whose columns are not recognised.
    #[error(
        "the columns of the sheet are not recognised: its first row is “{}”. Name at least the question, the \
         right answer and a wrong one, such as “Question, Right, Wrong, Wrong, Explanation”",
        .0.first_row.join(" | ")
    )]
    NoHeads(Heads),
    /// The columns that were assigned cannot make a question.
    #[error("of the columns, one has to be the question, and there have to be choices")]
    Columns,
    /// It has no question.
    #[error("no question was found in the file")]
    NoQuestion,
}

const MEGABYTE: usize = 1 << 20;

/// Reads a file, whatever it is.
///
/// `name` is the name of the file, or empty for what was pasted; it decides only where the bytes do not.
/// `columns` assigns the columns of a sheet; without it they are recognised by their heads.
///
/// # Errors
/// When nothing can be read at all; a broken question among others is an entry of the report.
pub fn bring_in(
    bytes: &[u8],
    name: &str,
    columns: Option<&Columns>,
) -> Result<BroughtIn, CannotBringIn> {
    if bytes.len() > limits::FILE {
        return Err(CannotBringIn::TooLarge);
    }
    let format = detect(bytes, name).map_err(CannotBringIn::Unknown)?;
    bring_in_as(format, bytes, columns)
}

/// Reads a file of a format that is known.
///
/// # Errors
/// When nothing can be read at all.
pub fn bring_in_as(
    format: Format,
    bytes: &[u8],
    columns: Option<&Columns>,
) -> Result<BroughtIn, CannotBringIn> {
    if bytes.len() > limits::FILE {
        return Err(CannotBringIn::TooLarge);
    }
    let mut log = report::Log::default();
    let title = match format {
        Format::Csv | Format::Tsv | Format::Xlsx | Format::Ods => {
            spreadsheet::read(format, bytes, columns, &mut log)?
        }
        Format::Gift => gift::read(&encoding::decode(bytes), &mut log),
        Format::Aiken => aiken::read(&encoding::decode(bytes), &mut log),
        Format::Quizdown => quizdown::read(&encoding::decode(bytes), &mut log),
        Format::MoodleXml => moodle_xml::read(&encoding::decode_xml(bytes)?, &mut log)?,
        Format::H5p => h5p::read(bytes, &mut log)?,
        Format::Qti => qti::read(bytes, &mut log)?,
    };
    let title = title.filter(|title| !title.trim().is_empty());
    let (questions, report) = log.finish();
    if report.entries.is_empty() {
        return Err(CannotBringIn::NoQuestion);
    }
    Ok(BroughtIn { format, quiz: Quiz { title, questions }, report })
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]
mod bad_input;
#[cfg(test)]
mod public_examples;
#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]
mod tests;
