//! Moving the focus to what is new, without throwing the page about.

use wasm_bindgen::JsCast;
use web_sys::{FocusOptions, HtmlElement, HtmlInputElement};

use super::page::document;
use quiz_core::app::FocusTarget;

/// Focuses the target; scrolls only when its top is out of view.
pub(super) fn focus(target: FocusTarget) {
    let selector = match target {
        FocusTarget::Heading | FocusTarget::TopOfPage => "main h1",
        FocusTarget::FirstChoice => "main input[name=choice]",
        FocusTarget::Confirmation => "[data-confirm]",
        FocusTarget::Plan => "[data-row=plan] summary",
        FocusTarget::Link => "input[name=sent-link]",
    };
    let found = document().and_then(|document| document.query_selector(selector).ok().flatten());
    let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) else {
        return;
    };
    if let Some(fold) = element.parent_element().filter(|_| target == FocusTarget::Plan) {
        // Unfolds it; what is unfolded already stays so.
        let _ = fold.set_attribute("open", "");
    }
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    // An element that cannot take the focus leaves it where it was: nothing to mend.
    let _ = element.focus_with_options(&options);
    if let Some(link) = element.dyn_ref::<HtmlInputElement>() {
        if target == FocusTarget::Link {
            link.select();
        }
    } else if target == FocusTarget::TopOfPage {
        if let Some(window) = web_sys::window() {
            window.scroll_to_with_x_and_y(0.0, 0.0);
        }
    } else if target == FocusTarget::Plan {
        element.scroll_into_view();
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
