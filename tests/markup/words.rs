//! No word of a page stands in a component: with every text of content and language file put in
//! brackets, nothing is left outside of them on any screen.

use quiz_core::app::{Msg, Stored};
use quiz_core::quiz::Certainty;
use quiz_model::{Content, Quiz, Words, is_id};
use serde_json::Value;

use crate::rendering::{Session, shipped};

fn bracketed(text: &str) -> String {
    format!("⟦{text}⟧")
}

/// The values of the island of a page.
fn values(quiz: &Quiz, words: Words) -> Vec<Value> {
    serde_json::from_str(&Content { quiz: quiz.clone(), words }.write()).unwrap()
}

/// The shipped content, with every text in brackets. Changed as the island holds it, where whatever is
/// no number, id or address is a text.
fn content() -> Content {
    let Content { quiz, words } = shipped();
    let mut words = words.forms().to_vec();
    for form in words.iter_mut().flatten() {
        // Month names are one text that is taken apart, so each is bracketed for itself.
        let said: Vec<_> = if form.starts_with("January ") {
            form.split(' ').map(bracketed).collect()
        } else {
            vec![bracketed(form)]
        };
        *form = said.join(" ");
    }
    // The words stand behind the quiz; without any, only their count does.
    let mut list = values(&quiz, Words::of(Vec::new()));
    list.pop();
    let quiz_end = list.len();
    for value in &mut list {
        if let Value::String(text) = value
            && !is_id(text)
            && !text.starts_with("https://")
        {
            *text = bracketed(text);
        }
    }
    list.extend(values(&quiz, Words::of(words)).into_iter().skip(quiz_end));
    Content::read(&Value::from(list).to_string()).unwrap().clone()
}

/// What stands outside of brackets in the texts and labels of a page.
fn outside(html: &str) -> String {
    let mut left = String::new();
    let (mut in_tag, mut depth) = (false, 0_usize);
    for character in html.chars() {
        match character {
            '<' => in_tag = true,
            '>' => in_tag = false,
            '⟦' => depth += 1,
            '⟧' => depth = depth.saturating_sub(1),
            _ if !in_tag && depth == 0 => left.push(character),
            _ => {}
        }
    }
    left.replace("&amp;", "").replace("&quot;", "")
}

fn assert_nothing_outside(session: &Session) {
    let html = session.html();
    let left = outside(&html);
    assert!(
        !left.chars().any(char::is_alphabetic),
        "words stand outside of content and language file: {left}",
    );
    for label in html.split("aria-label=\"").skip(1) {
        assert!(label.starts_with('⟦'), "a label of a component's own: {}", &label[..40]);
    }
}

#[test]
fn every_word_on_every_screen_comes_from_a_file() {
    let mut session = Session::of(content(), Stored::Text("{rubbish".to_owned()));
    assert_nothing_outside(&session);
    session.send(Msg::CertaintyGiven(Certainty::Certain));
    assert_nothing_outside(&session);
    session.answer_core(Certainty::Certain);
    assert_nothing_outside(&session);
    session.send(Msg::PathPressed);
    assert_nothing_outside(&session);
    session.send(Msg::AboutAnswered("starting-point".into(), Some("project-manager".into())));
    session.send(Msg::AboutAnswered("budget".into(), Some("free".into())));
    session.send(Msg::AboutAnswered("region".into(), Some("eu".into())));
    session.send(Msg::AboutAnswered("enjoy".into(), Some("decide".into())));
    session.send(Msg::AdvisePressed);
    assert_nothing_outside(&session);
    session.send(Msg::ClearPressed);
    assert_nothing_outside(&session);
    session.send(Msg::HistoryPressed);
    assert_nothing_outside(&session);
    session.send(Msg::Cleared { gone: true });
    assert_nothing_outside(&session);
}

#[test]
fn every_word_about_another_look_comes_from_a_file() {
    let missed = r#"{"format":1,"revision":1,"attempts":[{"id":"1-1","round":"full","seed":1,
        "revision":1,"started":1,"finished":1,"position":"result","questions":["advanced-coding"],
        "responses":[{"question":"advanced-coding","choice":null,"certainty":0,"right":false,"at":1}],
        "about":{}}]}"#;
    let mut session = Session::of(content(), Stored::Text(missed.to_owned()));
    assert!(session.html().contains("data-due"));
    assert_nothing_outside(&session);
    session.send(Msg::RetestPressed);
    session.send(Msg::CertaintyGiven(Certainty::NoIdea));
    session.send(Msg::PathPressed);
    assert!(session.html().contains("data-next-look"));
    assert_nothing_outside(&session);
}

#[test]
fn the_test_sees_a_word_of_a_component() {
    assert_eq!(outside("<p class=\"x\">⟦said⟧ and</p>").trim(), "and");
}
