//! Two records of one visitor become one: the union of their attempts, so that nothing is lost.
//!
//! Both are in order, so one walk along both is enough. An attempt may have been folded by one tab
//! and not by the other: then what came further stays, and is counted once.

use super::folded::{self, FoldedAttempt, WHOLE};
use super::{Folded, Record, Totals};
use crate::quiz::{Attempt, Moment};

/// Merges two records. Which attempt is current, and fields we do not know, are ours where both
/// have them.
pub fn merge(ours: &Record, theirs: &Record) -> Record {
    merge_to(ours, theirs, WHOLE)
}

/// Merges, and keeps only so many attempts whole.
pub(super) fn merge_to(ours: &Record, theirs: &Record, whole: usize) -> Record {
    let mut merged = Record {
        format: ours.format,
        revision: ours.revision.max(theirs.revision),
        current: ours.current.or(theirs.current),
        attempts: Vec::new(),
        folded: Folded::default(),
        totals: ours.totals.clone(),
        origin: ours.origin.or(theirs.origin),
        reviews: ours.reviews.clone(),
        preferences: ours.preferences.clone(),
        unknown: ours.unknown.clone(),
    };
    // The same ones stay as they are: a file of somebody's making may have two of one origin.
    if ours.totals != theirs.totals {
        merged.totals.join(&theirs.totals);
    }
    merged.reviews.join(&theirs.reviews);
    merged.unknown.fill_from(&theirs.unknown);
    let (our, their) = (entries(ours), entries(theirs));
    let our_rest = rest((ours, &our), (theirs, &their), &merged);
    let their_rest = rest((theirs, &their), (ours, &our), &merged);
    let entries = union(&our_rest, &their_rest);
    for group in entries.chunk_by(|one, other| one.place() == other.place()) {
        put(&mut merged, group);
    }
    merged.fold(whole);
    merged.count_oldest();
    merged
}

/// An attempt of either record, whole or folded. An id has one start, so these two say its place.
#[derive(Clone, Copy)]
pub(super) struct Entry<'a> {
    pub(super) started: Moment,
    pub(super) id: &'a str,
    whole: Option<&'a Attempt>,
    /// Empty for a whole one.
    line: &'a str,
}

impl<'a> Entry<'a> {
    const fn place(&self) -> (Moment, &'a str) {
        (self.started, self.id)
    }
}

/// Whether the other record has counted an attempt of this one.
fn is_counted(entry: &Entry<'_>, record: &Record, merged: &Record) -> bool {
    // It is on the screen, and there will be more of it than was counted.
    let is_being_answered = entry
        .whole
        .is_some_and(|attempt| merged.current == Some(attempt.id) && attempt.finished.is_none());
    let reached = |totals: &Totals| totals.reach(entry.started, entry.id);
    !is_being_answered && reached(&merged.totals) && !reached(&record.totals)
}

/// The attempts of one record without those that are counted. One that the other record keeps beside its
/// totals is not: this state of it may have answers that the other lacks.
fn rest<'a>(
    (record, entries): (&Record, &[Entry<'a>]),
    (other, others): (&Record, &[Entry<'_>]),
    merged: &Record,
) -> Vec<Entry<'a>> {
    let mut rest = entries.to_vec();
    rest.retain(|entry| {
        let is_beside =
            |same: &Entry<'_>| same.place() == entry.place() && !is_counted(same, other, merged);
        !is_counted(entry, record, merged) || others.iter().any(is_beside)
    });
    rest
}

/// The attempts of a record in order.
pub(super) fn entries(record: &Record) -> Vec<Entry<'_>> {
    let lines = record.folded.lines();
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
    union(&sorted(&lines), &sorted(&whole))
}

/// Merge sort: a stored record may hold thousands in any order.
fn sorted<'a>(entries: &[Entry<'a>]) -> Vec<Entry<'a>> {
    if entries.is_sorted_by(|one, other| one.place() <= other.place()) {
        return entries.to_vec();
    }
    let (one, other) = entries.split_at(entries.len() / 2);
    union(&sorted(one), &sorted(other))
}

/// Both lists as one in order; what has the same place stays beside each other, ours first.
fn union<'a>(ours: &[Entry<'a>], theirs: &[Entry<'a>]) -> Vec<Entry<'a>> {
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
            (Some(attempt), Some(known)) => join(known, attempt),
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
        _ => merged.folded.push(line),
    }
}

/// Of two lines of one attempt the one that came further; it does not matter whose.
fn further<'a>(one: &'a str, other: &'a str) -> &'a str {
    if (reach(one), one) < (reach(other), other) { other } else { one }
}

fn stays(attempt: &Attempt, line: &str, merged: &Record) -> bool {
    let is_current = merged.current.as_ref() == Some(&attempt.id);
    let came = Some((attempt.responses.len(), attempt.finished.is_some()));
    came > reach(line) || (is_current && came == reach(line))
}

/// How far the attempt of a line came; none, if it cannot be read, which is less far than anything.
fn reach(line: &str) -> Option<(usize, bool)> {
    FoldedAttempt::read(line).map(|folded| folded.reach())
}

/// Joins two states of one attempt: every answer of both. Where both answered the same question,
/// ours stays.
fn join(ours: &mut Attempt, theirs: &Attempt) {
    if theirs.responses.len() > ours.responses.len() {
        ours.position = theirs.position;
    }
    for question in &theirs.questions {
        if !ours.questions.contains(question) {
            ours.questions.push(*question);
        }
    }
    for response in &theirs.responses {
        if ours.response(&response.question).is_none() {
            ours.responses.push(*response);
        }
    }
    // Not answer by answer: one that was taken back here would come back from there.
    if ours.about.is_empty() {
        ours.about.clone_from(&theirs.about);
    }
    ours.finished = match (ours.finished, theirs.finished) {
        (Some(one), Some(other)) => Some(one.min(other)),
        (one, other) => one.or(other),
    };
    if ours.paths.is_empty() {
        ours.paths.clone_from(&theirs.paths);
    }
    ours.unknown.fill_from(&theirs.unknown);
}

#[cfg(test)]
mod tests;
