//! The first question of a quiz as the app shows it, for the page that is published: made by the app,
//! so it looks as the app will when it takes over.

use std::rc::Rc;

use js_sys::Promise;
use wasm_bindgen_futures::JsFuture;
use yew::Renderer;

use crate::browser::language;
use crate::browser::page::document;
use crate::ui::{Root, RootProperties};
use quiz_core::app::{Effect, Locale, Msg, Shell};
use quiz_core::quiz::{LocalTime, Moment};
use quiz_model::{Content, Plural};

/// Its markup; none for a quiz of another build.
pub(super) async fn first(island: &str) -> Option<String> {
    let content = Content::read(island).ok()?;
    let place = document()?.create_element("div").ok()?;
    let properties = RootProperties { content, shell: Rc::new(Still), score: None };
    let shown = Renderer::<Root>::with_root_and_props(place.clone(), properties).render();
    // The renderer works when this function has given way, and where the app has other work, after that.
    let mut markup = place.inner_html();
    for _ in 0..TURNS {
        if !markup.is_empty() {
            break;
        }
        give_way().await?;
        markup = place.inner_html();
    }
    shown.destroy();
    (!markup.is_empty()).then_some(markup)
}

/// How often the renderer is given time; once is enough nearly always.
const TURNS: usize = 100;

/// Lets the browser do all that it has to do at once.
async fn give_way() -> Option<()> {
    let window = web_sys::window()?;
    let turn = Promise::new(&mut |done, _| {
        // Refused nowhere.
        let _ = window.set_timeout_with_callback(&done);
    });
    JsFuture::from(turn).await.ok().map(drop)
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
