//! What is done to which element: a few listeners for the whole page, because each element that tells
//! something bears the number of its wire.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{BeforeUnloadEvent, Element, Event, HtmlInputElement};
use web_sys::{HtmlSelectElement, HtmlTextAreaElement};

use super::drags;
use quiz_studio::app::Signal;

pub(super) type Heard = Rc<dyn Fn(usize, Signal)>;

/// The mark of the edit that is not checked yet, and what the time from there is called.
const EDITED: &str = "studio-edited";
const CHECKED: &str = "studio-checked";

thread_local! {
    static IS_EDITED: Cell<bool> = const { Cell::new(false) };
    /// The name of the button that was pressed last.
    static PRESSED: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Tells from now on what is done within the place.
pub(super) fn listen(place: &Element, heard: &Heard) {
    on(place, "click", heard, |event, heard| {
        if let Some(number) = number(event, "data-wire").filter(|_| is_button(event)) {
            let name = bearer(event, "name").and_then(|button| button.get_attribute("name"));
            PRESSED.replace(name.unwrap_or_default());
            edited();
            heard(number, Signal::Press);
        }
    });
    on(place, "input", heard, |event, heard| {
        let told = number(event, "data-wire").zip(value(event));
        if let Some((number, signal)) = told {
            edited();
            heard(number, signal);
        }
    });
    on(place, "change", heard, |event, heard| {
        let picked = number(event, "data-file").zip(event.target());
        if let Some((number, target)) = picked {
            super::files::read_picked(number, target.unchecked_into(), Rc::clone(heard));
        }
    });
    drags::listen(place, heard);
}

pub(super) fn on(
    place: &Element,
    name: &str,
    heard: &Heard,
    hear: impl Fn(&Event, &Heard) + 'static,
) {
    let heard = Rc::clone(heard);
    let listener = Closure::<dyn Fn(Event)>::new(move |event: Event| hear(&event, &heard));
    let listener = listener.into_js_value();
    // Refused nowhere.
    let _ = place.add_event_listener_with_callback(name, listener.unchecked_ref());
}

fn is_button(event: &Event) -> bool {
    bearer(event, "data-wire").is_some_and(|bearer| bearer.tag_name() == "BUTTON")
}

fn bearer(event: &Event, attribute: &str) -> Option<Element> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    target.closest(&["[", attribute, "]"].concat()).ok()?
}

pub(super) fn number(event: &Event, attribute: &str) -> Option<usize> {
    bearer(event, attribute)?.get_attribute(attribute)?.parse().ok()
}

/// What stands in the field that the event is of.
fn value(event: &Event) -> Option<Signal> {
    let target = event.target()?;
    if let Some(input) = target.dyn_ref::<HtmlInputElement>() {
        return Some(match input.type_().as_str() {
            "checkbox" => Signal::Flag(input.checked()),
            _ => Signal::Text(input.value()),
        });
    }
    if let Some(text) = target.dyn_ref::<HtmlTextAreaElement>() {
        return Some(Signal::Text(text.value()));
    }
    target.dyn_ref::<HtmlSelectElement>().map(|select| Signal::Text(select.value()))
}

/// The name of the button that was pressed last.
pub(super) fn pressed() -> String {
    PRESSED.with_borrow(String::clone)
}

/// Begins to measure, unless an earlier edit still waits.
pub(super) fn edited() {
    if !IS_EDITED.replace(true) {
        super::mark(EDITED);
    }
}

/// The edit is checked and shown.
pub(super) fn measure() {
    let performance = web_sys::window().and_then(|window| window.performance());
    if let (true, Some(performance)) = (IS_EDITED.replace(false), performance) {
        let _ = performance.measure_with_start_mark(CHECKED, EDITED);
        performance.clear_marks_with_mark_name(EDITED);
    }
}

/// Has the browser warn before the page is closed, or not.
pub(super) fn guard(is_at_risk: bool) {
    thread_local! {
        static WARN: RefCell<Option<JsValue>> = const { RefCell::new(None) };
    }
    let Some(window) = web_sys::window() else { return };
    if !is_at_risk {
        window.set_onbeforeunload(None);
        return;
    }
    WARN.with_borrow_mut(|warn| {
        let warn = warn.get_or_insert_with(|| {
            Closure::<dyn Fn(BeforeUnloadEvent)>::new(|event: BeforeUnloadEvent| {
                event.prevent_default();
            })
            .into_js_value()
        });
        window.set_onbeforeunload(Some(warn.unchecked_ref()));
    });
}
