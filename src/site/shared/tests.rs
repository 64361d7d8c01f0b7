use super::*;
use crate::content::{Condition, Content, Text, sample};
use crate::site::template::escape;

const STYLES: &str = include_str!("../../../styles/tokens.css");

fn site() -> Site {
    let content = Content { quiz: sample::quiz(), words: sample::words() };
    Site { content, guide: None }
}

fn page(site: &Site) -> String {
    shared_pages(site, STYLES, None).unwrap().remove(0).1
}

#[test]
fn each_path_has_a_page_and_a_card_in_a_folder_of_its_own() {
    let site = site();
    let paths = &site.content.quiz.paths;
    let pages = shared_pages(&site, STYLES, None).unwrap();
    let cards = cards(&site, STYLES).unwrap();
    assert_eq!((pages.len(), cards.len()), (paths.len(), paths.len() + 1));
    assert_eq!(cards[0].name, "card.png");
    for ((path, (name, page)), card) in paths.iter().zip(&pages).zip(&cards[1..]) {
        assert_eq!(*name, format!("r/{}/index.html", path.id));
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
    assert!(page.contains("register('../../sw.js'"), "{page}");
    assert!(page.contains("location.hash.startsWith('#v')"), "{page}");
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
    site.content.quiz.evidence[0].strength = crate::content::Strength::Trade;
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
    assert_eq!(page(&site).matches("<script>").count(), 2);
}
