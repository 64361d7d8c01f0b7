//! Fetching the bonus questions.
//!
//! By `XMLHttpRequest`: one event says that it is over, however it went. `fetch`, with two promises
//! that each can fail, takes more bytes of the app (`docs/decisions/content.md`).

use std::rc::Rc;

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::XmlHttpRequest;

use super::page;
use quiz_core::app::{BonusFile, Msg};

/// Fetches the file and tells the app what came of it. The address is relative to the page.
pub(super) fn fetch(address: &str, send: &Rc<dyn Fn(Msg)>) {
    if try_fetch(address, Rc::clone(send)).is_err() {
        send(Msg::BonusRead(BonusFile::Failed));
    }
}

fn try_fetch(address: &str, send: Rc<dyn Fn(Msg)>) -> Result<(), JsValue> {
    let request = XmlHttpRequest::new()?;
    request.open("GET", address)?;
    let over = request.clone();
    let heard = Closure::<dyn Fn()>::new(move || {
        let file = read(&over).unwrap_or(BonusFile::Failed);
        send(Msg::BonusRead(file));
    });
    request.set_onloadend(Some(heard.as_ref().unchecked_ref()));
    request.send()?;
    // Kept as long as the page: the questions are fetched once, and again only after a failure.
    heard.forget();
    Ok(())
}

/// The page with what has come. The page is read anew: its content is in use and cannot be taken.
/// What a host sends in place of a missing file is no list of questions, whatever it says of it.
fn read(over: &XmlHttpRequest) -> Option<BonusFile> {
    let file = over.response_text().ok()??;
    let content = page::content().ok()?;
    content.add_part(&file).ok()?;
    Some(BonusFile::Read(content))
}
