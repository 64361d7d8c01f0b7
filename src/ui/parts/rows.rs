//! The rows of a result: closed at first, each with a heading that says what is in it.

use super::button;
use crate::ui::markup::{Markup, Tag, list, nothing, tag};
use crate::ui::{Phrases, Sender};
use quiz_core::app::{ChangedView, DetailsView, Msg, ResultView};
use quiz_core::quiz::Moment;
use quiz_model::{AboutQuestion, Word};

/// A row with that name.
pub(super) fn row(name: &'static str, heading: &str) -> Tag {
    tag("details")
        .class("row")
        .fixed("data-row", name)
        .fixed("id", name)
        .add(tag("summary").add(tag("h2").changing(heading)))
}

/// What is said in place of the details until they are there.
pub(in crate::ui) fn waiting(
    details: DetailsView,
    phrases: &Phrases<'_>,
    send: &Sender<Msg>,
) -> Markup {
    let told = tag("div").class("notice").fixed("role", "status").fixed("data-notice", "details");
    let says = |word| tag("p").say(word, phrases);
    match details {
        DetailsView::Here => nothing(),
        DetailsView::OnTheWay => told.add(says(Word::DetailsWaiting)).into(),
        DetailsView::Missing => {
            let again = phrases.text(Word::DetailsAgain);
            let again = button("details", "secondary", again, send, Msg::DetailsPressed);
            told.add(says(Word::DetailsMissing)).add(tag("p").add(again)).into()
        }
    }
}

/// What the visitor said about themselves, each to be changed where it stands.
pub(in crate::ui) fn chips(
    view: &ResultView<'_>,
    phrases: &Phrases<'_>,
    send: &Sender<Msg>,
) -> Markup {
    if view.about.is_empty() {
        return nothing();
    }
    let changed = tag("p").class("changed").fixed("role", "status");
    let changed = match &view.changed {
        Some(it) => changed.add(tag("span").changing(&changed_text(it, phrases))),
        None => changed,
    };
    list([
        tag("p").class("hint tune").say(Word::Tune, phrases).into(),
        tag("div")
            .class("chips")
            .each(view.about.iter().map(|question| chip(question, view, phrases, send)))
            .into(),
        changed.into(),
    ])
}

fn chip(
    question: &AboutQuestion,
    view: &ResultView<'_>,
    phrases: &Phrases<'_>,
    send: &Sender<Msg>,
) -> Tag {
    let given = view.answers.get(&question.id);
    let unsaid = tag("option").fixed("value", "").selected(given.is_none());
    let unsaid = unsaid.on_change(send, Msg::AboutAnswered(question.id, None));
    let options = question.options.iter().map(|option| {
        tag("option")
            .with("value", option.id.as_str())
            .selected(given == Some(&option.id))
            .on_change(send, Msg::AboutAnswered(question.id, Some(option.id)))
            .text(option.on_chip())
    });
    tag("label").class("chip-of").add(tag("span").text(&question.short)).add(
        tag("select")
            .with("data-about", question.id.as_str())
            .with("aria-label", &question.ask)
            .add(unsaid.say(Word::ChipUnsaid, phrases))
            .each(options),
    )
}

fn changed_text(changed: &ChangedView<'_>, phrases: &Phrases<'_>) -> String {
    let mut said = Vec::new();
    if !changed.paths.is_empty() {
        let paths = phrases.titles(changed.paths.iter().map(|path| path.title.as_str()));
        said.push(phrases.fill(Word::ChangedPath, &[("paths", &paths)]));
    }
    if changed.plan {
        let count = |word, place, number: u32| {
            phrases.count(word, place, usize::try_from(number).unwrap_or(usize::MAX))
        };
        let values = [
            ("hours", &*count(Word::TileHours, "hours", changed.hours)),
            ("weeks", &count(Word::TileWeeks, "weeks", changed.weeks)),
            ("money", phrases.cost(changed.money)),
        ];
        said.push(phrases.fill(Word::ChangedPlan, &values));
    }
    if said.is_empty() {
        return phrases.text(Word::ChangedNothing).to_owned();
    }
    said.iter().map(String::as_str).collect::<Vec<_>>().join(" ")
}

/// When questions are asked again.
pub(in crate::ui) fn next_looks(looks: &[(Moment, usize)], phrases: &Phrases<'_>) -> Vec<Markup> {
    let mut said: Vec<Markup> = looks
        .iter()
        .map(|(day, count)| {
            let text = phrases.count(Word::NextLook, "count", *count);
            let text = quiz_model::fill(&text, &[("date", &phrases.day(*day))]);
            tag("p").number("data-next-look", *count).text(&text).into()
        })
        .collect();
    if !said.is_empty() {
        said.push(tag("p").class("hint").say(Word::NextLookHint, phrases).into());
    }
    said
}
