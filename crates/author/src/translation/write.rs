//! Writing the files of a translation anew: in the order of the quiz, with what is to be filled in.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::read::{Entry, MISSING};
use super::texts::has_words;
use super::{Mark, OriginalText, TextPlace, Translation, original_texts};
use crate::authored::Quiz;
use crate::{Fault, SourceFile};

/// A translation with a place for every text of the quiz.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refreshed {
    /// The name of each file, as that of the original, and what is in it. A file with nothing in it is to
    /// be taken away.
    pub files: Vec<(String, String)>,
    /// What is to be translated.
    pub missing: usize,
    /// What is to be looked at again.
    pub stale: usize,
    /// What the quiz does not have any more. It is kept.
    pub surplus: Vec<TextPlace>,
}

/// Writes a translation anew: each text in the file and at the turn of its original, those that are missing
/// with their original above, and those that are stale with what it says now. Comments are not kept.
/// `originals` are the files of the quiz.
///
/// # Errors
/// When a file of the quiz is no TOML.
pub fn refreshed(
    originals: &[SourceFile],
    quiz: &Quiz,
    translation: &Translation,
) -> Result<Refreshed, Vec<Fault>> {
    let texts = original_texts(quiz);
    let mut writer = Writer { translation, known: BTreeSet::new(), missing: 0, stale: 0 };
    let mut files: Vec<(String, String)> = Vec::new();
    for file in originals {
        let table = DeTable::parse(&file.text);
        let table = table.map_err(|error| vec![Fault::of_toml(file, &error)])?;
        let mut written = String::new();
        for original in within(&texts, table.get_ref()) {
            writer.text(&mut written, original);
        }
        files.push((name_of(file), written));
    }
    let surplus = writer.surplus();
    for (place, entry) in &surplus {
        let name = file_of(translation, entry.file()).unwrap_or_default();
        let written = file_named(&mut files, name);
        let note = "The quiz has no such text any more.";
        section(written, note, place, entry.original, &entry.text);
    }
    let surplus = surplus.into_iter().map(|(place, _)| place.clone()).collect();
    if let Some(name) = file_of(translation, translation.missing_in()) {
        let written = file_named(&mut files, name);
        written.insert_str(0, &format!("{MISSING} = \"{}\"\n\n", translation.missing().name()));
    }
    // What the translation has in other files is in those of the original now.
    for file in translation.files() {
        file_named(&mut files, name_of(file));
    }
    let is_there =
        |name: &str| translation.files().iter().any(|file| name_of(file).as_str() == name);
    files.retain(|(name, written)| !written.is_empty() || is_there(name));
    Ok(Refreshed { files, missing: writer.missing, stale: writer.stale, surplus })
}

/// The same of texts that are no quiz's, in one file of that name: `owner` says whose they are.
pub fn refreshed_texts(
    (name, owner): (&str, &str),
    texts: &[OriginalText],
    translation: &Translation,
) -> Refreshed {
    let mut writer = Writer { translation, known: BTreeSet::new(), missing: 0, stale: 0 };
    let mut written = String::new();
    for text in texts {
        writer.text(&mut written, text);
    }
    let surplus = writer.surplus();
    for (place, entry) in &surplus {
        let note = format!("{owner} has no such text any more.");
        section(&mut written, &note, place, entry.original, &entry.text);
    }
    let surplus = surplus.into_iter().map(|(place, _)| place.clone()).collect();
    let Writer { missing, stale, .. } = writer;
    Refreshed { files: vec![(name.to_owned(), written)], missing, stale, surplus }
}

/// The texts that a file has, in its order.
fn within<'a>(texts: &'a [OriginalText], table: &DeTable<'_>) -> Vec<&'a OriginalText> {
    let found = texts.iter().filter_map(|original| {
        let mut steps = original.place.steps();
        let value = table.get(steps.next()?)?;
        Some((start_of(value, steps), original))
    });
    let mut found: Vec<_> = found.collect();
    found.sort_by_key(|(start, _)| *start);
    found.into_iter().map(|(_, original)| original).collect()
}

/// Where the value that these steps lead to begins, as far as they lead.
fn start_of<'a>(value: &Spanned<DeValue<'_>>, mut steps: impl Iterator<Item = &'a str>) -> usize {
    let Some(step) = steps.next() else { return value.span().start };
    let has_id = |entry: &&Spanned<DeValue<'_>>| {
        let id = entry.get_ref().as_table().and_then(|table| table.get("id"));
        id.and_then(|id| id.get_ref().as_str()) == Some(step)
    };
    let inner = match value.get_ref() {
        DeValue::Table(table) => table.get(step),
        DeValue::Array(list) => list
            .iter()
            .find(has_id)
            .or_else(|| step.parse().ok().and_then(|at: usize| list.get(at))),
        _ => None,
    };
    inner.map_or(value.span().start, |inner| {
        // One type for every depth.
        let steps: &mut dyn Iterator<Item = &str> = &mut steps;
        start_of(inner, steps)
    })
}

/// The name of a file within its folder.
fn name_of(file: &SourceFile) -> String {
    let name = Path::new(&file.name).file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}

/// The name of the file of a translation.
fn file_of(translation: &Translation, at: Option<usize>) -> Option<String> {
    translation.files().get(at?).map(name_of)
}

/// What is in the file of that name so far.
fn file_named(files: &mut Vec<(String, String)>, name: String) -> &mut String {
    let at = files.iter().position(|(known, _)| *known == name).unwrap_or(files.len());
    if at == files.len() {
        files.push((name, String::new()));
    }
    &mut files[at].1
}

struct Writer<'a> {
    translation: &'a Translation,
    /// The places that were written.
    known: BTreeSet<TextPlace>,
    missing: usize,
    stale: usize,
}

impl<'a> Writer<'a> {
    /// The entries that were not written.
    fn surplus(&self) -> Vec<(&'a TextPlace, &'a Entry)> {
        let entries = self.translation.entries();
        entries.filter(|(place, _)| !self.known.contains(*place)).collect()
    }

    /// Writes a text, or the place for it.
    fn text(&mut self, written: &mut String, OriginalText { place, text }: &OriginalText) {
        self.known.insert(place.clone());
        let mark = Mark::of(text);
        let said = self.translation.text(place);
        match (said, self.translation.entry(place)) {
            (Some(said), Some(Entry { original, .. })) if *original == mark => {
                section(written, "", place, mark, said);
            }
            (Some(said), Some(Entry { original, .. })) => {
                self.stale += 1;
                let note = format!(
                    "The original has changed since. When this is right again, write\n\
                     `original = \"{mark}\"`. It says now:\n{text}"
                );
                section(written, &note, place, *original, said);
            }
            _ if has_words(text) => {
                self.missing += 1;
                section(written, text, place, mark, "");
            }
            // What has no words says the same in every language.
            _ => {}
        }
    }
}

/// Writes an entry, with a note above.
fn section(written: &mut String, note: &str, place: &TextPlace, original: Mark, text: &str) {
    if !written.is_empty() {
        written.push('\n');
    }
    for line in note.lines() {
        let line: String = line.chars().filter(|sign| !sign.is_control()).collect();
        written.push_str(format!("# {line}").trim_end());
        written.push('\n');
    }
    // Writing into a string never fails.
    let _ = write!(written, "[{}]\noriginal = \"{original}\"\n", quoted(place.as_str()));
    let _ = writeln!(written, "text = {}", quoted(text));
}

/// A string of TOML: on several lines where the text has several.
fn quoted(text: &str) -> String {
    let mut signs = String::with_capacity(text.len() + 2);
    for sign in text.chars() {
        match sign {
            '\\' | '"' => signs.extend(['\\', sign]),
            '\n' => signs.push(sign),
            sign if sign.is_control() => {
                let _ = write!(signs, "\\u{:04X}", u32::from(sign));
            }
            sign => signs.push(sign),
        }
    }
    match signs.strip_suffix('\n') {
        Some(_) => format!("\"\"\"\n{signs}\"\"\""),
        None if signs.contains('\n') => format!("\"\"\"\n{signs}\\\n\"\"\""),
        None => format!("\"{signs}\""),
    }
}

#[cfg(test)]
mod tests;
