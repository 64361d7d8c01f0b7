//! Drafts are saved as they are typed, and go into files when the author wants them there.

use super::editing::name;
use super::{Effect, Model, Notice, SaveState, SavedAs, Storage, editing};
use crate::draft::Draft;
use crate::publish::archive;
use crate::stored::{DRAFTS, Kept, Stamp};

/// Saves the draft that is open.
pub(super) fn save(model: &mut Model) -> Vec<Effect> {
    let tab = model.tab;
    let Some(editing) = &model.editing else { return Vec::new() };
    let title = name(editing, model);
    let stamp = Stamp { tab, count: editing.stamp.count.wrapping_add(1) };
    let kept = Kept {
        title,
        changed: editing.changed,
        on_disk: editing.on_disk,
        stamp,
        files: editing.draft.files().to_vec(),
        images: editing.used_images(),
    };
    let (key, known) = (editing.key.clone(), editing.stamp);
    let apart = format!("{DRAFTS}{:x}-{:x}", model.now, model.random);
    if let Some(editing) = &mut model.editing {
        editing.save = SaveState::Saving;
    }
    vec![Effect::Save { key, kept: Box::new(kept), known, apart }]
}

pub(super) fn saved(model: &mut Model, saved: SavedAs) -> Vec<Effect> {
    let Some(editing) = &mut model.editing else { return Vec::new() };
    match saved {
        SavedAs::Itself(stamp) => (editing.save, editing.stamp) = (SaveState::Saved, stamp),
        SavedAs::Apart(key, stamp) => {
            (editing.save, editing.stamp, editing.key) = (SaveState::Saved, stamp, key);
            editing.notice = Some(Notice::Apart);
        }
        SavedAs::Full => editing.save = SaveState::Full,
        SavedAs::Blocked => {
            editing.save = SaveState::Blocked;
            model.storage = Storage::Blocked;
        }
    }
    vec![Effect::Guard(editing.is_at_risk())]
}

/// Another tab has written. What it has done to the draft that is open here is taken over: this tab
/// has saved everything of its own before. On the screen to begin from the list is read again.
pub(super) fn changed_elsewhere(
    model: &mut Model,
    key: Option<String>,
    text: Option<String>,
) -> Vec<Effect> {
    let Some(editing) = &mut model.editing else { return vec![Effect::List] };
    if key.as_ref().is_some_and(|key| *key != editing.key) {
        return Vec::new();
    }
    let Some(text) = text else {
        // Cleared elsewhere, while it is open here: here it stays.
        editing.stamp = Stamp::default();
        return save(model);
    };
    let Ok(kept) = Kept::read(&text) else { return Vec::new() };
    let is_ours = editing.save != SaveState::Saved || kept.stamp == editing.stamp;
    if is_ours || kept.stamp.tab == model.tab {
        return Vec::new();
    }
    let Kept { changed, on_disk, stamp, files, images, .. } = kept;
    (editing.changed, editing.on_disk, editing.stamp) = (changed, on_disk, stamp);
    (editing.draft, editing.images) = (Draft::of(files), images);
    editing.redrawing.clear();
    editing.notice = Some(Notice::Followed);
    (editing.file, editing.publish) = (0, None);
    editing::show_what_is_there(editing);
    editing::check_soon(model)
}

/// Puts a copy of the draft into a file: its one TOML file, or its folder as a zip.
pub(super) fn to_disk(model: &mut Model) -> Vec<Effect> {
    let Some(editing) = &model.editing else { return Vec::new() };
    let (id, files) = (editing.id(), editing.draft.files());
    let images = editing.used_images();
    let (name, bytes) = match files {
        [file] if images.is_empty() => (format!("{id}.toml"), file.text.clone().into_bytes()),
        _ => (format!("{id}.zip"), archive(id, files, &images)),
    };
    let (draft, changed) = (editing.key.clone(), editing.changed);
    vec![Effect::SaveFile { draft, changed, name, bytes }]
}

/// The file holds what the draft was when it was asked for; what was written since is not in it.
/// Where another draft is open by then, none of it is said of that one.
pub(super) fn on_disk(model: &mut Model, draft: &str, changed: Option<u64>) -> Vec<Effect> {
    let (Some(editing), Some(changed)) = (&mut model.editing, changed) else { return Vec::new() };
    if editing.key != draft {
        return Vec::new();
    }
    editing.on_disk = Some(changed);
    save(model)
}
