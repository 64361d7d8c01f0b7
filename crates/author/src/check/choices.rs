//! The choices of a question: how many, which are right, and what they stand for.

use super::{Mistakes, Place, message};
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
                self.add(choices.at(at).key("id"), message!(IdTwice, choice.id));
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
                self.add(choices.clone(), message!(KindCount, question.id, count, name));
            }
        }
        for (at, choice) in question.choices.iter().enumerate() {
            let what = match choice.kind {
                None => message!(KindMissing),
                Some(Kind::Misconception | Kind::Exaggeration) if choice.right => {
                    message!(KindAndRight)
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
            self.add(choices.clone(), message!(ChoiceCount, question.id, count, FEWEST, MOST));
        } else if right == 0 {
            self.add(choices.clone(), message!(NoneRight, question.id));
        } else if right == count {
            self.add(choices.clone(), message!(AllRight, question.id));
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
