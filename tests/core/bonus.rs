//! The bonus questions of the shipped quizzes, parted from the page and put back.

use std::collections::BTreeSet;

use career_quiz::content::{Deck, Quiz};
use career_quiz::site::islands;

use super::{shipped_site, site};

fn ids(quiz: &Quiz) -> (BTreeSet<String>, BTreeSet<String>) {
    let questions = quiz.questions.iter().map(|question| question.id.to_string());
    let evidence = quiz.evidence.iter().map(|evidence| evidence.id.to_string());
    (questions.collect(), evidence.collect())
}

#[test]
fn the_page_carries_no_bonus_question_and_their_file_has_all_that_is_missing() {
    let content = shipped_site().content;
    let mut parted = islands(&content);
    let (name, file) = parted.bonus.unwrap();
    assert_eq!(parted.page.quiz.deck(Deck::Bonus).count(), 0);
    assert_eq!(parted.page.quiz.bonus_count(), 5);
    assert_eq!(parted.page.quiz.bonus.as_ref().unwrap().address, name);
    for question in content.quiz.deck(Deck::Bonus) {
        assert!(!parted.page.write().contains(&question.ask), "{}", question.id);
    }

    let before = ids(&parted.page.quiz);
    parted.page.add_bonus(&file).unwrap();
    let joined = parted.page.quiz;
    let asked = |quiz: &Quiz| quiz.questions.iter().map(|question| question.id).collect::<Vec<_>>();
    assert_eq!(asked(&joined), asked(&content.quiz));
    for id in joined.questions.iter().flat_map(|question| &question.evidence) {
        assert!(joined.evidence(id).is_some(), "{id}");
    }
    let after = ids(&joined);
    assert_eq!(after.0.len() - before.0.len(), 5);
    assert_eq!(after.1.len(), joined.evidence.len(), "no evidence comes twice");
    assert!(after.1.len() > before.1.len());
}

#[test]
fn a_quiz_without_a_bonus_deck_has_no_such_file() {
    let parted = islands(&site("web-accessibility-specialist").content);
    assert_eq!((parted.bonus, parted.page.quiz.bonus), (None, None));
}
