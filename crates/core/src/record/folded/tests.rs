use super::*;
use crate::record::sample::attempt;

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
    let read = ArchivedAttempt::read(&line).unwrap();
    assert_eq!((read.id, read.started, read.round), ("70-1", Moment(70), Round::Full));
    assert_eq!(read.score, Score { right: 2, answered: 4, mark: 0 });
    assert_eq!(read.stopped_of, None);
    assert_eq!(read.paths().collect::<Vec<_>>(), ["try-first", "switch"]);
    let stopped = ArchivedAttempt::read("a,71,missed,0,3,-6,5,,of a later version").unwrap();
    assert_eq!((stopped.started, stopped.stopped_of), (Moment(71), Some(5)));
    assert_eq!((stopped.score.mark, stopped.paths().count()), (-6, 0));
}

#[test]
fn what_is_no_line_is_passed_over_and_stays() {
    let text = "1-1,,full,1,2,0,,;rubbish;3-1,,unheard-of,1,2,0,,;4-1,,full,-1,2,0,,";
    let archived = ArchivedScores::read(text.to_owned());
    assert_eq!(archived.attempts().map(|one| one.id).collect::<Vec<_>>(), ["1-1"]);
    assert_eq!(archived.lines().count(), 4);
    assert_eq!(ArchivedScores::default().attempts().count(), 0);
}

#[test]
fn names_that_would_break_a_line_are_not_archived() {
    for id in ["a,b", "a;b", "a+b", ""] {
        assert_eq!(line(&attempt(id, 1, 1)), None, "{id}");
    }
    let paths = vec![PathId::from("a+b")];
    assert_eq!(line(&Attempt { paths, ..attempt("a", 1, 1) }), None);
}

#[test]
fn what_breaks_lines_is_in_no_line() {
    let archived = ArchivedScores::read("1-1\r\nX:1,5,full,1,2,0,,a\u{7}b".to_owned());
    let read: Vec<_> = archived.attempts().map(|one| (one.id, one.paths)).collect();
    assert_eq!(read, [("1-1--X:1", "a-b")]);
}
