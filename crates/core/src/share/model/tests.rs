use super::*;
use crate::record::sample::record;
use crate::share::copy;
use quiz_model::sample;

fn sheet() -> Sheet {
    let content = Content { quiz: sample::quiz(), words: sample::words() };
    Sheet {
        content: Box::leak(Box::new(content)),
        record: record(&[("a", 10, 2)]),
        context: ShareContext {
            root: "https://example.org/".to_owned(),
            is_public: true,
            on_result: true,
            can_share: false,
            now: Moment(0),
            today: LocalTime { year: 2026, month: 11, day: 21, hour: 8, minute: 0 },
        },
        panel: Panel::Send,
        kind: ShareKind::Challenge,
        name: None,
        remind: false,
        feedback: None,
    }
}

#[test]
fn what_could_not_be_copied_is_selected() {
    let mut sheet = sheet();
    let link = CopiedText::Link("https://example.org/".to_owned());
    assert_eq!(update(&mut sheet, Msg::CopyPressed(link.clone())), [Effect::Copy(link.clone())]);
    assert_eq!(update(&mut sheet, Msg::Copied(link.clone(), true)), []);
    assert_eq!(sheet.feedback, Some(Feedback::LinkCopied));
    assert_eq!(update(&mut sheet, Msg::Copied(link, false)), [Effect::Select]);
    assert_eq!(sheet.feedback, Some(Feedback::LinkSelected));
    let plan = CopiedText::Plan("# Plan".to_owned());
    assert_eq!(update(&mut sheet, Msg::Copied(plan, false)), [Effect::Select]);
    assert_eq!(sheet.feedback, Some(Feedback::PlanShown("# Plan".to_owned())));
}

#[test]
fn a_link_that_no_program_may_take_is_copied() {
    let link = "https://example.org/".to_owned();
    let effects = update(&mut sheet(), Msg::ShareRefused(link.clone()));
    assert_eq!(effects, [Effect::Copy(CopiedText::Link(link))]);
}

#[test]
fn a_copy_is_merged_and_says_how_many_attempts_are_new() {
    let mut sheet = sheet();
    let brought = record(&[("a", 10, 2), ("b", 20, 1), ("c", 30, 5)]);
    let text = copy(&sheet.content.quiz.id, &brought);
    let effects = update(&mut sheet, Msg::FileRead(Picked::Text(text.clone())));
    assert_eq!(effects, [Effect::Bring(brought.write())]);
    assert_eq!(sheet.feedback, Some(Feedback::Brought(2)));
    let _ = update(&mut sheet, Msg::FileRead(Picked::Text(text)));
    assert_eq!(sheet.feedback, Some(Feedback::Brought(0)));
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
        assert_eq!(sheet.feedback, Some(Feedback::Refused(reason)));
        assert_eq!(sheet.record, before);
    }
}

#[test]
fn what_a_copy_has_counted_comes_with_it_and_takes_nothing_away() {
    let mut sheet = sheet();
    sheet.record = record(&[("10-1-9", 10, 2), ("20-1-9", 20, 2), ("30-1-9", 30, 2)]);
    let record = r#"{"format":1,"revision":1,"totals":"99-1-9,7,0,0","origin":9}"#;
    let file = format!(r#"{{"careerQuiz":1,"quiz":"sample","record":{record}}}"#);
    let effects = update(&mut sheet, Msg::FileRead(Picked::Text(file)));
    assert_eq!((sheet.feedback, sheet.record.count()), (Some(Feedback::Brought(7)), 10));
    assert_eq!(sheet.record.attempts.len(), 3);
    let Some(Effect::Bring(brought)) = effects.first() else { panic!("{effects:?}") };
    assert!(brought.contains("99-1-9,7,0,0"), "{brought}");
}
