//! Names by which parts of a quiz refer to each other.
//!
//! Each kind of thing has an id type of its own, so that a path's id is never taken for a
//! question's. Ids are stable: saved attempts and shared links hold them.
//!
//! An id is a text that stays as long as the page, so it is copied like a number. There are some
//! hundreds in a quiz, and whatever copies, drops and compares owned texts would be in the engine
//! wherever an attempt is (`docs/decisions.md`).

use std::cell::RefCell;
use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The same text, kept for as long as the page; each text once, so that a record which is read again
/// and again takes no more memory.
pub(crate) fn lasting(text: &str) -> &'static str {
    thread_local! {
        static KEPT: RefCell<Vec<&'static str>> = const { RefCell::new(Vec::new()) };
    }
    KEPT.with_borrow_mut(|kept| {
        // By length first, so that few texts have to be compared.
        let at = kept.partition_point(|known| (known.len(), *known) < (text.len(), text));
        match kept.get(at) {
            Some(known) if *known == text => known,
            _ => {
                let text: &'static str = text.to_owned().leak();
                kept.insert(at, text);
                text
            }
        }
    })
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
        #[cfg_attr(feature = "site", derive(schemars::JsonSchema), schemars(transparent))]
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

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.0)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                String::deserialize(deserializer).map(Self::from)
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
    /// A block of the guide; also its anchor.
    BlockId;
}

#[cfg(test)]
mod tests {
    use super::is_id;

    #[test]
    fn ids_are_told_from_what_is_none() {
        for word in ["ai-project-manager", "a", "2", "-"] {
            assert!(is_id(word), "{word}");
        }
        for word in ["", "A", "a_b", "a b", "é", "a\u{202e}", &"a".repeat(65)] {
            assert!(!is_id(word), "{word}");
        }
    }
}
