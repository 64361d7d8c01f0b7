//! Buttons, and the one that has to be pressed twice.

use crate::ui::markup::{Markup, Tag, list, tag};
use crate::ui::{Phrases, Sender};
use quiz_core::app::Msg;
use quiz_model::Word;

/// A button that sends a message. `class` is `primary`, `secondary` or `plain`.
pub(in crate::ui) fn button<M: 'static>(
    name: &'static str,
    class: &'static str,
    text: &str,
    send: &Sender<M>,
    msg: M,
) -> Tag {
    tag("button")
        .fixed("type", "button")
        .fixed("name", name)
        .class(class)
        .on_click(send, msg)
        .text(text)
}

/// “Clear my data”, which asks before it does.
pub(in crate::ui) fn clear(clearing: bool, phrases: &Phrases<'_>, send: &Sender<Msg>) -> Tag {
    let press = |name, class, word, msg| button(name, class, phrases.text(word), send, msg);
    let clear = tag("div").class("clear");
    if !clearing {
        return clear.add(press("clear", "plain", Word::ClearData, Msg::ClearPressed));
    }
    clear.add(
        tag("div")
            .class("confirm")
            .fixed("role", "group")
            .fixed("tabindex", "-1")
            .fixed("data-confirm", "clear")
            .fixed("aria-labelledby", "clear-question")
            .add(tag("p").fixed("id", "clear-question").say(Word::ClearQuestion, phrases))
            .add(press("clear-confirm", "secondary", Word::ClearConfirm, Msg::ClearConfirmed))
            .add(press("clear-cancel", "plain", Word::ClearKeep, Msg::ClearCancelled)),
    )
}

/// The rounds that can follow: the second deck, or the bonus round once nothing else is left.
pub(in crate::ui) fn rounds(
    more: usize,
    bonus: usize,
    phrases: &Phrases<'_>,
    send: &Sender<Msg>,
) -> Markup {
    let offer = |count, name, word, hint, msg| {
        let said = phrases.count(word, "count", count);
        [
            button(name, "secondary", &said, send, msg).into(),
            tag("p").class("hint").say(hint, phrases).into(),
        ]
    };
    let more_offered =
        (more > 0).then(|| offer(more, "more", Word::TenMore, Word::TenMoreHint, Msg::MorePressed));
    let bonus_offered =
        (bonus > 0).then(|| offer(bonus, "bonus", Word::Bonus, Word::BonusHint, Msg::BonusPressed));
    list(more_offered.into_iter().chain(bonus_offered).flatten())
}
