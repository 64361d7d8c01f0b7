//! Which element was pressed: two listeners for a whole page, because each element that sends
//! something bears its number (`ui::Sender`).

use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, Event, HtmlElement};

/// Tells the app which element in `place` was pressed or changed, for as long as the page is open.
/// Whoever listened there before does no longer.
pub(super) fn listen(place: &Element, heard: &Rc<dyn Fn(usize)>) {
    let Some(place) = place.dyn_ref::<HtmlElement>() else { return };
    place.set_onclick(Some(listener("data-click", heard).unchecked_ref()));
    place.set_onchange(Some(listener("data-change", heard).unchecked_ref()));
}

fn listener(attribute: &'static str, heard: &Rc<dyn Fn(usize)>) -> wasm_bindgen::JsValue {
    let heard = Rc::clone(heard);
    let listener = Closure::<dyn Fn(Event)>::new(move |event: Event| {
        if let Some(number) = number(&event, attribute) {
            // The share sheet lies within the quiz, and its numbers are not the quiz's.
            event.stop_propagation();
            heard(number);
        }
    });
    listener.into_js_value()
}

/// The number on the element that the event is of, or around what it is of: a button may have
/// something in it.
fn number(event: &Event, attribute: &str) -> Option<usize> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let bearer = target.closest(&["[", attribute, "]"].concat()).ok()??;
    bearer.get_attribute(attribute)?.parse().ok()
}
