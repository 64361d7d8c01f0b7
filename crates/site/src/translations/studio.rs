//! What is to be said of the texts of the studio in a language.

use std::path::Path;

use crate::SiteError;
use crate::studio_texts::{EMPTY, EXAMPLE, FORMS, forms, path, template};
use quiz_author::translation::{Findings, Glossary, compare_texts};
use quiz_author::{Fault, SourceFile, read_quiz, studio_texts};

/// Compares them with the English ones, and reads what drafts begin with.
///
/// # Errors
/// When a file cannot be read, or has a mistake of form.
pub(super) fn compare_studio(
    content: &Path,
    language: &str,
    glossary: &Glossary,
) -> Result<Findings, SiteError> {
    let file = path(content, language, FORMS).display().to_string();
    let forms = forms(content, language)?;
    let originals = studio_texts()?;
    let mut findings = compare_texts(&originals, &forms, glossary, (&file, "the studio"));
    for name in [EMPTY, EXAMPLE] {
        let file = path(content, language, name).display().to_string();
        if let Some(text) = template(content, language, name)? {
            findings.mistakes.extend(mistakes(file, &text, name == EMPTY));
        } else {
            let what = format!(
                "what a draft of the studio begins with is not translated: copy \
                 crates/studio/src/start/{name} to this file and translate it"
            );
            findings.missing.push(Fault::of_folder(&file, what));
        }
    }
    Ok(findings)
}

/// What an empty quiz is given, so that the rest of it can be checked.
const QUESTION: &str = "\n[[questions]]\nid = \"a\"\nask = \"A?\"\n\
                        choices = [{ id = \"a\", text = \"A.\", right = true }, { id = \"b\", text = \"B.\" }]\n";

/// The mistakes in what a draft begins with.
fn mistakes(name: String, text: &str, is_empty: bool) -> Vec<Fault> {
    let mut filled = text.replace("{{id}}", "quiz").replace("{{language}}", "en");
    if is_empty {
        filled = filled.replace("title = \"\"\ndesc", "title = \"A\"\ndesc") + QUESTION;
    }
    let file = SourceFile { name: name.clone(), text: filled };
    let mut faults = read_quiz(&name, &[file], &[]).err().unwrap_or_default();
    for (place, key) in [("{{id}}", "id"), ("{{language}}", "language")] {
        if !text.contains(&format!("{key} = \"{place}\"")) {
            let what = format!("the studio fills `{key}` in: write `{key} = \"{place}\"`");
            faults.push(Fault::of_folder(&name, what));
        }
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::*;

    fn start(name: &str) -> String {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../studio/src/start").join(name);
        std::fs::read_to_string(path).unwrap()
    }

    #[test]
    fn what_a_draft_begins_with_has_no_mistake_and_a_place_for_its_id() {
        for name in [EMPTY, EXAMPLE] {
            let text = start(name);
            assert_eq!(mistakes("eo".to_owned(), &text, name == EMPTY), [], "{name}");
            let told = mistakes("eo".to_owned(), &text.replace("{{id}}", "x"), name == EMPTY);
            assert_eq!(
                told.iter().map(ToString::to_string).collect::<Vec<_>>(),
                ["eo:1:1: the studio fills `id` in: write `id = \"{{id}}\"`"]
            );
        }
        let twice = start(EXAMPLE).replace("id = \"wasp\"", "id = \"honeybee\"");
        assert_eq!(mistakes("eo".to_owned(), &twice, false).len(), 1);
    }

    #[test]
    fn a_language_without_texts_of_the_studio_lacks_them_all() {
        let folder = tempfile::tempdir().unwrap();
        let found = compare_studio(folder.path(), "eo", &Glossary::default()).unwrap();
        assert_eq!(found.mistakes, []);
        assert_eq!(found.missing.len(), studio_texts().unwrap().len() + 2);
        assert!(
            found.missing[0]
                .what
                .to_string()
                .starts_with("`names.about` is not translated: “About”")
        );
    }
}
