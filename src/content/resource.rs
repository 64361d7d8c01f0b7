//! Something to learn from: a course, a guide, a report.

use serde::{Deserialize, Serialize};

use super::{Date, ResourceId};

/// A course, guide or report, with what it costs in hours and money.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "site", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "site", serde(deny_unknown_fields))]
pub struct Resource {
    /// Stable name.
    pub id: ResourceId,
    /// Its own title.
    pub title: String,
    /// Who offers it.
    pub provider: String,
    /// What it gives, in a few words.
    pub gives: String,
    /// How long it takes, in words, where its source says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub length: Option<String>,
    /// Price band. Exact prices move; the link has them.
    pub cost: Cost,
    /// Where it is; `https` only.
    pub url: String,
    /// When we last confirmed it.
    pub checked: Date,
}

/// A price band in US dollars. Bands are compared: a budget covers every band up to its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "site", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Cost {
    /// Nothing.
    Free,
    /// Less than 100 US dollars.
    #[serde(rename = "under-100")]
    Under100,
    /// Less than 1,000 US dollars.
    #[serde(rename = "under-1000")]
    Under1000,
    /// 1,000 US dollars or more.
    #[serde(rename = "over-1000")]
    Over1000,
}
