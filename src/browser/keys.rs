//! Keys pressed outside any control.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, KeyboardEvent};

use super::page::document;
use quiz_core::app::{Key, Msg};

/// Where a key has a meaning of its own. A radio has none for digits and Enter.
const OWN_MEANING: &str = "a, button, summary, textarea, select, input:not([type=radio])";

/// Tells the app of keys, for as long as the page is open.
pub(super) fn listen(send: Rc<dyn Fn(Msg)>) {
    let Some(document) = document() else { return };
    let pressed = Closure::<dyn Fn(KeyboardEvent)>::new(move |event: KeyboardEvent| {
        if let Some(key) = meant(&event) {
            event.prevent_default();
            send(Msg::KeyPressed(key));
        }
    });
    let heard =
        document.add_event_listener_with_callback("keydown", pressed.as_ref().unchecked_ref());
    if heard.is_ok() {
        pressed.forget();
    }
}

fn meant(event: &KeyboardEvent) -> Option<Key> {
    let held = event.ctrl_key() || event.alt_key() || event.meta_key() || event.shift_key();
    if held || event.repeat() || event.is_composing() {
        return None;
    }
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let own = target.is_some_and(|element| element.matches(OWN_MEANING).unwrap_or(false));
    match event.key().as_str() {
        "Escape" => Some(Key::Escape),
        _ if own => None,
        "Enter" => Some(Key::Enter),
        digit => quiz_model::whole(digit).filter(|digit| (1..=9).contains(digit)).map(Key::Digit),
    }
}
