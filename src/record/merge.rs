//! Two records of one visitor become one: the union of their attempts, so that nothing is lost.

use super::Record;
use crate::content::sort_by_key;
use crate::quiz::Attempt;

/// Merges two records. Which attempt is current, and fields we do not know, are ours where both
/// have them.
pub fn merge(ours: &Record, theirs: &Record) -> Record {
    let mut merged = ours.clone();
    merged.revision = ours.revision.max(theirs.revision);
    merged.current = ours.current.clone().or_else(|| theirs.current.clone());
    for attempt in &theirs.attempts {
        match merged.attempts.iter_mut().find(|kept| kept.id == attempt.id) {
            Some(kept) => join(kept, attempt),
            None => merged.attempts.push(attempt.clone()),
        }
    }
    sort_by_key(&mut merged.attempts, |attempt| (attempt.started, attempt.id.clone()));
    merged.unknown.fill_from(&theirs.unknown);
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
    ours.unknown.fill_from(&theirs.unknown);
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::quiz::{AttemptId, Position};
    use crate::record::sample::{attempt, record, records};

    fn ids(record: &Record) -> Vec<&str> {
        record.attempts.iter().map(|attempt| attempt.id.as_str()).collect()
    }

    #[test]
    fn two_tabs_keep_the_attempts_of_both() {
        let merged = merge(&record(&[("b", 20, 1)]), &record(&[("a", 10, 3), ("c", 30, 0)]));
        assert_eq!(ids(&merged), ["a", "b", "c"]);
        assert_eq!(merged.current, Some(AttemptId::from("b")));
    }

    #[test]
    fn one_attempt_in_two_tabs_has_the_answers_of_both() {
        let mut ours = attempt("a", 10, 2);
        let mut theirs = attempt("a", 10, 4);
        ours.responses.remove(0);
        theirs.responses.remove(3);
        theirs.position = Position::AboutYou;
        let ours = Record { attempts: vec![ours], ..record(&[]) };
        let theirs = Record { attempts: vec![theirs], ..record(&[]) };
        let merged = merge(&ours, &theirs);
        let mut answered: Vec<_> = merged.attempts[0]
            .responses
            .iter()
            .map(|response| response.question.as_str())
            .collect();
        answered.sort_unstable();
        assert_eq!(answered, ["q0", "q1", "q2"]);
        assert_eq!(merged.attempts[0].position, Position::AboutYou);
    }

    #[test]
    fn fields_of_a_later_version_survive() {
        let mut theirs = record(&[]);
        theirs.unknown.put("reviews", 7);
        let merged = merge(&record(&[]), &theirs);
        assert_eq!(merged.unknown.get("reviews"), Some(&7.into()));
    }

    proptest! {
        #[test]
        fn nothing_of_either_is_lost(ours in records(), theirs in records()) {
            let merged = merge(&ours, &theirs);
            for attempt in ours.attempts.iter().chain(&theirs.attempts) {
                let kept = merged.attempt(&attempt.id);
                prop_assert!(kept.is_some());
                for response in &attempt.responses {
                    prop_assert!(kept.is_some_and(|kept| kept.response(&response.question).is_some()));
                }
            }
        }

        #[test]
        fn merging_again_changes_nothing(ours in records(), theirs in records()) {
            let merged = merge(&ours, &theirs);
            prop_assert_eq!(&merge(&merged, &theirs), &merged);
            prop_assert_eq!(&merge(&merged, &merged), &merged);
        }

        #[test]
        fn both_tabs_end_up_with_the_same_attempts(ours in records(), theirs in records()) {
            let (one, other) = (merge(&ours, &theirs), merge(&theirs, &ours));
            prop_assert_eq!(ids(&one), ids(&other));
        }
    }
}
