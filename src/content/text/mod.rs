//! Longer text: paragraphs and lists with emphasis and links, and nothing else.
//!
//! Authors write a small part of Markdown. The host reads it once, at build time; the page carries
//! what it means, so the engine needs no Markdown and no text of an author's can become markup.

#[cfg(feature = "site")]
mod markdown;

use std::fmt;

use serde::de::{Error, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A text of one or more blocks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text(pub(super) Vec<TextBlock>);

/// A part of a text that stands on its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TextBlock {
    /// Running text.
    Paragraph(Vec<Span>),
    /// A list without numbers.
    List(Vec<Vec<Span>>),
}

/// A run of text of one kind.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    /// What it says.
    pub text: String,
    /// Whether it is stressed.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub emphasis: bool,
    /// Whether it is stressed strongly.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub strong: bool,
    /// Where it leads; `https` only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
}

impl Text {
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
    pub(super) fn as_plain(&self) -> Option<&str> {
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

/// A text read as it stands, which is how the engine reads it.
impl Text {
    pub(super) fn from_plain(text: String) -> Self {
        if text.is_empty() {
            return Self::default();
        }
        Self(vec![TextBlock::Paragraph(vec![Span { text, ..Span::default() }])])
    }
}

/// Whether a text would mean the same, read as Markdown or as it stands.
fn is_free_of_markdown(text: &str) -> bool {
    let marks =
        ['*', '_', '[', ']', '<', '&', '`', '\\', '#', '+', '-', '~', '=', '|', '>', '\n', '\t'];
    !text.contains(marks)
        && !text.starts_with(|first: char| first.is_ascii_digit() || first.is_whitespace())
        && !text.contains("  ")
        && !text.ends_with(char::is_whitespace)
}

/// A plain paragraph is written as a text, anything else as its blocks, so that what is written
/// means the same to the host, which reads texts as Markdown, and to the engine, which does not.
impl Serialize for Text {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.as_plain() {
            Some(text) if is_free_of_markdown(text) => serializer.serialize_str(text),
            _ => self.0.serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(TextVisitor)
    }
}

struct TextVisitor;

impl<'de> Visitor<'de> for TextVisitor {
    type Value = Text;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a text")
    }

    #[cfg(feature = "site")]
    fn visit_str<E: Error>(self, text: &str) -> Result<Text, E> {
        markdown::read(text).map_err(E::custom)
    }

    #[cfg(not(feature = "site"))]
    fn visit_str<E: Error>(self, text: &str) -> Result<Text, E> {
        Ok(Text::from_plain(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut blocks: A) -> Result<Text, A::Error> {
        let mut text = Vec::new();
        while let Some(block) = blocks.next_element()? {
            text.push(block);
        }
        Ok(Text(text))
    }
}

#[cfg(feature = "site")]
impl schemars::JsonSchema for Text {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Text".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "description": "Markdown with emphasis, https links and lists; anything else is shown as text",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plain_text_is_written_as_one() {
        let text = Text::from_plain("Plan, then lead.".to_owned());
        assert_eq!(serde_json::to_string(&text).unwrap(), "\"Plan, then lead.\"");
        assert_eq!(text.plain(), "Plan, then lead.");
    }

    #[test]
    fn a_text_that_markdown_would_change_is_written_as_blocks() {
        for plain in ["2 * 3 * 4", "1. First", "a  b", "<b>", "- no list"] {
            let text = Text::from_plain(plain.to_owned());
            let written = serde_json::to_string(&text).unwrap();
            assert!(written.starts_with('['), "{written}");
            assert_eq!(serde_json::from_str::<Text>(&written).unwrap(), text);
        }
    }
}
