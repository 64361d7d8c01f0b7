//! The browser's history: each screen is a place in it, so that Back goes one screen back.
//!
//! Not in a frame, whose places would be among those of the page around it: there Back belongs to
//! that page alone.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::PopStateEvent;

use super::page;
use quiz_core::app::{Msg, Place};

thread_local! {
    /// What the page's own address ends in, as it was opened: a link's fragment stays in it, so that
    /// nothing is lost when it is loaded anew.
    static OPENED: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Names the place on screen.
pub(super) fn name(place: &Place) {
    let Some(window) = web_sys::window() else { return };
    let is_framed = window.parent().ok().flatten().is_some_and(|parent| parent != window);
    let Ok(history) = window.history() else { return };
    let state = JsValue::from_str(&place.name);
    let address = address(place.fragment);
    // A page that may not write its history stays where it is, and Back leaves it.
    let _ = if place.replaces || is_framed {
        history.replace_state_with_url(&state, "", address.as_deref())
    } else {
        history.push_state_with_url(&state, "", address.as_deref())
    };
}

/// The address of a place, relative to the page. In a page without an address of its own there is none.
fn address(fragment: &str) -> Option<String> {
    let opened = OPENED.with_borrow_mut(|opened| {
        opened.get_or_insert_with(|| own_fragment(&page::fragment())).clone()
    });
    let location = web_sys::window()?.location();
    if !location.protocol().ok()?.starts_with("http") {
        return None;
    }
    let page = [&*location.pathname().ok()?, &location.search().ok()?].concat();
    Some(match (fragment, bare(&opened)) {
        ("", "") => page,
        ("", opened) => [&page, "#", opened].concat(),
        (fragment, "") => [&page, "#", fragment].concat(),
        (fragment, opened) => [&page, "#", fragment, "&", opened].concat(),
    })
}

/// A fragment without its sign.
fn bare(fragment: &str) -> &str {
    fragment.strip_prefix('#').unwrap_or(fragment)
}

/// A fragment without the name of a screen in it.
fn own_fragment(fragment: &str) -> String {
    let fragment = bare(fragment);
    let (first, rest) = fragment.split_once('&').unwrap_or((fragment, ""));
    if ["result", "scores", "continue"].contains(&first) {
        rest.to_owned()
    } else {
        fragment.to_owned()
    }
}

/// Tells the app when the browser goes to a place again, for as long as the page is open.
pub(super) fn listen(send: Rc<dyn Fn(Msg)>) {
    let heard = Closure::<dyn Fn(PopStateEvent)>::new(move |event: PopStateEvent| {
        // A place without a name is no screen: a jump within the page.
        if let Some(name) = event.state().as_string() {
            send(Msg::Went(name));
        }
    });
    if let Some(window) = web_sys::window() {
        window.set_onpopstate(Some(heard.into_js_value().unchecked_ref()));
    }
}
