//! What plans learn from, and certificates, as an author writes them.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Condition, Markdown, mirrored};

/// A course, guide or report, with what it costs in hours and money.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Resource {
    /// Stable name.
    pub id: String,
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
    pub checked: String,
}

mirrored! {
    /// A price band in US dollars. Bands are compared: a budget covers every band up to its own.
    Cost {
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
}

/// A certificate somebody might consider.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Certificate {
    /// Stable name.
    pub id: String,
    /// Its own name.
    pub name: String,
    /// Who issues it.
    pub issuer: String,
    /// Whether it can be had.
    pub status: Status,
    /// What to know about its state on the day it was checked.
    pub status_note: Markdown,
    /// For whom it is made.
    pub who_for: Markdown,
    /// What it asks before it can be taken.
    pub needs: Markdown,
    /// Where its terms and price stand; `https` only. None where nobody issues it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// When we last confirmed its state.
    pub checked: String,
    /// What its state and its needs rest on.
    pub evidence: Vec<String>,
    /// Advice, first match wins; the last one asks for nothing.
    pub rules: Vec<CertificateRule>,
}

mirrored! {
    /// Whether a certificate can still be had.
    Status {
        /// Open, as it was.
        Open,
        /// Open, and lately changed.
        Changed,
        /// No longer to be had.
        Retired,
        /// No such certificate found, or no single issuer.
        Unclear,
    }
}

/// Advice about a certificate for some visitors.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CertificateRule {
    /// Only on these paths; empty for all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub paths: Vec<String>,
    /// Only for these answers; empty for all.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub only_if: Condition,
    /// What we advise.
    pub verdict: Verdict,
    /// Why, as the visitor reads it.
    pub reason: String,
}

mirrored! {
    /// What we advise about a certificate.
    Verdict {
        /// Worth it for this visitor now.
        Worth,
        /// Later, once something else is there.
        Later,
        /// Not worth it for this visitor.
        Skip,
    }
}

impl CertificateRule {
    /// Whether it is for everybody.
    pub fn is_for_all(&self) -> bool {
        self.paths.is_empty() && self.only_if.is_empty()
    }
}
