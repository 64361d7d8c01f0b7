//! The quizzes of this repository go into the studio and come out with the same meaning, whatever was
//! done and undone on the way; and forms and text never say two things.
#![allow(clippy::unwrap_used, missing_docs, reason = "a test fails by panicking")]

use std::fs;
use std::path::{Path, PathBuf};

use proptest::prelude::*;
use quiz_author::SourceFile;
use quiz_author::check::Place;
use quiz_model::Quiz;
use quiz_studio::draft::{Draft, Edit, Entry, Scalar};
use quiz_studio::findings::check;
use quiz_studio::publish::{archive, opened};
use quiz_studio::start;

fn shipped() -> Vec<(String, Vec<SourceFile>)> {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
    let folders = fs::read_dir(content).unwrap().map(|entry| entry.unwrap().path());
    let quizzes = folders.filter(|path| path.is_dir() && !path.ends_with("language"));
    quizzes.map(|path| (path.file_name().unwrap().to_string_lossy().into(), files(&path))).collect()
}

fn files(folder: &Path) -> Vec<SourceFile> {
    let mut paths: Vec<PathBuf> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "toml"));
    paths.sort();
    let file = |path: PathBuf| SourceFile {
        name: path.file_name().unwrap().to_string_lossy().into_owned(),
        text: fs::read_to_string(&path).unwrap().replace("\r\n", "\n"),
    };
    paths.into_iter().map(file).collect()
}

fn meaning(files: &[SourceFile]) -> Quiz {
    let findings = check(files, &[]);
    assert_eq!(findings.mistakes, []);
    *findings.quiz.unwrap()
}

fn texts(draft: &Draft) -> Vec<String> {
    draft.files().iter().map(|file| file.text.clone()).collect()
}

#[test]
fn both_shipped_quizzes_go_in_and_out_with_the_same_meaning() {
    let shipped = shipped();
    assert!(shipped.len() >= 2);
    for (id, files) in shipped {
        let before = meaning(&files);
        let mut draft = Draft::of(files.clone());
        let list = Place::root("questions");
        let end = draft.len(&list) - 1;
        for at in 0..=end {
            let ask = list.at(at).key("ask");
            let text = draft.text(&ask).unwrap().to_owned();
            for text in [format!("{text} More?"), text] {
                draft.apply(&Edit::Set(ask.clone(), Scalar::Text(text)), 0).unwrap();
            }
        }
        assert_eq!(texts(&draft), texts(&Draft::of(files)), "{id}: not a byte has changed");
        let shift = |from, to| Edit::Move { list: list.clone(), from, to };
        for edit in
            [shift(0, end), shift(end, 0), Edit::Duplicate(list.at(1)), Edit::Remove(list.at(2))]
        {
            draft.apply(&edit, 0).unwrap();
        }
        let zip = archive(&id, draft.files(), &[]);
        let out = opened("quiz.zip", zip).unwrap();
        assert_eq!(meaning(&out.files), before, "{id}");
    }
}

/// What an author may do to a quiz, by numbers.
fn edit(draft: &Draft, (what, at, to, text): &(u8, usize, usize, String)) -> Edit {
    let lists = ["questions", "bands", "evidence"];
    let list = Place::root(lists[to % lists.len()]);
    let count = draft.len(&list).max(1);
    let entry = list.at(at % count);
    match what % 6 {
        0 => Edit::Set(entry.key("text"), Scalar::Text(text.clone())),
        1 => Edit::Move { list, from: at % count, to: to % count },
        2 => Edit::Duplicate(entry),
        3 => Edit::Remove(entry),
        4 => Edit::Set(entry.key("truth").key("text"), Scalar::Text(text.clone())),
        _ => {
            let id = draft.free_id(&list, "new");
            Edit::Insert { list, at: *at, entry: Entry::Table(start::question(&id)) }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn forms_and_text_agree_and_all_is_undone_to_the_last_byte(
        edits in prop::collection::vec((any::<u8>(), 0..9_usize, 0..9_usize, "\\PC{0,12}"), 0..12),
    ) {
        let mut draft = Draft::of(start::files(start::Templates::default().example("en", 7)));
        let first = texts(&draft);
        for (step, numbers) in edits.iter().enumerate() {
            let made = edit(&draft, numbers);
            // Some are refused, and change nothing.
            let _ = draft.apply(&made, step as u64 * 10_000);
            let read = Draft::of(draft.files().to_vec());
            prop_assert!(!read.has_unreadable(), "{:?}\n{}", made, texts(&draft)[0]);
            for list in ["questions", "bands", "evidence"].map(Place::root) {
                prop_assert_eq!(read.len(&list), draft.len(&list));
                for at in 0..read.len(&list) {
                    for key in ["id", "text", "ask"] {
                        let place = list.at(at).key(key);
                        prop_assert_eq!(read.text(&place), draft.text(&place), "{}", place);
                    }
                    let choices = list.at(at).key("choices");
                    prop_assert_eq!(read.len(&choices), draft.len(&choices), "{}", choices);
                }
            }
        }
        while draft.undo() {}
        prop_assert_eq!(texts(&draft), first);
    }
}
