//! A language file from nothing, and one that somebody wrote in.

use super::*;

const ENGLISH: &str = "# Words.\n[page]\n# Which way.\ndirection = \"ltr\"\ngo = \"Go\" # Short.\n\n[plan]\n\
                       days = { one = \"{n} day\", other = \"{n} days\" }\n";

fn polish(there: Option<&str>) -> LanguageFile {
    LanguageFile::new(ENGLISH, there, "pl", plural_forms_of_polish()).unwrap()
}

fn plural_forms_of_polish() -> Vec<Plural> {
    vec![Plural::Other, Plural::One, Plural::Few, Plural::Many]
}

#[test]
fn a_new_file_has_every_word_with_the_forms_of_its_language() {
    let text = polish(None).text();
    let (head, rest) = text.split_once("# Words.\n").unwrap();
    assert!(head.starts_with("# Begun by `cargo xtask translate pl`"));
    assert_eq!(
        rest,
        "[page]\n# Which way.\ndirection = \"ltr\"\ngo = \"Go\" # Short.\n\n[plan]\n\
         days = { one = \"{n} day\", few = \"{n} days\", many = \"{n} days\", other = \"{n} days\" }\n"
    );
}

#[test]
fn what_somebody_wrote_stays_and_what_is_new_is_added() {
    let file = polish(Some("# Mine.\n[page]\ngo = \"Dalej\" # Hm.\n"));
    assert_eq!(
        file.text(),
        "# Mine.\n[page]\ngo = \"Dalej\" # Hm.\ndirection = \"ltr\"\n\n[plan]\n\
         days = { one = \"{n} day\", few = \"{n} days\", many = \"{n} days\", other = \"{n} days\" }\n"
    );
    assert_eq!(file.same(), 2);
}

#[test]
fn each_form_is_a_row_and_comes_back() {
    let mut file = polish(None);
    let rows = file.rows(&[]);
    let places: Vec<_> = rows.iter().map(|row| row.place.as_str()).collect();
    assert_eq!(
        places,
        [
            "words:page.direction",
            "words:page.go",
            "words:plan.days:one",
            "words:plan.days:few",
            "words:plan.days:many",
            "words:plan.days:other",
        ]
    );
    assert_eq!(rows[3].note, "The form for numbers such as 2, 3, 4");
    assert!(rows.iter().all(|row| row.translated.is_empty()));
    assert_eq!(file.set("words:page.go", "Dalej"), Some(true));
    assert_eq!(file.set("words:page.go", "Dalej"), Some(false));
    assert_eq!(file.set("words:plan.days:few", "{n} dni"), Some(true));
    for unknown in
        ["title", "words:page.gone", "words:plan.days", "words:plan.days:two", "words:page.go:one"]
    {
        assert_eq!(file.set(unknown, "x"), None, "{unknown}");
    }
    assert!(file.text().contains("go = \"Dalej\" # Short.\n"));
    assert!(file.text().contains("few = \"{n} dni\""));
    assert_eq!(file.rows(&[])[3].translated, "{n} dni");
    assert_eq!(file.same(), 1);
}

#[test]
fn a_language_with_one_form_may_have_plain_texts() {
    let there = "[page]\ndirection = \"ltr\"\ngo = \"行く\"\n[plan]\ndays = \"{n}日\"\n";
    let mut file = LanguageFile::new(ENGLISH, Some(there), "ja", vec![Plural::Other]).unwrap();
    assert_eq!(file.set("words:plan.days:other", "{n} 日"), Some(true));
    assert_eq!(file.text(), there.replace("{n}日", "{n} 日"));
}

#[test]
fn what_is_no_toml_is_said() {
    assert!(LanguageFile::new(ENGLISH, Some("[page\n"), "pl", vec![]).is_err());
}
