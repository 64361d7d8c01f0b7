//! Questions about the visitor, as an author writes them.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Cost;

/// Answers that must hold: for each question named, one of the options named. Empty always holds.
pub type Condition = BTreeMap<String, Vec<String>>;

/// One question about the visitor; each can be skipped.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AboutQuestion {
    /// Stable name.
    pub id: String,
    /// The question.
    pub ask: String,
    /// Its name on a chip, such as “Hours a week”: at most 20 characters.
    pub short: String,
    /// Whether it is asked before the result. All others are chips on the result.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub first: bool,
    /// What the advice loses when it is skipped.
    pub if_skipped: String,
    /// The answers offered.
    pub options: Vec<AboutOption>,
}

/// One answer offered, and what it fixes for the plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AboutOption {
    /// Stable name, unique within the question.
    pub id: String,
    /// What the visitor reads.
    pub text: String,
    /// The same on a chip, where the text is longer than 30 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub short: Option<String>,
    /// Hours a week that somebody who answers so can give.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weekly_hours: Option<u16>,
    /// The most that somebody who answers so would spend on one thing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub budget: Option<Cost>,
}

impl AboutQuestion {
    /// The option with that id.
    pub fn option(&self, id: &str) -> Option<&AboutOption> {
        self.options.iter().find(|option| option.id == id)
    }
}
