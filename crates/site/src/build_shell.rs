//! The shell of a page that is rendered at build time: no clock, no store, nothing to perform.

use std::rc::Rc;

use icu_locale_core::Locale as LanguageTag;
use icu_plurals::{PluralCategory, PluralRules, PluralRulesOptions};

use crate::Site;
use quiz_core::app::{Effect, Locale, Msg, Shell};
use quiz_core::quiz::{LocalTime, Moment};
use quiz_model::Plural;

/// A place where the app is shown but never used.
#[derive(Debug)]
pub struct BuildShell {
    /// None where no rules are known; then every number has the general form.
    rules: Option<PluralRules>,
}

impl BuildShell {
    /// For a page in this language, such as `pt-BR`.
    pub fn new(language: &str) -> Self {
        let tag = LanguageTag::try_from_str(language).unwrap_or(LanguageTag::UNKNOWN);
        let rules = PluralRules::try_new(tag.into(), PluralRulesOptions::default());
        Self { rules: rules.ok() }
    }

    /// For the pages of this site.
    pub fn of(site: &Site) -> Self {
        Self::new(&site.content.quiz.language)
    }
}

/// The plural forms that a language has, by the Unicode CLDR; the general one alone where no rules are known.
#[cfg(feature = "desk")]
pub(super) fn plural_forms(language: &str) -> Vec<Plural> {
    let shell = BuildShell::new(language);
    let has = |form: &Plural| {
        let mut categories = shell.rules.iter().flat_map(PluralRules::categories);
        *form == Plural::Other || categories.any(|category| plural_of(category) == *form)
    };
    Plural::ALL.into_iter().filter(has).collect()
}

/// Some numbers that go with that form, the smallest; none where none is below a million.
#[cfg(feature = "desk")]
pub(super) fn numbers_with(language: &str, form: Plural) -> Vec<u32> {
    let shell = BuildShell::new(language);
    let numbers = (0..=200).chain([1_000_000]);
    numbers.filter(|number| shell.plural(*number) == form).take(3).collect()
}

const fn plural_of(category: PluralCategory) -> Plural {
    match category {
        PluralCategory::Zero => Plural::Zero,
        PluralCategory::One => Plural::One,
        PluralCategory::Two => Plural::Two,
        PluralCategory::Few => Plural::Few,
        PluralCategory::Many => Plural::Many,
        PluralCategory::Other => Plural::Other,
    }
}

impl Shell for BuildShell {
    fn clock(&self) -> (Moment, u32) {
        (Moment(0), 0)
    }

    fn start(&self, _send: Rc<dyn Fn(Msg)>) {}

    fn listen(&self, _heard: &Rc<dyn Fn(usize)>) {}

    fn perform(&self, _effect: Effect, _send: &Rc<dyn Fn(Msg)>) {}
}

impl Locale for BuildShell {
    /// By the rules of the Unicode CLDR, as the browser's `Intl.PluralRules` has them.
    fn plural(&self, number: u32) -> Plural {
        let category = self.rules.as_ref().map(|rules| rules.category_for(number));
        category.map_or(Plural::Other, plural_of)
    }

    /// Nothing that is rendered at build time bears a time of the visitor's.
    fn local(&self, _moment: Moment) -> LocalTime {
        LocalTime { year: 1970, month: 1, day: 1, hour: 0, minute: 0 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_forms_of_a_language_are_known() {
        for (language, forms) in [
            ("en", &[Plural::Other, Plural::One][..]),
            ("es", &[Plural::Other, Plural::One, Plural::Many]),
            ("de", &[Plural::Other, Plural::One]),
            ("ar", &Plural::ALL),
            ("ja", &[Plural::Other]),
            ("qaa", &[Plural::Other]),
        ] {
            assert_eq!(plural_forms(language).len(), forms.len(), "{language}");
            assert!(forms.iter().all(|form| plural_forms(language).contains(form)), "{language}");
        }
        assert_eq!(numbers_with("ar", Plural::Few), [3, 4, 5]);
        assert_eq!(numbers_with("es", Plural::Many), [1_000_000]);
        assert_eq!(numbers_with("en", Plural::Few), [0; 0]);
    }

    #[test]
    fn each_language_has_its_own_forms() {
        for (language, numbers) in [
            ("en", &[(1, Plural::One), (0, Plural::Other), (21, Plural::Other)][..]),
            ("fr", &[(0, Plural::One), (1, Plural::One), (2, Plural::Other)]),
            ("pl", &[(1, Plural::One), (3, Plural::Few), (5, Plural::Many), (22, Plural::Few)]),
            (
                "ar",
                &[
                    (0, Plural::Zero),
                    (1, Plural::One),
                    (2, Plural::Two),
                    (7, Plural::Few),
                    (11, Plural::Many),
                    (100, Plural::Other),
                ],
            ),
            ("ja", &[(1, Plural::Other)]),
            ("pt-BR", &[(1, Plural::One), (2, Plural::Other)]),
            ("not a language", &[(1, Plural::Other)]),
        ] {
            let shell = BuildShell::new(language);
            for (number, form) in numbers {
                assert_eq!(shell.plural(*number), *form, "{number} in {language}");
            }
        }
    }
}
