//! The clipboard, by the ways that browsers and frames allow.

use std::rc::Rc;

use js_sys::{Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Clipboard, HtmlDocument, HtmlInputElement, HtmlTextAreaElement};

use crate::browser::page::document;
use quiz_core::share::{CopiedText, Msg};

/// Puts a text on the clipboard and tells what came of it.
///
/// In a frame without `allow="clipboard-write"` Chromium refuses the new way and allows the old
/// one, within the visitor's click.
pub(super) fn copy(clip: CopiedText, send: &Rc<dyn Fn(Msg)>) {
    let send = Rc::clone(send);
    let (CopiedText::Link(text) | CopiedText::Plan(text)) = &clip;
    let Some(written) = write(text) else {
        let copied = copy_selection(text);
        send(Msg::Copied(clip, copied));
        return;
    };
    let (then, done) = (Rc::clone(&send), clip.clone());
    let copied = Closure::once_into_js(move || then(Msg::Copied(done, true)));
    let refused = Closure::once_into_js(move |_: JsValue| {
        let (CopiedText::Link(text) | CopiedText::Plan(text)) = &clip;
        let copied = copy_selection(text);
        send(Msg::Copied(clip, copied));
    });
    super::hand_over::when(&written, &copied, &refused);
}

/// Asks the browser's clipboard; none where there is none, as on a page without HTTPS.
fn write(text: &str) -> Option<Promise> {
    let navigator = web_sys::window()?.navigator();
    let clipboard = Reflect::get(&navigator, &"clipboard".into()).ok()?;
    let clipboard: Clipboard = clipboard.dyn_into().ok()?;
    Some(clipboard.write_text(text))
}

/// Copies as a keyboard would: from a selected text field, which nobody sees.
fn copy_selection(text: &str) -> bool {
    try_copy_selection(text).unwrap_or(false)
}

fn try_copy_selection(text: &str) -> Option<bool> {
    let document: HtmlDocument = document()?.dyn_into().ok()?;
    let focused = document.active_element();
    let field: HtmlTextAreaElement = document.create_element("textarea").ok()?.dyn_into().ok()?;
    field.set_value(text);
    field.set_read_only(true);
    // Out of sight, but not hidden: what is hidden cannot be selected.
    field.set_class_name("visually-hidden");
    super::place()?.append_child(&field).ok()?;
    field.select();
    let copied = document.exec_command("copy").ok();
    field.remove();
    if let Some(focused) =
        focused.and_then(|focused| focused.dyn_into::<web_sys::HtmlElement>().ok())
    {
        // The visitor goes on from where they were.
        let _ = focused.focus();
    }
    copied
}

/// Selects the text that could not be copied, for the visitor to do it.
pub(super) fn select() {
    let Some(place) = super::place() else { return };
    let field = |selector| place.query_selector(selector).ok().flatten();
    if let Some(plan) =
        field("textarea").and_then(|plan| plan.dyn_into::<HtmlTextAreaElement>().ok())
    {
        let _ = plan.focus();
        plan.select();
    } else if let Some(link) =
        field("input[name=share-link]").and_then(|link| link.dyn_into::<HtmlInputElement>().ok())
    {
        let _ = link.focus();
        link.select();
    }
}
