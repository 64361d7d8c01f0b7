//! A content file with a mistake: the message names file, line and what is wrong.

use std::fs;
use std::path::Path;

use quiz_author::{Fault, SourceFile, read_quiz, read_words};

use super::root;

fn files() -> Vec<SourceFile> {
    let mut paths: Vec<_> = fs::read_dir(root().join("content/ai-project-manager"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "toml"))
        .collect();
    paths.sort();
    paths.iter().map(|path| source(path)).collect()
}

fn source(path: &Path) -> SourceFile {
    let name = path.file_name().unwrap().to_string_lossy().into_owned();
    SourceFile { name, text: fs::read_to_string(path).unwrap() }
}

/// The faults after one text in one file was replaced by another.
fn faults(file: &str, from: &str, to: &str) -> Vec<Fault> {
    let mut files = files();
    let source = files.iter_mut().find(|source| source.name == file).unwrap();
    assert!(source.text.contains(from), "{file} has no {from}");
    source.text = source.text.replacen(from, to, 1);
    read_quiz("content/quiz", &files, &[]).unwrap_err()
}

/// The line of a text in a file, from 1.
fn line(file: &str, text: &str) -> usize {
    let files = files();
    let source = files.iter().find(|source| source.name == file).unwrap();
    source.text.lines().position(|line| line.contains(text)).unwrap() + 1
}

#[test]
fn the_shipped_files_have_none() {
    read_quiz("content/quiz", &files(), &[]).unwrap();
}

#[test]
fn each_mistake_is_named_with_file_and_line() {
    let key = "kind = \"key\"";
    for (file, from, to, at, what) in [
        (
            "questions.toml",
            key,
            "kind = \"misconception\"",
            None,
            "0 choices with `kind = \"key\"`",
        ),
        ("questions.toml", key, "kind = \"keys\"", Some(key), "unknown variant `keys`"),
        ("questions.toml", "fact = ", "facts = ", Some("fact = "), "unknown field `facts`"),
        (
            "questions.toml",
            "\"bls-entry-education\"",
            "\"nowhere\"",
            Some("\"bls-entry-education\""),
            "no evidence with the id `nowhere`",
        ),
        (
            "evidence.toml",
            "url = \"https://",
            "url = \"http://",
            Some("url = "),
            "is not an address: it must start with https://",
        ),
        (
            "evidence.toml",
            "checked = \"2026-11-28\"",
            "checked = \"2026-13-21\"",
            Some("checked = "),
            "is not a date",
        ),
        ("paths.toml", "weight = 10", "weight = 0", Some("weight = 10"), "not 0"),
        (
            "quiz.toml",
            "short_title = \"AI PM quiz\"",
            "short_title = \"AI project manager\"",
            Some("short_title"),
            "longer than 12 characters",
        ),
        ("quiz.toml", "revision = 2", "revision = ", Some("revision = 2"), ""),
        (
            "about-you.toml",
            "weekly_hours = 2",
            "weekly_hours = 0",
            Some("weekly_hours = 2"),
            "at least one hour",
        ),
        (
            "guide.toml",
            "blocks = [\"faq-other-roles\"]",
            "blocks = [\"faq-other-role\"]",
            Some("blocks = [\"faq-other-roles\"]"),
            "the guide has no block with the id `faq-other-role`",
        ),
        (
            "guide.toml",
            "blocks = [\"faq-other-roles\"]",
            "blocks = [\"faq-other-roles\", \"salaries\"]",
            None,
            "`salaries` is in the topic `other-roles` already",
        ),
        (
            "guide.toml",
            "id = \"step-network\"",
            "id = \"step-keep-up\"",
            Some("id = \"step-network\""),
            "`step-keep-up` is taken by guide.steps[4]",
        ),
        (
            "guide.toml",
            "id = \"other-roles\"",
            "id = \"salaries\"",
            Some("id = \"other-roles\""),
            "a block that is not in this topic has the name `salaries`",
        ),
        ("guide.toml", "per_unit = 10", "per_unit = 0", None, "`per_unit` is 1 or more"),
    ] {
        let faults = faults(file, from, to);
        let fault = faults
            .iter()
            .find(|fault| fault.what.to_string().contains(what))
            .unwrap_or_else(|| panic!("{to}: {faults:?}"));
        assert_eq!(fault.file, file, "{to}");
        if let Some(text) = at {
            assert_eq!(fault.line, line(file, text), "{to}: {fault}");
        }
        assert!(fault.to_string().starts_with(&format!("{file}:{}:", fault.line)), "{fault}");
    }
}

#[test]
fn all_mistakes_are_named_at_once() {
    let faults = faults("evidence.toml", "url = \"https://", "url = \"http://");
    assert_eq!(faults.len(), 1);
    let mut files = files();
    for source in &mut files {
        source.text = source.text.replace("url = \"https://", "url = \"ftp://");
    }
    assert!(read_quiz("content/quiz", &files, &[]).unwrap_err().len() > 50);
}

#[test]
fn a_slip_of_form_in_one_entry_hides_none_in_another() {
    let mut files = files();
    for source in &mut files {
        source.text = source
            .text
            .replace("deck = \"core\"", "deck = \"cores\"")
            .replace("strength = \"survey\"", "strength = \"poll\"");
    }
    let faults = read_quiz("content/quiz", &files, &[]).unwrap_err();
    let count =
        |what: &str| faults.iter().filter(|fault| fault.what.to_string().contains(what)).count();
    assert_eq!((count("`cores`"), count("`poll`") > 5), (5, true), "{faults:?}");
    assert!(faults.iter().all(|fault| fault.line > 1));
}

#[test]
fn an_unknown_part_is_refused() {
    let mut files = files();
    files.push(SourceFile { name: "zzz.toml".to_owned(), text: "\nquestion = 1\n".to_owned() });
    let faults = read_quiz("content/quiz", &files, &[]).unwrap_err();
    assert!(faults[0].to_string().starts_with("zzz.toml:2:1: `question` is not a part of a quiz"));
}

#[test]
fn a_missing_part_names_the_folder() {
    let mut files = files();
    files.retain(|source| source.name != "questions.toml");
    let faults = read_quiz("content/quiz", &files, &[]).unwrap_err();
    let said: Vec<_> = faults.iter().map(ToString::to_string).collect();
    assert_eq!(said, ["content/quiz:1:1: no file of this quiz has `questions`: add it"]);
}

#[test]
fn a_quiz_without_paths_and_what_belongs_to_them_is_sound() {
    let gone =
        ["paths.toml", "about-you.toml", "certificates.toml", "worth.toml", "resources.toml"];
    let mut files = files();
    files.retain(|source| !gone.iter().any(|name| source.name == *name));
    let read = read_quiz("content/quiz", &files, &[]).unwrap();
    assert!(read.quiz.paths.is_empty() && read.quiz.about_you.is_empty());
}

#[test]
fn what_names_a_path_that_is_not_there_is_a_mistake() {
    let mut files = files();
    files.retain(|source| source.name != "paths.toml");
    let faults = read_quiz("content/quiz", &files, &[]).unwrap_err();
    let said = faults[0].to_string();
    assert!(said.ends_with("there is no path with the id `try-first`"), "{said}");
}

#[test]
fn a_part_that_stands_in_two_files_is_refused() {
    let mut files = files();
    files.push(SourceFile { name: "zzz.toml".to_owned(), text: "title = \"Again\"\n".to_owned() });
    let faults = read_quiz("content/quiz", &files, &[]).unwrap_err();
    assert_eq!(faults[0].to_string(), "zzz.toml:1:1: `title` is in quiz.toml already");
}

#[test]
fn a_language_file_is_complete_and_says_what_it_has_to() {
    let english = source(&root().join("content/language/en.toml"));
    read_words(&english).unwrap();
    for (from, to, what) in [
        ("loading = ", "loadding = ", "`page.loading` is missing"),
        ("loading = ", "loadding = ", "`page.loadding` is not a word of the pages"),
        ("Question {number} of {total}", "Question {number}", "has to say `{total}`"),
        (
            "Question {number} of {total}",
            "Question {number} of {total}{x}",
            "has no value for `{x}`",
        ),
        ("loading = \"Loading the quiz where you left off…\"", "loading = 3", "has to be a text"),
        (
            "loading = \"Loading the quiz where you left off…\"",
            "loading = \"\"",
            "has to be a text",
        ),
    ] {
        let text = english.text.replacen(from, to, 1);
        assert_ne!(text, english.text, "{from}");
        let faults = read_words(&SourceFile { name: "en.toml".to_owned(), text }).unwrap_err();
        assert!(
            faults.iter().any(|fault| fault.what.to_string().contains(what)),
            "{to}: {faults:?}"
        );
    }
}

#[test]
fn a_date_without_quotes_and_a_language_that_is_none_are_said_with_what_to_do() {
    for (file, from, to, what, hint) in [
        (
            "evidence.toml",
            "checked = \"2026-11-28\"",
            "checked = 2026-11-28",
            "a date is a text here: write \"2026-11-28\", in quotes",
            None,
        ),
        (
            "quiz.toml",
            "language = \"en\"",
            "language = \"pt_BR\"",
            "`pt_BR` is no language tag",
            Some("did you mean `pt-BR`?"),
        ),
    ] {
        let faults = faults(file, from, to);
        let fault = &faults[0];
        assert!(fault.what.to_string().contains(what), "{fault}");
        assert_eq!(fault.hint.as_ref().map(ToString::to_string).as_deref(), hint);
        assert_eq!((fault.file.as_str(), fault.line), (file, line(file, from)));
    }
}
