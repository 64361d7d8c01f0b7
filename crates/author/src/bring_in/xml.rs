//! XML, read within bounds and without entities of its own.

use roxmltree::{Document, Error, Node, ParsingOptions};

use super::{CannotBringIn, limits};

/// Reads a document.
pub(super) fn parse(text: &str) -> Result<Document<'_>, CannotBringIn> {
    let options =
        ParsingOptions { allow_dtd: false, nodes_limit: limits::XML_NODES, ..Default::default() };
    let document = Document::parse_with_options(text, options).map_err(|error| match error {
        Error::DtdDetected => CannotBringIn::Doctype,
        error => CannotBringIn::Xml(error.to_string()),
    })?;
    if is_deeper(document.root_element()) {
        return Err(CannotBringIn::Xml("its elements are nested too deeply".to_owned()));
    }
    Ok(document)
}

/// Whether elements are nested deeper than what is read; asked without recursion.
fn is_deeper(root: Node<'_, '_>) -> bool {
    let mut depth = 0_usize;
    let mut node = root;
    loop {
        if let Some(child) = node.first_element_child() {
            (node, depth) = (child, depth + 1);
            if depth > limits::XML_DEPTH {
                return true;
            }
            continue;
        }
        while node.next_sibling_element().is_none() {
            match node.parent_element() {
                Some(parent) if depth > 0 => (node, depth) = (parent, depth - 1),
                _ => return false,
            }
            if depth == 0 {
                return false;
            }
        }
        match node.next_sibling_element() {
            Some(sibling) => node = sibling,
            None => return false,
        }
    }
}

/// The first child element of that name.
pub(super) fn child<'a, 'd>(node: Node<'a, 'd>, name: &str) -> Option<Node<'a, 'd>> {
    children(node, name).next()
}

/// The child elements of that name.
pub(super) fn children<'a, 'd>(
    node: Node<'a, 'd>,
    name: &str,
) -> impl Iterator<Item = Node<'a, 'd>> {
    node.children().filter(move |child| child.is_element() && child.tag_name().name() == name)
}

/// All text in an element, in its order.
pub(super) fn text_of(node: Node<'_, '_>) -> String {
    node.descendants().filter(Node::is_text).filter_map(|node| node.text()).collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;

    #[test]
    fn entities_of_its_own_are_refused() {
        let bomb = "<!DOCTYPE a [<!ENTITY b 'bb'>]><a>&b;</a>";
        assert_eq!(parse(bomb).unwrap_err(), CannotBringIn::Doctype);
        assert!(matches!(parse("<a>&b;</a>").unwrap_err(), CannotBringIn::Xml(_)));
    }

    #[test]
    fn nesting_has_a_bound() {
        let nested = |depth: usize| "<a>".repeat(depth) + "<b/><b><c/></b>" + &"</a>".repeat(depth);
        assert!(parse(&nested(limits::XML_DEPTH - 1)).is_ok());
        assert!(matches!(
            parse(&nested(limits::XML_DEPTH + 2)).unwrap_err(),
            CannotBringIn::Xml(_)
        ));
        assert!(parse("<a><b><c/></b><b/></a>").is_ok());
    }

    #[test]
    fn text_is_gathered() {
        let document = parse("<a>one <b>two</b><![CDATA[ & three]]></a>").unwrap();
        assert_eq!(text_of(document.root_element()), "one two & three");
    }
}
