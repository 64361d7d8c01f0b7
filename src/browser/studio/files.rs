//! Files that are opened, saved and fetched, and the clipboard.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, Function, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, BlobPropertyBag, File, HtmlInputElement, Response, Url};

use super::{data, first};
use crate::browser::download;
use quiz_studio::app::{LARGEST_FILE, Msg, NotRead, Picked, Signal};
use quiz_studio::publish::PageParts;

/// The page that opens quizzes, from the studio.
const PLAY: &str = "../play/";

/// Reads the file that was chosen.
pub(super) fn read_picked(
    number: usize,
    field: HtmlInputElement,
    heard: Rc<dyn Fn(usize, Signal)>,
) {
    let Some(file) = field.files().and_then(|files| files.get(0)) else { return };
    spawn_local(async move {
        heard(number, Signal::File(picked(&file).await));
        // So that the same file can be chosen again.
        field.set_value("");
    });
}

/// What is in a file. Of one that is too large not a byte is read.
pub(super) async fn picked(file: &File) -> Picked {
    let bytes = if file.size() > f64::from(LARGEST_FILE) {
        Err(NotRead::TooLarge)
    } else {
        let read = JsFuture::from(file.array_buffer()).await;
        read.map(|buffer| Uint8Array::new(&buffer).to_vec()).map_err(|_| NotRead::Failed)
    };
    Picked { name: file.name(), bytes }
}

async fn fetched(address: &str) -> Option<String> {
    let window = web_sys::window()?;
    let answer = JsFuture::from(window.fetch_with_str(address)).await.ok()?;
    let answer: Response = answer.dyn_into().ok()?;
    if !answer.ok() {
        return None;
    }
    JsFuture::from(answer.text().ok()?).await.ok()?.as_string()
}

/// Fetches a shipped quiz.
pub(super) fn fetch_shipped(number: u32, address: String, send: &Rc<dyn Fn(Msg)>) {
    let send = Rc::clone(send);
    spawn_local(async move { send(Msg::ShippedRead(number, fetched(&address).await)) });
}

/// Gets what a page is made from: its template, and the first question as the app shows it.
pub(super) fn prepare(number: u32, island: String, send: &Rc<dyn Fn(Msg)>) {
    let send = Rc::clone(send);
    spawn_local(async move { send(Msg::PagePrepared(number, parts(&island).await)) });
}

async fn parts(island: &str) -> Option<PageParts> {
    let address = data("studio-template").ok()?;
    let template = serde_json::from_str(&fetched(address.trim()).await?).ok()?;
    Some(PageParts { template, first: first::first(island)? })
}

/// Offers a file as a download.
pub(super) fn download(name: &str, kind: &str, bytes: &[u8]) {
    if let Ok(blob) = blob(kind, bytes) {
        download::save(name, &blob);
    }
}

fn blob(kind: &str, bytes: &[u8]) -> Result<Blob, JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let parts = Array::of1(&Uint8Array::from(bytes));
    Blob::new_with_u8_array_sequence_and_options(&parts, &options)
}

thread_local! {
    /// The draft that was last saved, and the file, where the browser can write it again.
    static SAVED_TO: RefCell<Option<(String, JsValue)>> = const { RefCell::new(None) };
}

/// A draft as it is to be in a file.
pub(super) struct Copied {
    pub(super) draft: String,
    pub(super) changed: u64,
    pub(super) name: String,
    pub(super) bytes: Vec<u8>,
}

/// Saves a draft where the author wants it; the next time to the same place. Browsers that know no
/// places offer a download.
pub(super) fn save(copied: Copied, send: &Rc<dyn Fn(Msg)>) {
    let send = Rc::clone(send);
    let Some(pick) = method(&web_sys::window().into(), "showSaveFilePicker") else {
        download(&copied.name, "application/octet-stream", &copied.bytes);
        send(Msg::DiskSaved { draft: copied.draft, changed: Some(copied.changed) });
        return;
    };
    spawn_local(async move {
        let saved = written(&copied, &pick).await;
        if saved.is_err() {
            // The next press asks for a place anew.
            SAVED_TO.take();
        }
        let changed = saved.is_ok().then_some(copied.changed);
        send(Msg::DiskSaved { draft: copied.draft, changed });
    });
}

fn method(of: &JsValue, name: &str) -> Option<Function> {
    Reflect::get(of, &name.into()).ok()?.dyn_into().ok()
}

async fn call(of: &JsValue, name: &str, value: &JsValue) -> Result<JsValue, JsValue> {
    let method = method(of, name).ok_or(JsValue::NULL)?;
    let promise: Promise = method.call1(of, value)?.dyn_into()?;
    JsFuture::from(promise).await
}

async fn written(copied: &Copied, pick: &Function) -> Result<(), JsValue> {
    let Copied { draft, name, bytes, .. } = copied;
    let known = SAVED_TO.with_borrow(|saved| {
        saved.as_ref().filter(|(known, _)| known == draft).map(|(_, handle)| handle.clone())
    });
    let handle = if let Some(handle) = known {
        handle
    } else {
        let options = Object::new();
        Reflect::set(&options, &"suggestedName".into(), &name.as_str().into())?;
        let window = web_sys::window().ok_or(JsValue::NULL)?;
        let picked: Promise = pick.call1(&window, &options)?.dyn_into()?;
        JsFuture::from(picked).await?
    };
    let stream = call(&handle, "createWritable", &JsValue::UNDEFINED).await?;
    call(&stream, "write", &Uint8Array::from(bytes.as_slice())).await?;
    call(&stream, "close", &JsValue::UNDEFINED).await?;
    SAVED_TO.replace(Some((draft.clone(), handle)));
    Ok(())
}

/// Puts a text on the clipboard.
pub(super) fn copy(number: u32, text: String, send: &Rc<dyn Fn(Msg)>) {
    let send = Rc::clone(send);
    spawn_local(async move { send(Msg::Copied(number, is_copied(&text).await)) });
}

/// Puts a link to the page that opens quizzes on the clipboard.
pub(super) fn copy_link(number: u32, fragment: &str, send: &Rc<dyn Fn(Msg)>) {
    let here = web_sys::window().and_then(|window| window.location().href().ok());
    let page = here.and_then(|here| Url::new_with_base(PLAY, &here).ok());
    let Some(page) = page else { return };
    let (address, send) = ([&page.href(), "#", fragment].concat(), Rc::clone(send));
    spawn_local(async move {
        let is_copied = is_copied(&address).await;
        send(Msg::LinkCopied { number, address, is_copied });
    });
}

async fn is_copied(text: &str) -> bool {
    let navigator = web_sys::window().map(|window| window.navigator());
    let clipboard = navigator.and_then(|it| Reflect::get(&it, &"clipboard".into()).ok());
    match clipboard {
        Some(clipboard) => call(&clipboard, "writeText", &text.into()).await.is_ok(),
        None => false,
    }
}
