use super::*;
use crate::bring_in::{Format, Remark, bring_in_as};
use crate::{ImageFile, SourceFile, read_quiz};

fn drafted(format: Format, bytes: &[u8]) -> Draft {
    draft("my-quiz", bring_in_as(format, bytes, None).unwrap()).unwrap()
}

fn text<'a>(draft: &'a Draft, name: &str) -> &'a str {
    let (_, bytes) = draft.files.iter().find(|(there, _)| there == name).unwrap();
    std::str::from_utf8(bytes).unwrap()
}

/// Every file that is brought in becomes a quiz without a mistake.
fn check(draft: &Draft) {
    let files = ["quiz.toml", "questions.toml"]
        .map(|name| SourceFile { name: name.to_owned(), text: text(draft, name).to_owned() });
    let is_picture = |(name, _): &&(String, Vec<u8>)| name.starts_with("pictures/");
    let images: Vec<_> = draft
        .files
        .iter()
        .filter(is_picture)
        .map(|(name, bytes)| ImageFile { name: name.clone(), bytes: bytes.clone() })
        .collect();
    let read = read_quiz("content/my-quiz", &files, &images);
    if let Err(faults) = read {
        panic!("{}\n{}", crate::report(&faults), text(draft, "questions.toml"));
    }
}

#[test]
fn what_is_brought_in_is_a_sound_draft() {
    let moodle = include_str!("../fixtures/examples.moodle.xml")
        .replace("{{png}}", "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAAAAAA");
    for (format, bytes) in [
        (Format::Gift, &include_bytes!("../fixtures/examples.gift")[..]),
        (Format::Aiken, include_bytes!("../fixtures/examples.aiken")),
        (Format::Quizdown, include_bytes!("../fixtures/examples.quizdown.md")),
        (Format::Tsv, include_bytes!("../fixtures/examples.tsv")),
        (Format::MoodleXml, moodle.as_bytes()),
    ] {
        check(&drafted(format, bytes));
    }
}

#[test]
fn a_draft_is_toml_that_an_author_can_go_on_from() {
    let moodle = include_str!("../fixtures/examples.moodle.xml")
        .replace("{{png}}", "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAAAAAA");
    let draft = drafted(Format::MoodleXml, moodle.as_bytes());
    let names: Vec<_> = draft.files.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["quiz.toml", "questions.toml", "pictures/nearest-star.png"]);
    assert_eq!(text(&draft, "questions.toml"), include_str!("../fixtures/draft.toml"));
    let quiz = text(&draft, "quiz.toml");
    for line in [
        "id = \"my-quiz\"",
        "state = \"draft\"",
        "title = \"A quiz without a title\"",
        "opening = \"3 questions, about 2 minutes. Your answers never leave your browser.\"",
    ] {
        assert!(quiz.contains(line), "{line} is missing in\n{quiz}");
    }
}

#[test]
fn a_prompt_is_parted_into_scene_and_question() {
    for (prompt, scene, ask) in [
        ("What is it?", None, "What is it?"),
        (
            "[markdown]Ann has two.\\n\\nHow many has she?",
            Some("Ann has two."),
            "How many has she?",
        ),
        ("[html]Is it <b>not</b> so?", None, "Is it not so?"),
        ("Which are even?\\n\\nTake all.", Some("Take all."), "Which are even?"),
        (
            "[html]See <a href\\=\"https\\://example.org\">this</a>.",
            Some("See [this](https://example.org)."),
            "Which answer is right?",
        ),
        ("[html]These\\:<ul><li>one</li></ul>", Some("These:\n\n- one"), "Which answer is right?"),
        (
            "Ann has planned deliveries for ten years. She is asked to lead a team that has not met before. What should she do first of all?",
            Some(
                "Ann has planned deliveries for ten years. She is asked to lead a team that has not met before.",
            ),
            "What should she do first of all?",
        ),
    ] {
        let draft = drafted(Format::Gift, format!("{prompt} {{=a ~b}}").as_bytes());
        let file: toml::Table = text(&draft, "questions.toml").parse().unwrap();
        let question = &file["questions"][0];
        assert_eq!(question.get("scene").and_then(toml::Value::as_str), scene, "{prompt}");
        assert_eq!(question["ask"].as_str(), Some(ask), "{prompt}");
        check(&draft);
    }
}

#[test]
fn more_than_six_choices_are_cut_to_the_right_ones_and_the_first_wrong_ones() {
    let draft = drafted(
        Format::Gift,
        b"Which? {~1 ~2 ~3 ~4 ~5 ~6 =7 ~8}\n\nAll? {~%14%1 ~%14%2 ~%14%3 ~%14%4 ~%14%5 ~%14%6 ~0}",
    );
    let [first, second] = draft.report.entries.as_slice() else { panic!("{}", draft.report) };
    assert_eq!(first.remarks, [Remark::ManyChoices("“6”, “8”".to_owned())]);
    assert_eq!((first.outcome, first.question), (Outcome::Changed, Some(0)));
    assert_eq!((second.outcome, second.question), (Outcome::LeftOut, None));
    assert!(second.remarks.contains(&Remark::ManyRight));
    assert!(text(&draft, "questions.toml").ends_with("# Left out:\n# line 3: All? (it has more than six choices, and more than five of them are right)\n"));
    check(&draft);
}

#[test]
fn a_picture_without_alternative_text_waits() {
    let draft = drafted(Format::Quizdown, b"# What is this?\n\n![](data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAAAAAA)\n\n- [x] a\n- [ ] b");
    assert!(text(&draft, "questions.toml").contains("# Say what the picture shows, then take it in: image: { file = \"pictures/what-is-this.png\", alt = \"\" }"));
    assert_eq!(draft.report.entries[0].remarks, [Remark::PictureAlt]);
    check(&draft);
}

#[test]
fn nothing_in_a_comment_ends_it() {
    let draft =
        drafted(Format::Aiken, b"What\x0bid = 1\nANSWER: A\n\nIs it?\nA. x\nB. y\nANSWER: A");
    check(&draft);
    assert!(draft_id("language").is_err() && draft_id("No").is_err());
}

fn draft_id(id: &str) -> Result<Draft, NotAnId> {
    draft(id, bring_in_as(Format::Gift, b"a {T}", None).unwrap())
}
