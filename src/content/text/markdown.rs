//! Reading the part of Markdown that authors may use.
//!
//! Emphasis, links and lists mean what they mean; whatever else there is, raw HTML first of all,
//! is shown as the text it is.

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use super::{Span, Text, TextBlock};

/// Reads an author's text.
///
/// # Errors
/// What to mend, for a link that does not lead to an `https` address.
pub(super) fn read(markdown: &str) -> Result<Text, String> {
    let mut reader = Reader::default();
    for event in Parser::new(markdown) {
        reader.take(event)?;
    }
    reader.close();
    Ok(Text(reader.blocks))
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
    fn take(&mut self, event: Event<'_>) -> Result<(), String> {
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

    fn start(&mut self, tag: Tag<'_>) -> Result<(), String> {
        match tag {
            Tag::Emphasis => self.style.emphasis = true,
            Tag::Strong => self.style.strong = true,
            Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. } => {
                if !dest_url.starts_with("https://") {
                    return Err(format!("the link to `{dest_url}` needs an https address"));
                }
                self.style.link = Some(dest_url.to_string());
            }
            Tag::List(_) => {
                if self.depth == 0 {
                    self.close();
                    self.items = Some(Vec::new());
                }
                self.depth += 1;
            }
            Tag::Item => self.close_item(),
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

impl Span {
    fn is_like(&self, other: &Self) -> bool {
        (self.emphasis, self.strong, &self.link) == (other.emphasis, other.strong, &other.link)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn plain(text: &str) -> Span {
        Span { text: text.to_owned(), ..Span::default() }
    }

    fn paragraph(spans: &[Span]) -> Text {
        Text(vec![TextBlock::Paragraph(spans.to_vec())])
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
                Span { link: Some("https://example.org/a".to_owned()), ..plain("thing") },
                plain("."),
            ]),
        );
        assert_eq!(
            read("Two:\n\n- one\n- *two*\n\nEnd").unwrap(),
            Text(vec![
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
            assert_eq!(error, format!("the link to `{address}` needs an https address"));
        }
    }

    proptest! {
        #[test]
        fn what_is_read_and_written_is_read_again(markdown in "[a-z0-9 *_<>&#\\[\\]()\\n-]{0,60}") {
            if let Ok(text) = read(&markdown) {
                let written = serde_json::to_string(&text).unwrap();
                prop_assert_eq!(serde_json::from_str::<Text>(&written).unwrap(), text);
            }
        }
    }
}
