use proptest::prelude::*;

use super::*;
use crate::{SourceFile, read_authored};

/// Links that were made once are read for ever: this one by the first version.
const FIXTURE: &str = include_str!("../../../../tests/fixtures/play-link-1.txt");

fn quiz(text: &str) -> Quiz {
    let file = SourceFile { name: "quiz.toml".to_owned(), text: text.to_owned() };
    read_authored("draft", &[file]).unwrap()
}

/// Five questions as authors write them.
fn five() -> Quiz {
    quiz(include_str!("five.toml"))
}

fn of_json(text: &str) -> String {
    written(&compress_to_vec(text.as_bytes(), SMALLEST))
}

#[test]
fn a_quiz_comes_back_as_it_was_under_a_name_of_its_own() {
    let link = fragment(&five()).unwrap();
    let read = read(&link).unwrap();
    assert_eq!(read.title, "Five things about tea");
    assert_eq!(read.questions.len(), 5);
    assert!(read.id.as_str().starts_with("play-") && read.id.as_str().len() == 25, "{}", read.id);
    let mut expected = five();
    expected.id = read.id.to_string();
    assert_eq!(read, checked(&expected, &[]).unwrap().quiz);
}

#[test]
fn five_questions_take_less_than_six_kilobytes_of_link() {
    let link = fragment(&five()).unwrap();
    assert!(link.len() < 6_000, "{}", link.len());
}

#[test]
fn the_same_quiz_has_the_same_name_and_another_another() {
    let mut other = five();
    other.questions[0].ask.push('!');
    let names = [five(), five(), other].map(|quiz| read(&fragment(&quiz).unwrap()).unwrap().id);
    assert!(names[0] == names[1] && names[1] != names[2], "{names:?}");
}

#[test]
fn a_link_that_was_made_once_is_read_for_ever() {
    let read = read(FIXTURE.trim_end()).unwrap();
    assert_eq!(read.title, "Five things about tea");
    assert_eq!(read.id.as_str(), "play-0fc6b8ae1c338ce6dd2e");
    assert_eq!(read.questions[4].choices.iter().filter(|choice| choice.right).count(), 2);
}

#[test]
fn what_is_around_a_link_does_not_matter() {
    let link = fragment(&five()).unwrap();
    let whole = read(&link).unwrap();
    for around in
        ["#{}", "#result&{}", "scores&{}", "{}.", "#{})", "{}…", "{}?utm_source=chat", "#a=b&{}"]
    {
        assert_eq!(read(&around.replace("{}", &link)).as_ref(), Ok(&whole), "{around}");
    }
}

#[test]
fn a_link_that_says_nothing_says_why() {
    let link = fragment(&five()).unwrap();
    let changed = link.replacen("q1.", "q1.A", 1);
    let long = "q1.".to_owned() + &"A".repeat(LONGEST_READ);
    let broken = of_json("{\"id\": \"x\"}");
    for (given, said) in [
        ("", Unreadable::Missing),
        ("#result", Unreadable::Missing),
        ("v2.AAAA", Unreadable::Missing),
        ("q1.", Unreadable::CutOff),
        ("q1.AA", Unreadable::CutOff),
        (&link[..link.len() - 1], Unreadable::CutOff),
        (&link[..link.len() - 2], Unreadable::CutOff),
        (&link[..200], Unreadable::CutOff),
        ("q2.AAAA", Unreadable::Later),
        (&changed, Unreadable::Altered),
        (&long, Unreadable::Altered),
        (&broken, Unreadable::Unsound),
    ] {
        assert_eq!(read(given).unwrap_err(), said, "{}", &given[..given.len().min(60)]);
    }
}

#[test]
fn a_cut_anywhere_is_never_taken_for_a_whole_link() {
    let link = fragment(&five()).unwrap();
    for end in 3..link.len() {
        assert_eq!(read(&link[..end]).unwrap_err(), Unreadable::CutOff, "{end}");
    }
}

#[test]
fn what_unpacks_to_much_is_refused_before_it_does() {
    let zeros = written(&compress_to_vec(&vec![b' '; 8_000_000], SMALLEST));
    assert!(zeros.len() < LONGEST);
    assert_eq!(read(&zeros).unwrap_err(), Unreadable::Altered);
}

#[test]
fn a_link_leads_nowhere_that_an_authors_may_not() {
    let json = String::from_utf8(serde_json::to_vec(&five()).unwrap()).unwrap();
    for (what, other) in [
        ("https://example.org/tea", "javascript:alert(1)"),
        ("https://example.org/tea", "http://example.org/tea"),
        ("\"revision\":1", "\"revision\":1,\"unknown\":1"),
    ] {
        let changed = json.replacen(what, other, 1);
        assert_ne!(changed, json);
        match read(&of_json(&changed)) {
            Err(error) => assert_eq!(error, Unreadable::Unsound),
            Ok(_) => panic!("{other} is taken"),
        }
    }
}

#[test]
fn more_than_is_checked_at_once_is_refused() {
    let mut many = five();
    let one = many.questions[0].clone();
    many.questions = (0..=MOST_QUESTIONS)
        .map(|number| crate::authored::Question { id: format!("q{number}"), ..one.clone() })
        .collect();
    assert_eq!(fragment(&many), Err(CannotLink::TooMuch));
    let json = serde_json::to_string(&many).unwrap();
    assert_eq!(read(&of_json(&json)).unwrap_err(), Unreadable::Unsound);
}

#[test]
fn what_does_not_go_into_a_link_says_why() {
    let mut pictured = five();
    pictured.questions[0].image =
        Some(crate::authored::Image { file: "a.png".into(), alt: "A".into() });
    assert_eq!(fragment(&pictured), Err(CannotLink::Pictures));
    let mut long = five();
    // Text that does not pack: each letter by the last one's square.
    let mut state = 1_u64;
    let noise: String = (0..20_000)
        .map(|_| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            char::from(b'a' + u8::try_from(state >> 60).unwrap())
        })
        .collect();
    long.description = noise;
    assert!(matches!(fragment(&long), Err(CannotLink::TooLong(12_001..))));
}

proptest! {
    #[test]
    fn any_text_comes_back(ask in "\\PC{1,200}", title in "\\PC{1,80}", right in any::<bool>()) {
        let mut quiz = five();
        quiz.title = title;
        quiz.questions[0].ask = ask;
        quiz.questions[0].choices[0].right = right;
        let link = fragment(&quiz).unwrap();
        let mut back = authored(&link).unwrap();
        back.id = quiz.id.clone();
        prop_assert_eq!(back, quiz);
    }

    #[test]
    fn no_change_of_a_letter_goes_unseen(at in 0_usize..2_000, letter in "[A-Za-z0-9_-]") {
        let link = fragment(&five()).unwrap();
        let at = 3 + at % (link.len() - 3);
        let mut changed = link.clone();
        changed.replace_range(at..=at, &letter);
        // The last letter has bits to spare.
        prop_assume!(changed != link && at + 1 < link.len());
        prop_assert!(read(&changed).is_err());
    }

    #[test]
    fn no_text_stops_it(text in "\\PC{0,80}") {
        let _ = read(&text);
        let _ = read(&format!("q1.{text}"));
    }
}
