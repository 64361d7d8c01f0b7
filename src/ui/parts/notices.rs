//! What the visitor has to know, and what an earlier visit left.

use yew::{Callback, Html, html};

use super::button;
use crate::app::{Msg, Notice, OfferView};
use crate::content::Word;
use crate::ui::Phrases;

/// One sentence about what is kept.
pub(in crate::ui) fn notice(notice: &Notice, phrases: Phrases<'_>, send: &Callback<Msg>) -> Html {
    let (name, word) = match notice {
        Notice::StorageBlocked => ("storage-blocked", Word::StorageBlocked),
        Notice::StorageFailed => ("storage-failed", Word::StorageFailed),
        Notice::RecordUnreadable(_) => ("record-unreadable", Word::RecordUnreadable),
        Notice::RecordFromLater => ("record-from-later", Word::RecordFromLater),
        Notice::LinkBroken => ("link-broken", Word::LinkBroken),
        Notice::Offline => ("offline", Word::Offline),
        Notice::Cleared => ("record-cleared", Word::RecordCleared),
        Notice::NotCleared => ("record-not-cleared", Word::RecordNotCleared),
        Notice::QuizChanged => ("quiz-changed", Word::QuizChanged),
    };
    html! {
        <div key={name} class="notice" data-notice={name}>
            <p>{ phrases.text(word) }</p>
            if let Notice::RecordUnreadable(text) = notice {
                { button("download", "plain", phrases.text(Word::RecordDownload), send,
                    Msg::DownloadPressed(text.clone())) }
            }
        </div>
    }
}

/// The way back to what an earlier visit left.
pub(in crate::ui) fn offer(offer: OfferView, phrases: Phrases<'_>, send: &Callback<Msg>) -> Html {
    let (title, text, place, number, total, go) = match offer {
        OfferView::Resume { answered, total } if answered == total => (
            Word::ResumeTitle,
            Word::ResumeWaiting,
            "answered",
            answered,
            total,
            Word::ResumeContinue,
        ),
        OfferView::Resume { answered, total } => {
            (Word::ResumeTitle, Word::ResumeText, "answered", answered, total, Word::ResumeContinue)
        }
        OfferView::LastResult { right, total } => {
            (Word::LastResultTitle, Word::ResultScore, "right", right, total, Word::LastResultShow)
        }
    };
    let values = [(place, number.to_string()), ("total", total.to_string())];
    let values = values.each_ref().map(|(place, value)| (*place, value.as_str()));
    html! {
        <section class="offer" aria-labelledby="offer-title">
            <p id="offer-title" class="offer-title">{ phrases.text(title) }</p>
            <p>{ phrases.fill(text, &values) }</p>
            <p class="offer-buttons">
                { button("resume", "primary", phrases.text(go), send, Msg::ResumePressed) }
                { button("restart", "secondary", phrases.text(Word::ResumeRestart), send, Msg::RestartPressed) }
            </p>
        </section>
    }
}
