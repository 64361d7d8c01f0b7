//! A quiz as an author writes it: plain texts, Markdown, ids and dates that nobody has looked at.
//!
//! [`crate::checked`] makes the run-time types of `quiz_model` from these, or says every mistake.
//! Fields bear the names and the notes that the schema shows to whoever edits a file.

mod about_you;
mod emblem;
mod guide;
mod image;
mod learning;
mod markdown;
mod path;
mod question;
mod quiz;
mod worth;

pub use about_you::{AboutOption, AboutQuestion, Condition};
pub use emblem::Emblem;
pub use guide::{Bars, Block, Finding, Guide, Table, Topic};
pub use image::Image;
pub use learning::{Certificate, CertificateRule, Cost, Resource, Status, Verdict};
pub use markdown::Markdown;
pub use path::{Path, Role, Step, Weight};
pub use question::{Choice, Deck, Evidence, Kind, Question, Strength, Truth};
pub use quiz::{Band, Quiz, State};
pub use worth::{Worth, WorthTopic, WorthVerdict};

/// An enum of `quiz_model` as a content file spells it. Both `match`es are exhaustive, so a variant
/// that only one of the two has does not compile.
macro_rules! mirrored {
    ($(#[$doc:meta])* $name:ident { $($(#[$about:meta])* $variant:ident,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize, schemars::JsonSchema)]
        #[serde(rename_all = "kebab-case")]
        pub enum $name { $($(#[$about])* $variant,)* }

        impl From<$name> for quiz_model::$name {
            fn from(authored: $name) -> Self {
                match authored { $($name::$variant => Self::$variant,)* }
            }
        }

        impl From<quiz_model::$name> for $name {
            fn from(checked: quiz_model::$name) -> Self {
                match checked { $(quiz_model::$name::$variant => Self::$variant,)* }
            }
        }
    };
}
use mirrored;
