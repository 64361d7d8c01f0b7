//! Places in the browser's history, and going there again.

use super::*;
use crate::app::PartFile;
use crate::link::Shared;
use quiz_model::PartKind;

/// What was named last: its screen, its address, and whether it replaced the place before.
fn last(session: &Session) -> (String, &'static str, bool) {
    let place = session.places.last().unwrap();
    let (_, screen) = place.name.split_once(' ').unwrap();
    (screen.to_owned(), place.fragment, place.replaces)
}

fn named(session: &Session, number: usize) -> Msg {
    Msg::Went(session.places[number].name.clone())
}

fn started() -> Session {
    let mut session = Session::with(Stored::Nothing);
    session.send(Msg::Started);
    session
}

#[test]
fn each_screen_is_a_place_and_an_explanation_takes_that_of_its_question() {
    let mut session = started();
    assert_eq!(last(&session), ("q0".to_owned(), "", true));
    session.answer("sound", Certainty::Certain);
    assert_eq!(last(&session), ("e0".to_owned(), "", true));
    session.send(Msg::NextPressed);
    assert_eq!(last(&session), ("q1".to_owned(), "", false));
    for _ in 0..2 {
        session.answer("sound", Certainty::Certain);
        session.send(Msg::NextPressed);
    }
    session.send(Msg::PathPressed);
    assert_eq!(last(&session), ("a0".to_owned(), "", false));
    session.send(Msg::AdvisePressed);
    assert_eq!(last(&session), ("a1".to_owned(), "", false));
    session.send(Msg::AdvisePressed);
    assert_eq!(last(&session), ("result".to_owned(), "result", false));
    session.send(Msg::HistoryPressed);
    assert_eq!(last(&session), ("scores".to_owned(), "scores", false));
}

#[test]
fn back_shows_the_explanation_before_and_asks_no_answered_question_again() {
    let mut session = started();
    session.answer("sound", Certainty::Certain);
    session.send(Msg::NextPressed);
    let count = session.places.len();
    session.send(named(&session, 1));
    assert_eq!(session.screen(), "explanation");
    assert_eq!(session.places.len(), count, "the browser knows this place already");
    session.send(named(&session, 2));
    assert_eq!(session.screen(), "question");
    session.answer("sound", Certainty::Certain);
    session.send(named(&session, 2));
    assert_eq!(session.screen(), "explanation", "question 2 has its answer");
    assert_eq!(session.model.attempt.responses.len(), 2);
}

#[test]
fn an_attempt_that_is_kept_is_gone_back_to_and_another_is_passed_over() {
    let mut session = started();
    session.answer_core(["sound"; 3]);
    session.advise();
    let result = session.places.last().unwrap().name.clone();
    session.send(Msg::RestartPressed);
    assert_eq!(session.screen(), "question");
    session.send(Msg::Went(result));
    assert_eq!(session.screen(), "result");
    for name in ["1-1 result", "1-1 q0", "rubbish", "", " ", "1-1 scores"] {
        session.send(Msg::Went(name.to_owned()));
        let expected = if name.ends_with("scores") { "history" } else { "result" };
        assert_eq!(session.screen(), expected, "{name:?}");
    }
}

#[test]
fn what_cannot_be_shown_at_a_place_is_shown_as_far_as_it_can() {
    let mut session = started();
    session.answer("sound", Certainty::Certain);
    session.send(Msg::NextPressed);
    let id = session.model.attempt.id;
    for screen in ["result", "a0", "a9", "e1", "q1", "q9", "e9"] {
        session.send(Msg::Went(format!("{id} {screen}")));
        assert_eq!(session.screen(), "question", "{screen}");
        assert_eq!(session.model.attempt.position, Position::Question(1), "{screen}");
    }
}

/// What is stored after a whole quiz.
fn record() -> String {
    let mut session = started();
    session.answer_core(["sound", "belief", "sound"]);
    saved(&session.advise()).unwrap().write()
}

#[test]
fn the_addresses_of_result_and_scores_lead_there_when_the_page_is_loaded() {
    for (stored, fragment, screen) in [
        (Stored::Text(record()), "#result", "result"),
        (Stored::Text(record()), "#scores", "history"),
        (Stored::Text(record()), "#result&v1.broken", "result"),
        (Stored::Text(record()), "", "question"),
        (Stored::Text(record()), "#plan", "question"),
        (Stored::Nothing, "#result", "question"),
        (Stored::Nothing, "#scores", "question"),
        (Stored::Blocked, "#result", "question"),
    ] {
        let mut session = Session::unread();
        session.send(Msg::StoreRead(stored.clone()));
        session.send(Msg::AddressRead(fragment.to_owned()));
        session.send(Msg::Started);
        assert_eq!(session.screen(), screen, "{fragment} {stored:?}");
    }
}

#[test]
fn an_attempt_that_is_begun_and_not_finished_is_no_result_to_lead_to() {
    let mut session = started();
    let begun = saved(&session.answer("sound", Certainty::Certain)).unwrap().write();
    for (fragment, screen) in [("#result", "question"), ("#scores", "history")] {
        let mut session = Session::with(Stored::Text(begun.clone()));
        session.send(Msg::AddressRead(fragment.to_owned()));
        session.send(Msg::Started);
        assert_eq!(session.screen(), screen, "{fragment}");
    }
    // One that is begun anew leaves the result before it where it was.
    let mut session = Session::with(Stored::Text(record()));
    session.send(Msg::RestartPressed);
    session.clock = 90_000;
    let again = saved(&session.answer("belief", Certainty::Certain)).unwrap().write();
    let mut session = Session::with(Stored::Text(again));
    session.send(Msg::AddressRead("#result".to_owned()));
    session.send(Msg::Started);
    let View::Result(result) = view(&session.model).view else { panic!("the result") };
    assert_eq!((result.score.right, result.score.answered), (2, 3));
    assert_eq!(last(&session), ("result".to_owned(), "result", true));
}

#[test]
fn a_link_of_a_friend_stands_beside_the_address_of_the_result() {
    let friend = Shared::challenge(&sample::quiz(), 1, 3, None);
    for (stored, screen) in [(Stored::Text(record()), "result"), (Stored::Nothing, "question")] {
        let mut session = Session::with(stored);
        session.send(Msg::AddressRead(format!("#result&{}", friend.fragment())));
        session.send(Msg::Started);
        assert_eq!(session.screen(), screen);
        let challenge = view(&session.model).challenge.expect("it is told");
        assert_eq!((challenge.score.right, challenge.score.total), (1, 3));
        if let View::Result(result) = view(&session.model).view {
            assert_eq!(result.friend.map(|friend| (friend.right, friend.total)), Some((1, 3)));
        }
    }
}

#[test]
fn an_attempt_that_is_not_kept_is_passed_over_once_another_is_begun() {
    let mut session = started();
    session.answer_core(["sound"; 3]);
    session.advise();
    let result = session.places.last().unwrap().name.clone();
    session.send(Msg::RestartPressed);
    let unanswered = session.places.last().unwrap().name.clone();
    // It is on screen, and so it can be gone back to from the list.
    session.send(Msg::HistoryPressed);
    session.send(Msg::Went(unanswered.clone()));
    assert_eq!(session.model.attempt.position, Position::Question(0));
    assert_eq!(session.screen(), "question");
    // Once the result is on screen, nobody knows of it any more.
    session.send(Msg::Went(result));
    session.send(Msg::Went(unanswered));
    assert_eq!(session.screen(), "result");
    assert_eq!(session.model.record.attempts.len(), 1);
}

#[test]
fn a_question_about_the_visitor_that_is_no_more_is_the_last_that_there_is() {
    let mut session = started();
    session.answer_core(["sound"; 3]);
    session.advise();
    let id = session.model.attempt.id;
    for (screen, number) in [("a0", 1), ("a1", 2), ("a9", 2)] {
        session.send(Msg::Went(format!("{id} {screen}")));
        let View::AboutYou(about) = view(&session.model).view else { panic!("{screen}") };
        assert_eq!(about.number, number, "{screen}");
    }
}

#[test]
fn what_was_deleted_leaves_the_address_of_the_list_behind() {
    let mut session = started();
    session.answer("sound", Certainty::Certain);
    session.send(Msg::HistoryPressed);
    session.send(Msg::Cleared { gone: true });
    assert_eq!(session.screen(), "question");
    assert_eq!(last(&session), ("q0".to_owned(), "", false));
}

/// The record of somebody who answered both decks, up to the result.
fn record_of_both_decks() -> String {
    let mut session = started();
    session.send(Msg::MoreAsked);
    for _ in 0..5 {
        session.answer("sound", Certainty::Certain);
        session.send(Msg::NextPressed);
    }
    session.send(Msg::PathPressed);
    saved(&session.advise()).unwrap().write()
}

/// The page with details and further questions.
fn further() -> Msg {
    let content = Box::leak(Box::new(sample::without_bonus().0));
    Msg::PartRead(PartKind::Further, PartFile::Read(content))
}

#[test]
fn a_result_that_waits_for_its_questions_is_shown_when_they_come() {
    for asks_more in [false, true] {
        let mut session = Session::of(sample::in_parts().0);
        if asks_more {
            session.send(Msg::MoreAsked);
        }
        session.send(Msg::StoreRead(Stored::Text(record_of_both_decks())));
        session.send(Msg::AddressRead("#result".to_owned()));
        session.send(Msg::Started);
        assert_eq!(session.screen(), "question", "{asks_more}");
        session.send(further());
        assert_eq!(session.screen(), "result", "{asks_more}");
        assert_eq!(session.model.attempt.score().right, 5);
    }
}

#[test]
fn a_place_that_waits_for_its_questions_is_gone_to_when_they_come() {
    for (screen, expected) in [("a0", "about-you"), ("e3", "explanation"), ("result", "result")] {
        let mut session = Session::of(sample::in_parts().0);
        session.send(Msg::StoreRead(Stored::Text(record_of_both_decks())));
        session.send(Msg::Started);
        let id = session.model.record.attempts[0].id;
        session.send(Msg::Went(format!("{id} {screen}")));
        assert_eq!(session.screen(), "question", "{screen}");
        session.send(further());
        assert_eq!(session.screen(), expected, "{screen}");
    }
}
