//! The share sheet as the quiz's engine sees it: another engine, which is asked for by an event and
//! answers by others. The page has the script that loads it (`crates/site/src/bundle/load_share.js`).

use std::rc::Rc;

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::CustomEvent;

use super::page::{document, tell};
use quiz_core::app::Msg;

/// Asks for the sheet, for a record with this text.
pub(super) fn open(record: &str) {
    tell("career-quiz:share", &JsValue::from_str(record));
}

/// Hears what comes back, for as long as the page is open.
pub(super) fn listen(send: Rc<dyn Fn(Msg)>) {
    let Some(document) = document() else { return };
    let heard = Closure::<dyn Fn(CustomEvent)>::new(move |event: CustomEvent| {
        // Without a text: the sheet did not come.
        send(event.detail().as_string().map_or(Msg::ShareMissing, Msg::RecordBrought));
    });
    let listener = heard.as_ref().unchecked_ref();
    if document.add_event_listener_with_callback("career-quiz:record", listener).is_ok() {
        heard.forget();
    }
}
