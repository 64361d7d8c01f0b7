//! What is to be said of a translation beside its original.

use super::texts::has_words;
use super::{Glossary, Mark, OriginalText, TextPlace, Translation, original_texts, signs};
use crate::Fault;
use crate::authored::Quiz;
use crate::message::{Message, is_message, message};

/// What is to be said of a translation, each with its line where it has one. Mistakes have to be mended;
/// the rest need not be, and the translation is used as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Findings {
    /// Places that the quiz does not have; figures, links, code and bold marks that differ.
    pub mistakes: Vec<Fault>,
    /// Texts that are not translated.
    pub missing: Vec<Fault>,
    /// Texts whose original has changed since.
    pub stale: Vec<Fault>,
    /// Texts that have a term or a name otherwise than the glossary.
    pub terms: Vec<Fault>,
}

impl Findings {
    /// All that is not a mistake.
    pub fn advice(&self) -> impl Iterator<Item = &Fault> {
        self.missing.iter().chain(&self.stale).chain(&self.terms)
    }

    /// How many of each: `3 missing, 1 stale`.
    pub fn summary(&self) -> String {
        let counts = [
            (self.mistakes.len(), "wrong"),
            (self.missing.len(), "missing"),
            (self.stale.len(), "stale"),
            (self.terms.len(), "against the glossary"),
        ];
        let counts = counts.into_iter().filter(|(count, _)| *count > 0);
        let said: Vec<_> = counts.map(|(count, what)| format!("{count} {what}")).collect();
        if said.is_empty() { "whole".to_owned() } else { said.join(", ") }
    }
}

/// Compares a translation with the quiz. `folder` names the place of what no file has.
pub fn compare(
    quiz: &Quiz,
    translation: &Translation,
    glossary: &Glossary,
    folder: &str,
) -> Findings {
    compare_texts(&original_texts(quiz), translation, glossary, (folder, "the quiz"))
}

/// Compares a translation with these originals. `folder` names the place of what no file has, and `owner`
/// what the texts are of.
pub fn compare_texts(
    originals: &[OriginalText],
    translation: &Translation,
    glossary: &Glossary,
    (folder, owner): (&str, &str),
) -> Findings {
    let mut findings = Findings::default();
    for OriginalText { place, text } in originals {
        let entry = translation.entry(place);
        let here = |what: String| {
            let at = entry.and_then(|entry| translation.fault(entry, what.clone()));
            at.unwrap_or_else(|| Fault::of_folder(folder, what))
        };
        let Some(translated) = translation.text(place) else {
            if has_words(text) {
                let what = format!("`{place}` is not translated: {}", begun(text));
                findings.missing.push(here(what));
            }
            continue;
        };
        let mut told = signs::differences(text, translated);
        if is_message(place) {
            told.extend(signs::names_that_differ(text, translated));
        }
        if entry.is_some_and(|entry| entry.original != Mark::of(text)) {
            findings.stale.push(here(format!(
                "the original of `{place}` has changed since this was translated: compare it, then write \
                 `original = \"{}\"`. It says now: {text}",
                Mark::of(text)
            )));
        }
        let with_place = |what: String| here(format!("{place}: {what}"));
        findings.mistakes.extend(told.into_iter().map(with_place));
        findings.terms.extend(glossary.broken_by(text, translated).into_iter().map(with_place));
    }
    findings.mistakes.extend(surplus(originals, translation, owner));
    findings
}

/// The entries of places that there are not.
fn surplus(originals: &[OriginalText], translation: &Translation, owner: &str) -> Vec<Fault> {
    let has = |place: &TextPlace| originals.iter().any(|original| original.place == *place);
    let entries = translation.entries().filter(|(place, _)| !has(place));
    let fault = |(place, entry)| {
        let what = format!("{owner} has no text `{place}`: take this out, or mend its place");
        let fault = translation.fault(entry, what)?;
        Some(Fault { hint: similar(place, originals), ..fault })
    };
    entries.filter_map(fault).collect()
}

/// The name that was probably meant.
fn similar(place: &TextPlace, originals: &[OriginalText]) -> Option<Message> {
    let known = originals.iter().map(|original| original.place.as_str());
    let likeness = known.map(|known| (strsim::jaro_winkler(place.as_str(), known), known));
    let (likeness, known) = likeness.max_by(|(one, _), (other, _)| one.total_cmp(other))?;
    (likeness > 0.9).then(|| message!(DidYouMean, known))
}

/// How a text begins, for a message.
fn begun(text: &str) -> String {
    let mut signs = text.trim().chars();
    let begun: String = signs.by_ref().take(60).collect();
    let more = if signs.next().is_some() { "…" } else { "" };
    format!("“{}{more}”", begun.replace('\n', " "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::translation::sample::{self, file};

    fn told(text: &str, glossary: &Glossary) -> Findings {
        let translation = Translation::read(&[file("eo.toml", text)]).unwrap();
        compare(&sample::quiz(), &translation, glossary, "small/eo")
    }

    fn texts(faults: &[Fault]) -> Vec<String> {
        faults.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn what_is_missing_is_advice() {
        let findings =
            told("[\"title\"]\noriginal = \"ba7816bf\"\ntext = \"\"\n", &Glossary::default());
        assert_eq!(findings.mistakes, []);
        assert_eq!(findings.missing.len(), 15);
        assert_eq!(
            texts(&findings.missing)[..2],
            [
                "eo.toml:3:8: `title` is not translated: “A small quiz”",
                "small/eo:1:1: `description` is not translated: “Two questions.”",
            ]
        );
        assert_eq!(findings.summary(), "15 missing");
        assert_eq!(findings.advice().count(), 15);
    }

    #[test]
    fn what_has_changed_since_is_advice() {
        let mark = Mark::of("Do you?");
        let text = format!(
            "[\"title\"]\noriginal = \"ba7816bf\"\ntext = \"Malgranda\"\n\
             [\"questions.one.ask\"]\noriginal = \"{mark}\"\ntext = \"Ĉu?\"\n"
        );
        let findings = told(&text, &Glossary::default());
        assert_eq!(findings.mistakes, []);
        assert_eq!(
            texts(&findings.stale),
            [
                "eo.toml:3:8: the original of `title` has changed since this was translated: compare it, then \
              write `original = \"87e20f85\"`. It says now: A small quiz"
            ]
        );
        assert_eq!(findings.summary(), "13 missing, 1 stale");
    }

    #[test]
    fn what_the_quiz_does_not_have_and_what_differs_are_mistakes() {
        let text = "[\"questions.one.aks\"]\noriginal = \"ba7816bf\"\ntext = \"Ĉu?\"\n\
                    [\"bands.0.text\"]\noriginal = \"ba7816bf\"\ntext = \"27,8 %\"\n";
        let findings = told(text, &Glossary::default());
        assert_eq!(
            texts(&findings.mistakes),
            [
                "eo.toml:6:8: bands.0.text: the figures of the original are 276, and here 278: they have to be the same",
                "eo.toml:6:8: bands.0.text: the original has 1 pieces of text in **bold**, and this 0: make them as many",
                "eo.toml:3:8: the quiz has no text `questions.one.aks`: take this out, or mend its place",
            ]
        );
        let hint = findings.mistakes[2].hint.as_ref().map(ToString::to_string);
        assert_eq!(hint.as_deref(), Some("did you mean `questions.one.ask`?"));
    }

    #[test]
    fn names_and_terms_are_advice() {
        let mark = Mark::of("Yes, with a PMP");
        let text = format!(
            "[\"questions.one.choices.yes.text\"]\noriginal = \"{mark}\"\ntext = \"Jes\"\n"
        );
        let findings = told(&text, &Glossary::default());
        assert_eq!(
            texts(&findings.terms),
            [
                "eo.toml:3:8: questions.one.choices.yes.text: `PMP` stands in the original and not here: names \
                 stay as they were issued"
            ]
        );
        assert_eq!(findings.summary(), "14 missing, 1 against the glossary");
    }
}
