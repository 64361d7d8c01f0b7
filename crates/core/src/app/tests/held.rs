//! The screen at the end of a round of missed questions: before and now, what is repaired, what is held.

use super::*;

/// A whole quiz of five questions; the first two missed, one of them without an idea.
fn whole() -> Session {
    let mut session = Session::with(Stored::Nothing);
    session.send(Msg::MoreAsked);
    session.answer("belief", Certainty::Certain);
    session.send(Msg::NextPressed);
    session.send(Msg::CertaintyGiven(Certainty::NoIdea));
    for _ in 0..3 {
        session.send(Msg::NextPressed);
        session.answer("sound", Certainty::FairlySure);
    }
    session.send(Msg::PathPressed);
    session.advise();
    session
}

/// Takes a round of what was missed with these answers, in the order in which it is asked.
fn again(session: &mut Session, choices: &[&str]) {
    session.send(Msg::RetakeMissedPressed);
    for choice in choices {
        session.answer(choice, Certainty::Guessing);
        session.send(Msg::NextPressed);
    }
    session.send(Msg::PathPressed);
}

type Rows = Vec<(String, Dot, Dot)>;

/// Rows, how many are repaired, what is held, and whether some were missed again.
fn shown(session: &Session) -> (Rows, usize, Option<(usize, usize)>, bool) {
    let View::Retest(retest) = view(&session.model).view else { panic!("the re-test") };
    let rows = retest.rows.iter().map(|(one, before, now)| (one.id.to_string(), *before, *now));
    assert!(retest.has_whole || retest.held.is_none());
    (rows.collect(), retest.repaired, retest.held, retest.has_missed)
}

fn row(id: &str, before: Dot, now: Dot) -> (String, Dot, Dot) {
    (id.to_owned(), before, now)
}

#[test]
fn each_question_has_its_answer_before_and_now() {
    for (choices, now, repaired, held) in [
        (["sound", "sound"], [Dot::Right, Dot::Right], 2, 5),
        (["sound", "belief"], [Dot::Right, Dot::Wrong], 1, 4),
        (["opposite", "belief"], [Dot::Wrong, Dot::Wrong], 0, 3),
    ] {
        let mut session = whole();
        again(&mut session, &choices);
        let rows = vec![row("degree", Dot::Wrong, now[0]), row("code", Dot::NoIdea, now[1])];
        assert_eq!(shown(&session), (rows, repaired, Some((held, 5)), held < 5), "{choices:?}");
    }
}

#[test]
fn the_answer_before_is_that_of_the_round_before_and_not_of_the_whole_quiz() {
    let mut session = whole();
    again(&mut session, &["belief", "sound"]);
    again(&mut session, &["sound"]);
    let rows = vec![row("degree", Dot::Wrong, Dot::Right)];
    assert_eq!(shown(&session), (rows, 1, Some((5, 5)), false));
    let scores: Vec<_> =
        session.model.record.attempts.iter().map(|one| one.score().right).collect();
    assert_eq!(scores, [3, 1, 1], "no earlier score is rewritten");
}

#[test]
fn without_a_whole_quiz_nothing_is_said_to_be_held() {
    let mut session = whole();
    again(&mut session, &["sound", "belief"]);
    let mut record = session.model.record.clone();
    record.attempts.retain(|attempt| attempt.round == Round::Missed);
    let id = record.attempts[0].id;
    let mut later = Session::with(Stored::Text(record.write()));
    later.send(Msg::AttemptPressed(id));
    let rows = vec![
        // How it went before is not kept; what is asked in such a round was missed.
        row("degree", Dot::Wrong, Dot::Right),
        row("code", Dot::Wrong, Dot::Wrong),
    ];
    assert_eq!(shown(&later), (rows, 1, None, true));
}

#[test]
fn a_round_that_is_not_at_its_end_shows_no_such_screen() {
    let mut session = whole();
    session.send(Msg::RetakeMissedPressed);
    session.answer("sound", Certainty::Certain);
    assert_eq!(session.send(Msg::PathPressed), []);
    assert_eq!(session.screen(), "explanation");
    let id = session.model.attempt.id;
    session.send(Msg::Went(format!("{id} result")));
    assert_eq!(session.screen(), "question");
}
