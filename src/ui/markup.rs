//! What a page is made of, as data: elements and texts, made by calls.
//!
//! It names no browser and no library: `patch` brings it onto a page, `written` writes it as HTML, and
//! `with_yew` hands it to Yew, which has the studio and the static pages. Calls, because Yew's `html!` writes
//! the making of each element out in full, some 450 bytes of the app, where a chain of calls takes 60
//! (`docs/decisions/core.md`).

use std::borrow::Cow;

use super::{Phrases, Sender};
use quiz_core::app::Folds;
use quiz_model::{Word, decimal};

/// A text that stands in the program, or one that was made.
pub(super) type Said = Cow<'static, str>;

/// A part of a page.
#[derive(Clone, Debug)]
pub enum Markup {
    /// Nodes side by side: none, for what is not there at present but keeps its place among its siblings.
    List(Vec<Markup>),
    /// A text.
    Text(Box<str>),
    /// An element.
    Element(Tag),
}

/// An element, which may still be in the making.
#[derive(Clone, Debug)]
pub struct Tag(pub(super) Box<Element>);

/// What an element is.
#[derive(Clone, Debug)]
pub(super) struct Element {
    pub(super) name: &'static str,
    /// Tells it from another of its name that takes its place.
    pub(super) key: Option<Box<str>>,
    /// Each name once, in the order in which they are written.
    pub(super) attributes: Vec<(&'static str, Said)>,
    /// Whether an input is marked. A property: as an attribute it would only be what it is at first.
    pub(super) checked: Option<bool>,
    /// The value of an input, likewise.
    pub(super) value: Option<Box<str>>,
    pub(super) children: Vec<Markup>,
}

/// An element of that name.
pub(super) fn tag(name: &'static str) -> Tag {
    Tag(Box::new(Element {
        name,
        key: None,
        attributes: Vec::new(),
        checked: None,
        value: None,
        children: Vec::new(),
    }))
}

/// Several nodes side by side.
pub(super) fn list(nodes: impl IntoIterator<Item = Markup>) -> Markup {
    Markup::List(nodes.into_iter().collect())
}

/// Nothing.
pub(super) fn nothing() -> Markup {
    Markup::List(Vec::new())
}

/// A text that stands in no element of its own.
pub(super) fn text(said: &str) -> Markup {
    Markup::Text(said.into())
}

impl Tag {
    /// With this class, or these.
    pub(super) fn class(self, class: &'static str) -> Self {
        self.fixed("class", class)
    }

    /// With an attribute that never changes.
    pub(super) fn fixed(self, name: &'static str, value: &'static str) -> Self {
        self.put(name, Cow::Borrowed(value))
    }

    /// With an attribute.
    pub(super) fn with(self, name: &'static str, value: &str) -> Self {
        self.put(name, Cow::Owned(value.to_owned()))
    }

    fn put(mut self, name: &'static str, value: Said) -> Self {
        self.0.attributes.push((name, value));
        self
    }

    /// With an attribute that is a number.
    pub(super) fn number(self, name: &'static str, value: usize) -> Self {
        self.with(name, &decimal(value))
    }

    /// Where it stands among others of its kind, so that it is known again when they change.
    pub(super) fn key(mut self, key: &str) -> Self {
        self.0.key = Some(key.into());
        self
    }

    /// With a text in it.
    pub(super) fn text(self, said: &str) -> Self {
        self.add(text(said))
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
    pub(super) fn add(mut self, child: impl Into<Markup>) -> Self {
        self.0.children.push(child.into());
        self
    }

    /// With nodes in it.
    pub(super) fn each<T: Into<Markup>>(mut self, children: impl IntoIterator<Item = T>) -> Self {
        for child in children {
            self.0.children.push(child.into());
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
        self.0.checked = Some(checked);
        self
    }

    /// An option that is chosen.
    pub(super) fn selected(self, selected: bool) -> Self {
        self.when(selected, |option| option.fixed("selected", ""))
    }

    /// A fold with that in it, once folds are filled. In a list of its own, which is there before, so that
    /// the heading beside it stays as it is.
    pub(super) fn filled(self, folds: Folds, fill: impl FnOnce(Self) -> Self) -> Self {
        self.around(tag("").when(folds == Folds::Filled, fill))
    }

    /// What is below the first layer of a screen, once that has been seen.
    pub(super) fn below(self, folds: Folds, add: impl FnOnce(Self) -> Self) -> Self {
        self.around(tag("").when(folds != Folds::Below, add))
    }

    fn around(mut self, inside: Self) -> Self {
        self.0.children.push(Markup::List(inside.0.children));
        self
    }

    /// A fold that is open at first.
    pub(super) fn open_at_first(self, open: bool) -> Self {
        self.when(open, |fold| fold.fixed("open", ""))
    }

    /// A control with this value.
    pub(super) fn value(mut self, value: &str) -> Self {
        self.0.value = Some(value.into());
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

impl From<Tag> for Markup {
    fn from(tag: Tag) -> Self {
        Self::Element(tag)
    }
}

impl Default for Markup {
    fn default() -> Self {
        nothing()
    }
}

impl FromIterator<Markup> for Markup {
    fn from_iter<T: IntoIterator<Item = Markup>>(nodes: T) -> Self {
        list(nodes)
    }
}
