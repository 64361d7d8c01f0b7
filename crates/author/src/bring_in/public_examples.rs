//! The example files that the formats' own tools ship: each form of theirs, in other words, with what it comes
//! to. Where each stands in its project is beside it; the words of the originals are their authors'.

use super::Format;
use super::archive::tests::zipped;
use super::picture::tests::png;
use super::tests::told;

/// A file of the same forms, and where those are from.
const TEXTS: [(&str, Format, &[u8]); 10] = [
    (
        "moodle/moodle: question/format/gift/examples.txt, tests/fixtures/questions.gift.txt",
        Format::Gift,
        include_bytes!("fixtures/public/moodle.gift"),
    ),
    (
        "moodle/moodle: question/format/aiken/tests/fixtures/questions.aiken.txt",
        Format::Aiken,
        include_bytes!("fixtures/public/moodle.aiken"),
    ),
    (
        "moodle/moodle: question/format/aiken/tests/fixtures/aiken_errors.txt",
        Format::Aiken,
        include_bytes!("fixtures/public/moodle-errors.aiken"),
    ),
    (
        "moodle/moodle: question/format/xml/tests/fixtures/multichoice.xml, truefalse.xml",
        Format::MoodleXml,
        include_bytes!("fixtures/public/moodle.xml"),
    ),
    (
        "bonartm/quizdown-js: docs/syntax.md",
        Format::Quizdown,
        include_bytes!("fixtures/public/quizdown.md"),
    ),
    (
        "davemckain/qtiworks: samples/ims/choice.xml",
        Format::Qti,
        include_bytes!("fixtures/public/choice.xml"),
    ),
    (
        "davemckain/qtiworks: samples/ims/choice_multiple.xml",
        Format::Qti,
        include_bytes!("fixtures/public/choice-multiple.xml"),
    ),
    (
        "davemckain/qtiworks: samples/ims/feedback.xml",
        Format::Qti,
        include_bytes!("fixtures/public/feedback.xml"),
    ),
    (
        "davemckain/qtiworks: samples/ims/choice_multiple_chocolade.xml",
        Format::Qti,
        include_bytes!("fixtures/public/steps.xml"),
    ),
    (
        "Citolab/qti-components: apps/site/public/assets/guides/feedback/item.xml",
        Format::Qti,
        include_bytes!("fixtures/public/feedback-3.xml"),
    ),
];

/// The contents of packages of H5P, from h5p/h5p-multi-choice: tests/fixtures/content/.
const CONTENTS: [(&str, &[u8]); 2] = [
    ("multi-answer.json", include_bytes!("fixtures/public/h5p-multi.json")),
    ("single-answer.json", include_bytes!("fixtures/public/h5p-single.json")),
];

#[test]
fn the_forms_of_their_own_examples_are_read() {
    let picture = base64::Engine::encode(&base64::prelude::BASE64_STANDARD, png(2, 2));
    let texts = TEXTS.map(|(place, format, bytes)| {
        let file = String::from_utf8_lossy(bytes).replace("{{png}}", &picture);
        format!("## {place}\n\n{}\n", told(format, file.as_bytes()))
    });
    let packages = CONTENTS.map(|(place, content)| {
        let description = br#"{"mainLibrary": "H5P.MultiChoice", "title": "Bees"}"#;
        let package = zipped(&[("h5p.json", description), ("content/content.json", content)]);
        format!("## h5p/h5p-multi-choice: {place}\n\n{}\n", told(Format::H5p, &package))
    });
    let all = [texts.concat(), packages.concat()].concat();
    assert_eq!(all, include_str!("fixtures/public/told.txt"), "{all}");
}
