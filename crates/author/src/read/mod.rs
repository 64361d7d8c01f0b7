//! Reading a quiz from the TOML files of its folder.
//!
//! Every file is read on its own, so that one run names the mistakes of all. Each mistake carries
//! the line and column where an editor will find it.

mod fault;
mod language;

use std::collections::BTreeMap;

use serde::de::{DeserializeOwned, IntoDeserializer};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

pub use fault::{Excerpt, Fault, SourceFile};
pub use language::read_words;

use crate::authored::{
    AboutQuestion, Band, Certificate, Evidence, Guide, Markdown, Path, Question, Quiz, Resource,
    Role,
};
use crate::check::{Mistake, Part};
use crate::{Checked, checked};

/// What one file may hold: any of the quiz's parts.
#[derive(schemars::JsonSchema)]
#[schemars(title = "Career Quiz content", rename = "content")]
#[schemars(deny_unknown_fields)]
#[allow(missing_docs, reason = "each part is documented as a field of the quiz")]
pub struct Parts {
    id: Option<String>,
    revision: Option<u32>,
    language: Option<String>,
    title: Option<String>,
    short_title: Option<String>,
    description: Option<String>,
    opening: Option<String>,
    about: Option<Markdown>,
    bands: Option<Vec<Band>>,
    questions: Option<Vec<Question>>,
    evidence: Option<Vec<Evidence>>,
    about_you: Option<Vec<AboutQuestion>>,
    paths: Option<Vec<Path>>,
    roles: Option<Vec<Role>>,
    resources: Option<Vec<Resource>>,
    certificates: Option<Vec<Certificate>>,
    guide: Option<Guide>,
}

/// The keys of [`Parts`].
const PARTS: [&str; 17] = [
    "id",
    "revision",
    "language",
    "title",
    "short_title",
    "description",
    "opening",
    "about",
    "bands",
    "questions",
    "evidence",
    "about_you",
    "paths",
    "roles",
    "resources",
    "certificates",
    "guide",
];

/// Reads and checks the files of a quiz. `folder` names the place of what no file has.
///
/// # Errors
/// Every mistake found, in the order of the files: of form first, one for each entry; of sense once
/// the form is right.
pub fn read_quiz(folder: &str, files: &[SourceFile]) -> Result<Checked, Vec<Fault>> {
    let mut faults = Vec::new();
    let owners = owners(files, &mut faults);
    let parts = Parts::of(&owners, &mut faults);
    if !faults.is_empty() {
        return Err(faults);
    }
    let quiz = assemble(folder, parts)?;
    checked(&quiz).map_err(|mistakes| {
        let order = |fault: &Fault| files.iter().position(|file| file.name == fault.file);
        let mut faults: Vec<_> =
            mistakes.into_iter().map(|mistake| locate(folder, &owners, mistake)).collect();
        faults.sort_by_key(|fault| (order(fault), fault.line, fault.column));
        faults
    })
}

/// Which file holds each top-level key, with that file's positions.
type Owners<'a> = BTreeMap<String, (&'a SourceFile, Spanned<DeValue<'a>>)>;

fn owners<'a>(files: &'a [SourceFile], faults: &mut Vec<Fault>) -> Owners<'a> {
    let mut owners: Owners<'a> = BTreeMap::new();
    for file in files {
        let (table, errors) = DeTable::parse_recoverable(&file.text);
        faults.extend(errors.iter().map(|error| Fault::of_toml(file, error)));
        if !errors.is_empty() {
            continue;
        }
        for (key, value) in table.into_inner() {
            if let Some((other, _)) = owners.get(key.get_ref().as_ref()) {
                let what = format!("`{}` is in {} already", key.get_ref(), other.name);
                faults.push(Fault::at(file, key.span(), what));
            } else if PARTS.contains(&key.get_ref().as_ref()) {
                owners.insert(key.into_inner().into_owned(), (file, value));
            } else {
                let what = format!(
                    "`{}` is not a part of a quiz: use one of {}",
                    key.get_ref(),
                    PARTS.join(", ")
                );
                faults.push(Fault::at(file, key.span(), what));
            }
        }
    }
    owners
}

impl Parts {
    fn of(owners: &Owners<'_>, faults: &mut Vec<Fault>) -> Self {
        let reader = &mut PartReader { owners, faults };
        Self {
            id: reader.one("id"),
            revision: reader.one("revision"),
            language: reader.one("language"),
            title: reader.one("title"),
            short_title: reader.one("short_title"),
            description: reader.one("description"),
            opening: reader.one("opening"),
            about: reader.one("about"),
            bands: reader.list("bands"),
            questions: reader.list("questions"),
            evidence: reader.list("evidence"),
            about_you: reader.list("about_you"),
            paths: reader.list("paths"),
            roles: reader.list("roles"),
            resources: reader.list("resources"),
            certificates: reader.list("certificates"),
            guide: reader.one("guide"),
        }
    }
}

/// Reads parts one by one, and the entries of a list one by one, so that a mistake in one hides
/// none in another.
struct PartReader<'a, 'b> {
    owners: &'a Owners<'b>,
    faults: &'a mut Vec<Fault>,
}

impl PartReader<'_, '_> {
    fn one<T: DeserializeOwned>(&mut self, key: &str) -> Option<T> {
        let (file, value) = self.owners.get(key)?;
        T::deserialize(value.clone().into_deserializer())
            .map_err(|error| self.faults.push(Fault::of_toml(file, &error)))
            .ok()
    }

    fn list<T: DeserializeOwned>(&mut self, key: &str) -> Option<Vec<T>> {
        let (file, value) = self.owners.get(key)?;
        let DeValue::Array(items) = value.get_ref() else {
            let what = format!("`{key}` is a list: write each entry as [[{key}]]");
            self.faults.push(Fault::at(file, value.span(), what));
            return None;
        };
        let mut read = Vec::new();
        for item in items {
            match T::deserialize(item.clone().into_deserializer()) {
                Ok(entry) => read.push(entry),
                Err(error) => {
                    let mut fault = Fault::of_toml(file, &error);
                    if error.span().is_none() {
                        fault = Fault::at(file, item.span(), error.message().trim_end());
                    }
                    self.faults.push(fault);
                }
            }
        }
        Some(read)
    }
}

fn assemble(folder: &str, parts: Parts) -> Result<Quiz, Vec<Fault>> {
    let mut missing = Vec::new();
    macro_rules! need {
        ($field:ident) => {
            parts.$field.unwrap_or_else(|| {
                missing.push(stringify!($field));
                Default::default()
            })
        };
    }
    let quiz = Quiz {
        id: need!(id),
        revision: need!(revision),
        language: need!(language),
        title: need!(title),
        short_title: parts.short_title,
        description: need!(description),
        opening: need!(opening),
        about: need!(about),
        bands: need!(bands),
        questions: need!(questions),
        evidence: need!(evidence),
        about_you: need!(about_you),
        paths: need!(paths),
        roles: parts.roles.unwrap_or_default(),
        resources: parts.resources.unwrap_or_default(),
        certificates: parts.certificates.unwrap_or_default(),
        guide: parts.guide,
    };
    let faults: Vec<_> = missing
        .into_iter()
        .map(|key| Fault::of_folder(folder, format!("no file of this quiz has `{key}`: add it")))
        .collect();
    if faults.is_empty() { Ok(quiz) } else { Err(faults) }
}

/// Walks to the place as far as the file goes; a missing key is shown at the table that lacks it.
fn locate(folder: &str, owners: &Owners<'_>, mistake: Mistake) -> Fault {
    let Mistake { place, what, hint } = mistake;
    let what = format!("{place}: {what}");
    let mut parts = place.0.iter();
    let owner = match parts.next() {
        Some(Part::Key(key)) => owners.get(key),
        _ => None,
    };
    let Some((file, root)) = owner else {
        return Fault::of_folder(folder, what);
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
    Fault { hint, ..Fault::at(file, value.span(), what) }
}
