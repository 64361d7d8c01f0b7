//! Saved records of every format stay readable for ever. Fixtures are never changed, only added.

use career_quiz::quiz::{Position, Round, Score};
use career_quiz::record::Record;

#[test]
fn a_record_of_format_1_is_read() {
    let text = include_str!("../fixtures/record-format-1.json");
    let record = Record::read(text).unwrap();
    assert_eq!(record.attempts.len(), 2);
    let full = &record.attempts[0];
    assert_eq!(full.round, Round::Full);
    assert_eq!(full.position, Position::Result);
    assert_eq!(full.score(), Score { right: 3, answered: 5, mark: -1 });
    assert_eq!(full.paths, ["try-first".into()]);
    let stopped = record.unfinished().unwrap();
    assert_eq!(stopped.position, Position::Explanation(1));
    assert_eq!(stopped.responses.len(), 2);
}

#[test]
fn nothing_of_it_is_lost_when_it_is_written_again() {
    let text = include_str!("../fixtures/record-format-1.json");
    let before: serde_json::Value = serde_json::from_str(text).unwrap();
    let after: serde_json::Value =
        serde_json::from_str(&Record::read(text).unwrap().write()).unwrap();
    assert_eq!(after, before);
}
