//! What comes from outside the page while it is open: the connection, and links that lead to where
//! it is already.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

use super::page;
use quiz_core::app::Msg;

/// Tells the app when the connection comes or goes, or when a link leads to the page that is open, for
/// as long as it is. A page that
/// has just come is not told that it is offline: it may come from this very machine.
pub(super) fn listen(send: &Rc<dyn Fn(Msg)>) {
    let Some(window) = web_sys::window() else { return };
    for (event, online) in [("online", Some(true)), ("offline", Some(false)), ("hashchange", None)]
    {
        let send = Rc::clone(send);
        let heard = Closure::<dyn Fn()>::new(move || {
            send(match online {
                Some(online) => Msg::ConnectionChanged { online },
                None => Msg::AddressRead(page::fragment()),
            });
        });
        if window.add_event_listener_with_callback(event, heard.as_ref().unchecked_ref()).is_ok() {
            heard.forget();
        }
    }
}
