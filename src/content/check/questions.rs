//! Questions, their choices, and the evidence they rest on.

use super::{Mistakes, Place};
use crate::content::{Evidence, Kind, Question};

impl Mistakes<'_> {
    pub(super) fn questions(&mut self) {
        let quiz = self.quiz;
        self.unique("questions", quiz.questions.iter().map(|question| question.id.as_str()));
        for (at, question) in quiz.questions.iter().enumerate() {
            let place = Place::of("questions", at);
            for (key, text) in [
                ("misconception", question.misconception.clone()),
                ("scene", question.scene.plain()),
                ("ask", question.ask.clone()),
                ("fact", question.fact.plain()),
                ("why_believed", question.why_believed.plain()),
                ("practice", question.practice.plain()),
            ] {
                self.text(place.key(key), &text);
            }
            for (item, text) in question.what_matters.iter().enumerate() {
                self.text(place.key("what_matters").at(item), &text.plain());
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
            self.id(place.key("id"), choice.id.as_str());
            self.text(place.key("text"), &choice.text);
            self.text(place.key("feedback"), &choice.feedback.plain());
            if question.choices[..at].iter().any(|other| other.id == choice.id) {
                self.add(place.key("id"), format!("`{}` stands twice in this question", choice.id));
            }
        }
    }

    pub(super) fn evidence(&mut self) {
        let quiz = self.quiz;
        self.unique("evidence", quiz.evidence.iter().map(|evidence| evidence.id.as_str()));
        for (at, evidence) in quiz.evidence.iter().enumerate() {
            let place = Place::of("evidence", at);
            let Evidence { claim, source, url, date, checked, .. } = evidence;
            self.text(place.key("claim"), &claim.plain());
            self.text(place.key("source"), source);
            self.url(place.key("url"), url);
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
