//! The guide as it ships: complete, truth first, short, labelled, and linked both ways.

use std::collections::BTreeSet;
use std::fs;

use quiz_author::{SourceFile, read_quiz};
use quiz_model::{Finding, Guide};
use quiz_site::{Page, guide_page, topic_page};
use scraper::{ElementRef, Html, Selector};

use super::{root, shipped_site};

/// All that a page takes from the style sheets besides putting them in.
const STYLES: &str = ":root { --ground: #fbfaf7; } .dark { --ground: #14181c; }";

/// What a reader is asked to read before they open a fold.
const MOST_WORDS: usize = 600;

/// The most that a sentence of truth may have.
const LONGEST_TRUTH: usize = 24;

fn guide() -> Guide {
    shipped_site().guide.unwrap()
}

fn index() -> String {
    guide_page(&shipped_site(), STYLES, None).unwrap().unwrap()
}

/// The page of each topic, by its address.
fn topics() -> Vec<(String, String)> {
    let site = shipped_site();
    let topics = &site.guide.as_ref().unwrap().topics;
    topics
        .iter()
        .map(|topic| {
            let page = topic_page(topic.id, &site, STYLES, None).unwrap();
            (Page::Topic(topic.id).address(), page)
        })
        .collect()
}

fn all<'a>(page: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    page.select(&Selector::parse(selector).unwrap()).collect()
}

/// The words that a page shows while its folds are closed.
fn words_before_folds(page: &Html) -> usize {
    let texts = page.tree.root().descendants().filter(|node| {
        let mut in_summary = false;
        node.value().is_text()
            && node.ancestors().filter_map(ElementRef::wrap).all(|around| {
                let name = around.value().name();
                let is_folded = name == "details" && !in_summary;
                in_summary = name == "summary" || in_summary && name != "details";
                let is_read_out_only = around.attr("class") == Some("visually-hidden");
                !is_folded && !is_read_out_only && !["head", "script"].contains(&name)
            })
    });
    texts
        .filter_map(|text| text.value().as_text())
        .map(|text| text.split_whitespace().count())
        .sum()
}

#[test]
fn words_in_closed_folds_are_not_counted() {
    let page = Html::parse_document(
        "<title>a</title><p>b c<span class=\"visually-hidden\">d</span></p>\
         <details><summary>e</summary>f<details><summary>g</summary>h</details></details>",
    );
    assert_eq!(words_before_folds(&page), 3);
}

#[test]
fn each_page_is_short_before_its_folds() {
    for (name, page) in topics().into_iter().chain([("guide/".to_owned(), index())]) {
        let words = words_before_folds(&Html::parse_document(&page));
        assert!((50..=MOST_WORDS).contains(&words), "{name} shows {words} words");
    }
}

#[test]
fn each_topic_begins_with_one_sentence_that_is_true() {
    for topic in guide().topics {
        let truth = topic.truth.unwrap();
        let words = truth.split_whitespace().count();
        assert!((8..=LONGEST_TRUTH).contains(&words), "{}: {words} words", topic.id);
        assert!(truth.ends_with('.'), "{}", topic.id);
        let figure = topic.figure.unwrap_or_default();
        assert!(truth.contains(&figure), "{}: the sentence lacks {figure}", topic.id);
        assert!(topic.instead.is_some(), "{} says what to do", topic.id);
    }
}

#[test]
fn there_are_thirteen_topics_and_every_block_of_the_article_is_in_one() {
    let guide = guide();
    assert_eq!((guide.topics.len(), guide.blocks().count()), (13, 27));
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
        let block = guide.blocks().find(|block| block.id.as_str() == id).unwrap();
        assert!(block.findings.contains(&Finding::Unsourced), "{id}");
    }
}

/// A picture gives a figure weight, so figures without a source have none.
#[test]
fn only_figures_that_a_source_supports_have_bars() {
    let guide = guide();
    for block in guide.blocks().filter(|block| block.findings != [Finding::Supported]) {
        assert!(block.table.iter().all(|table| table.bars.is_none()), "{}", block.id);
    }
    for topic in &guide.topics {
        let backed = topic.tables.iter().all(|table| table.bars.is_none());
        assert!(backed || !topic.evidence.is_empty(), "{}", topic.id);
    }
    assert!(guide.topics.iter().any(|topic| topic.tables.iter().any(|table| table.bars.is_some())));
}

/// `guide/#<block>` was the address of each block, and the quiz of an earlier build links there.
#[test]
fn every_old_anchor_is_on_the_index_beside_a_link_to_its_topic() {
    let page = Html::parse_document(&index());
    let there: BTreeSet<String> = topics().into_iter().map(|(address, _)| address).collect();
    for topic in guide().topics {
        let anchors = topic.blocks.iter().map(|block| block.id.as_str());
        for anchor in anchors.chain([topic.id.as_str()]) {
            let found = all(&page, &format!("[id=\"{anchor}\"]"));
            assert_eq!(found.len(), 1, "{anchor}");
            let entry = std::iter::successors(Some(found[0]), |inner| {
                inner.parent().and_then(ElementRef::wrap)
            });
            let entry = entry.into_iter().find(|around| around.value().name() == "li").unwrap();
            let links = entry.select(&Selector::parse("a").unwrap()).collect::<Vec<_>>();
            let [link] = links.as_slice() else { panic!("{anchor} has {} links", links.len()) };
            let leads = link.attr("href").unwrap().strip_prefix("../").unwrap();
            assert_eq!(leads, format!("guide/{}/", topic.id), "{anchor}");
            assert!(there.contains(leads), "{leads}");
        }
    }
}

#[test]
fn a_topic_tells_the_truth_first_and_folds_the_article() {
    let guide = guide();
    for (topic, (address, page)) in guide.topics.iter().zip(topics()) {
        let truth = page.find("class=\"truth\"").unwrap_or_else(|| panic!("{address}: no truth"));
        let fold = page.find("<details class=\"article\"").unwrap();
        assert!(truth < fold, "{address}");
        let parsed = Html::parse_document(&page);
        assert_eq!(all(&parsed, "h1").len(), 1, "{address}");
        assert_eq!(all(&parsed, "details[open]").len(), 0, "{address}");
        let labels = all(&parsed, "details.article .findings").len();
        assert_eq!(labels, topic.blocks.len(), "{address}: each block has its label");
        assert_eq!(all(&parsed, "[data-evidence]").len(), topic.evidence.len(), "{address}");
        assert_eq!(all(&parsed, ".chip").len(), usize::from(topic.chip.is_some()), "{address}");
        assert!(!page.contains("wasm"), "the guide needs no engine");
        let run = page.matches("<script").count()
            - page.matches("<script type=\"application/ld+json\"").count();
        assert_eq!(run, 2, "only what puts back a slash, and what registers the service worker");
        assert!(!page.contains("{{"), "a place was left open");
    }
}

/// One way through all of it: forth and back, and to the index from everywhere.
#[test]
fn topics_lead_to_each_other_in_the_order_of_the_index() {
    let topics = topics();
    for (at, (address, page)) in topics.iter().enumerate() {
        let page = Html::parse_document(page);
        let link = |rel: &str| {
            let found = all(&page, &format!(".neighbours a[rel=\"{rel}\"]"));
            found.first().map(|link| link.attr("href").unwrap().to_owned())
        };
        let before = at.checked_sub(1).and_then(|at| topics.get(at));
        let expected = [before, topics.get(at + 1)]
            .map(|other| other.map(|(name, _)| format!("../../{name}")));
        assert_eq!([link("prev"), link("next")], expected, "{address}");
        assert_eq!(all(&page, "main a[href=\"../../guide/\"]").len(), 2, "{address}");
    }
}

#[test]
fn every_source_of_the_guide_is_on_a_page() {
    let pages: String = topics().into_iter().map(|(_, page)| page).collect();
    for id in guide().blocks().flat_map(|block| &block.evidence) {
        assert!(pages.contains(&format!("data-evidence=\"{id}\"")), "{id}");
    }
}

#[test]
fn every_question_and_step_links_to_a_topic() {
    let site = shipped_site();
    let guide = site.guide.unwrap();
    let quiz = site.content.quiz;
    let steps =
        quiz.paths.iter().flat_map(|path| &path.steps).map(|step| (step.id.as_str(), step.guide));
    let asked = quiz.questions.iter().map(|question| (question.id.as_str(), question.guide));
    for (name, link) in asked.chain(steps) {
        assert!(link.is_some_and(|topic| guide.topic(topic).is_some()), "{name}: {link:?}");
    }
}

#[test]
fn a_quiz_without_a_guide_has_no_such_pages() {
    let mut site = shipped_site();
    let topic = site.guide.take().unwrap().topics[0].id;
    assert_eq!(guide_page(&site, STYLES, None).unwrap(), None);
    assert!(topic_page(topic, &site, STYLES, None).is_err());
    assert!(!Page::all(&site).iter().any(|page| matches!(page, Page::Guide | Page::Topic(_))));
}

/// Guides were written so before they had topics.
#[test]
fn a_guide_of_blocks_alone_has_a_page_for_each() {
    let folder = root().join("content/ai-project-manager");
    let paths = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let files = paths.filter(|path| path.is_file()).map(|path| {
        let mut text = fs::read_to_string(&path).unwrap();
        if path.ends_with("guide.toml") {
            let (head, rest) = text.split_once("# ==== The topics").unwrap();
            let (_, blocks) = rest.split_once("# ==== The seven steps").unwrap();
            text = format!("{head}# ==== The seven steps{blocks}");
        }
        SourceFile { name: path.display().to_string(), text }
    });
    let checked = read_quiz("content/quiz", &files.collect::<Vec<_>>(), &[]).unwrap();
    let guide = checked.guide.unwrap();
    assert_eq!((guide.topics.len(), guide.blocks().count()), (27, 27));
    let pay = guide.topic("salary-bands".into()).unwrap();
    assert_eq!((pay.truth.as_deref(), pay.tables.len(), pay.blocks.len()), (None, 1, 1));
    assert!(pay.found.plain().contains("repeats the earlier table"));
    let link = checked.quiz.questions[0].guide.unwrap();
    assert_eq!(link.as_str(), "faq-education");
}
