//! Reading the part of Markdown that authors may use.
//!
//! Emphasis, links and lists mean what they mean; whatever else there is, raw HTML first of all,
//! is shown as the text it is. What Markdown would take signs away from is refused, so that no claim
//! changes its meaning unseen: numbered lists, block quotes, headings, rules, blocks of code, definitions of
//! links and pictures.

use std::error::Error;
use std::fmt;

use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag, TagEnd};

use quiz_model::{Link, Span, Text, TextBlock};

use crate::authored::Markdown;
use crate::message::{Message, message};

/// Why a text cannot be read, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MarkdownError {
    /// A link leads elsewhere than to an `https` address.
    Link(String),
    /// A list with numbers.
    NumberedList(u64),
    /// Signs that Markdown takes for something else than text.
    Unsupported(Form),
    /// A picture within a text.
    Picture,
}

impl From<MarkdownError> for Message {
    fn from(error: MarkdownError) -> Self {
        match error {
            MarkdownError::Link(address) => message!(LinkNotHttps, address),
            MarkdownError::NumberedList(number) => message!(NumberedList, number),
            MarkdownError::Unsupported(form) => message!(Unsupported, Self::from(form)),
            MarkdownError::Picture => message!(PictureInText),
        }
    }
}

impl fmt::Display for MarkdownError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        Message::from(self.clone()).fmt(formatter)
    }
}

impl Error for MarkdownError {}

/// What Markdown has besides what authors may use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// `>` at the beginning of a line.
    Quote,
    /// `#` at the beginning of a line, or a line of `-` or `=` below one.
    Heading,
    /// A line of `---`, `***` or `___`.
    Rule,
    /// Lines between two of three backticks.
    Code,
    /// `[name]: address`, which is not shown.
    Definition,
}

impl From<Form> for Message {
    fn from(form: Form) -> Self {
        match form {
            Form::Quote => message!(FormQuote),
            Form::Heading => message!(FormHeading),
            Form::Rule => message!(FormRule),
            Form::Code => message!(FormCode, "```", "```"),
            Form::Definition => message!(FormDefinition),
        }
    }
}

/// Reads an author's text.
///
/// # Errors
/// What to mend.
pub(crate) fn read(markdown: &Markdown) -> Result<Text, MarkdownError> {
    let mut reader = Reader::default();
    let parser = Parser::new(&markdown.0);
    if parser.reference_definitions().iter().next().is_some() {
        return Err(MarkdownError::Unsupported(Form::Definition));
    }
    for event in parser {
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
            Event::Rule => return Err(MarkdownError::Unsupported(Form::Rule)),
            _ => {}
        }
        Ok(())
    }

    fn start(&mut self, tag: Tag<'_>) -> Result<(), MarkdownError> {
        match tag {
            Tag::Emphasis => self.style.emphasis = true,
            Tag::Strong => self.style.strong = true,
            Tag::Image { .. } => return Err(MarkdownError::Picture),
            Tag::BlockQuote(_) => return Err(MarkdownError::Unsupported(Form::Quote)),
            Tag::Heading { .. } => return Err(MarkdownError::Unsupported(Form::Heading)),
            Tag::CodeBlock(CodeBlockKind::Fenced(_)) => {
                return Err(MarkdownError::Unsupported(Form::Code));
            }
            Tag::Link { dest_url, .. } => {
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
            Tag::Paragraph | Tag::CodeBlock(_) | Tag::HtmlBlock if !self.spans.is_empty() => {
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
            TagEnd::Link => self.style.link = None,
            TagEnd::Item => self.close_item(),
            TagEnd::List(_) => {
                self.depth -= 1;
                if self.depth == 0 {
                    self.close();
                }
            }
            TagEnd::Paragraph | TagEnd::CodeBlock | TagEnd::HtmlBlock if self.items.is_none() => {
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
mod tests;
