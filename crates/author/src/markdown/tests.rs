use proptest::prelude::*;

use super::*;

fn read(text: &str) -> Result<Text, MarkdownError> {
    super::read(&text.into())
}

fn plain(text: &str) -> Span {
    Span { text: text.to_owned(), ..Span::default() }
}

fn paragraph(spans: &[Span]) -> Text {
    vec![TextBlock::Paragraph(spans.to_vec())].into()
}

#[test]
fn reads_emphasis_links_and_lists() {
    assert_eq!(read("Plan, then lead.").unwrap(), paragraph(&[plain("Plan, then lead.")]));
    assert_eq!(
        read("A *small* and **large** [thing](https://example.org/a).").unwrap(),
        paragraph(&[
            plain("A "),
            Span { emphasis: true, ..plain("small") },
            plain(" and "),
            Span { strong: true, ..plain("large") },
            plain(" "),
            Span { link: Link::read("https://example.org/a"), ..plain("thing") },
            plain("."),
        ]),
    );
    assert_eq!(
        read("Two:\n\n- one\n- *two*\n\nEnd").unwrap(),
        Text::from(vec![
            TextBlock::Paragraph(vec![plain("Two:")]),
            TextBlock::List(vec![
                vec![plain("one")],
                vec![Span { emphasis: true, ..plain("two") }],
            ]),
            TextBlock::Paragraph(vec![plain("End")]),
        ]),
    );
}

#[test]
fn raw_html_is_shown_as_text() {
    for html in ["<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "a <b>b</b>"] {
        assert_eq!(read(html).unwrap().plain(), html);
    }
}

#[test]
fn a_link_needs_an_https_address() {
    for address in ["http://example.org", "javascript:alert(1)", "//example.org", "data:,x"] {
        let error = read(&format!("[x]({address})")).unwrap_err();
        assert_eq!(error, MarkdownError::Link(address.to_owned()));
    }
}

#[test]
fn what_follows_in_an_item_is_parted_by_a_blank() {
    for (markdown, said) in [
        ("- one\n\n  two", "one two"),
        ("- one\n\n  two\n\n  three\n- four", "one two three four"),
        ("- one\n\n      two", "one two"),
        ("- one\n\n  <p>two</p>", "one <p>two</p>"),
        ("- one\n  - two\n\n    three", "one two three"),
    ] {
        assert_eq!(read(markdown).unwrap().plain(), said, "{markdown:?}");
    }
}

#[test]
fn a_numbered_list_is_refused_and_a_number_is_not() {
    assert_eq!(read("1. First\n2. Second"), Err(MarkdownError::NumberedList(1)));
    assert_eq!(read("2026. A year").unwrap_err(), MarkdownError::NumberedList(2026));
    assert_eq!(read("2026\\. A year").unwrap().plain(), "2026. A year");
    assert_eq!(read("3.5 of 4").unwrap().plain(), "3.5 of 4");
}

#[test]
fn no_sign_is_lost_unseen() {
    for (markdown, form) in [
        ("> 80 % of such projects end late.", Form::Quote),
        ("Said:\n> so", Form::Quote),
        ("- > one", Form::Quote),
        ("# 1 of 10", Form::Heading),
        ("Text\n---", Form::Heading),
        ("Text\n===", Form::Heading),
        ("one\n\n---\n\ntwo", Form::Rule),
        ("```\ncode\n```", Form::Code),
        ("[1]: https://example.org", Form::Definition),
    ] {
        assert_eq!(read(markdown), Err(MarkdownError::Unsupported(form)), "{markdown:?}");
    }
    assert_eq!(read("![A shelf](https://example.org/a.png)"), Err(MarkdownError::Picture));
    for shown in ["> 80 % of them", "# 1 of 10", "--- and on"] {
        assert_eq!(read(&format!("\\{shown}")).unwrap().plain(), shown);
    }
    for stays in ["5 > 3", "C# and F#", "a - b", "#1 of ten"] {
        assert_eq!(read(stays).unwrap().plain(), stays);
    }
    let error = read("> 80 %").unwrap_err().to_string();
    assert!(
        error.contains("a line that begins with `>`") && error.contains("write `\\`"),
        "{error}"
    );
}

proptest! {
    #[test]
    fn every_letter_is_read(words in proptest::collection::vec("[a-z]{1,6}", 1..20), list: bool) {
        let markdown = words.join(if list { "\n- " } else { "\n\n" });
        prop_assert_eq!(read(&markdown).unwrap().plain(), words.join(" "));
    }

    #[test]
    fn reading_never_panics(markdown in "[a-z0-9 *_<>&#\\[\\]()\\n.>-]{0,60}") {
        let _ = read(&markdown);
    }
}
