use proptest::prelude::*;

use super::*;

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
        r#"{"a":[1,{"b":"ü – \"x\" \\ "}],"a b":false}"#,
    ] {
        assert_eq!(Json::read(text).unwrap().write(), text);
    }
}

#[test]
fn space_and_every_way_to_write_a_character_is_understood() {
    let text = " { \"a\" :\t[ 1 ,\r\n2 ] , \"b\" : \"\\u00e9\\ud83d\\ude00\\/\\n\\u003c\" } ";
    assert_eq!(Json::read(text).unwrap().write(), "{\"a\":[1,2],\"b\":\"é😀/\\u000a<\"}");
}

#[test]
fn what_is_no_json_is_refused() {
    for text in [
        "",
        " ",
        "nul",
        "[1,]",
        "[1 2]",
        "{\"a\"}",
        "{\"a\":}",
        "{a:1}",
        "\"",
        "\"\\x\"",
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
        "'a'",
        "NaN",
    ] {
        assert_eq!(Json::read(text), None, "{text}");
    }
}

#[test]
fn a_text_that_lies_too_deep_is_refused() {
    let nested = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
    assert!(Json::read(&nested(60)).is_some());
    assert_eq!(Json::read(&nested(100_000)), None);
}

proptest! {
    /// Against the reader that the whole of Rust uses.
    #[test]
    fn reads_what_serde_json_writes(text in ".{0,40}", number in any::<i64>(), eighths in any::<i16>()) {
        let part = f64::from(eighths) / 8.0;
        let value = serde_json::json!({ &text: [number, part, null, { "text": &text }] });
        let ours = Json::read(&value.to_string()).unwrap();
        let again: serde_json::Value = serde_json::from_str(&ours.write()).unwrap();
        prop_assert_eq!(again, value);
    }

    #[test]
    fn never_panics_and_agrees_on_what_is_json(text in "[\\[\\]{}:, \"\\\\u0-9a-fnt.+-]{0,24}") {
        let ours = Json::read(&text).is_some();
        // Serde refuses numbers that no double holds; we keep their digits.
        if let Err(error) = serde_json::from_str::<serde_json::Value>(&text) {
            prop_assert!(!ours || error.to_string().contains("number out of range"), "{}", text);
        } else {
            prop_assert!(ours, "{}", text);
        }
    }
}
