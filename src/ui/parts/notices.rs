//! What the visitor has to know, and what an earlier visit left.

use super::button;
use crate::ui::markup::{Tag, tag};
use crate::ui::{Phrases, Sender};
use quiz_core::app::{Msg, NextStep, Notice, OfferView, ToDo};
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
        Notice::LinkOtherRound => ("link-other-round", Word::LinkOtherRound),
        Notice::Offline => ("offline", Word::Offline),
        Notice::Cleared => ("record-cleared", Word::RecordCleared),
        Notice::NotCleared => ("record-not-cleared", Word::RecordNotCleared),
        Notice::QuizChanged => ("quiz-changed", Word::QuizChanged),
        Notice::DetailsMissing => ("details-missing", Word::DetailsMissing),
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
    let press = |name, class, word, msg| button(name, class, phrases.text(word), send, msg);
    let go = match offer {
        OfferView::Resume { .. } => Word::ResumeContinue,
        OfferView::LastResult { .. } => Word::LastResultShow,
    };
    let class = if due > 0 { "secondary" } else { "primary" };
    let section = tag("section").class("offer").fixed("aria-labelledby", "offer-title").add(
        tag("p").fixed("id", "offer-title").class("offer-title").say(Word::ResumeTitle, phrases),
    );
    let section = match offer {
        OfferView::Resume { answered, total } => {
            let word = if answered == total { Word::ResumeWaiting } else { Word::ResumeText };
            let values = [("answered", &*decimal(answered)), ("total", &decimal(total))];
            section.add(tag("p").text(&phrases.fill(word, &values)))
        }
        OfferView::LastResult { right, total, plan } => {
            let values = [("right", &*decimal(right)), ("total", &decimal(total))];
            section.add(tag("p").text(&phrases.fill(Word::ResultScore, &values))).add(
                // Its place is kept until the plan is here.
                tag("p")
                    .class("next-step")
                    .given(plan, |place, plan| place.add(next(plan, phrases))),
            )
        }
    };
    section
        .when(due > 0, |section| {
            let look = press("retest", "primary", Word::DueLook, Msg::RetestPressed);
            section
                .number("data-due", due)
                .add(tag("p").text(&phrases.count(Word::DueText, "count", due)))
                .add(tag("p").class("offer-buttons").add(look))
        })
        .add(
            tag("p")
                .class("offer-buttons")
                .add(press("resume", class, go, Msg::ResumePressed))
                .add(press("restart", "plain", Word::ResumeRestart, Msg::RestartPressed)),
        )
}

/// The week of the plan that it is now, and the first thing that is not done.
fn next(plan: NextStep, phrases: &Phrases<'_>) -> Tag {
    let values = [("week", &*decimal(plan.week)), ("weeks", &decimal(plan.weeks))];
    let said = phrases.fill(Word::NextWeek, &values);
    let to_do = |step: &str| phrases.fill(Word::NextStep, &[("step", step)]);
    let next = match plan.next {
        Some(ToDo::Unlearn(count)) => to_do(&phrases.count(Word::TakeUnlearn, "count", count)),
        Some(ToDo::Step(title)) => to_do(title),
        None => phrases.text(Word::PlanDone).to_owned(),
    };
    tag("span")
        .number("data-done", plan.done)
        .number("data-all", plan.all)
        .text(&[&said, " ", &next].concat())
}
