//! Coming back when something that was missed is due.

use super::*;

const DAY: u64 = 24 * 60 * 60 * 1_000;

/// What is stored once the core questions have been answered so, up to the result.
fn stored(answers: [(&str, Certainty); 3]) -> String {
    let mut first = Session::with(Stored::Nothing);
    for (choice, certainty) in answers {
        first.answer(choice, certainty);
        first.send(Msg::NextPressed);
    }
    first.send(Msg::PathPressed);
    first.send(Msg::AboutAnswered("start".into(), Some("engineer".into())));
    saved(&first.advise()).unwrap().write()
}

fn two_missed() -> String {
    stored([
        ("belief", Certainty::Guessing),
        ("sound", Certainty::Certain),
        ("belief", Certainty::Certain),
    ])
}

/// A visitor who comes back so many days after the first visit.
fn back(text: &str, days: u64) -> Session {
    let mut session = Session::unread();
    session.clock += days * DAY;
    session.send(Msg::StoreRead(Stored::Text(text.to_owned())));
    session
}

fn asked(session: &Session) -> (String, usize) {
    let View::Question(question) = view(&session.model).view else { panic!("a question") };
    assert_eq!(question.round, Round::Missed);
    (question.question.id.to_string(), question.dots.len())
}

/// The days of the next looks, from the first visit, as the result says them.
fn next_looks(session: &Session) -> Vec<(u64, usize)> {
    let next_looks = match view(&session.model).view {
        View::Result(result) => result.next_looks,
        View::Retest(retest) => retest.next_looks,
        other => panic!("{other:?}"),
    };
    next_looks.iter().map(|(at, count)| (at.0 / DAY, *count)).collect()
}

/// Takes the whole re-test with right answers, and returns what is stored then.
fn retest_rightly(session: &mut Session) -> String {
    session.send(Msg::RetestPressed);
    while session.screen() == "question" {
        session.answer("sound", Certainty::FairlySure);
        session.send(Msg::NextPressed);
    }
    saved(&session.send(Msg::PathPressed)).unwrap().write()
}

#[test]
fn nothing_is_offered_before_a_week_has_passed() {
    let session = back(&two_missed(), 6);
    assert_eq!(view(&session.model).due, 0);
    assert!(matches!(
        view(&session.model).offer,
        Some(OfferView::LastResult { right: 1, total: 3, .. })
    ));
}

#[test]
fn after_a_week_what_was_missed_is_asked_the_surest_first() {
    let mut session = back(&two_missed(), 7);
    assert_eq!(view(&session.model).due, 2);
    assert!(matches!(
        view(&session.model).offer,
        Some(OfferView::LastResult { right: 1, total: 3, .. })
    ));
    session.send(Msg::RetestPressed);
    assert_eq!(asked(&session), ("expert".to_owned(), 2));
    assert_eq!((view(&session.model).due, view(&session.model).offer), (0, None));
    session.answer("sound", Certainty::Certain);
    session.send(Msg::NextPressed);
    assert_eq!(asked(&session), ("degree".to_owned(), 2));
}

#[test]
fn the_result_says_when_the_next_look_is() {
    let mut first = Session::with(Stored::Nothing);
    first.answer_core(["belief", "sound", "opposite"]);
    first.advise();
    assert_eq!(next_looks(&first), [(7, 2)]);
}

#[test]
fn a_right_re_test_moves_the_next_look_by_a_month_and_leaves_the_first_score() {
    let mut session = back(&two_missed(), 8);
    let text = retest_rightly(&mut session);
    assert_eq!(next_looks(&session), [(38, 2)]);
    let View::Retest(retest) = view(&session.model).view else { panic!("the re-test") };
    assert_eq!((retest.repaired, retest.held), (2, Some((3, 3))));
    let dots: Vec<_> =
        retest.rows.iter().map(|(one, before, now)| (one.id.as_str(), *before, *now)).collect();
    let expected = [("expert", Dot::Wrong, Dot::Right), ("degree", Dot::Wrong, Dot::Right)];
    assert_eq!(dots, expected);
    let record = &session.model.record;
    let scores: Vec<_> = record.attempts.iter().map(|one| (one.round, one.score().right)).collect();
    assert_eq!(scores, [(Round::Full, 1), (Round::Missed, 2)]);

    let session = back(&text, 30);
    assert_eq!(view(&session.model).due, 0);
    assert!(matches!(
        view(&session.model).offer,
        Some(OfferView::LastResult { right: 1, total: 3, .. })
    ));

    let mut session = back(&text, 38);
    assert_eq!(view(&session.model).due, 2);
    let text = retest_rightly(&mut session);
    assert_eq!(next_looks(&session), []);
    assert_eq!(view(&back(&text, 48).model).due, 0, "learned");
}

#[test]
fn answering_again_at_once_changes_nothing_when_right_and_starts_anew_when_wrong() {
    let mut session = back(&two_missed(), 1);
    session.send(Msg::ResumePressed);
    assert_eq!(next_looks(&session), [(7, 2)]);
    session.send(Msg::RetakeMissedPressed);
    session.answer("sound", Certainty::Certain);
    session.send(Msg::NextPressed);
    session.answer("belief", Certainty::Certain);
    session.send(Msg::PathPressed);
    assert_eq!(next_looks(&session), [(7, 1), (8, 1)]);
}

#[test]
fn a_stopped_attempt_can_be_gone_on_with_beside_the_re_test() {
    let mut second = back(&two_missed(), 1);
    second.send(Msg::RestartPressed);
    let text = saved(&second.answer("sound", Certainty::Certain)).unwrap().write();
    let mut third = back(&text, 8);
    assert_eq!(view(&third.model).due, 2);
    assert_eq!(view(&third.model).offer, Some(OfferView::Resume { answered: 1, total: 3 }));
    retest_rightly(&mut third);
    third.send(Msg::WholeQuizPressed);
    assert_eq!(third.screen(), "explanation", "the whole quiz stands where it was left");
    assert_eq!(third.model.attempt.responses.len(), 1);
}

#[test]
fn a_re_test_that_was_stopped_is_offered_once() {
    let mut second = back(&two_missed(), 8);
    second.send(Msg::RetestPressed);
    let text = saved(&second.answer("sound", Certainty::Certain)).unwrap().write();
    let mut third = back(&text, 9);
    assert_eq!(view(&third.model).due, 0, "what is left of it is asked when it is gone on with");
    assert_eq!(view(&third.model).offer, Some(OfferView::Resume { answered: 1, total: 2 }));
    third.send(Msg::ResumePressed);
    third.send(Msg::NextPressed);
    assert_eq!(asked(&third), ("degree".to_owned(), 2));
}

#[test]
fn what_another_tab_has_asked_again_is_no_longer_due_here() {
    let text = two_missed();
    let (mut ours, mut theirs) = (back(&text, 8), back(&text, 8));
    let text = retest_rightly(&mut theirs);
    ours.send(Msg::StoreChanged(Some(text)));
    assert_eq!(view(&ours.model).due, 0);
    assert_eq!(ours.send(Msg::RetestPressed), []);
    assert!(matches!(
        view(&ours.model).offer,
        Some(OfferView::LastResult { right: 1, total: 3, .. })
    ));
}

#[test]
fn two_tabs_that_each_ask_some_keep_the_answers_of_both() {
    let text = two_missed();
    let (mut ours, mut theirs) = (back(&text, 8), back(&text, 9));
    retest_rightly(&mut ours);
    theirs.send(Msg::RetestPressed);
    let text = saved(&theirs.answer("opposite", Certainty::Certain)).unwrap().write();
    ours.send(Msg::StoreChanged(Some(text)));
    assert_eq!(next_looks(&ours), [(16, 1), (38, 1)]);
}

#[test]
fn a_record_without_reviews_has_its_re_test_too() {
    let text = two_missed();
    let at = text.find(r#","reviews":"#).unwrap();
    let older = format!("{}}}", &text[..at]);
    assert_eq!(view(&back(&older, 8).model).due, 2);
    let text = retest_rightly(&mut back(&older, 8));
    assert!(text.contains(r#""reviews":[{"question":"degree""#), "{text}");
}

#[test]
fn what_the_quiz_no_longer_asks_is_passed_over() {
    let text = two_missed().replace("\"expert\"", "\"gone\"");
    let mut session = back(&text, 8);
    assert_eq!(view(&session.model).due, 1);
    session.send(Msg::RetestPressed);
    assert_eq!(asked(&session), ("degree".to_owned(), 1));
}

#[test]
fn a_clock_that_was_set_back_offers_nothing_and_breaks_nothing() {
    let text = retest_rightly(&mut back(&two_missed(), 8));
    let mut session = back(&text, 0);
    assert_eq!(view(&session.model).due, 0);
    session.send(Msg::ResumePressed);
    assert_eq!(next_looks(&session), [(38, 2)]);
    session.send(Msg::RetakeMissedPressed);
    assert_eq!(asked(&session), ("expert".to_owned(), 2));
}

#[test]
fn what_is_not_kept_has_no_next_look() {
    let mut session = Session::with(Stored::Blocked);
    session.answer_core(["belief"; 3]);
    session.advise();
    assert_eq!(next_looks(&session), []);
}

#[test]
fn the_bonus_round_is_never_due() {
    let mut session = Session::with(Stored::Nothing);
    session.answer_core(["sound"; 3]);
    session.advise();
    session.send(Msg::MorePressed);
    session.answer("sound", Certainty::Certain);
    session.send(Msg::NextPressed);
    session.answer("sound", Certainty::Certain);
    session.send(Msg::PathPressed);
    session.advise();
    session.send(Msg::BonusPressed);
    session.answer("belief", Certainty::Certain);
    let text = saved(&session.send(Msg::PathPressed)).unwrap().write();
    assert_eq!(session.screen(), "result");
    assert_eq!(next_looks(&session), []);
    assert_eq!(view(&back(&text, 40).model).due, 0);
}

/// A copy of a format-1 record from before there were reviews has none in it.
#[test]
fn what_was_missed_in_an_older_copy_comes_due_too() {
    let text = two_missed();
    let reviews = text.find(",\"reviews\":").unwrap();
    let rest = &text[reviews + 1..];
    let end = rest.find("],\"").map_or(rest.len() - 1, |at| at + 1);
    let older = [&text[..reviews], &rest[end..]].concat();
    assert!(!older.contains("reviews") && older.ends_with('}'), "{older}");
    let mut session = Session::with(Stored::Nothing);
    let brought = saved(&session.send(Msg::RecordBrought(older))).unwrap().clone();
    assert_eq!(brought.reviews, Record::read(&text).unwrap().reviews);
}

#[test]
fn what_was_missed_is_asked_again_though_no_whole_quiz_is_kept() {
    // A copy with an attempt at two missed questions, and nothing of the quiz in which they were.
    let mut second = back(&two_missed(), 1);
    second.send(Msg::ResumePressed);
    second.send(Msg::RetakeMissedPressed);
    let mut record = saved(&second.answer("belief", Certainty::Certain)).unwrap().clone();
    record.attempts.retain(|attempt| attempt.round == Round::Missed);
    record.attempts[0].questions.truncate(1);
    let mut session = back(&record.write(), 12);
    assert_eq!(view(&session.model).due, 2);
    session.send(Msg::RetestPressed);
    assert_eq!(asked(&session).1, 2);
    assert!(session.model.attempt.about.is_empty());
}
