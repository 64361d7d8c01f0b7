//! What is said, in English and in a language that has a few of the templates.

use std::collections::BTreeSet;

use super::*;

fn in_esperanto(template: Template) -> Option<&'static str> {
    match template {
        Template::IdTaken => Some("jam ĉe {place}: `{id}`"),
        Template::Unsupported => Some("{form} ne eblas"),
        Template::FormQuote => Some("citaĵo (`>`)"),
        Template::FieldUnknown => Some("ne konata: `{key}`; eblas {keys}"),
        Template::TypeWrong => Some("{found}, ne {wanted}"),
        Template::FoundWhole => Some("nombro `{value}`"),
        Template::WantedText => Some("teksto"),
        _ => None,
    }
}

fn said(message: &Message) -> Option<String> {
    message.said_in(&in_esperanto)
}

#[test]
fn a_message_is_english_with_its_values_in_their_order() {
    let taken = message!(IdTaken, "one", "questions[0]");
    assert_eq!(taken.to_string(), "`one` is taken by questions[0]");
    let at = taken.clone().at("questions[1].id".to_owned());
    assert_eq!(at.to_string(), "questions[1].id: `one` is taken by questions[0]");
    assert_eq!(at.without_place(), taken);
    assert_eq!(
        message!(IdTaken, "{place}", 3).to_string(),
        "`{place}` is taken by 3",
        "values are not filled"
    );
}

#[test]
fn another_language_names_the_values_in_its_own_order_and_keeps_their_direction_apart() {
    let taken = message!(IdTaken, "one", "questions[0]");
    assert_eq!(said(&taken).unwrap(), "jam ĉe \u{2068}questions[0]\u{2069}: `one`");
    let number = message!(IdTaken, "one", 12);
    assert_eq!(said(&number).unwrap(), "jam ĉe 12: `one`");
    let fence = message!(IdTaken, "one", "```");
    assert_eq!(said(&fence).unwrap(), "jam ĉe \u{2cb}\u{2cb}\u{2cb}: `one`");
    let backtick = message!(IdTaken, "o`e", "{id}");
    assert_eq!(said(&backtick).unwrap(), "jam ĉe \u{2068}{id}\u{2069}: `o`e`");
}

#[test]
fn a_message_within_another_is_of_that_language_too_or_else_all_is_english() {
    let message = |within: Message| message!(Unsupported, within);
    assert_eq!(said(&message(message!(FormQuote))).unwrap(), "citaĵo (`>`) ne eblas");
    assert_eq!(said(&message(message!(FormRule))), None);
    assert_eq!(said(&message!(TextEmpty)), None);
    assert_eq!(said(&"the TOML ends too soon".into()), None);
}

#[test]
fn what_the_reader_of_toml_says_of_a_shape_is_a_message() {
    for (text, expected) in [
        (
            "unknown field `aks`, expected one of `id`, `ask`",
            Some("ne konata: `aks`; eblas \u{2068}`id`, `ask`\u{2069}"),
        ),
        ("invalid type: integer `3`, expected a string", Some("nombro `3`, ne teksto")),
        ("invalid type: integer `3`, expected u32", Some("nombro `3`, ne \u{2068}u32\u{2069}")),
        // Not translated here.
        ("missing field `ask`", None),
        ("invalid type: integer `3`, expected a boolean", None),
        // Of no shape.
        ("unclosed table, expected `]`", None),
        ("missing field `ask", None),
    ] {
        let message = Message::from(text);
        assert_eq!(message.to_string(), text);
        assert_eq!(said(&message).as_deref(), expected, "{text}");
    }
    for (text, expected) in [
        ("missing field `ask`", Template::FieldMissing),
        ("unknown field `a`, expected `file` or `alt`", Template::FieldOfTwo),
        ("unknown variant `a`, expected `draft` or `checked`", Template::ValueOfTwo),
        ("unknown variant `a`, expected one of `key`, `misconception`", Template::ValueUnknown),
        ("invalid value: integer `-1`, expected u32", Template::ValueWrong),
    ] {
        let found = shape::of_reader(text).map(|(template, _)| template);
        assert_eq!(found, Some(expected), "{text}");
    }
}

#[test]
fn the_reader_of_toml_still_says_it_so() {
    let files = |text: &str| {
        vec![crate::SourceFile { name: "quiz.toml".to_owned(), text: text.to_owned() }]
    };
    for (text, expected) in [
        ("[[questions]]\nid = 3\n", "invalid type: integer `3`, expected a string"),
        ("[[questions]]\nid = \"a\"\nask = \"b\"\n", "missing field `choices`"),
        ("state = \"done\"\n", "unknown variant `done`, expected `draft` or `checked`"),
        (
            "[[bands]]\nfrom = 3\n",
            "unknown field `from`, expected one of `from_percent`, `title`, `text`",
        ),
        ("revision = -1\n", "invalid value: integer `-1`, expected u32"),
    ] {
        let faults = crate::read_authored("draft", &files(text)).unwrap_err();
        assert_eq!(faults[0].what.to_string(), expected);
        assert!(shape::of_reader(expected).is_some(), "{expected}");
    }
}

#[test]
fn each_message_has_a_place_of_its_own_and_code_that_ends() {
    let texts = message_texts();
    let places: BTreeSet<_> = texts.iter().map(|text| text.place.as_str()).collect();
    assert_eq!((texts.len(), places.len()), (Template::ALL.len(), texts.len()));
    assert!(places.contains("checks.TextEmpty"), "{places:?}");
    for (turn, (template, text)) in Template::ALL.iter().zip(&texts).enumerate() {
        assert_eq!((*template as usize, template.text()), (turn, template.english()));
        assert_eq!(names(&text.text).count(), template.places(), "{}", text.text);
        assert_eq!(text.text.matches('`').count() % 2, 0, "{}", text.text);
    }
}

#[test]
fn what_is_no_date_is_said_as_the_dates_themselves_say_it() {
    let error = quiz_model::Date::parse("soon").unwrap_err();
    assert_eq!(message!(NotADate, "soon").to_string(), error.to_string());
}
