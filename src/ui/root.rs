//! The one component: holds the model, passes messages to `update`, effects to the shell.

use std::rc::Rc;

use yew::{Component, Context, Html, Properties};

use super::{Phrases, Sender, frame};
use quiz_core::app::{self, Effect, Model, Msg, Shell, view};
use quiz_core::link::RoundScore;
use quiz_model::Content;

/// What the app starts with.
#[derive(Clone, Properties)]
pub struct RootProperties {
    /// The quiz and the words.
    pub content: &'static Content,
    /// The place it runs in.
    pub shell: Rc<dyn Shell>,
    /// The score that the page is there for, to be beaten.
    pub score: Option<RoundScore>,
}

impl PartialEq for RootProperties {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.content, other.content) && Rc::ptr_eq(&self.shell, &other.shell)
    }
}

/// The app on a page.
pub struct Root {
    model: Model,
    /// Effects that need the page as it will be after this message.
    after_render: Vec<Effect>,
    sender: Sender<Msg>,
}

impl Component for Root {
    type Message = Msg;
    type Properties = RootProperties;

    fn create(context: &Context<Self>) -> Self {
        let RootProperties { content, score, .. } = context.props();
        let mut model = Model::new(content);
        if let Some(score) = *score {
            // It answers with nothing to do.
            app::update(&mut model, Msg::ScoreAsked(score));
        }
        Self { model, after_render: Vec::new(), sender: Sender::new() }
    }

    fn update(&mut self, context: &Context<Self>, msg: Msg) -> bool {
        let shell = &context.props().shell;
        let send = sender(context);
        let (now, random) = shell.clock();
        app::update(&mut self.model, Msg::ClockRead { now, random });
        for effect in app::update(&mut self.model, msg) {
            match effect {
                Effect::Appear | Effect::Focus(_) | Effect::Place(_) | Effect::FetchPart { .. } => {
                    self.after_render.push(effect);
                }
                effect => shell.perform(effect, &send),
            }
        }
        true
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let page = view(&self.model);
        let phrases = &Phrases::new(&self.model.content().words, &*context.props().shell);
        self.sender.clear();
        frame(&page, phrases, &self.sender)
    }

    fn rendered(&mut self, context: &Context<Self>, first: bool) {
        let shell = &context.props().shell;
        let send = sender(context);
        if first {
            let heard = Rc::clone(&send);
            shell.listen(&self.sender.heard(move |msg| heard(msg)));
            shell.start(Rc::clone(&send));
        }
        for effect in self.after_render.drain(..) {
            shell.perform(effect, &send);
        }
    }
}

fn sender(context: &Context<Root>) -> Rc<dyn Fn(Msg)> {
    let link = context.link().clone();
    Rc::new(move |msg| link.send_message(msg))
}
