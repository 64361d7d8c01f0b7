//! What is said of paths that tie, and of sources of one kind and of several.

use quiz_core::app::{Msg, Stored};
use quiz_core::quiz::Certainty;
use quiz_model::Strength;

use crate::pages::{assert_has, count};
use crate::rendering::{Session, shipped};

#[test]
fn a_tie_is_shown_as_one() {
    let quiz = Session::start(Stored::Nothing).content().quiz.clone();
    let tie = two_paths(&quiz).expect("some answers lead to a tie");
    let mut session = Session::start(Stored::Nothing);
    session.answer_core(Certainty::Guessing);
    session.advise(&tie);
    let html = session.html();
    assert_has(&html, &["These paths fit you equally well."]);
    let ranking = quiz_core::advice::rank(&quiz, &tie);
    let titles: Vec<_> = ranking.best().map(|fit| fit.path.title.as_str()).collect();
    assert_has(&html, &[&titles.join(" / ")]);
    for row in ["worth", "why", "plan", "certificates", "missed", "judging"] {
        assert_eq!(count(&html, &format!("data-row=\"{row}\"")), 1, "{row}");
    }
    assert!(count(&html, "data-plan=") > 1);
}

/// Of an answer that would change the result, where it would lead: to one path, or to several that tie.
#[test]
fn a_change_that_ties_says_so() {
    let quiz = Session::start(Stored::Nothing).content().quiz.clone();
    for (is_tie, said) in [(false, "would lead to: "), (true, "would leave these paths level: ")] {
        let (about, option, titles) =
            changed(&quiz, is_tie).expect("some answers have such a change");
        let mut session = Session::start(Stored::Nothing);
        session.answer_core(Certainty::Guessing);
        session.advise(&about);
        assert_has(&session.html(), &[&format!("{option}” {said}{titles}.")]);
    }
}

/// No answer, or one, with an answer more by which it would be one path alone, or a tie; and where that leads.
fn changed(
    quiz: &quiz_model::Quiz,
    is_tie: bool,
) -> Option<(quiz_model::AboutAnswers, String, String)> {
    let single = quiz.about_you.iter().flat_map(|question| {
        question.options.iter().map(|option| [(question.id, option.id)].into())
    });
    let nothing = quiz_model::AboutAnswers::default();
    std::iter::once(nothing).chain(single).find_map(|about| {
        let changes = quiz_core::advice::advise(quiz, &about, &[]).changes;
        let change = changes.into_iter().find(|change| (change.paths.len() > 1) == is_tie)?;
        let titles: Vec<_> = change.paths.iter().map(|path| path.title.as_str()).collect();
        Some((about.clone(), change.option.text.clone(), titles.join(" / ")))
    })
}

#[test]
fn sources_of_one_kind_are_counted_once() {
    let summary = |first: Strength| {
        let mut content = shipped();
        let question = content.quiz.questions[0].clone();
        let cited = &question.evidence;
        for evidence in &mut content.quiz.evidence {
            if cited.contains(&evidence.id) {
                let is_first = evidence.id == cited[0];
                evidence.strength = if is_first { first } else { Strength::Official };
            }
        }
        let mut session = Session::of(content, Stored::Nothing);
        session.send(Msg::ChoiceMarked(question.choices[0].id));
        session.send(Msg::CertaintyGiven(Certainty::Guessing));
        (session.html(), cited.len())
    };
    let (html, count) = summary(Strength::Official);
    assert_has(&html, &[&format!("<summary>{count} sources (official)</summary>")]);
    let (html, count) = summary(Strength::Study);
    let said = format!("<summary>{count} sources: {} official, 1 study</summary>", count - 1);
    assert_has(&html, &[&said]);
}

/// Two answers that lead to a tie.
fn two_paths(quiz: &quiz_model::Quiz) -> Option<quiz_model::AboutAnswers> {
    let answers: Vec<_> = quiz
        .about_you
        .iter()
        .flat_map(|question| question.options.iter().map(|option| (&question.id, &option.id)))
        .collect();
    answers.iter().find_map(|(question, option)| {
        answers.iter().find_map(|(other, choice)| {
            let about = [(*(*question), *(*option)), (*(*other), *(*choice))];
            let about = about.into();
            (quiz_core::advice::rank(quiz, &about).best().count() > 1).then_some(about)
        })
    })
}
