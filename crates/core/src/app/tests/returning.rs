//! Coming back: what is offered, and the history.

use super::*;

#[test]
fn a_visitor_who_stopped_is_offered_to_go_on() {
    let mut first = Session::with(Stored::Nothing);
    first.answer("sound", Certainty::Certain);
    first.send(Msg::NextPressed);
    let effects = first.answer("belief", Certainty::Guessing);
    let text = saved(&effects).unwrap().write();

    let mut second = Session::with(Stored::Text(text));
    assert_eq!(view(&second.model).offer, Some(OfferView::Resume { answered: 2, total: 3 }));
    second.send(Msg::ResumePressed);
    let View::Explanation(explanation) = view(&second.model).view else { panic!("an explanation") };
    assert_eq!(explanation.number, 2);
    assert_eq!(second.model.attempt.seed, first.model.attempt.seed);
    assert_eq!(view(&second.model).offer, None);
}

#[test]
fn starting_again_keeps_the_attempt_that_was_stopped() {
    let mut first = Session::with(Stored::Nothing);
    let text = saved(&first.answer("sound", Certainty::Certain)).unwrap().write();
    let mut second = Session::with(Stored::Text(text));
    second.send(Msg::RestartPressed);
    let effects = second.answer("belief", Certainty::Certain);
    assert_eq!(saved(&effects).unwrap().attempts.len(), 2);
}

#[test]
fn a_result_of_an_earlier_visit_can_be_shown_again() {
    let mut first = Session::with(Stored::Nothing);
    first.answer_core(["sound"; 3]);
    let text = saved(&first.send(Msg::AdvisePressed)).unwrap().write();
    let mut second = Session::with(Stored::Text(text));
    assert_eq!(view(&second.model).offer, Some(OfferView::LastResult { right: 3, total: 3 }));
    assert_eq!(second.screen(), "question");
    second.send(Msg::ResumePressed);
    assert_eq!(second.screen(), "result");
}

#[test]
fn a_resumed_attempt_is_fitted_to_a_changed_quiz_and_says_so() {
    let mut first = Session::with(Stored::Nothing);
    first.answer("sound", Certainty::Certain);
    let effects = first.send(Msg::NextPressed);
    let text = saved(&effects).unwrap().write().replace("\"code\"", "\"gone\"");
    let mut second = Session::with(Stored::Text(text));
    second.send(Msg::ResumePressed);
    assert_eq!(view(&second.model).notices, [Notice::QuizChanged]);
    let View::Question(question) = view(&second.model).view else { panic!("a question") };
    assert_eq!((question.question.id.as_str(), question.total), ("expert", 2));
}

#[test]
fn old_attempts_are_shown_as_scores_and_the_oldest_summed_up() {
    let line = |number| format!("{number}-1,,full,2,3,1,,managing+gone");
    let lines = (1_000..1_120).map(line).collect::<Vec<_>>().join(";");
    let total = "900-1-7,300,400,900";
    let text = format!(r#"{{"format":1,"revision":1,"folded":"{lines}","totals":"{total}"}}"#);
    let mut session = Session::with(Stored::Text(text));
    session.answer("sound", Certainty::Certain);
    session.send(Msg::HistoryPressed);
    assert!(view(&session.model).has_history);
    let View::History(history) = view(&session.model).view else { panic!("the history") };
    assert!(history.has_archived);
    assert_eq!(history.rows.len(), 100);
    assert!(history.rows[0].is_whole);
    let second = &history.rows[1];
    assert_eq!((second.id, second.is_whole, second.started), ("1119-1", false, Moment(1_119)));
    assert_eq!((second.score.right, second.score.answered, second.score.mark), (2, 3, 1));
    assert_eq!(second.paths.len(), 1, "one that the quiz still has");
    assert_eq!(history.earlier, EarlierView { attempts: 321, right: 442, answered: 963 });

    assert_eq!(session.send(Msg::AttemptPressed("1119-1".into())), []);
    assert_eq!(session.screen(), "history");
}
