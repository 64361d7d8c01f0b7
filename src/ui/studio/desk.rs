//! The screen of a draft: its contents, the view that is open, and the quiz itself beside it.

use super::contents::contents;
use super::status::{notices, status};
use super::take_away::take_away;
use super::{Desk, bring, field, question, text};
use crate::ui::markup::{Markup, Tag, tag};
use quiz_model::Word;
use quiz_studio::app::{Msg, Open, Tab};

pub(super) fn desk(desk: &Desk<'_>) -> Markup {
    let editing = desk.editing;
    let view = match (&editing.publish, editing.tab) {
        _ if desk.view.model.bring.is_open => "bring",
        (Some(_), _) => "publish",
        (None, Tab::Form) => "form",
        (None, Tab::Text) => "text",
        (None, Tab::Preview) => "preview",
    };
    tag("main")
        .fixed("data-screen", "studio")
        .class("studio-desk")
        .fixed("data-view", view)
        .add(bar(desk))
        .add(status(desk))
        .add(notices(desk))
        .add(
            tag("div")
                .class("studio-columns")
                .add(contents(desk))
                .add(work(desk))
                .add(preview(desk)),
        )
        .into()
}

/// The name of the quiz, what undoes and redoes, the views, and the way out.
fn bar(desk: &Desk<'_>) -> Tag {
    let (view, editing) = (desk.view, desk.editing);
    let (can_undo, can_redo) = editing.draft.can_step();
    let step = |name, word, msg, can: bool| {
        view.button(name, "plain", word, msg).when(!can, |it| it.fixed("disabled", ""))
    };
    let title = editing.title().trim();
    let title = if title.is_empty() { view.word(Word::StudioUntitled) } else { title };
    tag("header")
        .class("studio-bar")
        .add(view.button("leave", "plain", Word::StudioLeave, Msg::LeavePressed))
        .add(tag("p").class("studio-title").text(title))
        .add(
            tag("div")
                .class("studio-steps")
                .add(step("undo", Word::StudioUndo, Msg::UndoPressed, can_undo))
                .add(step("redo", Word::StudioRedo, Msg::RedoPressed, can_redo)),
        )
        .add(
            tag("div")
                .class("studio-tabs")
                .fixed("role", "group")
                .with("aria-label", view.word(Word::StudioViews))
                .each([
                    tab(Tab::Form, "tab-form", Word::StudioTabForm, desk),
                    tab(Tab::Preview, "tab-preview", Word::StudioTabPreview, desk),
                    tab(Tab::Text, "tab-text", Word::StudioTabText, desk),
                ]),
        )
        .add(publish(desk))
}

fn tab(tab: Tab, name: &'static str, word: Word, desk: &Desk<'_>) -> Tag {
    let is_panel = desk.view.model.bring.is_open || desk.editing.publish.is_some();
    let is_shown = desk.editing.tab == tab && !is_panel;
    desk.view
        .button(name, "studio-tab", word, Msg::TabPressed(tab))
        .fixed("aria-pressed", if is_shown { "true" } else { "false" })
}

fn publish(desk: &Desk<'_>) -> Tag {
    let is_open = desk.editing.publish.is_some();
    let word = if is_open { Word::StudioPublishBack } else { Word::StudioPublish };
    desk.view.button("publish", "primary", word, Msg::PublishPressed)
}

/// The view that is open.
fn work(desk: &Desk<'_>) -> Tag {
    let editing = desk.editing;
    let (name, shown) = match (&editing.publish, editing.tab, &editing.open) {
        _ if desk.view.model.bring.is_open => ("bring".to_owned(), bring::panel(desk.view)),
        (Some(publish), ..) => ("publish".to_owned(), take_away(publish, desk)),
        (None, Tab::Text, _) => (format!("text-{}", editing.file), text::text(desk)),
        // The forms wait where they would show nothing, or less than there is.
        (None, Tab::Form | Tab::Preview, _) if editing.draft.has_unreadable() => {
            ("unreadable".to_owned(), unreadable(desk))
        }
        (None, Tab::Form | Tab::Preview, Open::Question(at)) => {
            (format!("question-{at}"), question::question(*at, desk))
        }
        (None, Tab::Form | Tab::Preview, open) => (format!("{open:?}"), field::part(open, desk)),
    };
    tag("section").class("studio-work").key(&name).add(shown)
}

fn unreadable(desk: &Desk<'_>) -> Markup {
    let view = desk.view;
    tag("div")
        .class("notice")
        .fixed("data-notice", "unreadable")
        .add(tag("p").text(view.word(Word::StudioUnreadable)))
        .add(view.button(
            "show-text",
            "secondary",
            Word::StudioShowText,
            Msg::TabPressed(Tab::Text),
        ))
        .into()
}

/// The quiz itself. The frame stays the same element however the page changes.
fn preview(desk: &Desk<'_>) -> Tag {
    let (view, preview) = (desk.view, &desk.editing.preview);
    let left_out = (!preview.left_out.is_empty()).then(|| {
        let said = view.phrases.count(Word::StudioLeftOut, "count", preview.left_out.len());
        tag("p").class("hint").fixed("data-notice", "left-out").text(&said)
    });
    let behind = preview.is_behind.then(|| {
        let said = view.word(Word::StudioBehind);
        tag("p").class("hint").fixed("data-notice", "behind").text(said)
    });
    let title = view.word(Word::StudioPreviewTitle);
    tag("section")
        .key("preview")
        .class("studio-preview")
        .with("aria-label", title)
        .add(tag("h2").text(title))
        .add(tag("div").fixed("role", "status").key("said").each(left_out).each(behind))
        .add(
            tag("iframe")
                .key("frame")
                .fixed("src", "preview/")
                .with("title", title)
                .fixed("id", "preview"),
        )
}
