//! Markup for Yew, which has the studio and the static pages: there, its bytes reach no visitor of a quiz.

use std::rc::Rc;

use yew::html::IntoPropValue;
use yew::virtual_dom::{AttributeOrProperty, Attributes, Key, VList, VNode, VTag, VText};
use yew::{AttrValue, Html};

use super::markup::{Element, Markup, Said, Tag};

impl From<Markup> for Html {
    fn from(markup: Markup) -> Self {
        match markup {
            Markup::List(nodes) => {
                let nodes = nodes.into_iter().map(Self::from).collect();
                VNode::from(VList::with_children(nodes, None))
            }
            Markup::Text(said) => VNode::from(VText::new(owned(&said))),
            Markup::Element(tag) => Self::from(tag),
        }
    }
}

impl From<Tag> for Html {
    fn from(Tag(element): Tag) -> Self {
        let Element { name, key, attributes, checked, value, children } = *element;
        let mut made = VTag::new(AttrValue::Static(name));
        made.key = key.map(|key| Key::from(&*key));
        if let Some(checked) = checked {
            made.set_checked(checked);
        }
        if let Some(value) = value {
            made.set_value(owned(&value));
        }
        let attributes = attributes.into_iter().map(|(name, value)| {
            let value = match value {
                Said::Borrowed(value) => AttrValue::Static(value),
                Said::Owned(value) => owned(&value),
            };
            (AttrValue::Static(name), AttributeOrProperty::Attribute(value))
        });
        made.set_attributes(Attributes::IndexMap(Rc::new(attributes.collect())));
        made.add_children(children.into_iter().map(Self::from));
        Self::from(made)
    }
}

/// So that `html!` takes it as the only child of an element.
impl IntoPropValue<Html> for Markup {
    fn into_prop_value(self) -> Html {
        self.into()
    }
}

fn owned(text: &str) -> AttrValue {
    AttrValue::Rc(Rc::from(text))
}
