//! Taking a quiz out as a file of another program.

use std::path::Path;

use quiz_author::read_authored;
use quiz_author::take_out::{Format, TakenOut, take_out};

use super::folder::{read_folder, read_images};
use super::{SiteError, read_site};

/// Writes the quiz in `<content>/<id>/` in that format: `gift` or `moodle-xml`.
///
/// # Errors
/// When the quiz has a mistake, or the format is none.
pub fn export(content: &Path, id: &str, format: &str) -> Result<TakenOut, SiteError> {
    let known = Format::ALL.iter().find(|(name, _)| *name == format);
    let (_, format) = known.ok_or_else(|| SiteError::NoFormat(format.to_owned()))?;
    // What is given to a course is sound.
    read_site(content, id)?;
    let folder = content.join(id);
    let files = read_folder(id, &folder)?;
    let quiz = read_authored(&folder.display().to_string(), &files).map_err(SiteError::Content)?;
    Ok(take_out(&quiz, &read_images(&folder)?, *format))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use quiz_author::bring_in::{self, bring_in_as};

    use super::*;

    #[test]
    fn shipped_quizzes_come_back_as_they_were_taken_out() {
        let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
        for id in ["ai-project-manager", "web-accessibility-specialist"] {
            let read =
                [("gift", bring_in::Format::Gift), ("moodle-xml", bring_in::Format::MoodleXml)]
                    .map(|(name, format)| {
                        let taken = export(&content, id, name).unwrap();
                        let read = bring_in_as(format, taken.text.as_bytes(), None).unwrap();
                        assert_eq!(
                            read.report.count(bring_in::Outcome::LeftOut),
                            0,
                            "{}",
                            read.report
                        );
                        read.quiz.questions
                    });
            let folder = content.join(id);
            let quiz = read_authored("content", &read_folder(id, &folder).unwrap()).unwrap();
            let wanted = quiz_author::take_out::exchanged(&quiz, &[]);
            assert!(wanted.questions.len() >= 5);
            for questions in read {
                assert_eq!(questions.len(), wanted.questions.len());
                for (question, wanted) in questions.iter().zip(&wanted.questions) {
                    assert_eq!(question.prompt, wanted.prompt);
                    assert_eq!(question.fact, wanted.fact);
                    for (choice, wanted) in question.choices.iter().zip(&wanted.choices) {
                        let of = |choice: &quiz_author::exchange::Choice| {
                            (choice.text.clone(), choice.is_right, choice.feedback.clone())
                        };
                        assert_eq!(of(choice), of(wanted));
                    }
                }
            }
        }
        assert!(matches!(
            export(&content, "ai-project-manager", "word"),
            Err(SiteError::NoFormat(_))
        ));
    }
}
