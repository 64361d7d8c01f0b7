//! Questions about the visitor, paths, plans and roles.

use super::{Mistakes, Place, message};
use crate::authored::{Cost, Path, Weight};

impl Mistakes<'_> {
    pub(super) fn about_you(&mut self) {
        let quiz = self.quiz;
        self.unique("about_you", quiz.about_you.iter().map(|question| question.id.as_str()));
        if quiz.about_you.len() > 9 {
            let place = Place::of("about_you", 9);
            self.add(place, message!(ManyAboutYou));
        }
        for (at, question) in quiz.about_you.iter().enumerate() {
            let place = Place::of("about_you", at);
            self.text(place.key("ask"), &question.ask);
            self.text(place.key("short"), &question.short);
            self.text(place.key("if_skipped"), &question.if_skipped);
            if question.options.len() < 2 {
                self.add(place.key("options"), message!(FewOptions));
            }
            for (item, option) in question.options.iter().enumerate() {
                let place = place.key("options").at(item);
                self.id(place.key("id"), &option.id);
                self.text(place.key("text"), &option.text);
                if question.options[..item].iter().any(|other| other.id == option.id) {
                    self.add(place.key("id"), message!(IdTwice, option.id));
                }
                if option.weekly_hours == Some(0) {
                    self.add(place.key("weekly_hours"), message!(NoWeeklyHours));
                }
            }
        }
    }

    pub(super) fn paths(&mut self) {
        let quiz = self.quiz;
        self.unique("paths", quiz.paths.iter().map(|path| path.id.as_str()));
        for (at, path) in quiz.paths.iter().enumerate() {
            let place = Place::of("paths", at);
            for (key, text) in [
                ("title", path.title.clone()),
                ("one_line", path.one_line.clone()),
                ("first_week", path.first_week.clone()),
                ("summary", path.summary.0.clone()),
                ("gap", path.gap.0.clone()),
                ("honest_note", path.honest_note.0.clone()),
            ] {
                self.text(place.key(key), &text);
            }
            self.weights(&place, &path.weights);
            self.sources(&place, &path.evidence);
            self.steps(&place, path);
        }
        self.unique("roles", quiz.roles.iter().map(|role| role.id.as_str()));
        for (at, role) in quiz.roles.iter().enumerate() {
            let place = Place::of("roles", at);
            self.text(place.key("title"), &role.title);
            self.text(place.key("text"), &role.text.0.clone());
            self.weights(&place, &role.weights);
        }
    }

    pub(super) fn weights(&mut self, place: &Place, weights: &[Weight]) {
        for (at, weight) in weights.iter().enumerate() {
            let place = place.key("weights").at(at);
            self.text(place.key("reason"), &weight.reason);
            if weight.weight == 0 || weight.weight.abs() > 100 {
                self.add(place.key("weight"), message!(WeightRange));
            }
            let Some(question) = self.quiz.about(&weight.question) else {
                self.no_about(place.key("question"), &weight.question);
                continue;
            };
            if question.option(&weight.option).is_none() {
                self.no_option(place.key("option"), question, &weight.option);
            }
            let same =
                |other: &Weight| other.question == weight.question && other.option == weight.option;
            if weights[..at].iter().any(same) {
                self.add(place, message!(WeightTwice));
            }
        }
    }

    pub(super) fn steps(&mut self, place: &Place, path: &Path) {
        if path.steps.is_empty() {
            self.add(place.key("steps"), message!(NoSteps, path.id));
        }
        for (at, step) in path.steps.iter().enumerate() {
            let place = place.key("steps").at(at);
            self.id(place.key("id"), &step.id);
            for (key, text) in [
                ("title", step.title.clone()),
                ("task", step.task.0.clone()),
                ("make", step.make.0.clone()),
            ] {
                self.text(place.key(key), &text);
            }
            if path.steps[..at].iter().any(|other| other.id == step.id) {
                self.add(place.key("id"), message!(StepTwice, step.id));
            }
            if step.hours == 0 || step.hours > 500 {
                self.add(place.key("hours"), message!(StepHours));
            }
            let mut free = step.resources.is_empty();
            for (item, id) in step.resources.iter().enumerate() {
                if let Some(resource) = self.quiz.resource(id) {
                    free |= resource.cost == Cost::Free;
                } else {
                    let known = self.quiz.resources.iter().map(|resource| resource.id.as_str());
                    let what = message!(NoResource, id);
                    self.unknown(place.key("resources").at(item), what, id, known);
                }
            }
            if !free {
                self.add(place.key("resources"), message!(NoFreeResource));
            }
            for (item, id) in step.unlearns.iter().enumerate() {
                if self.quiz.question(id).is_none() {
                    self.no_question(place.key("unlearns").at(item), id);
                }
            }
            self.sources(&place, &step.evidence);
            self.condition(&place, &step.only_if);
        }
    }
}
