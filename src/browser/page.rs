//! The page the app wakes up in: its content island, its place for the app, its notices.

use thiserror::Error;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CustomEvent, CustomEventInit, Document, Element};

use quiz_core::link::RoundScore;
use quiz_model::{Content, IslandError};

/// Why the app cannot start on this page.
#[derive(Debug, Error)]
pub enum PageError {
    /// The page lacks an element of ours.
    #[error("the page has no element `#{0}`: it was not made by this version of the host tool")]
    Missing(&'static str),
    /// The content island cannot be read.
    #[error(transparent)]
    Content(#[from] IslandError),
}

const CONTENT: &str = "career-quiz-content";
const MOUNT: &str = "career-quiz";

/// Reads the content island.
///
/// # Errors
/// [`PageError`] when it is not there or is damaged.
pub fn content() -> Result<&'static mut Content, PageError> {
    let island = element(CONTENT).ok_or(PageError::Missing(CONTENT))?;
    Ok(Content::read(&island.text_content().unwrap_or_default())?)
}

/// A place for the app, out of sight, like the one that shows the page made at build time. The
/// page's script puts it there when it is told to (`site/pages/script/capture_input.js`).
///
/// # Errors
/// [`PageError`] when the page has no place for the app.
pub(super) fn place() -> Result<Element, PageError> {
    let place = element(MOUNT).and_then(|shown| shown.clone_node().ok()?.dyn_into().ok());
    place.ok_or(PageError::Missing(MOUNT))
}

/// Leads to the quiz to read, for when the app cannot run; `reason` is one of those that the
/// page there knows.
pub fn give_up(reason: &str) {
    let read = element(MOUNT).and_then(|mount| mount.get_attribute("data-read"));
    if let (Some(read), Some(window)) = (read, web_sys::window()) {
        // A page that may not be left stays: its first question can still be read.
        let _ = window.location().replace(&[&read, "#", reason].concat());
    }
}

/// Tells the scripts of the page, or the other engine. They have heard when this returns.
pub(super) fn tell(name: &str, detail: &JsValue) {
    let init = CustomEventInit::new();
    init.set_detail(detail);
    let event = CustomEvent::new_with_event_init_dict(name, &init);
    if let (Some(document), Ok(event)) = (document(), event) {
        // Nothing stops this event.
        let _ = document.dispatch_event(&event);
    }
}

/// What the page was asked for with: the scripts in its head note it on the page.
pub(super) fn asked(name: &str) -> Option<String> {
    document()?.document_element()?.get_attribute(name)
}

/// The score that the page is there for, to be beaten; none on the quiz's own page.
pub fn score() -> Option<RoundScore> {
    RoundScore::read(&mount()?.get_attribute("data-score")?)
}

/// Tells whoever measures that the first question answers.
pub(super) fn mark_ready() {
    if let Some(performance) = web_sys::window().and_then(|window| window.performance()) {
        // A mark that cannot be set changes nothing for the visitor.
        let _ = performance.mark("quiz-ready");
    }
}

/// What stands behind the `#` of the page's address.
pub(super) fn fragment() -> String {
    web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// Opens the browser's own dialog for printing.
pub(super) fn print() {
    if let Some(window) = web_sys::window() {
        // A frame that may not print leaves the page as it is.
        let _ = window.print();
    }
}

/// The element that the quiz is made in.
pub(super) fn mount() -> Option<Element> {
    element(MOUNT)
}

pub(super) fn document() -> Option<Document> {
    web_sys::window()?.document()
}

pub(super) fn element(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}
