//! What a page leaves out until somebody needs it, in two files of their own.
//!
//! The page carries what the first five questions and the choice of a path need. The file of the
//! further questions holds the second deck, the plans, the certificates and what all of them rest on;
//! the app fetches it as soon as the first question answers. The file of the bonus questions is
//! fetched when somebody wants that round. The page says how many questions each has, and where it is.

use super::{
    Certificate, Content, Deck, Evidence, IslandError, Question, Quiz, QuizId, Resource, Step,
};

/// Where a part of a quiz is, and how many questions it holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartLink {
    /// Questions in the file; may be 0.
    pub count: u32,
    /// Address of the file, relative to the page.
    pub address: String,
}

/// What is in such a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The quiz that it belongs to.
    pub quiz: QuizId,
    /// That quiz's revision.
    pub revision: u32,
    /// Which part it is: that of the further questions, or that of the bonus round.
    pub deck: Deck,
    /// The questions of that deck, in the order they are asked.
    pub questions: Vec<Question>,
    /// The evidence that nothing in the page rests on.
    pub evidence: Vec<Evidence>,
    /// The plan of each path, in the order of the paths; none in the part of the bonus round.
    pub plans: Vec<Vec<Step>>,
    /// What the plans learn from.
    pub resources: Vec<Resource>,
    /// Certificates.
    pub certificates: Vec<Certificate>,
}

impl Quiz {
    /// How many questions a deck has, wherever they are.
    pub fn count(&self, deck: Deck) -> usize {
        let link = match deck {
            Deck::Core => &None,
            Deck::More => &self.further,
            Deck::Bonus => &self.bonus,
        };
        match link {
            Some(link) => usize::try_from(link.count).unwrap_or(usize::MAX),
            None => self.deck(deck).count(),
        }
    }
}

impl Content {
    /// Puts a part in. `file` is what its file holds.
    ///
    /// # Errors
    /// [`IslandError`] when it is damaged, or of another quiz or revision; nothing is put in then.
    pub fn add_part(&mut self, file: &str) -> Result<(), IslandError> {
        let part = Part::read(file)?;
        if part.quiz != self.quiz.id || part.revision != self.quiz.revision {
            return Err(IslandError::OtherQuiz);
        }
        let quiz = &mut self.quiz;
        quiz.questions.append(&mut part.questions);
        quiz.evidence.append(&mut part.evidence);
        quiz.resources.append(&mut part.resources);
        quiz.certificates.append(&mut part.certificates);
        for (path, plan) in quiz.paths.iter_mut().zip(&mut part.plans) {
            path.steps.append(plan);
        }
        match part.deck {
            Deck::Bonus => quiz.bonus = None,
            Deck::Core | Deck::More => quiz.further = None,
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;

    #[test]
    fn all_files_together_are_the_whole_quiz() {
        let whole = sample::quiz();
        let (mut content, [further, bonus]) = sample::in_parts();
        assert_eq!(content.quiz.questions.len(), 3);
        assert_eq!([Deck::More, Deck::Bonus].map(|deck| content.quiz.count(deck)), [2, 1]);
        assert!(content.quiz.paths.iter().all(|path| path.steps.is_empty()));
        content.add_part(&further).unwrap();
        assert_eq!((content.quiz.questions.len(), content.quiz.further.is_some()), (5, false));
        content.add_part(&bonus).unwrap();
        assert_eq!(content.quiz, whole);
        assert_eq!([Deck::More, Deck::Bonus].map(|deck| content.quiz.count(deck)), [2, 1]);
    }

    #[test]
    fn a_file_of_another_quiz_or_revision_is_refused() {
        let (content, [further, _]) = sample::in_parts();
        let mut other = content.clone();
        other.quiz.revision += 1;
        assert_eq!(other.add_part(&further), Err(IslandError::OtherQuiz));
        let mut other = content;
        other.quiz.id = "another".into();
        assert_eq!(other.add_part(&further), Err(IslandError::OtherQuiz));
    }

    #[test]
    fn what_is_no_such_file_is_refused() {
        let (mut content, [file, _]) = sample::in_parts();
        let before = content.clone();
        let page = "<!doctype html><title>404</title>";
        for text in ["", "[]", page, &file[1..], &file[..file.len() - 1], &before.write()] {
            assert_eq!(content.add_part(text), Err(IslandError::Damaged), "{text}");
        }
        assert_eq!(content, before);
    }
}
