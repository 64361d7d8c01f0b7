//! Every text of a quiz that is there to translate.

use std::fmt;
use std::str::FromStr;

use sha2::{Digest, Sha256};
use thiserror::Error;

use super::place::{Spot, TextPlace};
use super::table::Translated;
use crate::authored::Quiz;

/// A text of the first language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OriginalText {
    /// Where it stands.
    pub place: TextPlace,
    /// What it says; Markdown where the field is.
    pub text: String,
}

/// Every text of the quiz that is translated, in the order in which visitors come by them.
pub fn original_texts(quiz: &Quiz) -> Vec<OriginalText> {
    let mut texts = Vec::new();
    // The walk can change what it shows; what it shows here is a copy.
    quiz.clone().visit(&Spot::root(), &mut |spot, text| {
        texts.push(OriginalText { place: spot.name.clone(), text: text.clone() });
    });
    texts
}

/// Whether a text has words. One without, such as `27.6%`, may be written in the language's own way, and says
/// the same where it is not.
pub(super) fn has_words(text: &str) -> bool {
    text.chars().any(char::is_alphabetic)
}

/// By what a translation knows the original that it was made of: the first four bytes of its SHA-256,
/// written as eight hexadecimal digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark([u8; 4]);

impl Mark {
    /// Of this original.
    pub fn of(text: &str) -> Self {
        let mut mark = [0; 4];
        for (byte, of) in mark.iter_mut().zip(Sha256::digest(text.as_bytes())) {
            *byte = of;
        }
        Self(mark)
    }
}

impl fmt::Display for Mark {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:08x}", u32::from_be_bytes(self.0))
    }
}

/// What is no mark of an original.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error(
    "the mark of an original is eight digits of 0-9 and a-f: let `cargo xtask translate` write it"
)]
pub struct NotAMark;

impl FromStr for Mark {
    type Err = NotAMark;

    fn from_str(written: &str) -> Result<Self, NotAMark> {
        let is_digit = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
        if written.len() != 8 || !written.bytes().all(is_digit) {
            return Err(NotAMark);
        }
        let number = u32::from_str_radix(written, 16).map_err(|_| NotAMark)?;
        Ok(Self(number.to_be_bytes()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::translation::sample;

    #[test]
    fn every_text_has_its_place() {
        let texts = original_texts(&sample::quiz());
        let places: Vec<_> = texts.iter().map(|text| text.place.as_str()).collect();
        assert_eq!(
            places,
            [
                "title",
                "description",
                "opening",
                "about",
                "bands.0.title",
                "bands.0.text",
                "questions.one.ask",
                "questions.one.choices.yes.text",
                "questions.one.choices.yes.feedback",
                "questions.one.choices.no.text",
                "questions.one.what_matters.0",
                "questions.one.what_matters.1",
                "questions.two.ask",
                "questions.two.choices.a.text",
                "questions.two.choices.b.text",
            ]
        );
        assert_eq!(texts[6].text, "Do you?");
    }

    #[test]
    fn a_mark_is_the_beginning_of_the_hash() {
        // `printf abc | sha256sum`
        assert_eq!(Mark::of("abc").to_string(), "ba7816bf");
        assert_eq!("ba7816bf".parse(), Ok(Mark::of("abc")));
        for wrong in ["", "ba7816b", "ba7816bf0", "BA7816BF", "+a7816bf", "xyzw1234"] {
            assert_eq!(wrong.parse::<Mark>(), Err(NotAMark), "{wrong}");
        }
    }
}
