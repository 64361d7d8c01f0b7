//! What the studio needs from the place it runs in.

use std::rc::Rc;

use quiz_core::app::Locale;
use quiz_model::Date;

use super::{Effect, Msg, Picked};

/// What was done to an element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Signal {
    /// It was pressed.
    Press,
    /// This is what stands in it.
    Text(String),
    /// Whether it is ticked.
    Flag(bool),
    /// This file was chosen.
    File(Picked),
    /// The entry of that number was dropped on it.
    Dropped(usize),
}

/// The outside of the studio.
pub trait StudioShell: Locale {
    /// The clock in milliseconds since 1970, a random number, and the day where the author is.
    fn clock(&self) -> (u64, u32, Date);

    /// Reads the store and listens to other tabs; called once, after the first page is shown.
    fn start(&self, send: Rc<dyn Fn(Msg)>);

    /// Tells from now on what is done to which element, by the number that it bears.
    fn listen(&self, heard: Rc<dyn Fn(usize, Signal)>);

    /// Performs an effect. What comes of it comes by message, at once or later.
    fn perform(&self, effect: Effect, send: &Rc<dyn Fn(Msg)>);

    /// The page has been made anew: what no attribute can say is set.
    fn settle(&self);
}
