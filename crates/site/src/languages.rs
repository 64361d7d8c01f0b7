//! The languages that a quiz is offered in: each is a whole site in a folder of its own, the first one in
//! that of the quiz. What only the first has is named `../` from the others: the bundles.

use std::collections::BTreeSet;

use crate::Site;
use crate::page_table::Page;
use quiz_model::Word;

/// A language that a quiz is offered in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Language {
    /// Its BCP 47 tag: `es`, `pt-BR`.
    pub tag: String,
    /// Its own name for itself: `Español`.
    pub name: String,
    /// `ltr` or `rtl`.
    pub direction: String,
    /// What says in that language that the quiz is there in it.
    pub offer: String,
    /// The addresses of its pages: it may lack topics of the guide.
    pub pages: BTreeSet<String>,
}

impl Language {
    /// That of these pages.
    pub fn of(site: &Site) -> Self {
        let content = &site.content;
        let text = |word| content.words.text(word).to_owned();
        Self {
            tag: content.quiz.language.clone(),
            name: text(Word::LanguageName),
            direction: text(Word::Direction),
            offer: text(Word::LanguageOffer),
            pages: Page::all(site).into_iter().map(Page::address).collect(),
        }
    }
}

/// All languages of a quiz, and which of them a site is in. A quiz in one language has none here.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Languages {
    all: Vec<Language>,
    here: usize,
    is_partial: bool,
}

impl Languages {
    /// These, of which the first lies in the folder of the quiz, for each of its sites in turn.
    pub fn each(all: &[Language]) -> impl Iterator<Item = Self> {
        (0..all.len()).map(|here| Self { all: all.to_vec(), here, is_partial: false })
    }

    /// The same of a site that has texts in the first language.
    #[must_use]
    pub fn partial(self) -> Self {
        Self { is_partial: true, ..self }
    }

    /// The language in which texts stand that this one lacks, where there are some.
    pub(super) fn of_the_rest(&self) -> Option<&Language> {
        self.all.first().filter(|_| self.is_partial)
    }

    /// Every language with the way to its folder from that of this site: nothing for this one.
    pub(super) fn ways(&self) -> impl Iterator<Item = (&Language, String)> {
        let up = if self.here == 0 { "" } else { "../" };
        self.all.iter().enumerate().map(move |(at, language)| {
            let way = match at {
                _ if at == self.here => String::new(),
                0 => up.to_owned(),
                _ => format!("{up}{}/", language.tag),
            };
            (language, way)
        })
    }

    /// Those that have a page.
    pub(super) fn ways_to(&self, page: Page) -> impl Iterator<Item = (&Language, String)> {
        let address = page.address();
        self.ways().filter(move |(language, _)| language.pages.contains(&address))
    }

    /// Those but the one of this site.
    pub(super) fn others(&self) -> impl Iterator<Item = (&Language, String)> {
        let here = self.here;
        self.ways().enumerate().filter(move |(at, _)| *at != here).map(|(_, way)| way)
    }

    /// The folder of this site within that of the quiz: nothing for the first language, or `es/`.
    pub(super) fn folder(&self) -> String {
        match self.all.get(self.here) {
            Some(language) if self.here > 0 => format!("{}/", language.tag),
            _ => String::new(),
        }
    }

    /// Whether this site has a folder of its own within that of the quiz.
    pub(super) fn is_within(&self) -> bool {
        self.here > 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn language(tag: &str) -> Language {
        let text = |of: &str| format!("{of} of {tag}");
        Language {
            tag: tag.to_owned(),
            name: text("name"),
            direction: "ltr".to_owned(),
            offer: text("offer"),
            pages: BTreeSet::from([String::new()]),
        }
    }

    #[test]
    fn each_language_knows_the_way_to_the_others() {
        let all = ["en", "es", "pt-BR"].map(language);
        let ways: Vec<Vec<(String, String)>> = Languages::each(&all)
            .map(|languages| {
                languages.ways().map(|(language, way)| (language.tag.clone(), way)).collect()
            })
            .collect();
        let expected = [
            [("en", ""), ("es", "es/"), ("pt-BR", "pt-BR/")],
            [("en", "../"), ("es", ""), ("pt-BR", "../pt-BR/")],
            [("en", "../"), ("es", "../es/"), ("pt-BR", "")],
        ];
        for (found, expected) in ways.iter().zip(expected) {
            let expected = expected.map(|(tag, way)| (tag.to_owned(), way.to_owned()));
            assert_eq!(found, &expected);
        }
        let folders: Vec<_> = Languages::each(&all).map(|languages| languages.folder()).collect();
        assert_eq!(folders, ["", "es/", "pt-BR/"]);
    }

    #[test]
    fn a_page_that_a_language_lacks_is_not_looked_for_in_it() {
        let mut all = ["en", "es"].map(language);
        all[0].pages.insert("guide/".to_owned());
        let languages = Languages::each(&all).next().unwrap();
        let tags = |page| languages.ways_to(page).map(|(it, _)| it.tag.clone()).collect::<Vec<_>>();
        assert_eq!(tags(Page::Quiz), ["en", "es"]);
        assert_eq!(tags(Page::Guide), ["en"]);
    }

    #[test]
    fn a_quiz_in_one_language_offers_no_other() {
        let languages = Languages::default();
        assert_eq!(languages.others().count(), 0);
        assert_eq!(languages.folder(), "");
    }
}
