//! A question: a small scene with three choices, and what is true about it.

use super::{BlockId, ChoiceId, EvidenceId, QuestionId, Text};

/// A scene about one misconception.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Stable name.
    pub id: QuestionId,
    /// Which round it belongs to.
    pub deck: Deck,
    /// The belief that the question is about, as somebody holds it.
    pub misconception: String,
    /// The situation, two or three sentences.
    pub scene: Text,
    /// What is asked about it.
    pub ask: String,
    /// Three: one of each [`Kind`], in the author's order.
    pub choices: Vec<Choice>,
    /// What is true.
    pub fact: Text,
    /// Why sensible people believe otherwise.
    pub why_believed: Text,
    /// Where the honest answer is nuanced.
    pub catch: Option<Text>,
    /// What matters instead.
    pub what_matters: Vec<Text>,
    /// One thing to do that replaces the belief; opens the plan of whoever held it.
    pub practice: Text,
    /// What the fact rests on; at least two.
    pub evidence: Vec<EvidenceId>,
    /// The block of the guide about the same thing.
    pub guide: Option<BlockId>,
}

impl Question {
    /// The choice with that id.
    pub fn choice(&self, id: &ChoiceId) -> Option<&Choice> {
        self.choices.iter().find(|choice| choice.id == *id)
    }

    /// The sound answer. Checked content always has one.
    pub fn key(&self) -> Option<&Choice> {
        self.choices.iter().find(|choice| choice.kind == Kind::Key)
    }
}

/// The round a question belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Deck {
    /// The five that lead to a path.
    Core,
    /// The ten that make the result better.
    More,
    /// Statistics to check, offered after all others and scored apart.
    Bonus,
}

/// One answer offered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Stable name; says nothing about the kind.
    pub id: ChoiceId,
    /// What it stands for.
    pub kind: Kind,
    /// What the visitor reads.
    pub text: String,
    /// What is said to somebody who took it.
    pub feedback: Text,
}

/// What a choice stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The sound answer.
    Key,
    /// The belief that the question is about.
    Misconception,
    /// The opposite, taken too far.
    Exaggeration,
}
