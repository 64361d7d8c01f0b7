//! Whether the career is worth it, as an author writes it.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Condition, Markdown, mirrored};

/// One thing that is known, or that nobody knows, about whether the career is worth it. What the way
/// costs and what is hard about it are worked out from the plan and the path.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Worth {
    /// What it is about.
    pub topic: WorthTopic,
    /// The figure behind it, if there is one. It is set in large type, so at most 14 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub figure: Option<String>,
    /// What is known, in at most 30 words.
    pub text: Markdown,
    /// What it rests on, the strongest first.
    pub evidence: Vec<String>,
}

mirrored! {
    /// What is known about.
    WorthTopic {
        /// What is paid.
        Pay,
        /// Whether people are looked for.
        Demand,
        /// What nobody knows.
        Unknown,
    }
}

/// What it comes to for some visitors, or for all.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WorthVerdict {
    /// The advice, in at most 25 words.
    pub text: Markdown,
    /// Only for visitors who answered so. The last verdict is for all.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub only_if: Condition,
}
