//! What runs on a page: markup that comes of a state, and messages that change the state.

use std::rc::Rc;

use super::Markup;

/// The quiz, or the share panel, for whatever brings it onto a page.
pub trait Program: 'static {
    /// What can happen.
    type Msg: 'static;

    /// Something has happened. Effects that need the page as it will be wait for [`Program::shown`]; what
    /// comes of the others is sent.
    fn update(&mut self, msg: Self::Msg, send: &Rc<dyn Fn(Self::Msg)>);

    /// The page as it should be now.
    fn view(&self) -> Markup;

    /// The page is what [`Program::view`] said.
    fn shown(&mut self, is_first: bool, send: &Rc<dyn Fn(Self::Msg)>);
}
