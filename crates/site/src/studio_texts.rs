//! What the studio says in a language besides the words of the pages, from files beside those:
//!
//! * `<language>.studio.toml`: the names and the notes of its forms and what the checks say, as a translation of
//!   a quiz is written.
//! * `<language>.empty.toml`, `<language>.example.toml`: what drafts begin with.
//!
//! English has none of them: its texts stand in the authored types and in the crate of the studio. Nor need
//! any other; what is missing is in English.

use std::path::{Path, PathBuf};

use super::SiteError;
use super::files::{exists, text_of};
use super::folder::read_file;
use super::kit::LANGUAGES;
use quiz_author::form_schema;
use quiz_author::message::Template;
use quiz_author::translation::Translation;

/// How the files are named, after the language.
pub(super) const FILES: [&str; 3] = [FORMS, EMPTY, EXAMPLE];
/// The texts of the forms and of the checks.
pub(super) const FORMS: &str = "studio.toml";
/// A quiz without a question.
pub(super) const EMPTY: &str = "empty.toml";
/// A small quiz.
pub(super) const EXAMPLE: &str = "example.toml";

/// What the page of the studio carries of these.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct StudioTexts {
    /// The shape of a quiz with the names and the notes, as `quiz_studio::form::Form` reads it.
    pub(super) schema: String,
    /// What drafts begin with, as `quiz_studio::start::Templates` reads it; none in English.
    pub(super) templates: Option<String>,
    /// What the checks say, as `quiz_studio::messages::Messages` reads it; none in English.
    pub(super) messages: Option<String>,
}

impl StudioTexts {
    /// Those of a language.
    ///
    /// # Errors
    /// When a file cannot be read, or has a mistake of form.
    pub(super) fn read(content: &Path, language: &str) -> Result<Self, SiteError> {
        let texts = [EMPTY, EXAMPLE].map(|name| template(content, language, name));
        let [empty, example] = texts;
        let templates = match (empty?, example?) {
            (None, None) => None,
            (empty, example) => {
                let carried = [empty, example].map(Option::unwrap_or_default);
                Some(serde_json::json!(carried).to_string())
            }
        };
        let forms = forms(content, language)?;
        Ok(Self { schema: form_schema(&forms)?, templates, messages: messages(&forms) })
    }
}

/// What the checks say, each text at its turn; nothing in place of those that are in English.
fn messages(texts: &Translation) -> Option<String> {
    let said = |template: &Template| texts.text(&template.place()).unwrap_or_default();
    let said: Vec<_> = Template::ALL.iter().map(said).collect();
    let has_any = said.iter().any(|text| !text.is_empty());
    has_any.then(|| serde_json::json!(said).to_string())
}

/// Where a file of a language lies.
pub(super) fn path(content: &Path, language: &str, name: &str) -> PathBuf {
    content.join(LANGUAGES).join(format!("{language}.{name}"))
}

/// What drafts begin with; none where the language has no such file.
pub(super) fn template(
    content: &Path,
    language: &str,
    name: &str,
) -> Result<Option<String>, SiteError> {
    let path = path(content, language, name);
    if exists(&path) { text_of(&path).map(Some) } else { Ok(None) }
}

/// The texts of the forms and of the checks; nothing where the language has no such file.
pub(super) fn forms(content: &Path, language: &str) -> Result<Translation, SiteError> {
    let path = path(content, language, FORMS);
    let files = if exists(&path) { vec![read_file(path)?] } else { Vec::new() };
    Translation::read(&files).map_err(SiteError::Content)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::write;

    #[test]
    fn what_a_language_lacks_is_in_english_and_english_carries_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let content = folder.path();
        let english = StudioTexts::read(content, "en").unwrap();
        assert_eq!(english.templates, None);
        assert!(english.schema.contains("\"The situation, two or three sentences.\""));
        write(&path(content, "eo", EXAMPLE), "id = \"{{id}}\"\n").unwrap();
        let text = "[\"Question.scene\"]\noriginal = \"00000000\"\ntext = \"La situacio.\"\n";
        write(&path(content, "eo", FORMS), text).unwrap();
        let read = StudioTexts::read(content, "eo").unwrap();
        assert_eq!(read.templates.as_deref(), Some("[\"\",\"id = \\\"{{id}}\\\"\\n\"]"));
        assert_eq!(
            read.schema,
            english.schema.replace("The situation, two or three sentences.", "La situacio.")
        );
    }
}
