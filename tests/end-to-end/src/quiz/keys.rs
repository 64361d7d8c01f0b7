//! Which choice of each question is the sound one, read from what the author wrote. Asking the page
//! would not do: it would agree with its own mistakes.

use std::collections::HashMap;
use std::fs;
use std::path::Path;

use serde::Deserialize;

use crate::Failure;

/// The id of the sound choice, by the id of the question.
#[derive(Clone, Debug)]
pub struct Keys(HashMap<String, String>);

/// What a response should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pick {
    /// The sound choice.
    Right,
    /// The first shown of the others.
    Wrong,
}

#[derive(Deserialize)]
struct Content {
    questions: Vec<Question>,
}

#[derive(Deserialize)]
struct Question {
    id: String,
    choices: Vec<Choice>,
}

#[derive(Deserialize)]
struct Choice {
    id: String,
    kind: String,
}

impl Keys {
    /// Reads the quiz in this folder of `content/`.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn of(quiz: &Path) -> Result<Self, Failure> {
        let path = quiz.join("questions.toml");
        let text = fs::read_to_string(&path)
            .map_err(Failure::system(format!("read {}", path.display())))?;
        Self::parse(&text)
    }

    fn parse(text: &str) -> Result<Self, Failure> {
        let Content { questions } = toml::from_str(text)?;
        let keys = questions.into_iter().filter_map(|question| {
            let key = question.choices.into_iter().find(|choice| choice.kind == "key")?;
            Some((question.id, key.id))
        });
        Ok(Self(keys.collect()))
    }

    /// The choice to take, of those shown for a question.
    pub fn pick<'a>(&self, pick: Pick, question: &str, shown: &'a [String]) -> Option<&'a String> {
        let key = self.0.get(question)?;
        shown.iter().find(|choice| (*choice == key) == (pick == Pick::Right))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn picks_the_key_or_the_first_of_the_others() -> Result<(), Failure> {
        let keys = Keys::parse(
            r#"
            [[questions]]
            id = "q"
            choices = [{ id = "a", kind = "misconception" }, { id = "b", kind = "key" }]
            "#,
        )?;
        let shown = ["b".to_owned(), "a".to_owned()];
        assert_eq!(keys.pick(Pick::Right, "q", &shown).map(String::as_str), Some("b"));
        assert_eq!(keys.pick(Pick::Wrong, "q", &shown).map(String::as_str), Some("a"));
        assert_eq!(keys.pick(Pick::Right, "unknown", &shown), None);
        Ok(())
    }
}
