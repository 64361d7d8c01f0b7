//! What is kept: reading it at the start, agreeing with other tabs, and never losing any of it.

use super::model::{Keeping, Model, Notice, Offer};
use super::msg::{Effect, Stored};
use crate::record::{Record, Theme, Unreadable, merge};

/// The effects that keep the model's record, if it may be kept.
pub(super) fn save(model: &Model) -> Vec<Effect> {
    match model.keeping {
        Keeping::Stored => {
            vec![Effect::Save { quiz: model.quiz_ref().id, record: model.record.clone() }]
        }
        // Until the store has been read nothing may be written; when it has, `read` saves.
        Keeping::Unknown | Keeping::InMemory => Vec::new(),
    }
}

/// Takes in what the store held when the page was opened. Answers given before that are kept.
pub(super) fn read(model: &mut Model, stored: Stored) -> Vec<Effect> {
    match stored {
        Stored::Blocked => {
            model.keeping = Keeping::InMemory;
            model.notify(Notice::StorageBlocked);
            Vec::new()
        }
        Stored::Nothing => {
            model.keeping = Keeping::Stored;
            save_if_begun(model)
        }
        Stored::Text(text) => match Record::read(&text) {
            Ok(mut record) => {
                model.keeping = Keeping::Stored;
                record.catch_up();
                model.offer = offer(model, &record);
                let theme = record.preferences.theme;
                let preferences = record.preferences.clone();
                model.record = merge(&model.record, &record);
                model.record.preferences = preferences;
                let mut effects = save_if_begun(model);
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
        model.record = merge(&model.record, theirs);
    }
    model.notices.retain(|notice| *notice != Notice::StorageFailed);
    Vec::new()
}

fn save_if_begun(model: &Model) -> Vec<Effect> {
    if model.attempt.responses.is_empty() { Vec::new() } else { save(model) }
}

/// What an earlier visit left. Nothing is offered to somebody who is in the middle of this one.
fn offer(model: &mut Model, record: &Record) -> Option<Offer> {
    if !model.attempt.responses.is_empty() {
        return None;
    }
    record
        .unfinished()
        .map(|attempt| Offer::Resume(attempt.clone()))
        .or_else(|| record.last_finished().map(|attempt| Offer::LastResult(attempt.clone())))
}

/// A text that is no record: a damaged one is put aside before anything is written in its place; a
/// later version's stays where that version will look for it.
pub(super) fn unreadable(model: &mut Model, reason: Unreadable, text: String) -> Vec<Effect> {
    model.keeping = Keeping::InMemory;
    match reason {
        Unreadable::Later(_) => {
            model.notify(Notice::RecordFromLater);
            Vec::new()
        }
        Unreadable::Damaged => {
            model.notify(Notice::RecordUnreadable(text.clone()));
            vec![Effect::KeepAside { quiz: model.quiz_ref().id, text }]
        }
    }
}

/// The damaged text is safe under a key of its own, so saving may go on; or it is not.
pub(super) fn kept_aside(model: &mut Model, kept: bool) -> Vec<Effect> {
    if kept {
        model.keeping = Keeping::Stored;
        save_if_begun(model)
    } else {
        model.notify(Notice::StorageFailed);
        Vec::new()
    }
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
            model.record = merge(&model.record, &theirs);
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
