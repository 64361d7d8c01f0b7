//! Keeping a record small: the latest attempts whole, of older ones a line, of the oldest nothing.
//!
//! `docs/decisions/record.md` says why so many. It does not matter which tab makes a record smaller, nor
//! how often: the union of two, made smaller, is the same from both sides.

use super::folded::line;
use super::merge::union;
use super::{ArchivedScores, Record};
use crate::quiz::{Attempt, AttemptId, Moment};

/// How many attempts are kept whole, the latest.
pub const MAX_WHOLE: usize = 20;

/// How many lines of archived attempts are kept, the latest: with the whole ones more than twice as
/// many as the history shows one by one.
pub const MAX_LINES: usize = 200;

/// Merges two records into one that has all of both, as far as records keep it. Which attempt is
/// current, the settings, and fields we do not know, are ours where both have them.
pub fn merge(ours: &Record, theirs: &Record) -> Record {
    merge_to(ours, theirs, MAX_WHOLE)
}

/// Merges, and keeps only so many attempts whole.
pub(super) fn merge_to(ours: &Record, theirs: &Record, max_whole: usize) -> Record {
    let mut merged = union(ours, theirs);
    merged.compact(max_whole);
    merged
}

impl Record {
    /// Puts an attempt in, joined with its earlier state, and makes it the current one. Its answers
    /// count for what is asked again. Archives what has become too much.
    pub fn put(&mut self, attempt: &Attempt) {
        self.current = Some(attempt.id);
        // By both: a file of somebody else's making may hold another attempt of the same id.
        let is_same =
            |kept: &&mut Attempt| (kept.id, kept.started) == (attempt.id, attempt.started);
        if let Some(kept) = self.attempts.iter_mut().find(is_same) {
            let mut joined = attempt.clone();
            joined.join(kept);
            // Where the visitor stands now, and what they say of themselves now.
            joined.position = attempt.position;
            joined.about.clone_from(&attempt.about);
            self.reviews.take_in(&joined);
            *kept = joined;
        } else {
            self.reviews.take_in(attempt);
            let attempts = vec![attempt.clone()];
            *self = union(self, &Self { attempts, ..Self::empty(self.revision) });
        }
        self.compact(MAX_WHOLE);
    }

    /// The id of an attempt that is started now: one that no attempt of this record has.
    pub fn new_attempt_id(&self, started: Moment, random: u32) -> AttemptId {
        let mut random = random;
        loop {
            let id = AttemptId::new(started, random);
            let is_whole = self.attempt(&id).is_some();
            if !is_whole && self.archived.attempts().all(|one| one.id != id.as_str()) {
                return id;
            }
            random = random.wrapping_add(1);
        }
    }

    /// Archives all but so many attempts, and drops the oldest lines if there are too many.
    pub(super) fn compact(&mut self, max_whole: usize) {
        self.archive(max_whole);
        let surplus = self.archived.lines().count().saturating_sub(MAX_LINES);
        if surplus > 0 {
            let mut latest = ArchivedScores::default();
            for line in self.archived.lines().skip(surplus) {
                latest.push(line);
            }
            self.archived = latest;
        }
    }

    /// Keeps only so many attempts whole, the latest, and beside them those that the visitor can be
    /// led back to: the current one, the whole quiz last begun, and the one finished last. One with
    /// fields of a later version stays whole too: only that version knows what they are worth.
    fn archive(&mut self, max_whole: usize) {
        let surplus = self.attempts.len().saturating_sub(max_whole);
        if surplus == 0 {
            return;
        }
        let id = |attempt: &Attempt| attempt.id;
        let stay = [self.current, self.last_whole().map(id), self.last_finished().map(id)];
        let mut archived = ArchivedScores::default();
        for (at, attempt) in std::mem::take(&mut self.attempts).into_iter().enumerate() {
            let stays = at >= surplus
                || !attempt.unknown.is_empty()
                || stay.iter().flatten().any(|id| *id == attempt.id);
            match if stays { None } else { line(&attempt) } {
                Some(line) => archived.push(&line),
                None => self.attempts.push(attempt),
            }
        }
        if !archived.is_empty() {
            *self = union(self, &Self { archived, ..Self::empty(self.revision) });
        }
    }
}

#[cfg(test)]
mod tests;
