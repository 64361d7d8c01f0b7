//! The share sheet as it runs on a page, and its pages.

#[cfg(test)]
mod agreement;
mod keep;
mod picture;
mod sent;
mod sheet;
mod texts;
mod weeks;

use std::rc::Rc;

pub use sent::sent;

use super::program::Program;
use super::{Markup, Phrases, Sender};
use quiz_core::share::{Effect, Msg, Sheet, SheetShell, update};

/// The share sheet on a page.
pub struct SheetRoot {
    sheet: Sheet,
    shell: Rc<dyn SheetShell>,
    /// Effects that need the page as it will be after this message.
    after_render: Vec<Effect>,
    sender: Sender<Msg>,
}

impl SheetRoot {
    /// The sheet in this state, in the place that it runs in.
    pub fn new(sheet: Sheet, shell: Rc<dyn SheetShell>) -> Self {
        Self { sheet, shell, after_render: vec![Effect::Focus], sender: Sender::new() }
    }
}

impl Program for SheetRoot {
    type Msg = Msg;

    fn update(&mut self, msg: Msg, send: &Rc<dyn Fn(Msg)>) {
        for effect in update(&mut self.sheet, msg) {
            match effect {
                Effect::Select | Effect::Focus => self.after_render.push(effect),
                effect => self.shell.perform(effect, send),
            }
        }
    }

    fn view(&self) -> Markup {
        let phrases = &Phrases::new(&self.sheet.content.words, &*self.shell);
        self.sender.clear();
        sheet::sheet(&self.sheet, phrases, &self.sender)
    }

    fn shown(&mut self, is_first: bool, send: &Rc<dyn Fn(Msg)>) {
        if is_first {
            let heard = Rc::clone(send);
            self.shell.listen(&self.sender.heard(move |msg| heard(msg)));
        }
        for effect in self.after_render.drain(..) {
            self.shell.perform(effect, send);
        }
    }
}
