//! By what the words of the pages know the originals that they were translated from: a file beside them, which
//! the command keeps, so that translators have no marks among their words.

use std::collections::{BTreeMap, BTreeSet};

use toml::de::{DeTable, DeValue};

use super::Mark;
use crate::read::read_texts;
use crate::{Fault, SourceFile};

/// The mark of the original of each word, by its key.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WordMarks(BTreeMap<String, Mark>);

/// What stands above the marks.
const HEAD: &str = "# Which originals the words beside this file were translated from, kept by `cargo xtask translate`.\n";

impl WordMarks {
    /// Reads a file with a mark for each key.
    ///
    /// # Errors
    /// Every line that has none.
    pub fn read(file: &SourceFile) -> Result<Self, Vec<Fault>> {
        let table =
            DeTable::parse(&file.text).map_err(|error| vec![Fault::of_toml(file, &error)])?;
        let (mut marks, mut faults) = (BTreeMap::new(), Vec::new());
        for (key, value) in table.get_ref() {
            let written = match value.get_ref() {
                DeValue::String(text) => text.as_ref(),
                _ => "",
            };
            match written.parse::<Mark>() {
                Ok(mark) => drop(marks.insert(key.get_ref().to_string(), mark)),
                Err(error) => faults.push(Fault::at(file, value.span(), error.to_string())),
            }
        }
        if faults.is_empty() { Ok(Self(marks)) } else { Err(faults) }
    }

    /// The marks after the words have changed, or the first language has: one for each word of the second
    /// language. A word keeps its mark, which says that it is stale; one that had none, that says the same
    /// as the original or that is among `renewed` is marked as translated from what the original says now.
    ///
    /// # Errors
    /// Every mistake of form of one of the two language files.
    pub fn kept(
        &self,
        original: &SourceFile,
        translated: &SourceFile,
        renewed: &BTreeSet<String>,
    ) -> Result<Self, Vec<Fault>> {
        let texts = read_texts(translated)?;
        let mut marks = BTreeMap::new();
        for (key, (original, _)) in read_texts(original)? {
            let Some((text, _)) = texts.get(&key) else { continue };
            let now = Self::of_word(&original);
            let is_same = text.iter().filter(|it| !it.is_empty()).all(|it| original.contains(it));
            let is_now = is_same || renewed.contains(&key);
            let known = self.0.get(&key).filter(|_| !is_now);
            marks.insert(key, known.copied().unwrap_or(now));
        }
        Ok(Self(marks))
    }

    /// What goes into the file.
    pub fn text(&self) -> String {
        let line = |(key, mark): (&String, &Mark)| format!("\"{key}\" = \"{mark}\"\n");
        HEAD.to_owned() + &self.0.iter().map(line).collect::<String>()
    }

    /// The mark of a word with these forms in the first language: of all that there are, one a line.
    pub fn of_word(forms: &[String]) -> Mark {
        let forms: Vec<_> =
            forms.iter().map(String::as_str).filter(|form| !form.is_empty()).collect();
        Mark::of(&forms.join("\n"))
    }

    /// Whether a word was translated from another original than this.
    pub(super) fn is_stale(&self, key: &str, original: &[String]) -> bool {
        self.0.get(key).is_some_and(|mark| *mark != Self::of_word(original))
    }

    /// The keys of words whose originals have changed since.
    ///
    /// # Errors
    /// Every mistake of form of the language file.
    pub fn stale(&self, original: &SourceFile) -> Result<Vec<String>, Vec<Fault>> {
        let texts = read_texts(original)?.into_iter();
        let stale = texts.filter(|(key, (forms, _))| self.is_stale(key, forms));
        Ok(stale.map(|(key, _)| key).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::translation::sample::file;

    const ENGLISH: &str = "[a]\ngo = \"abc\"\ndays = { one = \"{n} day\", other = \"{n} days\" }\n";
    const GERMAN: &str = "[a]\ngo = \"Los\"\ndays = { one = \"{n} Tag\", other = \"{n} Tage\" }\n";

    fn kept(marks: &str, english: &str, german: &str) -> String {
        let marks = WordMarks::read(&file("de.marks.toml", marks)).unwrap();
        let [english, german] = [file("en.toml", english), file("de.toml", german)];
        let text = marks.kept(&english, &german, &BTreeSet::new()).unwrap().text();
        text.strip_prefix(HEAD).unwrap().to_owned()
    }

    #[test]
    fn each_word_is_marked_by_what_it_was_translated_from() {
        // `printf abc | sha256sum`, `printf '{n} days\n{n} day' | sha256sum`
        let first = kept("", ENGLISH, GERMAN);
        assert_eq!(first, "\"a.days\" = \"582583c2\"\n\"a.go\" = \"ba7816bf\"\n");
        let changed = ENGLISH.replace("abc", "Go on");
        assert_eq!(kept(&first, &changed, GERMAN), first);
        let marks = WordMarks::read(&file("de.marks.toml", &first)).unwrap();
        assert_eq!(marks.stale(&file("en.toml", &changed)).unwrap(), ["a.go"]);
        assert_eq!(marks.stale(&file("en.toml", ENGLISH)).unwrap(), [""; 0]);
        // What still says the same is not translated from anything older.
        let begun = GERMAN.replace("Los", "Go on");
        assert_ne!(kept(&first, &changed, &begun), first);
        // A word that is gone takes its mark with it.
        assert_eq!(kept(&first, "[a]\ngo = \"abc\"\n", GERMAN), "\"a.go\" = \"ba7816bf\"\n");
    }

    #[test]
    fn what_is_no_mark_is_said_with_its_line() {
        let faults = WordMarks::read(&file("de.marks.toml", "\"a.go\" = \"x\"\nb = 3\n"));
        let told: Vec<_> = faults.unwrap_err().iter().map(ToString::to_string).collect();
        let what = "the mark of an original is eight digits of 0-9 and a-f: let `cargo xtask translate` write it";
        assert_eq!(
            told,
            [format!("de.marks.toml:1:10: {what}"), format!("de.marks.toml:2:5: {what}")]
        );
    }
}
