//! Whether the career is worth it: what is known, and what it comes to for one visitor.

use super::{Condition, EvidenceId, Text};

/// One thing that is known, or that nobody knows. What the way costs and what is hard about it are
/// worked out from the plan and the path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Worth {
    /// What it is about.
    pub topic: WorthTopic,
    /// The figure that carries it, if one does: some fourteen characters.
    pub figure: Option<String>,
    /// What is known.
    pub text: Text,
    /// What it rests on, the strongest first.
    pub evidence: Vec<EvidenceId>,
}

/// What is known about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WorthTopic {
    /// What is paid.
    Pay,
    /// Whether people are looked for.
    Demand,
    /// What nobody knows.
    Unknown,
}

/// What it comes to for those whose answers meet the condition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorthVerdict {
    /// The advice, in one sentence or two.
    pub text: Text,
    /// For whom; empty is for all.
    pub only_if: Condition,
}
