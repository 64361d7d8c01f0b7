//! What was missed, the most confident first: one's own answer beside the sound one, in words.

use super::{evidence, inline};
use crate::ui::Phrases;
use crate::ui::markup::{Tag, tag};
use quiz_core::app::{Folds, MissedView, ResultView};
use quiz_model::{Choice, Question, Quiz, Word, decimal};

pub(in crate::ui) fn missed(
    view: &ResultView<'_>,
    quiz: &Quiz,
    folds: Folds,
    phrases: &Phrases<'_>,
) -> Tag {
    let heading = phrases.text(Word::MissedHeading);
    let heading = if view.missed.is_empty() {
        heading.to_owned()
    } else {
        [heading, " (", &decimal(view.missed.len()), ")"].concat()
    };
    super::rows::row("missed", &heading)
        .filled(folds, |missed| entries(missed, view, quiz, phrases))
}

fn entries(missed: Tag, view: &ResultView<'_>, quiz: &Quiz, phrases: &Phrases<'_>) -> Tag {
    let missed = if view.missed.is_empty() {
        missed.add(tag("p").say(Word::MissedNone, phrases))
    } else {
        missed
            .add(tag("p").say(Word::MissedIntro, phrases))
            .add(tag("ol").each(view.missed.iter().map(|entry| row(entry, quiz, phrases))))
    };
    missed.when(!view.guessed_right.is_empty(), |missed| {
        let guessed = view.guessed_right.iter().map(|question| {
            tag("li")
                .add(name_of(question))
                .text(" ")
                .add(inline(&question.fact, phrases))
                .add(evidence(&question.evidence, quiz, phrases))
        });
        missed.add(tag("h3").say(Word::RightButGuessing, phrases)).add(tag("ul").each(guessed))
    })
}

/// What a question is called in a list: a belief in quotation marks, or else what it asks.
pub(in crate::ui) fn name_of(question: &Question) -> Tag {
    let element = if question.misconception.is_empty() { "span" } else { "q" };
    tag(element).text(question.name())
}

fn row(entry: &MissedView<'_>, quiz: &Quiz, phrases: &Phrases<'_>) -> Tag {
    let confident = entry.certainty >= quiz_core::quiz::Certainty::FairlySure;
    let belief = tag("p")
        .add(name_of(entry.question))
        .text(" ")
        .given(entry.taken().find_map(|choice| choice.kind), |belief, kind| {
            belief.add(tag("span").class("tag").text(phrases.kind(kind))).text(" ")
        })
        .add(
            tag("span")
                .class(if confident { "tag weak" } else { "tag" })
                .text(phrases.certainty(entry.certainty)),
        );
    let answer = |choice: &Choice| tag("dd").text(&choice.text);
    let fact = &entry.question.fact;
    let answers = tag("dl")
        .add(tag("dt").say(Word::MissedYours, phrases))
        .each(entry.taken().map(answer))
        .when(entry.taken.is_none(), |answers| {
            answers.add(tag("dd").say(Word::MissedNoIdea, phrases))
        })
        .add(tag("dt").say(Word::MissedSound, phrases))
        .each(entry.question.keys().map(answer))
        .when(!fact.is_empty(), |answers| {
            answers
                .add(tag("dt").say(Word::FactHeading, phrases))
                .add(tag("dd").add(inline(fact, phrases)))
        });
    tag("li")
        .with("data-missed", entry.question.id.as_str())
        .add(belief)
        .add(answers)
        .add(evidence(&entry.question.evidence, quiz, phrases))
}
