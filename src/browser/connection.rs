//! Whether there is a connection, as far as the browser knows.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

use crate::app::Msg;

/// Tells the app when the connection comes or goes, for as long as the page is open. A page that
/// has just come is not told that it is offline: it may come from this very machine.
pub(super) fn listen(send: &Rc<dyn Fn(Msg)>) {
    let Some(window) = web_sys::window() else { return };
    for (event, online) in [("online", true), ("offline", false)] {
        let send = Rc::clone(send);
        let heard = Closure::<dyn Fn()>::new(move || send(Msg::ConnectionChanged { online }));
        if window.add_event_listener_with_callback(event, heard.as_ref().unchecked_ref()).is_ok() {
            heard.forget();
        }
    }
}
