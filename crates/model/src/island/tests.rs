//! Islands written and read back, damaged ones, and those of another build.

use proptest::prelude::*;

use super::*;
use crate::{Link, Quiz, Span, Text, TextBlock, sample};

fn content() -> Content {
    let mut quiz = sample::quiz();
    let item = vec![Span {
        text: "one \"thing\" \\ <b>".to_owned(),
        strong: true,
        link: Link::read("https://example.org/"),
        ..Default::default()
    }];
    quiz.questions[0].catch = Some(Text(vec![TextBlock::List(vec![item.clone(), item])]));
    Content { quiz, words: sample::words() }
}

#[test]
fn an_island_is_a_list_that_any_reader_of_json_can_read() {
    let island = content().write();
    let values: Vec<serde_json::Value> = serde_json::from_str(&island).unwrap();
    assert_eq!(values[0], "sample");
    assert_eq!(values[1], 3);
}

#[test]
fn late_words_find_their_place_in_whatever_order_they_come() {
    let content = content();
    let late = || LateWords(content.words.forms()[Word::LATE].to_vec());
    let page = || Words::of(content.words.forms()[..Word::SHOWN].to_vec());
    let panel = content.words.write_panel();
    let (mut one, mut other) = (page(), page());
    one.add_panel(&panel).unwrap();
    assert_eq!(one.text(Word::ALL[Word::LATE.start]), "");
    one.put(Word::LATE, &mut late()).unwrap();
    other.put(Word::LATE, &mut late()).unwrap();
    other.add_panel(&panel).unwrap();
    assert_eq!(one, other);
    assert_eq!(one.forms(), &content.words.forms()[..Word::IN_PANEL.end]);
    assert_eq!(
        one.add_panel("[1,\"One\"]"),
        Err(IslandError::OtherBuild { expected: Word::IN_PANEL.len(), found: 1 })
    );
}

#[test]
fn what_is_written_is_read_back_but_for_what_no_engine_shows() {
    let content = content();
    let read = Content::read(&content.write()).unwrap();
    let quiz = Quiz {
        language: String::new(),
        short_title: None,
        description: String::new(),
        ..content.quiz
    };
    assert_eq!(read.quiz, quiz);
    assert_eq!(read.words.forms(), &content.words.forms()[..Word::LATE.end]);
}

#[test]
fn an_island_of_another_build_is_refused() {
    let mut content = content();
    content.words.0.truncate(3);
    let error = Content::read(&content.write()).unwrap_err();
    assert_eq!(error, IslandError::OtherBuild { expected: Word::SHOWN, found: 3 });
    assert!(error.to_string().ends_with("load the page again"), "{error}");
}

#[test]
fn what_is_no_island_is_refused() {
    let island = content().write();
    let more = format!("{},1]", &island[..island.len() - 1]);
    for text in ["", "[]", "{}", "null", "[1]", "[\"sample\"]", &island[1..], &more] {
        assert_eq!(
            Content::read(text),
            Err(IslandError::Damaged),
            "{}",
            &text[..text.len().min(9)]
        );
    }
}

#[test]
fn a_number_that_asks_for_the_whole_memory_is_refused() {
    let island = content().write();
    let vast = island.replacen("Made up.\",7,2,", "Made up.\",7,2147483647,", 1);
    assert_ne!(vast, island);
    assert_eq!(Content::read(&vast), Err(IslandError::Damaged));
}

#[test]
fn a_link_that_would_run_something_is_refused() {
    let island = content().write();
    let hostile = island.replacen("https://example.org/", "javascript:alert(1)", 1);
    assert_ne!(hostile, island);
    assert_eq!(Content::read(&hostile), Err(IslandError::Damaged));
}

proptest! {
    #[test]
    fn a_quiz_of_any_shape_is_written_and_read_back_whole_and_in_parts(
        shapes in proptest::collection::vec((2_usize..=6, 1_u8..63, any::<[bool; 4]>()), 1..6),
        has_paths: bool, asks_about: bool,
    ) {
        let shapes: Vec<_> = shapes
            .into_iter()
            .map(|(choices, right, has)| sample::Shape { choices, right, has })
            .collect();
        let quiz = sample::of_shape(&shapes, has_paths, asks_about);
        for question in &quiz.questions {
            let right = question.keys().count();
            prop_assert!(right > 0 && right < question.choices.len());
        }
        let quiz = Quiz { language: String::new(), description: String::new(), ..quiz };
        let whole = Content { quiz: quiz.clone(), words: sample::words() };
        prop_assert_eq!(&Content::read(&whole.write()).unwrap().quiz, &quiz);
        let mut page = whole.clone();
        let mut details = Part::take(&mut page.quiz, crate::PartKind::Details);
        details.words = page.words.late();
        page.words.cut_to_page();
        let page = Content::read(&page.write()).unwrap();
        page.add_part(&details.write()).unwrap();
        prop_assert_eq!(&page.quiz, &quiz);
    }

    #[test]
    fn a_cut_island_is_damaged(part in 0.0_f64..1.0) {
        let island = content().write();
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss)]
        let end = (island.len() as f64 * part) as usize;
        prop_assert_eq!(Content::read(&island[..end]), Err(IslandError::Damaged));
    }

    #[test]
    fn reading_never_panics(values in proptest::collection::vec("-?[0-9]{1,3}|\"[a-z]\"", 0..400)) {
        let _ = Content::read(&format!("[{}]", values.join(",")));
    }
}
