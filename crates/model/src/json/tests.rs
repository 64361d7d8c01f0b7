use proptest::prelude::*;

use super::*;

/// A whole text as one value.
fn whole(text: &str) -> Option<&str> {
    let mut reader = Reader::new(text);
    let value = reader.any()?;
    reader.is_at_end().then_some(value)
}

/// The value written anew, piece by piece.
fn again(text: &str) -> String {
    fn value(reader: &mut Reader<'_>, to: &mut Writer) {
        match reader.peek().unwrap() {
            b'"' => to.text(&reader.text().unwrap()),
            b'[' => {
                reader.open(b'[').unwrap();
                to.open('[');
                while reader.next(b']').unwrap() {
                    value(reader, to);
                }
                to.close(']');
            }
            b'{' => {
                reader.open(b'{').unwrap();
                to.open('{');
                while let Some(name) = reader.field().unwrap() {
                    to.name(&name);
                    value(reader, to);
                }
                to.close('}');
            }
            _ => to.json(reader.any().unwrap()),
        }
    }
    let mut to = Writer::default();
    value(&mut Reader::new(text), &mut to);
    to.end()
}

#[test]
fn what_is_json_comes_back_as_it_was() {
    for text in [
        "null",
        "true",
        "[]",
        "{}",
        "0",
        "-12.50e+3",
        "18446744073709551615",
        r#"{"a":[1,{"b":"ü – \"x\" \\ "}],"a b":false,"":[[],{}]}"#,
    ] {
        assert_eq!(whole(text), Some(text));
        assert_eq!(again(text), text);
    }
}

#[test]
fn space_and_every_way_to_write_a_character_is_understood() {
    let text = " { \"a\" :\t[ 1 ,\r\n2 ] , \"b\" : \"\\u00e9\\ud83d\\ude00\\/\\n\\u003c\" } ";
    assert_eq!(whole(text), Some(text.trim()));
    assert_eq!(again(text), "{\"a\":[1,2],\"b\":\"é😀/\\u000a<\"}");
}

#[test]
fn what_is_no_json_is_refused() {
    for text in [
        "",
        " ",
        "nul",
        "[1,]",
        "[,1]",
        "[1 2]",
        "{\"a\"}",
        "{\"a\":}",
        "{\"a\":1,}",
        "{a:1}",
        "\"",
        "\"\\x\"",
        "\"a\nb\"",
        "{\"\u{0}\":1}",
        "\"\\u12\"",
        "\"\\ud800\"",
        "\"\\ud800\\u0041\"",
        "\"\\u+123\"",
        "01",
        "1.",
        ".5",
        "-",
        "1e",
        "+1",
        "1 1",
        "[",
        "]",
        "{",
        "[}",
        "'a'",
        "NaN",
    ] {
        assert_eq!(whole(text), None, "{text}");
    }
}

#[test]
fn a_text_that_lies_too_deep_is_refused() {
    let nested = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
    assert!(whole(&nested(60)).is_some());
    assert_eq!(whole(&nested(100_000)), None);
}

#[test]
fn what_somebody_has_made_too_long_is_refused() {
    let mut object = Object::new();
    let put = |object: &mut Object, number: u32| object.put(&number.to_string(), "1");
    assert!((0..1_000).all(|number| put(&mut object, number).is_some()));
    assert_eq!(put(&mut object, 1_000), None);
    assert_eq!(put(&mut object, 7), Some(()), "a name that is there needs no room");
}

#[test]
fn a_count_is_whole_and_not_negative() {
    for (text, count) in [("0", Some(0)), ("18446744073709551615", Some(u64::MAX))] {
        assert_eq!(Reader::new(text).count(), count);
    }
    for text in ["-1", "1.5", "1e3", "18446744073709551616", "\"1\"", ""] {
        assert_eq!(Reader::new(text).count(), None, "{text}");
    }
}

#[test]
fn values_of_a_later_version_are_added_and_never_replaced() {
    let mut ours = Object::new();
    ours.put("a", "1");
    let mut theirs = Object::new();
    theirs.put("a", "2");
    theirs.put("b", "[ 3 ]");
    ours.fill_from(&theirs);
    assert_eq!((ours.get("a"), ours.get("b"), ours.get("c")), (Some("1"), Some("[ 3 ]"), None));
}

proptest! {
    /// Against the reader that the whole of Rust uses.
    #[test]
    fn reads_what_serde_json_writes(text in ".{0,40}", number in any::<i64>(), eighths in any::<i16>()) {
        let part = f64::from(eighths) / 8.0;
        let value = serde_json::json!({ &text: [number, part, null, { "text": &text }] });
        let told: serde_json::Value = serde_json::from_str(&again(&value.to_string())).unwrap();
        prop_assert_eq!(told, value);
    }

    #[test]
    fn never_panics_and_agrees_on_what_is_json(text in "[\\[\\]{}:, \"\\\\u0-9a-fnt.+\u{1}\n-]{0,24}") {
        let ours = whole(&text).is_some();
        // Serde refuses numbers that no double holds; we keep their digits.
        if let Err(error) = serde_json::from_str::<serde_json::Value>(&text) {
            prop_assert!(!ours || error.to_string().contains("number out of range"), "{}", text);
        } else {
            prop_assert!(ours, "{}", text);
        }
    }
}
