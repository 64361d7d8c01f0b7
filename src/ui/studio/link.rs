//! The way to publish a quiz in a link.

use super::Desk;
use crate::ui::markup::{Markup, Tag, nothing, tag};
use quiz_model::Word;
use quiz_studio::app::{Linked, Msg, Publish};

/// The button, and what came of it.
pub(super) fn link(publish: &Publish, desk: &Desk<'_>) -> Markup {
    if publish.facts.is_none() {
        return nothing();
    }
    let view = desk.view;
    tag("section")
        .fixed("data-link", "")
        .add(tag("h2").text(view.word(Word::StudioPublishLink)))
        .add(tag("p").text(view.word(Word::StudioPublishLinkHint)))
        .add(
            tag("div")
                .class("go-on")
                .add(view.button(
                    "copy-link",
                    "secondary",
                    Word::StudioPublishLinkCopy,
                    Msg::LinkPressed,
                ))
                .add(said(publish.link.as_ref(), desk)),
        )
        .into()
}

fn said(linked: Option<&Linked>, desk: &Desk<'_>) -> Tag {
    let view = desk.view;
    let place = tag("p").class("hint").fixed("role", "status");
    let cannot = |word| (view.word(word).to_owned(), None);
    let (text, address) = match linked {
        None => return place,
        Some(Linked::Copied { letters }) => {
            let count = letters.to_string();
            (view.phrases.fill(Word::StudioPublishLinkCopied, &[("count", &count)]), None)
        }
        Some(Linked::Shown(address)) => {
            (view.word(Word::StudioPublishLinkNotCopied).to_owned(), Some(address))
        }
        Some(Linked::Pictures) => cannot(Word::StudioPublishLinkPictures),
        Some(Linked::TooLong) => cannot(Word::StudioPublishLinkTooLong),
        Some(Linked::Failed) => cannot(Word::StudioTakeOutFailed),
    };
    let label = view.word(Word::StudioPublishLinkNotCopied);
    place.text(&text).given(address, |place, address| {
        let field = tag("input").fixed("type", "text").fixed("readonly", "");
        place.add(field.with("value", address).with("aria-label", label))
    })
}
