//! What is always in sight: whether the draft is saved, and how much is to be mended.

use super::{Desk, View, said};
use crate::ui::markup::{Markup, Tag, list, nothing, tag};
use quiz_core::quiz::Moment;
use quiz_model::Word;
use quiz_studio::app::{Msg, Notice, SaveState, Storage};
use quiz_studio::findings::Finding;

/// The line below the bar.
pub(super) fn status(desk: &Desk<'_>) -> Markup {
    let (view, editing) = (desk.view, desk.editing);
    let (state, word) = match editing.save {
        SaveState::Saved => ("saved", Word::StudioSaved),
        // It lasts a moment, and a word that comes and goes at each letter says nothing.
        SaveState::Saving => ("saving", Word::StudioSaved),
        SaveState::Blocked => ("blocked", Word::StudioBlocked),
        SaveState::Full => ("full", Word::StudioFull),
    };
    let on_disk = match editing.on_disk {
        Some(when) => {
            let when = view.phrases.when(Moment(when));
            view.phrases.fill(Word::StudioOnDisk, &[("when", &when)])
        }
        None => view.word(Word::StudioNotOnDisk).to_owned(),
    };
    let saved = [view.word(word), " · ", &on_disk].concat();
    let is_warned = view.model.storage == Storage::Forgetful && editing.save == SaveState::Saved;
    tag("div")
        .class("studio-status")
        .with("data-saved", state)
        .add(tag("p").fixed("role", "status").class("studio-saved").text(&saved))
        .add(view.button("save-file", "plain", Word::StudioSaveFile, Msg::DiskPressed))
        .add(counts(desk))
        .when(is_warned, |status| {
            let said = view.word(Word::StudioForgetful);
            status.add(tag("p").class("hint").fixed("data-notice", "forgetful").text(said))
        })
        .into()
}

/// How many mistakes and how much to consider, with all of them behind a fold.
fn counts(desk: &Desk<'_>) -> Markup {
    let (view, findings) = (desk.view, &desk.editing.findings);
    let (mistakes, advice) = (findings.mistakes.len(), findings.advice.len());
    if mistakes + advice == 0 {
        let none = view.word(Word::StudioNoMistakes);
        return tag("p").class("studio-counts").fixed("data-mistakes", "0").text(none).into();
    }
    let said = match (mistakes, advice) {
        (0, _) => {
            let none = view.word(Word::StudioNoMistakes);
            [none, " · ", &view.phrases.count(Word::StudioAdvice, "count", advice)].concat()
        }
        _ => view.phrases.count(Word::StudioMistakes, "count", mistakes),
    };
    let all = findings.mistakes.iter().map(|it| (true, it));
    let all = all.chain(findings.advice.iter().map(|it| (false, it)));
    let rows = all.map(|(is_mistake, finding)| row(is_mistake, finding, view));
    tag("details")
        .class("studio-counts")
        .number("data-mistakes", mistakes)
        .add(tag("summary").text(&said))
        .add(tag("ul").class("said").each(rows))
        .into()
}

/// A finding with the way to its place.
pub(super) fn row(is_mistake: bool, finding: &Finding, view: &View<'_>) -> Tag {
    let at = [("line", finding.line.to_string()), ("column", finding.column.to_string())];
    let at = at.each_ref().map(|(name, value)| (*name, value.as_str()));
    let line = view.phrases.fill(Word::StudioAt, &at);
    let place = finding.place.to_string();
    let name = if place.is_empty() { line } else { place };
    let go = view.press("go-to", "plain", pressed(finding));
    said::one(is_mistake, finding, view).add(go.text(&name))
}

fn pressed(finding: &Finding) -> Msg {
    Msg::FindingPressed { place: finding.place.clone(), file: finding.file }
}

/// What there is to say about what just happened.
pub(super) fn notices(desk: &Desk<'_>) -> Tag {
    let view = desk.view;
    let shown: Markup = match &desk.editing.notice {
        None => nothing(),
        Some(notice) => {
            let word = |word| tag("p").text(view.word(word));
            let (name, said) = match notice {
                Notice::Deleted => ("deleted", word(Word::StudioDeleted)),
                Notice::Apart => ("apart", word(Word::StudioApart)),
                Notice::Followed => ("followed", word(Word::StudioFollowed)),
                Notice::Unsaved => {
                    let drafts = [("drafts", view.word(Word::StudioLeave))];
                    ("unsaved", tag("p").text(&view.phrases.fill(Word::StudioUnsaved, &drafts)))
                }
                Notice::Refused(why) => ("refused", tag("p").add(said::english(why))),
            };
            let close = view.button("close", "plain", Word::StudioClose, Msg::NoticeClosed);
            let undo = (*notice == Notice::Deleted)
                .then(|| view.button("undo-delete", "plain", Word::StudioUndo, Msg::UndoPressed));
            list([tag("div")
                .class("notice")
                .fixed("data-notice", name)
                .add(said)
                .each(undo)
                .add(close)
                .into()])
        }
    };
    tag("div").fixed("role", "status").class("studio-notices").add(shown)
}
