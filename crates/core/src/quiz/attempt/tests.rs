//! The machine step by step, and what it refuses.

use super::*;
use quiz_model::sample;

fn begun() -> (Quiz, Attempt) {
    let quiz = sample::quiz();
    let attempt = Attempt::start(&quiz, Moment(1_000), 7, 42);
    (quiz, attempt)
}

fn answer(quiz: &Quiz, attempt: &mut Attempt, choice: &str, certainty: Certainty) -> bool {
    let Position::Question(index) = attempt.position else {
        return false;
    };
    let question = quiz.question(attempt.question(index).unwrap()).unwrap();
    attempt.answer(question, Some(&choice.into()), certainty, Moment(2_000))
}

fn answer_all(quiz: &Quiz, attempt: &mut Attempt, choices: &[(&str, Certainty)]) {
    for (choice, certainty) in choices {
        assert!(answer(quiz, attempt, choice, *certainty));
        attempt.go_on();
    }
}

#[test]
fn starts_with_the_core_questions() {
    let (_, attempt) = begun();
    assert_eq!(attempt.id.as_str(), "1000-42");
    assert_eq!(attempt.position, Position::Question(0));
    let asked: Vec<_> = attempt.questions.iter().map(QuestionId::as_str).collect();
    assert_eq!(asked, ["degree", "code", "expert"]);
}

#[test]
fn an_answer_leads_to_its_explanation_and_on() {
    let (quiz, mut attempt) = begun();
    assert!(answer(&quiz, &mut attempt, "sound", Certainty::Certain));
    assert_eq!(attempt.position, Position::Explanation(0));
    assert!(attempt.responses[0].right);
    assert!(attempt.go_on());
    assert_eq!(attempt.position, Position::Question(1));
}

#[test]
fn refuses_an_answer_without_a_choice_of_the_question() {
    let (quiz, mut attempt) = begun();
    let degree = quiz.question(&"degree".into()).unwrap();
    let code = quiz.question(&"code".into()).unwrap();
    for (question, choice, certainty) in [
        (degree, None, Certainty::Guessing),
        (degree, Some("nowhere"), Certainty::Certain),
        (code, Some("sound"), Certainty::Certain),
        (code, None, Certainty::NoIdea),
    ] {
        let choice = choice.map(Taken::from);
        assert!(!attempt.answer(question, choice.as_ref(), certainty, Moment(0)));
    }
    assert_eq!(attempt.responses, []);
    assert_eq!(attempt.position, Position::Question(0));
}

#[test]
fn no_idea_takes_no_choice_and_is_not_right() {
    let (quiz, mut attempt) = begun();
    assert!(answer(&quiz, &mut attempt, "sound", Certainty::NoIdea));
    assert_eq!(attempt.responses[0].choice, None);
    assert!(!attempt.responses[0].right);
}

#[test]
fn going_back_shows_explanations_and_changes_nothing() {
    let (quiz, mut attempt) = begun();
    assert!(!attempt.back());
    answer_all(
        &quiz,
        &mut attempt,
        &[("sound", Certainty::Certain), ("belief", Certainty::Guessing)],
    );
    assert_eq!(attempt.position, Position::Question(2));
    assert!(attempt.back());
    assert_eq!(attempt.position, Position::Explanation(1));
    assert!(attempt.back());
    assert_eq!(attempt.position, Position::Explanation(0));
    assert!(!attempt.back());
    assert!(attempt.go_on());
    assert_eq!(attempt.position, Position::Explanation(1));
    assert!(attempt.go_on());
    assert_eq!(attempt.position, Position::Question(2));
}

#[test]
fn after_the_last_explanation_the_visitor_chooses() {
    let (quiz, mut attempt) = begun();
    answer_all(&quiz, &mut attempt, &[("sound", Certainty::Certain); 3]);
    assert_eq!(attempt.position, Position::Explanation(2));
    assert!(!attempt.go_on());
    let mut more = attempt.clone();
    assert!(more.extend(&quiz));
    assert_eq!(more.position, Position::Question(3));
    assert_eq!(more.questions.len(), 5);
    assert!(!more.extend(&quiz));
    assert!(attempt.go_to_advice());
    assert_eq!(attempt.position, Position::AboutYou);
}

#[test]
fn the_first_moment_of_finishing_stays() {
    let (quiz, mut attempt) = begun();
    assert!(!attempt.go_to_advice());
    answer_all(&quiz, &mut attempt, &[("sound", Certainty::Certain); 3]);
    attempt.finish(vec!["trying".into()], Moment(5));
    attempt.finish(vec!["managing".into()], Moment(9));
    assert_eq!(attempt.finished, Some(Moment(5)));
    assert_eq!(attempt.paths, [PathId::from("managing")]);
    assert!(attempt.back());
    assert_eq!(attempt.position, Position::AboutYou);
}

#[test]
fn a_retake_asks_what_was_missed_most_confident_first() {
    let (quiz, mut attempt) = begun();
    answer_all(
        &quiz,
        &mut attempt,
        &[
            ("belief", Certainty::Guessing),
            ("sound", Certainty::Guessing),
            ("opposite", Certainty::Certain),
        ],
    );
    attempt.about.insert("start".into(), "manager".into());
    let retake = attempt.retake_missed(&quiz, Moment(9), 5).unwrap();
    let asked: Vec<_> = retake.questions.iter().map(QuestionId::as_str).collect();
    assert_eq!(asked, ["expert", "degree"]);
    assert_eq!(retake.round, Round::Missed);
    assert_eq!(retake.about, attempt.about);
    assert_ne!(retake.id, attempt.id);
}

#[test]
fn a_retake_goes_from_its_last_explanation_to_the_result() {
    let (quiz, mut attempt) = begun();
    answer_all(&quiz, &mut attempt, &[("belief", Certainty::Certain); 3]);
    let mut retake = attempt.retake_missed(&quiz, Moment(9), 5).unwrap();
    answer_all(&quiz, &mut retake, &[("sound", Certainty::Certain); 3]);
    assert!(retake.go_to_advice());
    assert_eq!(retake.position, Position::Result);
    assert!(retake.retake_missed(&quiz, Moment(10), 6).is_none());
    assert!(!retake.extend(&quiz));
}

#[test]
fn an_attempt_of_another_revision_is_fitted() {
    let (mut quiz, mut attempt) = begun();
    answer_all(&quiz, &mut attempt, &[("sound", Certainty::Certain)]);
    attempt.about.insert("start".into(), "gone".into());
    quiz.questions.retain(|question| question.id.as_str() != "code");
    assert!(attempt.fit_to(&quiz));
    assert_eq!(attempt.position, Position::Question(1));
    assert_eq!(attempt.question(1), Some(&"expert".into()));
    assert!(attempt.about.is_empty());
    assert!(!attempt.fit_to(&quiz));
}

#[test]
fn responses_to_questions_that_are_gone_still_count() {
    let (mut quiz, mut attempt) = begun();
    answer_all(&quiz, &mut attempt, &[("sound", Certainty::Certain); 3]);
    quiz.questions.retain(|question| question.id.as_str() != "expert");
    assert!(attempt.fit_to(&quiz));
    assert_eq!(attempt.position, Position::AboutYou);
    assert_eq!(attempt.score(), Score { right: 3, answered: 3, mark: 9 });
}

#[test]
fn a_round_that_loses_its_last_open_question_ends_as_its_kind_does() {
    let (mut quiz, attempt) = begun();
    let mut bonus = Attempt::bonus(&quiz, Moment(9), 5).unwrap();
    bonus.questions.push("expert".into());
    let asks_two = |round| Attempt { round, ..bonus.clone() };
    quiz.questions.retain(|question| question.id.as_str() != "expert");
    for (round, end) in [
        (Round::Bonus, Position::Result),
        (Round::Missed, Position::Result),
        (Round::Full, Position::AboutYou),
    ] {
        let mut attempt = asks_two(round);
        assert!(answer(&quiz, &mut attempt, "sound", Certainty::Certain));
        attempt.position = Position::Question(1);
        assert!(attempt.fit_to(&quiz), "{round:?}");
        assert_eq!(attempt.position, end, "{round:?}");
        // A page that the round does not have, in a record of somebody's making.
        attempt.position = Position::AboutYou;
        assert!(!attempt.fit_to(&quiz), "{round:?}");
        assert_eq!(attempt.position, end, "{round:?}");
    }
    assert_eq!(attempt.position, Position::Question(0));
}

#[test]
fn an_attempt_whose_questions_are_all_gone_ends_as_its_kind_does() {
    let (mut quiz, attempt) = begun();
    quiz.questions.clear();
    for (round, end) in [(Round::Full, Position::AboutYou), (Round::Missed, Position::Result)] {
        let mut attempt = Attempt { round, ..attempt.clone() };
        assert!(attempt.fit_to(&quiz));
        assert_eq!((attempt.position, attempt.questions.len()), (end, 0));
    }
}

#[test]
fn going_on_where_another_tab_has_asked_more_is_no_change_of_the_quiz() {
    let (quiz, mut attempt) = begun();
    answer_all(&quiz, &mut attempt, &[("sound", Certainty::Certain); 3]);
    attempt.finish(Vec::new(), Moment(5));
    assert!(attempt.ask_more(&quiz));
    assert!(!attempt.fit_to(&quiz), "it has lost nothing");
    assert_eq!(attempt.position, Position::Question(3));
}

/// Two states of one attempt: answers of each as question, choice and moment.
fn states(ours: &[(&str, &str, u64)], theirs: &[(&str, &str, u64)]) -> [Attempt; 2] {
    let (_, attempt) = begun();
    [ours, theirs].map(|answers| {
        let responses = answers.iter().map(|(question, choice, at)| Response {
            question: (*question).into(),
            choice: Some((*choice).into()),
            certainty: Certainty::Certain,
            right: *choice == "sound",
            at: Moment(*at),
        });
        Attempt { responses: responses.collect(), ..attempt.clone() }
    })
}

fn said(attempt: &Attempt) -> Vec<(&str, &str)> {
    let mut said: Vec<_> = attempt
        .responses
        .iter()
        .map(|response| {
            (response.question.as_str(), response.choice.unwrap().ids().next().unwrap())
        })
        .collect();
    said.sort_unstable();
    said
}

#[test]
fn of_two_answers_to_one_question_the_earlier_stays_whoever_joins() {
    for (ours, theirs, expected) in [
        (&[("code", "sound", 20)][..], &[("code", "belief", 30)][..], &[("code", "sound")][..]),
        (&[("code", "sound", 30)], &[("code", "belief", 20)], &[("code", "belief")]),
        (&[("code", "sound", 20)], &[("code", "belief", 20)], &[("code", "belief")]),
        (
            &[("code", "sound", 20)],
            &[("degree", "belief", 9)],
            &[("code", "sound"), ("degree", "belief")],
        ),
    ] {
        let [ours, theirs] = states(ours, theirs);
        let join = |one: &Attempt, other: &Attempt| {
            let mut joined = one.clone();
            joined.join(other);
            joined
        };
        for joined in [join(&ours, &theirs), join(&theirs, &ours)] {
            assert_eq!(said(&joined), expected);
            assert_eq!(join(&joined, &ours), joined);
            assert_eq!(join(&joined, &theirs), joined);
        }
    }
}

#[test]
fn a_question_answered_elsewhere_becomes_its_explanation_and_what_is_read_stays() {
    let (quiz, _) = begun();
    let [ours, theirs] = states(
        &[("degree", "belief", 20)],
        &[("degree", "sound", 10), ("code", "sound", 30), ("data", "belief", 40)],
    );
    for (position, expected) in [
        (Position::Question(1), Position::Explanation(1)),
        (Position::Question(2), Position::Question(2)),
        (Position::Explanation(0), Position::Explanation(0)),
    ] {
        let mut attempt = Attempt { position, ..ours.clone() };
        let mut other = theirs.clone();
        assert!(other.ask_more(&quiz));
        assert_eq!(attempt.follow(&other, &quiz), position != expected);
        assert_eq!(attempt.position, expected);
        assert_eq!(said(&attempt), [("code", "sound"), ("data", "belief"), ("degree", "sound")]);
        // The one that is answered, and not the one that is only asked there.
        assert_eq!(attempt.questions.len(), 4);
    }
}
