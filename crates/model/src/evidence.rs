//! What a claim rests on, and how much weight that can bear.

use super::{Date, EvidenceId, Link, Text};

/// One claim with its source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// Stable name.
    pub id: EvidenceId,
    /// What the source says, in our own words.
    pub claim: Text,
    /// Who says so, as short as a chip is: “US statistics”.
    pub short: String,
    /// The number it is about, with its unit, if there is one.
    pub figure: Option<String>,
    /// Title of the source, with its publisher.
    pub source: String,
    /// Where to read it.
    pub url: Link,
    /// When the source was published or last changed, as exactly as it says.
    pub date: Date,
    /// When we last read it.
    pub checked: Date,
    /// How much it can bear.
    pub strength: Strength,
    /// What a reader should know before relying on it.
    pub caveat: Option<Text>,
}

/// How much a source can bear; shown in words beside each claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Strength {
    /// Official statistics, a law, or the issuer's own rules.
    Official,
    /// A study with a stated method.
    Study,
    /// A survey, often by an interested party.
    Survey,
    /// A prediction, not a measurement.
    Forecast,
    /// A page of the trade: a training firm, a job board, a blog.
    Trade,
    /// The article that the quiz comes from, which names no source.
    Article,
}

impl Strength {
    /// Whether a reader should be warned that the source is a weak one.
    pub const fn is_weak(self) -> bool {
        matches!(self, Self::Forecast | Self::Trade | Self::Article)
    }
}
