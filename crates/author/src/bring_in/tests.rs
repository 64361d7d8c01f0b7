//! What files of each format come to, told as text.

use proptest::prelude::*;

use super::archive::tests::zipped;
use super::*;
use crate::exchange::{Passage, Question};

/// What a file comes to: for each question its outcome, texts and remarks. `*` stands before right choices,
/// `-` before wrong ones, `=` before the fact and `!` before remarks.
pub(super) fn told(format: Format, bytes: &[u8]) -> String {
    told_of(&bring_in_as(format, bytes, None).unwrap())
}

pub(super) fn told_of(read: &BroughtIn) -> String {
    let mut lines = Vec::new();
    lines.extend(read.quiz.title.as_ref().map(|title| format!("title: {title}\n")));
    for entry in &read.report.entries {
        lines.push(format!("{}: {:?}", entry.place, entry.outcome));
        match entry.question {
            Some(at) => question(&read.quiz.questions[at], &mut lines),
            None => lines.push(format!("> {}", entry.about)),
        }
        lines.extend(entry.remarks.iter().map(|remark| format!("! {remark}")));
        lines.push(String::new());
    }
    lines.extend(read.report.remarks.iter().map(|remark| format!("! {remark}")));
    lines.join("\n").trim_end().to_owned() + "\n"
}

fn question(question: &Question, lines: &mut Vec<String>) {
    let Question { name, prompt, choices, fact, tags, category } = question;
    lines.extend(name.as_ref().map(|name| format!("name: {name}")));
    lines.extend(category.as_ref().map(|category| format!("category: {category}")));
    if !tags.is_empty() {
        lines.push(format!("tags: {}", tags.join(", ")));
    }
    lines.push(format!("> {}", passage(prompt)));
    for choice in choices {
        let sign = if choice.is_right { '*' } else { '-' };
        let weight =
            choice.weight.map(|weight| format!(" ({}%)", weight.percent())).unwrap_or_default();
        lines.push(format!("{sign} {}{weight}", passage(&choice.text)));
        if !choice.feedback.is_empty() {
            lines.push(format!("    {}", passage(&choice.feedback)));
        }
    }
    if !fact.is_empty() {
        lines.push(format!("= {}", passage(fact)));
    }
}

fn passage(passage: &Passage) -> String {
    let text = markdown_of(&passage.text).replace('\n', "\n  ");
    let pictures = passage.pictures.iter().map(|picture| {
        format!(" [{} of {} bytes: {}]", picture.kind.extension(), picture.bytes.len(), picture.alt)
    });
    text + &pictures.collect::<String>()
}

#[test]
fn a_file_that_is_too_large_is_refused() {
    let large = vec![b' '; limits::FILE + 1];
    assert_eq!(bring_in(&large, "", None).unwrap_err(), CannotBringIn::TooLarge);
}

#[test]
fn of_ten_thousand_questions_the_first_are_taken() {
    let many = "Question {=a ~b}\n\n".repeat(10_000);
    let read = bring_in(many.as_bytes(), "many.gift", None).unwrap();
    assert_eq!(read.quiz.questions.len(), limits::QUESTIONS);
    assert_eq!(read.report.remarks, [Remark::ManyQuestions]);
    assert!(read.report.to_string().ends_with("1000 kept, 0 changed, 0 left out"));
}

const ALL: [Format; 10] = [
    Format::Csv,
    Format::Tsv,
    Format::Xlsx,
    Format::Ods,
    Format::Gift,
    Format::MoodleXml,
    Format::Aiken,
    Format::Quizdown,
    Format::H5p,
    Format::Qti,
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn no_bytes_make_a_reader_fail(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        for format in ALL {
            let _ = bring_in_as(format, &bytes, None);
        }
        let _ = bring_in(&bytes, "", None);
    }

    #[test]
    fn no_text_makes_a_reader_fail(parts in proptest::collection::vec(prop_oneof![
        "[a-z <>&]{0,8}",
        proptest::sample::select(vec!["{", "}", "=", "~", "#", "####", "%50%", "::", "\n", "\n\n", "A. ", "B. ", "ANSWER: A", "- [x] ",
            "1. [ ] ", "> ", "# ", "---\n", "\t", ",", "\"", "<quiz>", "<question type=\"multichoice\">", "</question>", "<answer fraction=\"100\">",
            "<text>", "</text>", "<![CDATA[", "]]>", "{\"", "\":", "[", "]", "T", "$CATEGORY: ", "\\", "// [tag:"]).prop_map(str::to_owned),
    ], 0..40)) {
        let text = parts.concat();
        for format in ALL {
            let _ = bring_in_as(format, text.as_bytes(), None);
        }
        for name in ["content/content.json", "xl/workbook.xml", "content.xml", "imsmanifest.xml", "a.xml"] {
            let packed = zipped(&[("h5p.json", b"{}"), (name, text.as_bytes())]);
            for format in [Format::H5p, Format::Xlsx, Format::Ods, Format::Qti] {
                let _ = bring_in_as(format, &packed, None);
            }
        }
    }
}
