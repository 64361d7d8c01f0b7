//! The form of a question: what every question has, and behind a fold all that it can have besides.

use super::wires::Wire;
use super::{Desk, contents, field, labels, picture, said};
use crate::ui::markup::{Markup, Tag, list, tag};
use quiz_author::check::Place;
use quiz_model::Word;
use quiz_studio::app::Msg;
use quiz_studio::draft::{Edit, Entry, Scalar};
use quiz_studio::form::Field;

/// Fields with a place of their own in the form; the others are behind the fold.
const SHOWN: [&str; 7] = ["ask", "choices", "fact", "evidence", "scene", "image", "id"];

/// Most choices that a question may have.
const MOST_CHOICES: usize = 6;

pub(super) fn question(at: usize, desk: &Desk<'_>) -> Markup {
    let view = desk.view;
    let place = Place::root("questions").at(at);
    let number = (at + 1).to_string();
    let heading = view.phrases.fill(Word::StudioQuestionNumber, &[("number", &number)]);
    let fields = fields(desk);
    let long = |key: &str, word: Word, is_required| {
        field::plain_text(&place.key(key), view.word(word), is_required, true, desk)
    };
    list([
        title(at, desk),
        tag("h1").fixed("tabindex", "-1").text(&heading).into(),
        said::at(&place, desk),
        long("scene", Word::StudioFieldScene, false).into(),
        folded_picture(&place, desk).into(),
        long("ask", Word::StudioFieldAsk, true).into(),
        choices(&place, at, desk),
        long("fact", Word::StudioFieldFact, false).into(),
        sources(&place, at, desk),
        tag("details")
            .class("studio-more")
            .add(tag("summary").text(view.word(Word::StudioMoreFields)))
            .each(
                fields
                    .iter()
                    .filter(|it| !SHOWN.contains(&it.key.as_str()) || it.key == "id")
                    .map(|it| field::field(it, &place.key(&it.key), None, desk)),
            )
            .into(),
    ])
}

/// The first question asks for the title of the quiz too, as long as it has none: nobody looks for it.
fn title(at: usize, desk: &Desk<'_>) -> Markup {
    let place = Place::root("title");
    let word = desk.view.word(Word::StudioFieldTitle);
    let title = field::plain_text(&place, word, true, false, desk);
    tag("div").class("studio-quiz-title").when(at == 0, |it| it.add(title)).into()
}

fn fields<'a>(desk: &Desk<'a>) -> &'a [Field] {
    desk.view.model.setting.form.field("questions").map_or(&[][..], |it| it.shape.fields())
}

fn choices(question: &Place, at: usize, desk: &Desk<'_>) -> Markup {
    let view = desk.view;
    let place = question.key("choices");
    let count = desk.editing.draft.len(&place);
    let has_kinds = (0..count).any(|at| desk.editing.draft.has(&place.at(at).key("kind")));
    let add = view.button("add-choice", "secondary", Word::StudioChoiceAdd, Msg::ChoiceAdded(at));
    tag("fieldset")
        .class("studio-group")
        .with("data-place", &place.to_string())
        .add(tag("legend").text(view.word(Word::StudioFieldChoices)))
        .add(said::at(&place, desk))
        .each((0..count).map(|at| choice(&place, at, has_kinds, desk)))
        .when(count < MOST_CHOICES, |group| group.add(add))
        .into()
}

/// A choice: what it says, whether it is right, and what is said to whoever takes it.
fn choice(choices: &Place, at: usize, has_kinds: bool, desk: &Desk<'_>) -> Tag {
    let view = desk.view;
    let place = choices.at(at);
    let number = (at + 1).to_string();
    let name = view.phrases.fill(Word::StudioFieldChoice, &[("number", &number)]);
    let named = |key: &str| {
        let shape = fields(desk).iter().find(|it| it.key == "choices").map(|it| &it.shape);
        shape.and_then(|shape| shape.fields().iter().find(|it| it.key == key))
    };
    let kind = named("kind").filter(|_| has_kinds);
    let right = kind.map_or_else(
        || field::flag(&place.key("right"), view.word(Word::StudioFieldRight), desk).into(),
        |kind| field::field(kind, &place.key("kind"), None, desk),
    );
    let is_right = desk.editing.draft.flag(&place.key("right")) == Some(true)
        || desk.editing.draft.text(&place.key("kind")) == Some("key");
    let feedback = view.word(Word::StudioFieldFeedback);
    tag("div")
        .class("studio-item studio-choice")
        .key(&place.to_string())
        .when(is_right, |item| item.fixed("data-right", ""))
        .add(field::plain_text(&place.key("text"), &name, true, true, desk))
        .add(said::at(&place, desk))
        .add(right)
        .add(field::plain_text(&place.key("feedback"), feedback, false, true, desk))
        .add(folded_picture(&place, desk))
        .add(contents::tools(choices, at, &name, desk))
}

/// The picture of a question or a choice. Few have one, so the way to it is folded.
fn folded_picture(of: &Place, desk: &Desk<'_>) -> Tag {
    let place = of.key("image");
    let word = desk.view.word(Word::StudioFieldPicture);
    tag("details")
        .class("studio-more")
        .open_at_first(desk.editing.draft.has(&place))
        .add(tag("summary").text(word))
        .add(picture::picture(&place, word, true, desk))
}

/// What the explanation rests on: sources of the quiz, each with its fields.
fn sources(question: &Place, at: usize, desk: &Desk<'_>) -> Markup {
    let view = desk.view;
    let names = question.key("evidence");
    let count = desk.editing.draft.len(&names);
    let add = view.button("add-source", "secondary", Word::StudioSourceAdd, Msg::SourceAdded(at));
    tag("fieldset")
        .class("studio-group")
        .with("data-place", &names.to_string())
        .add(tag("legend").text(view.word(Word::StudioFieldSources)))
        .add(said::at(&names, desk))
        .each((0..count).map(|item| source(&names, item, desk)))
        .add(add)
        .add(others(&names, count, desk))
        .into()
}

/// A source that a question names. Its fields are those of the list of sources.
fn source(names: &Place, item: usize, desk: &Desk<'_>) -> Tag {
    let view = desk.view;
    let name = names.at(item);
    let id = desk.editing.draft.text(&name).unwrap_or_default();
    let form = view.model.setting.form.field("evidence");
    let fields = form.map_or(&[][..], |it| it.shape.fields());
    let shown = ["source", "url", "claim", "short"];
    let entry = desk.editing.position("evidence", id).map(|at| Place::root("evidence").at(at));
    let main = |entry: &Place| {
        let fields = shown.iter().filter_map(|key| fields.iter().find(|it| it.key == *key));
        let entry = entry.clone();
        fields.map(move |it| field::field(it, &entry.key(&it.key), None, desk)).collect::<Vec<_>>()
    };
    let rest = |entry: &Place| {
        let rest: Vec<Field> =
            fields.iter().filter(|it| !shown.contains(&it.key.as_str())).cloned().collect();
        tag("details")
            .class("studio-more")
            .add(tag("summary").text(view.word(Word::StudioSourceDetails)))
            .add(field::record(&rest, entry, desk))
    };
    tag("div")
        .class("studio-item")
        .key(&name.to_string())
        .add(said::at(&name, desk))
        .given(entry, |shown, entry| {
            let heading = contents::entry_name(&entry, item, desk);
            shown.add(tag("h3").text(&heading)).each(main(&entry)).add(rest(&entry))
        })
        .add(contents::tools(names, item, id, desk))
}

/// Sources of the quiz that the question does not name yet.
fn others(names: &Place, count: usize, desk: &Desk<'_>) -> Markup {
    let view = desk.view;
    let list_of_all = Place::root("evidence");
    let there: Vec<_> =
        (0..count).filter_map(|at| desk.editing.draft.text(&names.at(at))).collect();
    let others: Vec<_> = (0..desk.editing.draft.len(&list_of_all))
        .filter_map(|at| {
            let id = desk.editing.draft.text(&list_of_all.at(at).key("id"))?;
            let name = contents::entry_name(&list_of_all.at(at), at, desk);
            (!there.contains(&id)).then_some((id, name))
        })
        .collect();
    if others.is_empty() {
        return list([]);
    }
    let to = names.clone();
    let wire = Wire::Text(Box::new(move |id| {
        let entry = Entry::Value(Scalar::Text(id));
        Msg::Edited(Edit::Insert { list: to.clone(), at: usize::MAX, entry })
    }));
    let label = labels::part("evidence", view);
    let options = others.iter().map(|(id, name)| tag("option").with("value", id).text(name));
    tag("div")
        .class("studio-field")
        .add(
            tag("label")
                .fixed("for", "other-sources")
                .text(&view.phrases.fill(Word::StudioAdd, &[("part", &label)])),
        )
        .add(
            tag("select")
                .fixed("id", "other-sources")
                .fixed("name", "other-sources")
                .fixed("data-value", "")
                .number("data-wire", view.wires.keep(wire))
                .add(tag("option").fixed("value", "").text(view.word(Word::StudioNothing)))
                .each(options),
        )
        .into()
}
