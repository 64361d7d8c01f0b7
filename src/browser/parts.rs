//! Fetching the parts of a quiz that the page does not carry.
//!
//! By `XMLHttpRequest`: one event says that it is over, however it went. `fetch`, with two promises
//! that each can fail, takes more bytes of the app (`docs/decisions/loading.md`).

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::XmlHttpRequest;

use super::page;
use quiz_core::app::{Msg, PartFile};
use quiz_model::PartKind;

/// Fetches a file and tells the app what came of it. The address is relative to the page.
pub(super) fn fetch(kind: PartKind, address: &str, send: &Rc<dyn Fn(Msg)>) {
    if try_fetch(kind, address, Rc::clone(send)).is_err() {
        send(Msg::PartRead(kind, PartFile::Failed));
    }
}

fn try_fetch(kind: PartKind, address: &str, send: Rc<dyn Fn(Msg)>) -> Result<(), JsValue> {
    let request = XmlHttpRequest::new()?;
    request.open("GET", address)?;
    let over = request.clone();
    let heard = Closure::<dyn Fn()>::new(move || {
        let file = read(&over).unwrap_or(PartFile::Failed);
        send(Msg::PartRead(kind, file));
    });
    request.set_onloadend(Some(heard.as_ref().unchecked_ref()));
    request.send()?;
    // Kept as long as the page: each part is fetched once, and again only after a failure.
    heard.forget();
    Ok(())
}

/// The page with what has come, now and before. The page is read anew: its content is in use and cannot
/// be taken. What a host sends in place of a missing file is no part, whatever it says of it.
fn read(over: &XmlHttpRequest) -> Option<PartFile> {
    thread_local! {
        static CAME: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
    }
    let file = over.response_text().ok()??;
    let content = page::content().ok()?;
    CAME.with_borrow_mut(|came| {
        for before in came.iter() {
            content.add_part(before).ok()?;
        }
        content.add_part(&file).ok()?;
        came.push(file);
        Some(PartFile::Read(content))
    })
}
