//! What a record keeps of each attempt, whole or folded.

use std::collections::BTreeMap;

use career_quiz::record::Record;

/// How far each attempt came: answers, and whether it came to its result.
pub(crate) fn kept(record: &Record) -> BTreeMap<String, (usize, bool)> {
    let whole = record
        .attempts
        .iter()
        .map(|one| (one.id.to_string(), (one.responses.len(), one.finished.is_some())));
    let folded = record
        .folded
        .latest()
        .map(|one| (one.id.to_owned(), (one.score.answered, one.stopped_of.is_none())));
    let mut kept = BTreeMap::new();
    for (id, reach) in folded.chain(whole) {
        let known = kept.entry(id).or_insert(reach);
        *known = (*known).max(reach);
    }
    kept
}

/// Whether nothing of the one is missing in the other.
pub(crate) fn is_in(one: &Record, other: &Record) -> bool {
    let now = kept(other);
    let attempts = kept(one).into_iter().all(|(id, reach)| now.get(&id) >= Some(&reach));
    let answers = one.attempts.iter().all(|attempt| {
        other.attempt(&attempt.id).is_none_or(|now| {
            attempt.responses.iter().all(|response| now.response(&response.question).is_some())
        })
    });
    attempts && answers && other.count() >= now.len()
}
