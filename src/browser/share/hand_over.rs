//! Handing a link to other programs, by the browser's own share dialog.

use std::rc::Rc;

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{File, FilePropertyBag, Navigator, ShareData};

use super::picture;
use quiz_core::share::{Card, Msg};

/// Whether the browser has such a dialog. In a frame that may not open it, it still has one.
pub(super) fn is_possible() -> bool {
    navigator().is_some_and(|navigator| has(&navigator, "share"))
}

/// Opens the dialog, with a picture where it takes files. What the visitor does in it is theirs;
/// where it does not open, [`Msg::ShareRefused`] says so.
pub(super) fn share(
    title: &str,
    text: &str,
    link: String,
    card: Option<&Card>,
    send: &Rc<dyn Fn(Msg)>,
) {
    let data = ShareData::new();
    data.set_title(title);
    data.set_text(text);
    data.set_url(&link);
    let send = Rc::clone(send);
    match card {
        Some(card) if takes_files() => picture::draw(card, move |drawn| {
            if let Some(file) = drawn.and_then(|drawn| file(&drawn)) {
                data.set_files(&Array::of1(&file));
            }
            open(&data, link, send);
        }),
        _ => open(&data, link, send),
    }
}

fn open(data: &ShareData, link: String, send: Rc<dyn Fn(Msg)>) {
    if let Some(navigator) = navigator() {
        let opened = navigator.share_with_data(data);
        let refused = Closure::once_into_js(move |reason: JsValue| {
            let name = Reflect::get(&reason, &"name".into()).ok();
            // The visitor has closed the dialog without sharing, and need not be told.
            if name.as_ref().and_then(JsValue::as_string).as_deref() != Some("AbortError") {
                send(Msg::ShareRefused(link));
            }
        });
        when(&opened, &JsValue::UNDEFINED, &refused);
    }
}

/// Whether the dialog takes pictures.
fn takes_files() -> bool {
    let Some(navigator) = navigator().filter(|navigator| has(navigator, "canShare")) else {
        return false;
    };
    let options = FilePropertyBag::new();
    options.set_type(picture::KIND);
    let empty = Array::of1(&JsValue::from_str(""));
    let data = ShareData::new();
    File::new_with_str_sequence_and_options(&empty, "a.png", &options).is_ok_and(|file| {
        data.set_files(&Array::of1(&file));
        navigator.can_share_with_data(&data)
    })
}

fn file(drawn: &picture::Drawn) -> Option<File> {
    let options = FilePropertyBag::new();
    options.set_type(picture::KIND);
    let parts = Array::of1(&drawn.blob);
    File::new_with_blob_sequence_and_options(&parts, &picture::file_name(drawn), &options).ok()
}

fn navigator() -> Option<Navigator> {
    web_sys::window().map(|window| window.navigator())
}

fn has(navigator: &Navigator, name: &str) -> bool {
    Reflect::get(navigator, &name.into()).is_ok_and(|found| found.is_function())
}

/// Calls one function when a promise is kept, and the other when it is not.
pub(super) fn when(promise: &Promise, kept: &JsValue, broken: &JsValue) {
    let then = Reflect::get(promise, &"then".into()).ok();
    if let Some(then) = then.and_then(|then| then.dyn_into::<Function>().ok()) {
        // `then` itself does not throw.
        let _ = then.call2(promise, kept, broken);
    }
}
