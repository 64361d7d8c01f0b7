//! What is kept, what cannot be, and how it is deleted.

use super::*;

#[test]
fn a_blocked_store_is_told_and_nothing_is_saved() {
    let mut session = Session::with(Stored::Blocked);
    assert_eq!(view(&session.model).notices, [Notice::StorageBlocked]);
    let effects = session.answer("sound", Certainty::Certain);
    assert_eq!(saved(&effects), None);
    assert_eq!(session.screen(), "explanation");
}

#[test]
fn a_damaged_record_is_put_aside_before_anything_is_written() {
    let mut session = Session::unread();
    let effects = session.send(Msg::StoreRead(Stored::Text("{rubbish".to_owned())));
    let aside = Effect::KeepAside { quiz: "sample".into(), text: "{rubbish".to_owned() };
    assert_eq!(effects, [aside]);
    assert_eq!(saved(&session.answer("sound", Certainty::Certain)), None);
    let effects = session.send(Msg::KeptAside { kept: true });
    assert_eq!(saved(&effects).unwrap().attempts.len(), 1);
    assert_eq!(view(&session.model).notices, [Notice::RecordUnreadable("{rubbish")]);
}

#[test]
fn a_damaged_record_that_cannot_be_put_aside_is_not_overwritten() {
    let mut session = Session::with(Stored::Text("{rubbish".to_owned()));
    session.send(Msg::KeptAside { kept: false });
    assert_eq!(saved(&session.answer("sound", Certainty::Certain)), None);
}

#[test]
fn a_record_of_a_later_version_stays_untouched() {
    let mut session = Session::with(Stored::Text(r#"{"format":9}"#.to_owned()));
    assert_eq!(view(&session.model).notices, [Notice::RecordFromLater]);
    assert_eq!(saved(&session.answer("sound", Certainty::Certain)), None);
}

#[test]
fn a_record_that_went_bad_meanwhile_is_put_aside_too() {
    let mut session = Session::with(Stored::Nothing);
    session.answer("sound", Certainty::Certain);
    let effects = session.send(Msg::SaveRefused("bad".to_owned()));
    assert_eq!(effects, [Effect::KeepAside { quiz: "sample".into(), text: "bad".to_owned() }]);
}

#[test]
fn a_failed_save_is_told_until_one_succeeds() {
    let mut session = Session::with(Stored::Nothing);
    session.answer("sound", Certainty::Certain);
    session.send(Msg::SaveFailed);
    assert_eq!(view(&session.model).notices, [Notice::StorageFailed]);
    session.send(Msg::Saved(None));
    assert!(view(&session.model).notices.is_empty());
}

#[test]
fn each_answer_is_saved_as_it_is_given() {
    let mut session = Session::with(Stored::Nothing);
    let effects = session.answer("sound", Certainty::Certain);
    let record = saved(&effects).unwrap();
    assert_eq!(record.attempts[0].responses.len(), 1);
    assert_eq!(record.attempts[0].position, Position::Explanation(0));
    assert!(effects.contains(&Effect::Focus(FocusTarget::Heading)));
    assert_eq!(session.screen(), "explanation");
}

#[test]
fn an_answer_given_before_the_store_was_read_is_saved_then() {
    let mut session = Session::unread();
    assert_eq!(saved(&session.answer("sound", Certainty::Certain)), None);
    let effects = session.send(Msg::StoreRead(Stored::Nothing));
    assert_eq!(saved(&effects).unwrap().attempts[0].responses.len(), 1);
}

#[test]
fn clearing_asks_first_and_then_forgets_everything() {
    let mut session = Session::with(Stored::Nothing);
    session.answer_core(["sound"; 3]);
    session.advise();
    session.send(Msg::ClearPressed);
    assert!(view(&session.model).clearing);
    assert_eq!(session.send(Msg::ClearConfirmed), [Effect::Clear { quiz: "sample".into() }]);
    assert_eq!(session.screen(), "result");
    session.send(Msg::Cleared { gone: true });
    assert_eq!(session.screen(), "question");
    assert!(session.model.record.attempts.is_empty());
    assert_eq!(view(&session.model).notices, [Notice::Cleared]);
}

#[test]
fn cleared_settings_no_longer_show() {
    let mut session = Session::with(Stored::Nothing);
    session.send(Msg::ThemeChosen(Theme::Dark));
    let effects = session.send(Msg::Cleared { gone: true });
    assert!(effects.contains(&Effect::Theme(Theme::Auto)));
    session.send(Msg::ThemeChosen(Theme::Dark));
    assert_eq!(session.send(Msg::StoreChanged(None)), [Effect::Theme(Theme::Auto)]);
}

#[test]
fn data_that_cannot_be_deleted_is_told_and_kept() {
    let mut session = Session::with(Stored::Nothing);
    session.answer("sound", Certainty::Certain);
    session.send(Msg::Cleared { gone: false });
    assert_eq!(view(&session.model).notices, [Notice::NotCleared]);
    assert_eq!(session.model.record.attempts.len(), 1);
}
