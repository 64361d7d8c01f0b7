use super::*;
use crate::quiz::AttemptId;
use crate::record::sample::{attempt, record};

fn finished(id: &str, started: u64) -> Attempt {
    let paths = vec![PathId::from("try-first"), "switch".into()];
    Attempt { finished: Some(Moment(started + 9)), paths, ..attempt(id, started, 4) }
}

#[test]
fn a_line_says_what_the_history_shows() {
    for (attempt, expected) in [
        (finished("70-1", 70), "70-1,,full,2,4,0,,try-first+switch"),
        (finished("a", 70), "a,70,full,2,4,0,,try-first+switch"),
        (attempt("70-1", 71, 3), "70-1,71,full,2,3,2,5,"),
    ] {
        assert_eq!(line(&attempt).as_deref(), Some(expected));
    }
}

#[test]
fn a_line_is_read_back() {
    let line = line(&finished("70-1", 70)).unwrap();
    let read = FoldedAttempt::read(&line).unwrap();
    assert_eq!((read.id, read.started, read.round), ("70-1", Moment(70), Round::Full));
    assert_eq!(read.score, Score { right: 2, answered: 4, mark: 0 });
    assert_eq!(read.stopped_of, None);
    assert_eq!(read.paths().collect::<Vec<_>>(), ["try-first", "switch"]);
    let stopped = FoldedAttempt::read("a,71,missed,0,3,-6,5,,of a later version").unwrap();
    assert_eq!((stopped.started, stopped.stopped_of), (Moment(71), Some(5)));
    assert_eq!((stopped.score.mark, stopped.paths().count()), (-6, 0));
}

#[test]
fn what_is_no_line_is_passed_over_and_stays() {
    let text = "1-1,,full,1,2,0,,;rubbish;3-1,,unheard-of,1,2,0,,;4-1,,full,-1,2,0,,";
    let folded = Folded::of(text.to_owned());
    assert_eq!(folded.attempts().map(|one| one.id).collect::<Vec<_>>(), ["1-1"]);
    assert_eq!(folded.lines().count(), 4);
    assert_eq!(Folded::default().attempts().count(), 0);
}

#[test]
fn names_that_would_break_a_line_are_not_folded() {
    for id in ["a,b", "a;b", "a+b", ""] {
        assert_eq!(line(&attempt(id, 1, 1)), None, "{id}");
    }
    let paths = vec![PathId::from("a+b")];
    assert_eq!(line(&Attempt { paths, ..attempt("a", 1, 1) }), None);
}

#[test]
fn the_latest_stay_whole_and_so_does_what_the_visitor_is_led_back_to() {
    let mut record = record(&[("b", 20, 1), ("c", 30, 1), ("d", 40, 1), ("e", 50, 1)]);
    record.attempts[1].finished = Some(Moment(35));
    record.attempts.insert(0, attempt("a", 10, 1));
    record.fold(1);
    let whole: Vec<_> = record.attempts.iter().map(|attempt| attempt.id.as_str()).collect();
    assert_eq!(whole, ["b", "c", "e"], "current, finished last, latest");
    assert_eq!(record.folded.as_str(), "a,10,full,1,1,2,5,;d,40,full,1,1,2,5,");
    record.current = Some(AttemptId::from("e"));
    record.fold(1);
    let lines = "a,10,full,1,1,2,5,;b,20,full,1,1,2,5,;d,40,full,1,1,2,5,";
    assert_eq!(record.folded.as_str(), lines);
}

#[test]
fn an_attempt_with_fields_of_a_later_version_stays_whole() {
    let mut record = record(&[("b", 20, 1)]);
    let mut later = attempt("a", 10, 1);
    later.unknown.put("reviews", "7");
    record.attempts.insert(0, later);
    record.fold(0);
    assert_eq!(record.attempts.len(), 2);
}

#[test]
fn thousands_in_any_order_are_read_and_folded_at_once() {
    let mut record = record(&[]);
    // 7919 is a prime, so every number comes up once, in no order.
    let any = |number: u64| number * 7919 % 10_000;
    record.attempts = (0..10_000).map(|at| finished(&any(at).to_string(), any(at))).collect();
    let text = record.write();
    let before = std::time::Instant::now();
    let mut read = Record::read(&text).unwrap();
    assert!(read.attempts.is_sorted_by_key(|attempt| attempt.started));
    read.fold(WHOLE);
    let took = before.elapsed();
    assert_eq!(read.attempts.len(), WHOLE);
    assert_eq!(read.folded.attempts().count(), 10_000 - WHOLE);
    assert!(took < std::time::Duration::from_secs(1), "{took:?}");
}
