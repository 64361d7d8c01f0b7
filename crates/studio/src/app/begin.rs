//! The screen to begin from: new drafts, kept ones, files.

use std::cmp::Reverse;

use quiz_author::{ImageFile, SourceFile};

use super::{
    Begin, Beginning, Bring, Card, Editing, Effect, Listed, Model, Notice, Open, Preview, Problem,
    SaveState, Storage, Tab, Unreadable, editing, saving,
};
use crate::draft::Draft;
use crate::exchange::Packed;
use crate::findings::{Checker, Findings};
use crate::publish::{self, Opened};
use crate::start;
use crate::stored::{DRAFTS, Kept, Stamp};

pub(super) fn listed(model: &mut Model, listed: Listed) -> Vec<Effect> {
    let Listed::Drafts(drafts) = listed else {
        model.storage = Storage::Blocked;
        return Vec::new();
    };
    if matches!(model.storage, Storage::Unknown | Storage::Blocked) {
        model.storage = Storage::Forgetful;
    }
    model.begin.drafts.clear();
    model.begin.unreadable.clear();
    for (key, text) in drafts {
        match Kept::read(&text) {
            Ok(Kept { title, changed, .. }) => {
                model.begin.drafts.push(Card { key, title, changed });
            }
            Err(why) => model.begin.unreadable.push(Unreadable { key, text, why }),
        }
    }
    model.begin.drafts.sort_by_key(|card| Reverse(card.changed));
    let is_back =
        |(key, _): &(String, String)| model.begin.drafts.iter().any(|card| card.key == *key);
    if model.begin.deleted.as_ref().is_some_and(is_back) {
        model.begin.deleted = None;
    }
    Vec::new()
}

pub(super) fn persisted(model: &mut Model, is_lasting: bool) -> Vec<Effect> {
    if model.storage == Storage::Forgetful && is_lasting {
        model.storage = Storage::Lasting;
    }
    Vec::new()
}

pub(super) fn begin(model: &mut Model, beginning: Beginning) -> Vec<Effect> {
    let language = model.setting.language.as_str();
    let templates = &model.setting.templates;
    let text = match beginning {
        Beginning::Empty => templates.empty(language, model.random),
        Beginning::Example => templates.example(language, model.random),
    };
    new_draft(model, start::files(text), Vec::new(), Open::Question(0))
}

pub(super) fn fetch(model: &mut Model, at: usize) -> Vec<Effect> {
    let number = model.number();
    let Some(shipped) = model.setting.shipped.get(at) else { return Vec::new() };
    model.begin.awaited = Some(number);
    vec![Effect::Fetch(number, shipped.address.clone())]
}

/// A shipped quiz: the names and texts of its files, and its pictures.
pub(super) fn shipped(model: &mut Model, number: u32, file: Option<&str>) -> Vec<Effect> {
    // A draft that was opened meanwhile stays, and of two that were asked for the later one counts.
    if model.begin.awaited != Some(number) || model.editing.is_some() {
        return Vec::new();
    }
    model.begin.awaited = None;
    let read = file.and_then(|file| serde_json::from_str::<Packed>(file).ok());
    let Some(packed) = read else {
        model.begin.problem = Some(Problem::NotFetched);
        return Vec::new();
    };
    new_draft(model, packed.files(), packed.images(), Open::Question(0))
}

/// Opens the folder of a quiz.
pub(super) fn open_file(model: &mut Model, name: &str, bytes: Vec<u8>) -> Vec<Effect> {
    match publish::opened(name, bytes) {
        Ok(Opened { files, images }) => new_draft(model, files, images, Open::Question(0)),
        Err(error) => {
            model.begin.problem = Some(Problem::Refused(error.to_string()));
            Vec::new()
        }
    }
}

pub(super) fn new_draft(
    model: &mut Model,
    files: Vec<SourceFile>,
    images: Vec<ImageFile>,
    open: Open,
) -> Vec<Effect> {
    let key = format!("{DRAFTS}{:x}-{:x}", model.now, model.random);
    let mut effects = opened(model, key, Draft::of(files), images);
    if let Some(editing) = &mut model.editing {
        editing.open = open;
        editing.changed = model.now;
    }
    effects.extend(saving::save(model));
    effects.push(Effect::Persist);
    effects
}

fn opened(model: &mut Model, key: String, draft: Draft, images: Vec<ImageFile>) -> Vec<Effect> {
    let Begin { drafts, deleted, .. } = std::mem::take(&mut model.begin);
    model.begin = Begin { drafts, deleted, ..Begin::default() };
    model.bring = Bring::default();
    model.editing = Some(Box::new(Editing {
        key,
        draft,
        images,
        redrawing: Vec::new(),
        open: Open::Question(0),
        tab: Tab::Form,
        file: 0,
        findings: Findings::default(),
        checker: Checker::default(),
        player: Checker::default(),
        is_check_due: false,
        preview: Preview::default(),
        save: SaveState::Saved,
        changed: model.now,
        on_disk: None,
        stamp: Stamp::default(),
        notice: None,
        publish: None,
    }));
    let mut effects = editing::check_soon(model);
    effects.push(Effect::FocusHeading);
    effects
}

/// A draft as it is stored at this moment.
pub(super) fn read(model: &mut Model, key: String, text: Option<&str>) -> Vec<Effect> {
    let Some(Ok(kept)) = text.map(Kept::read) else { return vec![Effect::List] };
    let Kept { changed, on_disk, stamp, files, images, .. } = kept;
    let effects = opened(model, key, Draft::of(files), images);
    if let Some(editing) = &mut model.editing {
        (editing.changed, editing.on_disk, editing.stamp) = (changed, on_disk, stamp);
    }
    effects
}

/// A draft was taken out of the store, and is kept here as long as the page is open.
pub(super) fn taken(model: &mut Model, key: String, text: String) -> Vec<Effect> {
    model.begin.deleted = Some((key, text));
    vec![Effect::List]
}

pub(super) fn restore(model: &mut Model) -> Vec<Effect> {
    // Kept until the list has it again: the store may be full by now.
    let Some((key, text)) = model.begin.deleted.clone() else { return Vec::new() };
    vec![Effect::Put { key, text }, Effect::List]
}

/// What cannot be read goes to the author as it is. It also stays where it is: nothing is written there.
pub(super) fn download_unreadable(model: &mut Model, key: &str) -> Vec<Effect> {
    let found = model.begin.unreadable.iter().find(|it| it.key == key);
    let download = found.map(|Unreadable { key, text, .. }| {
        let name = key.rsplit('/').next().unwrap_or_default();
        let (name, kind) = (format!("draft-{name}.json"), "application/json");
        Effect::Download { name, kind, bytes: text.clone().into_bytes() }
    });
    download.into_iter().collect()
}

/// Leaves a draft. One that is saved nowhere is left on the second press alone, once that was said.
pub(super) fn leave(model: &mut Model) -> Vec<Effect> {
    if let Some(editing) = &mut model.editing
        && editing.is_at_risk()
        && editing.notice != Some(Notice::Unsaved)
    {
        editing.notice = Some(Notice::Unsaved);
        return Vec::new();
    }
    model.editing = None;
    model.bring = Bring::default();
    vec![Effect::Guard(false), Effect::List, Effect::FocusHeading]
}
