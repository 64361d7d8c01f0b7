//! Questions, their choices, and the evidence they rest on.

use quiz_model::Date;

use super::{Mistakes, Place};
use crate::authored::{Evidence, Kind, Question};

impl Mistakes<'_> {
    pub(super) fn questions(&mut self) {
        let quiz = self.quiz;
        self.unique("questions", quiz.questions.iter().map(|question| question.id.as_str()));
        for (at, question) in quiz.questions.iter().enumerate() {
            let place = Place::of("questions", at);
            for (key, text) in [
                ("misconception", question.misconception.clone()),
                ("scene", question.scene.0.clone()),
                ("ask", question.ask.clone()),
                ("fact", question.fact.0.clone()),
                ("why_believed", question.why_believed.0.clone()),
                ("practice", question.practice.0.clone()),
            ] {
                self.text(place.key(key), &text);
            }
            for (item, text) in question.what_matters.iter().enumerate() {
                self.text(place.key("what_matters").at(item), &text.0.clone());
            }
            if question.what_matters.is_empty() {
                self.add(place.key("what_matters"), "say at least one thing that matters instead");
            }
            self.choices(&place, question);
            self.sources(&place, &question.evidence);
            if question.evidence.len() < 2 {
                self.add(place.key("evidence"), "a fact needs at least two pieces of evidence");
            }
        }
    }

    pub(super) fn choices(&mut self, place: &Place, question: &Question) {
        let choices = place.key("choices");
        for (kind, name) in [
            (Kind::Key, "key"),
            (Kind::Misconception, "misconception"),
            (Kind::Exaggeration, "exaggeration"),
        ] {
            let count = question.choices.iter().filter(|choice| choice.kind == kind).count();
            if count != 1 {
                let what = format!(
                    "`{}` has {count} choices with `kind = \"{name}\"`: it needs exactly one",
                    question.id,
                );
                self.add(choices.clone(), what);
            }
        }
        for (at, choice) in question.choices.iter().enumerate() {
            let place = choices.at(at);
            self.id(place.key("id"), &choice.id);
            self.text(place.key("text"), &choice.text);
            self.text(place.key("feedback"), &choice.feedback.0.clone());
            if question.choices[..at].iter().any(|other| other.id == choice.id) {
                self.add(
                    place.key("id"),
                    format!("`{}` appears twice in this question", choice.id),
                );
            }
        }
    }

    pub(super) fn evidence(&mut self) {
        let quiz = self.quiz;
        self.unique("evidence", quiz.evidence.iter().map(|evidence| evidence.id.as_str()));
        for (at, evidence) in quiz.evidence.iter().enumerate() {
            let place = Place::of("evidence", at);
            let Evidence { claim, source, date, checked, .. } = evidence;
            self.text(place.key("claim"), &claim.0);
            self.text(place.key("source"), source);
            // Texts that are no dates are named where they are turned into some.
            let (Ok(date), Ok(checked)) = (Date::parse(date), Date::parse(checked)) else {
                continue;
            };
            if checked.day.is_none() {
                self.add(place.key("checked"), "say on which day it was checked");
            }
            if date > checked {
                self.add(
                    place.key("date"),
                    "a source cannot be younger than the day it was checked",
                );
            }
        }
    }
}
