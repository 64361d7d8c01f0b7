//! Taking a table of a translator in.

use std::collections::BTreeSet;
use std::path::Path;

use super::table::{self, Row};
use super::words::LanguageFile;
use crate::SiteError;
use crate::files::text_of;
use quiz_author::translation::{Mark, OriginalText, TextPlace, Translation};

/// What the place of a text of the forms begins with in a table: no part of a quiz is called so.
pub(super) const FORM: &str = "studio:";

/// What is taken into.
pub(super) struct Taking<'a> {
    /// The texts of the quiz, and what is said of them so far.
    pub(super) quiz: (&'a [OriginalText], &'a mut Translation),
    /// Those of the forms of the studio.
    pub(super) forms: (&'a [OriginalText], &'a mut Translation),
    /// The words of the pages.
    pub(super) words: &'a mut LanguageFile,
}

/// What came of a table.
#[derive(Debug, Default)]
pub(super) struct Taken {
    /// How many texts say something else now, or are translated from what the original says now.
    changed: usize,
    /// How many were passed over, because the table says that they are to be looked at again.
    fuzzy: usize,
    /// The places that are not there any more.
    unknown: Vec<String>,
    /// The words whose rows were made of what the original says now.
    current: BTreeSet<String>,
    /// Those of which a row was not, or is to be looked at again.
    outdated: BTreeSet<String>,
}

impl Taken {
    /// The words that are translated from what the original says now, as far as the table tells.
    pub(super) fn renewed(&self) -> BTreeSet<String> {
        self.current.difference(&self.outdated).cloned().collect()
    }

    /// What an author is told.
    pub(super) fn told(&self) -> Vec<String> {
        let Self { changed, fuzzy, unknown, .. } = self;
        let mut lines = vec![format!("{changed} texts were taken from the table")];
        if *fuzzy > 0 {
            lines.push(format!(
                "{fuzzy} marked as fuzzy were not: take the mark away where they are right"
            ));
        }
        let gone = |place| format!("`{place}` was not: the quiz has no such text any more");
        lines.extend(unknown.iter().map(gone));
        lines
    }

    /// Takes a row of the words in.
    fn word(&mut self, row: &Row, words: &mut LanguageFile) {
        let Some(has_changed) = words.set(&row.place, &row.translated) else {
            return self.unknown.push(row.place.clone());
        };
        self.changed += usize::from(has_changed);
        self.mark(row, words);
    }

    /// Remembers of which original a row of the words was made.
    fn mark(&mut self, row: &Row, words: &LanguageFile) {
        if let Some((key, original)) = words.original(&row.place) {
            let is_current = !row.is_stale && original == row.original;
            let known = if is_current { &mut self.current } else { &mut self.outdated };
            known.insert(key);
        }
    }
}

/// Takes the texts of a table in.
pub(super) fn take(file: &Path, taking: Taking<'_>) -> Result<Taken, SiteError> {
    let Taking { quiz: (texts, translation), forms: (form_texts, forms), words } = taking;
    let rows = table::read(&text_of(file)?);
    let rows = rows.map_err(|what| SiteError::Table(file.to_owned(), what))?;
    let mut taken = Taken::default();
    for row in rows {
        if row.translated.trim().is_empty() {
            continue;
        }
        if row.is_stale {
            taken.fuzzy += 1;
            taken.mark(&row, words);
            continue;
        }
        let (place, texts, into) = match row.place.strip_prefix(FORM) {
            Some(place) => (place, form_texts, &mut *forms),
            None => (row.place.as_str(), texts, &mut *translation),
        };
        if !texts.iter().any(|text| text.place.as_str() == place) {
            taken.word(&row, words);
            continue;
        }
        let (place, mark) = (TextPlace::named(place), Mark::of(&row.original));
        let known = into.entry(&place);
        if known.is_none_or(|it| it.text != row.translated || it.original != mark) {
            into.set(place, mark, row.translated);
            taken.changed += 1;
        }
    }
    Ok(taken)
}
