//! The one component: holds the model, passes messages to `update`, effects to the shell.

use std::rc::Rc;

use yew::{Component, Context, Html, Properties};

use super::{Phrases, Sender, frame};
use crate::app::{self, Effect, Model, Msg, Shell, view};
use crate::content::Content;
use crate::quiz::Certainty;

/// What the app starts with.
#[derive(Clone, Properties)]
pub struct RootProperties {
    /// The quiz and the words.
    pub content: &'static Content,
    /// The place it runs in.
    pub shell: Rc<dyn Shell>,
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
    is_rehearsed: bool,
}

impl Component for Root {
    type Message = Msg;
    type Properties = RootProperties;

    fn create(context: &Context<Self>) -> Self {
        Self {
            model: Model::new(context.props().content),
            after_render: Vec::new(),
            sender: Sender::new(),
            is_rehearsed: false,
        }
    }

    fn update(&mut self, context: &Context<Self>, msg: Msg) -> bool {
        let shell = &context.props().shell;
        let send = sender(context);
        if matches!(msg, Msg::ChoiceMarked(_)) && !std::mem::replace(&mut self.is_rehearsed, true) {
            rehearse(context.props());
        }
        let (now, random) = shell.clock();
        app::update(&mut self.model, Msg::ClockRead { now, random });
        for effect in app::update(&mut self.model, msg) {
            match effect {
                Effect::Appear | Effect::Focus(_) => self.after_render.push(effect),
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

/// Answers the first question where nobody sees it. Browsers compile a function when it first runs, and
/// an explanation runs much of the engine: so the tap that waits for it does not wait for that too.
fn rehearse(properties: &RootProperties) {
    let mut model = Model::new(properties.content);
    app::update(&mut model, Msg::CertaintyGiven(Certainty::NoIdea));
    let phrases = &Phrases::new(&properties.content.words, &*properties.shell);
    drop(frame(&view(&model), phrases, &Sender::new()));
}

fn sender(context: &Context<Root>) -> Rc<dyn Fn(Msg)> {
    let link = context.link().clone();
    Rc::new(move |msg| link.send_message(msg))
}
