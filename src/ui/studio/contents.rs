//! The list of what a quiz has: its questions, and its other parts behind a fold.

use super::wires::Wire;
use super::{Desk, labels, said};
use crate::ui::markup::{Markup, Tag, list, nothing, tag};
use crate::ui::parts::icon;
use quiz_author::check::Place;
use quiz_model::Word;
use quiz_studio::app::{Msg, Open};
use quiz_studio::draft::Edit;
use quiz_studio::form::Shape;

/// Arrows, two sheets and a bin, on a grid of 24 by 24.
const UP: &str = "M12 19V5M6 11l6-6 6 6";
const DOWN: &str = "M12 5v14M6 13l6 6 6-6";
const COPY: &str = "M9 9h11v11H9zM5 15H4V4h11v1";
pub(super) const BIN: &str = "M4 7h16M10 4h4M6 7l1 13h10l1-13M10 11v5M14 11v5";

/// A sign on a button that has a name.
pub(super) fn sign(drawing: &'static str) -> Tag {
    icon(drawing, "sign")
}

pub(super) fn contents(desk: &Desk<'_>) -> Markup {
    let view = desk.view;
    let questions = Place::root("questions");
    let count = desk.editing.draft.len(&questions);
    let entries = (0..count).map(|at| {
        let ask = desk.editing.draft.text(&questions.at(at).key("ask")).unwrap_or_default();
        let number = (at + 1).to_string();
        let name = if ask.trim().is_empty() {
            view.phrases.fill(Word::StudioQuestionNumber, &[("number", &number)])
        } else {
            ask.to_owned()
        };
        entry(&questions, at, &name, Open::Question(at), desk)
    });
    tag("nav")
        .class("studio-contents")
        .with("aria-label", view.word(Word::StudioContents))
        .add(head(desk))
        .add(tag("h2").text(view.word(Word::StudioQuestions)))
        .add(tag("ol").class("studio-entries").each(entries))
        .add(view.button("add-question", "secondary", Word::StudioQuestionAdd, Msg::QuestionAdded))
        .add(
            view.button("bring", "plain", Word::StudioBringTitle, Msg::BringPressed)
                .fixed("aria-expanded", if view.model.bring.is_open { "true" } else { "false" }),
        )
        .add(more(desk))
        .into()
}

/// The texts about the quiz as a whole.
fn head(desk: &Desk<'_>) -> Tag {
    let is_open = desk.editing.open == Open::Head;
    let fields = &desk.view.model.setting.form.fields;
    let single = fields.iter().filter(|field| !is_part(&field.shape));
    let counts = single.map(|field| said::count(&Place::root(&field.key), desk));
    desk.view
        .button("head", "studio-link", Word::StudioHead, Msg::Opened(Open::Head))
        .when(is_open, |link| link.fixed("aria-current", "true"))
        .each(counts)
}

/// Whether a field at the root is a part of its own: a list, or a table.
pub(super) fn is_part(shape: &Shape) -> bool {
    matches!(shape, Shape::List(_) | Shape::Record(_))
}

/// An entry of a list: it opens its form, and can be moved, by its buttons or by dragging.
fn entry(list: &Place, at: usize, name: &str, open: Open, desk: &Desk<'_>) -> Tag {
    let view = desk.view;
    let place = list.at(at);
    let is_open = desk.editing.open == open;
    let wire = view.wires.keep(Wire::Entry(list.clone(), at));
    tag("li")
        .class("studio-entry")
        .fixed("draggable", "true")
        .number("data-drag", wire)
        // Firefox drags nothing by a button.
        .add(tag("span").class("studio-grip").fixed("aria-hidden", "true").text("⠿"))
        .add(
            view.press("entry", "studio-link", Msg::Opened(open))
                .when(is_open, |link| link.fixed("aria-current", "true"))
                .add(tag("span").class("studio-name").text(name))
                .add(said::count(&place, desk)),
        )
        .when(is_open, |item| item.add(tools(list, at, name, desk)))
}

/// What can be done to an entry.
pub(super) fn tools(list: &Place, at: usize, name: &str, desk: &Desk<'_>) -> Tag {
    let count = desk.editing.draft.len(list);
    let shift = |to| Msg::Edited(Edit::Move { list: list.clone(), from: at, to });
    let place = list.at(at);
    let one = |id, word, drawing, msg| tool(id, word, drawing, name, msg, desk);
    tag("div")
        .class("studio-tools")
        .with("data-tools", &place.to_string())
        .when(at > 0, |tools| {
            tools.add(one("up", Word::StudioMoveUp, UP, shift(at.saturating_sub(1))))
        })
        .when(at + 1 < count, |tools| {
            tools.add(one("down", Word::StudioMoveDown, DOWN, shift(at + 1)))
        })
        .add(one(
            "duplicate",
            Word::StudioDuplicate,
            COPY,
            Msg::Edited(Edit::Duplicate(place.clone())),
        ))
        .add(one("delete", Word::StudioDelete, BIN, Msg::Edited(Edit::Remove(place))))
}

fn tool(
    id: &'static str,
    word: Word,
    drawing: &'static str,
    name: &str,
    msg: Msg,
    desk: &Desk<'_>,
) -> Tag {
    let label = desk.view.phrases.fill(word, &[("entry", name)]);
    desk.view
        .press(id, "studio-tool", msg)
        .with("aria-label", &label)
        .with("title", &label)
        .add(sign(drawing))
}

/// The parts that most first quizzes have not.
fn more(desk: &Desk<'_>) -> Tag {
    let form = &desk.view.model.setting.form;
    let others = form.fields.iter().filter(|field| {
        is_part(&field.shape)
            && field.key != "questions"
            && !labels::PARTS.iter().any(|(key, _)| *key == field.key)
    });
    let keys = labels::PARTS.iter().map(|(key, _)| *key);
    let keys: Vec<&str> = keys.chain(others.map(|field| field.key.as_str())).collect();
    tag("details")
        .class("studio-more")
        .when(desk.editing.open != Open::Head && !is_question(desk), |fold| {
            fold.open_at_first(true)
        })
        .add(tag("summary").text(desk.view.word(Word::StudioMore)))
        .each(keys.into_iter().map(|key| part(key, desk)))
}

fn is_question(desk: &Desk<'_>) -> bool {
    matches!(desk.editing.open, Open::Question(_))
}

fn part(key: &str, desk: &Desk<'_>) -> Markup {
    let view = desk.view;
    let name = labels::part(key, view);
    let Some(field) = view.model.setting.form.field(key) else { return nothing() };
    let place = Place::root(key);
    if matches!(field.shape, Shape::Record(_)) {
        let open = Open::Table(key.to_owned());
        let is_open = desk.editing.open == open;
        return view
            .press("table", "studio-link", Msg::Opened(open))
            .when(is_open, |link| link.fixed("aria-current", "true"))
            .text(&name)
            .add(said::count(&place, desk))
            .into();
    }
    let entries = (0..desk.editing.draft.len(&place)).map(|at| {
        let name = entry_name(&place.at(at), at, desk);
        entry(&place, at, &name, Open::Entry(key.to_owned(), at), desk)
    });
    let add = view.phrases.fill(Word::StudioAdd, &[("part", &name)]);
    list([
        tag("h3").text(&name).into(),
        tag("ul").class("studio-entries").each(entries).into(),
        view.press("add-entry", "plain", Msg::EntryAdded(place)).text(&add).into(),
    ])
}

/// What an entry is called: by the first of its texts that says so.
pub(super) fn entry_name(place: &Place, at: usize, desk: &Desk<'_>) -> String {
    let texts = ["title", "short", "ask", "source", "text", "id"];
    let texts = texts.iter().filter_map(|key| desk.editing.draft.text(&place.key(key)));
    let mut texts = texts.filter(|text| !text.trim().is_empty());
    texts.next().map_or_else(|| format!("{}.", at + 1), str::to_owned)
}
