//! Runs a program on a page: messages, then the page, then what needs the page, all within the event that a
//! message comes of, so that nothing stands between a tap and its paint.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::Element;

use super::dom::{Document, Node};
use crate::ui::{Markup, Program, Shown, Spot, patch};

/// A program that runs.
pub struct Running<P: Program> {
    /// What was sent and is not handled. A message that is sent while another one is handled waits here:
    /// what sends it may hold what it needs.
    waiting: RefCell<Vec<P::Msg>>,
    /// None once it is over.
    page: RefCell<Option<Page<P>>>,
}

struct Page<P> {
    program: P,
    place: Place,
}

/// Runs a program in an element, in place of what is in it, for as long as the page is open or until it is
/// stopped.
pub fn run<P: Program>(program: P, place: &Element) -> Rc<Running<P>> {
    let page = Page { program, place: Place::new(place) };
    let running = Rc::new(Running { waiting: RefCell::default(), page: RefCell::new(Some(page)) });
    if let Some(page) = &mut *running.page.borrow_mut() {
        page.show(true, &running.sender());
    }
    running.work();
    running
}

/// Shows a markup in an element, in place of what is in it.
pub fn show(markup: Markup, place: &Element) {
    Place::new(place).show(markup);
}

impl<P: Program> Running<P> {
    /// Takes it from the page. Messages that come later are not heard. It does not stop itself: what it
    /// is told to do while it handles a message has to wait.
    pub fn stop(&self) {
        let page = self.page.try_borrow_mut().ok().and_then(|mut page| page.take());
        if let Some(mut page) = page {
            page.place.show(Markup::default());
        }
    }

    fn sender(self: &Rc<Self>) -> Rc<dyn Fn(P::Msg)> {
        let running = Rc::clone(self);
        Rc::new(move |msg| {
            running.waiting.borrow_mut().push(msg);
            running.work();
        })
    }

    /// Handles all that waits, unless it is at that already. After a panic it stays at that, and nothing more
    /// is heard (`docs/decisions/loading.md`).
    fn work(self: &Rc<Self>) {
        let Ok(mut page) = self.page.try_borrow_mut() else { return };
        let Some(page) = &mut *page else { return };
        let send = self.sender();
        while self.update(page, &send) {
            page.show(false, &send);
        }
    }

    /// Handles messages until none waits. Whether there was one.
    fn update(&self, page: &mut Page<P>, send: &Rc<dyn Fn(P::Msg)>) -> bool {
        let mut is_changed = false;
        loop {
            let waiting = self.waiting.take();
            if waiting.is_empty() {
                return is_changed;
            }
            is_changed = true;
            for msg in waiting {
                page.program.update(msg, send);
            }
        }
    }
}

impl<P: Program> Page<P> {
    fn show(&mut self, is_first: bool, send: &Rc<dyn Fn(P::Msg)>) {
        self.place.show(self.program.view());
        self.program.shown(is_first, send);
    }
}

/// An element of the page, and what is shown in it.
struct Place {
    element: Node,
    shown: Shown<Node>,
    markup: Markup,
}

impl Place {
    fn new(element: &Element) -> Self {
        element.set_text_content(None);
        let element = element.clone().unchecked_into();
        Self { element, shown: Shown::nothing(), markup: Markup::default() }
    }

    fn show(&mut self, next: Markup) {
        let spot = Spot { parent: &self.element, before: None, is_drawn: false };
        patch(&Document, &mut self.shown, [&self.markup, &next], &spot);
        self.markup = next;
    }
}
