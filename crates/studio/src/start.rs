//! What a draft begins with.

use quiz_author::SourceFile;

const EMPTY: &str = include_str!("start/empty.toml");
const EXAMPLE: &str = include_str!("start/example.toml");

/// A question of a new draft, and what a new question in any draft looks like.
pub const QUESTION: &str = include_str!("start/question.toml");

/// The file of a draft that nobody has an opinion on.
pub const FILE: &str = "quiz.toml";

/// An empty quiz with one question, in this language. `random` makes its id one that no other quiz
/// has: scores are saved under it.
pub fn empty(language: &str, random: u32) -> String {
    filled(EMPTY, language, random) + "\n[[questions]]\n" + &question("question-1")
}

/// A small quiz that shows how things are done.
pub fn example(language: &str, random: u32) -> String {
    filled(EXAMPLE, language, random)
}

/// A new question, with its id.
pub fn question(id: &str) -> String {
    QUESTION.replace("{{id}}", id)
}

/// A choice that is added to a question, with its id.
pub fn choice(id: &str) -> String {
    format!("id = \"{id}\"\ntext = \"\"\n")
}

/// The one file of a new draft.
pub fn files(text: String) -> Vec<SourceFile> {
    vec![SourceFile { name: FILE.to_owned(), text }]
}

fn filled(template: &str, language: &str, random: u32) -> String {
    template.replace("{{id}}", &quiz_id(random)).replace("{{language}}", language)
}

/// An id of letters that nobody reads a word into.
pub(crate) fn quiz_id(random: u32) -> String {
    const LETTERS: &[u8] = b"bcdfghjkmnpqrstvwxz23456789";
    let mut left = random;
    let mut id = "quiz-".to_owned();
    for _ in 0..6 {
        let count = u32::try_from(LETTERS.len()).unwrap_or(1);
        id.push(char::from(LETTERS[(left % count) as usize]));
        left /= count;
    }
    id
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::findings::check;

    #[test]
    fn the_example_has_no_mistake() {
        let findings = check(&files(example("en", 7)), &[]);
        assert_eq!(findings.mistakes, []);
    }

    #[test]
    fn an_empty_draft_lacks_its_texts_alone() {
        let findings = check(&files(empty("en", 7)), &[]);
        assert!(
            findings.mistakes.iter().all(|it| it.what.starts_with("this text is empty")),
            "{findings:?}"
        );
    }

    #[test]
    fn ids_differ_with_the_random_number() {
        assert_eq!(quiz_id(0), "quiz-bbbbbb");
        assert_ne!(quiz_id(1), quiz_id(2));
        assert!(quiz_model::is_id(&quiz_id(u32::MAX)));
    }
}
