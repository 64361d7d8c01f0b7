//! What a record keeps of each attempt, whole or archived.

use std::collections::BTreeMap;

use quiz_core::quiz::Moment;
use quiz_core::record::{MAX_LINES, Record};

/// An attempt by its start and its id. Ids of ours begin with their start; of somebody else's making two
/// may have the same one, and stay two.
type Name = (Moment, String);

/// How far each attempt came: answers, and whether it came to its result.
fn kept(record: &Record) -> BTreeMap<Name, (usize, bool)> {
    let whole = record.attempts.iter().map(|one| {
        ((one.started, one.id.to_string()), (one.responses.len(), one.finished.is_some()))
    });
    let archived = record.archived.attempts().map(|one| {
        ((one.started, one.id.to_owned()), (one.score.answered, one.stopped_of.is_none()))
    });
    let mut kept = BTreeMap::new();
    for (name, reach) in archived.chain(whole) {
        let known = kept.entry(name).or_insert(reach);
        *known = (*known).max(reach);
    }
    kept
}

/// Whether nothing of the one is missing in the other.
pub(crate) fn is_in(one: &Record, other: &Record) -> bool {
    let now = kept(other);
    // Of the lines only the latest are kept.
    let is_full = other.archived.attempts().count() >= MAX_LINES;
    let lines = other.archived.attempts().map(|one| (one.started, one.id.to_owned()));
    let oldest = lines.min();
    let is_dropped = |name: &Name| is_full && Some(name) < oldest.as_ref();
    let attempts = kept(one)
        .into_iter()
        .all(|(name, reach)| now.get(&name) >= Some(&reach) || is_dropped(&name));
    let answers = one.attempts.iter().all(|attempt| {
        let name = (attempt.started, attempt.id);
        let known = other.attempts.iter().find(|known| (known.started, known.id) == name);
        known.is_none_or(|known| {
            attempt.responses.iter().all(|response| {
                let kept = known.response(&response.question);
                kept.is_some_and(|kept| kept == response || kept.precedes(response))
            })
        })
    });
    attempts && answers && other.count() >= now.len()
}
