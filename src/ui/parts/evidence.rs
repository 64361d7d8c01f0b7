//! Sources: what they say, how old they are, and how much they can bear.

use yew::{Html, html};

use super::{inline, text};
use crate::content::{BlockId, Evidence, EvidenceId, Quiz, Word};
use crate::ui::Phrases;

/// What a text rests on, folded: one click shows it.
pub(in crate::ui) fn evidence(ids: &[EvidenceId], quiz: &Quiz, phrases: Phrases<'_>) -> Html {
    let sources: Vec<_> = ids.iter().filter_map(|id| quiz.evidence(id)).collect();
    if sources.is_empty() {
        return Html::default();
    }
    let count = sources.len().to_string();
    html! {
        <details class="evidence">
            <summary>{ phrases.fill(Word::EvidenceMore, &[("count", &count)]) }</summary>
            { evidence_list(sources.into_iter(), phrases) }
        </details>
    }
}

/// Sources one below the other.
pub fn evidence_list<'a>(
    sources: impl Iterator<Item = &'a Evidence>,
    phrases: Phrases<'_>,
) -> Html {
    html! { <ul class="sources">{ for sources.map(|source| entry(source, phrases)) }</ul> }
}

fn entry(evidence: &Evidence, phrases: Phrases<'_>) -> Html {
    let weak = evidence.strength.is_weak();
    html! {
        <li class="source" data-evidence={evidence.id.to_string()}>
            <p>
                if let Some(figure) = &evidence.figure {
                    <strong class="figure">{ figure.as_str() }</strong>{ " " }
                }
                { inline(&evidence.claim, phrases) }
            </p>
            if let Some(caveat) = &evidence.caveat {
                { text(caveat, Some("hint"), phrases) }
            }
            <p class="hint">
                <span class={if weak { "tag weak" } else { "tag" }}>
                    { phrases.strength(evidence.strength) }
                    if weak {
                        { " " }{ phrases.text(Word::EvidenceWeak) }
                    }
                </span>
                { " " }
                { link(&evidence.url, &evidence.source, phrases) }
                { " " }
                { phrases.fill(Word::EvidenceDate, &[("date", &phrases.date(evidence.date))]) }
                { " " }
                { phrases.fill(Word::EvidenceChecked, &[("date", &phrases.date(evidence.checked))]) }
            </p>
        </li>
    }
}

/// A link to a block of the guide, which opens beside the quiz, so that nobody loses their place.
pub(in crate::ui) fn guide_link(block: &BlockId, phrases: Phrases<'_>) -> Html {
    html! {
        <p class="guide-link">
            <a href={format!("guide/#{block}")} target="_blank">
                { phrases.text(Word::GuideLink) }
                <span class="visually-hidden">{ " " }{ phrases.text(Word::NewTab) }</span>
            </a>
        </p>
    }
}

/// A link to another site; it opens beside the quiz, which it is told nothing about.
pub(in crate::ui) fn link(address: &str, text: &str, phrases: Phrases<'_>) -> Html {
    html! {
        <a href={address.to_owned()} target="_blank" rel="noopener noreferrer">
            { text }
            <span class="visually-hidden">{ " " }{ phrases.text(Word::NewTab) }</span>
        </a>
    }
}
