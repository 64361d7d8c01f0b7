//! Longer texts of the content, as markup.

use super::link::{new_tab, outward};
use crate::ui::Phrases;
use crate::ui::markup::{Markup, Tag, list, tag};
use quiz_model::{Span, Text, TextBlock};

/// A text as paragraphs and lists, each with this class; empty for none.
pub fn text(text: &Text, class: &'static str, phrases: &Phrases<'_>) -> Markup {
    let block = |name| tag(name).when(!class.is_empty(), |block| block.class(class));
    list(text.blocks().iter().map(|written| match written {
        TextBlock::Paragraph(spans) => set(block("p"), spans, phrases).into(),
        TextBlock::List(items) => {
            let items = items.iter().map(|spans| set(tag("li"), spans, phrases));
            block("ul").each(items).into()
        }
    }))
}

/// A text within a line: its blocks one after the other.
pub(in crate::ui) fn inline(text: &Text, phrases: &Phrases<'_>) -> Markup {
    let spans = text.blocks().iter().flat_map(|block| match block {
        TextBlock::Paragraph(spans) => std::slice::from_ref(spans),
        TextBlock::List(items) => items.as_slice(),
    });
    list(spans.flatten().map(|span| span_of(span, phrases)))
}

/// Texts as the items of a list.
pub(in crate::ui) fn items(items: &[Text], phrases: &Phrases<'_>) -> Tag {
    tag("ul").each(items.iter().map(|item| tag("li").add(inline(item, phrases))))
}

fn set(element: Tag, spans: &[Span], phrases: &Phrases<'_>) -> Tag {
    element.each(spans.iter().map(|span| span_of(span, phrases)))
}

fn span_of(span: &Span, phrases: &Phrases<'_>) -> Markup {
    let said = span.text.as_str();
    let stressed = match (span.emphasis, span.strong) {
        (false, false) => crate::ui::markup::text(said),
        (true, false) => tag("em").text(said).into(),
        (false, true) => tag("strong").text(said).into(),
        (true, true) => tag("em").add(tag("strong").text(said)).into(),
    };
    match &span.link {
        None => stressed,
        Some(address) => outward(address).add(stressed).add(new_tab(phrases)).into(),
    }
}
