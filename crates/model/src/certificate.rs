//! Certificates: what they are, whether they still exist, and for whom they are worth it.

use super::{CertificateId, Condition, Date, EvidenceId, Link, PathId, Text};

/// A certificate somebody might consider.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Certificate {
    /// Stable name.
    pub id: CertificateId,
    /// Its own name.
    pub name: String,
    /// Who issues it.
    pub issuer: String,
    /// Whether it can be had.
    pub status: Status,
    /// What to know about its state on the day it was checked.
    pub status_note: Text,
    /// For whom it is made.
    pub who_for: Text,
    /// What it asks before it can be taken.
    pub needs: Text,
    /// Where its terms and price stand; none where nobody issues it.
    pub url: Option<Link>,
    /// When we last confirmed its state.
    pub checked: Date,
    /// What its state and its needs rest on.
    pub evidence: Vec<EvidenceId>,
    /// Advice, first match wins; the last one asks for nothing.
    pub rules: Vec<CertificateRule>,
}

/// Whether a certificate can still be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Open, as it was.
    Open,
    /// Open, and lately changed.
    Changed,
    /// No longer to be had.
    Retired,
    /// No single issuer found.
    Unclear,
}

/// Advice about a certificate for some visitors.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CertificateRule {
    /// Only on these paths; empty for all.
    pub paths: Vec<PathId>,
    /// Only for these answers; empty for all.
    pub only_if: Condition,
    /// What we advise.
    pub verdict: Verdict,
    /// Why, as the visitor reads it.
    pub reason: String,
}

impl CertificateRule {
    /// Whether it is for everybody.
    pub fn is_for_all(&self) -> bool {
        self.paths.is_empty() && self.only_if.is_empty()
    }
}

/// What we advise about a certificate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// Worth it for this visitor now.
    Worth,
    /// Later, once something else is there.
    Later,
    /// Not worth it for this visitor.
    Skip,
}
