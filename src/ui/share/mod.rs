//! The share sheet's component and its pages.

#[cfg(test)]
mod agreement;
mod keep;
mod picture;
mod sent;
mod sheet;
mod texts;
mod weeks;

use std::rc::Rc;

pub use sent::{SentProperties, SentRoot};

use yew::{Component, Context, Html, Properties};

use super::{Phrases, Sender};
use quiz_core::share::{Effect, Msg, Sheet, SheetShell, update};

/// What the sheet starts with.
#[derive(Clone, Properties)]
pub struct SheetProperties {
    /// Its state at the start.
    pub sheet: Rc<Sheet>,
    /// The place it runs in.
    pub shell: Rc<dyn SheetShell>,
}

impl PartialEq for SheetProperties {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.sheet, &other.sheet) && Rc::ptr_eq(&self.shell, &other.shell)
    }
}

/// The share sheet on a page.
pub struct SheetRoot {
    sheet: Sheet,
    /// Effects that need the page as it will be after this message.
    after_render: Vec<Effect>,
    sender: Sender<Msg>,
}

impl Component for SheetRoot {
    type Message = Msg;
    type Properties = SheetProperties;

    fn create(context: &Context<Self>) -> Self {
        Self {
            sheet: (*context.props().sheet).clone(),
            after_render: vec![Effect::Focus],
            sender: Sender::new(),
        }
    }

    fn update(&mut self, context: &Context<Self>, msg: Msg) -> bool {
        let send = sender(context);
        for effect in update(&mut self.sheet, msg) {
            match effect {
                Effect::Select | Effect::Focus => self.after_render.push(effect),
                effect => context.props().shell.perform(effect, &send),
            }
        }
        true
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let phrases = &Phrases::new(&self.sheet.content.words, &*context.props().shell);
        self.sender.clear();
        sheet::sheet(&self.sheet, phrases, &self.sender)
    }

    fn rendered(&mut self, context: &Context<Self>, first: bool) {
        let send = sender(context);
        if first {
            let send = Rc::clone(&send);
            context.props().shell.listen(&self.sender.heard(move |msg| send(msg)));
        }
        for effect in self.after_render.drain(..) {
            context.props().shell.perform(effect, &send);
        }
    }
}

fn sender(context: &Context<SheetRoot>) -> Rc<dyn Fn(Msg)> {
    let link = context.link().clone();
    Rc::new(move |msg| link.send_message(msg))
}
