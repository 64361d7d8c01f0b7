//! Reading the part of Markdown that authors may use.
//!
//! Emphasis, links and lists mean what they mean; whatever else there is, raw HTML first of all,
//! is shown as the text it is. Numbered lists are refused: they would be shown without their numbers.

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use quiz_model::{Link, Span, Text, TextBlock};
use thiserror::Error;

use crate::authored::Markdown;

/// Why a text cannot be read, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum MarkdownError {
    /// A link leads elsewhere than to an `https` address.
    #[error("the link to `{0}` has to start with https://")]
    Link(String),
    /// A list with numbers.
    #[error(
        "numbered lists are not supported: start each line with `-`, or write `{0}\\.` for a number"
    )]
    NumberedList(u64),
}

/// Reads an author's text.
///
/// # Errors
/// What to mend.
pub(crate) fn read(markdown: &Markdown) -> Result<Text, MarkdownError> {
    let mut reader = Reader::default();
    for event in Parser::new(&markdown.0) {
        reader.take(event)?;
    }
    reader.close();
    Ok(reader.blocks.into())
}

#[derive(Default)]
struct Reader {
    blocks: Vec<TextBlock>,
    /// Runs of the paragraph or item being read.
    spans: Vec<Span>,
    /// Items of the list being read; none outside a list.
    items: Option<Vec<Vec<Span>>>,
    /// How lists are nested; only the outermost makes a list.
    depth: usize,
    /// What the next run is like.
    style: Span,
}

impl Reader {
    fn take(&mut self, event: Event<'_>) -> Result<(), MarkdownError> {
        match event {
            Event::Start(tag) => self.start(tag)?,
            Event::End(tag) => self.end(tag),
            Event::Text(text) | Event::Code(text) | Event::Html(text) | Event::InlineHtml(text) => {
                self.say(&text);
            }
            Event::SoftBreak | Event::HardBreak => self.say(" "),
            _ => {}
        }
        Ok(())
    }

    fn start(&mut self, tag: Tag<'_>) -> Result<(), MarkdownError> {
        match tag {
            Tag::Emphasis => self.style.emphasis = true,
            Tag::Strong => self.style.strong = true,
            Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. } => {
                let link = Link::read(&dest_url);
                self.style.link =
                    Some(link.ok_or_else(|| MarkdownError::Link(dest_url.to_string()))?);
            }
            Tag::List(Some(number)) => return Err(MarkdownError::NumberedList(number)),
            Tag::List(None) => {
                if self.depth == 0 {
                    self.close();
                    self.items = Some(Vec::new());
                }
                self.depth += 1;
            }
            Tag::Item => self.close_item(),
            // An item is one run of text: whatever begins in it is parted from what stands before.
            Tag::Paragraph | Tag::Heading { .. } | Tag::CodeBlock(_) | Tag::HtmlBlock
                if !self.spans.is_empty() =>
            {
                self.say(" ");
            }
            _ => {}
        }
        Ok(())
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Emphasis => self.style.emphasis = false,
            TagEnd::Strong => self.style.strong = false,
            TagEnd::Link | TagEnd::Image => self.style.link = None,
            TagEnd::Item => self.close_item(),
            TagEnd::List(_) => {
                self.depth -= 1;
                if self.depth == 0 {
                    self.close();
                }
            }
            TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::CodeBlock | TagEnd::HtmlBlock
                if self.items.is_none() =>
            {
                self.close();
            }
            _ => {}
        }
    }

    fn say(&mut self, text: &str) {
        match self.spans.last_mut() {
            Some(last) if self.style.is_like(last) => last.text.push_str(text),
            _ => self.spans.push(Span { text: text.to_owned(), ..self.style.clone() }),
        }
    }

    fn close_item(&mut self) {
        let spans = self.take_spans();
        if let (Some(items), false) = (&mut self.items, spans.is_empty()) {
            items.push(spans);
        }
    }

    /// Ends the block being read.
    fn close(&mut self) {
        self.close_item_or_paragraph();
        if let Some(items) = self.items.take().filter(|items| !items.is_empty()) {
            self.blocks.push(TextBlock::List(items));
        }
    }

    fn close_item_or_paragraph(&mut self) {
        if self.items.is_some() {
            return self.close_item();
        }
        let spans = self.take_spans();
        if !spans.is_empty() {
            self.blocks.push(TextBlock::Paragraph(spans));
        }
    }

    fn take_spans(&mut self) -> Vec<Span> {
        let mut spans = std::mem::take(&mut self.spans);
        if let Some(last) = spans.last_mut() {
            last.text.truncate(last.text.trim_end().len());
        }
        spans.retain(|span| !span.text.is_empty());
        spans
    }
}

#[cfg(test)]
mod tests {
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
            ("- one\n\n  # two", "one two"),
            ("- one\n\n      two", "one two"),
            ("- one\n\n  <p>two</p>", "one <p>two</p>"),
            ("- one\n  - two\n\n    three", "one two three"),
            ("- > one\n  >\n  > two", "one two"),
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
}
