//! The name that somebody puts into a link they send: a first name, or initials.

use std::fmt;

/// Most letters of a name that are kept, in Unicode scalar values.
pub const MAX_NAME: usize = 20;

/// A name as it may stand in a sentence of ours: short, and of nothing that cannot be seen or that
/// turns the text around it.
///
/// It is told by whoever made the link, so it proves nothing, and pages show it as the text it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SenderName(String);

impl SenderName {
    /// The name in what somebody typed or a link says; none where nothing of it can be seen.
    pub fn of(typed: &str) -> Option<Self> {
        let mut name = String::new();
        let mut letters = 0;
        // Longer than any name: what is typed further away is not looked at.
        for letter in typed.chars().take(20 * MAX_NAME) {
            if letters == MAX_NAME {
                break;
            }
            if letter.is_whitespace() {
                // One blank between words, none at the ends.
                if !name.is_empty() && !name.ends_with(' ') {
                    name.push(' ');
                    letters += 1;
                }
            } else if !is_unseen(letter) {
                name.push(letter);
                letters += 1;
            }
        }
        name.truncate(name.trim_end().len());
        (!name.is_empty()).then_some(Self(name))
    }

    /// Its text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for SenderName {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// Letters that cannot be seen, or that change how others run: controls, and those that Unicode calls
/// default-ignorable (UAX 44, `Default_Ignorable_Code_Point`), but for the two that join and part
/// letters in Persian names and in signs of several.
fn is_unseen(letter: char) -> bool {
    if letter.is_control() {
        return true;
    }
    matches!(
        letter as u32,
        0x00AD
            | 0x034F
            | 0x061C
            | 0x115F..=0x1160
            | 0x17B4..=0x17B5
            | 0x180B..=0x180F
            | 0x200B
            | 0x200E..=0x200F
            | 0x2028..=0x202E
            | 0x2060..=0x206F
            | 0x2800
            | 0x3164
            | 0xFE00..=0xFE0E
            | 0xFEFF
            | 0xFFA0
            | 0xFFF0..=0xFFFB
            | 0x1BCA0..=0x1BCA3
            | 0x1D173..=0x1D17A
            | 0xE0000..=0xE0FFF
    )
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_name_is_short_and_can_be_seen() {
        for (typed, expected) in [
            ("Lena", Some("Lena")),
            ("  J.  R. ", Some("J. R.")),
            ("", None),
            (" \n\t ", None),
            ("\u{202e}\u{2066}\u{200b}", None),
            ("\u{2800}\u{3164}", None),
            ("Le\u{202e}na\u{0}", Some("Lena")),
            ("a\nb", Some("a b")),
            ("<b>Lena</b>", Some("<b>Lena</b>")),
            ("محمد", Some("محمد")),
            ("می\u{200c}نا", Some("می\u{200c}نا")),
            ("abcdefghijklmnopqrstuvwxyz", Some("abcdefghijklmnopqrst")),
            ("abcdefghijklmnopqrs tuv", Some("abcdefghijklmnopqrs")),
        ] {
            let name = SenderName::of(typed);
            assert_eq!(name.as_ref().map(SenderName::as_str), expected, "{typed:?}");
        }
        assert_eq!(SenderName::of(&"x".repeat(10_000)).unwrap().as_str().len(), MAX_NAME);
    }

    proptest! {
        #[test]
        fn a_name_read_again_is_the_same(typed in ".{0,60}") {
            let name = SenderName::of(&typed);
            let again = name.as_ref().and_then(|name| SenderName::of(name.as_str()));
            prop_assert_eq!(&again, &name);
            prop_assert!(name.is_none_or(|name| name.as_str().chars().count() <= MAX_NAME));
        }
    }
}
