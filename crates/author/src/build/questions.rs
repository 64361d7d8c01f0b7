//! Questions, choices and evidence.

use quiz_model as model;

use super::{Builder, ids};
use crate::authored::{Choice, Evidence, Question};
use crate::check::Place;

impl Builder {
    pub(super) fn question(&mut self, place: &Place, question: &Question) -> model::Question {
        model::Question {
            id: question.id.as_str().into(),
            deck: question.deck.into(),
            misconception: question.misconception.clone(),
            scene: self.text(&place.key("scene"), &question.scene),
            ask: question.ask.clone(),
            choices: self.each_at(&place.key("choices"), &question.choices, Self::choice),
            fact: self.text(&place.key("fact"), &question.fact),
            why_believed: self.text(&place.key("why_believed"), &question.why_believed),
            catch: self.text_if_any(&place.key("catch"), question.catch.as_ref()),
            what_matters: self.each_at(
                &place.key("what_matters"),
                &question.what_matters,
                Self::text,
            ),
            practice: self.text(&place.key("practice"), &question.practice),
            evidence: ids(&question.evidence),
            guide: question.guide.as_deref().map(Into::into),
        }
    }

    fn choice(&mut self, place: &Place, choice: &Choice) -> model::Choice {
        model::Choice {
            id: choice.id.as_str().into(),
            kind: choice.kind.into(),
            text: choice.text.clone(),
            feedback: self.text(&place.key("feedback"), &choice.feedback),
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
