//! Paths, their plans, and the roles next door, as an author writes them.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Condition, Emblem, Markdown};

/// A way into the career, from one starting point.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Path {
    /// Stable name; also a page address.
    pub id: String,
    /// Its name.
    pub title: String,
    /// What it comes to, said to whom it is recommended, in one sentence of at most 20 words.
    pub one_line: String,
    /// What to do first, on Monday, in at most 14 words.
    pub first_week: String,
    /// Its emblem.
    pub emblem: Emblem,
    /// What it is, in two or three sentences.
    pub summary: Markdown,
    /// The gap it closes.
    pub gap: Markdown,
    /// What is hard about it, said before anybody sets out.
    pub honest_note: Markdown,
    /// What the texts above rest on, where they say more than our own advice.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<String>,
    /// Fit before anything is known about the visitor. 0 for most.
    #[serde(default)]
    pub base: i32,
    /// What speaks for it and against it.
    pub weights: Vec<Weight>,
    /// The plan, in order.
    pub steps: Vec<Step>,
}

/// What one answer adds to the fit of a path or role.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Weight {
    /// The question about the visitor.
    pub question: String,
    /// The answer.
    pub option: String,
    /// How much it adds; negative speaks against.
    pub weight: i32,
    /// Why, as the visitor reads it.
    pub reason: String,
}

/// A step of a plan: something to do, and something to show for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Stable name, unique within its path.
    pub id: String,
    /// Its name.
    pub title: String,
    /// What to do.
    pub task: Markdown,
    /// What there is to show at the end.
    pub make: Markdown,
    /// Hours it takes; 1 or more.
    pub hours: u16,
    /// What to learn from, best first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub resources: Vec<String>,
    /// Questions whose misconception this step undoes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unlearns: Vec<String>,
    /// Only for visitors who answered so.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub only_if: Condition,
    /// What the task rests on, where it says more than our own advice.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<String>,
    /// The guide topic that covers the same ground, or a block of the article in it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub guide: Option<String>,
}

/// A neighbouring role, shown when the wishes point there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Role {
    /// Stable name.
    pub id: String,
    /// Its name.
    pub title: String,
    /// What it is, and how it differs.
    pub text: Markdown,
    /// What speaks for it.
    pub weights: Vec<Weight>,
}
