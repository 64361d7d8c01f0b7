//! Questions, their choices, and what they rest on, as an author writes them.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Image, Markdown, mirrored};

/// A question with its choices. Only `id`, `ask` and `choices` have to be there in a draft; the checks
/// say what a quiz that is checked needs besides.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Stable name.
    pub id: String,
    /// Which round it belongs to: `core`, unless you choose another.
    #[serde(default, skip_serializing_if = "Deck::is_core")]
    pub deck: Deck,
    /// The belief that the question is about, as someone who holds it would put it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub misconception: Option<String>,
    /// The situation, two or three sentences.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scene: Option<Markdown>,
    /// A picture of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub image: Option<Image>,
    /// What is asked.
    pub ask: String,
    /// Two to six, in the author's order: each right or wrong by [`Choice::right`], or one of each
    /// [`Kind`].
    pub choices: Vec<Choice>,
    /// The truth in one sentence: the first thing that an explanation says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub truth: Option<Truth>,
    /// A picture in the explanation, below the truth.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub explanation_image: Option<Image>,
    /// What is true, in full.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fact: Option<Markdown>,
    /// Why sensible people believe otherwise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why_believed: Option<Markdown>,
    /// Where the honest answer is nuanced.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub catch: Option<Markdown>,
    /// What matters instead.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub what_matters: Vec<Markdown>,
    /// One thing to do that helps to unlearn the belief. It comes first in the plan of whoever held it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub practice: Option<Markdown>,
    /// What the fact rests on; at least two in a quiz that is checked.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<String>,
    /// The guide topic that covers the same ground, or a block of the article in it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub guide: Option<String>,
}

impl Question {
    /// Whether its choices say what they stand for: then it is about a belief, and has one of each
    /// [`Kind`].
    pub fn has_kinds(&self) -> bool {
        self.choices.iter().any(|choice| choice.kind.is_some())
    }
}

/// The truth in one sentence, with the figure that carries it and who says so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Truth {
    /// The sentence, in at most 24 words.
    pub text: Markdown,
    /// The figure behind it, if there is one. It is set in large type, so at most 12 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub figure: Option<String>,
    /// The piece of evidence behind it: one of those of this question.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<String>,
}

mirrored! {
    /// The round a question belongs to.
    Deck {
        /// The five that lead to a path.
        Core,
        /// Further questions, offered after the result.
        More,
        /// Statistics to check, offered after all the other questions and scored separately.
        Bonus,
    }
}

impl Deck {
    #[allow(clippy::trivially_copy_pass_by_ref, reason = "serde gives a reference")]
    fn is_core(&self) -> bool {
        *self == Self::Core
    }
}

#[allow(clippy::derivable_impls, reason = "the enum is written by a macro")]
impl Default for Deck {
    fn default() -> Self {
        Self::Core
    }
}

/// One answer offered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// Stable name; says nothing about whether it is right.
    pub id: String,
    /// Whether it is right. A choice with the kind `key` is right without this.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub right: bool,
    /// What it stands for, in a question about a belief.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<Kind>,
    /// What the visitor reads.
    pub text: String,
    /// A picture of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub image: Option<Image>,
    /// What is said to somebody who took it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub feedback: Option<Markdown>,
}

impl Choice {
    /// Whether it is right, however that is said.
    pub fn is_right(&self) -> bool {
        self.right || self.kind == Some(Kind::Key)
    }
}

mirrored! {
    /// What a choice stands for.
    Kind {
        /// The sound answer.
        Key,
        /// The belief that the question is about.
        Misconception,
        /// The opposite, taken too far.
        Exaggeration,
    }
}

/// One claim with its source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// Stable name.
    pub id: String,
    /// What the source says, in our own words.
    pub claim: Markdown,
    /// Who says so, as it stands on a chip: “US statistics”. At most 24 characters.
    pub short: String,
    /// The number it is about, with its unit, if there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub figure: Option<String>,
    /// Title of the source, with its publisher.
    pub source: String,
    /// Where to read it; `https` only.
    pub url: String,
    /// When the source was published or last changed, as exactly as it says.
    pub date: String,
    /// When we last read it.
    pub checked: String,
    /// How much it can bear.
    pub strength: Strength,
    /// What a reader should know before relying on it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub caveat: Option<Markdown>,
}

mirrored! {
    /// How much a source can bear; shown in words beside each claim.
    Strength {
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
}
