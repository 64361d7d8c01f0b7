//! Questions, choices and evidence.

use quiz_model as model;

use super::{Builder, ids};
use crate::authored::{Choice, Evidence, Markdown, Question, Truth};
use crate::check::Place;

impl Builder<'_> {
    pub(super) fn question(
        &mut self,
        place: &Place,
        question: &Question,
        evidence: &[Evidence],
    ) -> model::Question {
        let text = |builder: &mut Self, key: &str, text: &Option<Markdown>| {
            builder.text_if_any(&place.key(key), text.as_ref()).unwrap_or_default()
        };
        model::Question {
            id: question.id.as_str().into(),
            deck: question.deck.into(),
            scene: text(self, "scene", &question.scene),
            image: self.image(&place.key("image"), question.image.as_ref()),
            ask: question.ask.clone(),
            choices: self.each_at(&place.key("choices"), &question.choices, Self::choice),
            truth: question
                .truth
                .as_ref()
                .map(|truth| self.truth(&place.key("truth"), truth, evidence)),
            explanation_image: self
                .image(&place.key("explanation_image"), question.explanation_image.as_ref()),
            misconception: question.misconception.clone().unwrap_or_default(),
            fact: text(self, "fact", &question.fact),
            why_believed: text(self, "why_believed", &question.why_believed),
            catch: self.text_if_any(&place.key("catch"), question.catch.as_ref()),
            what_matters: self.each_at(
                &place.key("what_matters"),
                &question.what_matters,
                Self::text,
            ),
            practice: text(self, "practice", &question.practice),
            evidence: ids(&question.evidence),
            guide: self.topic_of(question.guide.as_ref()),
        }
    }

    /// Without a source where its evidence is none: that is a mistake already.
    fn truth(&mut self, place: &Place, truth: &Truth, evidence: &[Evidence]) -> model::Truth {
        let source = truth.evidence.as_ref().and_then(|id| {
            let source = evidence.iter().find(|evidence| evidence.id == *id)?;
            // An address that is none is a mistake of the evidence, which says so itself.
            let url = model::Link::read(&source.url)?;
            Some(model::TruthSource { name: source.short.clone(), url })
        });
        let text = self.text(&place.key("text"), &truth.text);
        model::Truth { text, figure: truth.figure.clone(), source }
    }

    fn choice(&mut self, place: &Place, choice: &Choice) -> model::Choice {
        model::Choice {
            id: choice.id.as_str().into(),
            right: choice.is_right(),
            kind: choice.kind.map(Into::into),
            text: choice.text.clone(),
            image: self.image(&place.key("image"), choice.image.as_ref()),
            feedback: self
                .text_if_any(&place.key("feedback"), choice.feedback.as_ref())
                .unwrap_or_default(),
        }
    }

    pub(super) fn evidence(
        &mut self,
        place: &Place,
        evidence: &Evidence,
    ) -> Option<model::Evidence> {
        let claim = self.text(&place.key("claim"), &evidence.claim);
        let caveat = self.text_if_any(&place.key("caveat"), evidence.caveat.as_ref());
        let url = self.link(&place.key("url"), &evidence.url);
        let date = self.date(&place.key("date"), &evidence.date);
        let checked = self.date(&place.key("checked"), &evidence.checked);
        Some(model::Evidence {
            id: evidence.id.as_str().into(),
            claim,
            short: evidence.short.clone(),
            figure: evidence.figure.clone(),
            source: evidence.source.clone(),
            url: url?,
            date: date?,
            checked: checked?,
            strength: evidence.strength.into(),
            caveat,
        })
    }
}
