//! Quizzes of any shape, on every screen: no heading, fold, item or paragraph is empty, and no word
//! tells of a path where there is none.

use std::path::Path;

use proptest::prelude::*;
use quiz_author::{SourceFile, read_words};
use quiz_core::app::{Msg, Stored};
use quiz_core::quiz::Certainty;
use quiz_model::sample::{self, Shape};
use quiz_model::{Content, Quiz, Words};
use scraper::{Html, Selector};

use crate::rendering::Session;

fn words(quiz: &Quiz) -> Words {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("content/language/en.toml");
    let text = std::fs::read_to_string(&path).unwrap();
    let mut words = read_words(&SourceFile { name: "en.toml".to_owned(), text }).unwrap();
    words.fit_to(quiz);
    words
}

/// What is wrong with a screen.
fn amiss(html: &str, has_paths: bool) -> Vec<String> {
    let page = Html::parse_document(html);
    let all = |selector: &str| -> Vec<scraper::ElementRef<'_>> {
        page.select(&Selector::parse(selector).unwrap()).collect()
    };
    let text = |element: &scraper::ElementRef<'_>| element.text().collect::<String>();
    let said =
        "main h1, main h2, main h3, main summary, main legend, main q, main dt, main dd, main li";
    let empty = all(said).into_iter().filter(|element| {
        text(element).trim().is_empty()
            && element.select(&Selector::parse("img").unwrap()).next().is_none()
    });
    let mut amiss: Vec<String> =
        empty.map(|element| format!("empty: {}", element.html())).collect();
    let bare = all("main details").into_iter().filter(|fold| fold.child_elements().count() < 2);
    amiss.extend(bare.map(|fold| format!("nothing folded: {}", fold.html())));
    let unnamed = all("img").into_iter().filter(|image| {
        ["alt", "width", "height"]
            .iter()
            .any(|name| image.attr(name).unwrap_or_default().is_empty())
    });
    amiss.extend(unnamed.map(|image| image.html()));
    if !has_paths {
        for element in all("body") {
            let text = text(&element).to_lowercase();
            let told = text
                .split(|c: char| !c.is_alphabetic())
                .find(|word| ["path", "paths", "plan", "plans", "certificates"].contains(word));
            amiss.extend(told.map(|word| format!("tells of a {word}: {text}")));
        }
    }
    amiss
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn every_screen_says_only_what_there_is(
        shapes in proptest::collection::vec((2_usize..=6, 1_u8..63, any::<[bool; 4]>()), 1..4),
        has_paths: bool, asks_about: bool, has_evidence: bool, last: bool, sure in 0_u8..4,
    ) {
        let shapes: Vec<_> =
            shapes.into_iter().map(|(choices, right, has)| Shape { choices, right, has }).collect();
        let mut quiz = sample::of_shape(&shapes, has_paths, asks_about);
        if !has_evidence {
            quiz.evidence.clear();
        }
        let words = words(&quiz);
        let questions = quiz.questions.clone();
        let mut session = Session::of(Content { quiz, words }, Stored::Nothing);
        let looks = |session: &Session, screen: &str| {
            let found = amiss(&session.html(), has_paths);
            prop_assert!(found.is_empty(), "{}: {:#?}", screen, found);
            Ok(())
        };
        for question in &questions {
            looks(&session, "question")?;
            let choice = if last { question.choices.last() } else { question.choices.first() };
            session.send(Msg::ChoiceMarked(choice.unwrap().id));
            session.send(Msg::CertaintyGiven(Certainty::try_from(sure).unwrap()));
            looks(&session, "explanation")?;
            session.send(Msg::NextPressed);
        }
        session.send(Msg::PathPressed);
        while session.html().contains("data-screen=\"about-you\"") {
            looks(&session, "about you")?;
            session.send(Msg::AdvisePressed);
        }
        looks(&session, "result")?;
        session.send(Msg::HistoryPressed);
        looks(&session, "history")?;
        session.send(Msg::HistoryLeft);
        session.send(Msg::RetakeMissedPressed);
        looks(&session, "again")?;
    }
}
