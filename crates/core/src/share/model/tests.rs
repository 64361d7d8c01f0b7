use super::*;
use quiz_model::sample;
use crate::record::sample::record;
use crate::share::copy;

fn sheet() -> Sheet {
    let content = Content { quiz: sample::quiz(), words: sample::words() };
    Sheet {
        content: Box::leak(Box::new(content)),
        record: record(&[("a", 10, 2)]),
        place: Place {
            root: "https://example.org/".to_owned(),
            is_public: true,
            on_result: true,
            can_share: false,
            now: Moment(0),
            today: LocalTime { year: 2026, month: 11, day: 21, hour: 8, minute: 0 },
        },
        what: What::Result,
        remind: false,
        told: None,
    }
}

#[test]
fn what_could_not_be_copied_is_selected() {
    let mut sheet = sheet();
    let link = Clip::Link("https://example.org/".to_owned());
    assert_eq!(update(&mut sheet, Msg::CopyPressed(link.clone())), [Effect::Copy(link.clone())]);
    assert_eq!(update(&mut sheet, Msg::Copied(link.clone(), true)), []);
    assert_eq!(sheet.told, Some(Told::LinkCopied));
    assert_eq!(update(&mut sheet, Msg::Copied(link, false)), [Effect::Select]);
    assert_eq!(sheet.told, Some(Told::LinkSelected));
    let plan = Clip::Plan("# Plan".to_owned());
    assert_eq!(update(&mut sheet, Msg::Copied(plan, false)), [Effect::Select]);
    assert_eq!(sheet.told, Some(Told::PlanShown("# Plan".to_owned())));
}

#[test]
fn a_link_that_no_program_may_take_is_copied() {
    let link = "https://example.org/".to_owned();
    let effects = update(&mut sheet(), Msg::ShareRefused(link.clone()));
    assert_eq!(effects, [Effect::Copy(Clip::Link(link))]);
}

#[test]
fn a_copy_is_merged_and_says_how_many_attempts_are_new() {
    let mut sheet = sheet();
    let brought = record(&[("a", 10, 2), ("b", 20, 1), ("c", 30, 5)]);
    let text = copy(&sheet.content.quiz.id, &brought);
    let effects = update(&mut sheet, Msg::FileRead(Picked::Text(text.clone())));
    assert_eq!(effects, [Effect::Bring(brought.write())]);
    assert_eq!(sheet.told, Some(Told::Brought(2)));
    let _ = update(&mut sheet, Msg::FileRead(Picked::Text(text)));
    assert_eq!(sheet.told, Some(Told::Brought(0)));
}

#[test]
fn what_is_no_copy_changes_nothing() {
    for (picked, reason) in [
        (Picked::TooLarge, CopyError::TooLarge),
        (Picked::Unreadable, CopyError::NotACopy),
        (Picked::Text("{".to_owned()), CopyError::NotACopy),
    ] {
        let mut sheet = sheet();
        let before = sheet.record.clone();
        assert_eq!(update(&mut sheet, Msg::FileRead(picked)), []);
        assert_eq!(sheet.told, Some(Told::Refused(reason)));
        assert_eq!(sheet.record, before);
    }
}

#[test]
fn a_total_that_says_less_than_is_here_takes_nothing_away() {
    let mut sheet = sheet();
    sheet.record = record(&[("10-1-9", 10, 2), ("20-1-9", 20, 2), ("30-1-9", 30, 2)]);
    let record = r#"{"format":1,"revision":1,"totals":"99-1-9,1,0,0","origin":9}"#;
    let file = format!(r#"{{"careerQuiz":1,"quiz":"sample","record":{record}}}"#);
    let effects = update(&mut sheet, Msg::FileRead(Picked::Text(file.clone())));
    assert_eq!(sheet.told, Some(Told::Brought(0)));
    assert_eq!(sheet.record.attempts.len(), 3);
    assert_eq!(effects, [Effect::Bring(r#"{"format":1,"revision":1,"attempts":[]}"#.to_owned())]);

    let enough = file.replace("99-1-9,1,", "99-1-9,7,");
    let effects = update(&mut sheet, Msg::FileRead(Picked::Text(enough)));
    assert_eq!((sheet.told, sheet.record.count()), (Some(Told::Brought(5)), 8));
    let Some(Effect::Bring(brought)) = effects.first() else { panic!("{effects:?}") };
    assert!(brought.contains("99-1-9,7,0,0") && !brought.contains("origin"), "{brought}");
}
