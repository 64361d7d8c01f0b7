//! When the visitor sees the page as it is.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

use quiz_core::app::Msg;

/// How long a picture may take, in milliseconds: a page that nobody sees, as in a tab behind another, gets none.
const LATEST: i32 = 250;

/// Tells it, once, behind the next picture: a frame is asked for, and the task that then waits its turn comes
/// after it. Where no frame comes, after a while.
pub(super) fn tell(send: &Rc<dyn Fn(Msg)>) {
    let Some(window) = web_sys::window() else { return };
    let send = Rc::clone(send);
    let is_told = Cell::new(false);
    let painted = Closure::<dyn Fn()>::new(move || {
        if !is_told.replace(true) {
            send(Msg::Painted);
        }
    });
    let painted = painted.into_js_value();
    // A window that has frames has this.
    let _ = window
        .set_timeout_with_callback_and_timeout_and_arguments_0(painted.unchecked_ref(), LATEST);
    let later = window.clone();
    let framed = Closure::<dyn Fn()>::new(move || {
        let _ = later.set_timeout_with_callback(painted.unchecked_ref());
    });
    let framed = framed.into_js_value();
    let _ = window.request_animation_frame(framed.unchecked_ref());
}
