//! Which choices a question may have, and what it needs besides.

use crate::authored::{Choice, Image, Kind, Markdown, Question, Quiz, State};
use crate::check::lengths::tests::quiz;
use crate::check::{advise, check};

fn choice(id: &str, right: bool) -> Choice {
    let feedback = Some(Markdown("Because.".to_owned()));
    Choice { id: id.to_owned(), right, kind: None, text: id.to_owned(), image: None, feedback }
}

fn choices(right: &[bool]) -> Vec<Choice> {
    right.iter().enumerate().map(|(at, right)| choice(&format!("c{at}"), *right)).collect()
}

fn mistakes(change: impl FnOnce(&mut Question)) -> Vec<String> {
    let mut quiz = quiz();
    change(&mut quiz.questions[0]);
    check(&quiz).iter().map(|it| format!("{}: {}", it.place, it.what)).collect()
}

#[test]
fn a_question_without_kinds_has_two_to_six_choices_some_of_them_right() {
    for (right, expected) in [
        (&[true, false][..], None),
        (&[true, true, false], None),
        (&[false, true, true, true, true, true], None),
        (&[true], Some("`a-first-belief` has 1 choices: 2 are the fewest, 6 the most")),
        (
            &[true, false, false, false, false, false, false],
            Some("`a-first-belief` has 7 choices: 2 are the fewest, 6 the most"),
        ),
        (
            &[false, false],
            Some("`a-first-belief` has no choice with `right = true`: mark at least one"),
        ),
        (
            &[true, true],
            Some("each choice of `a-first-belief` is right: at least one has to be wrong"),
        ),
    ] {
        let expected: Vec<_> =
            expected.iter().map(|what| format!("questions[0].choices: {what}")).collect();
        assert_eq!(mistakes(|question| question.choices = choices(right)), expected, "{right:?}");
    }
}

#[test]
fn where_one_choice_has_a_kind_there_is_one_of_each_and_the_key_is_right() {
    let second = |question: &mut Question| question.choices[1].kind = None;
    assert_eq!(
        mistakes(second),
        [
            "questions[0].choices: `a-first-belief` has 0 choices with `kind = \"misconception\"`: it \
             needs exactly one",
            "questions[0].choices[1]: the other choices have a `kind`: give this one its own, or leave \
             all of them out",
        ]
    );
    assert_eq!(
        mistakes(|question| question.choices[1].right = true),
        [
            "questions[0].choices[1]: only the choice with `kind = \"key\"` is right: leave out `right` \
             or the kinds"
        ]
    );
    assert_eq!(mistakes(|question| question.choices[0].right = true), [""; 0]);
}

/// A question with nothing but what has to be there.
fn bare() -> Question {
    let mut choices = choices(&[true, false]);
    for choice in &mut choices {
        choice.feedback = None;
    }
    let Quiz { questions, .. } = quiz();
    Question {
        id: "bare".to_owned(),
        ask: "Which?".to_owned(),
        choices,
        misconception: None,
        scene: None,
        truth: None,
        fact: None,
        why_believed: None,
        catch: None,
        what_matters: Vec::new(),
        practice: None,
        evidence: Vec::new(),
        ..questions[0].clone()
    }
}

#[test]
fn what_a_checked_quiz_needs_a_draft_is_advised_to_have() {
    let missing = "this text is missing: write it";
    let expected = [
        format!("questions[0].fact: {missing}"),
        "questions[0].truth: say what is true in one sentence".to_owned(),
        "questions[0].evidence: a fact needs at least two pieces of evidence".to_owned(),
        format!("questions[0].choices[0].feedback: {missing}"),
        format!("questions[0].choices[1].feedback: {missing}"),
    ];
    let said = |found: Vec<crate::check::Mistake>| {
        found.iter().map(|it| format!("{}: {}", it.place, it.what)).collect::<Vec<_>>()
    };
    let mut quiz = Quiz { questions: vec![bare()], paths: Vec::new(), ..quiz() };
    (quiz.about_you, quiz.resources) = (Vec::new(), Vec::new());
    assert_eq!(said(check(&quiz)), expected);
    assert_eq!(said(advise(&quiz)), [""; 0]);
    quiz.state = State::Draft;
    assert_eq!(said(check(&quiz)), [""; 0]);
    assert_eq!(said(advise(&quiz)), expected);
}

#[test]
fn a_question_about_a_belief_needs_the_belief_and_what_undoes_it() {
    let kinds = [Kind::Key, Kind::Misconception, Kind::Exaggeration];
    let mut quiz = Quiz { state: State::Draft, questions: vec![bare()], ..quiz() };
    quiz.paths.clear();
    quiz.questions[0].choices = choices(&[false; 3]);
    for (choice, kind) in quiz.questions[0].choices.iter_mut().zip(kinds) {
        choice.kind = Some(kind);
    }
    let places: Vec<_> = advise(&quiz).iter().map(|it| it.place.to_string()).collect();
    for key in ["misconception", "scene", "why_believed", "practice", "what_matters", "fact"] {
        assert!(places.contains(&format!("questions[0].{key}")), "{key}: {places:?}");
    }
}

#[test]
fn a_picture_needs_words_for_those_who_do_not_see_it() {
    let image = |alt: &str| Some(Image { file: "a.png".to_owned(), alt: alt.to_owned() });
    let told = mistakes(|question| {
        question.image = image("A desk.");
        question.explanation_image = image(" ");
        question.choices[2].image = image("");
    });
    let what = "say in words what the picture shows: not everyone sees it";
    assert_eq!(
        told,
        [
            format!("questions[0].choices[2].image.alt: {what}"),
            format!("questions[0].explanation_image.alt: {what}"),
        ]
    );
}

#[test]
fn what_only_a_path_shows_is_advised_against_in_a_quiz_without_paths() {
    let mut quiz = quiz();
    quiz.paths.clear();
    let told: Vec<_> = advise(&quiz).iter().map(|it| it.place.to_string()).collect();
    assert_eq!(told, ["about_you", "resources"]);
    assert!(check(&quiz).is_empty(), "{:?}", check(&quiz));
}
