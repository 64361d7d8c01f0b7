use std::path::Path;

use proptest::prelude::*;
use proptest::sample::{Index, select};
use quiz_site::{BuildShell, read_site};
use yew::{Html, LocalServerRenderer, Properties, function_component};

use super::document::{Memory, Node};
use super::*;
use crate::ui::markup::{list, nothing, tag, text};
use crate::ui::{Phrases, Sender, frame};
use quiz_core::app::{self, Model, Msg, Stored, view};
use quiz_core::quiz::{Certainty, Moment};
use quiz_model::Content;

/// What is shown on a page in memory.
struct Page {
    dom: Memory,
    place: Node,
    shown: Shown<Node>,
    markup: Markup,
}

impl Page {
    fn of(markup: Markup) -> Self {
        let (dom, place) = (Memory::default(), Memory::place());
        let mut page = Self { dom, place, shown: Shown::nothing(), markup: nothing() };
        page.show(markup);
        page
    }

    /// Shows this, and returns how often something was changed for it.
    fn show(&mut self, next: Markup) -> usize {
        self.dom.changes.set(0);
        let spot = Spot { parent: &self.place, before: None, is_drawn: false };
        patch(&self.dom, &mut self.shown, [&self.markup, &next], &spot);
        self.markup = next;
        self.dom.changes.get()
    }

    fn at(&self, id: &str) -> Node {
        self.place.find("id", id).unwrap()
    }
}

fn item(id: &'static str) -> Markup {
    tag("li").fixed("id", id).text(id).into()
}

fn items(ids: &[&'static str]) -> Markup {
    tag("ul").each(ids.iter().map(|id| item(id))).into()
}

fn is_same(one: &Node, other: &Node) -> bool {
    std::rc::Rc::ptr_eq(one, other)
}

#[test]
fn nothing_is_touched_where_nothing_has_changed() {
    let markup = || list([items(&["a", "b"]), text("said"), tag("svg").add(tag("path")).into()]);
    assert_eq!(Page::of(markup()).show(markup()), 0);
}

#[test]
fn attributes_come_go_and_change_and_the_element_stays() {
    let fold = |class: Option<&'static str>, name| {
        tag("details").fixed("id", "fold").given(class, Tag::class).with("name", name)
    };
    let mut page = Page::of(fold(Some("open"), "first").into());
    let before = page.at("fold");
    // Opened by the visitor.
    page.dom.set(&before, "open", "");
    page.show(fold(None, "second").into());
    let seen = "<details [(\"id\", \"fold\"), (\"name\", \"second\"), (\"open\", \"\")] None None></details>";
    assert_eq!(page.place.seen(), seen);
    page.show(fold(Some("row"), "second").into());
    assert!(is_same(&before, &page.at("fold")));
    assert_eq!(before.attributes.borrow().len(), 4);
}

#[test]
fn what_comes_or_goes_at_the_beginning_of_a_list_leaves_the_rest_alone() {
    let mut page = Page::of(items(&["c"]));
    let last = page.at("c");
    page.show(items(&["a", "b", "c"]));
    assert!(is_same(&last, &page.at("c")));
    assert_eq!(page.place.seen(), Page::of(items(&["a", "b", "c"])).place.seen());
    page.show(items(&["b", "c"]));
    assert!(is_same(&last, &page.at("c")));
    assert_eq!(page.place.seen(), Page::of(items(&["b", "c"])).place.seen());
}

#[test]
fn a_list_within_a_list_has_one_place() {
    let page_of = |within: &[&'static str]| {
        let within = list(within.iter().map(|id| item(id)));
        Markup::from(tag("ol").add(item("first")).add(within).add(item("last")))
    };
    let mut page = Page::of(page_of(&[]));
    let (first, last) = (page.at("first"), page.at("last"));
    for within in [&["a", "b"][..], &["c"], &[], &["d"]] {
        page.show(page_of(within));
        assert_eq!(page.place.seen(), Page::of(page_of(within)).place.seen());
        assert!(is_same(&first, &page.at("first")) && is_same(&last, &page.at("last")));
    }
}

#[test]
fn an_element_with_another_key_or_name_is_made_anew_in_its_place() {
    let main = |name, key: &str| {
        tag("div")
            .add(item("before"))
            .add(tag(name).fixed("id", "main").key(key))
            .add(item("after"))
    };
    let mut page = Page::of(main("main", "one").into());
    let mut before = page.at("main");
    for (name, key, is_kept) in
        [("main", "one", true), ("main", "two", false), ("section", "two", false)]
    {
        page.show(main(name, key).into());
        assert_eq!(is_same(&before, &page.at("main")), is_kept, "{name} {key}");
        assert_eq!(page.place.seen(), Page::of(main(name, key).into()).place.seen());
        before = page.at("main");
    }
}

#[test]
fn what_takes_a_place_is_there_before_the_last_one_goes() {
    let main = |key: &str| Markup::from(tag("main").fixed("id", "main").key(key));
    let mut page = Page::of(main("one"));
    page.dom.log.borrow_mut().clear();
    page.show(main("two"));
    assert_eq!(*page.dom.log.borrow(), ["insert main", "remove main"]);
}

#[test]
fn an_input_is_as_the_markup_says_whatever_the_visitor_has_done() {
    let input = |checked| Markup::from(tag("input").fixed("id", "box").checked(checked));
    let mut page = Page::of(input(false));
    page.at("box").checked.set(Some(true));
    page.show(input(false));
    assert_eq!(page.at("box").checked.get(), Some(false));
}

#[test]
fn nodes_of_others_stay_and_those_that_others_have_taken_are_not_missed() {
    let said = |text: &str, more: bool| {
        let more = if more { tag("em").into() } else { nothing() };
        Markup::from(tag("p").fixed("id", "p").add(more).text(text))
    };
    let mut page = Page::of(said("one", false));
    let (paragraph, font) = (page.at("p"), page.dom.element("font", false));
    let text = paragraph.children.borrow()[0].clone();
    page.dom.remove(&text);
    page.dom.insert(&paragraph, &font, None);
    page.show(said("two", true));
    let names: Vec<_> = paragraph.children.borrow().iter().map(|it| it.name.clone()).collect();
    assert_eq!(names, ["font", "em"]);
    page.show(nothing());
    assert_eq!(page.place.seen(), "");
}

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
