//! What the app needs from the place it runs in.

use std::rc::Rc;

use super::{Effect, Msg};
use crate::quiz::{LocalTime, Moment};
use quiz_model::Plural;

/// Numbers and times as the visitor's browser says them.
pub trait Locale {
    /// The form of a word for a number, in the language of the page.
    fn plural(&self, number: u32) -> Plural;

    /// A moment on the visitor's own calendar and clock.
    fn local(&self, moment: Moment) -> LocalTime;
}

/// The outside of the app: the browser, or the host when a page is rendered at build time.
pub trait Shell: Locale {
    /// The clock, and a random number.
    fn clock(&self) -> (Moment, u32);

    /// Reads the store and listens for changes of other tabs; called once, after the first page
    /// is shown. What is found comes by message.
    fn start(&self, send: Rc<dyn Fn(Msg)>);

    /// Tells from now on which element is pressed or changed, by the number that it bears.
    fn listen(&self, heard: &Rc<dyn Fn(usize)>);

    /// Performs an effect. What comes of it comes by message, at once or later.
    fn perform(&self, effect: Effect, send: &Rc<dyn Fn(Msg)>);
}
