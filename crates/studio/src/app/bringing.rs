//! Questions that are brought in from files of other programs: as a new draft, or into the one that is
//! open.

use std::collections::{BTreeMap, BTreeSet};

use quiz_author::ImageFile;
use quiz_author::check::Place;
use toml_edit::DocumentMut;

use super::picturing::free_name;
use super::{Bring, BringState, Effect, Model, NotRead, Open, Picked, Tab, begin, editing};
use crate::draft::{Draft, Edit};
use crate::exchange::{Answer, Brought, Outcome};
use crate::publish::{self, OpenError};
use crate::start;

/// Opens the panel in a draft, or closes it.
pub(super) fn toggle(model: &mut Model) -> Vec<Effect> {
    let is_open = !model.bring.is_open;
    model.bring = Bring { is_open, ..Bring::default() };
    if let Some(editing) = &mut model.editing {
        editing.publish = None;
        if editing.tab == Tab::Preview {
            editing.tab = Tab::Form;
        }
    }
    vec![Effect::FocusHeading]
}

/// A file was chosen, or dropped. The folder of a quiz is opened, anything else is brought in.
pub(super) fn picked(model: &mut Model, picked: Picked) -> Vec<Effect> {
    let Picked { name, bytes } = picked;
    let refused = match bytes {
        Ok(bytes) if model.editing.is_none() && publish::is_quiz(&name, &bytes) => {
            return begin::open_file(model, &name, bytes);
        }
        Ok(bytes) => return read(model, name, bytes),
        Err(NotRead::TooLarge) => OpenError::TooLarge(name),
        Err(NotRead::Failed) => OpenError::NotRead(name),
    };
    let why = refused.to_string();
    model.bring.state = BringState::Refused { why, first_row: None };
    Vec::new()
}

pub(super) fn pasted(model: &mut Model) -> Vec<Effect> {
    let pasted = model.bring.pasted.clone().into_bytes();
    read(model, String::new(), pasted)
}

/// The same file again, now that it is known what the columns of its sheet hold.
pub(super) fn with_columns(model: &mut Model) -> Vec<Effect> {
    match model.bring.last.take() {
        Some((name, bytes)) => read(model, name, bytes),
        None => Vec::new(),
    }
}

fn read(model: &mut Model, name: String, bytes: Vec<u8>) -> Vec<Effect> {
    let columns = model.bring.columns.trim();
    let columns = (!columns.is_empty()).then(|| columns.to_owned());
    let number = model.number();
    (model.bring.state, model.bring.number) = (BringState::Reading, number);
    model.bring.last = Some((name.clone(), bytes.clone()));
    vec![Effect::BringIn { number, id: start::quiz_id(model.random), name, bytes, columns }]
}

/// What was read has come; none where it could not be loaded what reads it.
pub(super) fn brought(model: &mut Model, number: u32, answer: Option<&str>) -> Vec<Effect> {
    if model.bring.state != BringState::Reading || model.bring.number != number {
        return Vec::new();
    }
    match answer.and_then(Answer::read) {
        None => model.bring.state = BringState::NotLoaded,
        Some(Answer::Refused { why, first_row }) => {
            model.bring.state = BringState::Refused { why, first_row };
        }
        Some(Answer::Brought(brought)) => return take(model, brought),
    }
    Vec::new()
}

fn take(model: &mut Model, brought: Brought) -> Vec<Effect> {
    let report = &brought.report;
    let effects = if report.count(Outcome::LeftOut) == report.lines.len() {
        Vec::new()
    } else if model.editing.is_some() {
        match add(model, &brought) {
            Ok(effects) => effects,
            Err(why) => {
                model.bring.state = BringState::Refused { why, first_row: None };
                return Vec::new();
            }
        }
    } else {
        begin::new_draft(model, brought.packed.files(), brought.packed.images(), Open::Question(0))
    };
    let is_open = model.editing.is_some();
    let state = BringState::Done(brought.report);
    model.bring = Bring { is_open, state, ..Bring::default() };
    effects.into_iter().chain([Effect::FocusHeading]).collect()
}

/// Adds the questions to the draft that is open, behind its own, as one step that can be undone.
fn add(model: &mut Model, brought: &Brought) -> Result<Vec<Effect>, String> {
    let now = model.now;
    let Some(editing) = &mut model.editing else { return Ok(Vec::new()) };
    let list = Place::root("questions");
    let first = editing.draft.len(&list);
    let text = own_ids(&brought.packed.files(), &editing.draft).unwrap_or_default();
    let coming = brought.packed.images();
    let names = free_names(&coming, &editing.images);
    let parts = text.split('"').map(|part| names.get(part).map_or(part, String::as_str));
    let text = parts.collect::<Vec<_>>().join("\"");
    let added = editing.draft.apply(&Edit::Append { list, text }, now);
    added.map_err(|error| error.to_string())?;
    for ImageFile { name, bytes } in coming {
        let name = names.get(&name).cloned().unwrap_or(name);
        if editing.images.iter().all(|known| known.name != name) {
            editing.images.push(ImageFile { name, bytes });
        }
    }
    editing.open = Open::Question(first);
    Ok(editing::changed(model))
}

/// A name for each picture that comes, by the one it has: none that a picture of the draft has already,
/// nor another one that comes.
fn free_names(coming: &[ImageFile], known: &[ImageFile]) -> BTreeMap<String, String> {
    let mut taken: Vec<ImageFile> = known.iter().chain(coming).cloned().collect();
    let mut names = BTreeMap::new();
    for image in coming {
        let name = free_name(image, &taken);
        taken.push(ImageFile { name: name.clone(), bytes: image.bytes.clone() });
        names.insert(image.name.clone(), name);
    }
    names
}

/// The questions of a draft, with ids that none of another draft has.
fn own_ids(files: &[quiz_author::SourceFile], draft: &Draft) -> Option<String> {
    let file = files.iter().find(|file| file.name == "questions.toml")?;
    let text = file.text.split_once('\n').map_or("", |(_, questions)| questions);
    let mut document: DocumentMut = text.parse().ok()?;
    let list = Place::root("questions");
    let ids = (0..draft.len(&list)).filter_map(|at| draft.text(&list.at(at).key("id")));
    let mut taken: BTreeSet<String> = ids.map(str::to_owned).collect();
    for question in document.get_mut("questions")?.as_array_of_tables_mut()?.iter_mut() {
        let id = question.get("id").and_then(|id| id.as_str()).unwrap_or("question").to_owned();
        let numbered = (2..).map(|number| format!("{id}-{number}"));
        let mut names = [id.clone()].into_iter().chain(numbered);
        let free = names.find(|name| !taken.contains(name))?;
        if free != id {
            question.insert("id", toml_edit::value(free.as_str()));
        }
        taken.insert(free);
    }
    Some(document.to_string())
}
