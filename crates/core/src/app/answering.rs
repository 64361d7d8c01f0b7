//! Answers: to the questions of the quiz, and about the visitor.

use super::model::{Marking, Model, Screen};
use super::moving::{arrived, arrived_at, arrived_on};
use super::msg::{Effect, FocusTarget};
use super::{saving, sharing};
use crate::advice::{Headline, advise, rank};
use crate::quiz::{Certainty, Position, Round, Taken};
use quiz_model::{AboutId, ChoiceId, OptionId, PathId, Question};

pub(super) fn certainty_given(model: &mut Model, certainty: Certainty) -> Vec<Effect> {
    let Some(question) = asked(model) else { return Vec::new() };
    if model.attempt.responses.is_empty() {
        // The attempt begins with its first answer, not with the page.
        model.attempt.started = model.now;
        model.attempt.id = model.record.new_attempt_id(model.now, model.random);
        if model.attempt.round == Round::Full && model.attempt.about.is_empty() {
            // The attempt that the page opens with knows nothing of earlier visits until now.
            model.attempt.about = model.told();
        }
    }
    let taken = model.on_screen.marking.taken();
    if !model.attempt.answer(question, taken.as_ref(), certainty, model.now) {
        model.on_screen.marking = Marking::Missing;
        return vec![Effect::Focus(FocusTarget::FirstChoice)];
    }
    model.offer = None;
    arrived(model)
}

/// The visitor marked a choice of the question on screen. Where several are right, each is marked by
/// itself, and pressing it again takes the mark back.
pub(super) fn choice_marked(model: &mut Model, choice: ChoiceId) -> Vec<Effect> {
    let Some(question) = asked(model) else { return Vec::new() };
    let before = model.on_screen.marking.taken().filter(|_| question.takes_several());
    let taken = Taken::turned(before, question, choice);
    model.on_screen.marking = taken.map_or(Marking::Nothing, Marking::Choices);
    Vec::new()
}

/// The question on screen.
fn asked(model: &Model) -> Option<&'static Question> {
    let Position::Question(index) = model.attempt.position else { return None };
    model.quiz_ref().question(model.attempt.question(index)?)
}

/// The visitor wants their path. Who came by a friend's link is told first who did better.
pub(super) fn path_pressed(model: &mut Model) -> Vec<Effect> {
    if model.screen != Screen::Verdict {
        if !model.attempt.go_to_advice() {
            return Vec::new();
        }
        if model.attempt.position != Position::Result && sharing::rival(model).is_some() {
            return arrived_on(model, Screen::Verdict);
        }
    }
    if model.attempt.position == Position::Result || model.first_about().next().is_none() {
        return finish(model);
    }
    arrived(model)
}

/// Asks the first questions about the visitor, from that one on.
pub(super) fn ask_about(model: &mut Model, index: usize) -> Vec<Effect> {
    if !model.attempt.is_answered() {
        return Vec::new();
    }
    model.attempt.position = Position::AboutYou;
    arrived_at(model, index)
}

/// Goes on to the next question about the visitor, or to the result.
pub(super) fn about_next(model: &mut Model) -> Vec<Effect> {
    let next = model.on_screen.about + 1;
    if model.attempt.position == Position::AboutYou && next < model.first_about().count() {
        return ask_about(model, next);
    }
    finish(model)
}

pub(super) fn about_picked(model: &mut Model, question: AboutId, option: OptionId) -> Vec<Effect> {
    about(model, question, Some(option));
    about_next(model)
}

pub(super) fn about_skipped(model: &mut Model, question: AboutId) -> Vec<Effect> {
    about(model, question, None);
    about_next(model)
}

pub(super) fn about(model: &mut Model, question: AboutId, option: Option<OptionId>) -> Vec<Effect> {
    let known = model
        .quiz_ref()
        .about(&question)
        .is_some_and(|about| option.as_ref().is_none_or(|option| about.option(option).is_some()));
    if !known {
        return Vec::new();
    }
    let on_result = model.attempt.position == Position::Result;
    let before = on_result.then(|| headline(model));
    match option {
        Some(option) => model.attempt.about.insert(question, option),
        None => model.attempt.about.remove(&question),
    }
    if on_result {
        model.attempt.finish(best_paths(model), model.now);
    }
    model.on_screen.before = before;
    model.record.put(&model.attempt);
    saving::save(model)
}

/// What the result tells first.
pub(super) fn headline(model: &Model) -> Headline {
    advise(model.quiz_ref(), &model.attempt.about, &model.attempt.responses).headline()
}

fn best_paths(model: &Model) -> Vec<PathId> {
    match model.attempt.round {
        Round::Bonus | Round::Missed => Vec::new(),
        Round::Full => {
            rank(model.quiz_ref(), &model.attempt.about).best().map(|fit| fit.path.id).collect()
        }
    }
}

pub(super) fn finish(model: &mut Model) -> Vec<Effect> {
    if !model.attempt.is_answered() {
        return Vec::new();
    }
    model.attempt.finish(best_paths(model), model.now);
    arrived(model)
}
