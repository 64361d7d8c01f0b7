//! Which questions were missed, and when each is asked again.
//!
//! Kept beside the attempts, because old attempts are archived as scores and their answers go. The
//! rule is that of [`Review`]. Every round counts but the bonus round, whose questions are not in
//! the page.

use super::Record;
use crate::quiz::{Attempt, Certainty, Moment, Review, Round};
use quiz_model::{QuestionId, sort_by_key};

/// What lies further apart was not missed at one sitting: six hours.
const PAUSE: u64 = 6 * 60 * 60 * 1_000;

/// Every question that was missed once, each once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reviews(Vec<Review>);

impl Reviews {
    /// The days to come on which something comes due, the earliest first, and how many questions
    /// each has; of those questions that are asked for. What was missed at one sitting, without a
    /// pause of six hours, is one entry, also across midnight. Its moment is that of the last of
    /// them: on the day on which that falls where the visitor is, all of them are due from six in
    /// the morning.
    pub fn days(
        &self,
        now: Moment,
        is_asked: &dyn Fn(&QuestionId) -> bool,
    ) -> Vec<(Moment, usize)> {
        let mut moments = Vec::new();
        for review in &self.0 {
            let next = review.next().unwrap_or_default();
            if next > now && is_asked(&review.question) {
                moments.push(next);
            }
        }
        sort_by_key(&mut moments, |at| *at);
        let mut days: Vec<(Moment, usize)> = Vec::new();
        for at in moments {
            match days.last_mut() {
                Some((day, count)) if at.0 - day.0 < PAUSE => (*day, *count) = (at, *count + 1),
                _ => days.push((at, 1)),
            }
        }
        days
    }

    /// Takes in the answers of an attempt. Those that are known already change nothing.
    pub(super) fn take_in(&mut self, attempt: &Attempt) {
        if attempt.round == Round::Bonus {
            return;
        }
        for response in &attempt.responses {
            match self.of(&response.question) {
                Some(review) => review.answered(response),
                None => {
                    if let Some(review) = Review::of(response) {
                        self.keep(review);
                    }
                }
            }
        }
    }

    /// Of two states of one question, the later answer's stays, with what only the other knows of a
    /// later version; which of them comes first does not matter.
    pub(super) fn keep(&mut self, mut review: Review) {
        let place = |review: &Review| (review.at, review.looks, review.certainty);
        match self.of(&review.question) {
            Some(known) => {
                if place(known) < place(&review) {
                    std::mem::swap(known, &mut review);
                }
                known.unknown.fill_from(&review.unknown);
            }
            None => self.0.push(review),
        }
    }

    fn of(&mut self, question: &QuestionId) -> Option<&mut Review> {
        self.0.iter_mut().find(|review| review.question == *question)
    }

    /// Joins another tab's.
    pub(super) fn join(&mut self, theirs: &Self) {
        for review in &theirs.0 {
            self.keep(review.clone());
        }
    }

    pub(super) fn as_slice(&self) -> &[Review] {
        &self.0
    }
}

impl Record {
    /// Takes in the answers of every attempt that is kept whole: those given before there were
    /// reviews, and in tabs that know none.
    pub fn catch_up(&mut self) {
        for attempt in &self.attempts {
            self.reviews.take_in(attempt);
        }
    }

    /// The questions that are to be asked again now, as far as the quiz has them: those first of which
    /// the visitor was surest when they missed them.
    pub fn due(&self, now: Moment, has: impl Fn(&QuestionId) -> bool) -> Vec<QuestionId> {
        let mut due = Vec::new();
        for certainty in
            [Certainty::Certain, Certainty::FairlySure, Certainty::Guessing, Certainty::NoIdea]
        {
            let is_due = |review: &&Review| {
                review.certainty == certainty && review.is_due(now) && has(&review.question)
            };
            due.extend(self.reviews.0.iter().filter(is_due).map(|review| review.question));
        }
        due
    }
}

#[cfg(test)]
mod tests;
