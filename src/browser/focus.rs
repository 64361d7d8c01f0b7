//! Moving the focus to what is new, without throwing the page about.

use wasm_bindgen::JsCast;
use web_sys::{FocusOptions, HtmlElement};

use super::page::document;
use quiz_core::app::FocusTarget;

/// Focuses the target; scrolls only when its top is out of view.
pub(super) fn focus(target: FocusTarget) {
    let selector = match target {
        FocusTarget::Heading | FocusTarget::TopOfPage => "main h1",
        FocusTarget::FirstChoice => "main input[name=choice]",
        FocusTarget::Confirmation => "[data-confirm]",
    };
    let found = document().and_then(|document| document.query_selector(selector).ok().flatten());
    let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) else {
        return;
    };
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    // An element that cannot take the focus leaves it where it was: nothing to mend.
    let _ = element.focus_with_options(&options);
    if target == FocusTarget::TopOfPage {
        if let Some(window) = web_sys::window() {
            window.scroll_to_with_x_and_y(0.0, 0.0);
        }
    } else if is_out_of_view(&element) {
        // With what stands above the heading. By this window alone: whatever else scrolls to an
        // element also scrolls the pages that this one is framed in.
        let top = element.closest("main").ok().flatten().unwrap_or(element.into());
        if let Some(window) = web_sys::window() {
            window.scroll_by_with_x_and_y(0.0, top.get_bounding_client_rect().top());
        }
    }
}

fn is_out_of_view(element: &HtmlElement) -> bool {
    let top = element.get_bounding_client_rect().top();
    let height = web_sys::window()
        .and_then(|window| window.inner_height().ok())
        .and_then(|height| height.as_f64());
    top < 0.0 || height.is_some_and(|height| top > height)
}
