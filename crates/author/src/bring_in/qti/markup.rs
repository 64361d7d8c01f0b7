//! From the elements of an item to HTML, without those that are no text.

use roxmltree::Node;

use super::names::{attribute, name_of};
use crate::escape::escape;

/// What stands in an element, as HTML. Elements that `is_left_out` are not written.
pub(super) fn html_of(node: Node<'_, '_>, is_left_out: &dyn Fn(&str) -> bool) -> String {
    let mut written = String::new();
    write_children(node, is_left_out, &mut written);
    written
}

/// Nesting is bounded where XML is read, so recursion is too.
fn write_children(node: Node<'_, '_>, is_left_out: &dyn Fn(&str) -> bool, written: &mut String) {
    for child in node.children() {
        if child.is_text() {
            escape(child.text().unwrap_or_default(), written);
        } else if child.is_element() {
            write(child, is_left_out, written);
        }
    }
}

fn write(node: Node<'_, '_>, is_left_out: &dyn Fn(&str) -> bool, written: &mut String) {
    let name = name_of(node);
    if is_left_out(&name) {
        return;
    }
    if let Some(address) = picture_of(node, &name) {
        let alt =
            attribute(node, "alt").map_or_else(|| super::super::xml::text_of(node), str::to_owned);
        tag("img", &[("src", address), ("alt", alt.trim())], written);
        return;
    }
    let name = match name.as_str() {
        "prompt" | "feedbackblock" | "contentbody" | "modalfeedback" => "div",
        name if name.ends_with("interaction") => "div",
        "feedbackinline" => "span",
        name => name,
    };
    let link = attribute(node, "href").filter(|_| name == "a");
    let attributes: Vec<_> = link.map(|href| ("href", href)).into_iter().collect();
    tag(name, &attributes, written);
    write_children(node, is_left_out, written);
    if name != "br" && name != "hr" {
        written.push_str("</");
        written.push_str(name);
        written.push('>');
    }
}

/// The address of a picture, which is an `img`, or an `object` whose type says so.
fn picture_of<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    match name {
        "img" => attribute(node, "src"),
        "object" if attribute(node, "type").is_some_and(|kind| kind.starts_with("image/")) => {
            attribute(node, "data")
        }
        _ => None,
    }
}

fn tag(name: &str, attributes: &[(&str, &str)], written: &mut String) {
    written.push('<');
    written.push_str(name);
    for (key, value) in attributes {
        written.push(' ');
        written.push_str(key);
        written.push_str("=\"");
        escape(value, written);
        written.push('"');
    }
    written.push('>');
}
