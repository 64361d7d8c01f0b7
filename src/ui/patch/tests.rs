//! What a page looks like after a patch, and what of it was touched.

mod random;

use super::document::{Memory, Node};
use super::*;
use crate::ui::markup::{list, nothing, tag, text};

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
