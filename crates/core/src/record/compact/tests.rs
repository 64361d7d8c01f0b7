use proptest::prelude::*;

use super::*;
use crate::record::sample::{attempt, record, records};
use quiz_model::PathId;

fn finished(id: &str, started: u64) -> Attempt {
    let paths = vec![PathId::from("try-first"), "switch".into()];
    Attempt { finished: Some(Moment(started + 9)), paths, ..attempt(id, started, 4) }
}

/// Of the attempts that are whole.
fn ids(record: &Record) -> Vec<&str> {
    record.attempts.iter().map(|attempt| attempt.id.as_str()).collect()
}

/// A record in which that many were taken, one after the other.
fn taken(numbers: std::ops::Range<u64>) -> Record {
    let mut record = record(&[]);
    for number in numbers {
        record.put(&finished(&format!("{number}-7"), number));
    }
    record
}

#[test]
fn the_latest_stay_whole_and_so_does_what_the_visitor_is_led_back_to() {
    let mut record = record(&[("b", 20, 1), ("c", 30, 1), ("d", 40, 1), ("e", 50, 1)]);
    record.attempts[1].finished = Some(Moment(35));
    record.attempts.insert(0, attempt("a", 10, 1));
    record.archive(1);
    let whole: Vec<_> = record.attempts.iter().map(|attempt| attempt.id.as_str()).collect();
    assert_eq!(whole, ["b", "c", "e"], "current, finished last, latest");
    assert_eq!(record.archived.as_str(), "a,10,full,1,1,2,5,;d,40,full,1,1,2,5,");
    record.current = Some(AttemptId::from("e"));
    record.archive(1);
    let lines = "a,10,full,1,1,2,5,;b,20,full,1,1,2,5,;d,40,full,1,1,2,5,";
    assert_eq!(record.archived.as_str(), lines);
}

#[test]
fn an_attempt_with_fields_of_a_later_version_stays_whole() {
    let mut record = record(&[("b", 20, 1)]);
    let mut later = attempt("a", 10, 1);
    later.unknown.put("reviews", "7");
    record.attempts.insert(0, later);
    record.archive(0);
    assert_eq!(record.attempts.len(), 2);
}

#[test]
fn thousands_in_any_order_are_read_and_archived_at_once() {
    let mut record = record(&[]);
    // 7919 is a prime, so every number comes up once, in no order.
    let any = |number: u64| number * 7919 % 10_000;
    record.attempts = (0..10_000).map(|at| finished(&any(at).to_string(), any(at))).collect();
    let text = record.write();
    let before = std::time::Instant::now();
    let mut read = Record::read(&text).unwrap();
    assert!(read.attempts.is_sorted_by_key(|attempt| attempt.started));
    read.compact(MAX_WHOLE);
    let took = before.elapsed();
    assert_eq!(read.attempts.len(), MAX_WHOLE);
    assert_eq!(read.archived.attempts().count(), MAX_LINES);
    assert!(took < std::time::Duration::from_secs(1), "{took:?}");
}

#[test]
fn a_new_attempt_after_many_archives_the_oldest() {
    let mut record = taken(0..30);
    assert_eq!(record.attempts.len(), MAX_WHOLE);
    assert_eq!(ids(&record)[0], "10-7");
    assert_eq!(record.archived.attempts().last().map(|one| one.id), Some("9-7"));
    // One that has been archived is put in again, and then another.
    record.put(&attempt("3-7", 3, 5));
    assert_eq!(ids(&record)[0], "3-7");
    assert_eq!(record.archived.attempts().count(), 9);
    record.put(&attempt("30-7", 30, 1));
    assert_eq!(record.archived.attempts().filter(|one| one.id == "3-7").count(), 1);
    assert_eq!(record.archived.attempts().count() + record.attempts.len(), 31);
}

#[test]
fn of_the_lines_the_latest_stay() {
    let full = taken(1_000..1_220);
    assert_eq!((full.attempts.len(), full.archived.attempts().count()), (20, 200));
    let more = taken(1_000..1_500);
    assert_eq!((more.attempts.len(), more.archived.attempts().count()), (20, 200));
    assert_eq!(more.archived.attempts().next().map(|one| one.id), Some("1280-7"));
    assert_eq!(more.count(), 220);
}

#[test]
fn tabs_that_have_dropped_different_lines_agree_on_the_latest() {
    let [early, late] = [1_150, 1_400].map(|end| Record { current: None, ..taken(1_000..end) });
    for merged in [merge(&early, &late), merge(&late, &early), merge(&late, &late)] {
        assert_eq!((&merged.archived, &merged.attempts), (&late.archived, &late.attempts));
    }
}

#[test]
fn what_an_earlier_version_has_counted_is_neither_dropped_nor_added_to() {
    let mut record = taken(1_000..1_300);
    record.counted = crate::record::CountedAttempts::read("900-1-7,300,400,900".to_owned());
    record.put(&attempt("2000-7", 2_000, 1));
    assert_eq!(record.counted.as_str(), "900-1-7,300,400,900");
    assert_eq!(record.count(), 520);
}

#[test]
fn putting_an_attempt_in_again_keeps_its_earlier_answers() {
    let first = attempt("a", 10, 3);
    let mut later = first.clone();
    for response in &mut later.responses {
        response.right = !response.right;
        response.at.0 += 1;
    }
    for (one, other) in [(&first, &later), (&later, &first)] {
        let mut record = record(&[]);
        record.put(one);
        record.put(other);
        assert_eq!(record.attempts[0].responses, first.responses);
    }
    // What was missed only by an answer that does not count is not asked again.
    let mut record = record(&[]);
    record.put(&attempt("a", 10, 1));
    record.put(&Attempt { responses: later.responses[..1].to_vec(), ..first });
    assert!(record.reviews.as_slice().is_empty());
}

#[test]
fn putting_an_attempt_in_moves_it_where_it_stands_and_keeps_what_is_taken_back() {
    let mut told = attempt("a", 10, 3);
    told.about.insert("start".into(), "manager".into());
    let mut back = attempt("a", 10, 2);
    back.finished = Some(Moment(90));
    let mut record = record(&[]);
    record.put(&told);
    record.put(&back);
    let kept = &record.attempts[0];
    assert_eq!((kept.position, kept.about.is_empty()), (back.position, true));
    assert_eq!((kept.responses.len(), kept.finished), (3, Some(Moment(90))));
}

#[test]
fn no_attempt_gets_the_id_of_another() {
    let mut record = record(&[]);
    assert_eq!(record.new_attempt_id(Moment(60), 4).as_str(), "60-4");
    record.put(&attempt("60-4", 60, 1));
    assert_eq!(record.new_attempt_id(Moment(60), 4).as_str(), "60-5");
    record.archived.push("60-5,,full,1,1,2,5,");
    assert_eq!(record.new_attempt_id(Moment(60), 4).as_str(), "60-6");
    assert_eq!(record.new_attempt_id(Moment(61), 4).as_str(), "61-4");
}

proptest! {
    #[test]
    fn making_smaller_again_changes_nothing(ours in records(), max_whole in 0_usize..5) {
        let mut once = ours;
        once.compact(max_whole);
        let mut twice = once.clone();
        twice.compact(max_whole);
        prop_assert_eq!(twice, once);
    }
}
