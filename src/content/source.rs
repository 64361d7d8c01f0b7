//! Reading a quiz from the TOML files of its folder, on the host.
//!
//! Every file is read on its own, so that one run names the mistakes of all. Each mistake carries
//! the line and column where an editor will find it.

use std::collections::BTreeMap;

use serde::Deserialize;
use thiserror::Error;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::check::{Part, Place, check};
use super::{
    AboutQuestion, Band, Certificate, Evidence, Path, Plural, Question, Quiz, QuizId, Resource,
    Role, Word, Words,
};

/// A file of a quiz's folder, or a language file.
#[derive(Clone, Debug)]
pub struct SourceFile {
    /// Its path as the author knows it, for messages.
    pub name: String,
    /// What is in it.
    pub text: String,
}

/// A mistake in a content file.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{file}:{line}:{column}: {what}")]
pub struct Fault {
    /// The file.
    pub file: String,
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// What is wrong and what to do about it.
    pub what: String,
}

impl Fault {
    fn at(file: &SourceFile, offset: usize, what: impl Into<String>) -> Self {
        let before = file.text.get(..offset).unwrap_or(&file.text);
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        Self {
            file: file.name.clone(),
            line: before.matches('\n').count() + 1,
            column: before[line_start..].chars().count() + 1,
            what: what.into(),
        }
    }
}

/// What one file may hold: any of the quiz's parts.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Parts {
    id: Option<QuizId>,
    revision: Option<u32>,
    language: Option<String>,
    title: Option<String>,
    description: Option<String>,
    opening: Option<String>,
    about: Option<String>,
    bands: Option<Vec<Band>>,
    questions: Option<Vec<Question>>,
    evidence: Option<Vec<Evidence>>,
    about_you: Option<Vec<AboutQuestion>>,
    paths: Option<Vec<Path>>,
    roles: Option<Vec<Role>>,
    resources: Option<Vec<Resource>>,
    certificates: Option<Vec<Certificate>>,
}

/// Reads and checks the files of a quiz. `folder` names the place of what no file has.
///
/// # Errors
/// Every mistake found, in the order of the files: of form first; of sense once the form is right.
pub fn read_quiz(folder: &str, files: &[SourceFile]) -> Result<Quiz, Vec<Fault>> {
    let mut faults = Vec::new();
    let mut parsed = Vec::new();
    for file in files {
        match toml::from_str::<Parts>(&file.text) {
            Ok(parts) => parsed.push(parts),
            Err(error) => {
                let offset = error.span().map_or(0, |span| span.start);
                faults.push(Fault::at(file, offset, error.message().trim_end()));
            }
        }
    }
    let owners = owners(files, &mut faults);
    if !faults.is_empty() {
        return Err(faults);
    }
    let quiz = assemble(folder, parsed)?;
    let faults: Vec<_> = check(&quiz)
        .into_iter()
        .map(|mistake| locate(folder, &owners, &mistake.place, mistake.what))
        .collect();
    if faults.is_empty() {
        Ok(quiz)
    } else {
        Err(faults)
    }
}

/// Which file holds each top-level key, with that file's positions.
type Owners<'a> = BTreeMap<String, (&'a SourceFile, Spanned<DeValue<'a>>)>;

fn owners<'a>(files: &'a [SourceFile], faults: &mut Vec<Fault>) -> Owners<'a> {
    let mut owners: Owners<'a> = BTreeMap::new();
    for file in files {
        let Ok(table) = DeTable::parse(&file.text) else {
            continue;
        };
        for (key, value) in table.into_inner() {
            if let Some((other, _)) = owners.get(key.get_ref().as_ref()) {
                let what = format!("`{}` stands in {} already", key.get_ref(), other.name);
                faults.push(Fault::at(file, key.span().start, what));
            } else {
                owners.insert(key.into_inner().into_owned(), (file, value));
            }
        }
    }
    owners
}

fn assemble(folder: &str, parsed: Vec<Parts>) -> Result<Quiz, Vec<Fault>> {
    let mut missing = Vec::new();
    macro_rules! need {
        ($field:ident) => {
            parsed
                .iter()
                .find_map(|parts| parts.$field.clone())
                .unwrap_or_else(|| {
                    missing.push(stringify!($field));
                    Default::default()
                })
        };
    }
    macro_rules! may {
        ($field:ident) => {
            parsed
                .iter()
                .find_map(|parts| parts.$field.clone())
                .unwrap_or_default()
        };
    }
    let id = parsed.iter().find_map(|parts| parts.id.clone());
    if id.is_none() {
        missing.push("id");
    }
    let quiz = Quiz {
        id: id.unwrap_or_else(|| QuizId::from("")),
        revision: need!(revision),
        language: need!(language),
        title: need!(title),
        description: need!(description),
        opening: need!(opening),
        about: need!(about),
        opening_seed: 0,
        bands: need!(bands),
        questions: need!(questions),
        evidence: need!(evidence),
        about_you: need!(about_you),
        paths: need!(paths),
        roles: may!(roles),
        resources: may!(resources),
        certificates: may!(certificates),
    };
    let faults: Vec<_> = missing
        .into_iter()
        .map(|key| Fault {
            file: folder.to_owned(),
            line: 1,
            column: 1,
            what: format!("no file of this quiz has `{key}`: add it"),
        })
        .collect();
    if faults.is_empty() {
        Ok(quiz)
    } else {
        Err(faults)
    }
}

/// Walks to the place as far as the file goes; a missing key is shown at the table that lacks it.
fn locate(folder: &str, owners: &Owners<'_>, place: &Place, what: String) -> Fault {
    let what = format!("{place}: {what}");
    let mut parts = place.0.iter();
    let owner = match parts.next() {
        Some(Part::Key(key)) => owners.get(key),
        _ => None,
    };
    let Some((file, root)) = owner else {
        return Fault {
            file: folder.to_owned(),
            line: 1,
            column: 1,
            what,
        };
    };
    let mut value = root;
    for part in parts {
        let inner = match (part, value.get_ref()) {
            (Part::Key(key), DeValue::Table(table)) => table.get(key.as_str()),
            (Part::At(at), DeValue::Array(list)) => list.get(*at),
            _ => None,
        };
        let Some(inner) = inner else { break };
        value = inner;
    }
    Fault::at(file, value.span().start, what)
}

/// Reads a language file: every [`Word`] by its key, no other key, and no other placeholder.
///
/// # Errors
/// Every mistake found.
pub fn read_words(file: &SourceFile) -> Result<Words, Vec<Fault>> {
    let table = DeTable::parse(&file.text).map_err(|error| {
        let offset = error.span().map_or(0, |span| span.start);
        vec![Fault::at(file, offset, error.message().trim_end())]
    })?;
    let mut faults = Vec::new();
    let mut texts = BTreeMap::new();
    flatten(file, "", table.get_ref(), &mut texts, &mut faults);
    let words: Vec<Vec<String>> = Word::ALL
        .iter()
        .map(|word| {
            if let Some((forms, offset)) = texts.remove(word.key()) {
                check_placeholders(file, *word, &forms, offset, &mut faults);
                forms
            } else {
                let what = format!("`{}` is missing: add it", word.key());
                faults.push(Fault::at(file, 0, what));
                Vec::new()
            }
        })
        .collect();
    for (key, (_, offset)) in texts {
        faults.push(Fault::at(
            file,
            offset,
            format!("`{key}` is no word of the pages: remove it"),
        ));
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    Words::try_from(words)
        .map_err(|error: super::WordsError| vec![Fault::at(file, 0, error.to_string())])
}

type Texts = BTreeMap<String, (Vec<String>, usize)>;

/// Turns nested tables into dotted keys; a table with `other` is a word with plural forms.
fn flatten(
    file: &SourceFile,
    prefix: &str,
    table: &DeTable<'_>,
    texts: &mut Texts,
    faults: &mut Vec<Fault>,
) {
    for (key, value) in table {
        let dotted = if prefix.is_empty() {
            key.get_ref().to_string()
        } else {
            format!("{prefix}.{}", key.get_ref())
        };
        let offset = value.span().start;
        match value.get_ref() {
            DeValue::String(text) if !text.trim().is_empty() => {
                texts.insert(dotted, (vec![text.to_string()], offset));
            }
            DeValue::Table(inner) if inner.contains_key("other") => {
                let forms = Plural::ALL
                    .iter()
                    .map(
                        |plural| match inner.get(plural.name()).map(Spanned::get_ref) {
                            Some(DeValue::String(text)) => text.to_string(),
                            _ => String::new(),
                        },
                    )
                    .collect();
                texts.insert(dotted, (forms, offset));
            }
            DeValue::Table(inner) => flatten(file, &dotted, inner, texts, faults),
            _ => faults.push(Fault::at(
                file,
                offset,
                format!("`{dotted}` has to be a text"),
            )),
        }
    }
}

fn check_placeholders(
    file: &SourceFile,
    word: Word,
    forms: &[String],
    offset: usize,
    faults: &mut Vec<Fault>,
) {
    for form in forms {
        for name in form
            .split('{')
            .skip(1)
            .filter_map(|rest| rest.split_once('}'))
        {
            if !word.placeholders().contains(&name.0) {
                let what = format!("`{}` has no value for `{{{}}}`", word.key(), name.0);
                faults.push(Fault::at(file, offset, what));
            }
        }
    }
    for placeholder in word.placeholders() {
        if !forms
            .iter()
            .any(|form| form.contains(&format!("{{{placeholder}}}")))
        {
            let what = format!("`{}` has to say `{{{placeholder}}}`", word.key());
            faults.push(Fault::at(file, offset, what));
        }
    }
}
