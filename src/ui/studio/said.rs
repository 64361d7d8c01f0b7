//! What the check says of a place, beside its field.

use super::{Desk, View};
use crate::ui::markup::{Markup, Tag, list, nothing, tag};
use quiz_author::check::Place;
use quiz_author::message::Message;
use quiz_model::Word;
use quiz_studio::findings::Finding;

/// The id of what is said of a place.
pub(super) fn id(place: &Place) -> String {
    format!("said-{place}")
}

/// Mistakes and advice on a place, as a list; nothing where there are none.
pub(super) fn at(place: &Place, desk: &Desk<'_>) -> Markup {
    let findings: Vec<_> = desk.editing.findings.at(place).collect();
    if findings.is_empty() {
        return nothing();
    }
    let items = findings.into_iter().map(|(is_mistake, it)| one(is_mistake, it, desk.view));
    tag("ul").class("said").with("id", &id(place)).each(items).into()
}

/// Whether there is a mistake at a place itself, and whether there is anything to say of it.
pub(super) fn has(place: &Place, desk: &Desk<'_>) -> (bool, bool) {
    let findings = &desk.editing.findings;
    let mut all = findings.at(place).peekable();
    let is_said = all.peek().is_some();
    (all.any(|(is_mistake, _)| is_mistake), is_said)
}

/// A finding in a line.
pub(super) fn one(is_mistake: bool, finding: &Finding, view: &View<'_>) -> Tag {
    let (kind, word) = if is_mistake {
        ("mistake", Word::StudioMistake)
    } else {
        ("advice", Word::StudioConsider)
    };
    tag("li")
        .fixed("data-finding", kind)
        .add(tag("strong").text(view.word(word)))
        .text(" ")
        .add(message(&finding.what, view))
        .given(finding.hint.as_ref(), |item, hint| {
            item.text(" (").add(message(hint, view)).text(")")
        })
}

/// A message of the checks in the language of the page, or in English where that lacks it. What stands in a
/// file is quoted as the language does it, and from left to right.
fn message(message: &Message, view: &View<'_>) -> Tag {
    let Some(said) = view.model.setting.messages.said(message) else {
        return english(&message.to_string());
    };
    said.split('`').enumerate().fold(tag("span"), |said, (at, part)| {
        if at % 2 == 1 {
            said.add(tag("q").fixed("dir", "ltr").fixed("translate", "no").text(part))
        } else {
            said.text(part)
        }
    })
}

/// A message of the checks that the language lacks, or of what reads files, which are in English in every
/// language: so a screen reader is told, and a page from right to left does not turn them round.
pub(super) fn english(message: &str) -> Tag {
    tag("span").fixed("lang", "en").fixed("dir", "ltr").text(&plain(message))
}

/// Messages mark what stands in a file by backticks, as a terminal shows it.
fn plain(message: &str) -> String {
    message.split('`').enumerate().fold(String::new(), |said, (at, part)| match at {
        0 => part.to_owned(),
        at if at % 2 == 1 => said + "“" + part,
        _ => said + "”" + part,
    })
}

/// How many mistakes there are within a place, and how much to consider: a mark beside its name.
pub(super) fn count(place: &Place, desk: &Desk<'_>) -> Markup {
    let phrases = desk.view.phrases;
    let (mistakes, advice) = desk.editing.findings.within(place);
    let mark = |class, word, number: usize| {
        (number > 0).then(|| {
            let said = phrases.count(word, "count", number);
            tag("span")
                .class(class)
                .add(tag("span").fixed("aria-hidden", "true").text(&number.to_string()))
                .add(tag("span").class("visually-hidden").text(&said))
                .into()
        })
    };
    let mistakes = mark("mark wrong", Word::StudioMistakes, mistakes);
    list(mistakes.into_iter().chain(mark("mark", Word::StudioAdvice, advice)))
}
