//! A document in memory, which counts what is done to it.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use super::Dom;

/// A document. It can be told apart by nothing but how often it was changed.
#[derive(Default)]
pub(super) struct Memory {
    pub(super) changes: Cell<usize>,
    /// What came and went, in this order.
    pub(super) log: RefCell<Vec<String>>,
}

/// An element or a text of it.
pub(super) type Node = Rc<Inner>;

#[derive(Default)]
pub(super) struct Inner {
    /// Of a text: none.
    pub(super) name: String,
    is_drawn: bool,
    said: RefCell<String>,
    pub(super) attributes: RefCell<Vec<(String, String)>>,
    pub(super) checked: Cell<Option<bool>>,
    value: RefCell<Option<String>>,
    pub(super) children: RefCell<Vec<Node>>,
    parent: RefCell<Weak<Inner>>,
}

impl Inner {
    /// All that can be seen of what is in it.
    pub(super) fn seen(&self) -> String {
        self.children.borrow().iter().map(|child| child.written()).collect()
    }

    fn written(&self) -> String {
        if self.name.is_empty() {
            return format!("‘{}’", self.said.borrow());
        }
        let mut attributes = self.attributes.borrow().clone();
        attributes.sort();
        let drawn = if self.is_drawn { "~" } else { "" };
        let (checked, value) = (self.checked.get(), self.value.borrow());
        let (name, within) = (&self.name, self.seen());
        format!("<{drawn}{name} {attributes:?} {checked:?} {value:?}>{within}</{name}>")
    }

    /// The first element in it that has this attribute with this value.
    pub(super) fn find(self: &Rc<Self>, name: &str, value: &str) -> Option<Node> {
        let is_it = |(it, has): &(String, String)| it == name && has == value;
        if self.attributes.borrow().iter().any(is_it) {
            return Some(Rc::clone(self));
        }
        self.children.borrow().iter().find_map(|child| child.find(name, value))
    }
}

impl Memory {
    pub(super) fn place() -> Node {
        Rc::new(Inner { name: "place".to_owned(), ..Inner::default() })
    }

    fn changed(&self) {
        self.changes.set(self.changes.get() + 1);
    }
}

impl Dom for Memory {
    type Node = Node;

    fn element(&self, name: &str, is_drawn: bool) -> Node {
        Rc::new(Inner { name: name.to_owned(), is_drawn, ..Inner::default() })
    }

    fn text(&self, said: &str) -> Node {
        Rc::new(Inner { said: RefCell::new(said.to_owned()), ..Inner::default() })
    }

    fn say(&self, text: &Node, said: &str) {
        self.changed();
        said.clone_into(&mut text.said.borrow_mut());
    }

    fn set(&self, element: &Node, name: &str, value: &str) {
        self.changed();
        self.unset(element, name);
        element.attributes.borrow_mut().push((name.to_owned(), value.to_owned()));
    }

    fn unset(&self, element: &Node, name: &str) {
        self.changed();
        element.attributes.borrow_mut().retain(|(it, _)| it != name);
    }

    fn check(&self, input: &Node, is_checked: bool) {
        input.checked.set(Some(is_checked));
    }

    fn fill(&self, input: &Node, value: &str) {
        input.value.replace(Some(value.to_owned()));
    }

    fn insert(&self, parent: &Node, node: &Node, before: Option<&Node>) {
        self.changed();
        self.log.borrow_mut().push(format!("insert {}", node.name));
        let mut children = parent.children.borrow_mut();
        let at = before.and_then(|before| children.iter().position(|it| Rc::ptr_eq(it, before)));
        let at = at.unwrap_or(children.len());
        children.insert(at, Rc::clone(node));
        node.parent.replace(Rc::downgrade(parent));
    }

    fn remove(&self, node: &Node) {
        self.changed();
        self.log.borrow_mut().push(format!("remove {}", node.name));
        let parent = node.parent.replace(Weak::new()).upgrade();
        if let Some(parent) = parent {
            parent.children.borrow_mut().retain(|it| !Rc::ptr_eq(it, node));
        }
    }
}
