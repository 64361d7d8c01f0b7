//! A friend's challenge: what there is to beat, the same questions, and who did better.

use super::*;
use crate::link::{RoundScore, SenderName, Shared};
use quiz_model::Deck;

/// A link with a score of so many right in a round of the first deck, or of both.
fn link(right: usize, both: bool, name: &str) -> String {
    let quiz = sample::quiz();
    let more = if both { quiz.count(Deck::More) } else { 0 };
    Shared::challenge(&quiz, right, quiz.count(Deck::Core) + more, SenderName::of(name)).fragment()
}

/// Somebody who comes by that link.
fn followed(link: String) -> Session {
    let mut session = Session::with(Stored::Nothing);
    session.send(Msg::AddressRead(link));
    session.send(Msg::Started);
    session
}

fn winner(session: &Session) -> Winner {
    let View::Verdict(verdict) = view(&session.model).view else { panic!("{}", session.screen()) };
    verdict.winner
}

fn places(session: &Session) -> Vec<&str> {
    session.places.iter().filter_map(|place| place.name.split_once(' ')).map(|it| it.1).collect()
}

#[test]
fn there_is_a_score_to_beat_until_the_visitor_goes_on() {
    let mut session = followed(link(2, false, "Lena"));
    let page = view(&session.model);
    let challenge = page.challenge.unwrap();
    assert_eq!(challenge.name.map(SenderName::as_str), Some("Lena"));
    assert_eq!(challenge.score, RoundScore { right: 2, total: 3 });
    assert!(!challenge.is_of_other_revision && challenge.own.is_none());
    assert_eq!((session.screen(), page.notices), ("question", vec![]));
    session.answer("sound", Certainty::Certain);
    assert_eq!(view(&session.model).challenge, None);
}

#[test]
fn the_verdict_comes_straight_after_the_last_question() {
    for (right, choices, expected) in [
        (2, ["sound"; 3], Winner::Visitor),
        (3, ["sound"; 3], Winner::Neither),
        (2, ["sound", "belief", "belief"], Winner::Friend),
    ] {
        let mut session = followed(link(right, false, ""));
        session.answer_core(choices);
        assert_eq!(winner(&session), expected, "{right}");
        let View::Verdict(verdict) = view(&session.model).view else { unreachable!() };
        let own = choices.iter().filter(|choice| **choice == "sound").count();
        assert_eq!((verdict.score.right, verdict.dots.len()), (own, 3));
        assert!(verdict.address.starts_with(&format!("c/{own}-3/#v2.")), "{}", verdict.address);
        session.send(Msg::PathPressed);
        assert_eq!(session.screen(), "about-you");
        session.advise();
        let View::Result(result) = view(&session.model).view else { panic!("the result") };
        assert_eq!(result.friend.map(|friend| friend.right), Some(u32::try_from(right).unwrap()));
    }
}

#[test]
fn nobody_without_a_friend_meets_a_verdict() {
    let mut session = Session::with(Stored::Nothing);
    session.answer_core(["sound"; 3]);
    assert_eq!(session.screen(), "about-you");
}

#[test]
fn the_friend_is_asked_as_many_questions() {
    let mut session = followed(link(4, true, ""));
    let all = sample::quiz().questions.iter().filter(|it| it.deck != Deck::Bonus).count();
    let View::Question(question) = view(&session.model).view else { panic!("a question") };
    assert_eq!(question.dots.len(), all);
    for _ in 1..all {
        session.send(Msg::CertaintyGiven(Certainty::NoIdea));
        session.send(Msg::NextPressed);
        assert_eq!(session.screen(), "question");
    }
    session.send(Msg::CertaintyGiven(Certainty::NoIdea));
    session.send(Msg::PathPressed);
    assert_eq!(winner(&session), Winner::Friend);
}

#[test]
fn somebody_who_has_played_is_told_at_once() {
    for (answers, expected) in [(["sound"; 3], Winner::Visitor), (["belief"; 3], Winner::Friend)] {
        let mut session = Session::with(Stored::Nothing);
        session.answer_core(answers);
        let record = saved(&session.advise()).unwrap().write();
        let mut session = Session::with(Stored::Text(record));
        session.send(Msg::AddressRead(link(2, false, "")));
        let challenge = view(&session.model).challenge.unwrap();
        let own = challenge.own.expect("a round of as many questions");
        assert_eq!(
            (own.winner, own.right),
            (expected, if expected == Winner::Visitor { 3 } else { 0 })
        );
    }
    // Another round than the friend's says nothing of it.
    let mut session = Session::with(Stored::Nothing);
    session.answer_core(["sound"; 3]);
    session.send(Msg::AddressRead(link(4, true, "")));
    assert_eq!(view(&session.model).challenge.unwrap().own, None);
}

#[test]
fn the_page_of_a_score_tells_it_where_the_link_has_lost_the_rest() {
    let score = RoundScore { right: 1, total: 3 };
    for fragment in ["", "#v2.cut", "#plan"] {
        let mut session = Session::unread();
        session.send(Msg::ScoreAsked(score));
        assert_eq!(
            view(&session.model).challenge.unwrap().score,
            score,
            "before the store is read"
        );
        session.send(Msg::StoreRead(Stored::Nothing));
        session.send(Msg::AddressRead(fragment.to_owned()));
        assert_eq!(view(&session.model).challenge.unwrap().score, score, "{fragment}");
        assert_eq!(view(&session.model).notices, [], "{fragment}");
    }
    // What the link says goes before.
    let mut session = Session::unread();
    session.send(Msg::ScoreAsked(score));
    session.send(Msg::StoreRead(Stored::Nothing));
    session.send(Msg::AddressRead(link(2, false, "Lena")));
    let challenge = view(&session.model).challenge.unwrap();
    assert_eq!((challenge.score.right, challenge.name.is_some()), (2, true));
}

#[test]
fn back_leads_through_the_verdict() {
    let mut session = followed(link(2, false, ""));
    session.answer_core(["sound"; 3]);
    session.send(Msg::PathPressed);
    assert_eq!(places(&session)[places(&session).len() - 2..], ["v", "a0"]);
    session.send(Msg::BackPressed);
    assert_eq!(session.screen(), "verdict");
    session.send(Msg::BackPressed);
    assert_eq!(session.screen(), "explanation");
    let id = session.model.attempt.id;
    session.send(Msg::Went(format!("{id} v")));
    assert_eq!(session.screen(), "verdict");
}

#[test]
fn a_link_is_sent_and_what_came_of_it_is_told() {
    let outgoing =
        Outgoing { title: "Quiz".into(), text: "Beat that.".into(), address: "c/3-3/#v2.x".into() };
    let mut session = followed(link(2, false, ""));
    session.answer_core(["sound"; 3]);
    let sent = session.send(Msg::SendPressed(outgoing.clone()));
    assert_eq!(sent, [Effect::Send(outgoing.clone())], "no panel beside the verdict");
    assert_eq!(session.send(Msg::Sent(Sent::Copied)), []);
    assert_eq!(view(&session.model).sent, Some(&Sent::Copied));
    let link = "https://example.org/c/3-3/#v2.x".to_owned();
    let effects = session.send(Msg::Sent(Sent::Refused(link.clone())));
    assert_eq!(effects, [Effect::Focus(FocusTarget::Link)]);
    assert_eq!(view(&session.model).sent, Some(&Sent::Refused(link)));
    session.send(Msg::PathPressed);
    assert_eq!(view(&session.model).sent, None);
    session.advise();
    assert_eq!(session.send(Msg::SendPressed(outgoing.clone())), [Effect::Send(outgoing.clone())]);
    let sent = session.send(Msg::Sent(Sent::Copied));
    assert!(matches!(sent[..], [Effect::OpenShare { panel: Panel::Send, .. }]), "{sent:?}");
    // Once: what somebody has chosen and typed there stays.
    session.send(Msg::SendPressed(outgoing));
    assert_eq!(session.send(Msg::Sent(Sent::Copied)), []);
}

#[test]
fn a_link_that_could_not_be_copied_is_shown_where_the_panel_does_not_come() {
    let mut session = followed(link(2, false, ""));
    session.answer_core(["sound"; 3]);
    session.send(Msg::PathPressed);
    session.advise();
    let refused = Sent::Refused("https://quiz.example/c/1-3/#v2.x".to_owned());
    let effects = session.send(Msg::Sent(refused.clone()));
    assert!(matches!(effects[..], [Effect::OpenShare { panel: Panel::Send, .. }]), "{effects:?}");
    assert_eq!(view(&session.model).sent, None, "the panel shows it");
    session.send(Msg::ShareMissing);
    assert_eq!(view(&session.model).sent, Some(&refused));
}
