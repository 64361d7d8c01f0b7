//! The first question of a quiz as the app shows it, for the page that is published: made by the app,
//! so it looks as the app will when it takes over.

use std::rc::Rc;

use crate::browser::language;
use crate::ui::{Program, Root};
use quiz_core::app::{Effect, Locale, Msg, Shell};
use quiz_core::quiz::{LocalTime, Moment};
use quiz_model::{Content, Plural};

/// Its markup; none for a quiz of another build.
pub(super) fn first(island: &str) -> Option<String> {
    let content = Content::read(island).ok()?;
    Some(Root::new(content, Rc::new(Still), None).view().html())
}

/// A place where the app is shown and never used.
struct Still;

impl Locale for Still {
    fn plural(&self, number: u32) -> Plural {
        language::plural(number)
    }

    fn local(&self, moment: Moment) -> LocalTime {
        language::local(moment)
    }
}

impl Shell for Still {
    fn clock(&self) -> (Moment, u32) {
        (Moment(0), 0)
    }

    fn start(&self, _send: Rc<dyn Fn(Msg)>) {}

    fn listen(&self, _heard: &Rc<dyn Fn(usize)>) {}

    fn perform(&self, _effect: Effect, _send: &Rc<dyn Fn(Msg)>) {}
}
