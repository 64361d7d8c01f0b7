//! Markup for Yew, which has the studio and the static pages: there, its bytes reach no visitor of a quiz.

use std::rc::Rc;

use yew::html::IntoPropValue;
use yew::virtual_dom::{AttributeOrProperty, Attributes, Key, VList, VNode, VTag, VText};
use yew::{AttrValue, Html};

use super::markup::{Element, Markup, Said, Tag};

impl From<Markup> for Html {
    fn from(markup: Markup) -> Self {
        html(&markup)
    }
}

/// So that `html!` takes it as the only child of an element.
impl IntoPropValue<Html> for Markup {
    fn into_prop_value(self) -> Html {
        self.into()
    }
}

fn html(markup: &Markup) -> Html {
    match markup {
        Markup::List(nodes) => {
            VNode::from(VList::with_children(nodes.iter().map(html).collect(), None))
        }
        Markup::Text(said) => VNode::from(VText::new(owned(said))),
        Markup::Element(Tag(element)) => VNode::from(made(element)),
    }
}

fn made(element: &Element) -> VTag {
    let mut made = VTag::new(AttrValue::Static(element.name));
    made.key = element.key.as_deref().map(Key::from);
    if let Some(checked) = element.checked {
        made.set_checked(checked);
    }
    if let Some(value) = &element.value {
        made.set_value(owned(value));
    }
    let attributes = element.attributes.iter().map(|(name, value)| {
        let value = match value {
            Said::Borrowed(value) => AttrValue::Static(value),
            Said::Owned(value) => owned(value),
        };
        (AttrValue::Static(name), AttributeOrProperty::Attribute(value))
    });
    made.set_attributes(Attributes::IndexMap(Rc::new(attributes.collect())));
    for child in &element.children {
        made.add_child(html(child));
    }
    made
}

fn owned(text: &str) -> AttrValue {
    AttrValue::Rc(Rc::from(text))
}
