//! Longer texts of the content, as markup.

use yew::{Html, html};

use crate::content::{Span, Text, TextBlock, Word};
use crate::ui::Phrases;

/// A text as paragraphs and lists.
pub fn text(text: &Text, class: Option<&'static str>, phrases: Phrases<'_>) -> Html {
    html! {
        { for text.blocks().iter().map(|block| match block {
            TextBlock::Paragraph(spans) => html! { <p {class}>{ spans_of(spans, phrases) }</p> },
            TextBlock::List(items) => html! {
                <ul {class}>{ for items.iter().map(|spans| html! { <li>{ spans_of(spans, phrases) }</li> }) }</ul>
            },
        }) }
    }
}

/// A text within a line: its blocks one after the other.
pub(in crate::ui) fn inline(text: &Text, phrases: Phrases<'_>) -> Html {
    html! {
        { for text.blocks().iter().flat_map(|block| match block {
            TextBlock::Paragraph(spans) => std::slice::from_ref(spans),
            TextBlock::List(items) => items.as_slice(),
        }).map(|spans| spans_of(spans, phrases)) }
    }
}

fn spans_of(spans: &[Span], phrases: Phrases<'_>) -> Html {
    html! { { for spans.iter().map(|span| span_of(span, phrases)) } }
}

fn span_of(span: &Span, phrases: Phrases<'_>) -> Html {
    let said = span.text.as_str();
    let stressed = match (span.emphasis, span.strong) {
        (false, false) => html! { { said } },
        (true, false) => html! { <em>{ said }</em> },
        (false, true) => html! { <strong>{ said }</strong> },
        (true, true) => html! { <em><strong>{ said }</strong></em> },
    };
    match &span.link {
        None => stressed,
        Some(address) => html! {
            <a href={address.clone()} target="_blank" rel="noopener noreferrer">
                { stressed }
                <span class="visually-hidden">{ " " }{ phrases.text(Word::NewTab) }</span>
            </a>
        },
    }
}
