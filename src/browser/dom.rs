//! The nodes of the page, for `ui::patch`.
//!
//! They are named here once more, beside `web_sys`, which has code for what each of these calls may throw. But for
//! making elements none throws, as names and attributes are those of the program.

use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsValue, throw_str};

use crate::ui::Dom;

#[wasm_bindgen]
extern "C" {
    /// An element or a text.
    pub(super) type Node;

    #[wasm_bindgen(js_namespace = document, js_name = createElement, catch)]
    fn create_element(name: &str) -> Result<Node, JsValue>;
    #[wasm_bindgen(js_namespace = document, js_name = createElementNS)]
    fn create_drawn(namespace: &str, name: &str) -> Node;
    #[wasm_bindgen(js_namespace = document, js_name = createTextNode)]
    fn create_text(said: &str) -> Node;

    #[wasm_bindgen(method, setter, js_name = nodeValue)]
    fn set_node_value(this: &Node, said: &str);
    #[wasm_bindgen(method, js_name = setAttribute)]
    fn set_attribute(this: &Node, name: &str, value: &str);
    #[wasm_bindgen(method, js_name = removeAttribute)]
    fn remove_attribute(this: &Node, name: &str);
    #[wasm_bindgen(method, setter)]
    fn set_checked(this: &Node, is_checked: bool);
    #[wasm_bindgen(method, getter)]
    fn value(this: &Node) -> String;
    #[wasm_bindgen(method, setter)]
    fn set_value(this: &Node, value: &str);
    #[wasm_bindgen(method, js_name = appendChild)]
    fn append(this: &Node, child: &Node);
    /// Unlike `insertBefore`, it throws nowhere.
    #[wasm_bindgen(method)]
    fn before(this: &Node, sibling: &Node);
    #[wasm_bindgen(method, getter, js_name = parentNode)]
    fn parent(this: &Node) -> Option<Node>;
    #[wasm_bindgen(method)]
    fn remove(this: &Node);
}

/// The namespace of drawings.
const SVG: &str = "http://www.w3.org/2000/svg";

/// The document of the page.
pub(super) struct Document;

impl Dom for Document {
    type Node = Node;

    fn element(&self, name: &str, is_drawn: bool) -> Node {
        if is_drawn {
            return create_drawn(SVG, name);
        }
        match create_element(name) {
            Ok(element) => element,
            // There is no page without elements. Thrown from here, so that the script of the page knows it for
            // ours and says so: what another script threw may be kept from it.
            Err(_) => throw_str("this browser makes no elements"),
        }
    }

    fn text(&self, said: &str) -> Node {
        create_text(said)
    }

    fn say(&self, text: &Node, said: &str) {
        text.set_node_value(said);
    }

    fn set(&self, element: &Node, name: &str, value: &str) {
        element.set_attribute(name, value);
    }

    fn unset(&self, element: &Node, name: &str) {
        element.remove_attribute(name);
    }

    fn check(&self, input: &Node, is_checked: bool) {
        input.set_checked(is_checked);
    }

    fn fill(&self, input: &Node, value: &str) {
        // What is the same is not set: it would move the mark in the text.
        if input.value() != value {
            input.set_value(value);
        }
    }

    fn insert(&self, parent: &Node, node: &Node, before: Option<&Node>) {
        // A text that a translator has taken away is before nothing.
        match before.filter(|before| before.parent().is_some()) {
            Some(before) => before.before(node),
            None => parent.append(node),
        }
    }

    fn remove(&self, node: &Node) {
        node.remove();
    }
}
