//! Drafts in the browser's storage. `localStorage`, because it is written before the next letter is
//! typed: whatever happens to the page, no letter is lost (`docs/decisions/studio.md`).

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::StorageEvent;

use crate::browser::store;
use quiz_studio::app::{Listed, Msg, SavedAs};
use quiz_studio::stored::{DRAFTS, Kept, Saving, Stamp, saving};

/// Every draft that is there.
pub(super) fn list() -> Listed {
    let Some(storage) = store::open() else { return Listed::Blocked };
    let Ok(count) = storage.length() else { return Listed::Blocked };
    let keys = (0..count).filter_map(|at| storage.key(at).ok().flatten());
    let keys: Vec<_> = keys.filter(|key| key.starts_with(DRAFTS)).collect();
    let read = |key: String| Some((storage.get_item(&key).ok()??, key));
    Listed::Drafts(keys.into_iter().filter_map(read).map(|(text, key)| (key, text)).collect())
}

/// What stands under a key.
pub(super) fn read(key: &str) -> Option<String> {
    store::open()?.get_item(key).ok()?
}

/// Takes out what stands under a key.
pub(super) fn take(key: &str) -> Option<String> {
    let text = read(key)?;
    store::open()?.remove_item(key).ok()?;
    Some(text)
}

/// Puts a text under a key. Where that fails, it is still where it came from.
pub(super) fn put(key: &str, text: &str) {
    if let Some(storage) = store::open() {
        let _ = storage.set_item(key, text);
    }
}

thread_local! {
    /// The text last written. As long as it is what is stored no other tab has written, and nothing has
    /// to be read. It stays with the browser, where comparing two texts copies neither.
    static LAST: RefCell<JsValue> = const { RefCell::new(JsValue::UNDEFINED) };
}

/// Saves a draft, beside what another tab has written meanwhile.
pub(super) fn save(key: &str, kept: &Kept, known: Stamp, apart: String) -> SavedAs {
    let Some(storage) = store::open() else { return SavedAs::Blocked };
    let Ok(stored) = Reflect::get(&storage, &key.into()) else { return SavedAs::Blocked };
    let is_ours = stored == LAST.take();
    let saving = if is_ours { Saving::Write } else { saving(stored.as_string().as_deref(), known) };
    let to = if saving == Saving::Apart { &apart } else { key };
    let text = JsValue::from(kept.write());
    let set = Reflect::get(&storage, &"setItem".into()).map(JsCast::unchecked_into::<Function>);
    if set.and_then(|set| set.call2(&storage, &to.into(), &text)).is_err() {
        return SavedAs::Full;
    }
    LAST.set(text);
    match saving {
        Saving::Write => SavedAs::Itself(kept.stamp),
        Saving::Apart => SavedAs::Apart(apart, kept.stamp),
    }
}

/// Tells when another tab changes a draft, for as long as the page is open.
pub(super) fn listen(send: &Rc<dyn Fn(Msg)>) {
    let Some(window) = web_sys::window() else { return };
    let send = Rc::clone(send);
    let heard = Closure::<dyn Fn(StorageEvent)>::new(move |event: StorageEvent| {
        let key = event.key();
        if key.as_ref().is_none_or(|key| key.starts_with(DRAFTS)) {
            send(Msg::StoreChanged { key, text: event.new_value() });
        }
    });
    if window.add_event_listener_with_callback("storage", heard.as_ref().unchecked_ref()).is_ok() {
        heard.forget();
    }
}

/// Asks whether drafts last until somebody clears them; or asks for that first.
pub(super) fn ask_if_lasting(send: &Rc<dyn Fn(Msg)>, is_wanted: bool) {
    let name = if is_wanted { "persist" } else { "persisted" };
    let Some(promise) = promise(name) else { return };
    let send = Rc::clone(send);
    let told = Closure::once(move |is_lasting: JsValue| {
        send(Msg::Persisted(is_lasting.is_truthy()));
    });
    let _ = promise.then(&told);
    told.forget();
}

/// Browsers without a manager of storage, and pages without HTTPS, have none.
fn promise(name: &str) -> Option<Promise> {
    let navigator = web_sys::window()?.navigator();
    let manager = Reflect::get(&navigator, &"storage".into()).ok()?;
    let ask: Function = Reflect::get(&manager, &name.into()).ok()?.dyn_into().ok()?;
    ask.call0(&manager).ok()?.dyn_into().ok()
}
