//! Brings markup onto a page, and later what has changed in it since.
//!
//! The rules, which are those by which Yew does it:
//!
//! * An element stays where the next markup has one of the same name and key in its place, and a text where
//!   the next has a text. Whatever else takes a place takes it anew: what was there is removed.
//! * Places are counted from the end of a list, so that what comes or goes at its beginning leaves the rest
//!   alone, with the focus that it may have. A list within a list has one place, however long it is.
//! * What takes a place is there before the last one goes: where it cannot be made, the page still shows what it
//!   showed, and the script of the page can say so in it.
//! * An attribute is touched where the two markups differ. What a visitor, or a script, has changed by itself,
//!   such as whether a fold is open, stays as long as the markup says the same of it as before.
//! * Whether an input is marked, and its value, are set each time: the visitor changes them as well. An input
//!   of which the markup said such a thing, and says it no more, is another input.
//! * No node is found by its place on the page. Those that somebody else has put there are never touched, and one
//!   that somebody has taken away is missed by nobody.

use super::markup::{Element, Markup, Tag};

/// Where nodes are made: the browser's document, or one of a test.
pub trait Dom {
    /// An element or a text on the page.
    type Node;

    /// A new element, of a drawing or of the page.
    fn element(&self, name: &str, is_drawn: bool) -> Self::Node;

    /// A new text.
    fn text(&self, said: &str) -> Self::Node;

    /// Changes a text.
    fn say(&self, text: &Self::Node, said: &str);

    /// Gives an element an attribute.
    fn set(&self, element: &Self::Node, name: &str, value: &str);

    /// Takes an attribute from an element.
    fn unset(&self, element: &Self::Node, name: &str);

    /// Marks an input, or not.
    fn check(&self, input: &Self::Node, is_checked: bool);

    /// Gives an input a value, unless it has it.
    fn fill(&self, input: &Self::Node, value: &str);

    /// Puts a node into an element, before another one in it or at its end.
    fn insert(&self, parent: &Self::Node, node: &Self::Node, before: Option<&Self::Node>);

    /// Takes a node from the page.
    fn remove(&self, node: &Self::Node);
}

/// What is on the page in the place of a markup: a node, or, for a list, none of its own.
pub struct Shown<N> {
    node: Option<N>,
    within: Vec<Shown<N>>,
}

impl<N> Shown<N> {
    /// Nothing, in the place of an empty list.
    pub fn nothing() -> Self {
        Self { node: None, within: Vec::new() }
    }

    /// The first node of it.
    fn first(&self) -> Option<&N> {
        self.node.as_ref().or_else(|| first(&self.within))
    }
}

fn first<N>(shown: &[Shown<N>]) -> Option<&N> {
    shown.iter().find_map(Shown::first)
}

/// Where something is on a page: in which element, before which node of it, and whether in a drawing.
#[derive(Debug)]
pub struct Spot<'a, N> {
    /// The element that it is in.
    pub parent: &'a N,
    /// The node behind it; it is the last one where there is none.
    pub before: Option<&'a N>,
    /// Whether it is part of a drawing (SVG).
    pub is_drawn: bool,
}

/// Makes a markup.
fn make<D: Dom>(dom: &D, markup: &Markup, spot: &Spot<'_, D::Node>) -> Shown<D::Node> {
    let (node, within) = match markup {
        Markup::List(nodes) => return Shown { node: None, within: make_all(dom, nodes, spot) },
        Markup::Text(said) => (dom.text(said), Vec::new()),
        Markup::Element(Tag(element)) => {
            let is_drawn = spot.is_drawn || element.name == "svg";
            let node = dom.element(element.name, is_drawn);
            for (name, value) in &element.attributes {
                dom.set(&node, name, value);
            }
            let inside = Spot { parent: &node, before: None, is_drawn };
            let within = make_all(dom, &element.children, &inside);
            set_properties(dom, element, &node);
            (node, within)
        }
    };
    // What is in it is there already, so that the page changes once.
    dom.insert(spot.parent, &node, spot.before);
    Shown { node: Some(node), within }
}

fn make_all<D: Dom>(dom: &D, nodes: &[Markup], spot: &Spot<'_, D::Node>) -> Vec<Shown<D::Node>> {
    nodes.iter().map(|node| make(dom, node, spot)).collect()
}

fn set_properties<D: Dom>(dom: &D, element: &Element, node: &D::Node) {
    if let Some(value) = &element.value {
        dom.fill(node, value);
    }
    if let Some(is_checked) = element.checked {
        dom.check(node, is_checked);
    }
}

/// Makes what is shown of `old` show `new`.
pub fn patch<D: Dom>(
    dom: &D,
    shown: &mut Shown<D::Node>,
    [old, new]: [&Markup; 2],
    spot: &Spot<'_, D::Node>,
) {
    match (old, new, &shown.node) {
        (Markup::List(old), Markup::List(new), _) => {
            patch_all(dom, &mut shown.within, [old, new], spot);
        }
        (Markup::Text(old), Markup::Text(new), Some(node)) => {
            if old != new {
                dom.say(node, new);
            }
        }
        (Markup::Element(Tag(old)), Markup::Element(Tag(new)), Some(node)) if is_same(old, new) => {
            set_attributes(dom, [old, new], node);
            let is_drawn = spot.is_drawn || new.name == "svg";
            let inside = Spot { parent: node, before: None, is_drawn };
            patch_all(dom, &mut shown.within, [&old.children, &new.children], &inside);
            set_properties(dom, new, node);
        }
        _ => {
            let made = make(dom, new, &Spot { before: shown.first().or(spot.before), ..*spot });
            remove(dom, shown);
            *shown = made;
        }
    }
}

/// Whether one element is the next state of another. An input whose value or mark the markup gives is not the
/// one in which it leaves them to the visitor: there is no taking back what it was given.
fn is_same(old: &Element, new: &Element) -> bool {
    old.name == new.name
        && old.key == new.key
        && old.value.is_some() == new.value.is_some()
        && old.checked.is_some() == new.checked.is_some()
}

fn patch_all<D: Dom>(
    dom: &D,
    shown: &mut Vec<Shown<D::Node>>,
    [old, new]: [&[Markup]; 2],
    spot: &Spot<'_, D::Node>,
) {
    let (gone, came) = (old.len().saturating_sub(new.len()), new.len().saturating_sub(old.len()));
    for shown in shown.drain(..gone) {
        remove(dom, &shown);
    }
    let [old, stays] = [&old[gone..], &new[came..]];
    for (at, pair) in old.iter().zip(stays).enumerate().rev() {
        let (to, behind) = shown.split_at_mut(at + 1);
        let spot = Spot { before: first(behind).or(spot.before), ..*spot };
        if let Some(shown) = to.last_mut() {
            patch(dom, shown, [pair.0, pair.1], &spot);
        }
    }
    if came > 0 {
        let before = first(shown).or(spot.before);
        let made = make_all(dom, &new[..came], &Spot { before, ..*spot });
        shown.splice(..0, made);
    }
}

fn set_attributes<D: Dom>(dom: &D, [old, new]: [&Element; 2], node: &D::Node) {
    let is_in = |element: &Element, name| element.attributes.iter().any(|(it, _)| *it == name);
    for (name, value) in &new.attributes {
        if !old.attributes.iter().any(|(it, before)| it == name && before == value) {
            dom.set(node, name, value);
        }
    }
    for (name, _) in &old.attributes {
        if !is_in(new, *name) {
            dom.unset(node, name);
        }
    }
}

fn remove<D: Dom>(dom: &D, shown: &Shown<D::Node>) {
    match &shown.node {
        Some(node) => dom.remove(node),
        None => shown.within.iter().for_each(|shown| remove(dom, shown)),
    }
}

#[cfg(test)]
mod document;
#[cfg(test)]
mod tests;
