//! Names of QTI, which are `choiceInteraction` in 2.1 and `qti-choice-interaction` in 3.0. Here they are
//! asked for in small letters without hyphens.

use roxmltree::Node;

/// Whether an element has that name.
pub(super) fn is(node: Node<'_, '_>, name: &str) -> bool {
    node.is_element() && is_name(node.tag_name().name(), name)
}

/// Whether a name of an element is that one.
pub(super) fn is_name(written: &str, name: &str) -> bool {
    same(written.strip_prefix("qti-").unwrap_or(written), name)
}

fn same(written: &str, name: &str) -> bool {
    let letters =
        written.bytes().filter(|letter| *letter != b'-').map(|letter| letter.to_ascii_lowercase());
    letters.eq(name.bytes())
}

/// The name of an element as it is asked for.
pub(super) fn name_of(node: Node<'_, '_>) -> String {
    let written = node.tag_name().name();
    let bare = written.strip_prefix("qti-").unwrap_or(written);
    bare.replace('-', "").to_ascii_lowercase()
}

/// An attribute by its name.
pub(super) fn attribute<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    node.attributes()
        .find(|attribute| same(attribute.name(), name))
        .map(|attribute| attribute.value())
}

/// The elements of that name below a node, in their order.
pub(super) fn find_all<'a, 'd>(
    node: Node<'a, 'd>,
    name: &'static str,
) -> impl Iterator<Item = Node<'a, 'd>> {
    node.descendants().filter(move |node| is(*node, name))
}

/// The first element of that name below a node.
pub(super) fn find<'a, 'd>(node: Node<'a, 'd>, name: &'static str) -> Option<Node<'a, 'd>> {
    find_all(node, name).next()
}
