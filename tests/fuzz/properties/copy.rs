//! A picked file is taken in whole, or refused with what is here untouched.

use super::kept::is_in;
use super::shipped::content;
use quiz_core::app::Panel;
use quiz_core::quiz::{LocalTime, Moment};
use quiz_core::record::Record;
use quiz_core::share::{
    Effect, Feedback, Msg, Picked, ShareContext, ShareKind, Sheet, copy, read_copy, update,
};

/// What is here before: the record of the fixtures.
const HERE: &str = include_str!("../../fixtures/record-format-1-folded.json");

pub(crate) fn check(input: &[u8]) {
    let file = String::from_utf8_lossy(input);
    let quiz = content().quiz.id;
    let brought = read_copy(&file, &quiz);
    if let Ok(record) = &brought {
        assert_eq!(read_copy(&copy(&quiz, record), &quiz).as_ref(), Ok(record), "copied again");
    }
    let here = Record::read(HERE).unwrap();
    let mut sheet = sheet(here.clone());
    let effects = update(&mut sheet, Msg::FileRead(Picked::Text(file.into_owned())));
    match (brought, sheet.feedback) {
        (Ok(record), Some(Feedback::Brought(new))) => {
            assert_eq!(effects, [Effect::Bring(record.write())]);
            assert!(new <= record.count(), "{new} more than there are in it");
            assert_eq!(sheet.record.count(), here.count() + new);
            assert!(is_in(&here, &sheet.record) && is_in(&record, &sheet.record));
        }
        (Err(reason), Some(Feedback::Refused(told))) => {
            assert_eq!((reason, effects, sheet.record), (told, vec![], here));
        }
        (brought, told) => panic!("{brought:?} is told as {told:?}"),
    }
}

fn sheet(record: Record) -> Sheet {
    let today = LocalTime { year: 2026, month: 11, day: 21, hour: 9, minute: 0 };
    let context = ShareContext {
        root: "https://example.org/".to_owned(),
        is_public: true,
        on_result: true,
        can_share: false,
        now: Moment(1_795_200_000_000),
        today,
    };
    Sheet {
        content: content(),
        record,
        context,
        panel: Panel::Keep,
        kind: ShareKind::Challenge,
        name: None,
        remind: false,
        feedback: None,
    }
}
