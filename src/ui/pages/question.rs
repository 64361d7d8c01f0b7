//! A question: a scene, three choices, and how sure one is.

use yew::Html;

use crate::ui::markup::{Tag, tag};
use crate::ui::{Phrases, Sender, parts};
use quiz_core::app::{Msg, QuestionView};
use quiz_core::quiz::{Certainty, Round};
use quiz_model::{Choice, Quiz, Word, decimal};

pub(in crate::ui) fn question(
    view: &QuestionView<'_>,
    quiz: &Quiz,
    phrases: &Phrases<'_>,
    send: &Sender<Msg>,
) -> Html {
    let first = view.number == 1 && view.round == Round::Full;
    let choices = view.choices.iter().zip(1_usize..);
    tag("article")
        .class("question")
        .with("data-question", view.question.id.as_str())
        .add(parts::progress(view.number, view.total, view.round, phrases))
        .when(first, |article| article.add(tag("p").class("opening").text(&quiz.opening)))
        .add(parts::text(&view.question.scene, "scene", phrases))
        .add(
            tag("fieldset")
                .class("choices")
                .add(tag("legend").text(&view.question.ask))
                .each(choices.map(|(choice, digit)| choice_row(choice, digit, view, send))),
        )
        .add(certainty(view, phrases, send))
        .when(view.number > 1, |article| {
            let back =
                parts::button("back", "plain", phrases.text(Word::Back), send, Msg::BackPressed);
            article.add(tag("p").class("back").add(back))
        })
        .into()
}

fn choice_row(choice: &Choice, digit: usize, view: &QuestionView<'_>, send: &Sender<Msg>) -> Tag {
    let marked = view.chosen.is_some_and(|chosen| chosen.id == choice.id);
    let radio = tag("input")
        .fixed("type", "radio")
        .fixed("name", "choice")
        .value(choice.id.as_str())
        .checked(marked)
        .on_change(send, Msg::ChoiceMarked(choice.id))
        .when(view.choice_missing, |radio| radio.fixed("aria-describedby", "choice-missing"));
    tag("label")
        .class("choice")
        .add(radio)
        .add(tag("span").text(&choice.text))
        .when(view.keys, |row| {
            row.add(tag("kbd").fixed("aria-hidden", "true").text(&decimal(digit)))
        })
}

fn certainty(view: &QuestionView<'_>, phrases: &Phrases<'_>, send: &Sender<Msg>) -> Tag {
    let button = |certainty: Certainty, class: &'static str| {
        tag("button")
            .fixed("type", "button")
            .fixed("name", "certainty")
            .number("value", usize::from(certainty.level()))
            .class(class)
            .on_click(send, Msg::CertaintyGiven(certainty))
            .text(phrases.certainty(certainty))
    };
    tag("div")
        .class("certainty")
        .fixed("role", "group")
        .fixed("aria-labelledby", "how-sure")
        .fixed("aria-describedby", "how-sure-hint")
        .add(tag("h2").fixed("id", "how-sure").say(Word::HowSure, phrases))
        .add(tag("p").fixed("id", "how-sure-hint").class("hint").say(Word::HowSureHint, phrases))
        .add(
            tag("p")
                .fixed("id", "choice-missing")
                .fixed("role", "alert")
                .class("missing")
                .when(view.choice_missing, |missing| missing.say(Word::ChooseFirst, phrases)),
        )
        .add(
            tag("div")
                .class("certainty-buttons")
                .each(Certainty::WITH_ANSWER.map(|level| button(level, "primary")))
                .add(button(Certainty::NoIdea, "plain")),
        )
}
