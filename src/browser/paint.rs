//! When the visitor sees the page as it is.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

use quiz_core::app::Msg;

/// Tells it, once, behind the next picture: a frame is asked for, and the task that then waits its turn comes
/// after it.
pub(super) fn tell(send: &Rc<dyn Fn(Msg)>) {
    let Some(window) = web_sys::window() else { return };
    let send = Rc::clone(send);
    let painted = Closure::<dyn Fn()>::new(move || send(Msg::Painted)).into_js_value();
    let later = window.clone();
    let framed = Closure::<dyn Fn()>::new(move || {
        // A window that has frames has this.
        let _ = later.set_timeout_with_callback(painted.unchecked_ref());
    });
    let framed = framed.into_js_value();
    let _ = window.request_animation_frame(framed.unchecked_ref());
}
