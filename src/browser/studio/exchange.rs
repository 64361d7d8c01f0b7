//! The bundles that read and write files of other programs and make sites, which the script of the page loads
//! and calls.

use std::rc::Rc;

use js_sys::{Array, Function, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

use quiz_studio::app::{Msg, Site};

/// What the script calls it by (`crates/site/src/pages/studio/start.js`).
const CALL: &str = "careerQuizExchange";

/// The same for a whole site.
const SITE: &str = "careerQuizSite";

/// Reads a file.
pub(super) fn bring_in(
    number: u32,
    id: &str,
    bytes: &[u8],
    name: &str,
    columns: Option<String>,
    send: &Rc<dyn Fn(Msg)>,
) {
    let columns = columns.map_or(JsValue::UNDEFINED, JsValue::from);
    let given = [id.into(), Uint8Array::from(bytes).into(), name.into(), columns];
    tell(call("bring_in", &given), Msg::BroughtIn, number, send);
}

/// Has a draft become a file for other programs.
pub(super) fn take_out(number: u32, leaving: &str, send: &Rc<dyn Fn(Msg)>) {
    tell(call("take_out", &[leaving.into()]), Msg::TakenOut, number, send);
}

/// Has a draft go into a link.
pub(super) fn into_link(number: u32, leaving: &str, send: &Rc<dyn Fn(Msg)>) {
    tell(call("into_link", &[leaving.into()]), Msg::LinkMade, number, send);
}

/// Has a whole site made.
pub(super) fn make_site(number: u32, site: &Site, send: &Rc<dyn Fn(Msg)>) {
    let card = |(name, bytes): &(String, Vec<u8>)| {
        let path = ["dist/", name].concat();
        Array::of2(&path.into(), &Uint8Array::from(bytes.as_slice()))
    };
    let cards: Array = site.cards.iter().map(card).collect();
    let texts = [&site.id, &site.packed, &site.language, &site.address];
    let given = [cards.into()].into_iter().chain(texts.map(JsValue::from)).collect();
    let Some(answer) = called(SITE, &given) else { return send(Msg::SiteMade(number, None)) };
    let send = Rc::clone(send);
    spawn_local(async move {
        let zip = JsFuture::from(answer).await.ok().and_then(|zip| zip.dyn_into().ok());
        send(Msg::SiteMade(number, zip.map(|zip: Uint8Array| zip.to_vec())));
    });
}

fn call(name: &str, given: &[JsValue]) -> Option<Promise> {
    called(CALL, &[JsValue::from(name)].iter().chain(given).cloned().collect())
}

fn called(function: &str, given: &Array) -> Option<Promise> {
    let window = web_sys::window()?;
    let function: Function = Reflect::get(&window, &function.into()).ok()?.dyn_into().ok()?;
    function.apply(&JsValue::UNDEFINED, given).ok()?.dyn_into().ok()
}

fn tell(
    answer: Option<Promise>,
    msg: fn(u32, Option<String>) -> Msg,
    number: u32,
    send: &Rc<dyn Fn(Msg)>,
) {
    let Some(answer) = answer else { return send(msg(number, None)) };
    let send = Rc::clone(send);
    spawn_local(async move {
        let answer = JsFuture::from(answer).await.ok();
        send(msg(number, answer.and_then(|answer| answer.as_string())));
    });
}
