//! What `play/` is given: the quiz of a link, as a page carries one.

use quiz_author::play_link::{self, Unreadable};
use quiz_model::{IslandError, Words};
use thiserror::Error;

use crate::playable::island;

/// A quiz that came in a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Linked {
    /// What its record is kept under.
    pub id: String,
    /// Its language.
    pub language: String,
    /// Its title.
    pub title: String,
    /// What the app reads.
    pub island: String,
    /// What the share panel reads.
    pub panel: String,
}

/// Why the page shows none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum PlayError {
    /// The link cannot be read.
    #[error(transparent)]
    Link(#[from] Unreadable),
    /// The page is of another build.
    #[error(transparent)]
    Words(#[from] IslandError),
}

impl PlayError {
    /// Its name in the page.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Link(unreadable) => unreadable.name(),
            Self::Words(_) => "failed",
        }
    }
}

/// The quiz in a fragment. `words` are all words, as the page has them.
///
/// # Errors
/// When there is none, or the page is of another build.
pub fn linked(fragment: &str, words: &str) -> Result<Linked, PlayError> {
    let words = Words::read_all(words)?;
    let quiz = play_link::read(fragment)?;
    let mut fitted = words.clone();
    fitted.fit_to(&quiz);
    Ok(Linked {
        id: quiz.id.to_string(),
        language: quiz.language.clone(),
        title: quiz.title.clone(),
        panel: fitted.write_panel(),
        island: island(quiz, &[], &words),
    })
}

#[cfg(test)]
mod tests {
    use quiz_author::read_authored;
    use quiz_model::{Content, sample};

    use super::*;
    use crate::start;

    #[test]
    fn the_app_reads_what_was_in_the_link() {
        let quiz =
            read_authored("draft", &start::files(start::Templates::default().example("en", 7)))
                .unwrap();
        let link = play_link::fragment(&quiz).unwrap();
        let words = sample::words().write_all();
        let linked = linked(&link, &words).unwrap();
        let content = Content::read(&linked.island).unwrap();
        assert_eq!(content.quiz.title, "Three things people believe about bees");
        assert_eq!(content.quiz.id.as_str(), linked.id);
        assert!(linked.id.starts_with("play-"), "{}", linked.id);
    }

    #[test]
    fn what_is_no_quiz_is_told_by_its_name() {
        let words = sample::words().write_all();
        assert_eq!(linked("", &words).unwrap_err().name(), "missing");
        assert_eq!(linked("q1.AAAA", &words).unwrap_err().name(), "cut-off");
        assert_eq!(linked("q1.AAAA", "[]").unwrap_err().name(), "failed");
    }
}
