use proptest::prelude::*;

use super::*;
use crate::authored::{self, Image, Markdown};
use crate::bring_in::{self, bring_in_as};
use crate::exchange::{Question, Weight};

/// A quiz with one question that has all that a course can hold.
fn quiz(scene: &str, ask: &str, choices: &[(&str, bool, &str)], fact: &str) -> Quiz {
    let text = |text: &str| (!text.is_empty()).then(|| Markdown(text.to_owned()));
    let quoted = |text: &str| toml::Value::from(text).to_string();
    let of_choice = |(letter, (text, right, _)): (char, &(&str, bool, &str))| {
        format!("[[choices]]\nid = \"{letter}\"\nright = {right}\ntext = {}\n", quoted(text))
    };
    let head = format!("id = \"one\"\nask = {}\n", quoted(ask));
    let written: Vec<String> =
        [head].into_iter().chain(('a'..).zip(choices).map(of_choice)).collect();
    let mut question: authored::Question = toml::from_str(&written.concat()).unwrap();
    question.scene = text(scene);
    question.fact = text(fact);
    for (choice, (_, _, feedback)) in question.choices.iter_mut().zip(choices) {
        choice.feedback = text(feedback);
    }
    let quiz = "id = \"q\"\nrevision = 1\nlanguage = \"en\"\ntitle = \"A/B: tests\"\ndescription = \"\"\nopening = \"\"\nabout = \"\"\n\
                bands = []\nquestions = []";
    Quiz { questions: vec![question], ..toml::from_str(quiz).unwrap() }
}

fn example() -> Quiz {
    quiz(
        "A *scene*: {x} = ~y#z\\n\n\n- one\n- [two](https://example.org/a=b)",
        "Which \"one\" is < 3 & > 1?",
        &[("Two", true, "Yes: **two**."), ("Three", false, "")],
        "It is 100% so.",
    )
}

#[test]
fn gift_has_a_backslash_before_each_of_its_signs() {
    let written = take_out(&example(), &[], Format::Gift);
    let expected = "// A/B: tests\n\n\
        ::one::[html]<p>A <em>scene</em>\\: \\{x\\} \\= \\~y\\#z\\\\n</p><ul><li>one</li><li>\
        <a href\\=\"https\\://example.org/a\\=b\">two</a></li></ul>\
        <p>Which &quot;one&quot; is &lt; 3 &amp; &gt; 1?</p> {\n\
        \t=Two#Yes\\: <strong>two</strong>.\n\t~Three\n\t####It is 100% so.\n}\n";
    assert_eq!(written.text, expected);
    assert!(written.without_pictures.is_empty());
}

#[test]
fn moodle_xml_is_written_with_its_pictures() {
    let mut quiz = example();
    let file = "pictures/dot.png".to_owned();
    quiz.questions[0].image = Some(Image { file: file.clone(), alt: "A dot".to_owned() });
    let images = [ImageFile { name: file, bytes: png() }];
    let written = take_out(&quiz, &images, Format::MoodleXml).text;
    let expected = include_str!("example.xml");
    assert_eq!(written, expected);
    let read = bring_in_as(bring_in::Format::MoodleXml, written.as_bytes(), None).unwrap();
    assert_eq!(read.quiz.questions[0].prompt.pictures[0].bytes, png());
    assert_eq!(take_out(&quiz, &images, Format::Gift).without_pictures, ["one"]);
}

/// The beginning of a PNG of one pixel.
fn png() -> Vec<u8> {
    let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01".to_vec();
    bytes.extend([8, 6, 0, 0, 0, 0, 0, 0, 0]);
    bytes
}

/// What every format keeps of a question: all but weights and the folder.
fn kept(question: &Question) -> Question {
    let mut kept = Question { category: None, ..question.clone() };
    for choice in &mut kept.choices {
        choice.weight = None;
    }
    kept
}

fn comes_back(quiz: &Quiz) {
    let wanted = exchanged(quiz, &[]);
    for (out, back) in
        [(Format::Gift, bring_in::Format::Gift), (Format::MoodleXml, bring_in::Format::MoodleXml)]
    {
        let written = take_out(quiz, &[], out).text;
        let read = bring_in_as(back, written.as_bytes(), None).unwrap().quiz;
        assert_eq!(
            read.questions.iter().map(kept).collect::<Vec<_>>(),
            wanted.questions.iter().map(kept).collect::<Vec<_>>(),
            "{written}"
        );
    }
}

#[test]
fn what_is_taken_out_can_be_brought_in() {
    comes_back(&example());
    comes_back(&quiz("", "Which two?", &[("1", true, ""), ("2", true, "a"), ("3", false, "")], ""));
}

#[test]
fn right_choices_share_the_marks() {
    let three = quiz(
        "",
        "Which?",
        &[("1", true, ""), ("2", true, ""), ("3", true, ""), ("4", false, "")],
        "",
    );
    let written = take_out(&three, &[], Format::Gift).text;
    let read = bring_in_as(bring_in::Format::Gift, written.as_bytes(), None).unwrap();
    let weights: Vec<_> =
        read.quiz.questions[0].choices.iter().map(|choice| choice.weight).collect();
    let third = Weight::of_percent("33.333");
    assert_eq!(weights, [third, third, third, Weight::of_percent("-100")]);
}

proptest! {
    #[test]
    fn any_text_comes_back(ask in "[!-~][ -~é]{0,30}", first in "[!-~“]{1,12}", second in "[a-z{}=~#:\\\\]{1,12}", said in "[!-~ ]{0,20}") {
        prop_assume!(first != second);
        // White space between words is one blank in HTML.
        let dense = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let said = format!("x {}", dense(&said)).trim().replace(['*', '_', '[', '`', '&', '<', '\\'], "-");
        comes_back(&quiz("", &dense(&ask), &[(&first, true, &said), (&second, false, "")], &said));
    }
}
