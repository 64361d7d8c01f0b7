//! A question about the visitor: one on a screen, one tap goes on, and it can be skipped.
//!
//! A tap on an answer goes on at once. By keyboard the arrows only mark an answer, and the button goes
//! on: who looks through the answers is not taken away by the first of them.

use crate::ui::markup::{Markup, Tag, tag};
use crate::ui::{Phrases, Sender, parts};
use quiz_core::app::{AboutYouView, Msg};
use quiz_model::{AboutOption, Word, decimal};

pub(in crate::ui) fn about_you(
    view: &AboutYouView<'_>,
    phrases: &Phrases<'_>,
    send: &Sender<Msg>,
) -> Markup {
    let button = |name, class, word, msg| parts::button(name, class, phrases.text(word), send, msg);
    let question = view.question;
    let numbers = [("number", &*decimal(view.number)), ("total", &decimal(view.total))];
    tag("article")
        .class("about-you")
        .with("data-about", question.id.as_str())
        .when(view.number == 1, |article| article.add(parts::dots(&view.dots, view.score, phrases)))
        .add(tag("p").class("progress").text(&phrases.fill(Word::AboutYouProgress, &numbers)))
        .add(tag("h1").fixed("tabindex", "-1").fixed("id", "about-you").text(&question.ask))
        .when(view.number == 1, |article| {
            article.add(tag("p").class("hint").say(Word::AboutYouIntro, phrases))
        })
        .add(
            tag("div")
                .class("choices")
                .fixed("role", "radiogroup")
                .fixed("aria-labelledby", "about-you")
                .each(question.options.iter().map(|option| row(option, view, send))),
        )
        .add(
            tag("div")
                .class("go-on")
                .add(button("advise", "primary", Word::AboutYouAdvise, Msg::AdvisePressed))
                .add(button("skip", "plain", Word::AboutYouSkip, Msg::AboutSkipped(question.id)))
                .add(button("back", "plain", Word::Back, Msg::BackPressed)),
        )
        .into()
}

fn row(option: &AboutOption, view: &AboutYouView<'_>, send: &Sender<Msg>) -> Tag {
    let question = view.question.id;
    let radio = tag("input")
        .fixed("type", "radio")
        .with("name", question.as_str())
        .value(option.id.as_str())
        .checked(view.given == Some(&option.id))
        .on_change(send, Msg::AboutAnswered(question, Some(option.id)));
    tag("label")
        .class("choice small")
        .on_tap(send, Msg::AboutPicked(question, option.id))
        .add(radio)
        .add(tag("span").text(&option.text))
}
