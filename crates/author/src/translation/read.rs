//! Reading a translation from the TOML files of its folder.

use std::collections::BTreeMap;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::{Mark, Missing, TextPlace};
use crate::message::Message;
use crate::{Fault, SourceFile};

/// What the files of one language say, whether or not the quiz has such places.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Translation {
    files: Vec<SourceFile>,
    entries: BTreeMap<TextPlace, Entry>,
    missing: Missing,
    /// The file that says so, by its position.
    missing_in: Option<usize>,
}

/// One text of a translation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The original that was translated.
    pub original: Mark,
    /// What it says in this language. Empty where it is still to be written.
    pub text: String,
    /// The file by its position, and the bytes of the text in it. None for what comes from elsewhere.
    at: Option<(usize, Range<usize>)>,
}

/// The key by which a folder says what happens to what it lacks.
pub(super) const MISSING: &str = "missing";

impl Entry {
    /// The file that it was read from, by its position.
    pub(super) fn file(&self) -> Option<usize> {
        self.at.as_ref().map(|(file, _)| *file)
    }
}

impl Translation {
    /// Reads the files of one language.
    ///
    /// # Errors
    /// Every mistake of form, in the order of the files.
    pub fn read(files: &[SourceFile]) -> Result<Self, Vec<Fault>> {
        let mut read = Self { files: files.to_vec(), ..Self::default() };
        let mut faults = Vec::new();
        for (at, file) in files.iter().enumerate() {
            let mut reader = FileReader { file, at, read: &mut read, faults: Vec::new() };
            reader.read();
            faults.append(&mut reader.faults);
        }
        if faults.is_empty() { Ok(read) } else { Err(faults) }
    }

    /// What is said at that place; none where nothing is, or nothing yet.
    pub fn text(&self, place: &TextPlace) -> Option<&str> {
        let text = self.entries.get(place)?.text.as_str();
        (!text.trim().is_empty()).then_some(text)
    }

    /// The entry of that place, which may be empty.
    pub fn entry(&self, place: &TextPlace) -> Option<&Entry> {
        self.entries.get(place)
    }

    /// Every entry, in the order of the names of their places.
    pub fn entries(&self) -> impl Iterator<Item = (&TextPlace, &Entry)> {
        self.entries.iter()
    }

    /// What happens to texts that are not translated.
    pub const fn missing(&self) -> Missing {
        self.missing
    }

    /// Says something at that place, in place of what was said there.
    pub fn set(&mut self, place: TextPlace, original: Mark, text: String) {
        let at = self.entries.get(&place).and_then(|entry| entry.at.clone());
        self.entries.insert(place, Entry { original, text, at });
    }

    /// The files that it was read from.
    pub(super) fn files(&self) -> &[SourceFile] {
        &self.files
    }

    /// The file that says what happens to missing texts, by its position.
    pub(super) const fn missing_in(&self) -> Option<usize> {
        self.missing_in
    }

    /// Something about that entry, at its text.
    pub(super) fn fault(&self, entry: &Entry, what: impl Into<Message>) -> Option<Fault> {
        let (file, span) = entry.at.clone()?;
        Some(Fault::at(self.files.get(file)?, span, what))
    }
}

struct FileReader<'a> {
    file: &'a SourceFile,
    at: usize,
    read: &'a mut Translation,
    faults: Vec<Fault>,
}

impl FileReader<'_> {
    fn fault(&mut self, span: Range<usize>, what: impl Into<Message>) {
        self.faults.push(Fault::at(self.file, span, what));
    }

    fn read(&mut self) {
        let (table, errors) = DeTable::parse_recoverable(&self.file.text);
        if !errors.is_empty() {
            let faults = errors.iter().map(|error| Fault::of_toml(self.file, error));
            return self.faults.extend(faults);
        }
        let mut entries: Vec<_> = table.get_ref().iter().collect();
        entries.sort_by_key(|(key, _)| key.span().start);
        for (key, value) in entries {
            if key.get_ref() == MISSING {
                self.missing(value);
            } else {
                self.entry(key.get_ref(), key.span(), value);
            }
        }
    }

    fn missing(&mut self, value: &Spanned<DeValue<'_>>) {
        let named = value.get_ref().as_str().and_then(Missing::named);
        match named {
            Some(missing) => {
                self.read.missing = missing;
                self.read.missing_in = Some(self.at);
            }
            None => self.fault(
                value.span(),
                format!("`{MISSING}` is \"first-language\" or \"left-out\": write one of them"),
            ),
        }
    }

    fn entry(&mut self, name: &str, span: Range<usize>, value: &Spanned<DeValue<'_>>) {
        let DeValue::Table(table) = value.get_ref() else {
            let what = format!("`{name}` needs `original` and `text`: write it as [\"{name}\"]");
            return self.fault(span, what);
        };
        let known = |key: &str| ["original", "text"].contains(&key);
        if let Some((key, _)) = table.iter().find(|(key, _)| !known(key.get_ref())) {
            let what = format!(
                "`{}` is not a part of a text, which has `original` and `text`; a place stands in quotes, \
                 as in [\"bands.0.title\"]",
                key.get_ref()
            );
            return self.fault(key.span(), what);
        }
        let mut texts = ["original", "text"].map(|key| match table.get(key) {
            Some(value) => match value.get_ref() {
                DeValue::String(text) => Ok((text.to_string(), value.span())),
                _ => Err((value.span(), format!("`{key}` is a text: write it in quotes"))),
            },
            None => Err((span.clone(), format!("`{name}` has no `{key}`: add it"))),
        });
        for (span, what) in texts.iter_mut().filter_map(|text| text.clone().err()) {
            self.fault(span, what);
        }
        let [Ok((original, of)), Ok((text, within))] = texts else { return };
        let original = match original.parse::<Mark>() {
            Ok(mark) => mark,
            Err(error) => return self.fault(of, error.to_string()),
        };
        let place = TextPlace::named(name);
        if let Some(other) = self.read.entries.get(&place) {
            let file = other.at.as_ref().and_then(|(at, _)| self.read.files.get(*at));
            let file = file.map_or("", |file| file.name.as_str());
            return self.fault(span, format!("`{name}` is in {file} already: keep one of the two"));
        }
        let entry = Entry { original, text, at: Some((self.at, within)) };
        self.read.entries.insert(place, entry);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::translation::sample::file;

    fn told(files: &[SourceFile]) -> Vec<String> {
        let faults = Translation::read(files).unwrap_err();
        faults.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn texts_are_read_with_the_marks_of_their_originals() {
        let text = "missing = \"left-out\"\n[\"bands.0.title\"]\noriginal = \"ba7816bf\"\ntext = \"Todo\"\n\
                    [\"title\"]\noriginal = \"ba7816bf\"\ntext = \" \"\n";
        let read = Translation::read(&[file("es/quiz.toml", text)]).unwrap();
        assert_eq!(read.text(&TextPlace::named("bands.0.title")), Some("Todo"));
        assert_eq!(read.text(&TextPlace::named("title")), None);
        assert_eq!(read.missing(), Missing::LeftOut);
        let entry = read.entry(&TextPlace::named("bands.0.title")).unwrap();
        assert_eq!(entry.original, Mark::of("abc"));
        let fault = read.fault(entry, "Look.".to_owned()).unwrap();
        assert_eq!(fault.to_string(), "es/quiz.toml:4:8: Look.");
    }

    #[test]
    fn every_mistake_of_form_has_its_line() {
        let one = "missing = 3\n[title]\noriginal = \"ba7816\"\ntext = \"A\"\n[bands.0]\ntitle = \"B\"\n\
                   [opening]\ntext = 1\n[about]\noriginal = \"ba7816bf\"\ntext = \"C\"\n";
        let two = "about = \"x\"\n";
        let three = "[about]\noriginal = \"ba7816bf\"\ntext = \"D\"\n";
        let files = [file("one.toml", one), file("two.toml", two), file("three.toml", three)];
        assert_eq!(
            told(&files),
            [
                "one.toml:1:11: `missing` is \"first-language\" or \"left-out\": write one of them",
                "one.toml:3:12: the mark of an original is eight digits of 0-9 and a-f: let `cargo xtask translate` write it",
                "one.toml:5:8: `0` is not a part of a text, which has `original` and `text`; a place stands in quotes, as in [\"bands.0.title\"]",
                "one.toml:7:2: `opening` has no `original`: add it",
                "one.toml:8:8: `text` is a text: write it in quotes",
                "two.toml:1:1: `about` needs `original` and `text`: write it as [\"about\"]",
                "three.toml:1:2: `about` is in one.toml already: keep one of the two",
            ]
        );
        assert_eq!(told(&[file("one.toml", "[title\n")]).len(), 1);
    }
}
