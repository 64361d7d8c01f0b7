//! Offering a text as a file.

use js_sys::{Array, JsString};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

use super::page::document;

/// Has the browser save a text of that media type as a file of that name. Where it will not,
/// nothing happens: the text stays where it is kept.
pub(super) fn download(name: &str, kind: &str, text: &str) {
    let _ = try_download(name, kind, text);
}

fn try_download(name: &str, kind: &str, text: &str) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let parts = Array::of1(&JsString::from(text));
    save_as(name, &Blob::new_with_str_sequence_and_options(&parts, &options)?)
}

/// Has the browser save something of its own as a file.
pub(super) fn save(name: &str, blob: &Blob) {
    let _ = save_as(name, blob);
}

fn save_as(name: &str, blob: &Blob) -> Result<(), JsValue> {
    let address = Url::create_object_url_with_blob(blob)?;
    let anchor = document().ok_or(JsValue::NULL)?.create_element("a")?;
    let anchor: HtmlAnchorElement = anchor.unchecked_into();
    anchor.set_href(&address);
    anchor.set_download(name);
    anchor.click();
    Url::revoke_object_url(&address)
}
