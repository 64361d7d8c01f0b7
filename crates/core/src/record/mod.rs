//! What is kept between visits: attempts, where the visitor stopped, and how two tabs agree.
//!
//! One JSON document per quiz. Whatever cannot be read is kept aside, never overwritten. The latest
//! attempts are kept whole, and of two hundred before those the scores.

mod compact;
mod fields;
mod folded;
mod merge;
mod preferences;
mod reviews;
#[cfg(test)]
pub(crate) mod sample;
mod stored;
mod ticks;
mod totals;

pub use compact::{MAX_LINES, MAX_WHOLE, merge};
pub use folded::{ArchivedAttempt, ArchivedScores};
pub use preferences::{Preferences, Theme};
pub use reviews::Reviews;
pub use stored::{Saving, Unreadable, key, saving, unreadable_key};
pub use ticks::{Tick, Ticks, step_item, unlearn_item};
pub use totals::{CountedAttempts, Total};

use crate::quiz::{Attempt, AttemptId, Position, Round};
use quiz_model::json::Object;

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
    pub archived: ArchivedScores,
    /// How many an earlier version has counted of those before.
    pub counted: CountedAttempts,
    /// Which questions were missed, and when each is asked again.
    pub reviews: Reviews,
    /// What of the plans is done.
    pub ticks: Ticks,
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
            archived: ArchivedScores::default(),
            counted: CountedAttempts::default(),
            reviews: Reviews::default(),
            ticks: Ticks::default(),
            preferences: Preferences::default(),
            unknown: Object::new(),
        }
    }

    /// Whether there is no attempt, neither whole nor archived nor counted.
    pub const fn is_empty(&self) -> bool {
        self.attempts.is_empty() && self.archived.is_empty() && self.counted.is_empty()
    }

    /// How many attempts there are, whole, archived and counted.
    pub fn count(&self) -> usize {
        let kept = self.attempts.len() + self.archived.attempts().count();
        self.counted.attempts().saturating_add(kept)
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
