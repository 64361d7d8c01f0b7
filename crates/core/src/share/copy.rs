//! The record as a file: a copy to keep, or to carry from an old device or a blog's frame to here.

use thiserror::Error;

use crate::record::{Record, Unreadable};
use quiz_model::QuizId;
use quiz_model::json::{Reader, Writer};

/// Largest file that is read, in bytes: some 50 times what 10,000 attempts take.
pub const LARGEST: u32 = 40_000_000;

/// Format of the file. What is in it has a format of its own.
const FORMAT: u64 = 1;

/// Why a file is no copy that can be taken in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum CopyError {
    /// It is larger than any copy of ours.
    #[error("the file is too large to be a copy of a record: choose the file that the quiz saved")]
    TooLarge,
    /// It cannot be read, or is no copy, or only a part of one.
    #[error(
        "the file is no copy of a record, or only part of one: save it once more and try again"
    )]
    NotACopy,
    /// It is of another quiz.
    #[error("the file is a copy of another quiz's record: open it there")]
    OtherQuiz,
    /// A later version made it.
    #[error(
        "the file was made by a later version of the quiz: load the page again to get that version"
    )]
    Later,
}

/// The text of a file with that record.
pub fn copy(quiz: &QuizId, record: &Record) -> String {
    let mut to = Writer::default();
    to.open('{');
    to.name("careerQuiz");
    to.count(FORMAT);
    to.name("quiz");
    to.text(quiz.as_str());
    to.name("record");
    to.json(&record.write());
    to.close('}');
    to.end()
}

/// Reads a file with a copy of that quiz's record.
///
/// # Errors
/// [`CopyError`] when it is none.
pub fn read_copy(text: &str, quiz: &QuizId) -> Result<Record, CopyError> {
    if text.len() > LARGEST as usize {
        return Err(CopyError::TooLarge);
    }
    let File { format, quiz: named, record } =
        File::read(text.trim_start_matches('\u{feff}').trim()).ok_or(CopyError::NotACopy)?;
    match format {
        Some(FORMAT) => {}
        Some(later) if later > FORMAT => return Err(CopyError::Later),
        _ => return Err(CopyError::NotACopy),
    }
    if named.ok_or(CopyError::NotACopy)? != quiz.as_str() {
        return Err(CopyError::OtherQuiz);
    }
    let read = Record::read(record.ok_or(CopyError::NotACopy)?);
    read.map_err(|reason| match reason {
        Unreadable::Damaged => CopyError::NotACopy,
        Unreadable::Later(_) => CopyError::Later,
    })
}

/// What a file says, as far as it says it.
struct File<'a> {
    format: Option<u64>,
    quiz: Option<String>,
    record: Option<&'a str>,
}

impl<'a> File<'a> {
    /// None when it is no JSON object.
    fn read(text: &'a str) -> Option<Self> {
        let mut reader = Reader::new(text);
        let mut file = Self { format: None, quiz: None, record: None };
        reader.open(b'{')?;
        while let Some(name) = reader.field()? {
            match &*name {
                "careerQuiz" => file.format = reader.count(),
                "quiz" => file.quiz = Some(reader.text()?.into_owned()),
                "record" => file.record = Some(reader.any()?),
                _ => {
                    reader.any()?;
                }
            }
        }
        reader.is_at_end().then_some(file)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::record::sample::{record, records};

    fn quiz() -> QuizId {
        "sample".into()
    }

    #[test]
    fn says_why_a_file_is_no_copy() {
        let whole = copy(&quiz(), &record(&[("a", 10, 2)]));
        for (text, expected) in [
            ("", CopyError::NotACopy),
            ("{}", CopyError::NotACopy),
            ("\u{0}\u{1}PNG", CopyError::NotACopy),
            (&whole[..whole.len() / 2], CopyError::NotACopy),
            (r#"{"format":1,"revision":1}"#, CopyError::NotACopy),
            (r#"{"careerQuiz":1,"quiz":"sample"}"#, CopyError::NotACopy),
            (r#"{"careerQuiz":1,"quiz":"sample","record":{"format":1}}"#, CopyError::NotACopy),
            (r#"{"careerQuiz":1,"quiz":"sample","record":{"format":9}}"#, CopyError::Later),
            (r#"{"careerQuiz":2,"anything":true}"#, CopyError::Later),
            (&whole.replace("sample", "other"), CopyError::OtherQuiz),
            (&" ".repeat(LARGEST as usize + 1), CopyError::TooLarge),
        ] {
            let start: String = text.chars().take(60).collect();
            assert_eq!(read_copy(text, &quiz()), Err(expected), "{start}");
        }
    }

    #[test]
    fn a_file_that_an_editor_has_touched_is_read() {
        let kept = record(&[("a", 10, 2)]);
        let touched = format!("\u{feff}\n{}\r\n", copy(&quiz(), &kept));
        assert_eq!(read_copy(&touched, &quiz()), Ok(kept));
    }

    proptest! {
        #[test]
        fn what_is_saved_is_read_back(record in records()) {
            prop_assert_eq!(read_copy(&copy(&quiz(), &record), &quiz()), Ok(record));
        }

        #[test]
        fn reading_never_panics(text in ".{0,200}") {
            let _ = read_copy(&text, &quiz());
        }
    }
}
