//! What the elements of the studio tell when they are used.
//!
//! Each bears the number of its wire in `data-wire`; the shell hears the number and what was done, and
//! the message is looked up here, as `ui::Sender` does it for the quiz.

use std::cell::RefCell;
use std::rc::Rc;

use quiz_author::check::Place;
use quiz_studio::app::{Msg, Signal};
use quiz_studio::draft::Edit;

/// What an element is for.
pub(super) enum Wire {
    /// It is pressed.
    Press(Msg),
    /// A text is typed into it, or a value chosen.
    Text(Box<dyn Fn(String) -> Msg>),
    /// It is ticked, or no longer.
    Flag(Box<dyn Fn(bool) -> Msg>),
    /// A file is chosen in it.
    File,
    /// A picture is chosen in it, for this place.
    Picture(Place),
    /// An entry of a list, which can be dragged to the place of another.
    Entry(Place, usize),
}

/// The wires of the page as it was last made, by their numbers.
#[derive(Clone, Default)]
pub struct Wires(Rc<RefCell<Vec<Wire>>>);

impl Wires {
    /// Forgets those of the page before, when a page is made anew.
    pub(super) fn clear(&self) {
        self.0.borrow_mut().clear();
    }

    /// Keeps a wire, and returns its number.
    pub(super) fn keep(&self, wire: Wire) -> usize {
        let mut kept = self.0.borrow_mut();
        kept.push(wire);
        kept.len() - 1
    }

    /// What it means that this was done to the element of that number.
    pub fn message(&self, number: usize, signal: Signal) -> Option<Msg> {
        let kept = self.0.borrow();
        match (kept.get(number)?, signal) {
            (Wire::Press(msg), Signal::Press) => Some(msg.clone()),
            (Wire::Text(msg), Signal::Text(text)) => Some(msg(text)),
            (Wire::Flag(msg), Signal::Flag(flag)) => Some(msg(flag)),
            (Wire::File, Signal::File(picked)) => Some(Msg::FilePicked(picked)),
            (Wire::Picture(place), Signal::File(picked)) => {
                Some(Msg::PicturePicked { place: place.clone(), picked })
            }
            (Wire::Entry(list, to), Signal::Dropped(from)) => match kept.get(from)? {
                Wire::Entry(same, from) if same == list && from != to => {
                    let (list, from, to) = (list.clone(), *from, *to);
                    Some(Msg::Edited(Edit::Move { list, from, to }))
                }
                _ => None,
            },
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_moves_to_where_it_is_dropped_in_its_own_list() {
        let wires = Wires::default();
        let list = Place::root("questions");
        let first = wires.keep(Wire::Entry(list.clone(), 0));
        let second = wires.keep(Wire::Entry(list, 1));
        let other = wires.keep(Wire::Entry(Place::root("bands"), 0));
        let dropped = |to, from| wires.message(to, Signal::Dropped(from));
        assert!(matches!(
            dropped(second, first),
            Some(Msg::Edited(Edit::Move { from: 0, to: 1, .. }))
        ));
        assert!(dropped(second, other).is_none() && dropped(first, first).is_none());
        assert!(wires.message(first, Signal::Press).is_none());
    }
}
