//! What a page says to those who do not see it: the names and roles of its controls, its headings
//! and landmarks, as Chromium hands them to a screen reader.

use std::collections::HashMap;
use std::fmt::Write;

use serde::Deserialize;
use serde_json::{Value, json};

use crate::session::Session;
use crate::{Failure, Quiz};

/// Headings in the page's order, and what Tab would visit out of that order.
const SCRIPT: &str = "
const all = selector => [...document.querySelectorAll(selector)].filter(e => e.checkVisibility());
return {
  headings: all('h1, h2, h3, h4, h5, h6').map(e => [Number(e.localName[1]), e.textContent.trim()]),
  out_of_order: all('[tabindex]').filter(e => e.tabIndex > 0).map(e => e.outerHTML.slice(0, 120)),
};
";

/// What a page says.
#[derive(Clone, Debug)]
pub struct Spoken {
    /// Everything that can have the focus.
    pub controls: Vec<Control>,
    /// The roles of everything on the page.
    pub roles: Vec<String>,
    /// Levels and texts of the headings, in the page's order.
    pub headings: Vec<(u8, String)>,
    /// Elements that ask for a place in the order of Tab.
    pub out_of_order: Vec<String>,
}

/// Something that can have the focus.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Control {
    /// Its start tag, for messages.
    pub tag: String,
    /// The role that it should have by its markup; none for what only scripts may focus.
    pub expected: Option<&'static str>,
    /// The role it has.
    pub role: String,
    /// Its name.
    pub name: String,
}

impl Spoken {
    /// What the page on the screen says.
    ///
    /// # Errors
    /// When the browser does not tell.
    pub async fn of(session: &Session, quiz: &Quiz) -> Result<Self, Failure> {
        #[derive(Deserialize)]
        struct Read {
            headings: Vec<(u8, String)>,
            out_of_order: Vec<String>,
        }
        let Read { headings, out_of_order } =
            serde_json::from_value(quiz.script(SCRIPT, vec![]).await?)?;
        let document = session.devtools("DOM.getDocument", json!({ "depth": -1 })).await?;
        let Document { root } = serde_json::from_value(document)?;
        let mut elements = HashMap::new();
        root.collect(&mut elements);
        let tree = session.devtools("Accessibility.getFullAXTree", json!({})).await?;
        let Tree { nodes } = serde_json::from_value(tree)?;
        let nodes: Vec<Node> = nodes.into_iter().filter(|node| !node.ignored).collect();
        let controls = nodes
            .iter()
            .filter(|node| node.is_focusable())
            .filter_map(|node| {
                let element = elements.get(&node.element?)?;
                Some(element.control(node.role.text(), node.name.text()))
            })
            .collect();
        let roles = nodes.iter().map(|node| node.role.text()).collect();
        Ok(Self { controls, roles, headings, out_of_order })
    }

    /// What is wrong with it, one line each.
    pub fn faults(&self) -> Vec<String> {
        let mut faults: Vec<String> = self.controls.iter().filter_map(Control::fault).collect();
        for landmark in ["main", "banner", "contentinfo"] {
            let count = self.roles.iter().filter(|role| *role == landmark).count();
            if count != 1 {
                faults.push(format!("the landmark {landmark} is there {count} times, not once"));
            }
        }
        let tops = self.headings.iter().filter(|(level, _)| *level == 1).count();
        if tops != 1 {
            faults.push(format!("h1 is there {tops} times, not once"));
        }
        let mut before = 0;
        for (level, text) in &self.headings {
            if *level > before + 1 {
                faults.push(format!("“{text}” is h{level} after h{before}"));
            }
            before = *level;
        }
        faults.extend(self.out_of_order.iter().map(|tag| format!("asks Tab for a place: {tag}")));
        faults
    }
}

impl Control {
    fn fault(&self) -> Option<String> {
        let Self { tag, expected, role, name } = self;
        if name.trim().is_empty() {
            return Some(format!("{tag} has no name; its role is {role}"));
        }
        let expected = (*expected)?;
        (role != expected).then(|| format!("{tag}, “{name}”, is a {role}, not a {expected}"))
    }
}

/// An element with what its markup says.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Element {
    backend_node_id: u64,
    node_name: String,
    #[serde(default)]
    attributes: Vec<String>,
    #[serde(default)]
    children: Vec<Element>,
}

#[derive(Deserialize)]
struct Document {
    root: Element,
}

impl Element {
    /// This one and all inside it, by their numbers.
    fn collect<'a>(&'a self, into: &mut HashMap<u64, &'a Self>) {
        into.insert(self.backend_node_id, self);
        self.children.iter().for_each(|child| child.collect(into));
    }

    fn attribute(&self, name: &str) -> Option<&str> {
        let mut pairs = self.attributes.chunks_exact(2);
        pairs.find(|pair| pair[0] == name).map(|pair| pair[1].as_str())
    }

    fn control(&self, role: String, name: String) -> Control {
        let mut tag = format!("<{}", self.node_name.to_lowercase());
        for pair in self.attributes.chunks_exact(2) {
            let _ = write!(tag, " {}=\"{}\"", pair[0], pair[1]);
        }
        tag.push('>');
        Control { tag, expected: self.expected_role(), role, name }
    }

    /// `None` for what Tab passes over, a heading that scripts may focus. A summary's role has no
    /// name in ARIA; this is Chromium's.
    fn expected_role(&self) -> Option<&'static str> {
        if self.attribute("tabindex") == Some("-1") {
            return None;
        }
        Some(match (self.node_name.as_str(), self.attribute("type")) {
            ("A", _) => "link",
            ("BUTTON", _) | ("INPUT", Some("file")) => "button",
            ("SUMMARY", _) => "DisclosureTriangle",
            ("INPUT", Some("radio")) => "radio",
            ("INPUT", Some("checkbox")) => "checkbox",
            ("INPUT", Some("text")) => "textbox",
            ("INPUT", Some("color")) => "ColorWell",
            ("INPUT", Some("number")) => "spinbutton",
            ("SELECT", _) => "combobox",
            // A part that scrolls has to be reached by keyboard and to say what it is.
            _ => "region",
        })
    }
}

/// A node as a screen reader meets it.
#[derive(Debug, Deserialize)]
struct Node {
    #[serde(default)]
    ignored: bool,
    #[serde(default)]
    role: Said,
    #[serde(default)]
    name: Said,
    #[serde(default)]
    properties: Vec<Property>,
    #[serde(rename = "backendDOMNodeId")]
    element: Option<u64>,
}

#[derive(Deserialize)]
struct Tree {
    nodes: Vec<Node>,
}

impl Node {
    /// The page as a whole can have the focus too, but is no control.
    fn is_focusable(&self) -> bool {
        let focusable = |property: &Property| {
            property.name == "focusable" && property.value.value == json!(true)
        };
        self.role.text() != "RootWebArea" && self.properties.iter().any(focusable)
    }
}

#[derive(Debug, Deserialize)]
struct Property {
    name: String,
    value: Said,
}

#[derive(Debug, Default, Deserialize)]
struct Said {
    #[serde(default)]
    value: Value,
}

impl Said {
    fn text(&self) -> String {
        self.value.as_str().unwrap_or_default().to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn control(expected: Option<&'static str>, role: &str, name: &str) -> Control {
        Control { tag: "<x>".to_owned(), expected, role: role.to_owned(), name: name.to_owned() }
    }

    fn spoken(levels: &[u8]) -> Spoken {
        Spoken {
            controls: vec![],
            roles: ["main", "banner", "contentinfo"].map(str::to_owned).to_vec(),
            headings: levels.iter().map(|&level| (level, "x".to_owned())).collect(),
            out_of_order: vec![],
        }
    }

    #[test]
    fn a_control_needs_its_name_and_its_role() {
        for (control, sound) in [
            (control(Some("button"), "button", "Go"), true),
            (control(Some("button"), "button", " "), false),
            (control(Some("link"), "generic", "Go"), false),
            (control(None, "heading", "Question 1"), true),
            (control(None, "group", ""), false),
        ] {
            assert_eq!(control.fault().is_none(), sound, "{control:?}");
        }
    }

    #[test]
    fn headings_begin_at_the_top_and_leave_no_level_out() {
        for (levels, sound) in [
            (&[1, 2, 3, 2, 3][..], true),
            (&[1][..], true),
            (&[1, 3][..], false),
            (&[2, 1][..], false),
            (&[1, 1][..], false),
            (&[][..], false),
        ] {
            assert_eq!(spoken(levels).faults().is_empty(), sound, "{levels:?}");
        }
    }

    #[test]
    fn each_landmark_is_there_once() {
        let mut twice = spoken(&[1]);
        twice.roles.push("main".to_owned());
        assert_eq!(twice.faults().len(), 1);
        let mut none = spoken(&[1]);
        none.roles.clear();
        assert_eq!(none.faults().len(), 3);
    }
}
