//! The fields of a part, by what the schema says of them: what fits a text, a number, a choice, a
//! list, or a table with fields of its own.

use super::wires::Wire;
use super::{Desk, contents, labels, picture, said};
use crate::ui::markup::{Markup, Tag, list, nothing, tag};
use quiz_author::check::Place;
use quiz_model::Word;
use quiz_studio::app::{Msg, Open};
use quiz_studio::draft::{Edit, Scalar};
use quiz_studio::form::{Field, Meant, Shape};

/// Keys of texts that are written in a larger field though they have one paragraph.
const LONG: [&str; 4] = ["ask", "description", "opening", "misconception"];

/// Everything that is in the part that is open.
pub(super) fn part(open: &Open, desk: &Desk<'_>) -> Markup {
    let (view, form) = (desk.view, &desk.view.model.setting.form);
    let heading = |text: &str| tag("h1").fixed("tabindex", "-1").text(text).into();
    match open {
        Open::Head | Open::Question(_) => {
            let single = form.fields.iter().filter(|field| !contents::is_part(&field.shape));
            let fields = ordered(single).into_iter();
            let fields = fields.map(|it| field(it, &Place::root(&it.key), None, desk));
            list([heading(view.word(Word::StudioHead))].into_iter().chain(fields))
        }
        Open::Entry(key, at) => {
            let place = Place::root(key).at(*at);
            let name = contents::entry_name(&place, *at, desk);
            let fields = form.field(key).map_or(&[][..], |field| field.shape.fields());
            list([
                tag("p").class("kicker").text(&labels::part(key, view)).into(),
                heading(&name),
                said::at(&place, desk),
                record(fields, &place, desk),
            ])
        }
        Open::Table(key) => {
            let fields = form.field(key).map_or(&[][..], |field| field.shape.fields());
            let place = Place::root(key);
            list([
                heading(&labels::part(key, view)),
                said::at(&place, desk),
                record(fields, &place, desk),
            ])
        }
    }
}

/// The fields of a table.
pub(super) fn record(fields: &[Field], table: &Place, desk: &Desk<'_>) -> Markup {
    let fields = ordered(fields.iter()).into_iter();
    list(fields.map(|it| field(it, &table.key(&it.key), None, desk)))
}

/// What has to be there comes first, and ids last: they are made up for the author.
fn ordered<'a>(fields: impl Iterator<Item = &'a Field>) -> Vec<&'a Field> {
    let mut fields: Vec<_> = fields.collect();
    fields.sort_by_key(|field| match field.key.as_str() {
        "title" => 0,
        "id" | "revision" | "language" | "state" => 3,
        _ if field.is_required => 1,
        _ => 2,
    });
    fields
}

/// A field with its name, what belongs there, and what the check says of it.
pub(super) fn field(field: &Field, place: &Place, name: Option<&str>, desk: &Desk<'_>) -> Markup {
    let named = name.unwrap_or_else(|| labels::field(field, desk.view));
    match &field.shape {
        Shape::Line | Shape::Markdown => text(field, place, named, desk).into(),
        Shape::Whole => whole(field, place, named, desk).into(),
        Shape::Flag => flag(place, named, desk).into(),
        Shape::OneOf(options) => one_of(field, options, place, named, desk).into(),
        Shape::List(entry) => items(entry, place, named, &field.about, desk),
        Shape::Record(fields) if is_picture(fields) => {
            picture::picture(place, named, false, desk).into()
        }
        Shape::Record(fields) => group(named, &field.about)
            .add(said::at(place, desk))
            .add(record(fields, place, desk))
            .into(),
        Shape::Map | Shape::Other => group(named, &field.about)
            .add(tag("p").class("hint").text(desk.view.word(Word::StudioOnlyText)))
            .add(said::at(place, desk))
            .into(),
    }
}

/// Whether it is a picture: a file, and what it shows in words.
fn is_picture(fields: &[Field]) -> bool {
    matches!(fields, [one, other] if one.key == "alt" && other.key == "file")
}

fn group(name: &str, about: &str) -> Tag {
    tag("fieldset")
        .class("studio-group")
        .add(tag("legend").text(name))
        .when(!about.is_empty(), |group| group.add(tag("p").class("hint").text(about)))
}

/// A control between its name and what is said of it.
fn framed(place: &Place, name: &str, about: &str, control: Tag, desk: &Desk<'_>) -> Tag {
    let id = place.to_string();
    let about_id = ["about-", &id].concat();
    let (is_wrong, is_said) = said::has(place, desk);
    let mut described = Vec::new();
    if !about.is_empty() {
        described.push(about_id.clone());
    }
    if is_said {
        described.push(said::id(place));
    }
    let control = control
        .with("id", &id)
        .with("data-place", &id)
        .when(is_wrong, |it| it.fixed("aria-invalid", "true"))
        .when(!described.is_empty(), |it| it.with("aria-describedby", &described.join(" ")));
    tag("div")
        .class("studio-field")
        .key(&id)
        .add(tag("label").with("for", &id).text(name))
        .when(!about.is_empty(), |field| {
            field.add(tag("p").class("hint").with("id", &about_id).text(about))
        })
        .add(control)
        .add(said::at(place, desk))
}

fn typed(place: &Place, is_required: bool) -> Wire {
    let place = place.clone();
    Wire::Text(Box::new(move |text| Msg::Typed { place: place.clone(), text, is_required }))
}

/// A text, in one line or several.
fn text(field: &Field, place: &Place, name: &str, desk: &Desk<'_>) -> Tag {
    let is_long = field.shape == Shape::Markdown || LONG.contains(&field.key.as_str());
    let is_required = field.is_required || is_needed_at_root(place);
    let name = optional(name, is_required, desk);
    framed(place, &name, &field.about, input(place, is_required, is_long, desk), desk)
}

/// A file may hold any of the keys at the root, so the schema asks for none; a quiz needs all of them
/// but one.
fn is_needed_at_root(place: &Place) -> bool {
    place.0.len() == 1 && *place != Place::root("short_title")
}

fn optional(name: &str, is_required: bool, desk: &Desk<'_>) -> String {
    if is_required {
        return name.to_owned();
    }
    desk.view.phrases.fill(Word::StudioOptional, &[("field", name)])
}

/// What a text is typed into.
pub(super) fn input(place: &Place, is_required: bool, is_long: bool, desk: &Desk<'_>) -> Tag {
    let value = desk.editing.draft.text(place).unwrap_or_default();
    let input = if is_long {
        tag("textarea").fixed("rows", "2").fixed("dir", "auto")
    } else {
        tag("input").fixed("type", "text").fixed("dir", "auto").fixed("autocomplete", "off")
    };
    input.number("data-wire", desk.view.wires.keep(typed(place, is_required))).value(value)
}

/// A text with a name, and what is said of it, but without what belongs there.
pub(super) fn plain_text(
    place: &Place,
    name: &str,
    is_required: bool,
    is_long: bool,
    desk: &Desk<'_>,
) -> Tag {
    let name = optional(name, is_required, desk);
    framed(place, &name, "", input(place, is_required, is_long, desk), desk)
}

fn whole(field: &Field, place: &Place, name: &str, desk: &Desk<'_>) -> Tag {
    let value = desk.editing.draft.whole(place).map(|number| number.to_string());
    let to = place.clone();
    let wire = Wire::Text(Box::new(move |text| {
        let place = to.clone();
        match text.trim().parse() {
            Ok(number) => Msg::Edited(Edit::Set(place, Scalar::Whole(number))),
            Err(_) => Msg::Edited(Edit::Remove(place)),
        }
    }));
    let input = tag("input")
        .fixed("type", "number")
        .fixed("step", "1")
        .number("data-wire", desk.view.wires.keep(wire))
        .value(&value.unwrap_or_default());
    framed(place, name, &field.about, input, desk)
}

/// A box to tick. No is what a key that is not there means.
pub(super) fn flag(place: &Place, name: &str, desk: &Desk<'_>) -> Tag {
    let is_on = desk.editing.draft.flag(place).unwrap_or(false);
    let to = place.clone();
    let wire = Wire::Flag(Box::new(move |flag| {
        let place = to.clone();
        Msg::Edited(if flag { Edit::Set(place, Scalar::Flag(true)) } else { Edit::Remove(place) })
    }));
    let id = place.to_string();
    tag("div")
        .class("studio-field")
        .key(&id)
        .add(
            tag("label")
                .class("setting")
                .add(
                    tag("input")
                        .fixed("type", "checkbox")
                        .with("id", &id)
                        .with("data-place", &id)
                        .number("data-wire", desk.view.wires.keep(wire))
                        .checked(is_on),
                )
                .add(tag("span").text(name)),
        )
        .add(said::at(place, desk))
}

fn one_of(field: &Field, options: &[Meant], place: &Place, name: &str, desk: &Desk<'_>) -> Tag {
    let value = desk.editing.draft.text(place).unwrap_or_default();
    let nothing = (!field.is_required).then(|| {
        let said = desk.view.word(Word::StudioNothing);
        tag("option").fixed("value", "").selected(value.is_empty()).text(said)
    });
    let options = options.iter().map(|it| {
        let said = if it.about.is_empty() {
            it.name.clone()
        } else {
            [&it.name, ": ", &it.about].concat()
        };
        tag("option").with("value", &it.value).selected(it.value == value).text(&said)
    });
    let select = tag("select")
        .number("data-wire", desk.view.wires.keep(typed(place, field.is_required)))
        .with("data-value", value)
        .each(nothing)
        .each(options);
    framed(place, name, &field.about, select, desk)
}

/// A list of texts, of values, or of tables.
fn items(entry: &Shape, place: &Place, name: &str, about: &str, desk: &Desk<'_>) -> Markup {
    let view = desk.view;
    let count = desk.editing.draft.len(place);
    let one = |at: usize| -> Markup {
        let item = place.at(at);
        let number = format!("{name} {}", at + 1);
        let shown: Markup = match entry {
            Shape::Record(fields) => list([
                tag("h3").text(&contents::entry_name(&item, at, desk)).into(),
                said::at(&item, desk),
                record(fields, &item, desk),
            ]),
            Shape::OneOf(_) | Shape::Line | Shape::Markdown => {
                let is_long = *entry == Shape::Markdown;
                framed(&item, &number, "", input(&item, true, is_long, desk), desk).into()
            }
            _ => nothing(),
        };
        tag("div")
            .class("studio-item")
            .key(&item.to_string())
            .add(shown)
            .add(contents::tools(place, at, &number, desk))
            .into()
    };
    let add = view.phrases.fill(Word::StudioAdd, &[("part", name)]);
    group(name, about)
        .with("data-place", &place.to_string())
        .add(said::at(place, desk))
        .each((0..count).map(one))
        .add(view.press("add", "plain", Msg::EntryAdded(place.clone())).text(&add))
        .into()
}
