//! From what was read to the files of a draft.

mod ids;
mod prompt;
mod question;
mod write;

use super::report::Outcome;
use super::{BroughtIn, Report};
use crate::authored::Question;
use crate::skeleton::{self, NotAnId};

/// The files of a new quiz.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The name of each, with `/` between folders, and what is in it.
    pub files: Vec<(String, Vec<u8>)>,
    /// What became of each question, on its way into these files too.
    pub report: Report,
}

/// Makes a draft with that id. Names, tags and categories stand in comments above their questions, and
/// what was left out stands in comments at the end.
///
/// # Errors
/// When the id is none.
pub fn draft(id: &str, brought: BroughtIn) -> Result<Draft, NotAnId> {
    skeleton::is_free_id(id)?;
    let BroughtIn { quiz, mut report, .. } = brought;
    let mut pictures = Vec::new();
    let mut ids = ids::Ids::default();
    let mut written = String::from(write::HEAD);
    let mut count = 0;
    for (at, question) in quiz.questions.iter().enumerate() {
        let mut remarks = Vec::new();
        let made = question::authored(question, &mut ids, &mut pictures, &mut remarks);
        if let Some(entry) = report.of_question(at) {
            if made.is_none() {
                (entry.outcome, entry.question) = (Outcome::LeftOut, None);
            }
            for remark in remarks {
                entry.remark(remark);
            }
        }
        if let Some(made) = made {
            count += 1;
            written.push_str(&write::question(question, &made));
        }
    }
    written.push_str(&write::notes(&report));
    let head = write::quiz(id, quiz.title.as_deref(), count);
    let mut files =
        vec![("quiz.toml".to_owned(), head.into()), ("questions.toml".to_owned(), written.into())];
    files.extend(pictures);
    Ok(Draft { files, report })
}

/// A question as authors write it, with what waits in comments.
struct Made {
    question: Question,
    /// Lines of TOML that wait for alternative texts.
    waiting: Vec<String>,
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests;
