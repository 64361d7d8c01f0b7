//! The parts of the shipped quizzes, taken out of the page and put back.

use std::collections::BTreeSet;

use quiz_model::{Content, Deck, Quiz};
use quiz_site::islands;

use super::{shipped_site, site};

/// The page, and the page with its parts put back one after the other.
fn parted(content: &Content) -> [Content; 4] {
    let parted = islands(content);
    let mut page = parted.page.clone();
    let more = [0, 1, 2].map(|part| {
        page.add_part(&parted.parts[part].1).unwrap();
        page.clone()
    });
    let [details, further, whole] = more;
    [parted.page, details, further, whole]
}

fn decks(quiz: &Quiz) -> [usize; 3] {
    [Deck::Core, Deck::More, Deck::Bonus].map(|deck| quiz.deck(deck).count())
}

#[test]
fn each_file_has_what_the_page_lacks() {
    let content = shipped_site().content;
    let [page, details, further, whole] = parted(&content).map(|content| content.quiz);
    let all = [&page, &details, &further, &whole];
    assert_eq!(all.map(decks), [[5, 0, 0], [5, 0, 0], [5, 12, 0], [5, 12, 5]]);
    for quiz in all {
        assert_eq!([Deck::More, Deck::Bonus].map(|deck| quiz.count(deck)), [12, 5]);
    }
    assert!(page.paths.iter().all(|path| path.steps.is_empty()));
    assert_eq!((page.certificates.len(), page.resources.len()), (0, 0));
    assert!(!page.questions.iter().any(|question| !question.misconception.is_empty()));
    assert!(page.questions.iter().all(|question| question.truth.is_some()));
    assert_eq!(details.certificates.len(), content.quiz.certificates.len());
    assert!(details.questions.iter().all(|question| !question.misconception.is_empty()));
    for (path, before) in details.paths.iter().zip(&content.quiz.paths) {
        assert_eq!(path.steps.len(), before.steps.len(), "{}", path.id);
        assert_eq!(path.summary, before.summary, "{}", path.id);
    }
}

#[test]
fn whatever_is_shown_has_its_evidence_and_none_comes_twice() {
    for quiz in parted(&shipped_site().content).map(|content| content.quiz) {
        let questions = quiz.questions.iter().map(|question| &question.evidence);
        let paths = quiz.paths.iter().flat_map(|path| {
            std::iter::once(&path.evidence).chain(path.steps.iter().map(|step| &step.evidence))
        });
        let certificates = quiz.certificates.iter().map(|certificate| &certificate.evidence);
        for id in questions.chain(paths).chain(certificates).flatten() {
            assert!(quiz.evidence(id).is_some(), "{id}");
        }
        let ids: BTreeSet<_> = quiz.evidence.iter().map(|evidence| evidence.id).collect();
        assert_eq!(ids.len(), quiz.evidence.len());
    }
}

#[test]
fn the_page_carries_no_question_of_its_parts() {
    let content = shipped_site().content;
    let page = islands(&content).page.write();
    for question in content.quiz.questions.iter().filter(|it| it.deck != Deck::Core) {
        assert!(!page.contains(&question.ask), "{}", question.id);
    }
}

#[test]
fn a_quiz_without_a_bonus_deck_has_no_such_file() {
    let parted = islands(&site("web-accessibility-specialist").content);
    assert_eq!((parted.parts.len(), parted.page.quiz.bonus), (1, None));
}
