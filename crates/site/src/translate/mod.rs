//! `site translate`: the files of a language, from nothing or after the quiz has changed, and a table of them
//! for translators, which comes back with `--from`.
//!
//! ```text
//! <content>/<quiz>/<language>/*.toml ──┐                ┌─→ the same, with all that is to be filled in
//! <content>/language/<language>.toml ──┼── translate ───┼─→ the same
//!                  <language>.studio.toml  │              ├─→ the same
//!                  <language>.marks.toml ──┤              ├─→ the same
//! <quiz>.<language>.po (--from) ───────┘                └─→ target/translate/<quiz>.<language>.po
//! ```

mod table;
mod take;
mod words;

use std::path::{Path, PathBuf};

use super::build_shell::plural_forms;
use super::files::{exists, remove, text_of};
use super::folder::{is_language, read_file, read_folder};
use super::studio_texts::{FORMS, forms, path};
use super::translations::{Original, marks_path, word_marks};
use super::{SiteError, write};
use quiz_author::translation::{
    Mark, OriginalText, Refreshed, Translation, WordMarks, original_texts, refreshed,
    refreshed_texts,
};
use quiz_author::{SourceFile, studio_texts};
use table::Row;
use take::{FORM, Taken, Taking, take};
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
    let (form_texts, mut forms) = (studio_texts()?, forms(content, language)?);
    let taken = from.map(|file| {
        let quiz = (texts.as_slice(), &mut translation);
        take(file, Taking { quiz, forms: (&form_texts, &mut forms), words: &mut words })
    });
    let taken = taken.transpose()?.unwrap_or_default();
    let made = refreshed(&originals, &original.quiz, &translation).map_err(SiteError::Content)?;
    for (name, text) in &made.files {
        let path = folder.join(name);
        if text.is_empty() { remove(&path)? } else { write(&path, text)? }
    }
    write(&words_path(content, language), words.text())?;
    let first = words_path(content, &original.quiz.language);
    let marks = keep_marks(content, language, &first, &words, &taken)?;
    let stale = marks.stale(&read_file(first)?).map_err(SiteError::Content)?;
    let of_forms = refreshed_texts((FORMS, "The studio"), &form_texts, &forms);
    for (_, text) in &of_forms.files {
        write(&path(content, language, FORMS), [FORMS_HEAD, text].concat())?;
    }
    let mut rows = text_rows("", &texts, &translation);
    rows.extend(words.rows(&stale));
    rows.extend(text_rows(FORM, &form_texts, &forms));
    let table = tables.join(format!("{id}.{language}.po"));
    let written = table::write(id, language, &rows);
    write(&table, written.map_err(|what| SiteError::Table(table.clone(), what))?)?;
    let mut lines = from.map_or_else(Vec::new, |_| taken.told());
    lines.extend(told_of(&folder.display().to_string(), &made, "the quiz"));
    lines.push(format!(
        "words of the pages: {} as in the first language, {} to look at again",
        words.same(),
        stale.len()
    ));
    lines.extend(told_of("the studio", &of_forms, "the studio"));
    lines.push(format!("table for translators: {}", table.display()));
    Ok(lines.join("\n"))
}

/// What stands above the texts of the studio.
const FORMS_HEAD: &str = "# What the forms of the studio say, kept by `cargo xtask translate`: `names.scene` is \
                          what a field is called,\n# `Question.scene` the note on it, and `Deck.core` what a value means. \
                          What the checks say is under\n# `checks.TextEmpty` and the like, near the end.\n\n";

/// Writes from what the words of the pages were translated.
fn keep_marks(
    content: &Path,
    language: &str,
    first: &Path,
    words: &LanguageFile,
    taken: &Taken,
) -> Result<WordMarks, SiteError> {
    let (first, name) = (read_file(first.to_owned())?, words_path(content, language));
    let second = SourceFile { name: name.display().to_string(), text: words.text() };
    let marks = word_marks(content, language)?.kept(&first, &second, &taken.renewed());
    let marks = marks.map_err(SiteError::Content)?;
    write(&marks_path(content, language), marks.text())?;
    Ok(marks)
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

/// Every text of the quiz, or of the forms, as a row of the table: `prefix` tells them apart.
fn text_rows(prefix: &str, texts: &[OriginalText], translation: &Translation) -> Vec<Row> {
    let row = |OriginalText { place, text }: &OriginalText| {
        let said = translation.text(place);
        let is_current =
            |place| translation.entry(place).is_some_and(|entry| entry.original == Mark::of(text));
        Row {
            place: format!("{prefix}{place}"),
            original: text.clone(),
            translated: said.unwrap_or_default().to_owned(),
            is_stale: said.is_some() && !is_current(place),
            note: String::new(),
        }
    };
    let has_words = |text: &&OriginalText| text.text.chars().any(char::is_alphabetic);
    texts.iter().filter(has_words).map(row).collect()
}

/// What an author is told of texts of the quiz, or of the studio.
fn told_of(place: &str, made: &Refreshed, owner: &str) -> Vec<String> {
    let Refreshed { missing, stale, surplus, .. } = made;
    let mut lines =
        vec![format!("{place}: {missing} texts to translate, {stale} to look at again")];
    if !surplus.is_empty() {
        let count = surplus.len();
        lines.push(format!("{count} texts that {owner} does not have any more: take them out"));
        lines.extend(surplus.iter().map(|place| format!("  {place}")));
    }
    lines
}

#[cfg(test)]
mod tests;
