//! Questions about the visitor, and conditions on their answers.

use super::{AboutId, Cost, OptionId};

/// One question about the visitor; each can be skipped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AboutQuestion {
    /// Stable name.
    pub id: AboutId,
    /// The question.
    pub ask: String,
    /// Its name on a chip: “Hours a week”.
    pub short: String,
    /// Whether it is asked before the result; all others are chips on it.
    pub is_first: bool,
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

impl AboutOption {
    /// What a chip says of it.
    pub fn on_chip(&self) -> &str {
        self.short.as_deref().unwrap_or(&self.text)
    }
}

/// One answer offered, and what it fixes for the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AboutOption {
    /// Stable name, unique within the question.
    pub id: OptionId,
    /// What the visitor reads.
    pub text: String,
    /// The same on a chip, where the text is too long for one.
    pub short: Option<String>,
    /// Hours a week that somebody who answers so can give.
    pub weekly_hours: Option<u16>,
    /// The most that somebody who answers so would spend on one thing.
    pub budget: Option<Cost>,
}

/// What the visitor answered, by question; one that is not in it was skipped.
///
/// A list in the order of the questions' ids: for nine answers a map only weighs more.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AboutAnswers(Vec<(AboutId, OptionId)>);

impl AboutAnswers {
    /// Nothing answered.
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// Whether nothing is answered.
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The answer to a question.
    pub fn get(&self, question: &AboutId) -> Option<&OptionId> {
        self.iter().find(|(known, _)| *known == question).map(|(_, option)| option)
    }

    /// Puts an answer in, in place of an earlier one.
    pub fn insert(&mut self, question: AboutId, option: OptionId) {
        self.remove(&question);
        let at = self.0.iter().take_while(|(known, _)| *known < question).count();
        self.0.insert(at, (question, option));
    }

    /// Takes an answer back.
    pub fn remove(&mut self, question: &AboutId) {
        self.0.retain(|(known, _)| known != question);
    }

    /// Keeps the answers for which this holds.
    pub fn retain(&mut self, holds: impl Fn(&AboutId, &OptionId) -> bool) {
        self.0.retain(|(question, option)| holds(question, option));
    }

    /// Each question with its answer.
    pub fn iter(&self) -> impl Iterator<Item = (&AboutId, &OptionId)> {
        self.0.iter().map(|(question, option)| (question, option))
    }
}

impl<const N: usize> From<[(AboutId, OptionId); N]> for AboutAnswers {
    fn from(given: [(AboutId, OptionId); N]) -> Self {
        given.into_iter().collect()
    }
}

impl FromIterator<(AboutId, OptionId)> for AboutAnswers {
    fn from_iter<T: IntoIterator<Item = (AboutId, OptionId)>>(given: T) -> Self {
        let mut answers = Self::new();
        for (question, option) in given {
            answers.insert(question, option);
        }
        answers
    }
}

/// Answers that must hold: for each question named, one of the options named. Empty always holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Condition(pub(super) Vec<(AboutId, Vec<OptionId>)>);

impl FromIterator<(AboutId, Vec<OptionId>)> for Condition {
    fn from_iter<T: IntoIterator<Item = (AboutId, Vec<OptionId>)>>(asks: T) -> Self {
        Self(asks.into_iter().collect())
    }
}

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
