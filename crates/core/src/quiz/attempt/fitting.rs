//! An attempt that was saved with another revision, fitted to the quiz as it is now.

use super::{Attempt, Position, Round};
use quiz_model::Quiz;

impl Attempt {
    /// Questions that are gone are no longer asked, and the position becomes one that exists.
    /// Responses stay, so that the score does. Tells whether the quiz has lost any of its questions.
    pub fn fit_to(&mut self, quiz: &Quiz) -> bool {
        let asked = self.questions.len();
        self.questions.retain(|id| quiz.question(id).is_some());
        self.about.retain(|id, option| {
            quiz.about(id).is_some_and(|question| question.option(option).is_some())
        });
        let unanswered =
            self.questions.iter().position(|question| self.response(question).is_none());
        let stands = match self.position {
            Position::Question(index) => unanswered == Some(index),
            Position::Explanation(index) => {
                self.question(index).is_some_and(|id| self.response(id).is_some())
            }
            Position::AboutYou => unanswered.is_none() && self.round == Round::Full,
            Position::Result => unanswered.is_none(),
        };
        if !stands {
            self.position = unanswered.map_or(self.end(), Position::Question);
        }
        asked != self.questions.len()
    }

    /// Where an attempt stands once its last explanation has been read. Only a whole quiz asks about
    /// the visitor: a round of missed questions has their answers, and the bonus round has no path.
    pub(super) const fn end(&self) -> Position {
        match self.round {
            Round::Full => Position::AboutYou,
            Round::Missed | Round::Bonus => Position::Result,
        }
    }
}
