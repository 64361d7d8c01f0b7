//! What an attempt is called.

use std::fmt;

use crate::quiz::Moment;
use quiz_model::{decimal, lasting};

/// Bytes of the longest name that was ever ours: a moment of thirteen digits, two numbers of ten, two
/// hyphens. Today's have one number.
const SHORT: usize = 35;

/// Names an attempt among all of a visitor's, in every tab.
///
/// It has no control character and no line break, whatever text it is read from: a copy may be of
/// anybody's making, and ids stand in attributes of the page and in calendar files.
///
/// Copied like a number, but unlike the ids of a quiz there is no end of them: in a tab that stays
/// open through thousands of attempts, texts that last would fill the memory. So a name of ours is
/// held in itself. Only a longer one, which is of somebody else's making, lasts.
#[derive(Clone, Copy)]
pub struct AttemptId(Name);

#[derive(Clone, Copy)]
enum Name {
    Short([u8; SHORT], u8),
    Long(&'static str),
}

impl AttemptId {
    /// The id of an attempt that started then. Two tabs that start in the same millisecond still
    /// have different random numbers.
    pub fn new(started: Moment, random: u32) -> Self {
        let parts = [&*decimal(started.0), "-", &decimal(random)];
        Self::from(&*parts.concat())
    }

    /// The id as it is saved.
    pub fn as_str(&self) -> &str {
        match &self.0 {
            Name::Short(letters, length) => {
                let letters = letters.get(..usize::from(*length)).unwrap_or_default();
                // They have been a text before.
                str::from_utf8(letters).unwrap_or_default()
            }
            Name::Long(text) => text,
        }
    }
}

/// Whether something that reads a file by lines may take this for the end of one.
pub(crate) fn breaks_lines(sign: char) -> bool {
    sign.is_control() || matches!(sign, '\u{2028}' | '\u{2029}')
}

impl From<&str> for AttemptId {
    fn from(text: &str) -> Self {
        if text.contains(breaks_lines) {
            return Self::from(&*text.replace(breaks_lines, "-"));
        }
        let mut letters = [0; SHORT];
        match (letters.get_mut(..text.len()), u8::try_from(text.len())) {
            (Some(short), Ok(length)) => {
                short.copy_from_slice(text.as_bytes());
                Self(Name::Short(letters, length))
            }
            _ => Self(Name::Long(lasting(text))),
        }
    }
}

impl PartialEq for AttemptId {
    fn eq(&self, other: &Self) -> bool {
        self.as_str() == other.as_str()
    }
}

impl Eq for AttemptId {}

impl PartialOrd for AttemptId {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for AttemptId {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.as_str().cmp(other.as_str())
    }
}

impl fmt::Debug for AttemptId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.as_str(), formatter)
    }
}

impl fmt::Display for AttemptId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_say_when_an_attempt_was_started() {
        let started = Moment(1_795_200_000_000);
        assert_eq!(AttemptId::new(started, 42).as_str(), "1795200000000-42");
        let largest = AttemptId::from("1795200000000-4294967295-4294967295");
        assert!(matches!(largest.0, Name::Short(..)), "the longest of ours fills no memory");
    }

    #[test]
    fn what_breaks_lines_is_no_part_of_an_id() {
        for (text, expected) in [
            ("1-1\r\nX-INJECTED:1", "1-1--X-INJECTED:1"),
            ("\u{0}a\t\u{7f}", "-a--"),
            ("a\u{85}b\u{2028}c\u{2029}", "a-b-c-"),
            ("<b>\u{e9}</b>", "<b>\u{e9}</b>"),
        ] {
            assert_eq!(AttemptId::from(text).as_str(), expected);
        }
    }

    #[test]
    fn any_text_of_any_length_is_read_back() {
        for text in
            ["", "a", "\u{e9}t\u{e9}", &"a".repeat(35), &"a".repeat(36), &"\u{1f44b}".repeat(99)]
        {
            let id = AttemptId::from(text);
            assert_eq!(id.as_str(), text);
            assert_eq!(id, AttemptId::from(text));
        }
        assert!(AttemptId::from("1-1") < AttemptId::from("1-2"));
    }
}
