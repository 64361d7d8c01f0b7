//! What is kept: reading it at the start, agreeing with other tabs, and never losing any of it.

use super::model::{Model, Offer, ScreenState, Storage};
use super::msg::{Effect, Stored};
use crate::record::{Record, Theme, Unreadable, merge};

/// The effects that keep the model's record, if it may be kept.
pub(super) fn save(model: &Model) -> Vec<Effect> {
    // Until the store has been read nothing may be written; when it has, `read` saves.
    if model.storage.keeps() {
        vec![Effect::Save { quiz: model.quiz_ref().id, record: model.record.clone() }]
    } else {
        Vec::new()
    }
}

/// Takes in what the store held when the page was opened. Answers given before that are kept.
pub(super) fn read(model: &mut Model, stored: Stored) -> Vec<Effect> {
    match stored {
        Stored::Blocked => {
            model.storage = Storage::Blocked;
            Vec::new()
        }
        Stored::Nothing => {
            model.storage = Storage::Kept;
            save_if_begun(model)
        }
        Stored::Text(text) => match Record::read(&text) {
            Ok(mut record) => {
                model.storage = Storage::Kept;
                record.catch_up();
                // Nothing is offered to somebody who is in the middle of this visit.
                if model.attempt.responses.is_empty() {
                    model.offer = offer(&record);
                }
                take_in(model, &record);
                model.record.preferences = record.preferences;
                let mut effects = save_if_begun(model);
                let theme = model.record.preferences.theme;
                if theme != Theme::Auto {
                    effects.push(Effect::Theme(theme));
                }
                effects
            }
            Err(reason) => unreadable(model, reason, text),
        },
    }
}

/// The record was written, with what another tab had saved and we had not.
pub(super) fn saved(model: &mut Model, theirs: Option<&Record>) -> Vec<Effect> {
    if let Some(theirs) = theirs {
        take_in(model, theirs);
    }
    if model.storage == Storage::Failing {
        model.storage = Storage::Kept;
    }
    Vec::new()
}

/// The record could not be written.
pub(super) fn failed(model: &mut Model) -> Vec<Effect> {
    if model.storage.keeps() {
        model.storage = Storage::Failing;
    }
    Vec::new()
}

/// What was stored could not be read at the moment of writing.
pub(super) fn refused(model: &mut Model, text: String) -> Vec<Effect> {
    match Record::read(&text) {
        // Readable after all: another tab has written meanwhile.
        Ok(_) => save(model),
        Err(reason) => unreadable(model, reason, text),
    }
}

/// Takes another record in. What is offered, and the attempt on screen, follow what it has of them.
pub(super) fn take_in(model: &mut Model, theirs: &Record) {
    model.record = merge(&model.record, theirs);
    if model.offer.is_some() {
        model.offer = offer(&model.record);
    }
    follow(model);
}

/// Has the attempt on screen follow what the record has of it.
pub(super) fn follow(model: &mut Model) {
    let quiz = model.quiz_ref();
    let place = (model.attempt.id, model.attempt.started);
    let kept = model.record.attempts.iter().find(|kept| (kept.id, kept.started) == place);
    if kept.is_some_and(|kept| model.attempt.follow(kept, quiz)) {
        model.on_screen = ScreenState::default();
    }
}

fn save_if_begun(model: &Model) -> Vec<Effect> {
    if model.attempt.responses.is_empty() { Vec::new() } else { save(model) }
}

/// What an earlier visit left.
fn offer(record: &Record) -> Option<Offer> {
    let resumed = record.unfinished().map(|attempt| Offer::Resume(attempt.clone()));
    resumed.or_else(|| record.last_finished().map(|attempt| Offer::LastResult(attempt.clone())))
}

/// A text that is no record: a damaged one is put aside before anything is written in its place; a
/// later version's stays where that version will look for it.
fn unreadable(model: &mut Model, reason: Unreadable, text: String) -> Vec<Effect> {
    match reason {
        Unreadable::Later(_) => {
            model.storage = Storage::FromLater;
            Vec::new()
        }
        Unreadable::Damaged => {
            model.storage = Storage::Unreadable(text.clone());
            vec![Effect::KeepAside { quiz: model.quiz_ref().id, text }]
        }
    }
}

/// The damaged text is safe under a key of its own, so saving may go on; or it is not.
pub(super) fn kept_aside(model: &mut Model, kept: bool) -> Vec<Effect> {
    let Storage::Unreadable(text) = &model.storage else {
        return Vec::new();
    };
    let text = text.clone();
    if !kept {
        model.storage = Storage::Stuck(text);
        return Vec::new();
    }
    if !model.set_aside.contains(&text) {
        model.set_aside.push(text);
    }
    model.storage = Storage::Kept;
    save_if_begun(model)
}

/// Another tab wrote or deleted the record.
pub(super) fn changed(model: &mut Model, text: Option<String>) -> Vec<Effect> {
    match text.map(|text| Record::read(&text)) {
        // Deleted elsewhere: forget it here too, but not the attempt on screen.
        None => {
            model.record = Record::empty(model.quiz_ref().revision);
            model.offer = None;
            vec![Effect::Theme(model.record.preferences.theme)]
        }
        Some(Ok(theirs)) => {
            // Two tabs that save at one moment do not see each other's text, and one stays. Whoever
            // hears of a text without what it has saved, saves again. By their texts, as in `saving`.
            let lacks = merge(&theirs, &model.record).write() != theirs.write();
            take_in(model, &theirs);
            // The other tab's settings are the later ones: the visitor has just been there.
            model.record.preferences = theirs.preferences;
            let mut effects = if lacks { save(model) } else { Vec::new() };
            effects.push(Effect::Theme(model.record.preferences.theme));
            effects
        }
        // The next save meets it again and decides.
        Some(Err(_)) => Vec::new(),
    }
}

/// The visitor set light or dark.
pub(super) fn theme_chosen(model: &mut Model, theme: Theme) -> Vec<Effect> {
    model.record.preferences.theme = theme;
    let mut effects = save(model);
    effects.push(Effect::Theme(theme));
    effects
}

/// The visitor turned the keys on or off.
pub(super) fn keys_turned(model: &mut Model, keys: bool) -> Vec<Effect> {
    model.record.preferences.keys = keys;
    save(model)
}

/// The visitor ticked something of the plan, or took the tick back.
pub(super) fn ticked(model: &mut Model, item: &str, is_done: bool) -> Vec<Effect> {
    model.record.ticks.set(item, is_done, model.now);
    save(model)
}

/// The visitor wants a text that was no record as a file.
pub(super) fn download(model: &Model, text: String) -> Vec<Effect> {
    let name = ["career-quiz-", model.quiz_ref().id.as_str(), "-unreadable.txt"].concat();
    vec![Effect::Download { name, text }]
}
