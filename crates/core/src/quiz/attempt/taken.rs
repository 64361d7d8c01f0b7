//! The choices that an answer takes.

use quiz_model::{ChoiceId, Question, lasting};

/// Between the ids of several choices. No id has one.
const BETWEEN: char = ' ';

/// The choices of one answer: one, or, where several are right, each that was marked, in the order of
/// the question.
///
/// A text that lasts, as the ids in it do, so that an answer is copied like a number. A question has
/// at most some sixty of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Taken(&'static str);

impl Taken {
    /// Those choices of a question for which this holds; none when it holds for none.
    pub fn of(question: &Question, holds: &dyn Fn(&ChoiceId) -> bool) -> Option<Self> {
        let mut taken = None;
        for choice in &question.choices {
            if holds(&choice.id) {
                taken = Some(Self::with(taken, choice.id.as_str()));
            }
        }
        taken
    }

    /// The same with one more behind. Each step lasts, so whoever reads them counts them.
    pub(crate) fn with(before: Option<Self>, id: &'static str) -> Self {
        match before {
            None => Self(id),
            Some(Self(before)) => Self(lasting(&[before, " ", id].concat())),
        }
    }

    /// The same with this choice of the question marked, where it was not, or no longer, where it was.
    pub(crate) fn turned(
        before: Option<Self>,
        question: &Question,
        turned: ChoiceId,
    ) -> Option<Self> {
        let is_marked = |id: &ChoiceId| before.is_some_and(|taken| taken.has(id));
        Self::of(question, &|id| is_marked(id) != (*id == turned))
    }

    /// Their ids.
    pub fn ids(self) -> impl Iterator<Item = &'static str> {
        self.0.split(BETWEEN)
    }

    /// Whether this choice is among them.
    pub fn has(self, choice: &ChoiceId) -> bool {
        self.ids().any(|id| id == choice.as_str())
    }

    /// Whether they are the right answer: exactly the choices that are right.
    pub(crate) fn is_right(self, question: &Question) -> bool {
        question.choices.iter().all(|choice| choice.right == self.has(&choice.id))
    }
}

impl From<ChoiceId> for Taken {
    fn from(choice: ChoiceId) -> Self {
        Self(choice.as_str())
    }
}

#[cfg(test)]
impl From<&str> for Taken {
    fn from(text: &str) -> Self {
        Self(lasting(text))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use quiz_model::sample;

    #[test]
    fn only_exactly_the_right_choices_are_the_right_answer() {
        let question = sample::several();
        for (taken, is_right) in [
            ("bread", false),
            ("bread milk", true),
            ("milk bread", true),
            ("bread milk stone", false),
            ("stone", false),
            ("bread milk nowhere", true),
        ] {
            assert_eq!(Taken::from(taken).is_right(&question), is_right, "{taken}");
        }
    }

    #[test]
    fn a_choice_is_marked_and_no_longer_in_the_order_of_the_question() {
        let question = sample::several();
        let turn = |before, id: &str| Taken::turned(before, &question, id.into());
        let milk = turn(None, "milk");
        assert_eq!(milk, Some(Taken::from("milk")));
        let both = turn(milk, "bread");
        assert_eq!(both, Some(Taken::from("bread milk")));
        assert_eq!(turn(turn(both, "milk"), "bread"), None);
        assert_eq!(turn(None, "nowhere"), None);
    }

    proptest! {
        #[test]
        fn marking_twice_changes_nothing(at in proptest::collection::vec(0_usize..5, 0..9), again in 0_usize..5) {
            let question = sample::several();
            let ids: Vec<_> = question.choices.iter().map(|choice| choice.id).collect();
            let mut taken = None;
            for at in at {
                taken = Taken::turned(taken, &question, ids[at]);
            }
            let turned = Taken::turned(taken, &question, ids[again]);
            prop_assert_ne!(turned, taken);
            prop_assert_eq!(Taken::turned(turned, &question, ids[again]), taken);
        }
    }
}
