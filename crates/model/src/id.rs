//! Names by which parts of a quiz refer to each other.
//!
//! Each kind of thing has an id type of its own, so that a path's id is never taken for a
//! question's. Ids are stable: saved attempts and shared links hold them.
//!
//! An id is a text that stays as long as the page, so it is copied like a number. There are some
//! hundreds in a quiz, and whatever copies, drops and compares owned texts would be in the app
//! wherever an attempt is (`docs/decisions/size.md`).

use std::cell::RefCell;
use std::fmt;

/// The same text, kept for as long as the page; each text once, so that a record which is read again
/// and again takes no more memory.
///
/// Found by a sum of its letters: a list in order would have to make room among all for each new one,
/// which takes minutes for a file that somebody has filled with half a million of them.
pub fn lasting(text: &str) -> &'static str {
    thread_local! {
        static KEPT: RefCell<Kept> = const { RefCell::new(Kept { places: Vec::new(), taken: 0 }) };
    }
    if text.is_empty() {
        return "";
    }
    KEPT.with_borrow_mut(|kept| kept.keep(text))
}

/// Texts, each at the place of its sum or at the next one that was free.
struct Kept {
    /// Empty where none is. A power of two, and half of them empty at least.
    places: Vec<&'static str>,
    taken: usize,
}

impl Kept {
    fn keep(&mut self, text: &str) -> &'static str {
        if self.taken * 2 >= self.places.len() {
            let places = vec![""; (self.places.len() * 2).max(256)];
            for text in std::mem::replace(&mut self.places, places) {
                let at = self.place(text);
                self.places[at] = text;
            }
        }
        let at = self.place(text);
        if self.places[at].is_empty() {
            self.places[at] = text.to_owned().leak();
            self.taken += 1;
        }
        self.places[at]
    }

    fn place(&self, text: &str) -> usize {
        let last = self.places.len() - 1;
        let mut at = checksum(text.as_bytes()) as usize & last;
        while !self.places[at].is_empty() && self.places[at] != text {
            at = (at + 1) & last;
        }
        at
    }
}

/// FNV-1a (Fowler, Noll, Vo), which spreads short texts well. It keeps nobody from making up another
/// text of the same sum.
pub fn checksum(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |sum, byte| (sum ^ u32::from(*byte)).wrapping_mul(0x0100_0193))
}

/// Whether it can be an id: 1 to 64 of letters that mean the same in a folder's name, in an address
/// and in a shared link.
pub fn is_id(word: &str) -> bool {
    (1..=64).contains(&word.len())
        && word.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'))
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
                pub struct $name(&'static str);

        impl $name {
            /// An id of the content, which is read once and stays.
            pub(super) const fn lasting(text: &'static str) -> Self {
                Self(text)
            }

            /// The id as it stands in the content files.
            pub const fn as_str(&self) -> &'static str {
                self.0
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(lasting(text))
            }
        }

        impl From<String> for $name {
            fn from(text: String) -> Self {
                Self(lasting(&text))
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(self.0)
            }
        }
    )*};
}

ids! {
    /// A quiz; also the name of its folder and of its saved record.
    QuizId;
    /// A question of the quiz.
    QuestionId;
    /// A choice, unique within its question.
    ChoiceId;
    /// A piece of evidence.
    EvidenceId;
    /// A question about the visitor.
    AboutId;
    /// An answer to a question about the visitor, unique within that question.
    OptionId;
    /// A path that the advice may recommend.
    PathId;
    /// A step of a path's plan, unique within its path.
    StepId;
    /// Something to learn from.
    ResourceId;
    /// A certificate.
    CertificateId;
    /// A neighbouring role that the wishes may point to.
    RoleId;
    /// A topic of the guide; also the folder of its page.
    TopicId;
    /// A block of the article that the guide takes apart; also its anchor.
    BlockId;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checksum_is_the_published_one() {
        // Test vectors of the authors, isthe.com/chongo/tech/comp/fnv.
        assert_eq!(checksum(b""), 0x811c_9dc5);
        assert_eq!(checksum(b"a"), 0xe40c_292c);
        assert_eq!(checksum(b"foobar"), 0xbf9c_f968);
    }

    #[test]
    fn ids_are_told_from_what_is_none() {
        for word in ["ai-project-manager", "a", "2", "-"] {
            assert!(is_id(word), "{word}");
        }
        for word in ["", "A", "a_b", "a b", "é", "a\u{202e}", &"a".repeat(65)] {
            assert!(!is_id(word), "{word}");
        }
    }

    #[test]
    fn each_text_is_kept_once_however_many_there_are() {
        let texts: Vec<String> = (0..100_000).map(|number| format!("id-{number}")).collect();
        let kept: Vec<_> = texts.iter().map(|text| lasting(text)).collect();
        assert!(texts.iter().zip(&kept).all(|(text, kept)| text == kept));
        let again: Vec<_> = texts.iter().map(|text| lasting(text)).collect();
        assert!(kept.iter().zip(again).all(|(kept, again)| std::ptr::eq(*kept, again)));
        assert_eq!(lasting(""), "");
    }
}
