use super::places::is_tried;
use super::*;
use crate::Languages;
use quiz_model::{Content, sample};

const STYLES: &str = include_str!("../../../../../styles/tokens.css");

fn site() -> Site {
    Site {
        content: Content { quiz: sample::quiz(), words: sample::words() },
        guide: None,
        images: Vec::new(),
        languages: Languages::default(),
    }
}

fn page(address: Option<&SiteAddress>) -> String {
    add_to_your_site_page(&site(), STYLES, address).unwrap()
}

fn address() -> SiteAddress {
    SiteAddress::parse("https://example.org/quiz/").unwrap()
}

/// As the renderer writes a text.
fn in_markup(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[test]
fn every_snippet_stands_in_the_page_as_text() {
    let page = page(Some(&address()));
    let captions = Captions::of(&site().content);
    for snippet in Snippet::ALL {
        if snippet == Snippet::Nuxt && !is_tried("nuxt", &places().unwrap()) {
            continue;
        }
        let text = in_markup(&snippet.text(&captions, &Look::default(), Some(&address())));
        let code = format!("<code data-snippet=\"{}\">{text}</code>", snippet.name());
        assert!(page.contains(&code), "{code} is missing in\n{page}");
    }
}

#[test]
fn the_script_has_the_same_texts_in_pieces() {
    let page = page(None);
    let island = page.split_once("id=\"snippets\">").unwrap().1.split_once("</script>").unwrap().0;
    let island: serde_json::Value = serde_json::from_str(island).unwrap();
    assert_eq!(island["isKnown"], false);
    assert_eq!(island["snippets"].as_object().unwrap().len(), Snippet::ALL.len());
    assert_eq!(
        island["snippets"]["script"],
        json!(["<script async src=\"", ["address", "{}"], "embed.js\"></script>"])
    );
    let frame = &island["snippets"]["element"];
    assert!(frame.as_array().unwrap().contains(&json!(["theme", " theme=\"{}\""])), "{frame}");
}

#[test]
fn without_an_address_the_page_says_what_to_put_in_its_place() {
    let (unknown, known) = (page(None), page(Some(&address())));
    let placeholder = "https://your-quiz.example/";
    let said = |page: &str| page.contains("<p data-unscripted=\"\" class=\"notice\">");
    assert!(said(&unknown) && unknown.contains(placeholder), "{unknown}");
    assert!(!said(&known) && !known.contains(placeholder), "{known}");
    // Nothing but a frame that is asked for by an absolute address comes of an address alone.
    assert!(!unknown.contains("data-snippet=\"address\""), "{unknown}");
}

#[test]
fn what_needs_a_script_is_hidden_until_there_is_one() {
    let page = page(None);
    let buttons = page.matches("name=\"copy\"").count();
    assert_eq!(page.matches("<button").count(), buttons + 1);
    let hidden = page.matches(" data-scripted").count();
    assert_eq!(hidden, buttons + 3, "each button to copy, the choices, the systems, the preview");
    assert!(!page.contains("{{head}}") && !page.contains("{{offline}}"), "{page}");
}

#[test]
fn a_quiz_with_one_deck_offers_no_other() {
    let mut site = site();
    site.content.quiz.questions.retain(|question| question.deck == Deck::Core);
    let page = add_to_your_site_page(&site, STYLES, None).unwrap();
    assert!(!page.contains("name=\"deck\""), "{page}");
}

#[test]
fn every_system_that_was_seen_to_work_has_its_way_and_no_other_is_named() {
    let page = page(None);
    let places = places().unwrap();
    for place in &places {
        let option = format!("value=\"{}\">{}</option>", place.way, place.name);
        assert_eq!(page.contains(&option), place.version.is_some(), "{option}");
        let way = format!(" id=\"{}\"", place.way);
        assert!(place.version.is_none() || page.contains(&way), "{} asks for it", place.name);
    }
    // What a test has not run is in the table to be tried, and stands nowhere on the page.
    assert!(is_tried("nuxt", &places) || !page.contains("Nuxt"), "{page}");
}
