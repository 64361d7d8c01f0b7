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
    let text = saved(&first.advise()).unwrap().write();
    let mut second = Session::with(Stored::Text(text));
    assert!(matches!(
        view(&second.model).offer,
        Some(OfferView::LastResult { right: 3, total: 3, .. })
    ));
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
    assert_eq!((question.question.id.as_str(), question.dots.len()), ("expert", 2));
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

fn rows(session: &Session) -> Vec<(Round, usize, Option<usize>, Vec<Dot>)> {
    let View::History(history) = view(&session.model).view else { panic!("the history") };
    history.rows.into_iter().map(|row| (row.round, row.asked, row.stopped_of, row.dots)).collect()
}

#[test]
fn an_attempt_at_five_of_five_is_not_stopped_and_one_at_two_is() {
    let mut session = Session::with(Stored::Nothing);
    session.send(Msg::MoreAsked);
    session.answer("sound", Certainty::Certain);
    session.send(Msg::NextPressed);
    session.send(Msg::CertaintyGiven(Certainty::NoIdea));
    session.send(Msg::HistoryPressed);
    let two = vec![Dot::Right, Dot::NoIdea];
    assert_eq!(rows(&session), [(Round::Full, 5, Some(5), two)]);
    session.send(Msg::HistoryLeft);
    for _ in 0..3 {
        session.send(Msg::NextPressed);
        session.answer("belief", Certainty::Guessing);
    }
    session.send(Msg::HistoryPressed);
    let five = vec![Dot::Right, Dot::NoIdea, Dot::Wrong, Dot::Wrong, Dot::Wrong];
    assert_eq!(rows(&session), [(Round::Full, 5, None, five)]);
}

#[test]
fn of_archived_attempts_only_those_that_lack_answers_are_stopped() {
    let folded = "30-1,,full,2,3,1,5,;20-1,,full,2,5,1,5,;10-1,,missed,1,1,3,,";
    let text = format!(r#"{{"format":1,"revision":1,"folded":"{folded}"}}"#);
    let mut session = Session::with(Stored::Text(text));
    session.send(Msg::HistoryPressed);
    let none = Vec::new;
    assert_eq!(
        rows(&session),
        [
            (Round::Full, 5, Some(5), none()),
            (Round::Full, 5, None, none()),
            (Round::Missed, 1, None, none()),
        ]
    );
}
