//! Which element was pressed: a few listeners for a whole page, because each element that sends
//! something bears its number (`ui::Sender`).

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{AddEventListenerOptions, Element, Event, HtmlElement, MouseEvent};

use quiz_core::app::is_meant;

/// The mark that a screen sets when it comes.
const SCREEN: &str = "quiz-screen";

thread_local! {
    /// When the screen on the page came, and when a finger or a button went down that has not clicked yet,
    /// by the clock of events.
    static SCREEN_CAME: Cell<f64> = const { Cell::new(f64::NEG_INFINITY) };
    static WENT_DOWN: Cell<Option<f64>> = const { Cell::new(None) };
}

/// Tells the app which element in `place` was pressed or changed, for as long as the page is open.
/// Whoever listened there before does no longer.
pub(super) fn listen(place: &Element, heard: &Rc<dyn Fn(usize)>) {
    let Some(place) = place.dyn_ref::<HtmlElement>() else { return };
    let pressed = Rc::clone(heard);
    place.set_onclick(Some(listener(move |event| on_click(event, &pressed)).unchecked_ref()));
    let changed = Rc::clone(heard);
    place.set_onchange(Some(listener(move |event| on_change(event, &changed)).unchecked_ref()));
}

/// Has presses pass over a screen that was not there when the finger went down, whatever they would do
/// there: send, mark, unfold, follow a link.
pub(super) fn guard(place: &Element) {
    let options = AddEventListenerOptions::new();
    options.set_capture(true);
    let down = listener(|event| WENT_DOWN.set(Some(event.time_stamp())));
    let click = listener(|event| {
        // Some programs that press for people send no more than the click.
        let down = WENT_DOWN.take().unwrap_or_else(|| event.time_stamp());
        if is_by_pointer(event) && !is_meant(down, SCREEN_CAME.get()) {
            event.prevent_default();
            event.stop_propagation();
        }
    });
    for (name, listener) in [("pointerdown", down), ("click", click)] {
        // Refused nowhere; without it, presses act at once.
        let _ = place.add_event_listener_with_callback_and_add_event_listener_options(
            name,
            listener.unchecked_ref(),
            &options,
        );
    }
}

/// A new screen has come.
pub(super) fn screen_came() {
    if let Some(performance) = web_sys::window().and_then(|window| window.performance()) {
        SCREEN_CAME.set(performance.now());
        // For whoever measures, and presses: only the last one is kept.
        performance.clear_marks_with_mark_name(SCREEN);
        let _ = performance.mark(SCREEN);
    }
}

/// A click by a key or by a program has no detail, and no finger that went down.
fn is_by_pointer(event: &Event) -> bool {
    event.dyn_ref::<MouseEvent>().is_some_and(|event| event.detail() > 0)
}

fn on_click(event: &Event, heard: &Rc<dyn Fn(usize)>) {
    let tapped = if is_by_pointer(event) { number(event, "data-tap") } else { None };
    if let Some(number) = tapped {
        // What it would mark is gone with the screen.
        event.prevent_default();
        event.stop_propagation();
        heard(number);
    } else if let Some(number) = number(event, "data-click") {
        // The share panel lies within the quiz, and its numbers are not the quiz's.
        event.stop_propagation();
        heard(number);
    }
}

fn on_change(event: &Event, heard: &Rc<dyn Fn(usize)>) {
    if let Some(number) = number(event, "data-change") {
        event.stop_propagation();
        heard(number);
    }
}

fn listener(hear: impl Fn(&Event) + 'static) -> JsValue {
    Closure::<dyn Fn(Event)>::new(move |event: Event| hear(&event)).into_js_value()
}

/// The number on the element that the event is of, or around what it is of: a button may have
/// something in it. Of a list to choose from, that of what is chosen.
fn number(event: &Event, attribute: &str) -> Option<usize> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let chosen = target.query_selector("option:checked").ok().flatten();
    let bearer = chosen.unwrap_or(target).closest(&["[", attribute, "]"].concat()).ok()??;
    quiz_model::whole(&bearer.get_attribute(attribute)?)
}
