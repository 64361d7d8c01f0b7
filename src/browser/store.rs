//! The browser's storage, behind a guard.
//!
//! In a sandboxed frame, or with cookies blocked, the mere getter of `localStorage` throws, and so
//! does gloo-storage's `LocalStorage::raw()`. So the getter is probed through web-sys first.

use std::cell::RefCell;

use gloo_storage::{LocalStorage, Storage as _};
use web_sys::Storage;

use crate::app::{Msg, Stored};
use crate::content::QuizId;
use crate::record::{self, Record, Saving};

/// The storage, or nothing where the browser gives none.
pub(super) fn open() -> Option<Storage> {
    let probed = web_sys::window()?.local_storage();
    matches!(probed, Ok(Some(_))).then(LocalStorage::raw)
}

/// The text last read or written, of which the app's record has everything. As long as it is what
/// is stored, no other tab has saved, and a save has nothing to read and to merge.
#[derive(Debug, Default)]
pub(super) struct Known(RefCell<Option<String>>);

/// What is stored of a quiz.
pub(super) fn read(quiz: &QuizId, known: &Known) -> Stored {
    match open().map(|storage| storage.get_item(&record::key(quiz))) {
        None | Some(Err(_)) => Stored::Blocked,
        Some(Ok(None)) => Stored::Nothing,
        Some(Ok(Some(text))) => {
            known.0.replace(Some(text.clone()));
            Stored::Text(text)
        }
    }
}

/// Writes a record together with what another tab may have stored meanwhile.
pub(super) fn save(quiz: &QuizId, record: &Record, known: &Known) -> Msg {
    let key = record::key(quiz);
    let Some(storage) = open() else {
        return Msg::SaveFailed;
    };
    let Ok(stored) = storage.get_item(&key) else {
        return Msg::SaveFailed;
    };
    // Taken, so that a text which was not written is not known either.
    let last = known.0.take();
    let merged = match record::saving(stored.as_deref(), last.as_deref(), record) {
        Saving::Ours => None,
        Saving::Merged(merged) => Some(merged),
        Saving::Refuse(_) => return Msg::SaveRefused(stored.unwrap_or_default()),
    };
    let text = merged.as_ref().unwrap_or(record).write();
    if storage.set_item(&key, &text).is_err() {
        return Msg::SaveFailed;
    }
    // The app has to take in what was merged before it knows as much: another save may be on its
    // way already.
    known.0.replace(merged.is_none().then_some(text));
    Msg::Saved(merged)
}

/// Moves an unreadable text from the record's key to the first free key beside it.
pub(super) fn keep_aside(quiz: &QuizId, text: &str, known: &Known) -> Msg {
    // It was read, but the app has nothing of it.
    known.0.take();
    Msg::KeptAside { kept: move_aside(quiz, text).is_some() }
}

fn move_aside(quiz: &QuizId, text: &str) -> Option<()> {
    let storage = open()?;
    let mut number = 1;
    let aside = loop {
        let key = record::unreadable_key(quiz, number);
        match storage.get_item(&key).ok()? {
            None => break key,
            Some(kept) if kept == text => break key,
            Some(_) => number += 1,
        }
    };
    storage.set_item(&aside, text).ok()?;
    let key = record::key(quiz);
    // Only now, and only if nobody has written there since.
    if storage.get_item(&key).ok()?.as_deref() == Some(text) {
        storage.remove_item(&key).ok()?;
    }
    Some(())
}

/// Deletes everything kept about a quiz.
pub(super) fn clear(quiz: &QuizId) -> Msg {
    Msg::Cleared { gone: open().is_none_or(|storage| remove_all(&storage, quiz).is_some()) }
}

fn remove_all(storage: &Storage, quiz: &QuizId) -> Option<()> {
    let own = record::key(quiz);
    let below = format!("{own}/");
    let count = storage.length().ok()?;
    let keys: Vec<_> = (0..count).filter_map(|at| storage.key(at).ok().flatten()).collect();
    for key in keys.iter().filter(|key| **key == own || key.starts_with(&below)) {
        storage.remove_item(key).ok()?;
    }
    Some(())
}
