//! A question: a scene, its choices, and how sure one is.

use crate::ui::markup::{Markup, Tag, tag};
use crate::ui::{Phrases, Sender, parts};
use quiz_core::app::{Msg, QuestionView};
use quiz_core::quiz::{Certainty, Round};
use quiz_model::{Choice, Quiz, Word, decimal};

pub(in crate::ui) fn question(
    view: &QuestionView<'_>,
    quiz: &Quiz,
    phrases: &Phrases<'_>,
    send: &Sender<Msg>,
) -> Markup {
    let first = view.number == 1 && view.round == Round::Full;
    let choices = view.choices.iter().zip(1_usize..);
    let several = view.question.takes_several();
    tag("article")
        .class("question")
        .with("data-question", view.question.id.as_str())
        .add(
            parts::progress("h1", view.number, &view.dots, view.round, phrases)
                .fixed("tabindex", "-1"),
        )
        .add(parts::segments(&view.dots))
        .when(first, |article| article.add(tag("p").class("opening").text(&quiz.opening)))
        .add(parts::text(&view.question.scene, "scene", phrases))
        .given(view.question.image.as_ref(), |article, it| article.add(parts::image(it, false)))
        .add(
            tag("fieldset")
                .class("choices")
                .add(tag("legend").text(&view.question.ask).when(several, |ask| {
                    ask.text(" ").add(tag("span").class("hint").say(Word::MarkAll, phrases))
                }))
                .each(choices.map(|(choice, digit)| choice_row(choice, digit, view, send))),
        )
        .add(certainty(view, first, phrases, send))
        .when(view.number > 1, |article| {
            let back =
                parts::button("back", "plain", phrases.text(Word::Back), send, Msg::BackPressed);
            article.add(tag("p").class("back").add(back))
        })
        .into()
}

fn choice_row(choice: &Choice, digit: usize, view: &QuestionView<'_>, send: &Sender<Msg>) -> Tag {
    let marked = view.taken.is_some_and(|taken| taken.has(&choice.id));
    let kind = if view.question.takes_several() { "checkbox" } else { "radio" };
    let control = tag("input")
        .fixed("type", kind)
        .fixed("name", "choice")
        .value(choice.id.as_str())
        .checked(marked)
        .on_change(send, Msg::ChoiceMarked(choice.id))
        .when(view.choice_missing, |control| control.fixed("aria-describedby", "choice-missing"));
    tag("label")
        .class("choice")
        .add(control)
        .add(parts::with_image(tag("span").text(&choice.text), choice.image.as_ref()))
        .when(view.keys, |row| {
            row.add(tag("kbd").fixed("aria-hidden", "true").text(&decimal(digit)))
        })
}

/// A scale of four segments, from weak to strong, which sends the answer. What it counts is said once.
fn certainty(
    view: &QuestionView<'_>,
    first: bool,
    phrases: &Phrases<'_>,
    send: &Sender<Msg>,
) -> Tag {
    let button = |certainty: Certainty| {
        tag("button")
            .fixed("type", "button")
            .fixed("name", "certainty")
            .number("value", usize::from(certainty.level()))
            .on_click(send, Msg::CertaintyGiven(certainty))
            .text(phrases.certainty(certainty))
    };
    let scale = [Certainty::NoIdea].into_iter().chain(Certainty::WITH_ANSWER);
    tag("div")
        .class("certainty")
        .fixed("role", "group")
        .fixed("aria-labelledby", "how-sure")
        .when(first, |group| group.fixed("aria-describedby", "marking-rule"))
        .add(tag("h2").fixed("id", "how-sure").say(Word::HowSure, phrases))
        .when(first, |group| {
            let rule = tag("p").fixed("id", "marking-rule").class("hint");
            group.add(rule.say(Word::MarkingRule, phrases))
        })
        .add(
            tag("p")
                .fixed("id", "choice-missing")
                .fixed("role", "alert")
                .class("missing")
                .when(view.choice_missing, |missing| missing.say(Word::ChooseFirst, phrases)),
        )
        .add(tag("div").class("scale").each(scale.map(button)))
}
