//! Whether the career is worth it: what is known, what it costs, what is hard, what nobody knows.

use super::rows::row;
use super::{hours_of, inline, link, text, weeks_of};
use crate::ui::Phrases;
use crate::ui::markup::{Tag, tag};
use quiz_core::advice::Advice;
use quiz_core::app::Folds;
use quiz_model::{Quiz, Word, Worth, WorthTopic};

/// The row; none where the quiz knows nothing of it.
pub(in crate::ui) fn worth(
    advice: &Advice<'_>,
    quiz: &Quiz,
    folds: Folds,
    phrases: &Phrases<'_>,
) -> Option<Tag> {
    if quiz.worth.is_empty() {
        return None;
    }
    Some(row("worth", phrases.text(Word::WorthHeading)).filled(folds, |row| {
        row.add(known(advice, quiz, phrases))
            .given(advice.worth, |row, verdict| row.add(text(verdict, "verdict", phrases)))
    }))
}

/// What is known, what the plan costs and what is hard.
fn known(advice: &Advice<'_>, quiz: &Quiz, phrases: &Phrases<'_>) -> Tag {
    let known = |topics: &'static [WorthTopic]| {
        quiz.worth
            .iter()
            .filter(|worth| topics.contains(&worth.topic))
            .map(|worth| entry(worth, quiz, phrases))
    };
    let plan = advice.plans.first();
    let cost = plan.map(|(_, plan)| {
        let facts = [
            hours_of(plan, phrases),
            weeks_of(plan, phrases),
            phrases.cost(plan.money()).to_owned(),
        ];
        let facts = phrases.list(facts.iter().map(String::as_str));
        term(Word::WorthCost, phrases).add(tag("dd").changing(&facts))
    });
    let hard = plan.map(|(path, _)| {
        term(Word::HonestNoteHeading, phrases)
            .add(tag("dd").add(inline(&path.honest_note, phrases)))
    });
    tag("dl")
        .class("worth")
        .each(known(&[WorthTopic::Pay, WorthTopic::Demand]))
        .each(cost)
        .each(hard)
        .each(known(&[WorthTopic::Unknown]))
}

fn term(word: Word, phrases: &Phrases<'_>) -> Tag {
    tag("div").add(tag("dt").say(word, phrases))
}

fn entry(worth: &Worth, quiz: &Quiz, phrases: &Phrases<'_>) -> Tag {
    let word = match worth.topic {
        WorthTopic::Pay => Word::WorthPay,
        WorthTopic::Demand => Word::WorthDemand,
        WorthTopic::Unknown => Word::WorthUnknown,
    };
    let sources = worth.evidence.iter().filter_map(|id| quiz.evidence(id)).map(|source| {
        let chip = link(&source.url, &source.short, phrases).class("chip");
        chip.with("data-evidence", source.id.as_str())
    });
    term(word, phrases).add(
        tag("dd")
            .given(worth.figure.as_ref(), |told, figure| {
                told.add(tag("strong").class("figure").text(figure)).text(" ")
            })
            .add(inline(&worth.text, phrases))
            .text(" ")
            .each(sources),
    )
}
