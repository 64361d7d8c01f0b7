//! Light or dark, and the accent, as marks on the page that the style sheets heed.

use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, UrlSearchParams};

use super::page::document;
use crate::app::Accents;
use crate::record::Theme;

/// Shows the page so from now on.
pub(super) fn show(theme: Theme) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        // The page stays as it is where the mark cannot be set.
        let _ = root.set_attribute("data-theme", theme.name());
    }
}

/// The accent that the page was asked for with, as `?accent=0b5a6e`.
pub(super) fn asked_accent() -> Option<String> {
    let query = web_sys::window()?.location().search().ok()?;
    UrlSearchParams::new_with_str(&query).ok()?.get("accent")
}

/// Shows the page in these accents from now on.
pub(super) fn show_accents(accents: &Accents) {
    let root = document().and_then(|document| document.document_element());
    let Some(root) = root.and_then(|root| root.dyn_into::<HtmlElement>().ok()) else { return };
    for (theme, accent) in [("light", accents.light), ("dark", accents.dark)] {
        for (name, colour) in [
            ("accent", accent.accent),
            ("accent-text", accent.text),
            ("accent-ground", accent.ground),
        ] {
            // A property of our own with a colour of our own is never refused.
            let _ = root.style().set_property(&["--", name, "-", theme].concat(), &colour.css());
        }
    }
}
