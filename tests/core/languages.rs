//! The languages of the quizzes that ship: their texts hold to the glossary.

use std::fs;

use super::root;
use quiz_site::read_translations;

/// The quizzes in `content/`.
fn quizzes() -> Vec<String> {
    let folders = fs::read_dir(root().join("content")).unwrap();
    let quizzes = folders.map(|folder| folder.unwrap().path());
    let quizzes = quizzes.filter(|folder| folder.join("quiz.toml").is_file());
    quizzes.map(|folder| folder.file_name().unwrap().to_string_lossy().into_owned()).collect()
}

#[test]
fn each_term_and_each_name_is_as_the_glossary_has_it() {
    let mut languages = Vec::new();
    for quiz in quizzes() {
        let translations = read_translations(&root().join("content"), &quiz);
        for translated in translations.unwrap_or_else(|error| panic!("{error}")) {
            let broken = translated.findings.terms.iter().chain(&translated.words.terms);
            let broken = broken.chain(&translated.studio.terms);
            let told: Vec<_> = broken.map(ToString::to_string).collect();
            assert!(told.is_empty(), "{}", told.join("\n"));
            languages.push(translated.language().to_owned());
        }
    }
    languages.sort();
    assert_eq!(languages, ["ar", "de", "es"]);
}

#[test]
fn each_language_has_the_texts_of_the_studio_and_is_up_to_date() {
    let translations = read_translations(&root().join("content"), "ai-project-manager");
    for translated in translations.unwrap_or_else(|error| panic!("{error}")) {
        let lacking = translated.studio.missing.iter().chain(&translated.studio.stale);
        let told: Vec<_> =
            lacking.chain(&translated.words.stale).map(ToString::to_string).collect();
        assert!(told.is_empty(), "{}", told.join("\n"));
    }
}
