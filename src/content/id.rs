//! Names by which parts of a quiz refer to each other.
//!
//! Each kind of thing has an id type of its own, so that a path's id is never taken for a
//! question's. Ids are stable: saved attempts and shared links hold them.

use std::fmt;

use serde::{Deserialize, Serialize};

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "site", derive(schemars::JsonSchema))]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// The id as it stands in the content files.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.to_owned())
            }
        }

        impl From<String> for $name {
            fn from(text: String) -> Self {
                Self(text)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(&self.0)
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
