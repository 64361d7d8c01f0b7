//! Two records of one visitor become one: the union of their attempts, so that nothing is lost.

use super::Record;
use crate::quiz::Attempt;

/// Merges two records. Which attempt is current, and fields we do not know, are ours where both
/// have them.
pub fn merge(ours: &Record, theirs: &Record) -> Record {
    let mut merged = ours.clone();
    merged.revision = ours.revision.max(theirs.revision);
    merged.current = ours.current.clone().or_else(|| theirs.current.clone());
    for attempt in &theirs.attempts {
        match merged
            .attempts
            .iter_mut()
            .find(|kept| kept.id == attempt.id)
        {
            Some(kept) => join(kept, attempt),
            None => merged.attempts.push(attempt.clone()),
        }
    }
    merged
        .attempts
        .sort_by(|one, other| (one.started, &one.id).cmp(&(other.started, &other.id)));
    for (field, value) in &theirs.unknown {
        merged
            .unknown
            .entry(field.clone())
            .or_insert_with(|| value.clone());
    }
    merged
}

/// Joins two states of one attempt: every answer of both. Where both answered the same question,
/// ours stays.
fn join(ours: &mut Attempt, theirs: &Attempt) {
    if theirs.responses.len() > ours.responses.len() {
        ours.position = theirs.position;
    }
    for question in &theirs.questions {
        if !ours.questions.contains(question) {
            ours.questions.push(question.clone());
        }
    }
    for response in &theirs.responses {
        if ours.response(&response.question).is_none() {
            ours.responses.push(response.clone());
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
    for (field, value) in &theirs.unknown {
        ours.unknown
            .entry(field.clone())
            .or_insert_with(|| value.clone());
    }
}
