//! The shell of a page that is rendered on the host: no clock, no store, nothing to perform.

use std::rc::Rc;

use quiz_core::app::{Effect, Locale, Msg, Shell};
use quiz_model::Plural;
use quiz_core::quiz::{LocalTime, Moment};

/// A place where the app is shown but never used.
#[derive(Clone, Copy, Debug, Default)]
pub struct HostShell;

impl Shell for HostShell {
    fn clock(&self) -> (Moment, u32) {
        (Moment(0), 0)
    }

    fn start(&self, _send: Rc<dyn Fn(Msg)>) {}

    fn listen(&self, _heard: &Rc<dyn Fn(usize)>) {}

    fn perform(&self, _effect: Effect, _send: &Rc<dyn Fn(Msg)>) {}
}

impl Locale for HostShell {
    /// English; the browser's `Intl` knows the others.
    fn plural(&self, number: u32) -> Plural {
        if number == 1 { Plural::One } else { Plural::Other }
    }

    /// Nothing that is rendered on the host bears a time of the visitor's.
    fn local(&self, _moment: Moment) -> LocalTime {
        LocalTime { year: 1970, month: 1, day: 1, hour: 0, minute: 0 }
    }
}
