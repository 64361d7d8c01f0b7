//! Pictures of a draft: chosen, made smaller where they have to be, and taken away.

use quiz_author::check::Place;
use quiz_author::{ImageError, ImageFile};

use super::{Editing, Effect, Model, NotRead, Notice, Picked, editing};
use crate::draft::{Edit, Scalar};

/// The folder of the pictures of a draft.
const FOLDER: &str = "pictures";

/// A picture was chosen for a place. One that cannot be shown as it is, the browser draws again.
pub(super) fn picked(model: &mut Model, place: Place, picked: Picked) -> Vec<Effect> {
    let Picked { name, bytes } = picked;
    let bytes = match bytes {
        Ok(bytes) => bytes,
        Err(NotRead::TooLarge | NotRead::Failed) => {
            return refused(model, ImageError::Damaged(name).to_string());
        }
    };
    let file = ImageFile { name: own_name(&name), bytes };
    if file.size().is_ok() {
        return put(model, place, file);
    }
    let number = model.number();
    let Some(editing) = &mut model.editing else { return Vec::new() };
    editing.forget_redrawing(&place);
    editing.redrawing.push((place, number));
    vec![Effect::Redraw { number, name, bytes: file.bytes }]
}

/// The picture was drawn again, or cannot be read. One that nobody waits for any more is dropped.
pub(super) fn redrawn(
    model: &mut Model,
    number: u32,
    name: String,
    bytes: Option<Vec<u8>>,
) -> Vec<Effect> {
    let Some(editing) = &mut model.editing else { return Vec::new() };
    let awaited = editing.redrawing.iter().position(|(_, awaited)| *awaited == number);
    let Some((place, _)) = awaited.map(|at| editing.redrawing.remove(at)) else {
        return Vec::new();
    };
    let Some(bytes) = bytes else {
        return refused(model, ImageError::Kind(name).to_string());
    };
    let ending = if bytes.starts_with(b"RIFF") { "webp" } else { "jpg" };
    let stem = name.rsplit_once('.').map_or(name.as_str(), |(stem, _)| stem);
    let file = ImageFile { name: own_name(&format!("{stem}.{ending}")), bytes };
    match file.size() {
        Ok(_) => put(model, place, file),
        Err(error) => refused(model, error.to_string()),
    }
}

fn refused(model: &mut Model, why: String) -> Vec<Effect> {
    if let Some(editing) = &mut model.editing {
        editing.notice = Some(Notice::Refused(why));
    }
    Vec::new()
}

/// Names the picture in the draft, beside what it shows to those who do not see it.
fn put(model: &mut Model, place: Place, mut file: ImageFile) -> Vec<Effect> {
    let now = model.now;
    let Some(editing) = &mut model.editing else { return Vec::new() };
    editing.forget_redrawing(&place);
    file.name = free_name(&file, &editing.images);
    let alt = place.key("alt");
    let mut edits = vec![Edit::Set(place.key("file"), Scalar::Text(file.name.clone()))];
    if !editing.draft.has(&alt) {
        edits.push(Edit::Set(alt.clone(), Scalar::Text(String::new())));
    }
    if let Err(error) = editing.draft.apply_all(&edits, now) {
        editing.notice = Some(Notice::Refused(error.to_string()));
        return Vec::new();
    }
    editing.notice = None;
    if !editing.images.contains(&file) {
        editing.images.push(file);
    }
    let mut effects = editing::changed(model);
    effects.push(Effect::Focus(alt));
    effects
}

/// The name of a file as a quiz may have it: letters and digits that every system knows.
fn own_name(name: &str) -> String {
    let name = name.rsplit('/').next().unwrap_or_default();
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    let words = stem.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let stem = words.collect::<Vec<_>>().join("-").to_ascii_lowercase();
    let stem = if stem.is_empty() { "picture" } else { &stem };
    format!("{FOLDER}/{stem}.{}", ending.to_ascii_lowercase())
}

/// A name that no other picture has.
pub(super) fn free_name(file: &ImageFile, images: &[ImageFile]) -> String {
    let is_free =
        |name: &String| images.iter().all(|image| image.name != *name || image.bytes == file.bytes);
    let (stem, ending) = file.name.rsplit_once('.').unwrap_or((&file.name, "png"));
    let numbered = (2..).map(|number| format!("{stem}-{number}.{ending}"));
    let mut names = [file.name.clone()].into_iter().chain(numbered);
    names.find(is_free).unwrap_or_default()
}

impl Editing {
    /// Waits no longer for a picture of that place, or of one within it.
    pub(super) fn forget_redrawing(&mut self, place: &Place) {
        self.redrawing.retain(|(awaiting, _)| !awaiting.0.starts_with(&place.0));
    }

    /// The pictures that the draft names: one that was taken away stays only as long as it can be had back.
    pub fn used_images(&self) -> Vec<ImageFile> {
        let is_named = |image: &&ImageFile| {
            self.draft.files().iter().any(|file| file.text.contains(&image.name))
        };
        self.images.iter().filter(is_named).cloned().collect()
    }
}
