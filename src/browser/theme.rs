//! Light or dark, and the accent, as marks on the page that the style sheets heed.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::HtmlElement;

use super::page::{self, document};
use quiz_core::app::Msg;
use quiz_core::record::Theme;
use quiz_core::theme::Accents;

/// Shows the page so from now on.
pub(super) fn show(theme: Theme) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        // The page stays as it is where the mark cannot be set.
        let _ = root.set_attribute("data-theme", theme.name());
    }
}

/// Tells the app of the accent that the page was asked for with, as `?accent=0b5a6e`, and of each
/// that a host page wishes for later (`site/embed/frame.js`).
pub(super) fn listen_for_accents(send: &Rc<dyn Fn(Msg)>) {
    let send = Rc::clone(send);
    let tell = move || {
        if let Some(wish) = page::asked("data-accent") {
            send(Msg::AccentAsked(wish));
        }
    };
    tell();
    let Some(window) = web_sys::window() else { return };
    let heard = Closure::<dyn Fn()>::new(tell);
    if window.add_event_listener_with_callback("accent", heard.as_ref().unchecked_ref()).is_ok() {
        heard.forget();
    }
}

/// Shows the page in these accents from now on.
pub(super) fn show_accents(accents: &Accents) {
    let root = document().and_then(|document| document.document_element());
    let Some(root) = root.and_then(|root| root.dyn_into::<HtmlElement>().ok()) else { return };
    for (theme, accent) in [("light", accents.light), ("dark", accents.dark)] {
        for (name, colour) in [
            ("accent", accent.accent),
            ("accent-text", accent.text),
            ("accent-ground", accent.ground),
        ] {
            // A property of our own with a colour of our own is never refused.
            let _ = root.style().set_property(&["--", name, "-", theme].concat(), &colour.css());
        }
    }
}
