//! Entries that are dragged onto each other, by a mouse or by a finger, and files that are dropped.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{DragEvent, Element, Event, File, MouseEvent};

use super::events::{Heard, edited, number, on};
use super::files;
use crate::browser::page::document;
use quiz_studio::app::Signal;

/// What an entry bears that can be dragged, and the one that it would be dropped on.
const ENTRY: &str = "data-drag";
const OVER: &str = "data-over";

/// What a finger drags an entry by: elsewhere it moves the page.
const GRIP: &str = ".studio-grip";

/// The field that a file is chosen in.
const FIELD: &str = "input[name=file]";

thread_local! {
    /// The number of the entry that is being dragged.
    static DRAGGED: Cell<Option<usize>> = const { Cell::new(None) };
}

pub(super) fn listen(place: &Element, heard: &Heard) {
    by_mouse(place, heard);
    by_finger(place, heard);
    dropped_files(place, heard);
}

fn by_mouse(place: &Element, heard: &Heard) {
    on(place, "dragstart", heard, |event, _| {
        DRAGGED.set(number(event, ENTRY));
        // Firefox drags nothing that carries no data.
        let drag = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer);
        if let Some(data) = drag {
            let _ = data.set_data("text/plain", "");
        }
    });
    on(place, "dragover", heard, |event, _| {
        if DRAGGED.get().is_some() && number(event, ENTRY).is_some() {
            event.prevent_default();
        }
    });
    on(place, "drop", heard, |event, heard| {
        if let Some((from, to)) = DRAGGED.take().zip(number(event, ENTRY)) {
            event.prevent_default();
            edited();
            heard(to, Signal::Dropped(from));
        }
    });
}

/// A finger drags nothing by itself in most browsers. A mouse does, and what it has pressed is cancelled
/// then.
fn by_finger(place: &Element, heard: &Heard) {
    on(place, "pointerdown", heard, |event, _| {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let is_grip = target.is_some_and(|it| it.closest(GRIP).is_ok_and(|grip| grip.is_some()));
        DRAGGED.set(number(event, ENTRY).filter(|_| is_grip));
    });
    on(place, "pointermove", heard, |event, _| {
        if DRAGGED.get().is_some() {
            show_over(below(event).as_ref());
        }
    });
    on(place, "pointerup", heard, |event, heard| {
        show_over(None);
        let to = below(event).and_then(|entry| entry.get_attribute(ENTRY)?.parse().ok());
        let Some((from, to)) = DRAGGED.take().zip(to) else { return };
        if from != to {
            edited();
            heard(to, Signal::Dropped(from));
        }
    });
    on(place, "pointercancel", heard, |_, _| {
        show_over(None);
        DRAGGED.set(None);
    });
}

/// The entry below a finger. Events of a finger go to where it came down.
fn below(event: &Event) -> Option<Element> {
    let finger = event.dyn_ref::<MouseEvent>()?;
    #[allow(clippy::cast_precision_loss, reason = "a place on a screen")]
    let (x, y) = (finger.client_x() as f32, finger.client_y() as f32);
    document()?.element_from_point(x, y)?.closest(&["[", ENTRY, "]"].concat()).ok()?
}

fn show_over(entry: Option<&Element>) {
    let last = document().and_then(|it| it.query_selector(&["[", OVER, "]"].concat()).ok()?);
    if let Some(last) = last {
        let _ = last.remove_attribute(OVER);
    }
    if let Some(entry) = entry {
        let _ = entry.set_attribute(OVER, "");
    }
}

/// A file that is dropped anywhere is as one that was chosen. Where none can be chosen it does nothing:
/// without that the browser would leave the page for it.
fn dropped_files(place: &Element, heard: &Heard) {
    on(place, "dragover", heard, |event, _| {
        if carries_files(event) {
            event.prevent_default();
        }
    });
    on(place, "drop", heard, |event, heard| {
        if !carries_files(event) {
            return;
        }
        event.prevent_default();
        let field = document().and_then(|document| document.query_selector(FIELD).ok()?);
        let number = field.and_then(|field| field.get_attribute("data-file")?.parse().ok());
        let (Some(number), Some(file)) = (number, file(event)) else { return };
        let heard = Rc::clone(heard);
        spawn_local(async move { heard(number, Signal::File(files::picked(&file).await)) });
    });
}

fn carries_files(event: &Event) -> bool {
    let data = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer);
    DRAGGED.get().is_none() && data.is_some_and(|data| data.types().includes(&"Files".into(), 0))
}

fn file(event: &Event) -> Option<File> {
    event.dyn_ref::<DragEvent>()?.data_transfer()?.files()?.get(0)
}
