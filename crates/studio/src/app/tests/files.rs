//! What goes in and out in files.

use super::*;
use crate::exchange::{Answer, Brought, Leaving, Line, Outcome, Packed, Report};

#[test]
fn a_file_that_was_not_read_is_said_and_no_draft() {
    let mut model = studio();
    for (why, said) in [
        (NotRead::TooLarge, "“a.zip” has more than 32 MB: make its pictures smaller"),
        (
            NotRead::Failed,
            "“a.zip” could not be read: choose it again, or copy it to another place first",
        ),
    ] {
        let picked = Picked { name: "a.zip".to_owned(), bytes: Err(why) };
        update(&mut model, Msg::FilePicked(picked));
        let refused = BringState::Refused { why: said.to_owned(), first_row: None };
        assert_eq!(model.bring.state, refused);
        assert!(model.editing.is_none());
    }
}

/// As the bundle that reads files answers.
fn answered(model: &mut Model, effects: &[Effect]) -> Vec<Effect> {
    let answer = effects.iter().find_map(|effect| match effect {
        Effect::BringIn { number, id, name, bytes, columns } => {
            Some((*number, Answer::of(id, bytes, name, columns.as_deref()).write()))
        }
        _ => None,
    });
    let (number, answer) = answer.unwrap();
    update(model, Msg::BroughtIn(number, Some(answer)))
}

#[test]
fn what_was_pasted_becomes_a_draft_with_its_report() {
    let mut model = studio();
    update(&mut model, Msg::PasteTyped("What? {=a ~b}\n\nAnd why? {}".to_owned()));
    let effects = update(&mut model, Msg::PasteSent);
    let effects = answered(&mut model, &effects);
    assert!(saved(&effects).files[1].text.contains("ask = \"What?\""));
    let BringState::Done(report) = &model.bring.state else { panic!("{:?}", model.bring.state) };
    assert_eq!((report.count(Outcome::Kept), report.count(Outcome::LeftOut)), (1, 1));
    assert!(model.bring.is_open);
}

#[test]
fn questions_come_into_an_open_draft_under_free_ids_and_go_by_one_undo() {
    let (mut model, _) = example();
    let before = editing(&model).draft.files()[0].text.clone();
    let count = editing(&model).draft.len(&Place::root("questions"));
    update(&mut model, Msg::BringPressed);
    let first = editing(&model).draft.text(&question(0).key("id")).unwrap().to_owned();
    let gift = format!("::{first}:: What? {{=a ~b}}\n\n::other:: Why? {{=c ~d}}");
    update(&mut model, Msg::PasteTyped(gift));
    let effects = update(&mut model, Msg::PasteSent);
    answered(&mut model, &effects);
    let draft = &editing(&model).draft;
    let ids: Vec<_> = (count..draft.len(&Place::root("questions")))
        .map(|at| draft.text(&question(at).key("id")))
        .collect();
    assert_eq!(ids, [Some(&*format!("{first}-2")), Some("other")]);
    assert_eq!(editing(&model).open, Open::Question(count));
    update(&mut model, Msg::CheckDue);
    assert_eq!(editing(&model).findings.mistakes, []);
    update(&mut model, Msg::UndoPressed);
    assert_eq!(editing(&model).draft.files()[0].text, before);
}

#[test]
fn a_sheet_without_heads_is_read_with_the_columns_that_are_named() {
    let mut model = studio();
    let sheet = Picked { name: "a.tsv".to_owned(), bytes: Ok(b"How much?\tFour\tFive\n".to_vec()) };
    let effects = update(&mut model, Msg::FilePicked(sheet));
    answered(&mut model, &effects);
    assert!(matches!(&model.bring.state, BringState::Refused { first_row: Some(_), .. }));
    update(&mut model, Msg::ColumnsTyped("question, right, wrong".to_owned()));
    let effects = update(&mut model, Msg::ColumnsSent);
    answered(&mut model, &effects);
    assert_eq!(editing(&model).draft.text(&question(0).key("ask")), Some("How much?"));
    assert_eq!(update(&mut model, Msg::BroughtIn(2, None)), [], "nothing was asked for");
}

#[test]
fn a_quiz_is_taken_out_for_other_programs() {
    let (mut model, _) = example();
    update(&mut model, Msg::PublishPressed);
    let effects = update(&mut model, Msg::TakeOutPressed("gift"));
    let [Effect::TakeOut(number, leaving)] = effects.as_slice() else { panic!("{effects:?}") };
    let number = *number;
    let taken = Leaving::taken_out(leaving).map(|taken| taken.write());
    let effects = update(&mut model, Msg::TakenOut(number, taken));
    let [Effect::Download { name, .. }] = effects.as_slice() else { panic!("{effects:?}") };
    assert_eq!(name.rsplit_once('.').map(|(_, ending)| ending), Some("gift"));
    update(&mut model, Msg::TakenOut(number, None));
    assert_eq!(editing(&model).publish.as_ref().unwrap().taken, Some(TakenOut::Failed));
}

/// A picture of one pixel.
pub(super) const PIXEL: &[u8] =
    b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89";

pub(super) fn chosen(model: &mut Model, name: &str, bytes: &[u8]) -> Vec<Effect> {
    let picked = Picked { name: name.to_owned(), bytes: Ok(bytes.to_vec()) };
    update(model, Msg::PicturePicked { place: question(0).key("image"), picked })
}

#[test]
fn a_picture_is_kept_beside_the_draft_and_named_in_it() {
    let (mut model, _) = example();
    let effects = chosen(&mut model, "My Desk (1).PNG", PIXEL);
    let alt = question(0).key("image").key("alt");
    assert!(effects.contains(&Effect::Focus(alt.clone())));
    let kept = saved(&effects);
    assert_eq!(kept.images[0].name, "pictures/my-desk-1.png");
    let file = question(0).key("image").key("file");
    assert_eq!(editing(&model).draft.text(&file), Some("pictures/my-desk-1.png"));
    update(&mut model, typed(alt, "A desk."));
    update(&mut model, Msg::CheckDue);
    assert_eq!(editing(&model).findings.mistakes, []);
    let effects = update(&mut model, Msg::Edited(Edit::Remove(question(0).key("image"))));
    assert_eq!(saved(&effects).images, [], "what nothing names is not kept");
    let effects = update(&mut model, Msg::UndoPressed);
    assert_eq!(saved(&effects).images.len(), 1);
}

pub(super) fn redrawn(number: u32, bytes: Option<&[u8]>) -> Msg {
    Msg::PictureRedrawn { number, name: "a.png".to_owned(), bytes: bytes.map(<[u8]>::to_vec) }
}

/// The number of the panel to publish from.
pub(super) fn panel(model: &Model) -> u32 {
    editing(model).publish.as_ref().unwrap().number
}

#[test]
fn a_picture_that_cannot_be_shown_as_it_is_is_drawn_again() {
    let (mut model, _) = example();
    let large = [PIXEL, &vec![0; 300_000]].concat();
    let effects = chosen(&mut model, "a.png", &large);
    let [Effect::Redraw { number, .. }] = effects.as_slice() else { panic!("{effects:?}") };
    let place = question(0).key("image");
    update(&mut model, redrawn(*number, None));
    assert!(matches!(editing(&model).notice, Some(Notice::Refused(_))));
    assert!(!editing(&model).draft.has(&place));
}

#[test]
fn a_site_is_made_for_the_address_that_is_typed() {
    let (mut model, _) = example();
    update(&mut model, Msg::PublishPressed);
    assert_eq!(update(&mut model, Msg::SitePressed), []);
    assert_eq!(editing(&model).publish.as_ref().unwrap().site, SiteState::NoAddress);
    update(&mut model, Msg::AddressTyped("quiz.example".to_owned()));
    let effects = update(&mut model, Msg::SitePressed);
    let [Effect::DrawCards(number, texts)] = effects.as_slice() else { panic!("{effects:?}") };
    assert_eq!(texts[0], "Three things people believe about bees");
    let cards = texts.iter().map(|_| PIXEL.to_vec()).collect();
    let drawn = Msg::CardsDrawn(*number, Some(cards));
    let effects = update(&mut model, drawn);
    let [Effect::MakeSite(number, site)] = effects.as_slice() else { panic!("{effects:?}") };
    assert_eq!((&*site.address, &*site.language), ("https://quiz.example/", "en"));
    assert_eq!((&*site.cards[0].0, &*site.cards[0].1), ("card.png", PIXEL));
    assert!(site.packed.contains("Three things people believe about bees"));
    let made = Msg::SiteMade(*number, Some(vec![1]));
    let effects = update(&mut model, made.clone());
    let [Effect::Download { name, bytes, .. }] = effects.as_slice() else { panic!("{effects:?}") };
    assert!(name.ends_with("-site.zip") && *bytes == [1], "{name}");
    assert_eq!(update(&mut model, made), [], "nothing is being made any more");
    update(&mut model, Msg::SitePressed);
    let number = panel(&model);
    update(&mut model, Msg::SiteMade(number, None));
    assert_eq!(editing(&model).publish.as_ref().unwrap().site, SiteState::Failed);
}

#[test]
fn a_quiz_is_published_once_it_has_no_mistake() {
    let (mut model, _) = example();
    let effects = update(&mut model, Msg::PublishPressed);
    assert!(matches!(effects[0], Effect::PreparePage(..)), "{effects:?}");
    assert_eq!(update(&mut model, Msg::PageDownloaded), [], "the page is not there yet");
    let parts = crate::publish::PageParts { template: "{{title}}".into(), first: String::new() };
    let number = panel(&model);
    update(&mut model, Msg::PagePrepared(number, Some(parts)));
    let effects = update(&mut model, Msg::PageCopied);
    let title = "Three things people believe about bees".to_owned();
    assert_eq!(effects, [Effect::Copy(number, title)]);
    update(&mut model, typed(Place::root("title"), ""));
    update(&mut model, Msg::CheckDue);
    update(&mut model, Msg::PublishPressed);
    assert!(editing(&model).publish.as_ref().unwrap().facts.is_none());
    let effects = update(&mut model, Msg::ZipPressed);
    assert!(matches!(effects.as_slice(), [Effect::Download { kind: "application/zip", .. }]));
}

#[test]
fn pictures_that_come_keep_apart_from_those_of_the_draft_and_from_each_other() {
    let (mut model, _) = example();
    chosen(&mut model, "a.png", PIXEL);
    update(&mut model, Msg::BringPressed);
    update(&mut model, Msg::PasteTyped("a file".to_owned()));
    let effects = update(&mut model, Msg::PasteSent);
    let [Effect::BringIn { number, .. }] = effects.as_slice() else { panic!("{effects:?}") };
    let names = ["pictures/a.png", "pictures/a-2.png", "pictures/a-3.png"];
    let questions = names.map(|name| {
        format!("[[questions]]\nid = \"q\"\nimage = {{ file = \"{name}\", alt = \"It.\" }}\n")
    });
    let text = format!("# Questions\n{}", questions.concat());
    let images = names.map(|name| quiz_author::ImageFile {
        name: name.to_owned(),
        bytes: [PIXEL, name.as_bytes()].concat(),
    });
    let files = [quiz_author::SourceFile { name: "questions.toml".to_owned(), text }];
    let line = Line {
        place: "1".to_owned(),
        about: "q".to_owned(),
        outcome: Outcome::Kept,
        remarks: Vec::new(),
    };
    let report = Report { lines: vec![line], remarks: Vec::new() };
    let brought = Answer::Brought(Brought { packed: Packed::new(&files, &images), report });
    update(&mut model, Msg::BroughtIn(*number, Some(brought.write())));
    let editing = editing(&model);
    let Open::Question(first) = editing.open else { panic!("{:?}", editing.open) };
    let shown: Vec<_> = (first..first + 3)
        .map(|at| {
            let file = editing.draft.text(&question(at).key("image").key("file")).unwrap();
            let image = editing.images.iter().find(|image| image.name == file).unwrap();
            (file, String::from_utf8_lossy(&image.bytes[PIXEL.len()..]).into_owned())
        })
        .collect();
    let expected = [
        ("pictures/a-4.png", "pictures/a.png".to_owned()),
        ("pictures/a-2.png", "pictures/a-2.png".to_owned()),
        ("pictures/a-3.png", "pictures/a-3.png".to_owned()),
    ];
    assert_eq!(shown, expected);
    assert_eq!(editing.images[0].bytes, PIXEL, "the draft's own stays");
}
