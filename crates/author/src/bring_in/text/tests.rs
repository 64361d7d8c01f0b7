use proptest::prelude::*;
use quiz_model::Text;

use super::*;
use crate::authored::Markdown;
use crate::bring_in::picture::tests::png;

/// The text as Markdown, and what is said of it.
fn html(text: &str) -> (String, Vec<String>) {
    let mut reader = TextReader::new();
    let passage = reader.html(text);
    let remarks = reader.remarks().iter().map(ToString::to_string).collect();
    (markdown_of(&passage.text), remarks)
}

#[test]
fn html_becomes_the_markdown_of_authors() {
    for (written, markdown) in [
        ("<p>Which is <b>not</b> a <i>fruit</i>?</p>", "Which is **not** a *fruit*?"),
        ("one<br>two<p>three</p>", "one\n\ntwo\n\nthree"),
        ("<ul><li>one</li><li><p>two</p><p>more</p></li></ul>after", "- one\n- two more\n\nafter"),
        (
            "<a href=\"https://example.org/a?b=1&amp;c=2\">there</a>",
            "[there](https://example.org/a?b=1&c=2)",
        ),
        ("a &lt; b &amp;&nbsp;c", "a \\< b & c"),
        ("H<sub>2</sub>O, 10<sup>-3</sup>", "H₂O, 10⁻³"),
        ("<h2>Head</h2>text", "Head\n\ntext"),
        ("<strong>a</strong> <em>b</em>", "**a** *b*"),
        ("1. first", "1\\. first"),
        ("# no head", "\\# no head"),
        ("2 * 3 * 4 and snake_case _x_", "2 * 3 * 4 and snake_case \\_x\\_"),
        ("", ""),
        ("  \n ", ""),
    ] {
        assert_eq!(html(written), (markdown.to_owned(), Vec::new()), "{written}");
    }
}

#[test]
fn what_has_no_place_is_left_out_and_said() {
    for (written, markdown, remark) in [
        (
            "a<script>alert('</p>')</script>b",
            "ab",
            "`<script>` was left out with all that is in it",
        ),
        ("<iframe src='//x'>y</iframe>z", "z", "`<iframe>` was left out with all that is in it"),
        ("<u>a</u>", "a", "the formatting `<u>` was left out, its words stay"),
        (
            "<a href='http://example.org'>a</a>",
            "a",
            "the link to `http://example.org` was left out, its words stay: links start with https://",
        ),
        (
            "<a href='javascript:alert(1)'>a</a>",
            "a",
            "the link to `javascript:alert(1)` was left out, its words stay: links start with https://",
        ),
        (
            "<ol><li>a</li><li>b</li></ol>",
            "- 1\\. a\n- 2\\. b",
            "a numbered list became a plain one, its numbers stand in the text",
        ),
        (
            "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>",
            "a b\n\nc",
            "a table became lines of text",
        ),
        (
            "<img src='cat.gif' onerror='alert(1)'>a",
            "a",
            "the picture `cat.gif` is not in the file: add it by hand",
        ),
    ] {
        assert_eq!(html(written), (markdown.to_owned(), vec![remark.to_owned()]), "{written}");
    }
}

#[test]
fn pictures_come_from_the_text_or_from_the_file() {
    use base64::Engine;
    let bytes = png(3, 2);
    let data = base64::engine::general_purpose::STANDARD.encode(&bytes);
    let find = |address: &str| (address == "img/a.png").then(|| Cow::from(bytes.as_slice()));
    let mut reader = TextReader::with_pictures(&find);
    let passage = reader.html(&format!(
        "<img src='data:image/png;base64,{data}' alt='A dot'><img src='img/a.png'>"
    ));
    assert_eq!(
        passage.pictures.iter().map(|picture| picture.alt.as_str()).collect::<Vec<_>>(),
        ["A dot", ""]
    );
    assert!(passage.pictures.iter().all(|picture| picture.bytes == bytes));
    assert_eq!(reader.remarks(), [Remark::PictureAlt]);
}

#[test]
fn html_is_told_from_text() {
    for text in ["a <b>b</b>", "x<br/>", "&lt;", "&#39;", "<P class='a'>"] {
        assert!(html::looks_like_html(text), "{text}");
    }
    for text in ["a < b", "x<y and y>z", "R&D; not", "Q&A", "if a<b then", "<T>"] {
        assert!(!html::looks_like_html(text), "{text}");
    }
}

#[test]
fn a_long_text_is_cut_between_letters() {
    let mut reader = TextReader::new();
    let passage = reader.plain(&"é".repeat(limits::TEXT));
    assert_eq!(passage.text.plain().len(), limits::TEXT);
    assert_eq!(reader.remarks(), [Remark::Cut]);
}

#[test]
fn addresses_are_decoded() {
    assert_eq!(percent_decoded("my%20cat%2.png%"), "my cat%2.png%");
    assert_eq!(percent_decoded("%C3%A9"), "é");
}

fn read(markdown: &str) -> Text {
    crate::markdown::read(&Markdown(markdown.to_owned())).unwrap()
}

proptest! {
    #[test]
    fn any_words_are_written_as_markdown_that_says_them(text in "[ -~éß“]{0,60}") {
        let mut reader = TextReader::new();
        let text = reader.plain(&text).text;
        prop_assert_eq!(read(&markdown_of(&text)), text);
    }

    #[test]
    fn any_html_is_written_as_markdown_that_says_its_words(parts in proptest::collection::vec(
        prop_oneof![
            "[a-z.!*_(&;:\\- ]{1,6}",
            proptest::sample::select(vec!["<b>", "</b>", "<i>", "</i>", "<p>", "</p>", "<br>", "<ul>", "<li>", "</ul>", "<ol>",
                "</ol>", "</li>", "<a href='https://a.b/_c_(d'>", "</a>", "<script>", "</script>", "<sub>", "</sub>", "<td>", " "]).prop_map(str::to_owned),
        ], 0..30)) {
        let mut reader = TextReader::new();
        let text = reader.html(&parts.concat()).text;
        let written = markdown_of(&text);
        prop_assert_eq!(read(&written).plain(), text.plain(), "{}", written);
    }

    #[test]
    fn no_html_makes_the_reader_fail(text in "(?s).{0,200}") {
        let mut reader = TextReader::new();
        let passage = reader.html(&text);
        let _ = read(&markdown_of(&passage.text));
        reader.markdown(&text);
        reader.html_or_plain(&text);
        reader.plain(&text);
    }
}
