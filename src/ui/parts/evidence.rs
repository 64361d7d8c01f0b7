//! Sources: what they say, how old they are, and how much they can bear.

use super::link::new_tab;
use super::{inline, link, text};
use crate::ui::Phrases;
use crate::ui::markup::{Markup, Tag, nothing, tag};
use quiz_core::app::Folds;
use quiz_model::{Evidence, EvidenceId, Quiz, Strength, TopicId, Word};

/// What a text rests on, folded: one click shows it.
pub(in crate::ui) fn evidence(ids: &[EvidenceId], quiz: &Quiz, phrases: &Phrases<'_>) -> Markup {
    evidence_on(ids, quiz, Folds::Filled, phrases)
}

/// The same, on a screen whose folds may still be empty.
pub(in crate::ui) fn evidence_on(
    ids: &[EvidenceId],
    quiz: &Quiz,
    folds: Folds,
    phrases: &Phrases<'_>,
) -> Markup {
    let sources: Vec<_> = ids.iter().filter_map(|id| quiz.evidence(id)).collect();
    if sources.is_empty() {
        return nothing();
    }
    tag("details")
        .class("evidence fold")
        .fixed("data-fold", "evidence")
        .add(tag("summary").text(&in_kinds(&sources, phrases)))
        .filled(folds, |fold| fold.add(evidence_list(sources.into_iter(), phrases)))
        .into()
}

/// “5 sources: 2 official, 1 study, 2 weak”, or “2 sources (studies)”.
fn in_kinds(sources: &[&Evidence], phrases: &Phrases<'_>) -> String {
    let kinds = [
        (Word::CountOfficial, [Strength::Official].as_slice()),
        (Word::CountStudy, &[Strength::Study]),
        (Word::CountSurvey, &[Strength::Survey]),
        (Word::CountWeak, &[Strength::Forecast, Strength::Trade, Strength::Article]),
    ];
    let all = &*phrases.count(Word::EvidenceMore, "count", sources.len());
    let mut counts = Vec::new();
    for (word, kinds) in kinds {
        let count = sources.iter().filter(|it| kinds.contains(&it.strength)).count();
        if count == sources.len() {
            let kind = &*phrases.without_number(word, count);
            return phrases.fill(Word::EvidenceOfKind, &[("sources", all), ("kind", kind)]);
        }
        if count > 0 {
            counts.push(phrases.count(word, "count", count));
        }
    }
    let kinds = &*phrases.list(counts.iter().map(String::as_str));
    phrases.fill(Word::EvidenceOfKinds, &[("sources", all), ("kinds", kinds)])
}

/// Sources one below the other.
pub fn evidence_list<'a>(
    sources: impl Iterator<Item = &'a Evidence>,
    phrases: &Phrases<'_>,
) -> Markup {
    tag("ul").class("sources").each(sources.map(|source| entry(source, phrases))).into()
}

fn entry(evidence: &Evidence, phrases: &Phrases<'_>) -> Tag {
    let weak = evidence.strength.is_weak();
    let claim = tag("p")
        .given(evidence.figure.as_ref(), |claim, figure| {
            claim.add(tag("strong").class("figure").text(figure)).text(" ")
        })
        .add(inline(&evidence.claim, phrases));
    let strength = tag("span")
        .class(if weak { "tag weak" } else { "tag" })
        .text(phrases.strength(evidence.strength))
        .when(weak, |strength| strength.text(" ").say(Word::EvidenceWeak, phrases));
    let dated = phrases.fill(Word::EvidenceDate, &[("date", &phrases.date(evidence.date))]);
    let checked = phrases.fill(Word::EvidenceChecked, &[("date", &phrases.date(evidence.checked))]);
    tag("li")
        .class("source")
        .with("data-evidence", evidence.id.as_str())
        .add(claim)
        .given(evidence.caveat.as_ref(), |entry, caveat| entry.add(text(caveat, "hint", phrases)))
        .add(
            tag("p")
                .class("hint")
                .add(strength)
                .text(" ")
                .add(link(&evidence.url, &evidence.source, phrases))
                .text(" ")
                .text(&dated)
                .text(" ")
                .text(&checked),
        )
}

/// A link to a topic of the guide, which opens beside the quiz, so that nobody loses their place.
pub(in crate::ui) fn guide_link(topic: &TopicId, phrases: &Phrases<'_>) -> Markup {
    let page = ["guide/", topic.as_str(), "/"].concat();
    let anchor = tag("a").with("href", &page).fixed("target", "_blank");
    let anchor = anchor.say(Word::GuideLink, phrases).add(new_tab(phrases));
    tag("p").class("guide-link").add(anchor).into()
}
