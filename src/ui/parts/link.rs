//! Links out of the quiz.

use crate::ui::Phrases;
use crate::ui::markup::{Tag, tag};
use quiz_model::Word;

/// A link to another site; it opens beside the quiz, which it is told nothing about.
pub(in crate::ui) fn link(address: &str, said: &str, phrases: &Phrases<'_>) -> Tag {
    outward(address).text(said).add(new_tab(phrases))
}

/// A link to another site, with nothing in it.
pub(super) fn outward(address: &str) -> Tag {
    tag("a").with("href", address).fixed("target", "_blank").fixed("rel", "noopener noreferrer")
}

/// Says to those who do not see it that a link opens beside the page.
pub(super) fn new_tab(phrases: &Phrases<'_>) -> Tag {
    tag("span").class("visually-hidden").text(" ").say(Word::NewTab, phrases)
}
