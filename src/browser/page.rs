//! The page the engine wakes up in: its content island, its place for the app, its notices.

use thiserror::Error;
use web_sys::{Document, Element};

use crate::content::Content;

/// Why the engine cannot start on this page.
#[derive(Debug, Error)]
pub enum PageError {
    /// The page lacks an element of ours.
    #[error("the page has no element `#{0}`: it was not made by this version of the host tool")]
    Missing(&'static str),
    /// The content island cannot be read.
    #[error("the content of the page cannot be read: {0}")]
    Damaged(#[from] serde_json::Error),
}

const CONTENT: &str = "career-quiz-content";
const MOUNT: &str = "career-quiz";

/// Reads the content island.
///
/// # Errors
/// [`PageError`] when it is not there or is damaged.
pub fn content() -> Result<Content, PageError> {
    let island = element(CONTENT).ok_or(PageError::Missing(CONTENT))?;
    Ok(serde_json::from_str(&island.text_content().unwrap_or_default())?)
}

/// The place of the app, emptied of what stood there while the engine was on its way.
///
/// # Errors
/// [`PageError`] when the page has no such place.
pub fn mount() -> Result<Element, PageError> {
    let mount = element(MOUNT).ok_or(PageError::Missing(MOUNT))?;
    mount.set_text_content(None);
    Ok(mount)
}

/// Shows one of the notices that the page brings along for when the engine cannot speak itself.
pub fn show_notice(name: &str) {
    let found = |name: &str| {
        let selector = format!("[data-notice=\"{name}\"]");
        document().and_then(|document| document.query_selector(&selector).ok().flatten())
    };
    if let Some(loading) = found("loading") {
        loading.remove();
    }
    if let Some(notice) = found(name) {
        // A removed attribute needs no answer: one that is not there is what we want.
        let _ = notice.remove_attribute("hidden");
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

pub(super) fn document() -> Option<Document> {
    web_sys::window()?.document()
}

fn element(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}
