//! The studio's component and its screens.

mod begin;
mod bring;
mod contents;
mod desk;
mod field;
mod labels;
mod link;
mod picture;
mod question;
mod said;
mod status;
mod take_away;
mod text;
mod wires;

use std::rc::Rc;

pub use wires::Wires;

use yew::{Component, Context, Html, Properties};

use super::Phrases;
use super::markup::{Tag, tag};
use quiz_model::Word;
use quiz_studio::app::{Editing, Effect, Model, Msg, Setting, StudioShell, update};
use wires::Wire;

/// What the studio starts with.
#[derive(Clone, Properties)]
pub struct StudioProperties {
    /// What its page was made with.
    pub setting: Rc<Setting>,
    /// The place it runs in.
    pub shell: Rc<dyn StudioShell>,
}

impl PartialEq for StudioProperties {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.shell, &other.shell)
    }
}

/// The studio on its page.
pub struct StudioRoot {
    model: Model,
    /// Effects that need the page as it will be after this message.
    after_render: Vec<Effect>,
    wires: Wires,
}

impl Component for StudioRoot {
    type Message = Msg;
    type Properties = StudioProperties;

    fn create(context: &Context<Self>) -> Self {
        let setting = (*context.props().setting).clone();
        Self { model: Model::new(setting), after_render: Vec::new(), wires: Wires::default() }
    }

    fn update(&mut self, context: &Context<Self>, msg: Msg) -> bool {
        let shell = &context.props().shell;
        let (now, random, today) = shell.clock();
        update(&mut self.model, Msg::ClockRead { now, random, today });
        for effect in update(&mut self.model, msg) {
            match effect {
                Effect::Focus(_)
                | Effect::FocusMoved(_)
                | Effect::FocusHeading
                | Effect::ToTop
                | Effect::CheckSoon
                | Effect::Preview(_)
                | Effect::Checked => self.after_render.push(effect),
                effect => shell.perform(effect, &sender(context)),
            }
        }
        true
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let phrases = &Phrases::new(&self.model.setting.words, &*context.props().shell);
        self.wires.clear();
        let view = View { model: &self.model, phrases, wires: &self.wires };
        Html::from(match &self.model.editing {
            None => begin::begin(&view),
            Some(editing) => desk::desk(&Desk { view: &view, editing }),
        })
    }

    fn rendered(&mut self, context: &Context<Self>, first: bool) {
        let shell = &context.props().shell;
        let send = sender(context);
        if first {
            let (wires, heard) = (self.wires.clone(), Rc::clone(&send));
            shell.listen(Rc::new(move |number, signal| {
                if let Some(msg) = wires.message(number, signal) {
                    heard(msg);
                }
            }));
            shell.start(Rc::clone(&send));
        }
        shell.settle();
        for effect in self.after_render.drain(..) {
            shell.perform(effect, &send);
        }
    }
}

fn sender(context: &Context<StudioRoot>) -> Rc<dyn Fn(Msg)> {
    let link = context.link().clone();
    Rc::new(move |msg| link.send_message(msg))
}

/// What every screen is made from.
struct View<'a> {
    model: &'a Model,
    phrases: &'a Phrases<'a>,
    wires: &'a Wires,
}

/// What the parts of a draft's screen are made from.
struct Desk<'a> {
    view: &'a View<'a>,
    editing: &'a Editing,
}

impl View<'_> {
    /// A word.
    fn word(&self, word: Word) -> &str {
        self.phrases.text(word)
    }

    /// A button with a word.
    fn button(&self, name: &'static str, class: &'static str, word: Word, msg: Msg) -> Tag {
        self.press(name, class, msg).text(self.word(word))
    }

    /// A button without a text.
    fn press(&self, name: &'static str, class: &'static str, msg: Msg) -> Tag {
        tag("button")
            .fixed("type", "button")
            .fixed("name", name)
            .class(class)
            .number("data-wire", self.wires.keep(Wire::Press(msg)))
    }
}
