//! Certificates: worth it for this visitor, later, or not.

use yew::{Html, html};

use super::{evidence_list, inline, link, text};
use crate::advice::CertificateAdvice;
use crate::content::{Quiz, Status, Verdict, Word};
use crate::ui::Phrases;

pub(in crate::ui) fn certificates(
    advice: &[CertificateAdvice<'_>],
    quiz: &Quiz,
    phrases: Phrases<'_>,
) -> Html {
    if advice.is_empty() {
        return Html::default();
    }
    html! {
        <section class="certificates" id="certificates">
            <h2>{ phrases.text(Word::CertificatesHeading) }</h2>
            { for [Verdict::Worth, Verdict::Later, Verdict::Skip].map(|verdict| group(verdict, advice, quiz, phrases)) }
        </section>
    }
}

fn group(
    verdict: Verdict,
    advice: &[CertificateAdvice<'_>],
    quiz: &Quiz,
    phrases: Phrases<'_>,
) -> Html {
    let entries: Vec<_> = advice.iter().filter(|entry| entry.verdict == verdict).collect();
    let heading = html! { <h3>{ phrases.verdict(verdict) }</h3> };
    let list = if entries.is_empty() {
        html! { <p>{ phrases.text(Word::CertificatesNone) }</p> }
    } else {
        html! { <ul>{ for entries.into_iter().map(|entry| row(entry, quiz, phrases)) }</ul> }
    };
    if verdict == Verdict::Skip {
        // The longest list, and the least to do about: folded.
        html! { <details><summary>{ heading }</summary>{ list }</details> }
    } else {
        html! { <>{ heading }{ list }</> }
    }
}

fn row(entry: &CertificateAdvice<'_>, quiz: &Quiz, phrases: Phrases<'_>) -> Html {
    let certificate = entry.certificate;
    let class = match certificate.status {
        Status::Open => "tag",
        Status::Changed | Status::Retired | Status::Unclear => "tag weak",
    };
    html! {
        <li data-certificate={certificate.id.to_string()}>
            <p>
                <strong>{ certificate.name.as_str() }</strong>
                { " " }<span {class}>{ phrases.status(certificate.status) }</span>
            </p>
            <p>{ entry.reason }</p>
            <details>
                <summary>{ phrases.text(Word::CertificateFor) }</summary>
                { text(&certificate.who_for, None, phrases) }
                <p>{ phrases.text(Word::CertificateNeeds) }{ " " }{ inline(&certificate.needs, phrases) }</p>
                { text(&certificate.status_note, None, phrases) }
                <p class="hint">
                    if let Some(url) = &certificate.url {
                        { link(
                            url,
                            &phrases.fill(Word::CertificateLink, &[("issuer", &certificate.issuer)]),
                            phrases,
                        ) }
                        { " " }
                    }
                    { phrases.fill(Word::EvidenceChecked, &[("date", &phrases.date(certificate.checked))]) }
                </p>
                { evidence_list(certificate.evidence.iter().filter_map(|id| quiz.evidence(id)), phrases) }
            </details>
        </li>
    }
}
