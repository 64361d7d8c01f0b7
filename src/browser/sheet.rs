//! The share panel and the sending of links as the app sees them: scripts of the page, which are asked
//! by an event and answer by another (`crates/site/src/bundle/load_share.js`,
//! `crates/site/src/pages/script/send_link.js`).

use std::rc::Rc;

use js_sys::Array;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::CustomEvent;

use super::page::{document, tell};
use quiz_core::app::{Msg, Outgoing, Panel, Sent};

/// Asks for the panel, for a record with this text.
pub(super) fn open(panel: Panel, record: &str) {
    let detail: Array = [panel.id(), record].into_iter().map(JsValue::from_str).collect();
    tell("career-quiz:share", &detail);
}

/// Asks for a link to be sent, within the visitor's press.
pub(super) fn send(outgoing: &Outgoing) {
    let Outgoing { title, text, address } = outgoing;
    let detail: Array =
        [title, text, address].into_iter().map(|it| JsValue::from_str(it)).collect();
    tell("career-quiz:send", &detail);
}

/// Hears what comes back, for as long as the page is open.
pub(super) fn listen(send: Rc<dyn Fn(Msg)>) {
    let answer = Rc::clone(&send);
    hear("career-quiz:record", move |detail| {
        // Without a text: the panel did not come.
        send(detail.map_or(Msg::ShareMissing, Msg::RecordBrought));
    });
    hear("career-quiz:sent", move |detail| {
        answer(Msg::Sent(match detail {
            Some(told) if told == "handed" => Sent::Handed,
            Some(told) if told == "copied" => Sent::Copied,
            Some(link) => Sent::Refused(link),
            None => Sent::Nowhere,
        }));
    });
}

fn hear(name: &str, heard: impl Fn(Option<String>) + 'static) {
    let Some(document) = document() else { return };
    let heard = Closure::<dyn Fn(CustomEvent)>::new(move |event: CustomEvent| {
        heard(event.detail().as_string());
    });
    let listener = heard.as_ref().unchecked_ref();
    if document.add_event_listener_with_callback(name, listener).is_ok() {
        heard.forget();
    }
}
