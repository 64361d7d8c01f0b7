//! How far the visitor is, in words and as a bar, and how a round went, in dots.

use crate::ui::Phrases;
use crate::ui::markup::{Tag, tag};
use quiz_core::app::Dot;
use quiz_core::quiz::{Round, Score};
use quiz_model::{Word, decimal};

/// “Question 2 of 5”, in an element of that name.
pub(in crate::ui) fn progress(
    element: &'static str,
    number: usize,
    dots: &[Dot],
    round: Round,
    phrases: &Phrases<'_>,
) -> Tag {
    let word = match round {
        Round::Full => Word::Progress,
        Round::Missed => Word::ProgressRetake,
        Round::Bonus => Word::ProgressBonus,
    };
    let values = [("number", &*decimal(number)), ("total", &decimal(dots.len()))];
    tag(element)
        .class("progress")
        .number("data-progress", number)
        .number("data-total", dots.len())
        .changing(&phrases.fill(word, &values))
}

/// The same as a bar of as many segments as questions, coloured by how they went.
pub(in crate::ui) fn segments(dots: &[Dot]) -> Tag {
    let segments = dots.iter().map(|dot| tag("i").class(class(*dot)));
    tag("div").class("segments").fixed("aria-hidden", "true").each(segments)
}

/// How a round went: a dot for each question, and the same in words.
pub(in crate::ui) fn dots(dots: &[Dot], score: Score, phrases: &Phrases<'_>) -> Tag {
    let (right, total) = (decimal(score.right), decimal(score.answered));
    let said = phrases.fill(Word::ResultScore, &[("right", &right), ("total", &total)]);
    tag("p")
        .class("score")
        .with("data-right", &right)
        .with("data-total", &total)
        .add(row(dots))
        .text(" ")
        .add(tag("strong").text(&said))
}

/// Dots alone, for where the words stand beside them.
pub(in crate::ui) fn row(dots: &[Dot]) -> Tag {
    let dots = dots.iter().map(|dot| tag("i").class(class(*dot)));
    tag("span").class("dots").fixed("aria-hidden", "true").each(dots)
}

/// One dot with its word, for a cell of a table.
pub(in crate::ui) fn named_dot(dot: Dot, phrases: &Phrases<'_>) -> Tag {
    let word = match dot {
        Dot::Right => Word::DotRight,
        Dot::Wrong => Word::DotWrong,
        Dot::NoIdea | Dot::Current | Dot::Open => Word::DotNoIdea,
    };
    tag("td").add(row(&[dot])).text(" ").say(word, phrases)
}

fn class(dot: Dot) -> &'static str {
    match dot {
        Dot::Right => "right",
        Dot::Wrong => "wrong",
        Dot::NoIdea => "no-idea",
        Dot::Current => "current",
        Dot::Open => "open",
    }
}
