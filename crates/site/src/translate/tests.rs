//! A made-up language, from nothing to a check without a mistake.

use std::fs;

use super::*;
use crate::{Translated, read_site, read_translations};

const QUIZ: &str = "web-accessibility-specialist";
const LANGUAGE: &str = "qaa";

fn shipped() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content")
}

/// A folder with a quiz in its first language alone.
fn content() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let copy = |name: &str| {
        write(&folder.path().join(name), fs::read(shipped().join(name)).unwrap()).unwrap();
    };
    copy("language/en.toml");
    for file in fs::read_dir(shipped().join(QUIZ)).unwrap() {
        let name = file.unwrap().file_name().into_string().unwrap();
        if shipped().join(QUIZ).join(&name).is_file() {
            copy(&format!("{QUIZ}/{name}"));
        }
    }
    folder
}

fn run(content: &Path, from: Option<&Path>) -> String {
    let tables = &content.join("tables");
    translate(&Translating { content, id: QUIZ, language: LANGUAGE, tables, from }).unwrap()
}

fn table(content: &Path) -> PathBuf {
    content.join(format!("tables/{QUIZ}.{LANGUAGE}.po"))
}

fn translated(content: &Path) -> Translated {
    let mut languages = read_translations(content, QUIZ).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(languages.len(), 1);
    languages.remove(0)
}

/// In brackets, but where words have to be known: the direction of the language, and names that have few signs.
fn bracketed(row: &Row) -> String {
    let is_short = row.original.chars().count() < 25 || row.place.ends_with(".one_line");
    if row.place == "words:page.direction" || is_short {
        return row.original.clone();
    }
    format!("[{}]", row.original)
}

#[test]
fn from_nothing_to_a_whole_translation() {
    let folder = content();
    let content = folder.path();
    let said = run(content, None);
    assert!(
        said.contains("qaa: ") && said.contains(" texts to translate, 0 to look at again"),
        "{said}"
    );
    // Nothing is translated yet, and the quiz is there all the same.
    let begun = translated(content);
    assert_eq!(begun.untranslated.len(), begun.findings.missing.len());
    assert!(begun.untranslated.len() > 100, "{}", begun.advice());
    let again = || -> Vec<Vec<u8>> {
        let files = fs::read_dir(content.join(QUIZ).join(LANGUAGE)).unwrap();
        let mut paths: Vec<_> = files.map(|file| file.unwrap().path()).collect();
        paths.extend([table(content), words_path(content, LANGUAGE)]);
        paths.sort();
        paths.iter().map(|path| fs::read(path).unwrap()).collect()
    };
    let written = again();
    assert_eq!(run(content, None), said);
    assert!(written == again(), "a second run writes something else");
    // A translator fills the table in.
    let rows = table::read(&text_of(&table(content)).unwrap()).unwrap();
    let filled: Vec<_> =
        rows.iter().map(|row| Row { translated: bracketed(row), ..row.clone() }).collect();
    let file = content.join("filled.po");
    write(&file, table::write(QUIZ, LANGUAGE, &filled).unwrap()).unwrap();
    let said = run(content, Some(&file));
    assert!(said.contains("qaa: 0 texts to translate, 0 to look at again"), "{said}");
    let whole = translated(content);
    assert_eq!(whole.untranslated, []);
    assert_eq!((whole.language(), whole.findings.summary().as_str()), (LANGUAGE, "whole"));
    let first = read_site(content, QUIZ).unwrap().content.quiz;
    let quiz = &whole.site.content.quiz;
    assert_eq!(quiz.title, format!("[{}]", first.title));
    assert_eq!(quiz.opening_seed, first.opening_seed);
    // The same table once more changes nothing.
    assert!(run(content, Some(&file)).starts_with("0 texts were taken from the table\n"));
}

#[test]
fn what_changes_afterwards_is_to_be_looked_at_again() {
    let folder = content();
    let content = folder.path();
    run(content, None);
    let quiz = content.join(QUIZ).join("quiz.toml");
    let (title, mark) = (read_site(content, QUIZ).unwrap().content.quiz.title, Mark::of("Old"));
    let old = format!("[\"title\"]\noriginal = \"{mark}\"\ntext = \"Nova\"\n");
    let gone = "[\"questions.gone.ask\"]\noriginal = \"00000000\"\ntext = \"Ĉu?\"\n";
    write(&content.join(QUIZ).join(LANGUAGE).join("quiz.toml"), format!("{old}\n{gone}")).unwrap();
    let said = run(content, None);
    assert!(
        said.contains(", 1 to look at again") && said.contains("  questions.gone.ask"),
        "{said}"
    );
    let rows = table::read(&text_of(&table(content)).unwrap()).unwrap();
    let expected = Row {
        place: "title".to_owned(),
        original: title.clone(),
        translated: "Nova".to_owned(),
        is_stale: true,
        ..Row::default()
    };
    assert_eq!(rows[0], expected);
    // What the table still calls fuzzy is not taken; what is right again is.
    assert!(run(content, Some(&table(content))).contains("1 marked as fuzzy were not"));
    let right =
        [Row { is_stale: false, ..expected.clone() }, Row { place: "gone".to_owned(), ..expected }];
    let right = right.map(|row| Row { is_stale: false, ..row });
    let file = content.join("right.po");
    write(&file, table::write(QUIZ, LANGUAGE, &right).unwrap()).unwrap();
    let said = run(content, Some(&file));
    assert!(said.starts_with("1 texts were taken from the table\n`gone` was not"), "{said}");
    assert!(said.contains(", 0 to look at again"), "{said}");
    // An original that changes after the table was made is seen to have.
    let changed = text_of(&quiz).unwrap().replace(&title, "Another title");
    write(&quiz, changed).unwrap();
    assert!(run(content, Some(&file)).contains(", 1 to look at again"));
}

#[test]
fn words_and_texts_of_the_studio_are_looked_at_again_too() {
    let folder = content();
    let content = folder.path();
    run(content, None);
    let rows = || table::read(&text_of(&table(content)).unwrap()).unwrap();
    let row = |place: &str| rows().into_iter().find(|row| row.place == place).unwrap();
    let (word, note) = ("words:studio.leave", "studio:Question.scene");
    let filled = [word, note].map(|place| Row { translated: "Ĉio".to_owned(), ..row(place) });
    let file = content.join("filled.po");
    write(&file, table::write(QUIZ, LANGUAGE, &filled).unwrap()).unwrap();
    assert!(run(content, Some(&file)).starts_with("2 texts were taken from the table\n"));
    let marks = || text_of(&marks_path(content, LANGUAGE)).unwrap();
    let mark_of = |text: &str| format!("\"studio.leave\" = \"{}\"\n", Mark::of(text));
    assert!(marks().contains(&mark_of("All drafts")));
    let forms = text_of(&path(content, LANGUAGE, FORMS)).unwrap();
    assert!(forms.contains("[\"Question.scene\"]\noriginal = \"") && forms.contains("\"Ĉio\""));
    // The first language changes.
    let english = words_path(content, "en");
    let changed = text_of(&english).unwrap().replace("leave = \"All drafts\"", "leave = \"Leave\"");
    write(&english, changed).unwrap();
    assert!(run(content, None).contains(" as in the first language, 1 to look at again"));
    assert!(row(word).is_stale && marks().contains(&mark_of("All drafts")));
    let advice = translated(content).words.stale;
    assert_eq!(advice.len(), 1, "{advice:?}");
    // The table of before is of another original; one of now is right.
    assert!(run(content, Some(&file)).contains(" as in the first language, 1 to look at again"));
    let right = [Row { is_stale: false, ..row(word) }];
    write(&file, table::write(QUIZ, LANGUAGE, &right).unwrap()).unwrap();
    assert!(run(content, Some(&file)).contains(" as in the first language, 0 to look at again"));
    assert!(marks().contains(&mark_of("Leave")));
}

#[test]
fn what_cannot_be_translated_is_said() {
    let folder = content();
    let content = folder.path();
    let run = |language: &str, from: Option<&Path>| {
        let tables = content;
        translate(&Translating { content, id: QUIZ, language, tables, from })
            .unwrap_err()
            .to_string()
    };
    assert!(run("../de", None).contains("is no language to translate into"));
    assert!(run("klingon", None).contains("is no language to translate into"));
    assert!(run("en", None).contains("is for the language that the quiz is written in"));
    let file = content.join("wrong.po");
    write(&file, "msgid").unwrap();
    assert!(run("qaa", Some(&file)).contains("wrong.po`: line 1 is no line of a PO file"));
}
