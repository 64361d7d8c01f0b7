//! What is below the first layer of a screen, and what it folds away.

use quiz_core::app::{Msg, Stored};
use quiz_core::quiz::Certainty;
use scraper::{ElementRef, Html, Selector};

use crate::rendering::Session;

#[test]
fn folds_come_once_the_first_layer_is_seen_and_are_filled_then() {
    let folds = |html: &str| {
        let page = Html::parse_document(html);
        let fold = Selector::parse("details[data-fold]").unwrap();
        let inside = |fold: ElementRef<'_>| {
            let name = fold.value().attr("data-fold").unwrap_or_default().to_owned();
            (name, fold.child_elements().count() - 1)
        };
        page.select(&fold).map(inside).collect::<Vec<_>>()
    };
    let mut session = Session::start(Stored::Nothing);
    let question = session.content().quiz.questions[0].clone();
    session.send(Msg::ChoiceMarked(question.choices[0].id));
    session.send_unpainted(Msg::CertaintyGiven(Certainty::Certain));
    assert_eq!(folds(&session.html()), []);
    // As for whoever comes back to the screen.
    session.send_unpainted(Msg::StartPressed);
    let before = folds(&session.html());
    // Of the folds, those for a confident miss are open and seen at once.
    let names: Vec<_> = before.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["fact", "why-believed", "catch", "matters", "answers", "evidence"]);
    let are_filled: Vec<_> = before.iter().map(|(_, inside)| *inside > 0).collect();
    assert_eq!(are_filled, [true, true, false, false, false, false]);
    session.send(Msg::ConnectionChanged { online: true });
    assert!(folds(&session.html()).iter().all(|(_, inside)| *inside > 0));
}
