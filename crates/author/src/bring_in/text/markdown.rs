//! Markdown, both ways.

use pulldown_cmark::{Options, Parser, html};
use quiz_model::{Span, Text, TextBlock};

use crate::authored::Markdown;

/// Markdown as HTML, in which tables are known.
pub(super) fn html_of(markdown: &str) -> String {
    let mut written = String::new();
    html::push_html(&mut written, Parser::new_ext(markdown, Options::ENABLE_TABLES));
    written
}

/// A text as Markdown. [`crate::markdown::read`] makes the same text of it, but for runs of words that
/// Markdown cannot mark, such as two that touch: their words stay.
pub(crate) fn markdown_of(text: &Text) -> String {
    let blocks: Vec<String> = text.blocks().iter().map(block).collect();
    blocks.join("\n\n")
}

fn block(block: &TextBlock) -> String {
    match block {
        TextBlock::Paragraph(spans) => line(spans, ""),
        TextBlock::List(items) => {
            items.iter().map(|item| line(item, "- ")).collect::<Vec<_>>().join("\n")
        }
    }
}

/// How runs of words are marked. Where the first way reads back otherwise, the next is tried.
#[derive(Clone, Copy)]
struct Marks {
    emphasis: &'static str,
    strong: &'static str,
    /// Every sign of punctuation gets a backslash, not only those that mean something where they stand.
    escapes_all: bool,
    links: bool,
}

const WAYS: [Marks; 4] = [
    Marks { emphasis: "*", strong: "**", escapes_all: false, links: true },
    Marks { emphasis: "_", strong: "**", escapes_all: true, links: true },
    Marks { emphasis: "", strong: "", escapes_all: true, links: true },
    Marks { emphasis: "", strong: "", escapes_all: true, links: false },
];

/// The runs of one paragraph or item, after `lead`.
fn line(spans: &[Span], lead: &str) -> String {
    let wanted = if lead.is_empty() {
        TextBlock::Paragraph(spans.to_vec())
    } else {
        TextBlock::List(vec![spans.to_vec()])
    };
    let wanted = Text::from(vec![wanted]);
    let mut written = String::new();
    for marks in WAYS {
        lead.clone_into(&mut written);
        for (at, span) in spans.iter().enumerate() {
            written.push_str(&run(span, at == 0, marks));
        }
        if crate::markdown::read(&Markdown(written.clone())).as_ref() == Ok(&wanted) {
            break;
        }
    }
    written
}

fn run(span: &Span, is_first: bool, marks: Marks) -> String {
    // Marks have to touch the words: white space stands outside of them.
    let core = span.text.trim();
    let start = span.text.len() - span.text.trim_start().len();
    let (lead, trail) =
        (&span.text[..start], &span.text[(start + core.len()).min(span.text.len())..]);
    if core.is_empty() {
        return span.text.clone();
    }
    let mut text = escaped(core, is_first, marks.escapes_all);
    if span.strong {
        text = format!("{0}{text}{0}", marks.strong);
    }
    if span.emphasis {
        text = format!("{0}{text}{0}", marks.emphasis);
    }
    if let Some(link) = span.link.as_ref().filter(|_| marks.links) {
        let address = link.as_str();
        text = if marks.escapes_all {
            format!("[{text}](<{}>)", escaped(address, false, true))
        } else {
            format!("[{text}]({address})")
        };
    }
    format!("{lead}{text}{trail}")
}

/// Whether a run of one sign has blanks on both sides, where it can mark nothing.
fn stands_alone(text: &str, at: usize, sign: char) -> bool {
    let before = text[..at].trim_end_matches(sign);
    let after = text[at..].trim_start_matches(sign);
    before.ends_with([' ']) && after.starts_with([' '])
}

fn is_within_word(text: &str, at: usize) -> bool {
    text[..at].ends_with(char::is_alphanumeric) && text[at + 1..].starts_with(char::is_alphanumeric)
}

/// A text with a backslash before each sign that would mean something.
fn escaped(text: &str, is_first: bool, all: bool) -> String {
    let mut written = String::with_capacity(text.len());
    let mut number = is_first;
    for (at, letter) in text.char_indices() {
        let after = &text[at + letter.len_utf8()..];
        let means_something = match letter {
            '\\' | '`' | '[' | ']' | '<' => true,
            '*' => is_first && at == 0 || !stands_alone(text, at, letter),
            '_' => {
                is_first && at == 0 || !stands_alone(text, at, letter) && !is_within_word(text, at)
            }
            '&' => after.starts_with(|next: char| next == '#' || next.is_ascii_alphabetic()),
            '!' => after.is_empty() || after.starts_with('['),
            '#' | '-' | '+' | '>' | '=' | '~' => is_first && at == 0,
            '.' | ')' => number && at > 0,
            _ => false,
        };
        if means_something || all && letter.is_ascii_punctuation() {
            written.push('\\');
        }
        number &= letter.is_ascii_digit();
        written.push(letter);
    }
    written
}
