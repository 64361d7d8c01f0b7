//! `site translate`: the files of a language, from nothing or after the quiz has changed, and a table of them
//! for translators, which comes back with `--from`.
//!
//! ```text
//! <content>/<quiz>/<language>/*.toml ──┐                ┌─→ the same, with all that is to be filled in
//! <content>/language/<language>.toml ──┼── translate ───┼─→ the same
//! <quiz>.<language>.po (--from) ───────┘                └─→ target/translate/<quiz>.<language>.po
//! ```

mod table;
mod words;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::build_shell::plural_forms;
use super::files::{exists, remove, text_of};
use super::folder::{is_language, read_file, read_folder};
use super::translations::Original;
use super::{SiteError, write};
use quiz_author::translation::{
    Mark, OriginalText, Refreshed, TextPlace, Translation, original_texts, refreshed,
};
use table::Row;
use words::LanguageFile;

/// What is to be translated, and where it lies.
#[derive(Clone, Copy, Debug)]
pub struct Translating<'a> {
    /// The folder of all quizzes and languages.
    pub content: &'a Path,
    /// The quiz.
    pub id: &'a str,
    /// The tag of the language.
    pub language: &'a str,
    /// The folder for tables.
    pub tables: &'a Path,
    /// The table to take in.
    pub from: Option<&'a Path>,
}

/// Writes the files of a language, and returns what is to be said of them. No text that somebody wrote is
/// lost; comments in the files of the quiz are.
///
/// # Errors
/// When the tag is none, a file has a mistake of form, or something cannot be written.
pub fn translate(translating: &Translating<'_>) -> Result<String, SiteError> {
    let Translating { content, id, language, tables, from } = *translating;
    if !is_language(language) {
        return Err(SiteError::NoTag(language.to_owned()));
    }
    let folder = content.join(id).join(language);
    let original = Original::read(content, id)?;
    if language == original.quiz.language {
        return Err(SiteError::OwnLanguage(folder));
    }
    let originals = read_folder(id, &content.join(id))?;
    let files = if folder.is_dir() { read_folder(id, &folder)? } else { Vec::new() };
    let mut translation = Translation::read(&files).map_err(SiteError::Content)?;
    let mut words = language_file(content, language, &original.quiz.language)?;
    let texts = original_texts(&original.quiz);
    let taken = from.map(|file| take(file, &texts, &mut translation, &mut words)).transpose()?;
    let made = refreshed(&originals, &original.quiz, &translation).map_err(SiteError::Content)?;
    for (name, text) in &made.files {
        let path = folder.join(name);
        if text.is_empty() { remove(&path)? } else { write(&path, text)? }
    }
    write(&words_path(content, language), words.text())?;
    let mut rows = quiz_rows(&texts, &translation);
    rows.extend(words.rows());
    let table = tables.join(format!("{id}.{language}.po"));
    let written = table::write(id, language, &rows);
    write(&table, written.map_err(|what| SiteError::Table(table.clone(), what))?)?;
    Ok(told(&folder, &made, &words, taken.as_ref(), &table))
}

fn words_path(content: &Path, language: &str) -> PathBuf {
    content.join("language").join(format!("{language}.toml"))
}

/// The words of the pages: what is there, with what the first language has besides.
fn language_file(content: &Path, language: &str, first: &str) -> Result<LanguageFile, SiteError> {
    let first = words_path(content, first);
    let first_file = read_file(first.clone())?;
    let path = words_path(content, language);
    let there = if exists(&path) { Some(text_of(&path)?) } else { None };
    let file =
        LanguageFile::new(&first_file.text, there.as_deref(), language, plural_forms(language));
    file.map_err(|what| SiteError::Table(if there.is_some() { path } else { first }, what))
}

/// Every text of the quiz as a row of the table.
fn quiz_rows(texts: &[OriginalText], translation: &Translation) -> Vec<Row> {
    let row = |OriginalText { place, text }: &OriginalText| {
        let said = translation.text(place);
        let is_current =
            |place| translation.entry(place).is_some_and(|entry| entry.original == Mark::of(text));
        Row {
            place: place.to_string(),
            original: text.clone(),
            translated: said.unwrap_or_default().to_owned(),
            is_stale: said.is_some() && !is_current(place),
            note: String::new(),
        }
    };
    let has_words = |text: &&OriginalText| text.text.chars().any(char::is_alphabetic);
    texts.iter().filter(has_words).map(row).collect()
}

/// What came of a table.
#[derive(Debug, Default)]
struct Taken {
    /// How many texts say something else now, or are translated from what the original says now.
    changed: usize,
    /// How many were passed over, because the table says that they are to be looked at again.
    fuzzy: usize,
    /// The places that are not there any more.
    unknown: Vec<String>,
}

/// Takes the texts of a table in.
fn take(
    file: &Path,
    texts: &[OriginalText],
    translation: &mut Translation,
    words: &mut LanguageFile,
) -> Result<Taken, SiteError> {
    let rows = table::read(&text_of(file)?);
    let rows = rows.map_err(|what| SiteError::Table(file.to_owned(), what))?;
    let places: BTreeSet<&str> = texts.iter().map(|text| text.place.as_str()).collect();
    let mut taken = Taken::default();
    for Row { place, original, translated, is_stale, .. } in rows {
        if translated.trim().is_empty() {
            continue;
        }
        if is_stale {
            taken.fuzzy += 1;
        } else if places.contains(place.as_str()) {
            let (place, mark) = (TextPlace::named(&place), Mark::of(&original));
            let known = translation.entry(&place);
            if known.is_none_or(|it| it.text != translated || it.original != mark) {
                translation.set(place, mark, translated);
                taken.changed += 1;
            }
        } else {
            match words.set(&place, &translated) {
                Some(has_changed) => taken.changed += usize::from(has_changed),
                None => taken.unknown.push(place),
            }
        }
    }
    Ok(taken)
}

/// What an author is told.
fn told(
    folder: &Path,
    made: &Refreshed,
    words: &LanguageFile,
    taken: Option<&Taken>,
    table: &Path,
) -> String {
    let Refreshed { missing, stale, surplus, .. } = made;
    let mut lines = Vec::new();
    if let Some(Taken { changed, fuzzy, unknown }) = taken {
        lines.push(format!("{changed} texts were taken from the table"));
        if *fuzzy > 0 {
            lines.push(format!(
                "{fuzzy} marked as fuzzy were not: take the mark away where they are right"
            ));
        }
        for place in unknown {
            lines.push(format!("`{place}` was not: the quiz has no such text any more"));
        }
    }
    lines.push(format!(
        "{}: {missing} texts to translate, {stale} to look at again",
        folder.display()
    ));
    if !surplus.is_empty() {
        lines.push(format!(
            "{} texts that the quiz does not have any more: take them out",
            surplus.len()
        ));
        lines.extend(surplus.iter().map(|place| format!("  {place}")));
    }
    lines.push(format!("words of the pages: {} as in the first language", words.same()));
    lines.push(format!("table for translators: {}", table.display()));
    lines.join("\n")
}

#[cfg(test)]
mod tests;
