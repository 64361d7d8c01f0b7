//! Answers that come when the author is elsewhere already.

use super::files::{PIXEL, chosen, panel, redrawn};
use super::*;
use crate::exchange::InLink;
use crate::publish::PageParts;

/// The studio with another draft open than the one that something was asked for.
fn another(model: &mut Model) {
    update(model, Msg::LeavePressed);
    update(model, Msg::BeginPressed(Beginning::Example));
    update(model, Msg::CheckDue);
}

/// Asks for a shipped quiz; its number.
fn fetched(model: &mut Model) -> u32 {
    let effects = update(model, Msg::ShippedPressed(0));
    let [Effect::Fetch(number, _)] = effects.as_slice() else { panic!("{effects:?}") };
    *number
}

/// A shipped quiz with this title.
fn shipped(title: &str) -> String {
    let text = format!("id = \"x\"\ntitle = \"{title}\"\n");
    let file = quiz_author::SourceFile { name: "quiz.toml".to_owned(), text };
    crate::exchange::Packed::new(&[file], &[]).write()
}

#[test]
fn of_two_shipped_quizzes_the_one_that_was_asked_for_last_is_opened() {
    let mut model = studio();
    let first = fetched(&mut model);
    update(&mut model, Msg::BeginPressed(Beginning::Example));
    update(&mut model, Msg::LeavePressed);
    let second = fetched(&mut model);
    assert_ne!(first, second);
    for late in [Some(shipped("First")), None] {
        assert_eq!(update(&mut model, Msg::ShippedRead(first, late)), []);
        assert!(model.editing.is_none() && model.begin.problem.is_none());
    }
    update(&mut model, Msg::ShippedRead(second, Some(shipped("Second"))));
    assert_eq!(editing(&model).title(), "Second");
    update(&mut model, Msg::LeavePressed);
    assert_eq!(update(&mut model, Msg::ShippedRead(second, Some(shipped("Second")))), []);
    assert!(model.editing.is_none(), "it has come already");
}

#[test]
fn a_copy_on_disk_is_said_of_its_own_draft_alone() {
    let (mut model, _) = example();
    let effects = update(&mut model, Msg::DiskPressed);
    let [Effect::SaveFile { draft, changed, .. }] = effects.as_slice() else {
        panic!("{effects:?}")
    };
    let late = Msg::DiskSaved { draft: draft.clone(), changed: Some(*changed) };
    at(&mut model, 2_000);
    another(&mut model);
    assert_ne!(editing(&model).key, *draft);
    assert_eq!(update(&mut model, late), []);
    assert_eq!(editing(&model).on_disk, None);
}

#[test]
fn a_shipped_quiz_that_comes_late_leaves_the_draft_alone() {
    let mut model = studio();
    let asked = fetched(&mut model);
    update(&mut model, Msg::BeginPressed(Beginning::Example));
    let key = editing(&model).key.clone();
    at(&mut model, 2_000);
    for late in [Some("{\"files\": [], \"images\": []}".to_owned()), None] {
        assert_eq!(update(&mut model, Msg::ShippedRead(asked, late)), []);
        assert_eq!(editing(&model).key, key);
        assert_eq!(model.begin.problem, None);
    }
}

/// Chooses a picture for the first question that has to be drawn again; its number.
fn to_be_redrawn(model: &mut Model) -> u32 {
    let effects = chosen(model, "a.png", &[PIXEL, &vec![0; 300_000]].concat());
    let [Effect::Redraw { number, .. }] = effects.as_slice() else { panic!("{effects:?}") };
    *number
}

/// A picture as the browser has drawn it.
const DRAWN: &[u8] =
    b"RIFF\x1a\0\0\0WEBPVP8L\x0d\0\0\0\x2f\0\0\0\x10\x07\x10\x11\x11\x88\x88\xfe\x07\0";

#[test]
fn a_picture_is_named_where_it_was_chosen_for_or_nowhere() {
    let list = Place::root("questions");
    let moved = Edit::Move { list, from: 0, to: 1 };
    let image = question(0).key("image");
    let title = typed(Place::root("title"), "Bees");
    for (case, meanwhile, is_named) in [
        ("nothing", Vec::new(), true),
        ("typing", vec![title], true),
        ("another question", vec![Msg::QuestionAdded], true),
        ("another draft", vec![Msg::LeavePressed, Msg::BeginPressed(Beginning::Example)], false),
        ("moved", vec![Msg::Edited(moved)], false),
        ("deleted", vec![Msg::Edited(Edit::Remove(question(0)))], false),
        ("undone", vec![Msg::QuestionAdded, Msg::UndoPressed], false),
        ("removed", vec![Msg::Edited(Edit::Remove(image.clone()))], false),
    ] {
        let (mut model, _) = example();
        if case == "removed" {
            chosen(&mut model, "b.png", PIXEL);
        }
        let number = to_be_redrawn(&mut model);
        for msg in meanwhile {
            update(&mut model, msg);
        }
        update(&mut model, redrawn(number, Some(DRAWN)));
        let file = editing(&model).draft.text(&image.key("file"));
        assert_eq!(file, is_named.then_some("pictures/a.webp"), "{case}");
    }
}

#[test]
fn of_two_pictures_for_one_place_the_later_choice_stays() {
    let (mut model, _) = example();
    let first = to_be_redrawn(&mut model);
    chosen(&mut model, "b.png", PIXEL);
    assert_eq!(update(&mut model, redrawn(first, Some(DRAWN))), []);
    let file = question(0).key("image").key("file");
    assert_eq!(editing(&model).draft.text(&file), Some("pictures/b.png"));
}

#[test]
fn what_was_read_for_one_draft_does_not_come_into_another() {
    let (mut model, _) = example();
    let read = |model: &mut Model| {
        update(model, Msg::BringPressed);
        update(model, Msg::PasteTyped("What? {=a ~b}".to_owned()));
        let effects = update(model, Msg::PasteSent);
        let [Effect::BringIn { number, .. }] = effects.as_slice() else { panic!("{effects:?}") };
        *number
    };
    let late = read(&mut model);
    another(&mut model);
    let awaited = read(&mut model);
    assert_eq!(update(&mut model, Msg::BroughtIn(late, None)), []);
    assert_eq!(model.bring.state, BringState::Reading);
    update(&mut model, Msg::BroughtIn(awaited, None));
    assert_eq!(model.bring.state, BringState::NotLoaded);
}

#[test]
fn what_one_panel_has_asked_for_does_not_come_into_the_next() {
    let (mut model, _) = example();
    update(&mut model, Msg::PublishPressed);
    let late = panel(&model);
    another(&mut model);
    update(&mut model, Msg::PublishPressed);
    update(&mut model, Msg::AddressTyped("quiz.example".to_owned()));
    update(&mut model, Msg::SitePressed);
    let parts = PageParts { template: String::new(), first: String::new() };
    let fragment = InLink::Fragment("q".to_owned()).write();
    let address = "https://quiz.example/play/#q".to_owned();
    for msg in [
        Msg::PagePrepared(late, Some(parts)),
        Msg::PagePrepared(late, None),
        Msg::LinkMade(late, Some(fragment)),
        Msg::LinkMade(late, None),
        Msg::LinkCopied { number: late, address, is_copied: true },
        Msg::TakenOut(late, None),
        Msg::CardsDrawn(late, None),
        Msg::SiteMade(late, None),
        Msg::SiteMade(late, Some(vec![1])),
        Msg::Copied(late, true),
    ] {
        assert_eq!(update(&mut model, msg.clone()), [], "{msg:?}");
        let publish = editing(&model).publish.as_ref().unwrap();
        assert!(publish.parts.is_none() && !publish.has_failed, "{msg:?}");
        assert_eq!((&publish.link, &publish.taken), (&None, &None), "{msg:?}");
        assert_eq!(publish.copied, None, "{msg:?}");
        assert_eq!(publish.site, SiteState::Drawing, "{msg:?}");
    }
    let number = panel(&model);
    let effects = update(&mut model, Msg::LinkPressed);
    assert!(matches!(effects.as_slice(), [Effect::IntoLink(asked, _)] if *asked == number));
}
