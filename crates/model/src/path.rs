//! Paths that the advice may recommend, their plans, and the roles next door.

use super::{
    AboutId, Condition, EvidenceId, OptionId, PathId, QuestionId, ResourceId, RoleId, StepId, Text,
    TopicId,
};

/// A way into the career, from one starting point.
///
/// What its row of a result tells, from `summary` to `evidence`, the reasons of its weights and its
/// steps are empty in a page until they have come ([`super::Part`]).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Path {
    /// Stable name; also a page address.
    pub id: PathId,
    /// Its name.
    pub title: String,
    /// What it comes to, in one sentence, to whom it is recommended.
    pub one_line: String,
    /// What to do first, in a few words.
    pub first_week: String,
    /// Its emblem: the `d` of an SVG path on a grid of 24 by 24, drawn as a line two wide.
    pub emblem: String,
    /// What it is, in two or three sentences.
    pub summary: Text,
    /// The gap it closes.
    pub gap: Text,
    /// What is hard about it, said before anybody sets out.
    pub honest_note: Text,
    /// What the texts above rest on, where they say more than our own advice.
    pub evidence: Vec<EvidenceId>,
    /// Fit before anything is known about the visitor. 0 for most.
    pub base: i32,
    /// What speaks for it and against it.
    pub weights: Vec<Weight>,
    /// The plan, in order.
    pub steps: Vec<Step>,
}

/// What one answer adds to the fit of a path or role.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weight {
    /// The question about the visitor.
    pub question: AboutId,
    /// The answer.
    pub option: OptionId,
    /// How much it adds; negative speaks against.
    pub weight: i32,
    /// Why, as the visitor reads it.
    pub reason: String,
}

/// A step of a plan: something to do, and something to show for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Stable name, unique within its path.
    pub id: StepId,
    /// Its name.
    pub title: String,
    /// What to do.
    pub task: Text,
    /// What there is to show at the end.
    pub make: Text,
    /// Hours it takes; 1 or more.
    pub hours: u16,
    /// What to learn from, best first.
    pub resources: Vec<ResourceId>,
    /// Questions whose misconception this step undoes.
    pub unlearns: Vec<QuestionId>,
    /// Only for visitors who answered so.
    pub only_if: Condition,
    /// What the task rests on, where it says more than our own advice.
    pub evidence: Vec<EvidenceId>,
    /// The topic of the guide about the same thing.
    pub guide: Option<TopicId>,
}

/// A neighbouring role, shown when the wishes point there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Role {
    /// Stable name.
    pub id: RoleId,
    /// Its name.
    pub title: String,
    /// What it is, and how it differs.
    pub text: Text,
    /// What speaks for it.
    pub weights: Vec<Weight>,
}
