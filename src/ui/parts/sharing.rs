//! Sending a link, and the place of the share panel.

use super::button;
use crate::ui::markup::{Tag, tag};
use crate::ui::{Phrases, Sender};
use quiz_core::app::{Msg, Outgoing, Panel, Sent};
use quiz_model::Word;

/// The wish to send a link.
pub(in crate::ui) fn outgoing(title: &str, text: &str, address: &str) -> Msg {
    Msg::SendPressed(Outgoing {
        title: title.to_owned(),
        text: text.to_owned(),
        address: address.to_owned(),
    })
}

/// What came of sending a link.
pub(in crate::ui) fn sending(sent: &Sent, phrases: &Phrases<'_>) -> Tag {
    let place = tag("div").class("sending").fixed("role", "status");
    let word = match sent {
        Sent::Handed => return place,
        Sent::Copied => Word::ShareCopied,
        Sent::Refused(_) => Word::ShareSelected,
        Sent::Nowhere => Word::ShareNotPublic,
    };
    let place = place.add(tag("p").say(word, phrases));
    match sent {
        Sent::Refused(link) => place.add(
            tag("input")
                .fixed("type", "text")
                .fixed("name", "sent-link")
                .fixed("readonly", "")
                .with("aria-label", phrases.text(Word::ShareLink))
                .value(link),
        ),
        _ => place,
    }
}

/// Asks for the panel that keeps things.
pub(in crate::ui) fn keep(class: &'static str, phrases: &Phrases<'_>, send: &Sender<Msg>) -> Tag {
    button("keep", class, phrases.text(Word::Keep), send, Msg::PanelPressed(Panel::Keep))
}

/// Where it comes. The app keeps out of what the panel puts there.
pub(in crate::ui) fn keep_panel() -> Tag {
    tag("div").fixed("id", "keep-panel")
}
