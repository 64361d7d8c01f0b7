//! The union of two records of one visitor: the attempts of both, so that nothing is lost.
//!
//! Both are in order, so one walk along both is enough. An attempt may have been archived by one tab
//! and not by the other: then what came further stays, and is there once.

use super::folded::{self, ArchivedAttempt};
use super::{ArchivedScores, Record};
use crate::quiz::{Attempt, Moment};

/// All that is in either record. Which attempt is current, the settings, and fields we do not know,
/// are ours where both have them.
pub(super) fn union(ours: &Record, theirs: &Record) -> Record {
    let mut merged = Record {
        format: ours.format,
        revision: ours.revision.max(theirs.revision),
        current: ours.current.or(theirs.current),
        attempts: Vec::new(),
        archived: ArchivedScores::default(),
        counted: ours.counted.clone(),
        reviews: ours.reviews.clone(),
        ticks: ours.ticks.clone(),
        preferences: ours.preferences.clone(),
        unknown: ours.unknown.clone(),
    };
    // The same ones stay as they are, whatever somebody may have made of them.
    if ours.counted != theirs.counted {
        merged.counted.join(&theirs.counted);
    }
    merged.reviews.join(&theirs.reviews);
    merged.ticks.join(&theirs.ticks);
    merged.unknown.fill_from(&theirs.unknown);
    let entries = interleaved(&entries(ours), &entries(theirs));
    for states in entries.chunk_by(|one, other| one.place() == other.place()) {
        put(&mut merged, states);
    }
    merged
}

/// An attempt of either record, whole or archived. An id has one start, so these two say its place.
#[derive(Clone, Copy)]
struct Entry<'a> {
    started: Moment,
    id: &'a str,
    whole: Option<&'a Attempt>,
    /// Empty for a whole one.
    line: &'a str,
}

impl<'a> Entry<'a> {
    const fn place(&self) -> (Moment, &'a str) {
        (self.started, self.id)
    }
}

/// The attempts of a record in order.
fn entries(record: &Record) -> Vec<Entry<'_>> {
    let lines = record.archived.lines();
    let lines: Vec<_> = lines
        .map(|line| {
            let (started, id) = folded::head(line);
            Entry { started, id, whole: None, line }
        })
        .collect();
    let whole = record.attempts.iter();
    let whole: Vec<_> = whole
        .map(|attempt| {
            let (started, id) = (attempt.started, attempt.id.as_str());
            Entry { started, id, whole: Some(attempt), line: "" }
        })
        .collect();
    interleaved(&sorted(&lines), &sorted(&whole))
}

/// Merge sort: a stored record may hold thousands in any order.
fn sorted<'a>(entries: &[Entry<'a>]) -> Vec<Entry<'a>> {
    if entries.is_sorted_by(|one, other| one.place() <= other.place()) {
        return entries.to_vec();
    }
    let (one, other) = entries.split_at(entries.len() / 2);
    interleaved(&sorted(one), &sorted(other))
}

/// Both lists as one in order; what has the same place stays beside each other, ours first.
fn interleaved<'a>(ours: &[Entry<'a>], theirs: &[Entry<'a>]) -> Vec<Entry<'a>> {
    let mut all = Vec::with_capacity(ours.len() + theirs.len());
    let mut theirs = theirs.iter().peekable();
    for entry in ours {
        while let Some(earlier) = theirs.next_if(|other| other.place() < entry.place()) {
            all.push(*earlier);
        }
        all.push(*entry);
    }
    all.extend(theirs);
    all
}

/// Puts all states of one attempt in as one.
fn put(merged: &mut Record, states: &[Entry<'_>]) {
    let mut whole: Option<Attempt> = None;
    let mut line = "";
    for state in states {
        match (state.whole, &mut whole) {
            (Some(attempt), Some(known)) => known.join(attempt),
            (Some(attempt), None) => whole = Some(attempt.clone()),
            (None, _) => {
                line = if line.is_empty() { state.line } else { further(line, state.line) }
            }
        }
    }
    match whole {
        // Where both came equally far, the line stays: it may have been made of more states than
        // this one. Not of the current attempt, which is always whole.
        Some(attempt) if line.is_empty() || stays(&attempt, line, merged) => {
            merged.attempts.push(attempt);
        }
        _ => merged.archived.push(line),
    }
}

/// Of two lines of one attempt the one that came further; it does not matter whose.
fn further<'a>(one: &'a str, other: &'a str) -> &'a str {
    if (reached(one), one) < (reached(other), other) { other } else { one }
}

/// Whether the whole attempt stays, and not its line. The current one stays whole where both came
/// equally far; but a finished score that was archived is not replaced by another.
fn stays(attempt: &Attempt, line: &str, merged: &Record) -> bool {
    let is_current = merged.current.as_ref() == Some(&attempt.id);
    let came = Some((attempt.responses.len(), attempt.finished.is_some()));
    let is_same =
        || ArchivedAttempt::read(line).is_some_and(|archived| archived.score == attempt.score());
    came > reached(line) || (is_current && came == reached(line) && is_same())
}

/// How far the attempt of a line came; none, if it cannot be read, which is less far than anything.
fn reached(line: &str) -> Option<(usize, bool)> {
    ArchivedAttempt::read(line).map(|archived| archived.reached())
}

#[cfg(test)]
mod tests;
