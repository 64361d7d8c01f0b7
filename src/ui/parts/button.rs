//! Buttons, and the one that has to be pressed twice.

use yew::{Callback, Html, html};

use crate::app::Msg;
use crate::content::Word;
use crate::ui::Phrases;

/// A button that sends a message. `class` is `primary`, `secondary` or `plain`.
pub(in crate::ui) fn button(
    name: &'static str,
    class: &'static str,
    text: &str,
    send: &Callback<Msg>,
    msg: Msg,
) -> Html {
    let send = send.clone();
    let onclick = Callback::from(move |_| send.emit(msg.clone()));
    html! { <button type="button" {name} {class} {onclick}>{ text }</button> }
}

/// “Clear my data”, which asks before it does.
pub(in crate::ui) fn clear(clearing: bool, phrases: Phrases<'_>, send: &Callback<Msg>) -> Html {
    let plain = |name, word, msg| button(name, "plain", phrases.text(word), send, msg);
    html! {
        <div class="clear">
            if clearing {
                <div class="confirm" role="group" tabindex="-1" data-confirm="clear" aria-labelledby="clear-question">
                    <p id="clear-question">{ phrases.text(Word::ClearQuestion) }</p>
                    { button("clear-confirm", "secondary", phrases.text(Word::ClearConfirm), send, Msg::ClearConfirmed) }
                    { plain("clear-cancel", Word::ClearKeep, Msg::ClearCancelled) }
                </div>
            } else {
                { plain("clear", Word::ClearData, Msg::ClearPressed) }
            }
        </div>
    }
}

/// The rounds that can follow: the second deck, or the bonus round once nothing else is left.
pub(in crate::ui) fn rounds(
    more: usize,
    bonus: usize,
    phrases: Phrases<'_>,
    send: &Callback<Msg>,
) -> Html {
    let offer = |name, word, hint, count, msg| {
        html! {
            <>
                { button(name, "secondary", &phrases.count(word, "count", count), send, msg) }
                <p class="hint">{ phrases.text(hint) }</p>
            </>
        }
    };
    html! {
        <>
            if more > 0 {
                { offer("more", Word::TenMore, Word::TenMoreHint, more, Msg::MorePressed) }
            }
            if bonus > 0 {
                { offer("bonus", Word::Bonus, Word::BonusHint, bonus, Msg::BonusPressed) }
            }
        </>
    }
}
