//! Pieces of the page.

use yew::{Html, html};

use super::places::Place;
use super::snippet::{Captions, Look, Snippet};
use crate::{Site, SiteAddress};
use career_quiz::ui::Phrases;
use quiz_model::Word;

/// What the parts of the page are made from.
pub(super) struct PageContext<'a> {
    pub(super) site: &'a Site,
    pub(super) address: Option<&'a SiteAddress>,
    pub(super) phrases: &'a Phrases<'a>,
    pub(super) captions: &'a Captions,
    pub(super) places: &'a [Place],
}

/// A line of text, in which what stands between backticks is for a computer.
fn line(text: &str) -> Html {
    let parts = text.split('`').enumerate().map(|(at, part)| {
        if at % 2 == 0 {
            html! { part.to_owned() }
        } else {
            html! { <code translate="no">{ part.to_owned() }</code> }
        }
    });
    parts.collect()
}

/// A word of one line.
pub(super) fn said(word: Word, phrases: &Phrases<'_>) -> Html {
    line(phrases.text(word).trim())
}

/// A word whose lines are paragraphs.
pub(super) fn paragraphs(word: Word, phrases: &Phrases<'_>) -> Html {
    phrases.text(word).trim().lines().map(|text| html! { <p>{ line(text) }</p> }).collect()
}

/// A word whose lines are the items of a list: steps in their order, or not.
pub(super) fn list(word: Word, is_ordered: bool, phrases: &Phrases<'_>) -> Html {
    list_of(phrases.text(word), is_ordered)
}

/// The same of a text that is filled in already.
pub(super) fn list_of(text: &str, is_ordered: bool) -> Html {
    let items: Html = text.trim().lines().map(|text| html! { <li>{ line(text) }</li> }).collect();
    if is_ordered {
        html! { <ol>{ items }</ol> }
    } else {
        html! { <ul>{ items }</ul> }
    }
}

/// One of several values of a choice; the first, which is empty, is chosen.
pub(super) fn picked(name: &'static str, value: &'static str, label: &str) -> Html {
    html! {
        <label class="setting">
            <input type="radio" {name} {value} checked={value.is_empty()} />
            <span>{ label.to_owned() }</span>
        </label>
    }
}

/// Something to copy. `place` tells it from others of its kind.
pub(super) fn snippet(
    kind: Snippet,
    label: Word,
    given: &PageContext<'_>,
    place: &'static str,
) -> Html {
    snippet_named(kind, given.phrases.text(label), given, place)
}

/// The same with a name that is filled in already.
pub(super) fn snippet_named(
    kind: Snippet,
    label: &str,
    given: &PageContext<'_>,
    place: &'static str,
) -> Html {
    let PageContext { address, phrases, captions, .. } = given;
    let text = kind.text(captions, &Look::default(), *address);
    let id = format!("copy-{place}");
    html! {
        <figure class="snippet">
            <figcaption id={id.clone()}>{ line(label.trim()) }</figcaption>
            <pre translate="no" dir="ltr"><code data-snippet={kind.name()}>{ text }</code></pre>
            <button type="button" name="copy" hidden=true data-scripted="" aria-describedby={id}>
                { phrases.text(Word::AddCopy) }
            </button>
            <p class="told" role="status"></p>
        </figure>
    }
}
