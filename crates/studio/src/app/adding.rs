//! What an author adds: questions, choices, sources, and entries of any other list.

use quiz_author::check::{Part, Place};
use quiz_model::Date;

use super::editing::changed;
use super::{Editing, Effect, Model, Notice, Open, Tab};
use crate::draft::{Edit, Entry, Scalar};
use crate::form::Shape;
use crate::start;

pub(super) fn add_question(model: &mut Model) -> Vec<Effect> {
    let Some(editing) = &model.editing else { return Vec::new() };
    let list = Place::root("questions");
    let at = editing.draft.len(&list);
    let entry = Entry::Table(start::question(&editing.draft.free_id(&list, "question")));
    added(model, list.clone(), at, entry, Some(Open::Question(at)), &list.at(at).key("ask"))
}

pub(super) fn add_choice(model: &mut Model, question: usize) -> Vec<Effect> {
    let Some(editing) = &model.editing else { return Vec::new() };
    let list = Place::root("questions").at(question).key("choices");
    let at = editing.draft.len(&list);
    let entry = Entry::Table(start::choice(&free_choice(editing, &list)));
    added(model, list.clone(), at, entry, None, &list.at(at).key("text"))
}

/// The first letter that no choice of the question has.
fn free_choice(editing: &Editing, list: &Place) -> String {
    let is_free = |id: &String| {
        (0..editing.draft.len(list))
            .all(|at| editing.draft.text(&list.at(at).key("id")) != Some(id))
    };
    let letters = ('a'..='z').map(String::from);
    letters.into_iter().find(is_free).unwrap_or_else(|| editing.draft.free_id(list, "choice"))
}

/// Adds a source to the list of sources, and its name to the question.
pub(super) fn add_source(model: &mut Model, question: usize) -> Vec<Effect> {
    let now = model.now;
    let Some(editing) = &mut model.editing else { return Vec::new() };
    let list = Place::root("evidence");
    let id = editing.draft.free_id(&list, "source");
    let at = editing.draft.len(&list);
    let shape = model.setting.form.field("evidence").map(|field| &field.shape);
    let blank = shape.map_or_else(String::new, |shape| shape.blank(&id));
    let Date { year, month, day } = model.today;
    let today = format!("{year:04}-{:02}-{:02}", month.unwrap_or(1), day.unwrap_or(1));
    // What most sources of a first draft are: the author is asked to say otherwise where it is so.
    let blank = blank
        .replace("checked = \"\"", &format!("checked = \"{today}\""))
        .replace("date = \"\"", &format!("date = \"{year:04}\""))
        .replace("strength = \"official\"", "strength = \"trade\"");
    let names = Place::root("questions").at(question).key("evidence");
    let end = editing.draft.len(&names);
    let edits = [
        Edit::Insert { list: list.clone(), at, entry: Entry::Table(blank) },
        Edit::Insert { list: names, at: end, entry: Entry::Value(Scalar::Text(id)) },
    ];
    if let Err(error) = editing.draft.apply_all(&edits, now) {
        // The first of the two may stand all the same: it is saved and checked like any change.
        editing.notice = Some(Notice::Refused(error.to_string()));
        return changed(model);
    }
    let mut effects = changed(model);
    effects.push(Effect::Focus(list.at(at).key("source")));
    effects
}

/// Adds an entry to any list, by what the schema says of it.
pub(super) fn add_entry(model: &mut Model, list: &Place) -> Vec<Effect> {
    let Some(editing) = &model.editing else { return Vec::new() };
    let Some(shape) = model.setting.form.entry(list) else { return Vec::new() };
    let at = editing.draft.len(list);
    let stem = list.0.iter().rev().find_map(|part| match part {
        Part::Key(key) => Some(key.trim_end_matches('s').replace('_', "-")),
        Part::At(_) => None,
    });
    let id = editing.draft.free_id(list, &stem.unwrap_or_default());
    let entry = match shape {
        Shape::Record(_) => Entry::Table(shape.blank(&id)),
        Shape::OneOf(options) => {
            let first = options.first().map(|it| it.value.clone()).unwrap_or_default();
            Entry::Value(Scalar::Text(first))
        }
        _ => Entry::Value(Scalar::Text(String::new())),
    };
    let open = match list.0.as_slice() {
        [Part::Key(key)] => Some(Open::Entry(key.clone(), at)),
        _ => None,
    };
    added(model, list.clone(), at, entry, open, &list.at(at))
}

fn added(
    model: &mut Model,
    list: Place,
    at: usize,
    entry: Entry,
    open: Option<Open>,
    focus: &Place,
) -> Vec<Effect> {
    let now = model.now;
    let Some(editing) = &mut model.editing else { return Vec::new() };
    if let Err(error) = editing.draft.apply(&Edit::Insert { list, at, entry }, now) {
        editing.notice = Some(Notice::Refused(error.to_string()));
        return Vec::new();
    }
    editing.notice = None;
    if let Some(open) = open {
        (editing.open, editing.tab) = (open, Tab::Form);
    }
    let mut effects = changed(model);
    effects.push(Effect::Focus(focus.clone()));
    effects
}
