//! What the sheet needs from the place it runs in.

use std::rc::Rc;

use super::{Effect, Msg};
use crate::app::Locale;

/// The outside of the sheet: the browser.
pub trait SheetShell: Locale {
    /// Tells from now on which element is pressed or changed, by the number that it bears.
    fn listen(&self, heard: &Rc<dyn Fn(usize)>);

    /// Performs an effect. What comes of it comes by message, at once or later.
    fn perform(&self, effect: Effect, send: &Rc<dyn Fn(Msg)>);
}
