//! Longer text: paragraphs and lists with emphasis and links, and nothing else.
//!
//! Authors write a small part of Markdown, which `author` reads once. The page carries what it
//! means, so the app needs no Markdown and no text of an author's can become markup.

use super::Link;

/// A text of one or more blocks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text(pub(crate) Vec<TextBlock>);

/// A part of a text that stands on its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TextBlock {
    /// Running text.
    Paragraph(Vec<Span>),
    /// A list without numbers.
    List(Vec<Vec<Span>>),
}

/// A run of text of one kind.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Span {
    /// What it says.
    pub text: String,
    /// Whether it is stressed.
    pub emphasis: bool,
    /// Whether it is stressed strongly.
    pub strong: bool,
    /// Where it leads.
    pub link: Option<Link>,
}

impl Span {
    /// Whether both are written in one style and lead to one place.
    pub fn is_like(&self, other: &Self) -> bool {
        (self.emphasis, self.strong, &self.link) == (other.emphasis, other.strong, &other.link)
    }
}

impl From<Vec<TextBlock>> for Text {
    fn from(blocks: Vec<TextBlock>) -> Self {
        Self(blocks)
    }
}

/// A text read as it stands: one paragraph, in which no sign means anything.
impl From<String> for Text {
    fn from(text: String) -> Self {
        if text.is_empty() {
            return Self::default();
        }
        Self(vec![TextBlock::Paragraph(vec![Span { text, ..Span::default() }])])
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Self::from(text.to_owned())
    }
}

impl Text {
    /// Whether there is none.
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Its blocks, in order.
    pub fn blocks(&self) -> &[TextBlock] {
        &self.0
    }

    /// What it says, without emphasis or links.
    pub fn plain(&self) -> String {
        let lines = self.0.iter().flat_map(|block| match block {
            TextBlock::Paragraph(spans) => std::slice::from_ref(spans),
            TextBlock::List(items) => items.as_slice(),
        });
        let lines: Vec<String> =
            lines.map(|spans| spans.iter().map(|span| span.text.as_str()).collect()).collect();
        lines.join(" ")
    }

    /// The text, if it is one plain paragraph: what most texts are.
    pub(crate) fn as_plain(&self) -> Option<&str> {
        match self.0.as_slice() {
            [] => Some(""),
            [TextBlock::Paragraph(spans)] => match spans.as_slice() {
                [Span { text, emphasis: false, strong: false, link: None }] => Some(text),
                _ => None,
            },
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plain_text_is_one_paragraph() {
        let text = Text::from("Plan, then *lead*.");
        assert_eq!(text.plain(), "Plan, then *lead*.");
        assert_eq!(text.blocks().len(), 1);
        assert_eq!(Text::from("").blocks(), []);
    }

    #[test]
    fn blocks_and_items_are_parted_by_blanks() {
        let span = |text: &str| vec![Span { text: text.to_owned(), ..Span::default() }];
        let list = TextBlock::List(vec![span("one"), span("two")]);
        let text = Text::from(vec![TextBlock::Paragraph(span("Both:")), list]);
        assert_eq!(text.plain(), "Both: one two");
    }
}
