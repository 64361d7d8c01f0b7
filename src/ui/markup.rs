//! Elements, made by calls.
//!
//! Yew's `html!` writes the making of each element out in full, some 450 bytes of the app; a
//! chain of calls takes 60. With two hundred elements that is a fifth of what a visitor waits for
//! (`docs/decisions/core.md`). What comes out is Yew's own, so the two can be mixed.

use std::rc::Rc;

use yew::virtual_dom::{AttributeOrProperty, Attributes, Key, VList, VNode, VTag, VText};
use yew::{AttrValue, Html};

use super::{Phrases, Sender};
use quiz_core::app::Folds;
use quiz_model::{Word, decimal};

/// An element that is being made. Its attributes are given to Yew together: one by one, by
/// `VTag::add_attribute`, the app would be 0.6 KB larger.
pub(super) struct Tag(Box<Parts>);

struct Parts {
    element: VTag,
    attributes: Vec<(AttrValue, AttributeOrProperty)>,
}

/// An element of that name.
pub(super) fn tag(name: &'static str) -> Tag {
    let element = VTag::new(AttrValue::Static(name));
    Tag(Box::new(Parts { element, attributes: Vec::new() }))
}

/// Several nodes side by side.
pub(super) fn list(nodes: impl IntoIterator<Item = Html>) -> Html {
    let nodes: Vec<_> = nodes.into_iter().collect();
    VNode::from(VList::with_children(nodes, None))
}

/// Nothing.
pub(super) fn nothing() -> Html {
    Html::default()
}

/// A text that stands in no element of its own.
pub(super) fn text(said: &str) -> Html {
    VNode::from(VText::new(owned(said)))
}

fn owned(text: &str) -> AttrValue {
    AttrValue::Rc(Rc::from(text))
}

impl Tag {
    /// With this class, or these.
    pub(super) fn class(self, class: &'static str) -> Self {
        self.fixed("class", class)
    }

    /// With an attribute that never changes.
    pub(super) fn fixed(self, name: &'static str, value: &'static str) -> Self {
        self.put(name, AttrValue::Static(value))
    }

    /// With an attribute.
    pub(super) fn with(self, name: &'static str, value: &str) -> Self {
        self.put(name, owned(value))
    }

    fn put(mut self, name: &'static str, value: AttrValue) -> Self {
        self.0.attributes.push((AttrValue::Static(name), AttributeOrProperty::Attribute(value)));
        self
    }

    /// With an attribute that is a number.
    pub(super) fn number(self, name: &'static str, value: usize) -> Self {
        self.with(name, &decimal(value))
    }

    /// Where it stands among others of its kind, so that it is known again when they change.
    pub(super) fn key(mut self, key: &str) -> Self {
        self.0.element.key = Some(Key::from(key));
        self
    }

    /// With a text in it.
    pub(super) fn text(mut self, said: &str) -> Self {
        self.0.element.add_child(text(said));
        self
    }

    /// With a text in it that changes while the element stays on screen. It is an element of its own for
    /// each text: a translator may have put its own nodes in the place of a text, which then would not
    /// change with it.
    pub(super) fn changing(self, said: &str) -> Self {
        self.key(said).text(said)
    }

    /// With a word of the language in it.
    pub(super) fn say(self, word: Word, phrases: &Phrases<'_>) -> Self {
        self.text(phrases.text(word))
    }

    /// With a node in it.
    pub(super) fn add(mut self, child: impl Into<Html>) -> Self {
        self.0.element.add_child(child.into());
        self
    }

    /// With nodes in it.
    pub(super) fn each<T: Into<Html>>(mut self, children: impl IntoIterator<Item = T>) -> Self {
        for child in children {
            self.0.element.add_child(child.into());
        }
        self
    }

    /// Changed so, if this holds.
    pub(super) fn when(self, holds: bool, change: impl FnOnce(Self) -> Self) -> Self {
        if holds { change(self) } else { self }
    }

    /// Changed by a value, if there is one.
    pub(super) fn given<T>(self, value: Option<T>, change: impl FnOnce(Self, T) -> Self) -> Self {
        match value {
            Some(value) => change(self, value),
            None => self,
        }
    }

    /// A radio or a check box, marked or not.
    pub(super) fn checked(mut self, checked: bool) -> Self {
        self.0.element.set_checked(checked);
        self
    }

    /// An option that is chosen.
    pub(super) fn selected(self, selected: bool) -> Self {
        self.when(selected, |option| option.fixed("selected", ""))
    }

    /// A fold with that in it, once folds are filled. In a list of its own, which is there before: so Yew
    /// knows the heading beside it again.
    pub(super) fn filled(self, folds: Folds, fill: impl FnOnce(Self) -> Self) -> Self {
        self.around(tag("").when(folds == Folds::Filled, fill))
    }

    fn around(mut self, inside: Self) -> Self {
        self.0.element.add_child(inside.0.element.into_children().unwrap_or_default());
        self
    }

    /// A fold that is open at first.
    pub(super) fn open_at_first(self, open: bool) -> Self {
        self.when(open, |fold| fold.fixed("open", ""))
    }

    /// A control with this value.
    pub(super) fn value(mut self, value: &str) -> Self {
        self.0.element.set_value(owned(value));
        self
    }

    /// Sends a message when it is clicked.
    pub(super) fn on_click<M: 'static>(self, send: &Sender<M>, msg: M) -> Self {
        self.number("data-click", send.keep(msg))
    }

    /// Sends a message when it is clicked or tapped: not when a key or a program presses it.
    pub(super) fn on_tap<M: 'static>(self, send: &Sender<M>, msg: M) -> Self {
        self.number("data-tap", send.keep(msg))
    }

    /// Sends a message when it is changed.
    pub(super) fn on_change<M: 'static>(self, send: &Sender<M>, msg: M) -> Self {
        self.number("data-change", send.keep(msg))
    }
}

impl From<Tag> for Html {
    fn from(tag: Tag) -> Self {
        let Parts { mut element, attributes } = *tag.0;
        element.set_attributes(Attributes::IndexMap(Rc::new(attributes.into_iter().collect())));
        Self::from(element)
    }
}
