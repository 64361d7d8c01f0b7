//! Certificates: worth it for this visitor, later, or not.

use super::{evidence_list, inline, link, text};
use crate::ui::Phrases;
use crate::ui::markup::{Markup, Tag, list, nothing, tag};
use quiz_core::advice::CertificateAdvice;
use quiz_core::app::Folds;
use quiz_model::{Quiz, Status, Verdict, Word};

/// The row; none where the quiz knows no certificate.
pub(in crate::ui) fn certificates(
    advice: &[CertificateAdvice<'_>],
    quiz: &Quiz,
    folds: Folds,
    phrases: &Phrases<'_>,
) -> Option<Tag> {
    if advice.is_empty() {
        return None;
    }
    let has_worthy = advice.iter().any(|entry| entry.verdict == Verdict::Worth);
    let heading = phrases.text(Word::CertificatesHeading);
    let heading = if has_worthy {
        heading.to_owned()
    } else {
        [heading, ": ", phrases.text(Word::CertificatesNotYet)].concat()
    };
    let groups = [Verdict::Worth, Verdict::Later, Verdict::Skip];
    Some(super::rows::row("certificates", &heading).filled(folds, |row| {
        row.when(!has_worthy, |row| row.add(tag("p").say(Word::CertificatesNotYetWhy, phrases)))
            .each(groups.map(|verdict| group(verdict, advice, quiz, phrases)))
    }))
}

fn group(
    verdict: Verdict,
    advice: &[CertificateAdvice<'_>],
    quiz: &Quiz,
    phrases: &Phrases<'_>,
) -> Markup {
    let entries: Vec<_> = advice.iter().filter(|entry| entry.verdict == verdict).collect();
    if entries.is_empty() {
        return nothing();
    }
    let heading = tag("h3").text(phrases.verdict(verdict));
    let entries = tag("ul").each(entries.into_iter().map(|entry| row(entry, quiz, phrases)));
    if verdict == Verdict::Skip {
        // The longest list, and the least to do about: folded.
        let fold = tag("details").class("certificates-not");
        fold.add(tag("summary").add(heading)).add(entries).into()
    } else {
        list([heading.into(), entries.into()])
    }
}

fn row(entry: &CertificateAdvice<'_>, quiz: &Quiz, phrases: &Phrases<'_>) -> Tag {
    let certificate = entry.certificate;
    let class = match certificate.status {
        Status::Open => "tag",
        Status::Changed | Status::Retired | Status::Unclear => "tag weak",
    };
    let name = tag("p")
        .add(tag("strong").text(&certificate.name))
        .text(" ")
        .add(tag("span").class(class).text(phrases.status(certificate.status)));
    let checked =
        phrases.fill(Word::EvidenceChecked, &[("date", &phrases.date(certificate.checked))]);
    let terms = tag("p").class("hint").given(certificate.url.as_ref(), |terms, url| {
        let said = phrases.fill(Word::CertificateLink, &[("issuer", &certificate.issuer)]);
        terms.add(link(url, &said, phrases)).text(" ")
    });
    let sources = certificate.evidence.iter().filter_map(|id| quiz.evidence(id));
    let details = tag("details")
        .add(tag("summary").say(Word::CertificateFor, phrases))
        .add(text(&certificate.who_for, "", phrases))
        .add(
            tag("p")
                .say(Word::CertificateNeeds, phrases)
                .text(" ")
                .add(inline(&certificate.needs, phrases)),
        )
        .add(text(&certificate.status_note, "", phrases))
        .add(terms.text(&checked))
        .add(evidence_list(sources, phrases));
    tag("li")
        .with("data-certificate", certificate.id.as_str())
        .add(name)
        .add(tag("p").text(entry.reason))
        .add(details)
}
