//! Questions about the visitor, paths, plans and roles.

use quiz_model as model;

use super::{Builder, condition, ids};
use crate::authored::{AboutQuestion, Path, Role, Step, Weight, Worth, WorthVerdict};
use crate::check::Place;

pub(super) fn about_question(question: &AboutQuestion) -> model::AboutQuestion {
    let options = question.options.iter().map(|option| model::AboutOption {
        id: option.id.as_str().into(),
        text: option.text.clone(),
        short: option.short.clone(),
        weekly_hours: option.weekly_hours,
        budget: option.budget.map(Into::into),
    });
    model::AboutQuestion {
        id: question.id.as_str().into(),
        ask: question.ask.clone(),
        short: question.short.clone(),
        is_first: question.first,
        if_skipped: question.if_skipped.clone(),
        options: options.collect(),
    }
}

fn weight(weight: &Weight) -> model::Weight {
    model::Weight {
        question: weight.question.as_str().into(),
        option: weight.option.as_str().into(),
        weight: weight.weight,
        reason: weight.reason.clone(),
    }
}

impl Builder<'_> {
    pub(super) fn path(&mut self, place: &Place, path: &Path) -> model::Path {
        model::Path {
            id: path.id.as_str().into(),
            title: path.title.clone(),
            one_line: path.one_line.clone(),
            first_week: path.first_week.clone(),
            emblem: path.emblem.drawing().to_owned(),
            summary: self.text(&place.key("summary"), &path.summary),
            gap: self.text(&place.key("gap"), &path.gap),
            honest_note: self.text(&place.key("honest_note"), &path.honest_note),
            evidence: ids(&path.evidence),
            base: path.base,
            weights: path.weights.iter().map(weight).collect(),
            steps: self.each_at(&place.key("steps"), &path.steps, Self::step),
        }
    }

    fn step(&mut self, place: &Place, step: &Step) -> model::Step {
        model::Step {
            id: step.id.as_str().into(),
            title: step.title.clone(),
            task: self.text(&place.key("task"), &step.task),
            make: self.text(&place.key("make"), &step.make),
            hours: step.hours,
            resources: ids(&step.resources),
            unlearns: ids(&step.unlearns),
            only_if: condition(&step.only_if),
            evidence: ids(&step.evidence),
            guide: self.topic_of(step.guide.as_ref()),
        }
    }

    pub(super) fn worth(&mut self, place: &Place, worth: &Worth) -> model::Worth {
        model::Worth {
            topic: worth.topic.into(),
            figure: worth.figure.clone(),
            text: self.text(&place.key("text"), &worth.text),
            evidence: ids(&worth.evidence),
        }
    }

    pub(super) fn worth_verdict(
        &mut self,
        place: &Place,
        verdict: &WorthVerdict,
    ) -> model::WorthVerdict {
        model::WorthVerdict {
            text: self.text(&place.key("text"), &verdict.text),
            only_if: condition(&verdict.only_if),
        }
    }

    pub(super) fn role(&mut self, place: &Place, role: &Role) -> model::Role {
        model::Role {
            id: role.id.as_str().into(),
            title: role.title.clone(),
            text: self.text(&place.key("text"), &role.text),
            weights: role.weights.iter().map(weight).collect(),
        }
    }
}
