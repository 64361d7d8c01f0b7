//! A quiz in another language, whole and in part.

use super::*;
use crate::translation::{original_texts, sample};

/// Every text but those, in brackets.
fn bracketed(quiz: &Quiz, without: &[&str], missing: &str) -> Translation {
    let texts = original_texts(quiz).into_iter();
    let texts = texts.filter(|text| !without.contains(&text.place.as_str())).map(|text| {
        let mark = crate::translation::Mark::of(&text.text);
        format!("[\"{}\"]\noriginal = \"{mark}\"\ntext = \"[{}]\"\n", text.place, text.text)
    });
    let text = format!("missing = \"{missing}\"\n{}", texts.collect::<String>());
    Translation::read(&[sample::file("small/eo/all.toml", &text)]).unwrap()
}

#[test]
fn texts_are_translated_and_all_else_stays() {
    let quiz = sample::quiz();
    let translation = bracketed(&quiz, &["questions.two.ask"], "first-language");
    let applied = apply(&quiz, "eo", &translation, translation.missing()).unwrap();
    assert_eq!(applied.untranslated, [TextPlace::named("questions.two.ask")]);
    let changed = &applied.quiz;
    assert_eq!((changed.language.as_str(), changed.id.as_str()), ("eo", "small"));
    assert_eq!(changed.title, "[A small quiz]");
    assert_eq!(changed.questions[0].what_matters[1].0, "[To go on.]");
    assert_eq!(changed.questions[0].choices[0].feedback, Some("[Good.]".into()));
    assert_eq!(changed.questions[1].ask, "Which?");
}

#[test]
fn what_cannot_be_left_out_is_said() {
    let quiz = sample::quiz();
    let translation = bracketed(&quiz, &["title", "questions.two.ask"], "left-out");
    let faults = translated(&quiz, "eo", &translation, ("small/eo", &[])).unwrap_err();
    let told: Vec<_> = faults.iter().map(ToString::to_string).collect();
    assert_eq!(
        told,
        [
            "small/eo:1:1: `title` is not translated, and cannot be left out: translate it, or show what \
             is missing in the first language (`missing = \"first-language\"`)",
            "small/eo:1:1: `questions.two.ask` is not translated, and cannot be left out: translate it, or \
             show what is missing in the first language (`missing = \"first-language\"`)"
        ]
    );
}

#[test]
fn a_mistake_in_a_translation_has_the_line_of_its_text() {
    let quiz = sample::quiz();
    let text = "[\"bands.0.text\"]\noriginal = \"ba7816bf\"\ntext = \"[x](http://example.org)\"\n";
    let translation = Translation::read(&[sample::file("small/eo/quiz.toml", text)]).unwrap();
    let faults = translated(&quiz, "eo", &translation, ("small/eo", &[])).unwrap_err();
    assert_eq!(
        faults[0].to_string(),
        "small/eo/quiz.toml:3:8: bands.0.text: the link to `http://example.org` has to start with https://"
    );
    assert_eq!(faults.len(), 1);
}

#[test]
fn nothing_leads_to_what_is_left_out() {
    let mut quiz = sample::quiz();
    let block = |id: &str| -> Block {
        toml::from_str(&format!(
            "id = \"{id}\"\ntitle = \"T\"\nsays = \"S\"\nfindings = [\"partly\"]\nhonest = \"H\"\n\
             questions = [\"one\", \"two\"]"
        ))
        .unwrap()
    };
    let guide = "title = \"G\"\ndescription = \"D\"\nopening = [\"O\"]\n\
         [[topics]]\nid = \"t\"\ntitle = \"T\"\ntruth = \"T\"\nfound = \"F\"\nblocks = [\"b\"]\n\
         [[topics]]\nid = \"u\"\ntitle = \"T\"\ntruth = \"T\"\nfound = \"F\"\nblocks = [\"c\", \"d\"]\n";
    let mut guide: crate::authored::Guide = toml::from_str(guide).unwrap();
    guide.steps = ["b", "c", "d"].map(block).into();
    quiz.guide = Some(guide);
    quiz.questions[0].guide = Some("b".to_owned());
    let without = ["guide.topics.t.truth", "guide.steps.c.title"];
    let translation = bracketed(&quiz, &without, "left-out");
    let (_, applied) = translated(&quiz, "eo", &translation, ("small/eo", &[])).unwrap();
    let guide = applied.quiz.guide.as_ref().unwrap();
    assert_eq!(guide.topics.len(), 1);
    assert_eq!(guide.topics[0].blocks, ["d"]);
    assert_eq!(guide.steps.iter().map(|block| block.id.as_str()).collect::<Vec<_>>(), ["d"]);
    assert_eq!(guide.steps[0].questions, ["one", "two"]);
    assert_eq!(applied.quiz.questions[0].guide, None);
    let left_out: Vec<_> = applied.left_out.iter().map(TextPlace::as_str).collect();
    assert_eq!(left_out, ["guide.steps.c", "guide.topics.t"]);
}
