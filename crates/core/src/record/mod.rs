//! What is kept between visits: attempts, where the visitor stopped, and how two tabs agree.
//!
//! One JSON document per quiz. Whatever cannot be read is kept aside, never overwritten. The latest
//! attempts are kept whole, older ones as scores, and of the oldest how many there were.

mod fields;
mod folded;
mod merge;
mod preferences;
mod reviews;
#[cfg(test)]
pub(crate) mod sample;
mod stored;
mod totals;

pub use folded::{Folded, FoldedAttempt, WHOLE};
pub use merge::merge;
pub use preferences::{Preferences, Theme};
pub use reviews::Reviews;
pub use stored::{Saving, Unreadable, key, saving, unreadable_key};
pub use totals::{LINES, Total, Totals};

use quiz_model::json::Object;
use crate::quiz::{Attempt, AttemptId, Position, Round};

/// The format this version writes. Each older one stays readable, with a fixture.
pub const FORMAT: u32 = 1;

/// Everything kept about one quiz.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// [`FORMAT`].
    pub format: u32,
    /// Revision of the quiz at the last save.
    pub revision: u32,
    /// The attempt last worked on.
    pub current: Option<AttemptId>,
    /// Every attempt that is kept whole, oldest first.
    pub attempts: Vec<Attempt>,
    /// The scores of older ones.
    pub folded: Folded,
    /// How many came before those.
    pub totals: Totals,
    /// Drawn with the first attempt begun in this record; the ids of all that are begun in it end
    /// with it. A copy has none, so no two browsers go on with one.
    pub origin: Option<u32>,
    /// Which questions were missed, and when each is asked again.
    pub reviews: Reviews,
    /// How the visitor wants the pages to be.
    pub preferences: Preferences,
    /// Fields of a later version, kept as they came.
    pub unknown: Object,
}

impl Record {
    /// A record with nothing in it.
    pub fn empty(revision: u32) -> Self {
        Self {
            format: FORMAT,
            revision,
            current: None,
            attempts: Vec::new(),
            folded: Folded::default(),
            totals: Totals::default(),
            origin: None,
            reviews: Reviews::default(),
            preferences: Preferences::default(),
            unknown: Object::new(),
        }
    }

    /// Whether there is no attempt, neither whole nor folded nor counted.
    pub const fn is_empty(&self) -> bool {
        self.attempts.is_empty() && self.folded.is_empty() && self.totals.is_empty()
    }

    /// How many attempts there are, whole, folded and counted.
    pub fn count(&self) -> usize {
        let kept = self.attempts.len() + self.folded.attempts().count();
        self.totals.attempts().saturating_add(kept)
    }

    /// Puts an attempt in, in place of its earlier state, and makes it the current one. Its answers
    /// count for what is asked again. Folds what has become too many.
    pub fn put(&mut self, attempt: &Attempt) {
        self.reviews.take_in(attempt);
        self.current = Some(attempt.id);
        // By both: a file of somebody else's making may hold another attempt of the same id.
        let is_same =
            |kept: &&mut Attempt| (kept.id, kept.started) == (attempt.id, attempt.started);
        if let Some(kept) = self.attempts.iter_mut().find(is_same) {
            kept.clone_from(attempt);
        // A finished one that is here no more, but within a total, has been counted by another tab: a look
        // at its result, which this tab still shows, must not count it again.
        } else if attempt.finished.is_none()
            || !self.totals.reach(attempt.started, attempt.id.as_str())
        {
            let attempts = vec![attempt.clone()];
            // With our totals, so that it counts as not counted in them.
            let totals = self.totals.clone();
            *self = merge(self, &Self { attempts, totals, ..Self::empty(self.revision) });
        }
        self.fold(WHOLE);
    }

    /// The attempt with that id.
    pub fn attempt(&self, id: &AttemptId) -> Option<&Attempt> {
        self.attempts.iter().find(|attempt| attempt.id == *id)
    }

    /// The attempt that the visitor stopped in the middle of: the current one, or else the whole
    /// quiz last begun, if it has an answer and has not reached its result.
    pub fn unfinished(&self) -> Option<&Attempt> {
        let current = self.current.as_ref().and_then(|id| self.attempt(id));
        current.into_iter().chain(self.last_whole()).find(|attempt| {
            !attempt.responses.is_empty()
                && attempt.position != Position::Result
                && attempt.finished.is_none()
        })
    }

    /// The whole quiz last begun, of those with an answer.
    pub fn last_whole(&self) -> Option<&Attempt> {
        self.attempts
            .iter()
            .filter(|attempt| attempt.round == Round::Full && !attempt.responses.is_empty())
            .max_by_key(|attempt| attempt.started)
    }

    /// The full attempt finished last, whose result is worth showing again.
    pub fn last_finished(&self) -> Option<&Attempt> {
        self.attempts
            .iter()
            .filter(|attempt| attempt.round == Round::Full && attempt.finished.is_some())
            .max_by_key(|attempt| attempt.finished)
    }
}
