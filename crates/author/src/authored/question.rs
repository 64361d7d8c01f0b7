//! Questions, their choices, and what they rest on, as an author writes them.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Markdown, mirrored};

/// A scene about one misconception.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Stable name.
    pub id: String,
    /// Which round it belongs to.
    pub deck: Deck,
    /// The belief that the question is about, as somebody holds it.
    pub misconception: String,
    /// The situation, two or three sentences.
    pub scene: Markdown,
    /// What is asked about it.
    pub ask: String,
    /// Three: one of each [`Kind`], in the author's order.
    pub choices: Vec<Choice>,
    /// What is true.
    pub fact: Markdown,
    /// Why sensible people believe otherwise.
    pub why_believed: Markdown,
    /// Where the honest answer is nuanced.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub catch: Option<Markdown>,
    /// What matters instead.
    pub what_matters: Vec<Markdown>,
    /// One thing to do that replaces the belief; opens the plan of whoever held it.
    pub practice: Markdown,
    /// What the fact rests on; at least two.
    pub evidence: Vec<String>,
    /// The block of the guide about the same thing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub guide: Option<String>,
}

mirrored! {
    /// The round a question belongs to.
    Deck {
        /// The five that lead to a path.
        Core,
        /// The ten that make the result better.
        More,
        /// Statistics to check, offered after all others and scored apart.
        Bonus,
    }
}

/// One answer offered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// Stable name; says nothing about the kind.
    pub id: String,
    /// What it stands for.
    pub kind: Kind,
    /// What the visitor reads.
    pub text: String,
    /// What is said to somebody who took it.
    pub feedback: Markdown,
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
