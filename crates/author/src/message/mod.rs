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
pub(crate) use shape::of_shape;

use crate::translation::{OriginalText, TextPlace};

/// Something that an author is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Message {
    /// A template, and what fills it in the order in which the English names it.
    Of(Template, Vec<Message>),
    /// Something that stands at a place, which is said before it.
    At(String, Box<Message>),
    /// A text that is the same in every language, such as an id, or that is in English alone.
    Own(String),
}

/// A part of a message: text, or what stands in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Whether it is quoted from a file, or is to be written there.
    pub is_code: bool,
    /// What it says.
    pub text: String,
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

            /// What it says in English.
            pub const fn english(self) -> &'static str {
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
    /// The place that a translation has it under.
    pub fn place(self) -> TextPlace {
        TextPlace::named(&[PREFIX, self.name()].concat())
    }

    /// How many values its English names.
    pub(crate) const fn places(self) -> usize {
        let english = self.english().as_bytes();
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
        let values = values.iter().map(|value| Self::Own(value.to_string()));
        Self::Of(template, values.collect())
    }

    /// The message without the place before it.
    #[must_use]
    pub fn without_place(self) -> Self {
        match self {
            Self::At(_, said) => *said,
            said => said,
        }
    }

    /// The same in another language, in pieces; none where that lacks a part of it.
    pub fn said_in(&self, texts: &Texts<'_>) -> Option<Vec<Piece>> {
        let mut said = Said::default();
        said.message(self, texts)?;
        said.begin(false);
        Some(said.pieces)
    }
}

impl Display for Message {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Own(text) => formatter.write_str(text),
            Self::At(place, said) => {
                formatter.write_str(place)?;
                formatter.write_str(": ")?;
                said.fmt(formatter)
            }
            Self::Of(template, values) => {
                let (mut rest, mut values) = (template.english(), values.iter());
                while let Some((before, _, after)) = next_place(rest) {
                    formatter.write_str(before)?;
                    values.next().map_or(Ok(()), |value| value.fmt(formatter))?;
                    rest = after;
                }
                formatter.write_str(rest)
            }
        }
    }
}

impl From<String> for Message {
    fn from(text: String) -> Self {
        Self::Own(text)
    }
}

impl From<&str> for Message {
    fn from(text: &str) -> Self {
        Self::Own(text.to_owned())
    }
}

/// A message that is being written in another language.
#[derive(Default)]
struct Said {
    pieces: Vec<Piece>,
    is_code: bool,
    piece: String,
}

impl Said {
    fn message(&mut self, message: &Message, texts: &Texts<'_>) -> Option<()> {
        let Message::Of(template, values) = message else { return None };
        for (at, part) in texts(*template)?.split('`').enumerate() {
            self.begin(at % 2 == 1);
            let mut rest = part;
            while let Some((before, name, after)) = next_place(rest) {
                self.piece.push_str(before);
                let at = names(template.english()).position(|known| known == name)?;
                match values.get(at)? {
                    Message::Own(value) => self.value(value),
                    nested => {
                        self.message(nested, texts)?;
                        self.begin(false);
                    }
                }
                rest = after;
            }
            self.piece.push_str(rest);
        }
        Some(())
    }

    /// Writes a value. In a text it stands between signs that keep its direction apart, unless it is a number,
    /// which signs around would part from its decimals, or has code in it, as lists of keys do.
    fn value(&mut self, value: &str) {
        let is_number = value.bytes().all(|byte| byte.is_ascii_digit());
        if self.is_code || is_number {
            self.piece.push_str(value);
        } else if value.contains('`') && !value.trim_matches('`').is_empty() {
            for (at, part) in value.split('`').enumerate() {
                self.begin(at % 2 == 1);
                self.piece.push_str(part);
            }
            self.begin(false);
        } else {
            self.piece.push_str(&["\u{2068}", value, "\u{2069}"].concat());
        }
    }

    /// Begins text or code, where the other was written before.
    fn begin(&mut self, is_code: bool) {
        let text = std::mem::take(&mut self.piece);
        if !text.is_empty() {
            self.pieces.push(Piece { is_code: self.is_code, text });
        }
        self.is_code = is_code;
    }
}

#[cfg(test)]
mod tests;
