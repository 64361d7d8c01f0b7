//! Pages made at random, and random ways through the shipped quiz: what was patched is what would be made anew.

use std::path::Path;

use proptest::prelude::*;
use proptest::sample::{Index, select};
use quiz_site::{BuildShell, read_site};
use yew::{Html, LocalServerRenderer, Properties, function_component};

use super::Page;
use crate::ui::markup::{Markup, Tag, list, nothing, tag, text};
use crate::ui::{Phrases, Sender, frame};
use quiz_core::app::{self, Model, Msg, Stored, view};
use quiz_core::quiz::{Certainty, Moment};
use quiz_model::Content;

/// Markup of any kind: few names, keys and attributes, so that much is the same by chance.
fn markup() -> impl Strategy<Value = Markup> {
    let said = select(vec!["", "one", "two"]);
    let leaf = prop_oneof![Just(()).prop_map(|()| nothing()), said.clone().prop_map(text)];
    leaf.prop_recursive(4, 24, 4, move |inner| {
        let nodes = || proptest::collection::vec(inner.clone(), 0..4);
        let name = select(vec!["p", "details", "input", "svg"]);
        let key = proptest::option::of(said.clone());
        let attributes = proptest::sample::subsequence(vec!["id", "class", "open"], 0..3);
        let element = (name, key, attributes, said.clone(), any::<[bool; 2]>(), nodes());
        prop_oneof![
            nodes().prop_map(list),
            element.prop_map(|(name, key, attributes, said, [has_value, checked], children)| {
                let made = tag(name).given(key, Tag::key).each(children);
                let made = attributes.into_iter().fold(made, |it, name| it.with(name, said));
                let input = |it: Tag| it.checked(checked).when(has_value, |it| it.value(said));
                made.when(name == "input", input).into()
            }),
        ]
    })
}

thread_local! {
    static SHIPPED: &'static Content = {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
        Box::leak(Box::new(read_site(&folder, "ai-project-manager").unwrap().content))
    };
}

/// Something that happens to a quiz.
#[derive(Clone, Debug)]
enum Event {
    /// One of the elements that send something is pressed.
    Press(Index),
    /// A certainty is given, so that the way through the quiz is not a long one.
    Answer(Index),
    /// The connection comes or goes.
    Connection(bool),
    /// Nothing can be saved any more.
    SaveFailed,
}

fn event() -> impl Strategy<Value = Event> {
    prop_oneof![
        6 => any::<Index>().prop_map(Event::Press),
        6 => any::<Index>().prop_map(Event::Answer),
        1 => any::<bool>().prop_map(Event::Connection),
        1 => Just(Event::SaveFailed),
    ]
}

/// A quiz that is taken.
struct Session {
    model: Model,
    sender: Sender<Msg>,
}

impl Session {
    fn start() -> Self {
        let model = Model::new(SHIPPED.with(|content| *content));
        let mut session = Self { model, sender: Sender::new() };
        session.send(Msg::StoreRead(Stored::Nothing));
        session
    }

    fn send(&mut self, msg: Msg) {
        let now = Moment(1_795_200_000_000);
        app::update(&mut self.model, Msg::ClockRead { now, random: 5 });
        app::update(&mut self.model, msg);
    }

    fn happens(&mut self, event: &Event) {
        let msg = match event {
            Event::Press(at) => self.sender.kept(*at),
            Event::Connection(online) => Some(Msg::ConnectionChanged { online: *online }),
            Event::SaveFailed => Some(Msg::SaveFailed),
            Event::Answer(at) => {
                let steps = [
                    Msg::CertaintyGiven(Certainty::NoIdea),
                    Msg::Painted,
                    Msg::NextPressed,
                    Msg::PathPressed,
                    Msg::AdvisePressed,
                ];
                Some(at.get(&steps).clone())
            }
        };
        if let Some(msg) = msg {
            self.send(msg);
        }
    }

    fn view(&self) -> Markup {
        let shell = BuildShell::new("en");
        self.sender.clear();
        let phrases = &Phrases::new(&self.model.content().words, &shell);
        frame(&view(&self.model), phrases, &self.sender)
    }
}

#[derive(Properties)]
struct ByYew {
    markup: Markup,
}

impl PartialEq for ByYew {
    fn eq(&self, _: &Self) -> bool {
        false
    }
}

#[function_component]
fn Rendered(ByYew { markup }: &ByYew) -> Html {
    markup.clone().into()
}

/// As Yew writes it.
fn html_of_yew(markup: Markup) -> String {
    let page = LocalServerRenderer::<Rendered>::with_props(ByYew { markup });
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    runtime.block_on(page.hydratable(false).render())
}

/// No attribute is given twice: what is written, and what a browser makes of it, would differ.
fn each_attribute_is_given_once(markup: &Markup) -> bool {
    match markup {
        Markup::Text(_) => true,
        Markup::List(nodes) => nodes.iter().all(each_attribute_is_given_once),
        Markup::Element(Tag(element)) => {
            let names: Vec<_> = element.attributes.iter().map(|(name, _)| name).collect();
            let is_once = |name| names.iter().filter(|it| **it == name).count() == 1;
            names.iter().all(|name| is_once(*name))
                && element.children.iter().all(each_attribute_is_given_once)
        }
    }
}

proptest! {
    #[test]
    fn what_was_patched_looks_as_if_it_were_made_anew(
        pages in proptest::collection::vec(markup(), 2..5),
    ) {
        let mut page = Page::of(nothing());
        for next in pages {
            page.show(next.clone());
            prop_assert_eq!(page.place.seen(), Page::of(next.clone()).place.seen());
            prop_assert_eq!(page.show(next), 0);
        }
    }

    #[test]
    fn markup_is_written_as_yew_writes_it(markup in markup()) {
        prop_assert_eq!(markup.html(), html_of_yew(markup));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn every_screen_of_the_quiz_looks_as_if_it_were_made_anew(
        events in proptest::collection::vec(event(), 40),
    ) {
        let mut session = Session::start();
        let mut page = Page::of(session.view());
        for event in events {
            session.happens(&event);
            let next = session.view();
            prop_assert!(each_attribute_is_given_once(&next));
            prop_assert_eq!(next.html(), html_of_yew(next.clone()));
            page.show(next.clone());
            prop_assert_eq!(page.place.seen(), Page::of(next).place.seen());
        }
    }
}
