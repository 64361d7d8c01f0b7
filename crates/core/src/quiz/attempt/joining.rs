//! Two states of one attempt, of two tabs or of a copy, become one.
//!
//! An answer that was given stays: of two to one question the earlier one counts, whichever is saved
//! last. So it does not matter in which order states meet.

use super::{Attempt, Position};
use quiz_model::Quiz;

impl Attempt {
    /// Joins another state of this attempt: what was asked and answered in either. What both say
    /// differently about the visitor, and where they stand, is as here.
    pub fn join(&mut self, other: &Self) {
        if other.responses.len() > self.responses.len() {
            self.position = other.position;
        }
        for question in &other.questions {
            if !self.questions.contains(question) {
                self.questions.push(*question);
            }
        }
        self.take_answers(other);
        // Not answer by answer: one that was taken back here would come back from there.
        if self.about.is_empty() {
            self.about.clone_from(&other.about);
        }
        self.unknown.fill_from(&other.unknown);
    }

    /// Follows what another tab has saved of this attempt while it is on screen. Nobody is taken
    /// away from what they read; but a question that has its answer now cannot be answered again,
    /// so its explanation takes its place. Tells whether it did.
    pub fn follow(&mut self, other: &Self, quiz: &Quiz) -> bool {
        self.take_answers(other);
        // What is not answered there yet is asked there, and need not be asked here.
        for question in &other.questions {
            let is_answered = other.response(question).is_some();
            if is_answered
                && !self.questions.contains(question)
                && quiz.question(question).is_some()
            {
                self.questions.push(*question);
            }
        }
        let Position::Question(index) = self.position else {
            return false;
        };
        let is_answered = self.question(index).is_some_and(|id| self.response(id).is_some());
        if is_answered {
            self.position = Position::Explanation(index);
        }
        is_answered
    }

    /// Takes over answers, and the result they led to.
    fn take_answers(&mut self, other: &Self) {
        for response in &other.responses {
            match self.responses.iter_mut().find(|known| known.question == response.question) {
                Some(known) if response.precedes(known) => *known = *response,
                Some(_) => {}
                None => self.responses.push(*response),
            }
        }
        self.finished = match (self.finished, other.finished) {
            (Some(one), Some(other)) => Some(one.min(other)),
            (one, other) => one.or(other),
        };
        if self.paths.is_empty() {
            self.paths.clone_from(&other.paths);
        }
    }
}
