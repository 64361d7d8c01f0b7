//! The choices of a question: how many, which are right, and what they stand for.

use super::{Mistakes, Place};
use crate::authored::{Choice, Kind, Question};

/// Fewer choices ask nothing.
const FEWEST: usize = 2;

/// More choices are no longer compared, but searched; and the number keys are to reach them all.
const MOST: usize = 6;

impl Mistakes<'_> {
    pub(super) fn choices(&mut self, place: &Place, question: &Question) {
        let choices = place.key("choices");
        if question.has_kinds() {
            self.kinds(&choices, question);
        } else {
            self.answers(&choices, question);
        }
        for (at, choice) in question.choices.iter().enumerate() {
            self.choice(&choices.at(at), choice);
            if question.choices[..at].iter().any(|other| other.id == choice.id) {
                self.add(
                    choices.at(at).key("id"),
                    format!("`{}` appears twice in this question", choice.id),
                );
            }
        }
    }

    /// A question about a belief has one of each kind.
    fn kinds(&mut self, choices: &Place, question: &Question) {
        for (kind, name) in [
            (Kind::Key, "key"),
            (Kind::Misconception, "misconception"),
            (Kind::Exaggeration, "exaggeration"),
        ] {
            let count = question.choices.iter().filter(|choice| choice.kind == Some(kind)).count();
            if count != 1 {
                let what = format!(
                    "`{}` has {count} choices with `kind = \"{name}\"`: it needs exactly one",
                    question.id,
                );
                self.add(choices.clone(), what);
            }
        }
        for (at, choice) in question.choices.iter().enumerate() {
            let what = match choice.kind {
                None => {
                    "the other choices have a `kind`: give this one its own, or leave all of them out"
                }
                Some(Kind::Misconception | Kind::Exaggeration) if choice.right => {
                    "only the choice with `kind = \"key\"` is right: leave out `right` or the kinds"
                }
                Some(_) => continue,
            };
            self.add(choices.at(at), what);
        }
    }

    /// Any other question has two to six choices, some of them right.
    fn answers(&mut self, choices: &Place, question: &Question) {
        let count = question.choices.len();
        let right = question.choices.iter().filter(|choice| choice.is_right()).count();
        if !(FEWEST..=MOST).contains(&count) {
            let what = format!(
                "`{}` has {count} choices: {FEWEST} are the fewest, {MOST} the most",
                question.id
            );
            self.add(choices.clone(), what);
        } else if right == 0 {
            let what =
                format!("`{}` has no choice with `right = true`: mark at least one", question.id);
            self.add(choices.clone(), what);
        } else if right == count {
            let what =
                format!("each choice of `{}` is right: at least one has to be wrong", question.id);
            self.add(choices.clone(), what);
        }
    }

    fn choice(&mut self, place: &Place, choice: &Choice) {
        self.id(place.key("id"), &choice.id);
        self.text(place.key("text"), &choice.text);
        let feedback = choice.feedback.as_ref().map(|text| text.0.as_str());
        self.text_if_any(place.key("feedback"), feedback, true);
        self.image(&place.key("image"), choice.image.as_ref());
    }
}

#[cfg(test)]
mod tests;
