//! Something to learn from: a course, a guide, a report.

use super::{Date, Link, ResourceId};

/// A course, guide or report, with what it costs in hours and money.
#[derive(Clone, Debug, PartialEq, Eq)]
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
    pub length: Option<String>,
    /// Price band. Exact prices move; the link has them.
    pub cost: Cost,
    /// Where it is.
    pub url: Link,
    /// When we last confirmed it.
    pub checked: Date,
}

/// A price band in US dollars. Bands are compared: a budget covers every band up to its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cost {
    /// Nothing.
    Free,
    /// Less than 100 US dollars.
    Under100,
    /// Less than 1,000 US dollars.
    Under1000,
    /// 1,000 US dollars or more.
    Over1000,
}
