use proptest::prelude::*;

use super::*;
use crate::quiz::{AttemptId, Position};
use crate::record::compact::merge_to;
use crate::record::merge;
use crate::record::sample::{attempt, record, records};

/// Of the attempts that are whole.
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
    let mut answered: Vec<_> =
        merged.attempts[0].responses.iter().map(|response| response.question.as_str()).collect();
    answered.sort_unstable();
    assert_eq!(answered, ["q0", "q1", "q2"]);
    assert_eq!(merged.attempts[0].position, Position::AboutYou);
}

#[test]
fn fields_of_a_later_version_survive() {
    let mut theirs = record(&[]);
    theirs.unknown.put("reminders", "7");
    let merged = merge(&record(&[]), &theirs);
    assert_eq!(merged.unknown.get("reminders"), Some("7"));
}

#[test]
fn what_came_further_stays_whole_or_archived_and_is_counted_once() {
    let whole = |answered| record(&[("z", 90, 1), ("a", 10, answered)]);
    let archived =
        |line: &str| Record { archived: ArchivedScores::read(line.to_owned()), ..record(&[]) };
    for (ours, theirs, ids_whole, lines) in [
        (whole(3), archived("a,10,full,1,2,0,5,"), &["a", "z"][..], ""),
        (whole(2), archived("a,10,full,1,2,0,,"), &["z"], "a,10,full,1,2,0,,"),
        (whole(2), archived("a,10,full,1,2,0,5,"), &["z"], "a,10,full,1,2,0,5,"),
        (whole(2), archived("b,10,full,1,2,0,5,"), &["a", "z"], "b,10,full,1,2,0,5,"),
        (archived("a,10,full,1,2,0,5,"), archived("a,10,full,2,3,0,5,"), &[], "a,10,full,2,3,0,5,"),
        (
            archived("b,20,rubbish"),
            archived("a,10,full,2,3,0,5,"),
            &[],
            "a,10,full,2,3,0,5,;b,20,rubbish",
        ),
    ] {
        for merged in [merge(&ours, &theirs), merge(&theirs, &ours)] {
            assert_eq!(ids(&merged), ids_whole);
            assert_eq!(merged.archived.as_str(), lines);
        }
    }
}

#[test]
fn the_attempt_on_screen_stays_whole_where_another_tab_has_archived_it() {
    let ours = record(&[("a", 10, 2)]);
    let line = ArchivedScores::read("a,10,full,1,2,0,5,;b,20,full,1,2,0,5,".to_owned());
    let merged = merge(&ours, &Record { archived: line, ..record(&[]) });
    assert_eq!(ids(&merged), ["a"]);
    assert_eq!(merged.archived.as_str(), "b,20,full,1,2,0,5,");
}

#[test]
fn a_finished_score_that_was_archived_is_not_replaced_by_another() {
    let mut ours = record(&[("a", 10, 2)]);
    ours.attempts[0].finished = Some(Moment(30));
    for (line, whole) in [("a,10,full,1,2,0,,", 1), ("a,10,full,2,2,6,,", 0)] {
        let archived = ArchivedScores::read(line.to_owned());
        let theirs = Record { archived, ..record(&[]) };
        for merged in [merge(&ours, &theirs), merge(&theirs, &ours)] {
            assert_eq!(merged.attempts.len(), whole, "{line}");
            assert_eq!(merged.count(), 1);
        }
    }
}

#[test]
fn of_two_answers_to_one_question_the_earlier_stays_whichever_is_ours() {
    let early = record(&[("a", 10, 3)]);
    let mut late = early.clone();
    for response in &mut late.attempts[0].responses {
        response.right = false;
        response.certainty = crate::quiz::Certainty::Certain;
        response.at.0 += 5;
    }
    for merged in [merge(&early, &late), merge(&late, &early)] {
        assert_eq!(merged.attempts[0].responses, early.attempts[0].responses);
    }
}

/// Every attempt with how far it came, whole or archived.
fn reached(record: &Record) -> Vec<(String, (usize, bool))> {
    let whole = record.attempts.iter().map(|attempt| {
        let reached = (attempt.responses.len(), attempt.finished.is_some());
        (attempt.id.to_string(), reached)
    });
    let archived = record.archived.attempts().map(|one| (one.id.to_owned(), one.reached()));
    let mut all: Vec<_> = whole.chain(archived).collect();
    all.sort();
    all
}

proptest! {
    #[test]
    fn nothing_of_either_is_lost_or_doubled(
        ours in records(), theirs in records(), whole in 0_usize..5
    ) {
        let merged = merge_to(&ours, &theirs, whole);
        let all = reached(&merged);
        prop_assert!(all.windows(2).all(|two| two[0].0 != two[1].0), "{:?}", all);
        for (id, reach) in reached(&ours).into_iter().chain(reached(&theirs)) {
            prop_assert!(all.iter().any(|(kept, now)| *kept == id && *now >= reach));
        }
        for attempt in ours.attempts.iter().chain(&theirs.attempts) {
            let Some(kept) = merged.attempt(&attempt.id) else { continue };
            for response in &attempt.responses {
                let known = kept.response(&response.question);
                prop_assert!(known.is_some_and(|known| known == response || known.precedes(response)));
            }
        }
    }

    #[test]
    fn merging_again_changes_nothing(
        ours in records(), theirs in records(), whole in 0_usize..5
    ) {
        let merged = merge_to(&ours, &theirs, whole);
        prop_assert_eq!(&merge_to(&merged, &theirs, whole), &merged);
        prop_assert_eq!(&merge_to(&merged, &merged, whole), &merged);
    }

    #[test]
    fn both_tabs_end_up_with_the_same_attempts(
        ours in records(), theirs in records(), whole in 0_usize..5
    ) {
        let (one, other) = (merge_to(&ours, &theirs, whole), merge_to(&theirs, &ours, whole));
        prop_assert_eq!(reached(&one), reached(&other));
        for attempt in &one.attempts {
            let Some(same) = other.attempt(&attempt.id) else { continue };
            for response in &attempt.responses {
                prop_assert_eq!(same.response(&response.question), Some(response));
            }
        }
    }
}
