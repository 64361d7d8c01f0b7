mod files;
mod late;

use quiz_author::check::Place;
use quiz_author::translation::Translation;
use quiz_model::{Date, Word, Words};

use super::*;
use crate::draft::Edit;
use crate::form::Form;
use crate::messages::Messages;
use crate::start;
use crate::stored::{Kept, KeptError, Stamp};

/// The studio, with words that are their own keys.
fn studio() -> Model {
    let words = Word::ALL.iter().map(|word| vec![word.key().to_owned()]).collect();
    let mut model = Model::new(Setting {
        form: Form::read(&quiz_author::form_schema(&Translation::default()).unwrap()).unwrap(),
        words: Words::of(words),
        language: "en".to_owned(),
        templates: start::Templates::default(),
        messages: Messages::default(),
        shipped: vec![Shipped { title: "One".to_owned(), address: "one.json".to_owned() }],
    });
    at(&mut model, 1_000);
    update(&mut model, Msg::Listed(Listed::Drafts(Vec::new())));
    model
}

fn at(model: &mut Model, now: u64) {
    let today = Date { year: 2026, month: Some(11), day: Some(29) };
    update(model, Msg::ClockRead { now, random: 7, today });
}

/// The studio with an example open, as it was first saved.
fn example() -> (Model, Kept) {
    let mut model = studio();
    let effects = update(&mut model, Msg::BeginPressed(Beginning::Example));
    let kept = saved(&effects);
    update(&mut model, Msg::Saved(SavedAs::Itself(kept.stamp)));
    update(&mut model, Msg::CheckDue);
    (model, kept)
}

fn saved(effects: &[Effect]) -> Kept {
    let kept = effects.iter().find_map(|effect| match effect {
        Effect::Save { kept, .. } => Some((**kept).clone()),
        _ => None,
    });
    kept.unwrap()
}

fn editing(model: &Model) -> &Editing {
    model.editing.as_ref().unwrap()
}

fn question(at: usize) -> Place {
    Place::root("questions").at(at)
}

fn typed(place: Place, text: &str) -> Msg {
    Msg::Typed { place, text: text.to_owned(), is_required: true }
}

#[test]
fn a_new_draft_is_saved_at_once_and_checked_when_it_is_shown() {
    let mut model = studio();
    let effects = update(&mut model, Msg::BeginPressed(Beginning::Empty));
    assert_eq!(saved(&effects).title, "studio.untitled");
    assert!(effects.contains(&Effect::CheckSoon) && effects.contains(&Effect::Persist));
    let effects = update(&mut model, Msg::CheckDue);
    assert!(matches!(effects.as_slice(), [Effect::Preview(_)]), "{effects:?}");
    assert!(!editing(&model).findings.mistakes.is_empty());
}

#[test]
fn every_letter_is_saved_and_one_check_is_due_for_several() {
    let (mut model, first) = example();
    let effects = update(&mut model, typed(question(0).key("ask"), "Wh"));
    let kept = saved(&effects);
    assert!(kept.files[0].text.contains("ask = \"Wh\""));
    assert_eq!(kept.stamp.count, first.stamp.count + 1);
    assert!(effects.contains(&Effect::CheckSoon));
    let effects = update(&mut model, typed(question(0).key("ask"), "Why"));
    assert!(!effects.contains(&Effect::CheckSoon));
}

#[test]
fn a_text_that_may_be_left_out_goes_with_its_last_letter() {
    let (mut model, _) = example();
    let place = question(0).key("scene");
    let text = String::new();
    update(&mut model, Msg::Typed { place: place.clone(), text, is_required: false });
    assert!(!editing(&model).draft.has(&place));
    update(&mut model, Msg::UndoPressed);
    assert!(editing(&model).draft.has(&place));
}

#[test]
fn the_entry_that_is_shown_stays_shown_wherever_it_goes() {
    let (mut model, _) = example();
    let list = Place::root("questions");
    update(&mut model, Msg::Opened(Open::Question(2)));
    let shift = |from, to| Msg::Edited(Edit::Move { list: list.clone(), from, to });
    for (msg, expected) in [
        (shift(2, 0), 0),
        (shift(2, 0), 1),
        (shift(0, 2), 0),
        (Msg::Edited(Edit::Duplicate(list.at(0))), 1),
        (Msg::Edited(Edit::Remove(list.at(0))), 0),
    ] {
        update(&mut model, msg);
        assert_eq!(editing(&model).open, Open::Question(expected));
    }
    assert_eq!(editing(&model).notice, Some(Notice::Deleted));
    let effects = update(&mut model, Msg::QuestionAdded);
    assert_eq!(editing(&model).open, Open::Question(3));
    assert!(effects.contains(&Effect::Focus(question(3).key("ask"))));
}

#[test]
fn deleting_the_last_question_leaves_the_texts_about_the_quiz() {
    let mut model = studio();
    update(&mut model, Msg::BeginPressed(Beginning::Empty));
    update(&mut model, Msg::Edited(Edit::Remove(question(0))));
    assert_eq!(editing(&model).open, Open::Head);
    update(&mut model, Msg::UndoPressed);
    assert_eq!(editing(&model).draft.len(&Place::root("questions")), 1);
}

#[test]
fn a_source_is_added_to_both_lists_and_undone_at_once() {
    let (mut model, _) = example();
    update(&mut model, Msg::SourceAdded(0));
    let draft = &editing(&model).draft;
    let id = draft.text(&question(0).key("evidence").at(0)).unwrap().to_owned();
    let at = editing(&model).position("evidence", &id).unwrap();
    let place = Place::root("evidence").at(at);
    assert_eq!(draft.text(&place.key("checked")), Some("2026-11-29"));
    update(&mut model, Msg::UndoPressed);
    assert!(!editing(&model).draft.has(&place));
    assert_eq!(editing(&model).draft.len(&question(0).key("evidence")), 0);
}

#[test]
fn a_field_of_any_part_can_be_added_by_the_schema() {
    let (mut model, _) = example();
    update(&mut model, Msg::EntryAdded(Place::root("paths")));
    assert_eq!(editing(&model).open, Open::Entry("paths".to_owned(), 0));
    let weights = Place::root("paths").at(0).key("weights");
    update(&mut model, Msg::EntryAdded(weights.clone()));
    assert_eq!(editing(&model).draft.len(&weights), 1);
    update(&mut model, Msg::EntryAdded(question(0).key("what_matters")));
    assert_eq!(editing(&model).draft.text(&question(0).key("what_matters").at(0)), Some(""));
}

#[test]
fn two_tabs_follow_each_other_and_never_overwrite() {
    let (mut model, mut kept) = example();
    kept.stamp = Stamp { tab: 9, count: 4 };
    kept.files[0].text = kept.files[0].text.replace("Three things", "Four things");
    let key = Some(editing(&model).key.clone());
    let changed = Msg::StoreChanged { key: key.clone(), text: Some(kept.write()) };
    update(&mut model, changed);
    assert_eq!(editing(&model).title(), "Four things people believe about bees");
    assert_eq!(editing(&model).notice, Some(Notice::Followed));
    // Both write at once: the later one goes on as a copy.
    update(&mut model, typed(Place::root("title"), "Five"));
    let apart = SavedAs::Apart("other".to_owned(), Stamp { tab: 7, count: 5 });
    update(&mut model, Msg::Saved(apart));
    assert_eq!((editing(&model).key.as_str(), editing(&model).title()), ("other", "Five"));
    assert_eq!(editing(&model).notice, Some(Notice::Apart));
}

#[test]
fn where_nothing_is_kept_it_is_said_and_closing_is_warned_of_until_there_is_a_file() {
    let (mut model, _) = example();
    let effects = update(&mut model, Msg::Saved(SavedAs::Blocked));
    assert_eq!(effects, [Effect::Guard(true)]);
    assert_eq!((model.storage, editing(&model).save), (Storage::Blocked, SaveState::Blocked));
    let effects = update(&mut model, Msg::DiskPressed);
    let [Effect::SaveFile { name, bytes, changed, .. }] = effects.as_slice() else {
        panic!("{effects:?}")
    };
    assert!(name.contains(".toml") && bytes.starts_with(b"# A small quiz"));
    let changed = *changed;
    // Nothing of it is anywhere: one press of the way out says so, the second leaves.
    assert_eq!(update(&mut model, Msg::LeavePressed), []);
    assert_eq!(editing(&model).notice, Some(Notice::Unsaved));
    at(&mut model, 2_000);
    let draft = editing(&model).key.clone();
    update(&mut model, Msg::DiskSaved { draft: draft.clone(), changed: Some(changed) });
    assert_eq!(update(&mut model, Msg::Saved(SavedAs::Blocked)), [Effect::Guard(false)]);
    update(&mut model, Msg::DiskSaved { draft, changed: None });
    assert_eq!(editing(&model).on_disk, Some(changed), "as it was when it was asked for");
}

#[test]
fn a_deleted_draft_can_be_had_back_and_a_damaged_one_stays() {
    let mut model = studio();
    let texts = vec![("a".to_owned(), "damaged".to_owned())];
    update(&mut model, Msg::Listed(Listed::Drafts(texts.clone())));
    let unreadable: Vec<_> = model.begin.unreadable.iter().map(|it| (&*it.key, it.why)).collect();
    assert_eq!(unreadable, [("a", KeptError::Damaged)]);
    let effects = update(&mut model, Msg::DamagedPressed("a".to_owned()));
    assert!(effects.iter().all(|effect| !matches!(effect, Effect::Take(_))), "{effects:?}");
    assert_eq!(
        update(&mut model, Msg::DraftDeleted("b".to_owned())),
        [Effect::Take("b".to_owned())]
    );
    update(&mut model, Msg::DraftTaken { key: "b".to_owned(), text: "it".to_owned() });
    let effects = update(&mut model, Msg::DeletedRestored);
    assert_eq!(effects[0], Effect::Put { key: "b".to_owned(), text: "it".to_owned() });
}

#[test]
fn a_text_that_cannot_be_read_is_shown_as_text_and_the_preview_stays() {
    let (mut model, _) = example();
    let island = editing(&model).preview.island.clone();
    update(&mut model, Msg::Edited(Edit::Write { file: 0, text: "title = ".to_owned() }));
    assert_eq!(update(&mut model, Msg::CheckDue), [Effect::Checked]);
    let preview = &editing(&model).preview;
    assert!(preview.is_behind && preview.island == island);
    let place = editing(&model).findings.mistakes[0].place.clone();
    update(&mut model, Msg::FindingPressed { place, file: 3 });
    assert_eq!((editing(&model).tab, editing(&model).file), (Tab::Text, 3), "the file it is in");
}

#[test]
fn what_another_tab_has_deleted_is_not_shown_any_more() {
    let (mut model, kept) = example();
    update(&mut model, Msg::Opened(Open::Question(2)));
    update(&mut model, Msg::PublishPressed);
    let text = start::Templates::default().empty("en", 7);
    let files = start::files(text);
    let other = Kept { stamp: Stamp { tab: 9, count: 1 }, files, ..kept };
    let key = Some(editing(&model).key.clone());
    update(&mut model, Msg::StoreChanged { key, text: Some(other.write()) });
    let editing = editing(&model);
    assert_eq!((&editing.open, editing.publish.is_none()), (&Open::Question(0), true));
    assert_eq!(editing.notice, Some(Notice::Followed));
}
