//! The bundle that reads and writes files of other programs, which the script of the page loads and calls.

use std::rc::Rc;

use js_sys::{Function, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

use quiz_studio::app::Msg;

/// What the script calls it by (`crates/site/src/pages/studio/start.js`).
const CALL: &str = "careerQuizExchange";

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

fn call(name: &str, given: &[JsValue]) -> Option<Promise> {
    let window = web_sys::window()?;
    let call: Function = Reflect::get(&window, &CALL.into()).ok()?.dyn_into().ok()?;
    let given = [JsValue::from(name)].iter().chain(given).cloned().collect();
    call.apply(&JsValue::UNDEFINED, &given).ok()?.dyn_into().ok()
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
