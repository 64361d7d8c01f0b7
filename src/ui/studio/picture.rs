//! A picture in a form: chosen, said in words, and taken away.

use super::wires::Wire;
use super::{Desk, field, said};
use crate::ui::markup::{Tag, tag};
use quiz_author::check::Place;
use quiz_model::Word;
use quiz_studio::app::Msg;
use quiz_studio::draft::Edit;

/// The picture at a place, or the way to one. Within a fold, that bears its name.
pub(super) fn picture(place: &Place, name: &str, is_folded: bool, desk: &Desk<'_>) -> Tag {
    let (view, editing) = (desk.view, desk.editing);
    let file = editing.draft.text(&place.key("file"));
    let word = if file.is_some() { Word::StudioPictureOther } else { Word::StudioPictureChoose };
    let hint = ["hint-", &place.to_string()].concat();
    let choose = tag("input")
        .fixed("type", "file")
        .fixed("accept", "image/png,image/jpeg,image/webp")
        .class("visually-hidden")
        .with("aria-describedby", &hint)
        .number("data-file", view.wires.keep(Wire::Picture(place.clone())));
    tag("fieldset")
        .class("studio-group studio-picture")
        .with("data-place", &place.to_string())
        .add(tag("legend").when(is_folded, |it| it.class("visually-hidden")).text(name))
        .add(said::at(place, desk))
        .given(file, |group, file| {
            let image = editing.images.iter().find(|image| image.name == file);
            let size = image.map_or(0, |image| image.bytes.len().div_ceil(1_000)).to_string();
            let values = [("file", file), ("size", size.as_str())];
            let shown = view.phrases.fill(Word::StudioPictureSize, &values);
            let alt = view.word(Word::StudioPictureAlt);
            group
                .add(tag("p").text(&shown))
                .add(said::at(&place.key("file"), desk))
                .add(field::plain_text(&place.key("alt"), alt, true, true, desk))
        })
        .add(tag("label").class("button").text(view.word(word)).add(choose))
        .add(tag("p").class("hint").with("id", &hint).text(view.word(Word::StudioPictureHint)))
        .when(file.is_some(), |group| {
            let remove = Msg::Edited(Edit::Remove(place.clone()));
            group.add(view.button("picture-remove", "plain", Word::StudioPictureRemove, remove))
        })
}
