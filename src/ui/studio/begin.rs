//! The screen to begin from: a new quiz, a file, a draft that is kept.

use super::{View, bring, said};
use crate::ui::markup::{Markup, Tag, list, nothing, tag};
use quiz_core::quiz::Moment;
use quiz_model::Word;
use quiz_studio::app::{Beginning, Card, Msg, Problem, Storage, Unreadable};
use quiz_studio::stored::KeptError;

pub(super) fn begin(view: &View<'_>) -> Markup {
    let state = &view.model.begin;
    tag("main")
        .fixed("data-screen", "studio")
        .class("studio-begin")
        .add(tag("h1").fixed("tabindex", "-1").text(view.word(Word::StudioTitle)))
        .add(tag("p").class("studio-intro").text(view.word(Word::StudioIntro)))
        .add(storage(view))
        .given(state.problem.as_ref(), |main, problem| {
            let close = view.button("close", "plain", Word::StudioClose, Msg::NoticeClosed);
            let said = match problem {
                Problem::NotFetched => tag("p").text(view.word(Word::StudioNotFetched)),
                Problem::Refused(why) => tag("p").add(said::english(why)),
            };
            main.add(notice("problem").add(said).add(close))
        })
        .given(state.deleted.as_ref(), |main, _| {
            let undo = view.button("restore", "secondary", Word::StudioUndo, Msg::DeletedRestored);
            let said = tag("p").text(view.word(Word::StudioDraftDeleted));
            main.add(notice("deleted").add(said).add(undo))
        })
        .add(tag("h2").text(view.word(Word::StudioBeginTitle)))
        .add(bring::state(view))
        .add(ways(view))
        .add(bring::paste(false, view))
        .add(drafts(view))
        .add(shipped(view))
        .into()
}

fn notice(name: &'static str) -> Tag {
    tag("div").class("notice").fixed("role", "status").fixed("data-notice", name)
}

/// Said before anything is written: where it will be kept.
fn storage(view: &View<'_>) -> Markup {
    match view.model.storage {
        Storage::Blocked => {
            notice("blocked").add(tag("p").text(view.word(Word::StudioBlocked))).into()
        }
        Storage::Unknown | Storage::Lasting | Storage::Forgetful => nothing(),
    }
}

fn ways(view: &View<'_>) -> Tag {
    let way = |name, class, word, hint, msg| {
        tag("li")
            .add(view.button(name, class, word, msg).with("aria-describedby", &hint_id(name)))
            .add(tag("p").class("hint").with("id", &hint_id(name)).text(view.word(hint)))
    };
    tag("ul")
        .class("studio-ways")
        .add(way(
            "empty",
            "primary",
            Word::StudioBeginEmpty,
            Word::StudioBeginEmptyHint,
            Msg::BeginPressed(Beginning::Empty),
        ))
        .add(way(
            "example",
            "secondary",
            Word::StudioBeginExample,
            Word::StudioBeginExampleHint,
            Msg::BeginPressed(Beginning::Example),
        ))
        .add(file(view))
}

fn file(view: &View<'_>) -> Tag {
    let hint = "begin-file";
    tag("li")
        .add(bring::file(Word::StudioBeginFile, hint, view))
        .add(tag("p").class("hint").fixed("id", hint).text(view.word(Word::StudioBeginFileHint)))
}

fn hint_id(name: &str) -> String {
    ["begin-", name].concat()
}

fn shipped(view: &View<'_>) -> Markup {
    let shipped = &view.model.setting.shipped;
    if shipped.is_empty() {
        return nothing();
    }
    let one = |(at, title): (usize, &str)| {
        tag("li").add(
            view.press("shipped", "plain", Msg::ShippedPressed(at))
                .fixed("dir", "auto")
                .text(title),
        )
    };
    list([
        tag("h2").text(view.word(Word::StudioBeginShipped)).into(),
        tag("ul")
            .class("studio-list")
            .each(shipped.iter().map(|it| it.title.as_str()).enumerate().map(one))
            .into(),
    ])
}

fn drafts(view: &View<'_>) -> Markup {
    let state = &view.model.begin;
    if state.drafts.is_empty() && state.unreadable.is_empty() {
        return nothing();
    }
    let unreadable = state.unreadable.iter().map(|Unreadable { key, why, .. }| {
        let said = match why {
            KeptError::Damaged => Word::StudioDraftDamaged,
            KeptError::Later => Word::StudioDraftLater,
        };
        let download = Msg::DamagedPressed(key.clone());
        tag("li").key(key).add(tag("p").text(view.word(said))).add(view.button(
            "damaged",
            "secondary",
            Word::StudioDraftDownload,
            download,
        ))
    });
    list([
        tag("h2").text(view.word(Word::StudioDrafts)).into(),
        tag("p").class("hint").text(view.word(Word::StudioDraftsHint)).into(),
        tag("ul")
            .class("studio-list")
            .each(state.drafts.iter().map(|card| draft(card, view)))
            .each(unreadable)
            .into(),
    ])
}

fn draft(card: &Card, view: &View<'_>) -> Tag {
    let Card { key, title, changed } = card;
    let when = view.phrases.when(Moment(*changed));
    let changed = view.phrases.fill(Word::StudioDraftChanged, &[("when", &when)]);
    let delete = view.phrases.fill(Word::StudioDraftDelete, &[("title", title)]);
    tag("li")
        .key(key)
        .class("studio-draft")
        .add(
            view.press("draft", "plain", Msg::DraftPressed(key.clone()))
                .fixed("dir", "auto")
                .text(title),
        )
        .add(tag("span").class("hint").text(&changed))
        .add(
            view.press("delete-draft", "plain small", Msg::DraftDeleted(key.clone()))
                .with("aria-label", &delete)
                .with("title", &delete)
                .add(super::contents::sign(super::contents::BIN)),
        )
}
