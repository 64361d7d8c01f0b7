//! The quiz in the language of a translation.

use std::collections::BTreeSet;

use thiserror::Error;

use super::place::Spot;
use super::table::Translated;
use super::texts::has_words;
use super::{TextPlace, Translation};
use crate::authored::{Block, Quiz};
use crate::build::checked;
use crate::check::{Mistake, Place};
use crate::{Checked, Fault, ImageFile};

/// What happens to what a translation lacks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Missing {
    /// The text stands in the first language. Pages have to say so.
    #[default]
    FirstLanguage,
    /// What the text is a part of is left out of that language: a certificate, a resource, a topic of the
    /// guide, a block of the article, or the guide. Not a question: all languages share a record and links,
    /// and a score says something beside another only where the same was asked.
    LeftOut,
}

impl Missing {
    /// The name that it has in files.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::FirstLanguage => "first-language",
            Self::LeftOut => "left-out",
        }
    }

    /// By the name that it has in files.
    pub fn named(name: &str) -> Option<Self> {
        [Self::FirstLanguage, Self::LeftOut].into_iter().find(|missing| missing.name() == name)
    }
}

/// A quiz in another language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Applied {
    /// The quiz.
    pub quiz: Quiz,
    /// Whose texts stand in it in the first language, in the order of the quiz.
    pub untranslated: Vec<TextPlace>,
    /// What is not in it for want of a text: `certificates.capm`.
    pub left_out: Vec<TextPlace>,
}

/// A text that has to be there, because the rest of the quiz makes no sense without what it is a part of.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error(
    "`{place}` is not translated, and cannot be left out: translate it, or show what is missing in the \
     first language (`missing = \"first-language\"`)"
)]
pub struct NotLeftOut {
    /// Its place.
    pub place: TextPlace,
}

/// Puts the texts of a translation in place of the originals. A text whose original has changed since is
/// used all the same: whoever builds the pages is told, and readers have it in their language.
///
/// # Errors
/// Every text that is missing and cannot be left out, where that is what happens to missing texts.
pub fn apply(
    quiz: &Quiz,
    language: &str,
    translation: &Translation,
    missing: Missing,
) -> Result<Applied, Vec<NotLeftOut>> {
    let mut quiz = Quiz { language: language.to_owned(), ..quiz.clone() };
    let mut untranslated = Vec::new();
    quiz.visit(&Spot::root(), &mut |spot, text| match translation.text(&spot.name) {
        Some(translated) => translated.clone_into(text),
        None if has_words(text) => untranslated.push(spot.name.clone()),
        None => {}
    });
    if missing == Missing::FirstLanguage {
        return Ok(Applied { quiz, untranslated, left_out: Vec::new() });
    }
    let mut without = Without::default();
    let kept: Vec<_> = untranslated.into_iter().filter(|place| !without.take(place)).collect();
    if !kept.is_empty() {
        return Err(kept.into_iter().map(|place| NotLeftOut { place }).collect());
    }
    without.apply(&mut quiz);
    Ok(Applied { quiz, untranslated: Vec::new(), left_out: without.places.into_iter().collect() })
}

/// The quiz in the language of a translation, checked as any quiz is.
///
/// # Errors
/// Every mistake, with its line in the translation where the text is there; `folder` names the rest.
pub fn translated(
    quiz: &Quiz,
    language: &str,
    translation: &Translation,
    (folder, images): (&str, &[ImageFile]),
) -> Result<(Checked, Applied), Vec<Fault>> {
    let not_left_out = |error: NotLeftOut| Fault::of_folder(folder, error.to_string());
    let mut applied = apply(quiz, language, translation, translation.missing())
        .map_err(|errors| errors.into_iter().map(not_left_out).collect::<Vec<_>>())?;
    match checked(&applied.quiz, images) {
        Ok(checked) => Ok((checked, applied)),
        Err(mistakes) => {
            let mut places = Vec::new();
            applied.quiz.visit(&Spot::root(), &mut |spot, _| places.push(spot.clone()));
            let located = |mistake| locate(mistake, translation, &places, folder);
            Err(mistakes.into_iter().map(located).collect())
        }
    }
}

/// A mistake of the quiz, at the text of the translation that makes it.
fn locate(mistake: Mistake, translation: &Translation, places: &[Spot], folder: &str) -> Fault {
    let Mistake { place, what, hint } = mistake;
    let spot = places.iter().find(|spot| is_within(&place, &spot.place));
    let at = spot.map_or(place.to_string(), |spot| spot.name.to_string());
    let what = what.at(at);
    let fault = spot
        .and_then(|spot| translation.entry(&spot.name))
        .and_then(|entry| translation.fault(entry, what.clone()))
        .unwrap_or_else(|| Fault::of_folder(folder, what));
    Fault { hint, place: Some(place), ..fault }
}

/// Whether the place is that of the text, or within it.
fn is_within(place: &Place, text: &Place) -> bool {
    place.0.starts_with(&text.0)
}

/// What is left out for want of a text.
#[derive(Default)]
struct Without {
    /// The places of all of it.
    places: BTreeSet<TextPlace>,
    guide: bool,
    certificates: BTreeSet<String>,
    resources: BTreeSet<String>,
    topics: BTreeSet<String>,
    blocks: BTreeSet<String>,
}

impl Without {
    /// Takes down what is left out with the text at that place. False where nothing can be.
    fn take(&mut self, place: &TextPlace) -> bool {
        let steps: Vec<&str> = place.steps().collect();
        let (list, entry) = match steps.as_slice() {
            ["certificates", ..] => (&mut self.certificates, 2),
            ["resources", ..] => (&mut self.resources, 2),
            ["guide", "topics", ..] => (&mut self.topics, 3),
            ["guide", "steps" | "tables" | "answers", ..] => (&mut self.blocks, 3),
            ["guide", ..] => {
                self.guide = true;
                self.places.insert(TextPlace::named("guide"));
                return true;
            }
            _ => return false,
        };
        let steps = steps.get(..entry).unwrap_or_default();
        list.extend(steps.last().map(|id| (*id).to_owned()));
        self.places.insert(TextPlace::named(&steps.join(".")));
        true
    }

    /// Takes it out of the quiz, with every id that leads to it.
    fn apply(&mut self, quiz: &mut Quiz) {
        if self.guide {
            quiz.guide = None;
        }
        if let Some(guide) = &mut quiz.guide {
            // What an article says about a topic stands on the page of that topic alone.
            let gone = guide.topics.iter().filter(|topic| self.topics.contains(&topic.id));
            self.blocks.extend(gone.flat_map(|topic| topic.blocks.iter().cloned()));
            guide.topics.retain(|topic| !self.topics.contains(&topic.id));
            for topic in &mut guide.topics {
                topic.blocks.retain(|id| !self.blocks.contains(id));
            }
            for blocks in [&mut guide.steps, &mut guide.tables, &mut guide.answers] {
                blocks.retain(|Block { id, .. }| !self.blocks.contains(id));
            }
        }
        quiz.certificates.retain(|certificate| !self.certificates.contains(&certificate.id));
        quiz.resources.retain(|resource| !self.resources.contains(&resource.id));
        for step in quiz.paths.iter_mut().flat_map(|path| &mut path.steps) {
            step.resources.retain(|id| !self.resources.contains(id));
            step.guide.take_if(|id| self.is_gone_from_the_guide(id));
        }
        for question in &mut quiz.questions {
            question.guide.take_if(|id| self.is_gone_from_the_guide(id));
        }
    }

    fn is_gone_from_the_guide(&self, id: &str) -> bool {
        self.guide || self.topics.contains(id) || self.blocks.contains(id)
    }
}

#[cfg(test)]
mod tests;
