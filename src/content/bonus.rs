//! The bonus round's questions, in a file of their own: few visitors get that far, so the page does
//! not carry them. It says how many there are and where they lie.

use serde::{Deserialize, Serialize};

use super::{Content, Deck, Evidence, IslandError, Question, Quiz, QuizId};

/// Where the bonus questions of a quiz lie, and how many there are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "site", derive(schemars::JsonSchema))]
pub struct BonusLink {
    /// Questions in the file; at least 1.
    pub count: u32,
    /// Address of the file, relative to the page.
    pub address: String,
}

/// What lies in the file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bonus {
    /// The quiz that it belongs to.
    pub quiz: QuizId,
    /// That quiz's revision.
    pub revision: u32,
    /// The bonus deck, in the order it is asked.
    pub questions: Vec<Question>,
    /// The evidence that nothing else in the quiz rests on.
    pub evidence: Vec<Evidence>,
}

impl Quiz {
    /// How many questions the bonus round has, wherever they are.
    pub fn bonus_count(&self) -> usize {
        match &self.bonus {
            Some(link) => usize::try_from(link.count).unwrap_or(usize::MAX),
            None => self.deck(Deck::Bonus).count(),
        }
    }
}

impl Content {
    /// Puts the bonus questions in. `file` is what their file holds.
    ///
    /// # Errors
    /// [`IslandError`] when it is damaged, or of another quiz or revision; nothing is put in then.
    pub fn add_bonus(&mut self, file: &str) -> Result<(), IslandError> {
        let bonus = Bonus::read(file)?;
        if bonus.quiz != self.quiz.id || bonus.revision != self.quiz.revision {
            return Err(IslandError::OtherQuiz);
        }
        self.quiz.questions.append(&mut bonus.questions);
        self.quiz.evidence.append(&mut bonus.evidence);
        self.quiz.bonus = None;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::sample;

    #[test]
    fn the_two_files_together_are_the_whole_quiz() {
        let whole = sample::quiz();
        let (mut content, file) = sample::without_bonus();
        assert_eq!((content.quiz.questions.len(), content.quiz.bonus_count()), (5, 1));
        content.add_bonus(&file).unwrap();
        assert_eq!(content.quiz, whole);
        assert_eq!(content.quiz.bonus_count(), 1);
    }

    #[test]
    fn a_file_of_another_quiz_or_revision_is_refused() {
        let (content, file) = sample::without_bonus();
        let mut other = content.clone();
        other.quiz.revision += 1;
        assert_eq!(other.add_bonus(&file), Err(IslandError::OtherQuiz));
        let mut other = content;
        other.quiz.id = "another".into();
        assert_eq!(other.add_bonus(&file), Err(IslandError::OtherQuiz));
    }

    #[test]
    fn what_is_no_such_file_is_refused() {
        let (mut content, file) = sample::without_bonus();
        let before = content.clone();
        let page = "<!doctype html><title>404</title>";
        for text in ["", "[]", page, &file[1..], &file[..file.len() - 1], &before.write()] {
            assert_eq!(content.add_bonus(text), Err(IslandError::Damaged), "{text}");
        }
        assert_eq!(content, before);
    }
}
