//! The browser's storage, behind a guard.
//!
//! In a sandboxed frame, or with cookies blocked, the mere getter of `localStorage` throws, and so
//! does gloo-storage's `LocalStorage::raw()`. So the getter is probed through web-sys first.

use std::cell::RefCell;

use gloo_storage::{LocalStorage, Storage as _};
use js_sys::{Array, Function, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Storage;

use quiz_core::app::{Msg, Stored};
use quiz_core::record::{self, Record, Saving};
use quiz_model::QuizId;

/// The storage, or nothing where the browser gives none.
pub(super) fn open() -> Option<Storage> {
    let probed = web_sys::window()?.local_storage();
    matches!(probed, Ok(Some(_))).then(LocalStorage::raw)
}

/// The text last read or written, of which the app's record has everything. As long as it is what
/// is stored, no other tab has saved, and a save has nothing to read and to merge. It stays with
/// the browser, where comparing two texts copies neither.
#[derive(Debug, Default)]
pub(super) struct Known(RefCell<JsValue>);

/// What is stored of a quiz.
pub(super) fn read(quiz: &QuizId, known: &Known) -> Stored {
    match open().map(|storage| stored(&storage, &record::key(quiz))) {
        None | Some(Err(_)) => Stored::Blocked,
        Some(Ok(stored)) if stored.is_undefined() => Stored::Nothing,
        Some(Ok(stored)) => {
            let text = text(&stored);
            known.0.replace(stored);
            Stored::Text(text)
        }
    }
}

/// The browser's own text under a key, or `undefined`.
fn stored(storage: &Storage, key: &str) -> Result<JsValue, JsValue> {
    Reflect::get(storage, &key.into())
}

/// The text itself. wasm-bindgen copies one letter by letter, by a loop that is slow the first
/// time, when the visitor waits: 18 of 27 ms that half a million letters took at the start.
fn text(stored: &JsValue) -> String {
    encoded(stored).or_else(|| stored.as_string()).unwrap_or_default()
}

fn encoded(stored: &JsValue) -> Option<String> {
    let made = Reflect::get(&js_sys::global(), &"TextEncoder".into()).ok()?;
    let encoder = Reflect::construct(made.dyn_ref::<Function>()?, &Array::new()).ok()?;
    let encode: Function = Reflect::get(&encoder, &"encode".into()).ok()?.dyn_into().ok()?;
    let bytes = encode.call1(&encoder, stored).ok()?;
    String::from_utf8(Uint8Array::new(&bytes).to_vec()).ok()
}

/// Writes a record together with what another tab may have stored meanwhile.
pub(super) fn save(quiz: &QuizId, record: &Record, known: &Known) -> Msg {
    let key = record::key(quiz);
    let Some(storage) = open() else {
        return Msg::SaveFailed;
    };
    let Ok(stored) = stored(&storage, &key) else {
        return Msg::SaveFailed;
    };
    // Taken, so that a text which was not written is not known either.
    let last = known.0.take();
    let merged = if stored.is_undefined() || stored == last {
        None
    } else {
        let theirs = text(&stored);
        match record::saving(&theirs, record) {
            Saving::Ours => None,
            Saving::Merged(merged) => Some(merged),
            Saving::Refuse(_) => return Msg::SaveRefused(theirs),
        }
    };
    let text = merged.as_ref().unwrap_or(record).write();
    if storage.set_item(&key, &text).is_err() {
        return Msg::SaveFailed;
    }
    // The app has to take in what was merged before it knows as much: another save may be on its
    // way already.
    if merged.is_none() {
        known.0.replace(JsValue::from_str(&text));
    }
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
    let below = [&own, "/"].concat();
    let count = storage.length().ok()?;
    let keys: Vec<_> = (0..count).filter_map(|at| storage.key(at).ok().flatten()).collect();
    for key in keys.iter().filter(|key| **key == own || key.starts_with(&below)) {
        storage.remove_item(key).ok()?;
    }
    Some(())
}
