//! Whatever a page names by an id is on the page, once: what a link jumps to, and what labels or
//! describes something.

use std::fs;
use std::path::Path;

use quiz_core::app::{Msg, Stored};
use quiz_core::quiz::Certainty;
use quiz_model::{AboutAnswers, Content};
use quiz_site::{guide_page, new_quiz, read_site, topic_page};
use scraper::{Html, Selector};

use crate::rendering::Session;

/// What is named where, and how often each id is on the page.
fn assert_sound(html: &str, screen: &str) {
    let page = Html::parse_document(html);
    let all = Selector::parse("*").unwrap();
    let ids: Vec<_> = page.select(&all).filter_map(|element| element.attr("id")).collect();
    for element in page.select(&all) {
        let jump = element.attr("href").and_then(|address| address.strip_prefix('#'));
        let others = ["aria-labelledby", "aria-describedby", "aria-controls", "for"];
        let others = others.into_iter().filter_map(|name| element.attr(name));
        for id in others.flat_map(str::split_whitespace).chain(jump) {
            let times = ids.iter().filter(|known| **known == id).count();
            assert_eq!(times, 1, "{screen}: #{id} of {}", element.html());
        }
    }
    for id in &ids {
        assert_eq!(ids.iter().filter(|known| *known == id).count(), 1, "{screen}: id {id}");
    }
}

/// The content of a quiz as `cargo xtask new-quiz` begins it.
fn skeleton() -> Content {
    let folder = tempfile::tempdir().unwrap();
    let language = Path::new(env!("CARGO_MANIFEST_DIR")).join("content/language/en.toml");
    fs::create_dir(folder.path().join("language")).unwrap();
    fs::copy(language, folder.path().join("language/en.toml")).unwrap();
    new_quiz(folder.path(), "fresh").unwrap();
    read_site(folder.path(), "fresh").unwrap().content
}

fn shipped(id: &str) -> Content {
    read_site(&Path::new(env!("CARGO_MANIFEST_DIR")).join("content"), id).unwrap().content
}

/// Every quiz, and the first one without what a quiz may lack.
fn contents() -> Vec<(&'static str, Content)> {
    let mut bare = shipped("ai-project-manager");
    bare.quiz.certificates.clear();
    bare.quiz.roles.clear();
    vec![
        ("ai-project-manager", shipped("ai-project-manager")),
        ("web-accessibility-specialist", shipped("web-accessibility-specialist")),
        ("without certificates", bare),
        ("skeleton", skeleton()),
    ]
}

#[test]
fn whatever_is_named_by_an_id_is_on_the_page_once() {
    for (name, content) in contents() {
        let about = content.quiz.about_you.clone();
        let mut session = Session::of(content, Stored::Nothing);
        let seen =
            |session: &Session, screen| assert_sound(&session.html(), &format!("{name}, {screen}"));
        seen(&session, "question");
        session.send(Msg::CertaintyGiven(Certainty::Certain));
        seen(&session, "question without a choice");
        session.answer_core(Certainty::Certain);
        seen(&session, "explanation");
        session.send(Msg::PathPressed);
        seen(&session, "about you");
        session.advise(&AboutAnswers::new());
        seen(&session, "result of which nothing was told");
        session.send(Msg::ClearPressed);
        seen(&session, "result, about to be cleared");
        session.send(Msg::BackPressed);
        for question in &about {
            session.send(Msg::AboutAnswered(question.id, Some(question.options[0].id)));
        }
        session.send(Msg::AdvisePressed);
        seen(&session, "result");
        let html = session.html();
        assert!(html.contains("<main data-screen=\"result\">"), "{name}: {html}");
        session.send(Msg::HistoryPressed);
        seen(&session, "history");
        session.send(Msg::HistoryLeft);
        session.send(Msg::RetakeMissedPressed);
        session.send(Msg::CertaintyGiven(Certainty::NoIdea));
        while session.html().contains("name=\"next\"") {
            session.send(Msg::NextPressed);
            session.send(Msg::CertaintyGiven(Certainty::NoIdea));
        }
        session.send(Msg::PathPressed);
        seen(&session, "result of a second look");
    }
}

#[test]
fn whatever_the_guide_names_by_an_id_is_on_the_page_once() {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    let site = read_site(&content, "ai-project-manager").unwrap();
    let styles = "--ground: #fbfaf7; --ground: #14181c;";
    assert_sound(&guide_page(&site, styles, None).unwrap().unwrap(), "guide/");
    for topic in &site.guide.as_ref().unwrap().topics {
        let page = topic_page(topic.id, &site, styles, None).unwrap();
        assert_sound(&page, topic.id.as_str());
    }
}
