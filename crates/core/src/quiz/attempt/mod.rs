//! One attempt at the quiz: what is asked, what was answered, and where the visitor stands.
//!
//! An attempt moves as a small machine: question, explanation, question, … about you, result. An
//! answer cannot be changed once its explanation has been shown, so going back shows explanations.

mod fitting;
mod id;
mod joining;
mod starting;
mod taken;
#[cfg(test)]
mod tests;

pub use id::AttemptId;
pub(crate) use id::breaks_lines;
pub use taken::Taken;

use super::{Certainty, Moment, Score};
use quiz_model::json::Object;
use quiz_model::{AboutAnswers, Deck, PathId, Question, QuestionId, Quiz, sort_by_key};

/// What an attempt asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Round {
    /// The core questions, and more if wished.
    Full,
    /// Only what an earlier attempt missed.
    Missed,
    /// The bonus deck: scored apart, and without a path.
    Bonus,
}

/// Where in an attempt the visitor stands. Indices count the attempt's questions from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Position {
    /// Answering a question.
    Question(usize),
    /// Reading what is true about it.
    Explanation(usize),
    /// Saying something about themselves.
    AboutYou,
    /// Reading the advice.
    Result,
}

/// The answer to one question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Response {
    /// The question.
    pub question: QuestionId,
    /// The choices taken; none for “no idea”.
    pub choice: Option<Taken>,
    /// How sure they said they were.
    pub certainty: Certainty,
    /// Whether they were exactly the right ones. Kept, so that the score stands when the content changes.
    pub right: bool,
    /// When.
    pub at: Moment,
}

impl Response {
    /// Wrong, and claimed to be certain or fairly sure.
    pub fn is_confident_miss(&self) -> bool {
        !self.right && self.certainty >= Certainty::FairlySure
    }

    /// Whether this answer counts and not the other, where both answer one question of one attempt:
    /// the one given earlier. Of two of one millisecond what they say decides, so that two tabs
    /// decide alike.
    pub fn precedes(&self, other: &Self) -> bool {
        let rank = |one: &Self| (one.at, one.certainty, one.choice, one.right);
        rank(self) < rank(other)
    }
}

/// One go at the quiz, as it is saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attempt {
    /// Its name.
    pub id: AttemptId,
    /// What it asks.
    pub round: Round,
    /// Fixes the order of choices.
    pub seed: u32,
    /// Revision of the quiz it was started with.
    pub revision: u32,
    /// When it was started.
    pub started: Moment,
    /// When the result was first reached.
    pub finished: Option<Moment>,
    /// Where it stands.
    pub position: Position,
    /// What it asks, in order.
    pub questions: Vec<QuestionId>,
    /// What was answered, in the order of answering.
    pub responses: Vec<Response>,
    /// What the visitor said about themselves.
    pub about: AboutAnswers,
    /// The paths recommended when it was finished; more than one is a tie.
    pub paths: Vec<PathId>,
    /// Fields of a later version, kept as they came.
    pub unknown: Object,
}

impl Attempt {
    /// The answer to that question, if it was given.
    pub fn response(&self, question: &QuestionId) -> Option<&Response> {
        self.responses.iter().find(|response| response.question == *question)
    }

    /// The question asked at that index.
    pub fn question(&self, index: usize) -> Option<&QuestionId> {
        self.questions.get(index)
    }

    /// How it went so far.
    pub fn score(&self) -> Score {
        Score::of(&self.responses)
    }

    /// How many questions it asks; never fewer than it has answers, should the quiz have lost some.
    pub fn asked(&self) -> usize {
        self.questions.len().max(self.responses.len())
    }

    /// Whether it asks this question and has no answer yet.
    pub fn will_ask(&self, question: &QuestionId) -> bool {
        self.questions.contains(question) && self.response(question).is_none()
    }

    /// Whether it still asks: it stands at a question or its explanation.
    pub fn is_asking(&self) -> bool {
        matches!(self.position, Position::Question(_) | Position::Explanation(_))
    }

    /// Whether every question has its answer.
    pub fn is_answered(&self) -> bool {
        self.questions.iter().all(|question| self.response(question).is_some())
    }

    /// Wrong answers: the most confident first, then in the order of answering.
    pub fn missed(&self) -> Vec<&Response> {
        let mut missed: Vec<_> = self.responses.iter().filter(|response| !response.right).collect();
        sort_by_key(&mut missed, |response| std::cmp::Reverse(response.certainty));
        missed
    }

    /// Takes the answer to the question on screen and goes on to its explanation. An answer to a
    /// question that is not on screen, answered already or without a choice is not taken.
    pub fn answer(
        &mut self,
        question: &Question,
        choice: Option<&Taken>,
        certainty: Certainty,
        at: Moment,
    ) -> bool {
        let Position::Question(index) = self.position else {
            return false;
        };
        let choice = match certainty {
            Certainty::NoIdea => None,
            _ => choice.and_then(|given| Taken::of(question, &|id| given.has(id))),
        };
        let asked = self.question(index) == Some(&question.id);
        let answered = self.response(&question.id).is_some();
        if !asked || answered || (choice.is_none() && certainty != Certainty::NoIdea) {
            return false;
        }
        self.responses.push(Response {
            question: question.id,
            choice,
            certainty,
            right: choice.is_some_and(|choice| choice.is_right(question)),
            at,
        });
        self.position = Position::Explanation(index);
        true
    }

    /// Goes on from an explanation to the next question, or to its explanation if it has been
    /// answered. Stays after the last one: what follows is for the visitor to choose.
    pub fn go_on(&mut self) -> bool {
        let Position::Explanation(index) = self.position else {
            return false;
        };
        match self.question(index + 1) {
            None => false,
            Some(next) => {
                self.position = if self.response(next).is_some() {
                    Position::Explanation(index + 1)
                } else {
                    Position::Question(index + 1)
                };
                true
            }
        }
    }

    /// Goes back by one step, to something to read again; stays at the first question.
    pub fn back(&mut self) -> bool {
        let last = self.questions.len().checked_sub(1);
        let before = match self.position {
            Position::Question(index) | Position::Explanation(index) => {
                index.checked_sub(1).map(Position::Explanation)
            }
            Position::AboutYou => last.map(Position::Explanation),
            Position::Result if self.round != Round::Full => last.map(Position::Explanation),
            Position::Result => Some(Position::AboutYou),
        };
        if let Some(position) = before {
            self.position = position;
        }
        before.is_some()
    }

    /// Goes back to the last explanation.
    pub fn back_to_last_explanation(&mut self) -> bool {
        let last = self.questions.len().checked_sub(1).map(Position::Explanation);
        if let Some(last) = last {
            self.position = last;
        }
        last.is_some()
    }

    /// Adds the questions of the second deck and goes on to the first of them.
    pub fn extend(&mut self, quiz: &Quiz) -> bool {
        let first = self.questions.len();
        if !self.is_answered() || !self.ask_more(quiz) {
            return false;
        }
        self.position = Position::Question(first);
        true
    }

    /// Adds the questions of the second deck, and stays where it is. Only a whole attempt has any
    /// to add.
    pub fn ask_more(&mut self, quiz: &Quiz) -> bool {
        let more: Vec<_> = quiz
            .deck(Deck::More)
            .map(|question| &question.id)
            .filter(|id| !self.questions.contains(id))
            .copied()
            .collect();
        if self.round != Round::Full || more.is_empty() {
            return false;
        }
        self.questions.extend(more);
        true
    }

    /// Goes on from the last explanation: to the page about the visitor, or, in a round of missed
    /// questions, where that page has been answered before, and in the bonus round, which has no
    /// path, to the result.
    pub fn go_to_advice(&mut self) -> bool {
        if !self.is_answered() {
            return false;
        }
        self.position = self.end();
        true
    }

    /// Shows the result and keeps what was recommended. The first moment of finishing stays.
    pub fn finish(&mut self, paths: Vec<PathId>, at: Moment) {
        self.position = Position::Result;
        self.paths = paths;
        self.finished.get_or_insert(at);
    }
}
