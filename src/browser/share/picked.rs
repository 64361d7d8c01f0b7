//! Reading what the visitor has put into fields of the panel: a file, a name.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{FileReader, HtmlInputElement};

use quiz_core::share::{LARGEST, Msg, Picked};

/// Reads the file and tells the sheet what is in it. What is too large is not read at all.
pub(super) fn read(send: &Rc<dyn Fn(Msg)>) {
    let Some(field) = field("input[type=file]") else { return };
    // None when the visitor has closed the dialog without picking one.
    let Some(file) = field.files().and_then(|files| files.get(0)) else { return };
    if file.size() > f64::from(LARGEST) {
        send(Msg::FileRead(Picked::TooLarge));
    } else if let Ok(reader) = FileReader::new() {
        let (then, over) = (Rc::clone(send), reader.clone());
        let heard = Closure::once_into_js(move || {
            let text = over.result().ok().and_then(|read| read.as_string());
            then(Msg::FileRead(text.map_or(Picked::Unreadable, Picked::Text)));
        });
        reader.set_onloadend(Some(heard.unchecked_ref()));
        if reader.read_as_text(&file).is_err() {
            reader.set_onloadend(None);
            send(Msg::FileRead(Picked::Unreadable));
        }
    } else {
        send(Msg::FileRead(Picked::Unreadable));
    }
    // So that the same file can be picked again.
    field.set_value("");
}

/// Tells the panel the name that was typed.
pub(super) fn read_name(send: &Rc<dyn Fn(Msg)>) {
    if let Some(field) = field("input[name=sender]") {
        send(Msg::Named(field.value()));
    }
}

fn field(selector: &str) -> Option<HtmlInputElement> {
    super::place()?.query_selector(selector).ok()??.dyn_into().ok()
}
