//! The preview, from within its frame: the app itself, which is given another quiz while it runs. It
//! saves nothing, and takes the focus only when the author is in it.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use web_sys::Element;

use crate::browser::page::{self, PageError, document};
use crate::browser::run::{Running, run};
use crate::browser::{download, focus, language, paint, presses, shell, theme};
use crate::ui::Root;
use quiz_core::app::{Effect, FocusTarget, Locale, Msg, Shell, Stored};
use quiz_core::quiz::{LocalTime, Moment};
use quiz_model::{Content, Plural};

/// Media type of a text that is downloaded.
const TEXT: &str = "text/plain;charset=utf-8";

thread_local! {
    static SHOWN: RefCell<Option<Rc<Running<Root>>>> = const { RefCell::new(None) };
    static IS_GUARDED: Cell<bool> = const { Cell::new(false) };
}

/// Shows a quiz in place of the one before.
///
/// # Errors
/// [`PageError`] when the page has no place for it, or it is of another build.
pub fn show(island: &str) -> Result<(), PageError> {
    let content = Content::read(island)?;
    let place = page::mount().ok_or(PageError::Missing("career-quiz"))?;
    SHOWN.with_borrow_mut(|shown| {
        if let Some(last) = shown.take() {
            last.stop();
        }
        let shell = Rc::new(PreviewShell { place: place.clone() });
        *shown = Some(run(Root::new(content, shell, None), &place));
    });
    Ok(())
}

struct PreviewShell {
    place: Element,
}

impl Locale for PreviewShell {
    fn plural(&self, number: u32) -> Plural {
        language::plural(number)
    }

    fn local(&self, moment: Moment) -> LocalTime {
        language::local(moment)
    }
}

impl Shell for PreviewShell {
    fn clock(&self) -> (Moment, u32) {
        shell::clock()
    }

    fn start(&self, send: Rc<dyn Fn(Msg)>) {
        send(Msg::StoreRead(Stored::Nothing));
        send(Msg::Started);
    }

    fn listen(&self, heard: &Rc<dyn Fn(usize)>) {
        // The guard stays with the place, however many quizzes are shown in it.
        if !IS_GUARDED.replace(true) {
            presses::guard(&self.place);
        }
        presses::listen(&self.place, heard);
    }

    fn perform(&self, effect: Effect, send: &Rc<dyn Fn(Msg)>) {
        match effect {
            Effect::Save { .. } => send(Msg::Saved(None)),
            Effect::KeepAside { .. } => send(Msg::KeptAside { kept: true }),
            Effect::Clear { .. } => send(Msg::Cleared { gone: true }),
            Effect::Focus(target) => {
                let is_in_use = document().is_some_and(|it| it.has_focus().unwrap_or(false));
                if is_in_use {
                    if target != FocusTarget::FirstChoice {
                        presses::screen_came();
                    }
                    focus::focus(target);
                }
                paint::tell(send);
            }
            Effect::Theme(chosen) => theme::show(chosen),
            Effect::Accent(accents) => theme::show_accents(&accents),
            Effect::Print => page::print(),
            Effect::Download { name, text } => download::download(&name, TEXT, &text),
            // What belongs to a published quiz alone: links, panels, the address, files beside it.
            Effect::Appear
            | Effect::OpenShare { .. }
            | Effect::Send(_)
            | Effect::FetchPart { .. }
            | Effect::Place(_) => {}
        }
    }
}
