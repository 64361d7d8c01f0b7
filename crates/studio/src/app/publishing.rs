//! What leaves the studio for good: the page and the folder.

use super::linking::publish as panel;
use super::{Effect, Model, Publish, Site, SiteState, TakenOut};
use crate::exchange::{Leaving, Packed, Taken};
use crate::playable::island;
use crate::publish::{Address, archive, cards, facts, page};

pub(super) fn toggle(model: &mut Model) -> Vec<Effect> {
    let number = model.number();
    let Some(editing) = &mut model.editing else { return Vec::new() };
    if editing.publish.take().is_some() {
        return Vec::new();
    }
    let quiz = editing.findings.quiz.as_deref();
    editing.publish = Some(Publish { number, facts: quiz.map(facts), ..Publish::default() });
    model.bring.is_open = false;
    let words = &model.setting.words;
    let prepare =
        quiz.map(|quiz| Effect::PreparePage(number, island(quiz.clone(), &editing.images, words)));
    prepare.into_iter().chain([Effect::FocusHeading]).collect()
}

pub(super) fn prepared(
    model: &mut Model,
    number: u32,
    parts: Option<crate::publish::PageParts>,
) -> Vec<Effect> {
    if let Some(publish) = panel(model, number) {
        publish.has_failed = parts.is_none();
        publish.parts = parts;
    }
    Vec::new()
}

/// The page, once everything for it is there.
fn made(model: &Model) -> Option<(String, String)> {
    let editing = model.editing.as_ref()?;
    let parts = editing.publish.as_ref()?.parts.as_ref()?;
    let quiz = editing.findings.quiz.as_deref()?;
    Some((editing.id().to_owned(), page(parts, quiz, &editing.images, &model.setting.words)))
}

pub(super) fn download(model: &mut Model) -> Vec<Effect> {
    let Some((id, page)) = made(model) else { return Vec::new() };
    let bytes = page.into_bytes();
    vec![Effect::Download { name: format!("{id}.html"), kind: "text/html", bytes }]
}

pub(super) fn copy(model: &mut Model) -> Vec<Effect> {
    let Some((_, page)) = made(model) else { return Vec::new() };
    let publish = model.editing.as_ref().and_then(|editing| editing.publish.as_ref());
    publish.map(|publish| Effect::Copy(publish.number, page)).into_iter().collect()
}

pub(super) fn copied(model: &mut Model, number: u32, is_copied: bool) -> Vec<Effect> {
    if let Some(publish) = panel(model, number) {
        publish.copied = Some(is_copied);
    }
    Vec::new()
}

pub(super) fn take_out(model: &mut Model, format: &str) -> Vec<Effect> {
    let Some(editing) = &model.editing else { return Vec::new() };
    let Some(Publish { number, .. }) = editing.publish else { return Vec::new() };
    let leaving = Leaving::new(format, editing.draft.files(), &editing.images);
    vec![Effect::TakeOut(number, leaving.write())]
}

/// A file for other programs has come, or has not.
pub(super) fn taken_out(model: &mut Model, number: u32, taken: Option<&str>) -> Vec<Effect> {
    let Some(editing) = &model.editing else { return Vec::new() };
    let id = editing.id().to_owned();
    let Some(publish) = panel(model, number) else { return Vec::new() };
    let Some(Taken { text, extension, without_pictures }) = taken.and_then(Taken::read) else {
        publish.taken = Some(TakenOut::Failed);
        return Vec::new();
    };
    publish.taken = Some(TakenOut::Without(without_pictures));
    let (name, bytes) = (format!("{id}.{extension}"), text.into_bytes());
    vec![Effect::Download { name, kind: "application/octet-stream", bytes }]
}

pub(super) fn typed_address(model: &mut Model, address: String) -> Vec<Effect> {
    if let Some(publish) = model.editing.as_mut().and_then(|editing| editing.publish.as_mut()) {
        (publish.address, publish.site) = (address, SiteState::Idle);
    }
    Vec::new()
}

pub(super) fn draw_cards(model: &mut Model) -> Vec<Effect> {
    let Some(editing) = &mut model.editing else { return Vec::new() };
    let (Some(publish), Some(quiz)) = (&mut editing.publish, &editing.findings.quiz) else {
        return Vec::new();
    };
    if Address::read(&publish.address).is_none() {
        publish.site = SiteState::NoAddress;
        return Vec::new();
    }
    publish.site = SiteState::Drawing;
    let texts = cards(quiz, &model.setting.words).into_iter().map(|(_, text)| text);
    vec![Effect::DrawCards(publish.number, texts.collect())]
}

/// The site is to be made, now that its pictures are there.
pub(super) fn drawn(model: &mut Model, number: u32, drawn: Option<Vec<Vec<u8>>>) -> Vec<Effect> {
    let Some(editing) = &mut model.editing else { return Vec::new() };
    let id = editing.id().to_owned();
    let packed = Packed::new(editing.draft.files(), &editing.used_images()).write();
    let (Some(publish), Some(quiz)) = (&mut editing.publish, &editing.findings.quiz) else {
        return Vec::new();
    };
    if publish.number != number || publish.site != SiteState::Drawing {
        return Vec::new();
    }
    let (Some(drawn), Some(address)) = (drawn, Address::read(&publish.address)) else {
        publish.site = SiteState::Failed;
        return Vec::new();
    };
    let names = cards(quiz, &model.setting.words).into_iter().map(|(name, _)| name);
    let site = Site {
        id,
        packed,
        language: model.setting.language.clone(),
        address: address.text().to_owned(),
        cards: names.zip(drawn).collect(),
    };
    vec![Effect::MakeSite(number, Box::new(site))]
}

/// The site has come, or has not.
pub(super) fn site(model: &mut Model, number: u32, zip: Option<Vec<u8>>) -> Vec<Effect> {
    let Some(editing) = &model.editing else { return Vec::new() };
    let name = format!("{}-site.zip", editing.id());
    let waiting = panel(model, number).filter(|publish| publish.site == SiteState::Drawing);
    let Some(publish) = waiting else { return Vec::new() };
    let Some(bytes) = zip else {
        publish.site = SiteState::Failed;
        return Vec::new();
    };
    publish.site = SiteState::Idle;
    vec![Effect::Download { name, kind: "application/zip", bytes }]
}

pub(super) fn zip(model: &mut Model) -> Vec<Effect> {
    let Some(editing) = &model.editing else { return Vec::new() };
    let id = editing.id();
    let bytes = archive(id, editing.draft.files(), &editing.used_images());
    vec![Effect::Download { name: format!("{id}.zip"), kind: "application/zip", bytes }]
}
