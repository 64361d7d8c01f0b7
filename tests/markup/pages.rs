//! Each screen's hooks and words.

use quiz_core::app::{Msg, Stored};
use quiz_core::quiz::Certainty;

use crate::rendering::{Session, shipped, shipped_as};

/// Everything that has to stand in the page.
pub(crate) fn assert_has(html: &str, expected: &[&str]) {
    for text in expected {
        assert!(html.contains(text), "the page has no {text}\n{html}");
    }
}

pub(crate) fn count(html: &str, text: &str) -> usize {
    html.matches(text).count()
}

#[test]
fn a_question_has_its_choices_and_certainties() {
    let session = Session::start(Stored::Nothing);
    let html = session.html();
    assert_has(
        &html,
        &[
            "<main data-screen=\"question\">",
            "data-question=\"computer-science-degree\"",
            "data-progress=\"1\"",
            "Question 1 of 5",
            "<legend>",
            "role=\"status\"",
            "never leave your browser",
        ],
    );
    assert_eq!(count(&html, "type=\"radio\" name=\"choice\""), 3);
    for value in ["0", "1", "2", "3"] {
        assert_has(&html, &[&format!("name=\"certainty\" value=\"{value}\"")]);
    }
    assert_eq!(count(&html, "<h1"), 1);
    assert!(!html.contains("name=\"back\""));
}

#[test]
fn an_explanation_names_fact_misconception_and_sources() {
    let mut session = Session::start(Stored::Nothing);
    let question = session.content().quiz.questions[0].clone();
    session.send(Msg::ChoiceMarked(question.choices[0].id));
    session.send(Msg::CertaintyGiven(Certainty::Certain));
    let html = session.html();
    assert_has(
        &html,
        &[
            "<main data-screen=\"explanation\">",
            "data-outcome=\"wrong-certain\"",
            "Not quite, though you were certain.",
            "The full answer",
            "The misconception",
            "What matters instead",
            "name=\"next\"",
            "rel=\"noopener noreferrer\"",
            "Checked: 28 November 2026.",
        ],
    );
    let truth = question.truth.as_ref().unwrap();
    assert_has(&html, &[&question.fact.plain(), &question.choices[0].feedback.plain()]);
    assert_has(&html, &[&truth.text.plain(), "27.6%", "US statistics"]);
    assert_has(&html, &["href=\"guide/education/\""]);
    assert_eq!(count(&html, "data-evidence="), question.evidence.len());
    assert_eq!(count(&html, "your answer"), 1);
}

#[test]
fn right_but_guessing_is_told_apart_from_right_and_certain() {
    let outcomes =
        [Certainty::Guessing, Certainty::FairlySure, Certainty::Certain].map(|certainty| {
            let mut session = Session::start(Stored::Nothing);
            let key = session.content().quiz.questions[0].keys().next().unwrap().id;
            session.send(Msg::ChoiceMarked(key));
            session.send(Msg::CertaintyGiven(certainty));
            let html = session.html();
            let outcome = html.split("data-outcome=\"").nth(1).unwrap();
            outcome.split('"').next().unwrap().to_owned()
        });
    assert_eq!(outcomes, ["right-guessing", "right-fairly-sure", "right-certain"]);
}

#[test]
fn whoever_knew_it_reads_the_feedback_where_no_truth_is_told() {
    for (has_truth, is_told) in [(true, false), (false, true)] {
        let mut content = shipped();
        let question = &mut content.quiz.questions[0];
        question.truth = question.truth.take().filter(|_| has_truth);
        let key = question.choices.iter_mut().find(|choice| choice.right).unwrap();
        key.feedback = "So it is.".into();
        let key = key.id;
        let mut session = Session::of(content, Stored::Nothing);
        session.send(Msg::ChoiceMarked(key));
        session.send(Msg::CertaintyGiven(Certainty::Certain));
        let html = session.html();
        assert_eq!(html.contains("<p class=\"feedback\">So it is."), is_told, "{html}");
    }
}

#[test]
fn after_the_core_the_visitor_can_get_the_path_or_ten_more() {
    let mut session = Session::start(Stored::Nothing);
    session.answer_core(Certainty::Certain);
    assert_has(&session.html(), &["name=\"path\"", "name=\"more\"", "12 more questions"]);
}

#[test]
fn about_you_can_be_skipped_question_by_question() {
    let mut session = Session::start(Stored::Nothing);
    session.answer_core(Certainty::Certain);
    session.send(Msg::PathPressed);
    let html = session.html();
    assert_has(&html, &["<main data-screen=\"about-you\">", "name=\"advise\""]);
    assert_has(&html, &["data-about=\"starting-point\"", "name=\"skip\"", "About you, 1 of 2"]);
    assert_eq!(count(&html, "type=\"radio\" name=\"starting-point\""), 6);
    session.send(Msg::AboutSkipped("starting-point".into()));
    let html = session.html();
    assert_has(&html, &["data-about=\"commitment\"", "About you, 2 of 2"]);
    session.send(Msg::AboutSkipped("commitment".into()));
    let html = session.html();
    assert_has(&html, &["<main data-screen=\"result\">", "You told us nothing about yourself"]);
    assert_eq!(count(&html, "<select data-about="), session.content().quiz.about_you.len());
}

/// Of each single answer, in both quizzes: “nothing” is said of nothing alone, and where an answer speaks
/// for no path, that is said.
#[test]
fn nothing_was_told_is_said_of_no_answer() {
    for content in ["ai-project-manager", "web-accessibility-specialist"].map(shipped_as) {
        let questions = content.quiz.about_you.clone();
        for question in questions {
            for option in &question.options {
                let mut session = Session::of(content.clone(), Stored::Nothing);
                session.answer_core(Certainty::Certain);
                session.advise(&[(question.id, option.id)].into());
                let html = session.html();
                let what = format!("{} {}", question.id, option.id);
                assert!(!html.contains("You told us nothing"), "{what}");
                // What the row says is what the card says; in a tie an answer may speak for one path alone.
                let says_that_none_does = html.contains("None of your answers points to this path");
                let is_unknown = html.contains("Not at all: we know too little");
                let is_tie = html.contains("These paths fit you equally well");
                assert!(says_that_none_does || !is_unknown, "{what}");
                assert!(is_unknown || is_tie || !says_that_none_does, "{what}");
            }
        }
    }
}

#[test]
fn the_result_explains_itself() {
    let mut session = Session::start(Stored::Nothing);
    session.answer_core(Certainty::Certain);
    let start = ("starting-point".into(), "project-manager".into());
    session.advise(&[start, ("code".into(), "write".into())].into());
    let html = session.html();
    assert_has(
        &html,
        &[
            "<main data-screen=\"result\">",
            "data-path=\"project-manager-adds-ai\"",
            "data-right=",
            "data-next=",
            "data-row=\"worth\"",
            "value=\"project-manager-adds-ai/vocabulary\"",
            "data-reason=\"starting-point\"",
            "data-plan=\"project-manager-adds-ai\"",
            "data-unlearn=",
            "data-missed=",
            "data-certificate=\"pmi-cpmai\"",
            "name=\"retake-missed\"",
            "name=\"retake\"",
            "name=\"history\"",
            "name=\"clear\"",
            "Week",
        ],
    );
    assert_eq!(count(&html, "<h1"), 1);
}

#[test]
fn notices_say_what_is_kept() {
    for (stored, name) in [
        (Stored::Blocked, "storage-blocked"),
        (Stored::Text("{rubbish".to_owned()), "record-unreadable"),
        (Stored::Text(r#"{"format":9}"#.to_owned()), "record-from-later"),
    ] {
        let html = Session::start(stored).html();
        assert_has(&html, &[&format!("data-notice=\"{name}\""), "data-screen=\"question\""]);
    }
}

/// A whole quiz of a week and a day before the clock of these sessions: one question missed for
/// certain, one without an idea.
const DUE: &str = r#"{"format":1,"revision":1,"attempts":[{"id":"1794508800000-1","round":"full",
    "seed":1,"revision":1,"started":1794508800000,"finished":1794508800000,"position":"result",
    "questions":["computer-science-degree","advanced-coding"],"responses":[
    {"question":"computer-science-degree","choice":null,"certainty":0,"right":false,"at":1794508800000},
    {"question":"advanced-coding","choice":"x","certainty":3,"right":false,"at":1794508800000}],
    "about":{}}]}"#;

#[test]
fn what_is_due_is_offered_before_the_last_result() {
    let mut session = Session::start(Stored::Text(DUE.to_owned()));
    let html = session.html();
    assert_has(
        &html,
        &["data-due=\"2\"", "2 questions you got wrong are ready to try again", "0 of 2 right."],
    );
    let places = ["name=\"retest\" class=\"primary\"", "name=\"resume\" class=\"secondary\""]
        .map(|button| html.find(button).unwrap_or_else(|| panic!("no {button}\n{html}")));
    assert!(places.is_sorted(), "{html}");
    session.send(Msg::RetestPressed);
    let html = session.html();
    assert_has(&html, &["data-question=\"advanced-coding\"", "Try again: 1 of 2"]);
    assert!(!html.contains("data-due"));
}

#[test]
fn the_result_names_the_day_of_the_next_look() {
    let mut session = Session::start(Stored::Nothing);
    session.answer_core(Certainty::Certain);
    session.advise(&quiz_model::AboutAnswers::new());
    let html = session.html();
    let missed = count(&html, "data-missed=");
    let told = format!("<p data-next-look=\"{missed}\">{missed} questions to try again on ");
    assert_has(&html, &[&told, "Come back to this page on that day"]);
}

#[test]
fn a_folded_attempt_has_its_score_and_no_button() {
    let line = |number| format!("{number}-1,,full,2,3,-1,,try-first");
    let lines = (1_000..1_101).map(line).collect::<Vec<_>>().join(";");
    let text = format!(r#"{{"format":1,"revision":1,"folded":"{lines}"}}"#);
    let mut session = Session::start(Stored::Text(text));
    session.send(Msg::HistoryPressed);
    let html = session.html();
    assert_has(
        &html,
        &[
            "data-attempt=\"1100-1\" data-right=\"2\" data-total=\"3\"",
            "data-attempt=\"1001-1\"",
            "<p data-earlier=\"1\">And 1 earlier attempt: 2 of 3 answers right.</p>",
            "For older attempts, only the scores are kept, so they can’t be opened.",
        ],
    );
    assert_eq!(html.matches("data-attempt=").count(), 100);
    assert!(!html.contains("name=\"attempt\""));
}

#[test]
fn markup_in_saved_data_is_shown_as_text() {
    let text = r#"{"format":1,"revision":1,"current":"<b>x</b>","attempts":[{
        "id":"<b>x</b>","round":"full","seed":1,"revision":1,"started":0,"finished":1,
        "position":"result","questions":[],"responses":[]}]}"#;
    let mut session = Session::start(Stored::Text(text.to_owned()));
    session.send(Msg::HistoryPressed);
    let html = session.html();
    assert_has(&html, &["data-screen=\"history\"", "data-attempt=\"&lt;b&gt;x"]);
    assert!(!html.contains("<b>"));
}
