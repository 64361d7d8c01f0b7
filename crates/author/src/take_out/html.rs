//! Texts as HTML.

use crate::escape::escape;
use quiz_model::{Span, Text, TextBlock};

/// A text as HTML. One paragraph alone stands without a tag around it.
pub(super) fn of_text(text: &Text) -> String {
    match text.blocks() {
        [TextBlock::Paragraph(spans)] => of_spans(spans),
        blocks => blocks.iter().map(of_block).collect(),
    }
}

/// A text that pictures follow. `address` is where each is found.
pub(super) fn with_pictures(text: &Text, pictures: &[(String, &str)]) -> String {
    if pictures.is_empty() {
        return of_text(text);
    }
    let mut written: String = text.blocks().iter().map(of_block).collect();
    for (address, alt) in pictures {
        written.push_str("<p><img src=\"");
        escape(address, &mut written);
        written.push_str("\" alt=\"");
        escape(alt, &mut written);
        written.push_str("\"></p>");
    }
    written
}

fn of_block(block: &TextBlock) -> String {
    match block {
        TextBlock::Paragraph(spans) => format!("<p>{}</p>", of_spans(spans)),
        TextBlock::List(items) => {
            let items: Vec<String> = items.iter().map(|item| of_spans(item)).collect();
            format!("<ul><li>{}</li></ul>", items.join("</li><li>"))
        }
    }
}

fn of_spans(spans: &[Span]) -> String {
    let mut written = String::new();
    for span in spans {
        let tags = [(span.emphasis, "<em>", "</em>"), (span.strong, "<strong>", "</strong>")];
        if let Some(link) = &span.link {
            written.push_str("<a href=\"");
            escape(link.as_str(), &mut written);
            written.push_str("\">");
        }
        written.extend(tags.iter().filter(|(is_so, ..)| *is_so).map(|(_, open, _)| *open));
        escape(&span.text, &mut written);
        written.extend(tags.iter().rev().filter(|(is_so, ..)| *is_so).map(|(.., close)| *close));
        if span.link.is_some() {
            written.push_str("</a>");
        }
    }
    written
}
