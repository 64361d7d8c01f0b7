//! Questions, and the evidence they rest on.

use quiz_model::Date;

use super::{Mistakes, Place, message};
use crate::authored::{Evidence, Image, Markdown, Question, Truth};

impl Mistakes<'_> {
    pub(super) fn questions(&mut self) {
        let quiz = self.quiz;
        self.unique("questions", quiz.questions.iter().map(|question| question.id.as_str()));
        for (at, question) in quiz.questions.iter().enumerate() {
            let place = Place::of("questions", at);
            self.text(place.key("ask"), &question.ask);
            self.of_a_belief(&place, question);
            self.explanation(&place, question);
            self.choices(&place, question);
            self.image(&place.key("image"), question.image.as_ref());
            self.image(&place.key("explanation_image"), question.explanation_image.as_ref());
        }
    }

    /// What a question about a belief needs; any other may have it.
    fn of_a_belief(&mut self, place: &Place, question: &Question) {
        let is_needed = question.has_kinds();
        let text = |text: &Option<Markdown>| text.as_ref().map(|text| text.0.clone());
        for (key, text) in [
            ("misconception", question.misconception.clone()),
            ("scene", text(&question.scene)),
            ("why_believed", text(&question.why_believed)),
            ("practice", text(&question.practice)),
        ] {
            self.text_if_any(place.key(key), text.as_deref(), is_needed);
        }
        for (item, text) in question.what_matters.iter().enumerate() {
            self.text(place.key("what_matters").at(item), &text.0);
        }
        if is_needed && question.what_matters.is_empty() {
            self.lacking(place.key("what_matters"), message!(NothingMatters));
        }
    }

    /// What every explanation needs.
    fn explanation(&mut self, place: &Place, question: &Question) {
        let fact = question.fact.as_ref().map(|text| text.0.as_str());
        self.text_if_any(place.key("fact"), fact, true);
        if let Some(catch) = &question.catch {
            self.text(place.key("catch"), &catch.0);
        }
        match &question.truth {
            Some(truth) => self.truth(&place.key("truth"), truth, question),
            None => self.lacking(place.key("truth"), message!(NoTruth)),
        }
        self.sources(place, &question.evidence);
        if question.evidence.len() < 2 {
            self.lacking(place.key("evidence"), message!(FewEvidence));
        }
    }

    fn truth(&mut self, place: &Place, truth: &Truth, question: &Question) {
        self.text(place.key("text"), &truth.text.0);
        if let Some(figure) = &truth.figure {
            self.text(place.key("figure"), figure);
        }
        let place = place.key("evidence");
        let Some(id) = &truth.evidence else {
            return self.lacking(place, message!(NoEvidenceOfTruth));
        };
        if self.quiz.evidence(id).is_none() {
            self.no_evidence(place, id);
        } else if !question.evidence.contains(id) {
            self.add(place, message!(EvidenceElsewhere, id));
        }
    }

    /// Its file is looked at where it is turned into a picture.
    pub(super) fn image(&mut self, place: &Place, image: Option<&Image>) {
        if image.is_some_and(|image| image.alt.trim().is_empty()) {
            self.add(place.key("alt"), message!(PictureInWords));
        }
    }

    pub(super) fn evidence(&mut self) {
        let quiz = self.quiz;
        self.unique("evidence", quiz.evidence.iter().map(|evidence| evidence.id.as_str()));
        for (at, evidence) in quiz.evidence.iter().enumerate() {
            let place = Place::of("evidence", at);
            let Evidence { claim, source, date, checked, .. } = evidence;
            self.text(place.key("claim"), &claim.0);
            self.text(place.key("short"), &evidence.short);
            self.text(place.key("source"), source);
            // Texts that are no dates are named where they are turned into some.
            let (Ok(date), Ok(checked)) = (Date::parse(date), Date::parse(checked)) else {
                continue;
            };
            if checked.day.is_none() {
                self.add(place.key("checked"), message!(CheckedOnNoDay));
            }
            if date > checked {
                self.add(place.key("date"), message!(SourceYounger));
            }
        }
    }
}
