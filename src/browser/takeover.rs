//! Putting the engine's page in the place of the one made at build time, so that nothing is seen
//! to move and nothing the visitor did meanwhile is lost.
//!
//! The page is made out of sight and put in at once. Hydration, which would keep the elements
//! that are there, costs more bytes (`docs/decisions.md`).

use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement, HtmlInputElement, NodeList};

use super::page::{self, document};

/// The page made at build time and, out of sight, the engine's own.
pub(super) struct Pages {
    shown: Element,
    next: Element,
}

/// What the visitor did while the engine was on its way.
struct Early {
    inputs: Vec<HtmlInputElement>,
    unfolded: Vec<bool>,
    /// The way from the page to the focused element: its number among its siblings, then that of
    /// its parent, and so on.
    focus: Option<Vec<u32>>,
    certainty: Option<String>,
}

impl Pages {
    pub(super) fn new(shown: Element, next: Element) -> Self {
        Self { shown, next }
    }

    /// Shows the engine's page in the state that the visitor left the other one in. Does nothing
    /// the second time.
    pub(super) fn take_over(&self) {
        let Some(root) = document().and_then(|document| document.document_element()) else {
            return;
        };
        let early = Early::of(&self.shown, root.get_attribute(CERTAINTY));
        if self.shown.replace_with_with_node_1(&self.next).is_err() {
            return;
        }
        // From here on the engine hears everything itself.
        for name in [CERTAINTY, RETURNING] {
            // A mark that is not there needs no removing.
            let _ = root.remove_attribute(name);
        }
        page::mark_engine("here");
        if let Some(waiting) = page::element("on-its-way") {
            waiting.remove();
        }
        early.replay(&self.next);
    }
}

const CERTAINTY: &str = "data-certainty";
const RETURNING: &str = "data-returning";

impl Early {
    fn of(page: &Element, certainty: Option<String>) -> Self {
        Self {
            inputs: inputs(page),
            unfolded: foldable(page).iter().map(|element| element.has_attribute("open")).collect(),
            focus: document()
                .and_then(|document| document.active_element())
                .and_then(|focused| way_to(page, focused)),
            certainty,
        }
    }

    /// Does on the page what was done on the other: by clicks, so that the engine takes them for
    /// the visitor's own.
    fn replay(self, page: &Element) {
        for (before, now) in self.inputs.iter().zip(inputs(page)) {
            let same = before.name() == now.name() && before.value() == now.value();
            // Of radios, the one that is on is clicked, and the others follow.
            let is_changed =
                before.checked() != now.checked() && (before.checked() || now.type_() != "radio");
            if same && is_changed {
                now.click();
            }
        }
        for (unfolded, element) in self.unfolded.into_iter().zip(foldable(page)) {
            if unfolded {
                // It can be unfolded again where it will not.
                let _ = element.set_attribute("open", "");
            }
        }
        if let Some(focused) = self.focus.and_then(|way| at_end_of(&way, page)) {
            let options = FocusOptions::new();
            options.set_prevent_scroll(true);
            let _ = focused.focus_with_options(&options);
        }
        if let Some(level) = self.certainty {
            let selector = ["button[name=certainty][value=\"", &level, "\"]"].concat();
            let button = page.query_selector(&selector).ok().flatten();
            if let Some(button) = button.and_then(|button| button.dyn_into::<HtmlElement>().ok()) {
                button.click();
            }
        }
    }
}

fn inputs(page: &Element) -> Vec<HtmlInputElement> {
    all(page, "input").into_iter().filter_map(|input| input.dyn_into().ok()).collect()
}

fn foldable(page: &Element) -> Vec<Element> {
    all(page, "details")
}

fn all(page: &Element, selector: &str) -> Vec<Element> {
    let found = page.query_selector_all(selector);
    let list = |found: NodeList| {
        (0..found.length()).filter_map(|at| found.item(at)?.dyn_into().ok()).collect()
    };
    found.map(list).unwrap_or_default()
}

fn way_to(page: &Element, focused: Element) -> Option<Vec<u32>> {
    let mut way = Vec::new();
    let mut at = focused;
    while at != *page {
        let mut number = 0;
        let mut before = at.previous_element_sibling();
        while let Some(sibling) = before {
            number += 1;
            before = sibling.previous_element_sibling();
        }
        way.push(number);
        at = at.parent_element()?;
    }
    Some(way)
}

fn at_end_of(way: &[u32], page: &Element) -> Option<HtmlElement> {
    let end = way.iter().rev().try_fold(page.clone(), |at, number| at.children().item(*number))?;
    end.dyn_into().ok()
}
