//! What the visitor is told, and for how long.

use super::*;
use crate::link::{Reason, Shared};

fn link(revision: u32) -> String {
    let paths = vec!["managing".into()];
    let (quiz, reason) = ("sample".into(), Reason::Challenge);
    Shared { quiz, revision, right: 2, total: 3, band: 50, reason, paths }.fragment()
}

fn told(session: &Session) -> Vec<Notice<'_>> {
    view(&session.model).notices
}

#[test]
fn a_link_is_told_until_the_visitor_goes_on_and_its_score_is_shown_at_the_end() {
    for (revision, notice) in [(3, Notice::LinkFollowed), (2, Notice::LinkOtherRevision)] {
        let mut session = Session::with(Stored::Nothing);
        session.send(Msg::AddressRead(link(revision)));
        session.send(Msg::HistoryPressed);
        session.send(Msg::HistoryLeft);
        assert_eq!(told(&session), [notice]);
        session.answer_core(["sound"; 3]);
        assert_eq!(told(&session), []);
        session.send(Msg::AdvisePressed);
        let View::Result(result) = view(&session.model).view else { panic!("the result") };
        assert_eq!(result.friend.map(|friend| (friend.right, friend.total)), Some((2, 3)));
    }
}

#[test]
fn a_share_sheet_that_does_not_come_is_told_until_it_is_asked_for_again() {
    let mut session = Session::with(Stored::Nothing);
    session.answer_core(["sound"; 3]);
    session.send(Msg::AdvisePressed);
    for _ in 0..2 {
        session.send(Msg::SharePressed);
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
    session.send(Msg::AddressRead(link(3)));
    session.send(Msg::KeptAside { kept: true });
    session.send(Msg::SaveFailed);
    session.send(Msg::ConnectionChanged { online: false });
    session.send(Msg::ShareMissing);
    session.send(Msg::Cleared { gone: false });
    let all = [
        Notice::NotCleared,
        Notice::ShareMissing,
        Notice::LinkFollowed,
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
