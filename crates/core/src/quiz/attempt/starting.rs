//! New attempts: the whole quiz, the bonus round, and what was missed.

use super::{Attempt, AttemptId, Position, Round};
use crate::quiz::Moment;
use quiz_model::json::Object;
use quiz_model::{AboutAnswers, Deck, QuestionId, Quiz};

impl Attempt {
    /// A new attempt at the core questions. `seed` orders the choices; `random` only tells this
    /// attempt from others started in the same millisecond.
    pub fn start(quiz: &Quiz, started: Moment, seed: u32, random: u32) -> Self {
        let questions = quiz.deck(Deck::Core).map(|question| question.id).collect();
        Self { seed, ..Self::with(quiz, Round::Full, questions, started, random) }
    }

    /// A new attempt at the bonus deck. None when the quiz has none.
    pub fn bonus(quiz: &Quiz, started: Moment, random: u32) -> Option<Self> {
        let questions: Vec<_> = quiz.deck(Deck::Bonus).map(|question| question.id).collect();
        (!questions.is_empty()).then(|| Self::with(quiz, Round::Bonus, questions, started, random))
    }

    /// A new attempt at what this one missed, with what the visitor said about themselves. None
    /// when nothing was missed.
    pub fn retake_missed(&self, quiz: &Quiz, started: Moment, random: u32) -> Option<Self> {
        let questions = self
            .missed()
            .into_iter()
            .map(|response| response.question)
            .filter(|id| quiz.question(id).is_some())
            .collect();
        let retake = Self::retest(quiz, questions, self.about.clone(), started, random)?;
        let round = if self.round == Round::Bonus { Round::Bonus } else { Round::Missed };
        Some(Self { round, ..retake })
    }

    /// A new attempt at these questions of the quiz, with what the visitor has said about
    /// themselves. None when there are no questions.
    pub fn retest(
        quiz: &Quiz,
        questions: Vec<QuestionId>,
        about: AboutAnswers,
        started: Moment,
        random: u32,
    ) -> Option<Self> {
        if questions.is_empty() {
            return None;
        }
        Some(Self { about, ..Self::with(quiz, Round::Missed, questions, started, random) })
    }

    fn with(
        quiz: &Quiz,
        round: Round,
        questions: Vec<QuestionId>,
        started: Moment,
        random: u32,
    ) -> Self {
        Self {
            id: AttemptId::new(started, random),
            round,
            seed: random,
            revision: quiz.revision,
            started,
            finished: None,
            position: Position::Question(0),
            questions,
            responses: Vec::new(),
            about: AboutAnswers::new(),
            paths: Vec::new(),
            unknown: Object::new(),
        }
    }
}
