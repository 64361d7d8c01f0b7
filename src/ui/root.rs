//! The quiz as it runs on a page: holds the model, passes messages to `update`, effects to the shell.

use std::rc::Rc;

use super::program::Program;
use super::{Markup, Phrases, Sender, frame};
use quiz_core::app::{self, Effect, Model, Msg, Shell, view};
use quiz_core::link::RoundScore;
use quiz_model::Content;

/// The app on a page.
pub struct Root {
    model: Model,
    shell: Rc<dyn Shell>,
    /// Effects that need the page as it will be after this message.
    after_render: Vec<Effect>,
    sender: Sender<Msg>,
}

impl Root {
    /// The quiz at its start, in the place that it runs in. `score` is that which the page is there for, to
    /// be beaten.
    pub fn new(content: &'static Content, shell: Rc<dyn Shell>, score: Option<RoundScore>) -> Self {
        let mut model = Model::new(content);
        if let Some(score) = score {
            // It answers with nothing to do.
            app::update(&mut model, Msg::ScoreAsked(score));
        }
        Self { model, shell, after_render: Vec::new(), sender: Sender::new() }
    }
}

impl Program for Root {
    type Msg = Msg;

    fn update(&mut self, msg: Msg, send: &Rc<dyn Fn(Msg)>) {
        let (now, random) = self.shell.clock();
        app::update(&mut self.model, Msg::ClockRead { now, random });
        for effect in app::update(&mut self.model, msg) {
            match effect {
                Effect::Appear | Effect::Focus(_) | Effect::Place(_) | Effect::FetchPart { .. } => {
                    self.after_render.push(effect);
                }
                effect => self.shell.perform(effect, send),
            }
        }
    }

    fn view(&self) -> Markup {
        let page = view(&self.model);
        let phrases = &Phrases::new(&self.model.content().words, &*self.shell);
        self.sender.clear();
        frame(&page, phrases, &self.sender)
    }

    fn shown(&mut self, is_first: bool, send: &Rc<dyn Fn(Msg)>) {
        if is_first {
            let heard = Rc::clone(send);
            self.shell.listen(&self.sender.heard(move |msg| heard(msg)));
            self.shell.start(Rc::clone(send));
        }
        for effect in self.after_render.drain(..) {
            self.shell.perform(effect, send);
        }
    }
}
