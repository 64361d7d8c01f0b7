//! What the elements of a page send when they are pressed.
//!
//! There are two listeners for a whole page, whatever is in it. An element bears the number of its message,
//! the shell hears which number was pressed, and the message is looked up here.

use std::cell::RefCell;
use std::rc::Rc;

/// The messages of the page as it was last made, by their numbers.
#[derive(Debug)]
pub struct Sender<M> {
    kept: Rc<RefCell<Vec<Option<M>>>>,
}

impl<M: 'static> Sender<M> {
    /// A sender without messages.
    pub fn new() -> Self {
        Self { kept: Rc::default() }
    }

    /// Forgets the messages of the page before, when a page is made anew.
    pub(super) fn clear(&self) {
        self.kept.borrow_mut().clear();
    }

    /// Keeps a message, and returns its number.
    pub(super) fn keep(&self, msg: M) -> usize {
        let mut kept = self.kept.borrow_mut();
        kept.push(Some(msg));
        kept.len() - 1
    }

    /// Sends the message whose number is heard. Each message is sent once: the page is made anew
    /// before the visitor can press again.
    pub(super) fn heard(&self, send: impl Fn(M) + 'static) -> Rc<dyn Fn(usize)> {
        let kept = Rc::clone(&self.kept);
        Rc::new(move |number| {
            let msg = kept.borrow_mut().get_mut(number).and_then(Option::take);
            if let Some(msg) = msg {
                send(msg);
            }
        })
    }
}

impl<M: 'static> Default for Sender<M> {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    impl<M: Clone> Sender<M> {
        /// One of the messages of the page, whichever this stands for.
        pub(in crate::ui) fn kept(&self, at: proptest::sample::Index) -> Option<M> {
            let kept = self.kept.borrow();
            if kept.is_empty() { None } else { kept[at.index(kept.len())].clone() }
        }
    }

    #[test]
    fn a_message_is_sent_by_its_number_once_and_not_after_the_page_is_made_anew() {
        let sent = Rc::new(RefCell::new(Vec::new()));
        let sender = Sender::new();
        let heard = sender.heard({
            let sent = Rc::clone(&sent);
            move |msg: &'static str| sent.borrow_mut().push(msg)
        });
        let (first, second) = (sender.keep("first"), sender.keep("second"));
        for number in [second, first, first, 2] {
            heard(number);
        }
        assert_eq!(*sent.borrow(), ["second", "first"]);

        sender.keep("of the page before");
        sender.clear();
        heard(sender.keep("new"));
        heard(2);
        assert_eq!(*sent.borrow(), ["second", "first", "new"]);
    }
}
