//! “Question 2 of 5”.

use crate::ui::Phrases;
use crate::ui::markup::{Tag, tag};
use quiz_core::quiz::Round;
use quiz_model::{Word, decimal};

/// How far the visitor is, as the heading of a question.
pub(in crate::ui) fn progress(
    number: usize,
    total: usize,
    round: Round,
    phrases: &Phrases<'_>,
) -> Tag {
    tag("h1")
        .fixed("tabindex", "-1")
        .class("progress")
        .number("data-progress", number)
        .number("data-total", total)
        .text(&progress_text(number, total, round, phrases))
}

/// The same as text.
pub(in crate::ui) fn progress_text(
    number: usize,
    total: usize,
    round: Round,
    phrases: &Phrases<'_>,
) -> String {
    let word = match round {
        Round::Full => Word::Progress,
        Round::Missed => Word::ProgressRetake,
        Round::Bonus => Word::ProgressBonus,
    };
    phrases.fill(word, &[("number", &decimal(number)), ("total", &decimal(total))])
}
