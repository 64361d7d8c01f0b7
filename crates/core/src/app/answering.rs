//! Answers: to the questions of the quiz, and about the visitor.

use super::model::{Marking, Model};
use super::moving::arrived;
use super::msg::{Effect, FocusTarget};
use super::saving;
use crate::advice::rank;
use crate::quiz::{Certainty, Position, Round};
use quiz_model::{AboutId, OptionId};

pub(super) fn certainty_given(model: &mut Model, certainty: Certainty) -> Vec<Effect> {
    let Position::Question(index) = model.attempt.position else {
        return Vec::new();
    };
    let quiz = model.quiz_ref();
    let Some(question) = model.attempt.question(index).and_then(|id| quiz.question(id)) else {
        return Vec::new();
    };
    if model.attempt.responses.is_empty() {
        // The attempt begins with its first answer, not with the page.
        model.attempt.started = model.now;
        model.attempt.id = model.record.new_attempt_id(model.now, model.random);
    }
    let chosen = match &model.on_screen.marking {
        Marking::Choice(choice) => Some(choice),
        Marking::Nothing | Marking::Missing => None,
    };
    if !model.attempt.answer(question, chosen, certainty, model.now) {
        model.on_screen.marking = Marking::Missing;
        return vec![Effect::Focus(FocusTarget::FirstChoice)];
    }
    model.offer = None;
    arrived(model)
}

pub(super) fn path_pressed(model: &mut Model) -> Vec<Effect> {
    if !model.attempt.go_to_advice() {
        return Vec::new();
    }
    if model.attempt.position == Position::Result { finish(model) } else { arrived(model) }
}

pub(super) fn about(model: &mut Model, question: AboutId, option: Option<OptionId>) -> Vec<Effect> {
    let known = model
        .quiz_ref()
        .about(&question)
        .is_some_and(|about| option.as_ref().is_none_or(|option| about.option(option).is_some()));
    if !known {
        return Vec::new();
    }
    match option {
        Some(option) => model.attempt.about.insert(question, option),
        None => model.attempt.about.remove(&question),
    }
    model.record.put(&model.attempt);
    saving::save(model)
}

pub(super) fn finish(model: &mut Model) -> Vec<Effect> {
    if !model.attempt.is_answered() {
        return Vec::new();
    }
    let paths = match model.attempt.round {
        Round::Bonus => Vec::new(),
        Round::Full | Round::Missed => {
            rank(model.quiz_ref(), &model.attempt.about).best().map(|fit| fit.path.id).collect()
        }
    };
    model.attempt.finish(paths, model.now);
    arrived(model)
}
