//! The guide as it ships: complete, labelled, and linked both ways.

use quiz_model::{Finding, Guide};
use quiz_site::guide_page;

use super::shipped_site;

fn guide() -> Guide {
    shipped_site().guide.unwrap()
}

/// All that a page takes from the style sheets besides putting them in.
const STYLES: &str = ":root { --ground: #fbfaf7; } .dark { --ground: #14181c; }";

#[test]
fn there_are_seven_steps_ten_tables_and_ten_answers() {
    let guide = guide();
    assert_eq!((guide.steps.len(), guide.tables.len(), guide.answers.len()), (7, 10, 10));
}

#[test]
fn what_the_article_leaves_unsourced_is_called_so() {
    let guide = guide();
    for id in [
        "salaries",
        "job-growth",
        "skill-ratings",
        "salary-bands",
        "tools",
        "education",
        "work-life-balance",
    ] {
        let block = guide.block(&id.into()).unwrap();
        assert!(block.findings.contains(&Finding::Unsourced), "{id}");
    }
}

#[test]
fn the_page_shows_every_block_with_its_label_and_its_sources() {
    let site = shipped_site();
    let html = guide_page(&site, STYLES, None).unwrap().unwrap();
    let guide = site.guide.unwrap();
    for (_, blocks) in guide.parts() {
        for block in blocks {
            assert_eq!(html.matches(&format!("id=\"{}\"", block.id)).count(), 1, "{}", block.id);
            assert!(html.contains(&format!("href=\"#{}\"", block.id)), "{}", block.id);
        }
    }
    let sources: usize = guide
        .parts()
        .into_iter()
        .flat_map(|(_, blocks)| blocks)
        .map(|block| block.evidence.len())
        .sum();
    assert_eq!(html.matches("data-evidence=").count(), sources);
    assert_eq!(html.matches("class=\"findings\"").count(), 27);
    assert!(html.contains("<svg"));
    assert!(!html.contains("wasm"), "the guide needs no engine");
    assert_eq!(html.matches("<script").count(), 1, "only what registers the service worker");
    assert!(!html.contains("{{"), "a place was left open");
}

#[test]
fn every_question_and_step_links_to_a_block() {
    let quiz = shipped_site().content.quiz;
    assert!(quiz.questions.iter().all(|question| question.guide.is_some()));
    assert!(quiz.paths.iter().flat_map(|path| &path.steps).all(|step| step.guide.is_some()));
}

#[test]
fn a_quiz_without_a_guide_has_no_such_page() {
    let mut site = shipped_site();
    site.guide = None;
    assert_eq!(guide_page(&site, STYLES, None).unwrap(), None);
}
