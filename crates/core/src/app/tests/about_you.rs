//! The questions about the visitor: two before the result, all others on it.

use super::*;
use crate::app::ChangedView;
use quiz_model::Cost;

fn asked(session: &Session) -> (String, Option<String>, usize) {
    let View::AboutYou(about) = view(&session.model).view else { panic!("about you") };
    let given = about.given.map(ToString::to_string);
    (about.question.id.to_string(), given, about.number)
}

fn at_about_you() -> Session {
    let mut session = Session::with(Stored::Nothing);
    session.answer_core(["sound"; 3]);
    session
}

fn picked(question: &str, option: &str) -> Msg {
    Msg::AboutPicked(question.into(), option.into())
}

fn answered(question: &str, option: &str) -> Msg {
    Msg::AboutAnswered(question.into(), Some(option.into()))
}

#[test]
fn one_tap_answers_and_goes_on_and_the_second_leads_to_the_path() {
    let mut session = at_about_you();
    assert_eq!(asked(&session), ("start".to_owned(), None, 1));
    session.send(picked("start", "engineer"));
    assert_eq!(asked(&session), ("sure".to_owned(), None, 2));
    session.send(picked("sure", "yes"));
    assert_eq!(session.screen(), "result");
    assert_eq!(session.model.attempt.paths, ["building".into()]);
}

#[test]
fn by_keyboard_an_answer_is_marked_and_the_button_or_enter_goes_on() {
    let mut session = at_about_you();
    session.send(answered("start", "manager"));
    assert_eq!(asked(&session), ("start".to_owned(), Some("manager".to_owned()), 1));
    session.send(Msg::KeyPressed(Key::Enter));
    assert_eq!(asked(&session).2, 2);
    session.send(Msg::AdvisePressed);
    assert_eq!(session.screen(), "result");
}

#[test]
fn each_can_be_skipped_which_takes_an_answer_back() {
    let mut session = at_about_you();
    session.send(answered("start", "manager"));
    session.send(Msg::AboutSkipped("start".into()));
    session.send(Msg::AboutSkipped("sure".into()));
    assert_eq!(session.screen(), "result");
    assert!(session.model.attempt.about.is_empty());
}

#[test]
fn back_goes_from_the_result_to_the_last_of_them_and_on_to_the_explanation() {
    let mut session = at_about_you();
    session.advise();
    for (screen, number) in [("about-you", 2), ("about-you", 1)] {
        session.send(Msg::BackPressed);
        assert_eq!((session.screen(), asked(&session).2), (screen, number));
    }
    session.send(Msg::BackPressed);
    assert_eq!(session.screen(), "explanation");
}

#[test]
fn a_retake_has_what_was_said_before() {
    let mut session = at_about_you();
    session.send(picked("start", "engineer"));
    session.send(picked("sure", "no"));
    session.send(Msg::RestartPressed);
    session.answer_core(["sound"; 3]);
    assert_eq!(asked(&session), ("start".to_owned(), Some("engineer".to_owned()), 1));
    session.send(Msg::AdvisePressed);
    assert_eq!(asked(&session), ("sure".to_owned(), Some("no".to_owned()), 2));
}

#[test]
fn a_change_on_the_result_moves_path_and_plan_and_is_told() {
    let mut session = at_about_you();
    session.send(picked("start", "manager"));
    session.send(picked("sure", "yes"));
    let changed = |session: &Session| {
        let View::Result(result) = view(&session.model).view else { panic!("the result") };
        result.changed.map(|ChangedView { paths, plan, hours, weeks, money }| {
            let paths: Vec<_> = paths.iter().map(|path| path.id.to_string()).collect();
            (paths, plan, hours, weeks, money)
        })
    };
    assert_eq!(changed(&session), None);
    for (question, option, expected) in [
        ("hours", "two", (vec![], true, 11, 6, Cost::Free)),
        ("money", "none", (vec![], false, 11, 6, Cost::Free)),
        ("start", "engineer", (vec!["building".to_owned()], true, 13, 7, Cost::Free)),
    ] {
        session.send(answered(question, option));
        assert_eq!(changed(&session), Some(expected), "{question} {option}");
    }
    assert_eq!(session.model.attempt.paths, ["building".into()]);
    let kept = &session.model.record.attempts[0];
    assert_eq!((kept.paths.len(), kept.about.get(&"hours".into())), (1, Some(&"two".into())));
}

#[test]
fn a_quiz_that_asks_nothing_first_goes_straight_to_its_result() {
    let mut quiz = sample::quiz();
    for question in &mut quiz.about_you {
        question.is_first = false;
    }
    let mut session = Session::of(Content { quiz, words: sample::words() });
    session.answer_core(["sound"; 3]);
    assert_eq!(session.screen(), "result");
    session.send(Msg::BackPressed);
    assert_eq!(session.screen(), "explanation");
}

#[test]
fn who_comes_back_and_answers_the_question_on_screen_is_not_asked_twice_who_they_are() {
    let mut first = at_about_you();
    first.send(picked("start", "engineer"));
    let kept = saved(&first.send(picked("sure", "no"))).unwrap().write();
    let mut second = Session::with(Stored::Text(kept.clone()));
    second.clock = 500_000;
    second.answer_core(["sound"; 3]);
    assert_eq!(asked(&second), ("start".to_owned(), Some("engineer".to_owned()), 1));
    // What was deleted meanwhile is not told again.
    let mut third = Session::with(Stored::Text(kept));
    third.send(Msg::StoreChanged(None));
    third.answer_core(["sound"; 3]);
    assert_eq!(asked(&third), ("start".to_owned(), None, 1));
}

#[test]
fn what_the_quiz_no_longer_offers_is_not_filled_in() {
    let mut first = at_about_you();
    first.send(picked("start", "engineer"));
    let kept = saved(&first.send(picked("sure", "no"))).unwrap().write();
    let mut second = Session::with(Stored::Text(kept.replace("engineer", "astronaut")));
    second.clock = 500_000;
    second.answer_core(["sound"; 3]);
    assert_eq!(asked(&second), ("start".to_owned(), None, 1));
    second.send(Msg::AdvisePressed);
    assert_eq!(asked(&second), ("sure".to_owned(), Some("no".to_owned()), 2));
}

#[test]
fn back_between_the_two_keeps_what_was_picked_and_a_skip_goes_on_all_the_same() {
    let mut session = at_about_you();
    session.send(picked("start", "engineer"));
    session.send(Msg::BackPressed);
    assert_eq!(asked(&session), ("start".to_owned(), Some("engineer".to_owned()), 1));
    session.send(Msg::AboutSkipped("start".into()));
    assert_eq!(asked(&session), ("sure".to_owned(), None, 2));
    session.send(picked("sure", "no"));
    assert_eq!(session.screen(), "result");
    assert_eq!(session.model.attempt.paths, ["trying".into()]);
}

#[test]
fn what_does_not_change_the_result_says_so_and_what_is_unknown_says_nothing() {
    let mut session = at_about_you();
    session.send(picked("start", "manager"));
    session.send(picked("sure", "yes"));
    assert_eq!(session.send(answered("hours", "nowhere")), []);
    let View::Result(result) = view(&session.model).view else { panic!("the result") };
    assert_eq!(result.changed, None);
    session.send(answered("money", "some"));
    let View::Result(result) = view(&session.model).view else { panic!("the result") };
    let nothing =
        ChangedView { paths: vec![], plan: false, hours: 11, weeks: 3, money: Cost::Free };
    assert_eq!(result.changed, Some(nothing));
    // It is told on this screen alone.
    session.send(Msg::BackPressed);
    session.send(Msg::AdvisePressed);
    let View::Result(result) = view(&session.model).view else { panic!("the result") };
    assert_eq!(result.changed, None);
}
