//! What was missed, the most confident first: one's own answer beside the sound one, in words.

use super::{evidence, inline};
use crate::ui::Phrases;
use crate::ui::markup::{Tag, tag};
use quiz_core::app::{MissedView, ResultView};
use quiz_model::{Quiz, Word};

pub(in crate::ui) fn missed(view: &ResultView<'_>, quiz: &Quiz, phrases: &Phrases<'_>) -> Tag {
    let missed = tag("section")
        .class("missed")
        .fixed("id", "missed")
        .add(tag("h2").say(Word::MissedHeading, phrases));
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
                .add(tag("q").text(&question.misconception))
                .text(" ")
                .add(inline(&question.fact, phrases))
                .add(evidence(&question.evidence, quiz, phrases))
        });
        missed.add(tag("h3").say(Word::RightButGuessing, phrases)).add(tag("ul").each(guessed))
    })
}

fn row(entry: &MissedView<'_>, quiz: &Quiz, phrases: &Phrases<'_>) -> Tag {
    let confident = entry.certainty >= quiz_core::quiz::Certainty::FairlySure;
    let belief = tag("p")
        .add(tag("q").text(&entry.question.misconception))
        .text(" ")
        .given(entry.chosen, |belief, chosen| {
            belief.add(tag("span").class("tag").text(phrases.kind(chosen.kind))).text(" ")
        })
        .add(
            tag("span")
                .class(if confident { "tag weak" } else { "tag" })
                .text(phrases.certainty(entry.certainty)),
        );
    let yours = entry.chosen.map_or(phrases.text(Word::MissedNoIdea), |choice| &choice.text);
    let answers = tag("dl")
        .add(tag("dt").say(Word::MissedYours, phrases))
        .add(tag("dd").text(yours))
        .given(entry.question.key(), |answers, key| {
            answers.add(tag("dt").say(Word::MissedSound, phrases)).add(tag("dd").text(&key.text))
        })
        .add(tag("dt").say(Word::MissedFact, phrases))
        .add(tag("dd").add(inline(&entry.question.fact, phrases)));
    tag("li")
        .with("data-missed", entry.question.id.as_str())
        .add(belief)
        .add(answers)
        .add(evidence(&entry.question.evidence, quiz, phrases))
}
