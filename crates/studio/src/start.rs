//! What a draft begins with.

use quiz_author::SourceFile;

const EMPTY: &str = include_str!("start/empty.toml");
const EXAMPLE: &str = include_str!("start/example.toml");

/// What drafts begin with in the language of the page, as templates with places for `{{id}}` and
/// `{{language}}`. English has its own in the studio, so its page carries none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Templates {
    /// A quiz without a question.
    pub empty: String,
    /// A small quiz that shows how things are done.
    pub example: String,
}

impl Default for Templates {
    fn default() -> Self {
        Self { empty: EMPTY.to_owned(), example: EXAMPLE.to_owned() }
    }
}

/// A question of a new draft, and what a new question in any draft looks like.
pub const QUESTION: &str = include_str!("start/question.toml");

/// The file of a draft that nobody has an opinion on.
pub const FILE: &str = "quiz.toml";

impl Templates {
    /// What the page carries, as a list in JSON: that of an empty quiz and that of the example. English
    /// where there is nothing, or nothing that can be read.
    pub fn read(carried: &str) -> Self {
        let mut templates = Self::default();
        let carried: Vec<String> = serde_json::from_str(carried).unwrap_or_default();
        let places = [&mut templates.empty, &mut templates.example];
        for (place, text) in places.into_iter().zip(carried) {
            if !text.is_empty() {
                *place = text;
            }
        }
        templates
    }

    /// An empty quiz with one question, in this language. `random` makes its id one that no other quiz
    /// has: scores are saved under it.
    pub fn empty(&self, language: &str, random: u32) -> String {
        filled(&self.empty, language, random) + "\n[[questions]]\n" + &question("question-1")
    }

    /// A small quiz that shows how things are done.
    pub fn example(&self, language: &str, random: u32) -> String {
        filled(&self.example, language, random)
    }
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
        let findings = check(&files(Templates::default().example("en", 7)), &[]);
        assert_eq!(findings.mistakes, []);
    }

    #[test]
    fn an_empty_draft_lacks_its_texts_alone() {
        let findings = check(&files(Templates::default().empty("en", 7)), &[]);
        assert!(
            findings
                .mistakes
                .iter()
                .all(|it| it.what.to_string().starts_with("this text is empty")),
            "{findings:?}"
        );
    }

    #[test]
    fn a_page_may_carry_its_own() {
        let carried = "[\"\",\"id = '{{id}}'\\nlanguage = '{{language}}'\\n\"]";
        let templates = Templates::read(carried);
        assert_eq!(templates.example("de", 0), "id = 'quiz-bbbbbb'\nlanguage = 'de'\n");
        assert_eq!(templates.empty, EMPTY);
        assert_eq!(Templates::read(""), Templates::default());
    }

    #[test]
    fn ids_differ_with_the_random_number() {
        assert_eq!(quiz_id(0), "quiz-bbbbbb");
        assert_ne!(quiz_id(1), quiz_id(2));
        assert!(quiz_model::is_id(&quiz_id(u32::MAX)));
    }
}
