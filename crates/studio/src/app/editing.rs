//! A draft that is open: what is shown of it, what is changed, and what the check finds.

use quiz_author::check::{Part, Place};
use quiz_model::Word;

use super::{Editing, Effect, Model, Notice, Open, Tab, saving};
use crate::draft::{Edit, Scalar};
use crate::form::Shape;
use crate::playable::{playable, preview_island};

pub(super) fn open(model: &mut Model, open: Open) -> Vec<Effect> {
    model.bring.is_open = false;
    let Some(editing) = &mut model.editing else { return Vec::new() };
    editing.open = open;
    editing.tab = Tab::Form;
    editing.publish = None;
    let mut effects = shown(model);
    effects.push(Effect::FocusHeading);
    effects
}

pub(super) fn show(model: &mut Model, tab: Tab) -> Vec<Effect> {
    model.bring.is_open = false;
    if let Some(editing) = &mut model.editing {
        editing.tab = tab;
        editing.publish = None;
    }
    vec![Effect::ToTop]
}

pub(super) fn show_file(model: &mut Model, file: usize) -> Vec<Effect> {
    if let Some(editing) = &mut model.editing {
        editing.file = file;
    }
    Vec::new()
}

/// Shows the form that has a place, or the text where no form can have it.
pub(super) fn go_to(model: &mut Model, place: &Place, file: usize) -> Vec<Effect> {
    model.bring.is_open = false;
    let Some(editing) = &mut model.editing else { return Vec::new() };
    editing.publish = None;
    let open = match place.0.as_slice() {
        [Part::Key(key), Part::At(at), ..] if key == "questions" => Some(Open::Question(*at)),
        [Part::Key(key), Part::At(at), ..] => Some(Open::Entry(key.clone(), *at)),
        [Part::Key(key), ..] => Some(match model.setting.form.field(key).map(|it| &it.shape) {
            Some(Shape::Record(_)) => Open::Table(key.clone()),
            _ => Open::Head,
        }),
        [] | [Part::At(_), ..] => None,
    };
    let Some(open) = open.filter(|_| !editing.draft.has_unreadable()) else {
        (editing.tab, editing.file) = (Tab::Text, file);
        return Vec::new();
    };
    (editing.open, editing.tab) = (open, Tab::Form);
    let mut effects = shown(model);
    effects.push(Effect::Focus(place.clone()));
    effects
}

pub(super) fn typed(
    model: &mut Model,
    place: Place,
    text: String,
    is_required: bool,
) -> Vec<Effect> {
    if text.is_empty() && !is_required {
        let is_there = model.editing.as_ref().is_some_and(|editing| editing.draft.has(&place));
        return if is_there { edit(model, &Edit::Remove(place)) } else { Vec::new() };
    }
    edit(model, &Edit::Set(place, Scalar::Text(text)))
}

pub(super) fn edit(model: &mut Model, edit: &Edit) -> Vec<Effect> {
    let now = model.now;
    let Some(editing) = &mut model.editing else { return Vec::new() };
    let place = entry_of(edit);
    if let Err(error) = editing.draft.apply(edit, now) {
        editing.notice = Some(Notice::Refused(error.to_string()));
        return Vec::new();
    }
    editing.notice = place.is_some().then_some(Notice::Deleted);
    forget_moved(editing, edit);
    let mut effects = Vec::new();
    if follow(editing, edit) {
        effects.push(Effect::FocusHeading);
    }
    if let Edit::Move { list, to, .. } = edit {
        effects.push(Effect::FocusMoved(list.at(*to)));
    }
    effects.extend(changed(model));
    effects
}

/// Waits no longer for pictures of what is gone, and of lists where another entry is in its place.
fn forget_moved(editing: &mut Editing, edit: &Edit) {
    let list = match edit {
        Edit::Set(..) | Edit::Append { .. } => return,
        Edit::Insert { list, at, .. } if at.saturating_add(1) >= editing.draft.len(list) => return,
        Edit::Insert { list, .. } | Edit::Move { list, .. } => list.clone(),
        Edit::Remove(place) | Edit::Duplicate(place) => match place.0.split_last() {
            Some((Part::At(_), list)) => Place(list.to_vec()),
            _ => place.clone(),
        },
        Edit::Write { .. } => Place(Vec::new()),
    };
    editing.forget_redrawing(&list);
}

/// The entry of a list that an edit deletes.
fn entry_of(edit: &Edit) -> Option<&Place> {
    match edit {
        Edit::Remove(place) if matches!(place.0.last(), Some(Part::At(_))) => Some(place),
        _ => None,
    }
}

/// Keeps showing the entry that was shown, wherever it is after the edit. Says whether another is shown.
fn follow(editing: &mut Editing, edit: &Edit) -> bool {
    let (key, shown) = match &editing.open {
        Open::Question(at) => ("questions".to_owned(), *at),
        Open::Entry(list, at) => (list.clone(), *at),
        Open::Head | Open::Table(_) => return false,
    };
    let list = Place::root(&key);
    let at = match edit {
        Edit::Move { list: moved, from, to } if *moved == list => match shown {
            at if at == *from => *to,
            at if *from < at && at <= *to => at - 1,
            at if *to <= at && at < *from => at + 1,
            at => at,
        },
        Edit::Duplicate(place) => match place.0.as_slice() {
            [Part::Key(of), Part::At(at)] if *of == key => at + 1,
            _ => shown,
        },
        Edit::Remove(place) => match place.0.as_slice() {
            [Part::Key(of), Part::At(at)] if *of == key && *at < shown => shown - 1,
            _ => shown,
        },
        _ => shown,
    };
    let count = editing.draft.len(&list);
    let is_gone = matches!(edit, Edit::Remove(place) if *place == list.at(shown));
    editing.open = match at.min(count.saturating_sub(1)) {
        _ if count == 0 => Open::Head,
        at if key == "questions" => Open::Question(at),
        at => Open::Entry(key, at),
    };
    is_gone || matches!(edit, Edit::Duplicate(_)) && at != shown
}

pub(super) fn step(model: &mut Model, is_redo: bool) -> Vec<Effect> {
    let Some(editing) = &mut model.editing else { return Vec::new() };
    let stepped = if is_redo { editing.draft.redo() } else { editing.draft.undo() };
    if !stepped {
        return Vec::new();
    }
    editing.notice = None;
    editing.redrawing.clear();
    show_what_is_there(editing);
    changed(model)
}

/// Shows the last question where what is shown is gone.
pub(super) fn show_what_is_there(editing: &mut Editing) {
    if editing.place().is_some_and(|place| !editing.draft.has(&place)) {
        let count = editing.draft.len(&Place::root("questions"));
        editing.open = count.checked_sub(1).map_or(Open::Head, Open::Question);
    }
}

/// What follows each change: it is saved at once, and checked when the page has shown it.
pub(super) fn changed(model: &mut Model) -> Vec<Effect> {
    if let Some(editing) = &mut model.editing {
        editing.changed = model.now;
        editing.publish = None;
    }
    let mut effects = saving::save(model);
    effects.extend(check_soon(model));
    effects
}

pub(super) fn check_soon(model: &mut Model) -> Vec<Effect> {
    let Some(editing) = &mut model.editing else { return Vec::new() };
    if std::mem::replace(&mut editing.is_check_due, true) {
        return Vec::new();
    }
    vec![Effect::CheckSoon]
}

pub(super) fn check_draft(model: &mut Model) -> Vec<Effect> {
    let Some(editing) = &mut model.editing else { return Vec::new() };
    editing.is_check_due = false;
    editing.findings = editing.checker.check(editing.draft.files(), &editing.images);
    shown(model)
}

/// Gives the preview what is to be shown, if that is another quiz than before.
fn shown(model: &mut Model) -> Vec<Effect> {
    let Some(editing) = &mut model.editing else { return Vec::new() };
    let Editing { draft, images, findings, player, .. } = &mut **editing;
    let Some(playable) = playable(draft, images, findings, player) else {
        editing.preview.is_behind = true;
        return vec![Effect::Checked];
    };
    let id = match editing.open {
        Open::Question(at) => editing.draft.text(&Place::root("questions").at(at).key("id")),
        _ => None,
    };
    let island = preview_island(&playable, &editing.images, &model.setting.words, id);
    editing.preview.left_out = playable.left_out;
    editing.preview.is_behind = false;
    if editing.preview.island == island {
        return vec![Effect::Checked];
    }
    editing.preview.island.clone_from(&island);
    vec![Effect::Preview(island)]
}

pub(super) fn close_notice(model: &mut Model) -> Vec<Effect> {
    if let Some(editing) = &mut model.editing {
        editing.notice = None;
    }
    model.begin.problem = None;
    Vec::new()
}

/// What a draft without a title is called.
pub(super) fn name(editing: &Editing, model: &Model) -> String {
    let title = editing.title().trim();
    if title.is_empty() {
        model.setting.words.text(Word::StudioUntitled).to_owned()
    } else {
        title.to_owned()
    }
}
