//! Quizzes of another shape than the sample's: several right choices, no paths, nothing asked about the
//! visitor, and any mixture of these.

use proptest::prelude::*;

use super::*;
use quiz_model::Quiz;
use quiz_model::sample::{self, Shape};

fn session(change: impl FnOnce(&mut Quiz)) -> Session {
    let mut quiz = sample::quiz();
    change(&mut quiz);
    let mut session = Session::of(Content { quiz, words: sample::words() });
    session.send(Msg::StoreRead(Stored::Nothing));
    session
}

/// The sample with a question first that has two right choices.
fn with_several(quiz: &mut Quiz) {
    quiz.questions.insert(0, sample::several());
}

fn without_paths(quiz: &mut Quiz) {
    quiz.paths.clear();
    quiz.about_you.clear();
}

#[test]
fn of_several_right_choices_each_is_marked_by_itself_and_all_are_needed() {
    for (pressed, right) in [
        (&["bread", "milk"][..], true),
        (&["milk", "bread"], true),
        (&["bread", "milk", "stone", "stone"], true),
        (&["bread"], false),
        (&["bread", "milk", "stone"], false),
        (&["stone"], false),
    ] {
        let mut session = session(with_several);
        for choice in pressed {
            session.send(Msg::ChoiceMarked((*choice).into()));
        }
        session.send(Msg::CertaintyGiven(Certainty::Certain));
        let View::Explanation(shown) = view(&session.model).view else { panic!("{pressed:?}") };
        assert_eq!(shown.outcome.right, right, "{pressed:?}");
        assert_eq!(shown.outcome.mark, if right { 3 } else { -6 }, "{pressed:?}");
    }
}

#[test]
fn a_mark_that_is_taken_back_is_none() {
    let mut session = session(with_several);
    for _ in 0..2 {
        session.send(Msg::ChoiceMarked("bread".into()));
    }
    let effects = session.send(Msg::CertaintyGiven(Certainty::Guessing));
    assert_eq!(effects, [Effect::Focus(FocusTarget::FirstChoice)]);
}

#[test]
fn number_keys_mark_several() {
    let mut session = session(with_several);
    let View::Question(question) = view(&session.model).view else { panic!("a question") };
    let places: Vec<_> = question.choices.iter().map(|choice| choice.right).collect();
    for (digit, _) in (1..).zip(places).filter(|(_, right)| *right) {
        session.send(Msg::KeyPressed(Key::Digit(digit)));
    }
    session.send(Msg::CertaintyGiven(Certainty::FairlySure));
    let View::Explanation(shown) = view(&session.model).view else { panic!("an explanation") };
    assert!(shown.outcome.right);
}

#[test]
fn several_choices_are_saved_as_a_list_and_read_again() {
    let mut session = session(with_several);
    session.send(Msg::ChoiceMarked("milk".into()));
    session.send(Msg::ChoiceMarked("bread".into()));
    let effects = session.send(Msg::CertaintyGiven(Certainty::Certain));
    let record = saved(&effects).unwrap();
    assert!(record.write().contains(r#""choice":["bread","milk"],"#), "{}", record.write());
    assert_eq!(Record::read(&record.write()).as_ref(), Ok(record));
}

#[test]
fn a_quiz_without_paths_ends_in_its_score() {
    let mut session = session(without_paths);
    for choice in ["sound", "belief", "sound"] {
        session.answer(choice, Certainty::Certain);
        let View::Explanation(shown) = view(&session.model).view else { panic!("an explanation") };
        assert!(!shown.leads_on);
        session.send(Msg::NextPressed);
    }
    let effects = session.send(Msg::PathPressed);
    assert_eq!(session.screen(), "result");
    let kept = &saved(&effects).unwrap().attempts[0];
    assert_eq!((kept.paths.len(), kept.finished), (0, Some(Moment(session.clock))));
    let View::Result(result) = view(&session.model).view else { panic!("the result") };
    assert_eq!((result.advice, result.score.right, result.missed.len()), (None, 2, 1));
    assert_eq!(result.band.map(|band| band.title.as_str()), Some("Half"));
    assert_eq!(result.more, 2);
    session.send(Msg::BackPressed);
    assert_eq!(session.screen(), "explanation");
    session.send(Msg::HistoryPressed);
    let View::History(history) = view(&session.model).view else { panic!("the history") };
    assert_eq!((history.rows[0].paths.len(), history.rows[0].stopped_of), (0, None));
}

#[test]
fn who_has_answered_everything_and_comes_back_is_shown_the_score() {
    let mut first = session(without_paths);
    for _ in 0..3 {
        first.answer("sound", Certainty::Certain);
        first.send(Msg::NextPressed);
    }
    let mut record = first.model.record.clone();
    // As where a friend's verdict stands before the end, or a version with such questions was left.
    record.attempts[0].position = Position::AboutYou;
    let mut second = session(without_paths);
    second.send(Msg::StoreChanged(Some(record.write())));
    let id = record.attempts[0].id;
    let effects = second.send(Msg::AttemptPressed(id));
    assert_eq!(second.screen(), "result");
    assert!(saved(&effects).unwrap().last_finished().is_some());
}

#[test]
fn paths_are_advised_where_nothing_is_asked_about_the_visitor() {
    let mut session = session(|quiz| quiz.about_you.clear());
    session.answer_core(["sound", "sound", "belief"]);
    assert_eq!(session.screen(), "result");
    let View::Result(result) = view(&session.model).view else { panic!("the result") };
    let advice = result.advice.unwrap();
    assert_eq!(advice.plans[0].0.id.as_str(), "trying");
    assert!(result.about.is_empty() && advice.skipped.is_empty() && advice.changes.is_empty());
}

#[test]
fn what_has_nothing_to_be_done_about_it_is_not_in_the_plan() {
    let mut session = session(|quiz| quiz.questions[0].practice = quiz_model::Text::default());
    session.answer_core(["belief", "belief", "sound"]);
    session.advise();
    let View::Result(result) = view(&session.model).view else { panic!("the result") };
    let advice = result.advice.unwrap();
    let unlearned: Vec<_> =
        advice.plans[0].1.unlearn.iter().map(|entry| entry.question.id.as_str()).collect();
    assert_eq!(unlearned, ["code"]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Any quiz is taken to its end by any answers; what was right then is right by the rule, what is
    /// saved is read again, and no screen is missing on the way.
    #[test]
    fn a_quiz_of_any_shape_is_taken_to_its_end(
        shapes in proptest::collection::vec((2_usize..=6, 1_u8..63, any::<[bool; 4]>()), 1..6),
        has_paths: bool, asks_about: bool, marks in proptest::collection::vec(1_u8..63, 6), sure in 1_u8..4,
    ) {
        let shapes: Vec<Shape> = shapes
            .into_iter()
            .map(|(choices, right, has)| Shape { choices, right, has })
            .collect();
        let quiz = sample::of_shape(&shapes, has_paths, asks_about);
        let mut session = Session::of(Content { quiz: quiz.clone(), words: sample::words() });
        session.send(Msg::StoreRead(Stored::Nothing));
        let mut right = 0;
        for (question, marks) in quiz.questions.iter().zip(marks.iter().cycle()) {
            prop_assert_eq!(session.screen(), "question");
            let mut marked: Vec<_> = question
                .choices
                .iter()
                .zip(0..)
                .filter(|(_, at)| (*marks >> at) & 1 == 1)
                .map(|(choice, _)| choice)
                .collect();
            if marked.is_empty() {
                marked.push(&question.choices[0]);
            }
            for choice in &marked {
                session.send(Msg::ChoiceMarked(choice.id));
            }
            // Where one is right, the last one marked is the only one.
            let taken = if question.takes_several() { &marked[..] } else { &marked[marked.len() - 1..] };
            let is_right = question.choices.iter().all(|choice| choice.right == taken.contains(&choice));
            right += usize::from(is_right);
            session.send(Msg::CertaintyGiven(Certainty::try_from(sure).unwrap()));
            let View::Explanation(shown) = view(&session.model).view else { panic!("an explanation") };
            prop_assert_eq!(shown.outcome.right, is_right);
            session.send(Msg::NextPressed);
        }
        session.send(Msg::PathPressed);
        if session.screen() == "about-you" {
            session.advise();
        }
        let View::Result(result) = view(&session.model).view else { panic!("the result") };
        prop_assert_eq!(result.score.right, right);
        prop_assert_eq!(result.advice.is_some(), has_paths);
        prop_assert_eq!(result.missed.len(), quiz.questions.len() - right);
        let record = &session.model.record;
        let read = Record::read(&record.write());
        prop_assert_eq!(read.as_ref(), Ok(record));
    }
}
