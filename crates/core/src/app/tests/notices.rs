//! What the visitor is told, and for how long.

use super::*;
use crate::link::Shared;

/// A link about another round than this quiz has.
fn link() -> String {
    let quiz = quiz_model::sample::quiz();
    Shared::challenge(&quiz, 2, 900, None).fragment()
}

fn told(session: &Session) -> Vec<Notice<'_>> {
    view(&session.model).notices
}

#[test]
fn a_round_that_the_quiz_does_not_have_is_told_until_the_visitor_goes_on() {
    let mut session = Session::with(Stored::Nothing);
    session.send(Msg::AddressRead(link()));
    session.send(Msg::HistoryPressed);
    session.send(Msg::HistoryLeft);
    assert_eq!(told(&session), [Notice::LinkOtherRound]);
    session.answer_core(["sound"; 3]);
    assert_eq!((told(&session), session.screen()), (vec![], "about-you"));
    session.advise();
    let View::Result(result) = view(&session.model).view else { panic!("the result") };
    assert_eq!(result.friend, None);
}

#[test]
fn a_share_sheet_that_does_not_come_is_told_until_it_is_asked_for_again() {
    let mut session = Session::with(Stored::Nothing);
    session.answer_core(["sound"; 3]);
    session.advise();
    for _ in 0..2 {
        session.send(Msg::PanelPressed(Panel::Send));
        assert_eq!(told(&session), []);
        let effects = session.send(Msg::ShareMissing);
        assert_eq!(effects, [Effect::Focus(FocusTarget::TopOfPage)]);
        assert_eq!(told(&session), [Notice::ShareMissing]);
    }
    session.send(Msg::BackPressed);
    assert_eq!(told(&session), []);
}

#[test]
fn what_has_just_happened_stands_above_what_stays_so() {
    let mut session = Session::with(Stored::Text("{rubbish".to_owned()));
    session.send(Msg::AddressRead(link()));
    session.send(Msg::KeptAside { kept: true });
    session.send(Msg::SaveFailed);
    session.send(Msg::ConnectionChanged { online: false });
    session.send(Msg::ShareMissing);
    session.send(Msg::Cleared { gone: false });
    let all = [
        Notice::NotCleared,
        Notice::ShareMissing,
        Notice::LinkOtherRound,
        Notice::Offline,
        Notice::StorageFailed,
        Notice::RecordUnreadable("{rubbish"),
    ];
    assert_eq!(told(&session), all);
    session.answer("sound", Certainty::Certain);
    assert_eq!(told(&session), [all[0], all[3], all[4], all[5]], "what stays so");
    session.send(Msg::Cleared { gone: true });
    assert_eq!(told(&session), [Notice::Cleared, Notice::Offline]);
    session.answer("sound", Certainty::Certain);
    assert_eq!(told(&session), [Notice::Offline]);
}

#[test]
fn a_blocked_store_stays_blocked_after_clearing() {
    let mut session = Session::with(Stored::Blocked);
    session.send(Msg::Cleared { gone: true });
    assert_eq!(told(&session), [Notice::Cleared, Notice::StorageBlocked]);
    assert_eq!(saved(&session.answer("sound", Certainty::Certain)), None);
}

#[test]
fn a_text_that_cannot_be_put_aside_is_told_with_the_reason_that_nothing_is_kept() {
    let mut session = Session::with(Stored::Text("{rubbish".to_owned()));
    let text = Notice::RecordUnreadable("{rubbish");
    assert_eq!(told(&session), [text]);
    session.send(Msg::KeptAside { kept: false });
    assert_eq!(told(&session), [Notice::StorageFailed, text]);
    session.send(Msg::Cleared { gone: true });
    assert_eq!(told(&session), [Notice::Cleared]);
    assert!(saved(&session.answer("sound", Certainty::Certain)).is_some());
}

#[test]
fn each_text_that_was_put_aside_is_offered_once() {
    let mut session = Session::with(Stored::Text("one".to_owned()));
    session.send(Msg::KeptAside { kept: true });
    for text in ["two", "one"] {
        session.answer("sound", Certainty::Certain);
        session.send(Msg::SaveRefused(text.to_owned()));
        session.send(Msg::KeptAside { kept: true });
    }
    let [one, two] = ["one", "two"].map(Notice::RecordUnreadable);
    assert_eq!(told(&session), [two, one]);
}
