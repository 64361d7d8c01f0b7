use super::*;
use crate::Languages;
use crate::bundle::Bundle;
use crate::preview::cards;
use crate::template::escape;
use quiz_core::link::RoundScore;
use quiz_model::{Condition, Content, Text, sample};

const STYLES: &str = include_str!("../../../../../styles/tokens.css");

fn site() -> Site {
    let content = Content { quiz: sample::quiz(), words: sample::words() };
    Site { content, guide: None, images: Vec::new(), languages: Languages::default() }
}

fn share() -> ShareFiles {
    ShareFiles::of(Bundle::of("share", String::new(), Vec::new()), "share-words-1.json")
}

fn page_of(path: PathId, site: &Site) -> String {
    path_page(path, site, STYLES, None, &share()).unwrap()
}

fn page(site: &Site) -> String {
    page_of(site.content.quiz.paths[0].id, site)
}

#[test]
fn each_path_has_a_page_and_a_card_in_a_folder_of_its_own() {
    let site = site();
    let paths = &site.content.quiz.paths;
    let cards = cards(&site, STYLES).unwrap();
    assert_eq!(cards.len(), 1 + paths.len() + RoundScore::all(&site.content.quiz).len());
    assert_eq!(cards[0].name, "card.png");
    for (path, card) in paths.iter().zip(&cards[1..]) {
        let page = page_of(path.id, &site);
        assert_eq!(card.name, format!("r/{}/card.png", path.id));
        assert_eq!(card.missing, "");
        assert!(page.contains(&format!("<h1>{}</h1>", escape(&path.title))), "{page}");
        assert!(page.contains(&escape(&path.summary.plain())), "{page}");
        for step in &path.steps {
            assert!(page.contains(&format!("<h3>{}</h3>", escape(&step.title))), "{page}");
        }
    }
}

#[test]
fn the_page_introduces_the_path_and_leads_to_the_quiz() {
    let page = page(&site());
    assert!(page.contains(r#"<section id="shared" aria-live="polite" hidden"#), "{page}");
    let take = r#"<a href="../../" data-take="../../" class="button primary">"#;
    assert_eq!(page.matches(take).count(), 2, "{page}");
    assert!(!page.contains("{{") && !page.contains("guide/"), "{page}");
    assert!(page.contains("worker = '../../sw.js'"), "{page}");
    assert!(page.contains("link.dataset.take}${token}"), "{page}");
}

#[test]
fn the_page_has_what_it_takes_to_tell_a_result_and_no_more() {
    let site = site();
    let page = page(&site);
    for part in ["import('./../../share-", "'./../../share-words-1.json'"] {
        assert!(page.contains(part), "{part} is missing in\n{page}");
    }
    let island = page.split_once("id=\"career-quiz-content\">").unwrap().1;
    let content = Content::read(island.split_once("</script>").unwrap().0).unwrap();
    assert_eq!((content.quiz.id, content.quiz.revision), (site.content.quiz.id, 3));
    let titles = |content: &Content| -> Vec<String> {
        content.quiz.paths.iter().map(|path| path.title.clone()).collect()
    };
    assert_eq!(titles(content), titles(&site.content));
    assert_eq!(content.quiz.bands, site.content.quiz.bands);
    assert_eq!(content.quiz.questions, []);
    assert_ne!(content.words.text(Word::ResultScore), "");
}

#[test]
fn reasons_for_and_against_stand_apart_and_the_weightiest_first() {
    let mut site = site();
    let path = &mut site.content.quiz.paths[0];
    let weight = |weight, reason: &str| {
        let mut entry = path.weights[0].clone();
        (entry.weight, entry.reason) = (weight, reason.to_owned());
        entry
    };
    path.weights = vec![weight(2, "second"), weight(-3, "third"), weight(9, "first")];
    let page = page(&site);
    let places =
        ["first", "second", "third"].map(|reason| page.find(&format!("<li>{reason}</li>")));
    assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{places:?}");
}

#[test]
fn a_step_for_some_is_called_so_and_not_counted() {
    let mut site = site();
    let path = &mut site.content.quiz.paths[0];
    let mut for_some = path.steps[0].clone();
    (for_some.title, for_some.hours) = ("For some".to_owned(), 400);
    for_some.only_if = Condition::from([("region", &["eu"][..])]);
    path.steps = vec![path.steps[0].clone(), for_some];
    path.steps[0].hours = 7;
    let page = page(&site);
    let said = site.content.words.fill(Word::PathPagePlanIntro, &[("hours", "7")]);
    assert!(page.contains(&said), "{said}");
    assert_eq!(page.matches(site.content.words.text(Word::PathPagePlanSome)).count(), 1);
}

#[test]
fn weak_sources_are_called_weak_and_each_stands_once() {
    let mut site = site();
    let evidence = site.content.quiz.evidence[0].id;
    let path = &mut site.content.quiz.paths[0];
    path.evidence = vec![evidence];
    path.steps[0].evidence = vec![evidence];
    site.content.quiz.evidence[0].strength = quiz_model::Strength::Trade;
    let page = page(&site);
    assert_eq!(page.matches("data-evidence=").count(), 1);
    assert_eq!(page.matches("class=\"tag weak\"").count(), 1);
}

#[test]
fn a_name_cannot_break_out_of_its_page() {
    let mut site = site();
    let path = &mut site.content.quiz.paths[0];
    path.title = "</title><script>".to_owned();
    path.summary = Text::default();
    assert_eq!(page(&site).matches("<script>").count(), 4);
}
