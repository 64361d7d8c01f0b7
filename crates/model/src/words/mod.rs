//! The words of the pages: everything a visitor reads that is not the quiz itself.
//!
//! A language file names each word by a key; the app knows each by a [`Word`]. The island
//! carries those that the app shows as a list in the order of [`Word::ALL`], so the keys stay with
//! the build tool and looking one up costs an index.

mod fitting;
mod list;

pub use list::Word;

/// The form a language uses with a number (CLDR plural categories); `Intl.PluralRules` chooses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names are those of the Unicode CLDR")]
pub enum Plural {
    Other,
    One,
    Two,
    Few,
    Many,
    Zero,
}

impl Plural {
    /// Every form, in the order of the island.
    pub const ALL: [Self; 6] =
        [Self::Other, Self::One, Self::Two, Self::Few, Self::Many, Self::Zero];

    /// Its CLDR name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Other => "other",
            Self::One => "one",
            Self::Two => "two",
            Self::Few => "few",
            Self::Many => "many",
            Self::Zero => "zero",
        }
    }

    /// The form with that CLDR name; `other` for a name that is none.
    pub fn named(name: &str) -> Self {
        Self::ALL.into_iter().find(|plural| plural.name() == name).unwrap_or(Self::Other)
    }
}

/// The text of every [`Word`] in one language, each with its plural forms. In the app, only of
/// those that it shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words(pub(super) Vec<Vec<String>>);

/// Words that come after the page, in the order of their file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LateWords(pub(super) Vec<Vec<String>>);

impl Words {
    /// Words with these forms, in the order of [`Word::ALL`].
    pub fn of(forms: Vec<Vec<String>>) -> Self {
        Self(forms)
    }

    /// Leaves out those that come after the page.
    pub fn cut_to_page(&mut self) {
        self.0.truncate(Word::SHOWN);
    }

    /// Their forms, in the order of [`Word::ALL`].
    pub fn forms(&self) -> &[Vec<String>] {
        &self.0
    }

    /// The text of a word; of a word with plural forms, the general one.
    pub fn text(&self, word: Word) -> &str {
        self.form(word, Plural::Other)
    }

    /// The text of a word for a number of that form; the general one where there is no such form.
    pub fn form(&self, word: Word, plural: Plural) -> &str {
        let forms = self.0.get(word as usize).map(Vec::as_slice).unwrap_or_default();
        forms
            .get(plural as usize)
            .filter(|form| !form.is_empty())
            .or_else(|| forms.first())
            .map_or("", String::as_str)
    }

    /// The text of a word with each `{placeholder}` filled.
    pub fn fill(&self, word: Word, values: &[(&str, &str)]) -> String {
        fill(self.text(word), values)
    }
}

/// Puts values where their names stand in braces. Values are not looked at again, so one that
/// holds braces stays as it is.
pub fn fill(text: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let known = after.split_once('}').and_then(|(name, behind)| {
            let (_, value) = values.iter().find(|(known, _)| *known == name)?;
            Some((*value, behind))
        });
        if let Some((value, behind)) = known {
            filled.push_str(value);
            rest = behind;
        } else {
            filled.push('{');
            rest = after;
        }
    }
    filled.push_str(rest);
    filled
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_fill_their_places() {
        for (text, expected) in [
            ("Question {number} of {total}", "Question 2 of 5"),
            ("{total}{total}", "55"),
            ("nothing", "nothing"),
            ("{other} stays, {number} goes", "{other} stays, 2 goes"),
            ("an open { brace", "an open { brace"),
            ("{{number}", "{2"),
        ] {
            assert_eq!(fill(text, &[("number", "2"), ("total", "5")]), expected, "{text}");
        }
    }

    #[test]
    fn a_value_is_never_filled_itself() {
        assert_eq!(
            fill("{path}", &[("path", "{path}{margin}"), ("margin", "3")]),
            "{path}{margin}"
        );
    }

    #[test]
    fn a_missing_form_falls_back_to_the_general_one() {
        let mut words = vec![vec!["{hours} hours".to_owned(), "{hours} hour".to_owned()]];
        words.resize(Word::ALL.len(), vec![String::new()]);
        let words = Words::of(words);
        assert_eq!(words.form(Word::ALL[0], Plural::One), "{hours} hour");
        assert_eq!(words.form(Word::ALL[0], Plural::Few), "{hours} hours");
    }
}
