//! What an author has written is a quiz that the engine reads as it was meant, or each mistake has a
//! line that can be shown.

use quiz_author::report;
use quiz_author::{SourceFile, read_quiz};
use quiz_model::{Content, Word, Words};

/// Of how many sound quizzes one is read by the engine's reader.
const READ_EVERY: usize = 8;

pub(crate) fn check(input: &[u8]) {
    let text = String::from_utf8_lossy(input).into_owned();
    let lines = text.matches('\n').count() + 1;
    let file = SourceFile { name: "quiz.toml".to_owned(), text };
    let words = Words::of(vec![vec!["word".to_owned()]; Word::SHOWN]);
    match read_quiz("content/any", &[file], &[]) {
        Ok(written) => {
            let island = Content { quiz: written.quiz, words }.write();
            assert!(serde_json::from_str::<Vec<serde_json::Value>>(&island).is_ok(), "{island}");
            // What the engine reads stays for as long as the page, which here is minutes.
            if lines.is_multiple_of(READ_EVERY) {
                assert_eq!(Content::read(&island).unwrap().write(), island, "read again");
            }
        }
        Err(faults) => {
            assert!(!faults.is_empty(), "refused without a reason");
            for fault in &faults {
                assert!((1..=lines).contains(&fault.line) && fault.column >= 1, "{fault}");
                if let Some(excerpt) = &fault.excerpt {
                    assert!(excerpt.text.get(excerpt.span.clone()).is_some(), "{fault}");
                }
            }
            assert!(report(&faults).contains("mistake"));
        }
    }
}
