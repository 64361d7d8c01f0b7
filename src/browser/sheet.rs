//! The share sheet as the quiz's engine sees it: another engine, which is asked for by an event and
//! answers by others. The page has the script that loads it (`src/site/script/share.js`).

use std::rc::Rc;

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CustomEvent, CustomEventInit};

use super::page::document;
use crate::app::Msg;

/// Asks for the sheet, for a record with this text.
pub(super) fn open(record: &str) {
    let init = CustomEventInit::new();
    init.set_detail(&JsValue::from_str(record));
    let event = CustomEvent::new_with_event_init_dict("career-quiz:share", &init);
    if let (Some(document), Ok(event)) = (document(), event) {
        // Nothing stops this event.
        let _ = document.dispatch_event(&event);
    }
}

/// Hears what comes back, for as long as the page is open.
pub(super) fn listen(send: Rc<dyn Fn(Msg)>) {
    let Some(document) = document() else { return };
    let heard = Closure::<dyn Fn(CustomEvent)>::new(move |event: CustomEvent| {
        // Without a text: the sheet did not come.
        send(event.detail().as_string().map_or(Msg::ShareMissing, Msg::RecordBrought));
    });
    let listener = heard.as_ref().unchecked_ref();
    if document.add_event_listener_with_callback("career-quiz:record", listener).is_ok() {
        heard.forget();
    }
}
