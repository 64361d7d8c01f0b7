//! What the visitor has to know, and what an earlier visit left.

use super::button;
use crate::ui::markup::{Tag, tag};
use crate::ui::{Phrases, Sender};
use quiz_core::app::{Msg, Notice, OfferView};
use quiz_model::{Word, decimal};

/// One sentence about what is kept.
pub(in crate::ui) fn notice(notice: Notice<'_>, phrases: &Phrases<'_>, send: &Sender<Msg>) -> Tag {
    let (name, word) = match notice {
        Notice::StorageBlocked => ("storage-blocked", Word::StorageBlocked),
        Notice::StorageFailed => ("storage-failed", Word::StorageFailed),
        Notice::RecordUnreadable(_) => ("record-unreadable", Word::RecordUnreadable),
        Notice::RecordFromLater => ("record-from-later", Word::RecordFromLater),
        Notice::LinkBroken => ("link-broken", Word::LinkBroken),
        Notice::LinkLater => ("link-later", Word::LinkLater),
        Notice::LinkOtherQuiz => ("link-other-quiz", Word::LinkOtherQuiz),
        Notice::LinkFollowed => ("link-followed", Word::LinkFollowed),
        Notice::LinkOtherRevision => ("link-other-revision", Word::LinkOtherRevision),
        Notice::Offline => ("offline", Word::Offline),
        Notice::Cleared => ("record-cleared", Word::RecordCleared),
        Notice::NotCleared => ("record-not-cleared", Word::RecordNotCleared),
        Notice::QuizChanged => ("quiz-changed", Word::QuizChanged),
        Notice::FurtherMissing => ("further-missing", Word::FurtherMissing),
        Notice::BonusMissing => ("bonus-missing", Word::BonusMissing),
        Notice::ShareMissing => ("share-missing", Word::ShareMissing),
    };
    let told =
        tag("div").class("notice").fixed("data-notice", name).add(tag("p").say(word, phrases));
    match notice {
        Notice::RecordUnreadable(kept) => {
            let msg = Msg::DownloadPressed(kept.to_owned());
            told.add(button("download", "plain", phrases.text(Word::RecordDownload), send, msg))
        }
        _ => told,
    }
}

/// What is due for another look, and the way back to what an earlier visit left.
pub(in crate::ui) fn offer(
    offer: OfferView,
    due: usize,
    phrases: &Phrases<'_>,
    send: &Sender<Msg>,
) -> Tag {
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
    let values = [(place, decimal(number)), ("total", decimal(total))];
    let values = values.each_ref().map(|(place, value)| (*place, value.as_str()));
    let press = |name, class, word, msg| button(name, class, phrases.text(word), send, msg);
    let class = if due > 0 { "secondary" } else { "primary" };
    tag("section")
        .class("offer")
        .fixed("aria-labelledby", "offer-title")
        .add(tag("p").fixed("id", "offer-title").class("offer-title").say(title, phrases))
        .when(due > 0, |section| {
            let look = press("retest", "primary", Word::DueLook, Msg::RetestPressed);
            section
                .number("data-due", due)
                .add(tag("p").text(&phrases.count(Word::DueText, "count", due)))
                .add(tag("p").class("offer-buttons").add(look))
        })
        .add(tag("p").text(&phrases.fill(text, &values)))
        .add(
            tag("p")
                .class("offer-buttons")
                .add(press("resume", class, go, Msg::ResumePressed))
                .add(press("restart", "secondary", Word::ResumeRestart, Msg::RestartPressed)),
        )
}
