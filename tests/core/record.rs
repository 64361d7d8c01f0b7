//! Saved records of every format stay readable for ever. Fixtures are never changed, only added.

use quiz_core::quiz::{Moment, Position, Round, Score, Taken};
use quiz_core::record::{ArchivedAttempt, Record, Unreadable, merge};
use quiz_site::read_site;

const FOLDED: &str = include_str!("../fixtures/record-format-1-folded.json");
const TOTALS: &str = include_str!("../fixtures/record-format-1-totals.json");
const REVIEWS: &str = include_str!("../fixtures/record-format-1-reviews.json");
const SEVERAL: &str = include_str!("../fixtures/record-format-1-several.json");
const TICKS: &str = include_str!("../fixtures/record-format-1-ticks.json");

fn json(text: &str) -> serde_json::Value {
    serde_json::from_str(text).unwrap()
}

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
    assert_eq!(json(&Record::read(text).unwrap().write()), json(text));
}

#[test]
fn the_scores_of_archived_attempts_are_read() {
    let record = Record::read(FOLDED).unwrap();
    assert_eq!(record.attempts.len(), 1);
    let scores: Vec<_> =
        record.archived.attempts().map(|one| (one.id, one.started, one.score)).collect();
    let score = |right, answered, mark| Score { right, answered, mark };
    assert_eq!(
        scores,
        [
            ("1795000000000-4294967295", Moment(1_795_000_000_000), score(3, 5, -1)),
            ("from-elsewhere", Moment(1_795_010_000_000), score(1, 1, 3)),
            ("1795020000000-9", Moment(1_795_020_000_000), score(0, 2, -6)),
        ]
    );
    let rounds: Vec<_> =
        record.archived.attempts().map(|one| (one.round, one.stopped_of)).collect();
    assert_eq!(rounds, [(Round::Full, None), (Round::Bonus, None), (Round::Missed, Some(3))]);
    let paths: Vec<_> = record.archived.attempts().flat_map(ArchivedAttempt::paths).collect();
    assert_eq!(paths, ["try-first", "student"]);
}

#[test]
fn nothing_of_a_record_with_archived_scores_is_lost_when_another_tab_joins_it() {
    let ours = Record::read(FOLDED).unwrap();
    let theirs = Record::read(include_str!("../fixtures/record-format-1.json")).unwrap();
    let merged = merge(&ours, &theirs);
    assert_eq!(merged.attempts.len(), 3);
    // A line that only a later version can read has no place in the order.
    let lines = |record: &Record| {
        let written = json(&record.write());
        let lines = written["folded"].as_str().unwrap().split(';').map(str::to_owned);
        lines.collect::<std::collections::BTreeSet<_>>()
    };
    assert_eq!(lines(&merged), lines(&ours));
    assert_eq!(json(&ours.write()), json(FOLDED));
}

#[test]
fn totals_are_read_and_written_again() {
    let record = Record::read(TOTALS).unwrap();
    assert_eq!(json(&record.write()), json(TOTALS));
    let sums: Vec<_> = record
        .counted
        .iter()
        .map(|total| (total.last, total.attempts, total.right, total.answered))
        .collect();
    assert_eq!(
        sums,
        [
            ("1794000000000-7-4294967295", 9_880, 51_000, 98_800),
            ("1793000000000-7-12", 120, 301, 602)
        ]
    );
    assert_eq!(record.count(), 10_002);
    assert_eq!(merge(&record, &record), record);
    // And after what happens on a visit.
    let mut later = record.clone();
    later.put(&Record::read(FOLDED).unwrap().attempts[0]);
    let later = Record::read(&merge(&later, &record).write()).unwrap();
    assert_eq!((later.count(), &later.counted), (10_003, &record.counted));
}

#[test]
fn reviews_are_read_and_written_again() {
    let record = Record::read(REVIEWS).unwrap();
    assert_eq!(json(&record.write()), json(REVIEWS));
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    let quiz = read_site(&folder, "ai-project-manager").unwrap().content.quiz;
    let due = |now| record.due(Moment(now), |id| quiz.question(id).is_some());
    assert_eq!(due(1_795_800_100_000), []);
    assert_eq!(due(1_796_500_000_000), ["ai-expert".into()]);
    assert_eq!(due(1_799_000_000_000), ["advanced-coding".into(), "ai-expert".into()]);
    let days = record.reviews.days(Moment(0), &|id| quiz.question(id).is_some());
    assert_eq!(days, [(Moment(1_796_404_870_000), 1), (Moment(1_798_392_010_000), 1)]);
}

#[test]
fn ticks_are_read_and_written_again() {
    let record = Record::read(TICKS).unwrap();
    assert_eq!(json(&record.write()), json(TICKS));
    for (item, is_done) in [
        ("unlearn/advanced-coding", true),
        ("try-first/look", false),
        ("a-path-of-later/a-step", true),
        ("never-set", false),
    ] {
        assert_eq!(record.ticks.is_done(item), is_done, "{item}");
    }
    assert_eq!(merge(&record, &record), record);
    // A tab from before there were ticks costs none of them.
    let without = Record::read(include_str!("../fixtures/record-format-1.json")).unwrap();
    for merged in [merge(&record, &without), merge(&without, &record)] {
        assert_eq!((&merged.ticks, merged.attempts.len()), (&record.ticks, 3));
    }
}

#[test]
fn answers_of_several_choices_are_read_and_written_again() {
    let record = Record::read(SEVERAL).unwrap();
    assert_eq!(json(&record.write()), json(SEVERAL));
    let taken: Vec<Vec<&str>> = record.attempts[0]
        .responses
        .iter()
        .map(|response| response.choice.into_iter().flat_map(Taken::ids).collect())
        .collect();
    assert_eq!(taken, [vec!["bread", "milk"], vec!["bread"], vec![]]);
    assert_eq!(merge(&record, &record), record);
    // A version that knows of one choice alone finds no text there, and puts the record aside.
    assert!(json(SEVERAL)["attempts"][0]["responses"][0]["choice"].as_str().is_none());
}

#[test]
fn damaged_choices_are_a_damaged_record() {
    let many = r#"["a","b","c","d","e","f","g"]"#;
    for choice in ["7", "{}", "[]", "[7]", "[null]", r#"["a""#, "true", many] {
        let text = SEVERAL.replace(r#"["bread", "milk"]"#, choice);
        assert_ne!(text, SEVERAL);
        assert_eq!(Record::read(&text), Err(Unreadable::Damaged), "{choice}");
    }
}

/// An id with blanks was read as one choice, written as a list of ten, and never read again.
#[test]
fn a_choice_with_blanks_in_it_stays_one_and_costs_no_attempt() {
    for choice in [r#""a b c d e f g h i j""#, r#"["a b c", "d e f g h"]"#] {
        let text = SEVERAL.replace(r#"["bread", "milk"]"#, choice);
        let record = Record::read(&text).unwrap();
        assert_eq!(record.attempts.len(), Record::read(SEVERAL).unwrap().attempts.len());
        assert_eq!(Record::read(&record.write()).as_ref(), Ok(&record), "{choice}");
        let taken = record.attempts[0].responses[0].choice.unwrap();
        assert_eq!(taken.ids().next(), Some("a"));
        assert!(taken.ids().count() <= 2);
    }
}

#[test]
fn damaged_ticks_are_a_damaged_record() {
    for ticks in
        ["7", "{}", "[7]", r#"[{"item":"a/b","at":1}]"#, r#"[{"item":"a/b","done":1,"at":1}]"#]
    {
        let text = format!(r#"{{"format":1,"revision":1,"ticks":{ticks}}}"#);
        assert_eq!(Record::read(&text), Err(Unreadable::Damaged), "{ticks}");
    }
}

#[test]
fn damaged_reviews_are_a_damaged_record() {
    for reviews in ["7", "{}", "[7]", r#"[{"question":"q","at":1,"certainty":4,"looks":0}]"#] {
        let text = format!(r#"{{"format":1,"revision":1,"reviews":{reviews}}}"#);
        assert_eq!(Record::read(&text), Err(Unreadable::Damaged), "{reviews}");
    }
}

#[test]
fn a_control_character_in_an_id_costs_neither_the_record_nor_the_attempt() {
    let text = include_str!("../fixtures/record-format-1.json");
    let id = json(text)["attempts"][0]["id"].as_str().unwrap().to_owned();
    let altered = text.replace(&id, &format!("{id}\\r\\nX-INJECTED:1"));
    let (record, plain) = (Record::read(&altered).unwrap(), Record::read(text).unwrap());
    assert_eq!(record.attempts.len(), plain.attempts.len());
    assert_eq!(record.attempts[0].id.as_str(), format!("{id}--X-INJECTED:1"));
    assert_eq!(record.attempts[0].responses, plain.attempts[0].responses);
    assert_eq!(Record::read(&record.write()), Ok(record));
}

#[test]
fn of_two_answers_to_one_question_in_a_stored_attempt_the_earlier_is_read() {
    let answer = |right, at| {
        format!(r#"{{"question":"q","choice":null,"certainty":1,"right":{right},"at":{at}}}"#)
    };
    for responses in [[answer(true, 5), answer(false, 9)], [answer(false, 9), answer(true, 5)]] {
        let text = format!(
            r#"{{"format":1,"revision":1,"attempts":[{{"id":"a","round":"full","seed":1,"revision":1,
            "started":1,"position":"result","questions":["q"],"responses":[{}]}}]}}"#,
            responses.join(",")
        );
        let record = Record::read(&text).unwrap();
        assert_eq!(record.attempts[0].score(), Score { right: 1, answered: 1, mark: 1 });
    }
}
