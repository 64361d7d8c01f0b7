//! Questions about the visitor, and conditions on their answers.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{AboutId, Cost, OptionId};

/// One question about the visitor; each can be skipped.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "site", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "site", serde(deny_unknown_fields))]
pub struct AboutQuestion {
    /// Stable name.
    pub id: AboutId,
    /// The question.
    pub ask: String,
    /// What the advice loses when it is skipped.
    pub if_skipped: String,
    /// The answers offered.
    pub options: Vec<AboutOption>,
}

impl AboutQuestion {
    /// The option with that id.
    pub fn option(&self, id: &OptionId) -> Option<&AboutOption> {
        self.options.iter().find(|option| option.id == *id)
    }
}

/// One answer offered, and what it fixes for the plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "site", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "site", serde(deny_unknown_fields))]
pub struct AboutOption {
    /// Stable name, unique within the question.
    pub id: OptionId,
    /// What the visitor reads.
    pub text: String,
    /// Hours a week that somebody who answers so can give.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weekly_hours: Option<u16>,
    /// The most that somebody who answers so would spend on one thing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub budget: Option<Cost>,
}

/// What the visitor answered; a question that is not in it was skipped.
pub type AboutAnswers = BTreeMap<AboutId, OptionId>;

/// Answers that must hold: for each question named, one of the options named. Empty always holds.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "site", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Condition(BTreeMap<AboutId, Vec<OptionId>>);

impl Condition {
    /// Whether nothing is asked for.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether the answers meet it. A skipped question meets nothing that is asked of it.
    pub fn holds(&self, answers: &AboutAnswers) -> bool {
        self.0.iter().all(|(question, options)| {
            answers.get(question).is_some_and(|given| options.contains(given))
        })
    }

    /// Each question with the options that would do.
    pub fn asks(&self) -> impl Iterator<Item = (&AboutId, &[OptionId])> {
        self.0.iter().map(|(question, options)| (question, options.as_slice()))
    }
}

impl<const N: usize> From<[(&str, &[&str]); N]> for Condition {
    fn from(asks: [(&str, &[&str]); N]) -> Self {
        Self(
            asks.into_iter()
                .map(|(question, options)| {
                    (question.into(), options.iter().map(|option| (*option).into()).collect())
                })
                .collect(),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answers(given: &[(&str, &str)]) -> AboutAnswers {
        given.iter().map(|(question, option)| ((*question).into(), (*option).into())).collect()
    }

    #[test]
    fn a_condition_asks_for_one_option_of_each_question() {
        let condition = Condition::from([("region", &["eu", "uk"][..]), ("code", &["none"][..])]);
        for (given, expected) in [
            (&[("region", "eu"), ("code", "none")][..], true),
            (&[("region", "uk"), ("code", "none"), ("hours", "two")][..], true),
            (&[("region", "us"), ("code", "none")][..], false),
            (&[("region", "eu")][..], false),
            (&[][..], false),
        ] {
            assert_eq!(condition.holds(&answers(given)), expected, "{given:?}");
        }
    }

    #[test]
    fn an_empty_condition_always_holds() {
        assert!(Condition::default().holds(&answers(&[])));
    }
}
