//! What the checks say: English templates with the values that fill them, so that the studio can say the same
//! in the language of its page.
//!
//! ```text
//! message!(IdTaken, id, place) ─ Display ─→ English, as the command line shows it
//!                              └ said_in ─→ the same in another language, if that has all of it
//! ```
//! The values stand in the order in which the English names them; another language has them by name. What no
//! rule of this crate says, such as what is wrong with the signs of a TOML file, is a message as well, but in
//! English alone.

mod list;
mod shape;

use std::fmt::{self, Display};

pub use list::Template;

use crate::translation::{OriginalText, TextPlace};

/// Something that an author is told. It is one pointer, for it is handed on through many functions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message(Box<Parts>);

#[derive(Clone, Debug, PartialEq, Eq)]
struct Parts {
    /// Where it stands, which is said before it; empty where no rule has said so.
    place: String,
    /// None for what is in English alone, or said by the reader of TOML.
    template: Option<Template>,
    /// What fills the template, in the order in which the English names it, or else the text.
    values: Vec<String>,
}

/// What the messages are called in translations, before their own names.
const PREFIX: &str = "checks.";

/// Every message, as a translation knows it.
pub(crate) fn message_texts() -> Vec<OriginalText> {
    let text = |template: &Template| OriginalText {
        place: template.place(),
        text: template.english().to_owned(),
    };
    Template::ALL.iter().map(text).collect()
}

/// Makes a message of a template and its values; as many as the English has places.
macro_rules! message {
    ($template:ident $(, $value:expr)* $(,)?) => {{
        const TEMPLATE: $crate::message::Template = $crate::message::Template::$template;
        const VALUES: &[&str] = &[$(stringify!($value)),*];
        const _: () = assert!(TEMPLATE.places() == VALUES.len(), "one value for each place");
        $crate::message::Message::of(TEMPLATE, &[$(&$value),*])
    }};
}
pub(crate) use message;

/// Makes the list of all templates.
macro_rules! templates {
    ($($name:ident: $english:literal,)*) => {
        /// A message without its values. Its English names them in braces; what stands in a file is between
        /// backticks.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[allow(missing_docs, reason = "each says itself what it is")]
        pub enum Template {
            $($name,)*
        }

        impl Template {
            /// All of them, in the order of the page of the studio.
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// What all say in English, one a line. As one text they take fewer bytes of the bundles than as a
            /// table of places and lengths.
            pub(super) const ENGLISH: &str = concat!($($english, "\n",)*);

            /// What it says in English, where that is asked when this is compiled.
            pub(super) const fn text(self) -> &'static str {
                match self {
                    $(Self::$name => $english,)*
                }
            }

            /// What translations call it.
            pub(super) const fn name(self) -> &'static str {
                match self {
                    $(Self::$name => stringify!($name),)*
                }
            }
        }
    };
}
use templates;

impl Template {
    /// What it says in English.
    pub fn english(self) -> &'static str {
        Self::ENGLISH.split('\n').nth(self as usize).unwrap_or_default()
    }

    /// The place that a translation has it under.
    pub fn place(self) -> TextPlace {
        TextPlace::named(&[PREFIX, self.name()].concat())
    }

    /// How many values its English names.
    pub(crate) const fn places(self) -> usize {
        let english = self.text().as_bytes();
        let (mut at, mut places) = (0, 0);
        while at < english.len() {
            if english[at] == b'{' {
                places += 1;
            }
            at += 1;
        }
        places
    }
}

/// Whether a text is a message, by the place that a translation has it under.
pub(crate) fn is_message(place: &TextPlace) -> bool {
    place.as_str().starts_with(PREFIX)
}

/// The names in braces, in their order.
pub(crate) fn names(text: &str) -> impl Iterator<Item = &str> {
    text.split('{').skip(1).filter_map(|rest| Some(rest.split_once('}')?.0))
}

/// A text up to its next place, the name there, and what stands after it.
fn next_place(text: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = text.split_once('{')?;
    let (name, after) = rest.split_once('}')?;
    Some((before, name, after))
}

/// Where a language has the text of a template; none where it lacks it.
type Texts<'a> = dyn Fn(Template) -> Option<&'a str> + 'a;

impl Message {
    /// A template with these values.
    pub(crate) fn of(template: Template, values: &[&dyn Display]) -> Self {
        let values = values.iter().map(ToString::to_string).collect();
        Self(Box::new(Parts { place: String::new(), template: Some(template), values }))
    }

    /// The same, with where it stands.
    #[must_use]
    pub(crate) fn at(mut self, place: String) -> Self {
        self.0.place = place;
        self
    }

    /// The same, without where it stands.
    #[must_use]
    pub fn without_place(self) -> Self {
        self.at(String::new())
    }

    /// The same in another language, without where it stands and with code between backticks; none where the
    /// language lacks a part of it.
    pub fn said_in(&self, texts: &Texts<'_>) -> Option<String> {
        let Parts { template, values, .. } = &*self.0;
        let values: Vec<_> = values.iter().map(String::as_str).collect();
        let (template, values) = match template {
            Some(template) => (*template, values),
            None => shape::of_reader(values.first()?)?,
        };
        let mut said = String::new();
        say(template, &values, texts, &mut said)?;
        Some(said)
    }
}

impl Display for Message {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Parts { place, template, values } = &*self.0;
        if !place.is_empty() {
            formatter.write_str(place)?;
            formatter.write_str(": ")?;
        }
        let (mut rest, mut values) = (template.map_or("{}", Template::english), values.iter());
        while let Some((before, _, after)) = next_place(rest) {
            formatter.write_str(before)?;
            values.next().map_or(Ok(()), |value| formatter.write_str(value))?;
            rest = after;
        }
        formatter.write_str(rest)
    }
}

impl From<String> for Message {
    fn from(text: String) -> Self {
        Self(Box::new(Parts { place: String::new(), template: None, values: vec![text] }))
    }
}

impl From<&str> for Message {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

/// Says a template with its values; none where the language lacks it, or what it has as a value.
fn say(template: Template, values: &[&str], texts: &Texts<'_>, said: &mut String) -> Option<()> {
    let mut rest = texts(template)?;
    while let Some((before, name, after)) = next_place(rest) {
        said.push_str(before);
        let at = names(template.english()).position(|known| known == name)?;
        let value = *values.get(at)?;
        if is_code(said) {
            said.push_str(value);
        } else if let Some((nested, values)) = shape::of_value(value) {
            say(nested, &values, texts, said)?;
        } else if value.bytes().all(|byte| byte.is_ascii_digit()) {
            // Signs around a number would part it from its decimals.
            said.push_str(value);
        } else if value == "```" {
            // Backticks that are meant themselves would begin code.
            said.push_str("\u{2cb}\u{2cb}\u{2cb}");
        } else {
            said.push_str(&["\u{2068}", value, "\u{2069}"].concat());
        }
        rest = after;
    }
    said.push_str(rest);
    Some(())
}

/// Whether what is said next is code.
fn is_code(said: &str) -> bool {
    said.bytes().filter(|byte| *byte == b'`').count() % 2 == 1
}

#[cfg(test)]
mod tests;
