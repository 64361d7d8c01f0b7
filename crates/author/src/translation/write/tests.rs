//! Files to fill in, from nothing to a whole translation.

use proptest::prelude::*;

use super::*;
use crate::translation::Missing;
use crate::translation::sample::{self, file};

/// The files of the sample quiz, in two.
fn originals() -> Vec<SourceFile> {
    let quiz = sample::source();
    let at = quiz.text.find("[[questions]]").unwrap();
    let (head, questions) = quiz.text.split_at(at);
    vec![file("small/questions.toml", questions), file("small/quiz.toml", head)]
}

fn refresh(files: &[SourceFile]) -> Refreshed {
    let translation = Translation::read(files).unwrap();
    refreshed(&originals(), &sample::quiz(), &translation).unwrap()
}

fn sources(files: &[(String, String)]) -> Vec<SourceFile> {
    files.iter().map(|(name, text)| file(&format!("small/eo/{name}"), text)).collect()
}

#[test]
fn from_nothing_there_is_a_place_for_every_text() {
    let made = refresh(&[]);
    assert_eq!((made.missing, made.stale, made.surplus.len()), (15, 0, 0));
    let names: Vec<_> = made.files.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["questions.toml", "quiz.toml"]);
    let beginning = "# A small quiz\n[\"title\"]\noriginal = \"87e20f85\"\ntext = \"\"\n\n# Two questions.\n[\"description\"]\n";
    assert!(made.files[1].1.starts_with(beginning), "{}", made.files[1].1);
    // What was written is read, and written again the same.
    assert_eq!(refresh(&sources(&made.files)), made);
}

#[test]
fn what_is_translated_stale_and_gone_is_kept() {
    let mark = Mark::of("A small quiz");
    let text = format!(
        "missing = \"left-out\"\n[\"opening\"]\noriginal = \"00000000\"\ntext = \"Malnova\"\n\
         [\"questions.gone.ask\"]\noriginal = \"00000000\"\ntext = \"Ĉu?\"\n\
         [\"title\"]\noriginal = \"{mark}\"\ntext = \"Malgranda\"\n"
    );
    let made = refresh(&[file("small/eo/all.toml", &text)]);
    assert_eq!((made.missing, made.stale), (13, 1));
    assert_eq!(made.surplus, [TextPlace::named("questions.gone.ask")]);
    let [(_, _), (_, quiz), (name, rest)] = made.files.as_slice() else { panic!("{made:?}") };
    assert!(quiz.starts_with("[\"title\"]\noriginal = \"87e20f85\"\ntext = \"Malgranda\"\n"));
    let stale = format!(
        "# The original has changed since. When this is right again, write\n# `original = \"{}\"`. It says \
         now:\n# About 2 minutes.\n[\"opening\"]\noriginal = \"00000000\"\ntext = \"Malnova\"\n",
        Mark::of("About 2 minutes.")
    );
    assert!(quiz.contains(&stale), "{quiz}");
    assert_eq!(name, "all.toml");
    assert_eq!(
        rest,
        "missing = \"left-out\"\n\n# The quiz has no such text any more.\n[\"questions.gone.ask\"]\n\
         original = \"00000000\"\ntext = \"Ĉu?\"\n"
    );
    assert_eq!(refresh(&sources(&made.files)), made);
    let read = Translation::read(&sources(&made.files)).unwrap();
    assert_eq!(read.missing(), Missing::LeftOut);
}

#[test]
fn a_file_whose_texts_have_moved_is_empty() {
    let mark = Mark::of("A small quiz");
    let text = format!("[\"title\"]\noriginal = \"{mark}\"\ntext = \"Malgranda\"\n");
    let made = refresh(&[file("small/eo/all.toml", &text)]);
    assert_eq!(made.files[2], ("all.toml".to_owned(), String::new()));
}

proptest! {
    #[test]
    fn any_text_is_read_as_it_was_written(text in ".*(\n.*){0,3}\n?") {
        let mut translation = Translation::default();
        let place = TextPlace::named("title");
        translation.set(place.clone(), Mark::of("A small quiz"), text.clone());
        let made = refreshed(&originals(), &sample::quiz(), &translation).unwrap();
        let read = Translation::read(&sources(&made.files)).unwrap();
        let expected = Some(text.as_str()).filter(|text| !text.trim().is_empty());
        prop_assert_eq!(read.text(&place), expected);
    }
}
