//! What one file of a quiz may hold, and how it is read from TOML.
//!
//! Entries of a list are read one by one, so that a mistake in one hides none in another.

use serde::de::{DeserializeOwned, IntoDeserializer};
use toml::Spanned;
use toml::de::DeValue;

use super::{Fault, SourceFile};
use crate::authored::{
    AboutQuestion, Band, Certificate, Evidence, Guide, Markdown, Path, Question, Resource, Role,
    State, Worth, WorthVerdict,
};
use crate::message::message;

/// What one file may hold: any of the quiz's parts.
#[derive(Clone, Debug, Default, PartialEq, schemars::JsonSchema)]
#[schemars(title = "Career Quiz content", rename = "content")]
#[schemars(deny_unknown_fields)]
#[allow(missing_docs, reason = "each part is documented as a field of the quiz")]
pub struct Parts {
    pub(super) id: Option<String>,
    pub(super) state: Option<State>,
    pub(super) revision: Option<u32>,
    pub(super) language: Option<String>,
    pub(super) title: Option<String>,
    pub(super) short_title: Option<String>,
    pub(super) description: Option<String>,
    pub(super) opening: Option<String>,
    pub(super) about: Option<Markdown>,
    pub(super) bands: Option<Vec<Band>>,
    pub(super) questions: Option<Vec<Question>>,
    pub(super) evidence: Option<Vec<Evidence>>,
    pub(super) about_you: Option<Vec<AboutQuestion>>,
    pub(super) paths: Option<Vec<Path>>,
    pub(super) roles: Option<Vec<Role>>,
    pub(super) worth: Option<Vec<Worth>>,
    pub(super) worth_verdicts: Option<Vec<WorthVerdict>>,
    pub(super) resources: Option<Vec<Resource>>,
    pub(super) certificates: Option<Vec<Certificate>>,
    pub(super) guide: Option<Guide>,
}

/// The keys of [`Parts`].
pub(super) const PARTS: [&str; 20] = [
    "id",
    "state",
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
    "worth",
    "worth_verdicts",
    "resources",
    "certificates",
    "guide",
];

/// Reads the part of that key, and takes its mistakes of form down.
macro_rules! read_into {
    ($parts:ident, $key:ident, $reader:ident, $value:ident,
     one: [$($one:ident),*], list: [$($list:ident),*]) => {
        match $key {
            $(stringify!($one) => $parts.$one = $reader.one($value),)*
            $(stringify!($list) => $parts.$list = $reader.list($key, $value),)*
            _ => {}
        }
    };
}

impl Parts {
    /// Reads the value of one of [`PARTS`], and returns its mistakes of form.
    pub(super) fn read(
        &mut self,
        key: &str,
        value: Spanned<DeValue<'_>>,
        file: &SourceFile,
    ) -> Vec<Fault> {
        let mut reader = PartReader { file, faults: Vec::new() };
        read_into!(self, key, reader, value,
            one: [id, state, revision, language, title, short_title, description, opening, about, guide],
            list: [bands, questions, evidence, about_you, paths, roles, worth, worth_verdicts, resources, certificates]);
        reader.faults
    }
}

struct PartReader<'a> {
    file: &'a SourceFile,
    faults: Vec<Fault>,
}

impl PartReader<'_> {
    fn one<T: DeserializeOwned>(&mut self, value: Spanned<DeValue<'_>>) -> Option<T> {
        T::deserialize(value.into_deserializer())
            .map_err(|error| self.faults.push(Fault::of_toml(self.file, &error)))
            .ok()
    }

    fn list<T: DeserializeOwned>(
        &mut self,
        key: &str,
        value: Spanned<DeValue<'_>>,
    ) -> Option<Vec<T>> {
        let span = value.span();
        let DeValue::Array(items) = value.into_inner() else {
            self.faults.push(Fault::at(self.file, span, message!(NotAList, key, key)));
            return None;
        };
        let mut read = Vec::new();
        for item in items {
            let span = item.span();
            match T::deserialize(item.into_deserializer()) {
                Ok(entry) => read.push(entry),
                Err(error) => {
                    let mut fault = Fault::of_toml(self.file, &error);
                    if error.span().is_none() {
                        fault = Fault::at(self.file, span, error.message().trim_end());
                    }
                    self.faults.push(fault);
                }
            }
        }
        Some(read)
    }
}
