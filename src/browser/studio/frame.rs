//! The preview, seen from the studio: a frame that is given a quiz, and says when it shows it.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, JsString};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlIFrameElement, MessageEvent, Window};

use super::events;
use crate::browser::page::element;

/// The frame's element.
const FRAME: &str = "preview";

/// What the frame says: it can show a quiz, and it shows one (`make/preview`).
const READY: &str = "career-quiz:preview-ready";
const SHOWN: &str = "career-quiz:preview-shown";

/// What the studio says: this is the quiz.
const SHOW: &str = "career-quiz:preview";

/// The frame, and what it is to show.
#[derive(Default)]
pub(super) struct Frame {
    /// The quiz last given to it: a frame that was loaded anew is given it again.
    island: Rc<RefCell<Option<String>>>,
}

impl Frame {
    /// Hears the frame from now on.
    pub(super) fn listen(&self) {
        let Some(window) = web_sys::window() else { return };
        let island = Rc::clone(&self.island);
        let heard = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            let is_ours = frame().is_some_and(|frame| {
                event.source().is_some_and(|source| JsValue::from(source) == JsValue::from(frame))
            });
            let said = event.data().as_string().filter(|_| is_ours);
            match said.as_deref() {
                Some(READY) => {
                    if let Some(island) = &*island.borrow() {
                        tell(island);
                    }
                }
                Some(SHOWN) => events::measure(),
                _ => {}
            }
        });
        let heard = heard.into_js_value();
        let _ = window.add_event_listener_with_callback("message", heard.unchecked_ref());
    }

    /// Has a quiz shown; at once, or when the frame is there.
    pub(super) fn show(&self, island: String) {
        tell(&island);
        self.island.replace(Some(island));
    }
}

fn frame() -> Option<Window> {
    element(FRAME)?.dyn_into::<HtmlIFrameElement>().ok()?.content_window()
}

/// A frame that is not there yet hears nothing, and asks when it is.
fn tell(island: &str) {
    let origin = web_sys::window().and_then(|window| window.location().origin().ok());
    if let (Some(frame), Some(origin)) = (frame(), origin) {
        let message = Array::of2(&SHOW.into(), &JsString::from(island));
        // A page from a disk has no origin to name, and no frame that could be another's.
        let origin = if origin == "null" { "*" } else { &origin };
        let _ = frame.post_message(&message, origin);
    }
}
