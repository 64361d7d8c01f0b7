//! From what is asked to the two places that it has: the scene, and the question below it.

use quiz_model::{Span, Text, TextBlock};

use crate::authored::Markdown;
use crate::bring_in::{Remark, markdown_of};

/// Words above which the sentences before a question become its scene.
const LONG: usize = 20;

/// The scene, if there is one, and the question.
pub(super) fn split(
    prompt: &Text,
    right_count: usize,
    remarks: &mut Vec<Remark>,
) -> (Option<Markdown>, String) {
    let generic =
        if right_count > 1 { "Which answers are right?" } else { "Which answer is right?" };
    let Some((asking, others)) = asking(prompt.blocks()) else {
        return (some(prompt.clone()), generic.to_owned());
    };
    let (said, asked) = match sentences(asking) {
        Some((said, asked)) if others.is_empty() => (vec![TextBlock::Paragraph(said)], asked),
        _ => (others, asking.clone()),
    };
    if asked.iter().any(|span| span.link.is_some()) {
        return (some(prompt.clone()), generic.to_owned());
    }
    if asked.iter().any(|span| span.emphasis || span.strong) {
        remarks.push(Remark::Plain("in the question"));
    }
    let asked: String = asked.iter().map(|span| span.text.as_str()).collect();
    (some(said.into()), asked.trim().to_owned())
}

/// The paragraph that asks, and what stands around it: the last one that ends in a question mark, or else
/// the last block, if it is a paragraph.
fn asking(blocks: &[TextBlock]) -> Option<(&Vec<Span>, Vec<TextBlock>)> {
    let is_question = |block: &TextBlock| match block {
        TextBlock::Paragraph(spans) => {
            spans.last().is_some_and(|span| span.text.trim_end().ends_with('?'))
        }
        TextBlock::List(_) => false,
    };
    let at = blocks.iter().rposition(is_question).or(blocks.len().checked_sub(1))?;
    let TextBlock::Paragraph(spans) = &blocks[at] else { return None };
    Some((spans, [&blocks[..at], &blocks[at + 1..]].concat()))
}

fn some(text: Text) -> Option<Markdown> {
    (!text.blocks().is_empty()).then(|| Markdown(markdown_of(&text)))
}

/// A long paragraph that ends in a question of its own: what is said before it, and the question.
fn sentences(spans: &[Span]) -> Option<(Vec<Span>, Vec<Span>)> {
    let words: usize = spans.iter().map(|span| span.text.split_whitespace().count()).sum();
    let (last, before) = spans.split_last()?;
    if words <= LONG || !last.text.trim_end().ends_with('?') {
        return None;
    }
    let is_end = |pair: &str| matches!(pair, ". " | "! " | "? ");
    let mut ends =
        last.text.char_indices().filter(|(at, _)| last.text.get(*at..at + 2).is_some_and(is_end));
    let (end, _) = ends.next_back()?;
    let part = |text: &str| Span { text: text.to_owned(), ..last.clone() };
    let said = before.iter().cloned().chain([part(&last.text[..=end])]).collect();
    Some((said, vec![part(&last.text[end + 2..])]))
}
