use proptest::prelude::*;

use super::*;

const QUIZ: &str = r#"# What the quiz is.
title = "One" # shown on top
evidence_list = ["a", "b"]

# The first.
[[questions]]
id = "first-1"
ask = "Who?"

[[questions.choices]]
id = "a"
text = "A"

[[questions.choices]]
id = "b"
text = "B"

[[questions]]
id = "second-2"
ask = "Why?"

[[bands]]
from_percent = 0
"#;

fn draft() -> Draft {
    Draft::of(vec![SourceFile { name: "quiz.toml".to_owned(), text: QUIZ.to_owned() }])
}

fn text(draft: &Draft) -> &str {
    &draft.files()[0].text
}

fn question(at: usize) -> Place {
    Place::root("questions").at(at)
}

fn set(place: Place, text: &str) -> Edit {
    Edit::Set(place, Scalar::Text(text.to_owned()))
}

#[test]
fn a_field_changes_where_it_stands_and_nothing_else_does() {
    let mut draft = draft();
    draft.apply(&set(Place::root("title"), "Two “2”"), 0).unwrap();
    assert_eq!(text(&draft), QUIZ.replace("\"One\" #", "\"Two “2”\" #"));
    let place = question(0).key("choices").at(1).key("text");
    draft.apply(&set(place.clone(), "Two\nlines"), 0).unwrap();
    assert_eq!(draft.text(&place), Some("Two\nlines"));
    assert!(text(&draft).contains("text = \"\"\"\nTwo\nlines\"\"\""), "{}", text(&draft));
}

#[test]
fn a_field_that_was_not_there_is_made_with_what_is_around_it() {
    let mut draft = draft();
    let place = question(1).key("truth").key("text");
    draft.apply(&set(place.clone(), "So it is."), 0).unwrap();
    assert_eq!(draft.text(&place), Some("So it is."));
    assert!(text(&draft).contains("[questions.truth]\ntext = \"So it is.\"\n"), "{}", text(&draft));
    let read: toml_edit::DocumentMut = text(&draft).parse().unwrap();
    assert_eq!(read["questions"][1]["truth"]["text"].as_str(), Some("So it is."));
    draft.apply(&set(Place::root("opening"), "Hello."), 0).unwrap();
    assert_eq!(draft.text(&Place::root("opening")), Some("Hello."));
}

#[test]
fn entries_are_added_copied_moved_and_removed() {
    let mut draft = draft();
    let list = Place::root("questions");
    let ids = |draft: &Draft| -> Vec<String> {
        let read = Draft::of(draft.files().to_vec());
        (0..read.len(&list))
            .map(|at| read.text(&list.at(at).key("id")).unwrap().to_owned())
            .collect()
    };
    let new = "id = \"new\"\n[[choices]]\nid = \"c\"\n".to_owned();
    let edit = Edit::Insert { list: list.clone(), at: 1, entry: Entry::Table(new) };
    draft.apply(&edit, 0).unwrap();
    assert_eq!(ids(&draft), ["first-1", "new", "second-2"]);
    draft.apply(&Edit::Duplicate(list.at(0)), 0).unwrap();
    assert_eq!(ids(&draft), ["first-1", "first-4", "new", "second-2"]);
    assert_eq!(draft.len(&list.at(1).key("choices")), 2);
    draft.apply(&Edit::Move { list: list.clone(), from: 0, to: 3 }, 0).unwrap();
    assert_eq!(ids(&draft), ["first-4", "new", "second-2", "first-1"]);
    assert!(
        text(&draft).contains("# The first.\n[[questions]]\nid = \"first-1\""),
        "{}",
        text(&draft)
    );
    draft.apply(&Edit::Remove(list.at(1)), 0).unwrap();
    assert_eq!(ids(&draft), ["first-4", "second-2", "first-1"]);
    let read = Draft::of(draft.files().to_vec());
    assert_eq!(read.len(&list.at(2).key("choices")), 2, "{}", text(&draft));
    assert!(text(&draft).ends_with("[[bands]]\nfrom_percent = 0\n"), "{}", text(&draft));
    assert_eq!(
        draft.apply(&Edit::Move { list, from: 0, to: 9 }, 0),
        Err(EditError::Missing("questions".to_owned()))
    );
}

#[test]
fn lists_of_values_are_edited_in_their_line() {
    let mut draft = draft();
    let list = Place::root("evidence_list");
    let entry = Entry::Value(Scalar::Text("c".to_owned()));
    draft.apply(&Edit::Insert { list: list.clone(), at: 9, entry }, 0).unwrap();
    draft.apply(&Edit::Move { list: list.clone(), from: 2, to: 0 }, 0).unwrap();
    draft.apply(&Edit::Remove(list.at(1)), 0).unwrap();
    let values: Vec<_> = (0..2).map(|at| draft.text(&list.at(at)).unwrap()).collect();
    assert_eq!(values, ["c", "b"]);
}

#[test]
fn everything_can_be_undone_and_redone_and_typing_on_is_one_step() {
    let mut draft = draft();
    let place = question(0).key("ask");
    for (typed, now) in [("Whe", 0), ("When", 900), ("When?", 1_800)] {
        draft.apply(&set(place.clone(), typed), now).unwrap();
    }
    draft.apply(&set(place.clone(), "When, then?"), 9_000).unwrap();
    draft.apply(&Edit::Remove(question(1)), 9_100).unwrap();
    let end = text(&draft).to_owned();
    assert!(draft.undo() && draft.len(&Place::root("questions")) == 2);
    assert!(draft.undo() && draft.text(&place) == Some("When?"));
    assert!(draft.undo() && text(&draft) == QUIZ);
    assert!(!draft.undo());
    assert!(draft.redo() && draft.redo() && draft.redo() && !draft.redo());
    assert_eq!(text(&draft), end);
}

#[test]
fn several_edits_can_be_undone_at_once() {
    let mut draft = draft();
    draft.apply(&set(Place::root("title"), "Two"), 0).unwrap();
    let edits = [set(question(0).key("ask"), "Why?"), Edit::Remove(question(1))];
    draft.apply_all(&edits, 0).unwrap();
    assert_eq!(draft.len(&Place::root("questions")), 1);
    assert!(draft.undo());
    assert_eq!(text(&draft), QUIZ.replace("\"One\"", "\"Two\""));
    assert!(draft.redo() && draft.text(&question(0).key("ask")) == Some("Why?"));
}

#[test]
fn a_text_that_is_not_toml_is_kept_and_forms_leave_it_alone() {
    let mut draft = draft();
    draft.apply(&Edit::Write { file: 0, text: "title = ".to_owned() }, 0).unwrap();
    assert_eq!((text(&draft), draft.has_unreadable()), ("title = ", true));
    assert_eq!(draft.apply(&set(Place::root("title"), "x"), 0), Err(EditError::Unreadable));
    assert!(draft.undo() && text(&draft) == QUIZ);
}

#[test]
fn several_edits_stay_one_step_when_the_oldest_steps_are_forgotten() {
    let mut draft = draft();
    for number in 0..250_u64 {
        let edit = set(Place::root("title"), &number.to_string());
        draft.apply(&edit, number * 10_000).unwrap();
    }
    let before = text(&draft).to_owned();
    let edits = [set(question(0).key("ask"), "A?"), set(question(1).key("ask"), "B?")];
    draft.apply_all(&edits, 3_000_000).unwrap();
    assert!(draft.undo());
    assert_eq!(text(&draft), before);
    assert!(draft.undo());
    assert_eq!(draft.text(&Place::root("title")), Some("248"));
}

#[test]
fn a_key_goes_to_no_file_while_one_cannot_be_read() {
    let file = |name: &str, text: &str| SourceFile { name: name.into(), text: text.into() };
    let mut draft = Draft::of(vec![file("a.toml", "id = \"a\"\n"), file("b.toml", "title = ")]);
    let refused = draft.apply(&set(Place::root("title"), "Two"), 0);
    assert_eq!(refused, Err(EditError::Unreadable));
    draft.apply(&set(Place::root("id"), "b"), 0).unwrap();
    assert_eq!(text(&draft), "id = \"b\"\n");
}

proptest! {
    /// Whatever is typed is read back as it was typed, and undone to the last byte.
    #[test]
    fn any_text_comes_back(typed in "\\PC{0,40}|[\n\r\t \"'\\\\#\u{0}-\u{1f}]{0,12}") {
        let mut draft = draft();
        let place = question(0).key("ask");
        draft.apply(&set(place.clone(), &typed), 0).unwrap();
        let read = Draft::of(draft.files().to_vec());
        prop_assert_eq!(read.text(&place), Some(typed.as_str()));
        draft.undo();
        prop_assert_eq!(text(&draft), QUIZ);
    }
}
