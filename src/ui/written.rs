//! Markup as HTML, for the first question of a page, which is there before the app is.

use super::markup::{Element, Markup, Tag};
use quiz_author::escape::escaped;

/// Elements that have no end.
const VOID: [&str; 3] = ["br", "img", "input"];

impl Markup {
    /// As HTML. The properties of inputs are attributes there.
    pub fn html(&self) -> String {
        let mut written = String::new();
        self.write(&mut written);
        written
    }

    fn write(&self, written: &mut String) {
        match self {
            Self::List(nodes) => nodes.iter().for_each(|node| node.write(written)),
            Self::Text(said) => written.push_str(&escaped(said)),
            Self::Element(Tag(element)) => element.write(written),
        }
    }
}

impl Element {
    fn write(&self, written: &mut String) {
        written.extend(["<", self.name]);
        if let Some(value) = &self.value {
            written.extend([" value=\"", &escaped(value), "\""]);
        }
        if self.checked == Some(true) {
            written.push_str(" checked");
        }
        for (name, value) in &self.attributes {
            written.extend([" ", name, "=\"", &escaped(value), "\""]);
        }
        written.push('>');
        if !VOID.contains(&self.name) {
            self.children.iter().for_each(|child| child.write(written));
            written.extend(["</", self.name, ">"]);
        }
    }
}
