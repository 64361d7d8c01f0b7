//! The browser's storage, behind a guard.
//!
//! In a sandboxed frame, or with cookies blocked, the mere getter of `localStorage` throws, and so
//! does gloo-storage's `LocalStorage::raw()`. So the getter is probed through web-sys first.

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

/// What is stored of a quiz.
pub(super) fn read(quiz: &QuizId) -> Stored {
    match open().map(|storage| storage.get_item(&record::key(quiz))) {
        None | Some(Err(_)) => Stored::Blocked,
        Some(Ok(None)) => Stored::Nothing,
        Some(Ok(Some(text))) => Stored::Text(text),
    }
}

/// Writes a record together with what another tab may have stored meanwhile.
pub(super) fn save(quiz: &QuizId, record: &Record) -> Msg {
    let key = record::key(quiz);
    let Some(storage) = open() else {
        return Msg::SaveFailed;
    };
    let Ok(stored) = storage.get_item(&key) else {
        return Msg::SaveFailed;
    };
    match record::saving(stored.as_deref(), record) {
        Saving::Write(merged) => match storage.set_item(&key, &merged.write()) {
            Ok(()) => Msg::Saved(merged),
            Err(_) => Msg::SaveFailed,
        },
        Saving::Refuse(_) => Msg::SaveRefused(stored.unwrap_or_default()),
    }
}

/// Moves an unreadable text from the record's key to the first free key beside it.
pub(super) fn keep_aside(quiz: &QuizId, text: &str) -> Msg {
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
