use proptest::prelude::*;

use super::*;
use crate::quiz::{Position, Response};
use crate::record::sample::{attempt, record, records, reviews};
use crate::record::{MAX_WHOLE, merge};
use quiz_model::sample as content;

const HOUR: u64 = 60 * 60 * 1_000;
const DAY: u64 = 24 * HOUR;
const START: u64 = 1_795_200_000_000;

/// An attempt with these answers: question, whether right, how sure, and how many hours after the
/// start.
fn answered(id: &str, answers: &[(&str, bool, Certainty, u64)]) -> Attempt {
    let responses = answers.iter().map(|(question, right, certainty, hours)| Response {
        question: (*question).into(),
        choice: None,
        certainty: *certainty,
        right: *right,
        at: Moment(START + hours * HOUR),
    });
    let responses: Vec<_> = responses.collect();
    let questions = responses.iter().map(|response| response.question).collect();
    let started = responses[0].at;
    Attempt { responses, questions, started, position: Position::Result, ..attempt(id, 0, 0) }
}

fn first() -> Attempt {
    use Certainty::{Certain, FairlySure, Guessing, NoIdea};
    answered(
        "first",
        &[
            ("degree", false, NoIdea, 0),
            ("code", false, Guessing, 0),
            ("expert", false, Certain, 0),
            ("data", true, Guessing, 0),
            ("agile", false, FairlySure, 0),
            ("gone", false, Certain, 0),
        ],
    )
}

fn due(record: &Record, hours: u64) -> Vec<String> {
    let due = record.due(Moment(START + hours * HOUR), |id| content::quiz().question(id).is_some());
    due.iter().map(ToString::to_string).collect()
}

fn days(record: &Record) -> Vec<(u64, usize)> {
    let days = record.reviews.days(Moment(0), &|id| content::quiz().question(id).is_some());
    days.into_iter().map(|(at, count)| ((at.0 - START) / HOUR, count)).collect()
}

#[test]
fn what_was_surest_and_wrong_is_asked_first_and_what_is_gone_not_at_all() {
    let mut record = record(&[]);
    record.put(&first());
    assert_eq!(due(&record, 6 * 24), [""; 0]);
    assert_eq!(due(&record, 7 * 24), ["expert", "agile", "code", "degree"]);
    assert_eq!(days(&record), [(7 * 24, 4)]);
}

#[test]
fn a_re_test_moves_what_was_right_by_a_month_and_leaves_the_attempt_as_it_was() {
    let mut record = record(&[]);
    record.put(&first());
    let right = Certainty::FairlySure;
    let answers =
        [("expert", true, right, 192), ("agile", false, right, 192), ("code", true, right, 192)];
    record.put(&Attempt { round: Round::Missed, ..answered("second", &answers) });
    assert_eq!(due(&record, 192), ["degree"]);
    assert_eq!(days(&record), [(7 * 24, 1), (15 * 24, 1), (38 * 24, 2)]);
    assert_eq!(record.attempts[0], first());
}

#[test]
fn what_was_missed_at_one_sitting_is_one_day() {
    let mut record = record(&[]);
    for (id, hours) in [("code", 0), ("expert", 5), ("degree", 10), ("agile", 16)] {
        record.put(&answered(id, &[(id, false, Certainty::Certain, hours)]));
    }
    assert_eq!(days(&record), [(7 * 24 + 10, 3), (7 * 24 + 16, 1)]);
    let one = record.reviews.days(Moment(0), &|id| id.as_str() == "code");
    assert_eq!(one, [(Moment(START + 7 * DAY), 1)]);
}

#[test]
fn the_bonus_round_is_not_asked_again() {
    let mut record = record(&[]);
    record.put(&Attempt { round: Round::Bonus, ..first() });
    record.catch_up();
    assert_eq!(due(&record, 9_999), [""; 0]);
}

#[test]
fn a_record_without_reviews_has_them_from_its_attempts() {
    let mut record = Record { attempts: vec![first()], ..record(&[]) };
    assert_eq!(due(&record, 200), [""; 0]);
    record.catch_up();
    assert_eq!(due(&record, 200).len(), 4);
    let once = record.clone();
    record.catch_up();
    assert_eq!(record, once);
}

#[test]
fn archiving_an_attempt_leaves_its_reviews() {
    let mut record = record(&[]);
    record.put(&first());
    for number in 0..=MAX_WHOLE as u64 {
        record.put(&attempt(&format!("later {number}"), START + number, 1));
    }
    assert!(!record.archived.is_empty());
    assert_eq!(record.attempt(&"first".into()), None);
    assert_eq!(due(&record, 200).len(), 4);
}

#[test]
fn of_two_tabs_the_later_answer_stays() {
    let mut ours = record(&[]);
    ours.put(&first());
    let mut theirs = ours.clone();
    theirs.put(&answered("right", &[("expert", true, Certainty::Certain, 200)]));
    ours.put(&answered("wrong", &[("agile", false, Certainty::Certain, 201)]));
    for merged in [merge(&ours, &theirs), merge(&theirs, &ours)] {
        assert_eq!(due(&merged, 202), ["code", "degree"]);
        assert_eq!(days(&merged), [(7 * 24, 2), (201 + 7 * 24, 1), (200 + 30 * 24, 1)]);
    }
}

/// In the order of their questions: who saw which first does not matter.
fn sorted(reviews: &Reviews) -> Vec<Review> {
    let mut sorted = reviews.as_slice().to_vec();
    sorted.sort_by_key(|review| review.question);
    sorted
}

proptest! {
    #[test]
    fn it_does_not_matter_whose_reviews_come_first(ours in records(), theirs in records()) {
        let merged = merge(&ours, &theirs);
        prop_assert_eq!(sorted(&merged.reviews), sorted(&merge(&theirs, &ours).reviews));
        for review in ours.reviews.as_slice().iter().chain(theirs.reviews.as_slice()) {
            let kept = merged.reviews.as_slice().iter().find(|kept| kept.question == review.question);
            prop_assert!(kept.is_some_and(|kept| kept.at >= review.at));
        }
    }

    #[test]
    fn joining_again_changes_nothing(one in reviews(), other in reviews(), third in reviews()) {
        let join = |one: &Reviews, other: &Reviews| {
            let mut joined = one.clone();
            joined.join(other);
            joined
        };
        let both = join(&one, &other);
        prop_assert_eq!(&join(&both, &other), &both);
        let (one_way, other_way) = (join(&both, &third), join(&join(&third, &other), &one));
        prop_assert_eq!(sorted(&one_way), sorted(&other_way));
    }

    #[test]
    fn every_question_that_is_not_learned_has_a_day(reviews in reviews()) {
        let days = reviews.days(Moment(0), &|_| true);
        prop_assert!(days.is_sorted_by(|one, other| one.0 < other.0));
        let asked = reviews.as_slice().iter().filter(|review| review.looks < 2).count();
        prop_assert_eq!(days.iter().map(|(_, count)| count).sum::<usize>(), asked);
    }

    #[test]
    fn no_moment_breaks_it(ours in records(), at: u64, now: u64) {
        let mut record = ours;
        let mut late = first();
        late.responses.iter_mut().for_each(|response| response.at = Moment(at));
        record.put(&late);
        let _ = record.due(Moment(now), |_| true);
        for (day, _) in record.reviews.days(Moment(now), &|_| true) {
            prop_assert!(day.0 > now);
        }
    }
}
