//! A mistake in a content file, with the line it stands in.

use std::ops::Range;

use thiserror::Error;

use crate::check::Place;
use crate::message::{Message, message};

/// A file of a quiz's folder, or a language file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceFile {
    /// Its path as the author knows it, for messages.
    pub name: String,
    /// What is in it.
    pub text: String,
}

/// A mistake in a content file.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{file}:{line}:{column}: {what}")]
pub struct Fault {
    /// The file.
    pub file: String,
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// What is wrong and what to do about it.
    pub what: Message,
    /// What was probably meant.
    pub hint: Option<Message>,
    /// The line as it stands; none for what a whole folder lacks.
    pub excerpt: Option<Excerpt>,
    /// The place in the content, where a rule named one; none for a mistake of form.
    pub place: Option<Place>,
}

/// The line that a mistake stands in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excerpt {
    /// The line.
    pub text: String,
    /// The bytes of it that are wrong.
    pub span: Range<usize>,
}

impl Fault {
    /// A mistake at these bytes of a file.
    pub(crate) fn at(file: &SourceFile, span: Range<usize>, what: impl Into<Message>) -> Self {
        let start = span.start.min(file.text.len());
        let before = file.text.get(..start).unwrap_or(&file.text);
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        let line = file.text[line_start..].lines().next().unwrap_or_default();
        let (from, to) = (start - line_start, span.end.saturating_sub(line_start));
        let excerpt = Excerpt {
            text: line.to_owned(),
            span: from.min(line.len())..to.clamp(from, line.len().max(from)).min(line.len()),
        };
        Self {
            file: file.name.clone(),
            line: before.matches('\n').count() + 1,
            column: before[line_start..].chars().count() + 1,
            what: what.into(),
            hint: None,
            excerpt: Some(excerpt),
            place: None,
        }
    }

    /// Something that no file of a folder has.
    pub fn of_folder(folder: &str, what: impl Into<Message>) -> Self {
        Self {
            file: folder.to_owned(),
            line: 1,
            column: 1,
            what: what.into(),
            hint: None,
            excerpt: None,
            place: None,
        }
    }

    pub(crate) fn of_toml(file: &SourceFile, error: &toml::de::Error) -> Self {
        let span = error.span().unwrap_or(0..0);
        let message = error.message().trim_end();
        // TOML has dates of its own, which reach us as a table that nobody has written.
        let what = match file.text.get(span.clone()) {
            Some(date) if message.starts_with("invalid type: map") && is_date(date) => {
                message!(DateNotQuoted, date)
            }
            _ => message.into(),
        };
        Self::at(file, span, what)
    }
}

/// Whether this is a date, or a date and a time, as TOML writes them.
fn is_date(text: &str) -> bool {
    let day = text.as_bytes().get(..10).unwrap_or_default();
    day.iter().enumerate().all(|(at, byte)| match at {
        4 | 7 => *byte == b'-',
        _ => byte.is_ascii_digit(),
    }) && day.len() == 10
}
